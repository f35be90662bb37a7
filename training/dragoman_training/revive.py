"""models/en -> int8-1.pt: the weights of a shipped model back as floats, so that training can go on from it.

`python -m dragoman_training.revive --model ../models/en --work work --out work/revived` and then
`python -m dragoman_training.train --start work/revived ..`. Where the shipped encoder has more inner neurons than
STUDENT asks for, those that say least over the training text are left out; heads that it does not have yet begin anew.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .batches import batches, collate
from .encoder import STUDENT, Encoder, thin
from .labels import QUANTITY_KINDS, QUOTE_KINDS, ROLES, STATUSES, TYPE_MODES
from .model import Joint
from .quantise import calibrate, run_batch
from .train import read_examples, save


class Shipped:
    """The constants of one graph, asked for by kind of node in the order in which export.py made them."""

    def __init__(self, path: Path) -> None:
        self.graph = onnx.load(path).graph
        self.constants = {c.name: numpy_helper.to_array(c) for c in self.graph.initializer}

    def nodes(self, kind: str) -> list[list[np.ndarray | None]]:
        return [[self.constants.get(name) for name in node.input] for node in self.graph.node if node.op_type == kind]


def linear(node: list) -> tuple[np.ndarray, np.ndarray | None]:
    """MatMulIntegerToFloat -> weight [out, in] and bias."""
    return (node[1].astype(np.float32) * node[3]).T, node[6] if len(node) > 6 else None


def layers(shipped: Shipped, prefix: str, first_norm: int) -> dict[str, np.ndarray]:
    out: dict[str, np.ndarray] = {}
    attention, products = shipped.nodes("QAttention"), [linear(n) for n in shipped.nodes("MatMulIntegerToFloat")]
    norms, gelus = shipped.nodes("LayerNormalization"), shipped.nodes("BiasGelu")
    for i, node in enumerate(attention):
        at = f"{prefix}layers.{i}."
        qkv = (node[1].astype(np.float32) * node[4]).T
        for name, weight, bias in zip(("query", "key", "value"), np.split(qkv, 3), np.split(node[2], 3)):
            out[f"{at}{name}.weight"], out[f"{at}{name}.bias"] = weight, bias
        (o, ob), (up, _), (down, db) = products[3 * i : 3 * i + 3]
        out |= {f"{at}out.weight": o, f"{at}out.bias": ob, f"{at}up.weight": up, f"{at}up.bias": gelus[i][1],
                f"{at}down.weight": down, f"{at}down.bias": db}
        for k, name in enumerate(("norm1", "norm2")):
            out[f"{at}{name}.weight"], out[f"{at}{name}.bias"] = norms[first_norm + 2 * i + k][1:3]
    return out


def encoder_state(shipped: Shipped, sizes: list[tuple[str, int]]) -> dict[str, np.ndarray]:
    out = layers(shipped, "encoder.", 1)
    gathers = [n[0] for n in shipped.nodes("Gather") if n[0] is not None and n[0].ndim == 2]
    table, scale, cases = gathers[:3]
    out["encoder.pieces.weight"] = table.astype(np.float32) * scale
    out["encoder.cases.weight"] = cases
    out["encoder.positions.weight"] = next(n[0] for n in shipped.nodes("Slice") if n[0] is not None)
    out["encoder.norm.weight"], out["encoder.norm.bias"] = shipped.nodes("LayerNormalization")[0][1:3]
    products = [linear(n) for n in shipped.nodes("MatMulIntegerToFloat")]
    count = len(shipped.nodes("QAttention"))
    (tags, tag_bias), (tree, tree_bias) = products[3 * count : 3 * count + 2]
    at = 0
    for name, size in sizes:
        out[f"words.tags.{name}.weight"], out[f"words.tags.{name}.bias"] = tags[at : at + size], tag_bias[at : at + size]
        at += size
    for i, name in enumerate(("arc_dep", "arc_head", "label_dep", "label_head")):
        part = slice(128 * i, 128 * (i + 1))
        out[f"words.{name}.weight"], out[f"words.{name}.bias"] = tree[part], tree_bias[part]
    arc, arc_bias, label = [n[1].T for n in shipped.nodes("MatMul") if n[1] is not None]
    biases = [n[1] for n in shipped.nodes("Add") if n[1] is not None and n[1].ndim == 1]
    out |= {"words.arc.weight": arc, "words.arc_bias.weight": arc_bias, "words.arc_bias.bias": biases[0],
            "words.label.weight": label, "words.label.bias": biases[1]}
    return out


def frames_state(shipped: Shipped) -> dict[str, np.ndarray]:
    out = {f"conditional.{k}": v for k, v in layers(shipped, "", 1).items()}
    norms = shipped.nodes("LayerNormalization")
    out["conditional.norm.weight"], out["conditional.norm.bias"] = norms[0][1:3]
    out["conditional.mark.weight"] = next(n[0] for n in shipped.nodes("Gather") if n[0] is not None and n[0].ndim == 2)
    products = [n[1].T for n in shipped.nodes("MatMul") if n[1] is not None]
    biases = [n[1] for n in shipped.nodes("Add") if n[1] is not None and n[1].ndim == 1]
    parts = [("shift", "gate"), ("roles", "quantity"), ("type_mode", "status", "quote", "real")]
    sizes = [(384, 384), (3 * len(ROLES), len(QUANTITY_KINDS)), (len(TYPE_MODES), len(STATUSES), len(QUOTE_KINDS), 2)]
    weights = [products[0], products[1], products[2], products[3]]
    for name, weight, bias in (("shift", weights[0], biases[0]), ("gate", weights[1], biases[1])):
        out[f"conditional.{name}.weight"], out[f"conditional.{name}.bias"] = weight, bias
    for names, lengths, weight, bias in zip(parts[1:], sizes[1:], weights[2:], biases[2:]):
        at = 0
        for name, size in zip(names, lengths):
            out[f"conditional.{name}.weight"], out[f"conditional.{name}.bias"] = weight[at : at + size], bias[at : at + size]
            at += size
    return out


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    lists, pieces, _, train, _, _ = read_examples(args.work, 3000)
    shipped = json.loads((args.model / "labels.json").read_text())
    for name in ("xpos", "lemma", "deprel"):
        assert shipped[name] == lists[name], f"{name} differs: prepare with the same lists"
    inner = Shipped(args.model / "encoder.onnx").nodes("BiasGelu")[0][1].size
    joint = Joint(lists, Encoder(inner=inner))
    sizes = [(name, head.out_features) for name, head in joint.words.tags.items()]
    found = encoder_state(Shipped(args.model / "encoder.onnx"), [s for s in sizes if s[0] != "deed"])
    found |= frames_state(Shipped(args.model / "frames.onnx"))
    state = joint.state_dict()
    for name, value in found.items():
        tensor = torch.tensor(np.ascontiguousarray(value))
        if state[name].shape != tensor.shape:  # positions are cut at export; marks may be fewer
            assert state[name].shape[1:] == tensor.shape[1:], (name, state[name].shape, tensor.shape)
            state[name][: len(tensor)] = tensor
        else:
            state[name] = tensor
    print("begin anew:", [n for n in state if n not in found and not n.startswith("encoder.positions")])
    joint.load_state_dict(state)
    sample = [collate(b) for b in batches(train[:400], 4096, None)]
    if inner > STUDENT["inner"]:
        state = thin(joint, STUDENT["inner"], lambda: [run_batch(joint, batch) for batch in sample] and None)
    args.out.mkdir(parents=True, exist_ok=True)
    small = Joint(lists, Encoder(**STUDENT))
    small.load_state_dict(state)
    save(small, calibrate(small, sample, "cpu"), 1, args.out)


if __name__ == "__main__":
    main()
