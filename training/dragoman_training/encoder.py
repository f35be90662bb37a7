"""A BERT encoder in plain PyTorch: the weights of MiniLM-L6-H384-uncased (student) and MPNet-base (teacher) load into
it by name."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


LOW = -1e4
BUCKETS = 32
STUDENT = {"inner": 1024}  # MiniLM-L6-H384 less the third of its inner neurons that says least
TEACHER = {"width": 768, "inner": 3072, "layers": 12, "positions": 512, "relative": True}  # MPNet-base


class Noise:
    """Random numbers for dropout on a processor: drawing them anew for every layer would take a fifth of a step's time,
    so each call begins somewhere else in one long row of them."""

    size = 1 << 24

    def __init__(self) -> None:
        self.row: torch.Tensor | None = None

    def like(self, x: torch.Tensor) -> torch.Tensor:
        if self.row is None:
            self.row = torch.rand(self.size)
        begin = int(torch.randint(0, self.size - x.numel(), ()))
        return self.row[begin : begin + x.numel()].view_as(x)


NOISE = Noise()


def dropout(x: torch.Tensor, share: float, training: bool) -> torch.Tensor:
    if x.is_cuda or not training or share == 0:
        return F.dropout(x, share, training)
    return x * ((NOISE.like(x) >= share).to(x.dtype) / (1 - share))


def attention(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
    """Softmax attention; on a processor the fused form is slow to learn from with sentences this short."""
    if q.is_cuda or not torch.is_grad_enabled():
        return F.scaled_dot_product_attention(q, k, v, attn_mask=bias.expand(len(q), -1, q.shape[2], -1))
    scores = torch.matmul(q / math.sqrt(q.shape[-1]), k.transpose(-1, -2)) + bias
    return torch.matmul(scores.softmax(-1).to(v.dtype), v)


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, width: int, inner: int, heads: int, dropout: float, epsilon: float = 1e-12) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=epsilon)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=epsilon)
        self.dropout = dropout

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """x [batch, pieces, width]; bias [batch, 1 or heads, 1 or pieces, pieces], 0 for pieces and very low for padding."""
        b, s, w = x.shape
        h, d = self.heads, w // self.heads

        def split(t: torch.Tensor) -> torch.Tensor:
            return t.reshape(b, s, h, d).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        mixed = attention(q, k, v, bias.to(q.dtype)).transpose(1, 2).reshape(b, s, w)
        x = self.norm1(x + dropout(self.out(mixed), self.dropout, self.training))
        inner = self.down(F.gelu(self.up(x)))
        return self.norm2(x + dropout(inner, self.dropout, self.training))


class Encoder(nn.Module):
    """Word pieces and their case classes -> one vector a piece. `relative` adds MPNet's bias by distance."""

    def __init__(self, vocabulary: int = 30522, width: int = 384, inner: int = 1536, heads: int = 12, layers: int = 6,
                 positions: int = 512, cases: int = 8, dropout: float = 0.1, relative: bool = False) -> None:
        super().__init__()
        epsilon = 1e-5 if relative else 1e-12
        self.pieces = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(positions, width)
        self.cases = nn.Embedding(cases, width)
        nn.init.zeros_(self.cases.weight)
        self.norm = nn.LayerNorm(width, eps=epsilon)
        self.layers = nn.ModuleList(Layer(width, inner, heads, dropout, epsilon) for _ in range(layers))
        self.relative = nn.Embedding(BUCKETS, heads) if relative else None
        self.dropout = dropout

    @staticmethod
    def load(path: Path, **shape) -> "Encoder":
        """The first weights as prepare.py wrote them."""
        encoder, saved = Encoder(**shape), np.load(path)
        encoder.load_state_dict({
            k: torch.tensor(saved[k].astype(np.float32) * (saved["scale:" + k] if "scale:" + k in saved.files else 1))
            for k in saved.files if not k.startswith("scale:")})
        return encoder

    def bias(self, mask: torch.Tensor) -> torch.Tensor:
        """[batch, pieces] 1 for pieces, 0 for padding -> what attention adds to its scores."""
        bias = (1.0 - mask.float())[:, None, None, :] * LOW
        if self.relative is not None:
            steps = torch.arange(mask.shape[1], device=mask.device)
            bias = bias + self.relative(buckets(steps[None, :] - steps[:, None])).permute(2, 0, 1)[None]
        return bias

    def forward(self, pieces: torch.Tensor, cases: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        steps = self.positions.weight[: pieces.shape[1]]
        x = self.norm(self.pieces(pieces) + steps + self.cases(cases))
        x = dropout(x, self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, bias)
        return x


def buckets(distance: torch.Tensor) -> torch.Tensor:
    """MPNet's classes of distance (as in T5): exact when near, logarithmic to 128."""
    half, exact = BUCKETS // 2, BUCKETS // 4
    far = distance.abs()
    log = exact + (torch.log(far.clamp(min=1).float() / exact) / math.log(128 / exact) * (half - exact)).long()
    return (distance > 0).long() * half + torch.where(far < exact, far, log.clamp(max=half - 1))


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


@torch.no_grad()
def thin(model: nn.Module, inner: int, run: Callable[[], None]) -> dict[str, torch.Tensor]:
    """The weights of a model with only the `inner` neurons of each layer that say most while `run` reads text with it
    (mean size of the neuron's answer times the norm of its way out)."""
    layers = {name: m for name, m in model.named_modules() if isinstance(m, Layer)}
    said = {name: torch.zeros(layer.up.out_features) for name, layer in layers.items()}
    hooks = [layer.up.register_forward_hook(lambda _, __, out, name=name: said[name].add_(F.gelu(out.float()).abs().sum((0, 1))))
             for name, layer in layers.items()]
    model.eval()
    run()
    for hook in hooks:
        hook.remove()
    state = model.state_dict()
    for name, layer in layers.items():
        kept = (said[name] * layer.down.weight.norm(dim=0)).topk(inner).indices.sort().values
        for part in ("up.weight", "up.bias"):
            state[f"{name}.{part}"] = state[f"{name}.{part}"][kept]
        state[f"{name}.down.weight"] = state[f"{name}.down.weight"][:, kept]
    return state


def load_mpnet(encoder: Encoder, state: dict[str, torch.Tensor], row_of: list[int]) -> None:
    """Copies MPNet weights; `row_of` says for each of our pieces its row in MPNet's table."""
    with torch.no_grad():
        encoder.pieces.weight.copy_(state["embeddings.word_embeddings.weight"][torch.tensor(row_of)])
        encoder.positions.weight.copy_(state["embeddings.position_embeddings.weight"][2:])
        encoder.norm.weight.copy_(state["embeddings.LayerNorm.weight"])
        encoder.norm.bias.copy_(state["embeddings.LayerNorm.bias"])
        encoder.relative.weight.copy_(state["encoder.relative_attention_bias.weight"])
        for i, layer in enumerate(encoder.layers):
            at = f"encoder.layer.{i}."
            for mine, theirs in [("query", "attention.attn.q"), ("key", "attention.attn.k"), ("value", "attention.attn.v"),
                                 ("out", "attention.attn.o"), ("norm1", "attention.LayerNorm"),
                                 ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")]:
                module = getattr(layer, mine)
                module.weight.copy_(state[at + theirs + ".weight"])
                module.bias.copy_(state[at + theirs + ".bias"])
