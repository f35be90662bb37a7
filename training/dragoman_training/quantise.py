"""Static int8: one scale for each linear's input, found on training text, then learned around."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional as F

from .model import Joint

Scale = tuple[float, int]


def quantised_linears(model: Joint) -> dict[str, nn.Linear]:
    """The linears that run in int8: those of the transformer layers, and those that read the word vectors."""
    parts = ("encoder.layers.", "conditional.layers.", "words.tags.", "words.arc_dep", "words.arc_head",
             "words.label_dep", "words.label_head")
    return {name: m for name, m in model.named_modules() if isinstance(m, nn.Linear) and name.startswith(parts)}


def run_batch(model: Joint, batch: dict[str, torch.Tensor]) -> None:
    hidden, words, bias = model.encode(batch)
    for head in model.words.tags.values():
        head(words)
    model.words.labels(words, model.words.arcs(words, batch["wordmask"]).argmax(-1))
    if "item_row" in batch:
        model.conditional(hidden[batch["item_row"]], batch["item_mark"], bias[batch["item_row"]])


@torch.no_grad()
def calibrate(model: Joint, batches: list[dict[str, torch.Tensor]], device: str) -> dict[str, Scale]:
    """Scale and zero point (uint8) for each linear's input: the range that all but a 1e-5 share of values keep to."""
    seen: dict[str, list[torch.Tensor]] = {}
    hooks = []
    for name, linear in quantised_linears(model).items():
        def keep(_, inputs, name=name):
            x = inputs[0].detach().float().flatten()
            k = max(1, int(len(x) * 1e-5))
            seen.setdefault(name, []).append(torch.stack([x.topk(k).values[-1], -(-x).topk(k).values[-1]]))
        hooks.append(linear.register_forward_pre_hook(keep))
    model.eval()
    for batch in batches:
        run_batch(model, {k: v.to(device) for k, v in batch.items()})
    for hook in hooks:
        hook.remove()
    scales = {}
    for name, rows in seen.items():
        ends = torch.stack(rows)
        high, low = max(float(ends[:, 0].median()), 0.01), min(float(ends[:, 1].median()), 0.0)
        scale = (high - low) / 255
        scales[name] = (scale, int(round(-low / scale)))
    for name in list(scales):  # query, key and value read the same input
        if name.endswith(".query"):
            for other in ("key", "value"):
                scales[name[:-5] + other] = scales[name]
        if name.startswith("words."):  # all of these read the word vectors
            scales[name] = scales["words.tags.upos"]
    return scales


class FakeLinear(nn.Linear):
    """A linear that computes as its int8 form will, with gradients passed straight through."""

    scale: Scale

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        lower = torch.is_autocast_enabled(x.device.type)
        with torch.autocast(x.device.type, enabled=False):
            weight = self.weight.float()
            columns = (weight.detach().abs().amax(dim=1) / 127).clamp(min=1e-8)
            weight = torch.fake_quantize_per_channel_affine(
                weight, columns, torch.zeros_like(columns, dtype=torch.int32), 0, -127, 127)
            x = torch.fake_quantize_per_tensor_affine(x.float(), self.scale[0], self.scale[1], 0, 255)
            if lower:  # bfloat16 keeps eight bits: its rounding is below int8's
                return F.linear(x.bfloat16(), weight.bfloat16(), self.bias.bfloat16())
            return F.linear(x, weight, self.bias)


def fake_quantise(model: Joint, scales: dict[str, Scale]) -> None:
    for name, linear in quantised_linears(model).items():
        linear.__class__ = FakeLinear
        linear.scale = scales[name]
