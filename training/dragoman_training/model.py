"""The joint model: one encoder pass for words, trees, entities, triggers and cues; then one conditional layer that
reads a sentence again with one trigger or cue marked, and tags its arguments; or with two given actors marked, and
tells what the one does to the other."""

from __future__ import annotations

import copy

import torch
from torch import nn
from torch.nn import functional as F

from .encoder import LOW, Encoder, Layer, dropout
from .labels import (BIO, ENTITY_TAGS, MARKS, PAIR_SOURCE, PAIR_TARGET, QUANTITY_KINDS, QUOTE_KINDS, ROLES, SECTORS,
                     STATUSES, TYPE_MODES, TYPES, UPOS, mark_of)

ARC, LABEL = 128, 128


class Dropout(nn.Module):
    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return dropout(x, self.share, self.training)


class Words(nn.Module):
    """Heads over one vector a word (its first piece). Index 0 is the sentence itself ([CLS]), the root of trees."""

    def __init__(self, width: int, sizes: dict[str, int], deprels: int, dropout: float) -> None:
        super().__init__()
        self.tags = nn.ModuleDict({name: nn.Linear(width, size) for name, size in sizes.items()})
        self.arc_dep, self.arc_head = nn.Linear(width, ARC), nn.Linear(width, ARC)
        self.arc = nn.Linear(ARC, ARC, bias=False)
        nn.init.xavier_uniform_(self.arc.weight)
        self.arc_bias = nn.Linear(ARC, 1)
        self.label_dep, self.label_head = nn.Linear(width, LABEL), nn.Linear(width, LABEL)
        self.label = nn.Linear(2 * LABEL, deprels)
        self.dropout = Dropout(dropout)

    def arcs(self, x: torch.Tensor, wordmask: torch.Tensor) -> torch.Tensor:
        """[batch, word, head] scores; padding heads very low."""
        dep = F.leaky_relu(self.arc_dep(self.dropout(x)), 0.1)
        head = F.leaky_relu(self.arc_head(self.dropout(x)), 0.1)
        scores = torch.matmul(self.arc(dep), head.transpose(-1, -2)) + self.arc_bias(head).transpose(-1, -2)
        return scores + (1.0 - wordmask.to(scores.dtype)).unsqueeze(1) * LOW

    def labels(self, x: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        dep = F.leaky_relu(self.label_dep(self.dropout(x)), 0.1)
        head = F.leaky_relu(self.label_head(self.dropout(x)), 0.1)
        head = head.gather(1, heads.unsqueeze(-1).expand(-1, -1, LABEL))
        return self.label(torch.cat([dep + head, dep * head], -1))


class Conditional(nn.Module):
    """Reads the sentence again with one trigger or cue marked. `mark` says for each piece which kind of word is marked
    and how far it is; the marked words' own vector is added to, and multiplied into, every piece."""

    def __init__(self, width: int, layers: list[Layer], dropout: float) -> None:
        super().__init__()
        self.mark = nn.Embedding(MARKS, width)
        nn.init.normal_(self.mark.weight, std=0.02)
        self.shift, self.gate = nn.Linear(width, width), nn.Linear(width, width)
        for linear in (self.shift, self.gate):
            nn.init.zeros_(linear.weight)
            nn.init.zeros_(linear.bias)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(layers)
        self.dropout = Dropout(dropout)
        self.roles = nn.Linear(width, len(ROLES) * 3)
        self.quantity = nn.Linear(width, len(QUANTITY_KINDS))
        self.type_mode = nn.Linear(2 * width, len(TYPE_MODES))
        self.status = nn.Linear(2 * width, len(STATUSES))
        self.quote = nn.Linear(2 * width, len(QUOTE_KINDS))
        self.real = nn.Linear(2 * width, 2)  # whether the marked words name an act at all
        self.pair = nn.Linear(3 * width, len(TYPES))

    def forward(self, hidden: torch.Tensor, mark: torch.Tensor, bias: torch.Tensor) -> dict[str, torch.Tensor]:
        kinds = [(mark == m).to(hidden.dtype).unsqueeze(-1) for m in (mark_of(1, 0), mark_of(2, 0), PAIR_SOURCE, PAIR_TARGET)]

        def mean(x: torch.Tensor, inside: torch.Tensor) -> torch.Tensor:
            return (x * inside).sum(1) / inside.sum(1).clamp(min=1.0)

        inside = sum(kinds)
        marked = mean(hidden, inside).unsqueeze(1)
        x = self.norm(hidden + self.mark(mark) + self.shift(marked) + hidden * self.gate(marked))
        for layer in self.layers:
            x = layer(x, bias)
        x = self.dropout(x)
        pooled = torch.cat([mean(x, inside), x[:, 0]], -1)
        pair = torch.cat([mean(x, kinds[2]), mean(x, kinds[3]), x[:, 0]], -1)
        return {"roles": self.roles(x), "quantity": self.quantity(x), "type_mode": self.type_mode(pooled),
                "status": self.status(pooled), "quote": self.quote(pooled), "real": self.real(pooled), "pair": self.pair(pair)}


class Joint(nn.Module):
    def __init__(self, lists: dict[str, list[str]], encoder: Encoder, conditional_layers: int = 1, dropout: float = 0.15) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.pieces.weight.shape[1]
        self.words = Words(width, {
            "upos": len(UPOS), "xpos": len(lists["xpos"]), "lemma": len(lists["lemma"]), "entity": len(ENTITY_TAGS),
            "trigger": len(BIO), "cue": len(BIO), "sector": len(SECTORS),
            "deed": 1 + len(TYPES),  # the type of each word's act: it teaches the encoder, and is not exported
        }, len(lists["deprel"]), dropout)
        tail = [copy.deepcopy(encoder.layers[-1]) for _ in range(conditional_layers)]
        self.conditional = Conditional(width, tail, dropout)
        self.dropout = Dropout(dropout)

    def encode(self, batch: dict[str, torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """-> hidden [b, s, w], words [b, 1 + words, w], attention bias."""
        bias = self.encoder.bias(batch["mask"])
        hidden = self.encoder(batch["pieces"], batch["cases"], bias)
        first = batch["first"]
        words = hidden.gather(1, first.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
        return hidden, self.dropout(words), bias
