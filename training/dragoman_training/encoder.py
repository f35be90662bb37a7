"""A BERT encoder in plain PyTorch: the weights of MiniLM-L6-H384-uncased load into it by name."""

from __future__ import annotations

import math

import torch
from torch import nn
from torch.nn import functional as F


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, width: int, inner: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """x [batch, pieces, width]; bias [batch, 1, 1, pieces], 0 for pieces and very low for padding."""
        b, s, w = x.shape
        h, d = self.heads, w // self.heads

        def split(t: torch.Tensor) -> torch.Tensor:
            return t.reshape(b, s, h, d).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        weights = torch.matmul(q, k.transpose(-1, -2)) * (1.0 / math.sqrt(d)) + bias
        mixed = torch.matmul(weights.softmax(-1), v).transpose(1, 2).reshape(b, s, w)
        x = self.norm1(x + F.dropout(self.out(mixed), self.dropout, self.training))
        inner = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(inner, self.dropout, self.training))


class Encoder(nn.Module):
    """Word pieces and their case classes -> one vector a piece."""

    def __init__(self, vocabulary: int = 30522, width: int = 384, inner: int = 1536, heads: int = 12,
                 layers: int = 6, positions: int = 512, cases: int = 8, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(positions, width)
        self.cases = nn.Embedding(cases, width)
        nn.init.zeros_(self.cases.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, inner, heads, dropout) for _ in range(layers))
        self.dropout = dropout

    def forward(self, pieces: torch.Tensor, cases: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        steps = self.positions.weight[: pieces.shape[1]]
        x = self.norm(self.pieces(pieces) + steps + self.cases(cases))
        x = F.dropout(x, self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, bias)
        return x


def load_bert(encoder: Encoder, state: dict[str, torch.Tensor]) -> None:
    """Copies BERT weights (Hugging Face names) into the encoder; token type 0 is folded into positions."""
    def get(name: str) -> torch.Tensor:
        return state[name] if name in state else state["bert." + name]

    with torch.no_grad():
        encoder.pieces.weight.copy_(get("embeddings.word_embeddings.weight"))
        kinds = get("embeddings.token_type_embeddings.weight")
        encoder.positions.weight.copy_(get("embeddings.position_embeddings.weight") + kinds[0])
        encoder.norm.weight.copy_(get("embeddings.LayerNorm.weight"))
        encoder.norm.bias.copy_(get("embeddings.LayerNorm.bias"))
        for i, layer in enumerate(encoder.layers):
            at = f"encoder.layer.{i}."
            for mine, theirs in [("query", "attention.self.query"), ("key", "attention.self.key"),
                                 ("value", "attention.self.value"), ("out", "attention.output.dense"),
                                 ("norm1", "attention.output.LayerNorm"), ("up", "intermediate.dense"),
                                 ("down", "output.dense"), ("norm2", "output.LayerNorm")]:
                module = getattr(layer, mine)
                module.weight.copy_(get(at + theirs + ".weight"))
                module.bias.copy_(get(at + theirs + ".bias"))
