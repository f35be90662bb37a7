"""int8-*.pt -> models/en: encoder.onnx, frames.onnx, labels.json, digest.

`python -m dragoman_training.export --work work --run work/run1 --out ../models/en`

encoder.onnx: pieces, cases, mask [b, s] int32, first [b, w] int32 (index of each word's first piece; word 0
is the sentence, padding 0), wordbias [b, 1, w] float (0, padding very low) ->
  hidden [b, s, 384]; tags [b, w, *] float: entity, trigger, cue, sector logits; classes [b, w, 4] int32: upos, xpos, lemma,
  deprel (for the likeliest head); arcs [b, w, w] float.
frames.onnx: hidden [k, s, 384], mark [k, s] int32 (labels.mark_of: which kind of word is marked and how far it is), mask [k, s] int32 ->
  roles [k, s, 24] float, quantity [k, s, 12] float, frame [k, *] float: type and mode, status, quote kind logits, and
  whether the marked words name no act or one;
  pair [k, 16] float: type logits where mark says which pieces are a given source and target (labels.PAIR_SOURCE, ..).
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto as T
from onnx import helper

from .encoder import STUDENT, Encoder
from .graph import Graph, layer, quantise_rows
from .labels import (BIO, CASES, ENTITIES, ENTITY_TAGS, EVENT_ROLES, FAR, PAIR_OTHER, PAIR_SOURCE, PAIR_TARGET,
                     QUANTITY_KINDS, QUOTE_KINDS, ROLES, SECTORS, SPEECH_ROLES, STATUSES, TYPE_MODES, TYPES, UPOS, mark_of)
from .mapped import map_weights

HEADS = 12


class Weights:
    def __init__(self, work: Path, run: Path) -> None:
        start = Encoder.load(work / "student.npz", **STUDENT)
        self.state = {"encoder.pieces.weight": start.pieces.weight.detach().numpy()}
        for path in sorted(run.glob("int8-*.pt")):
            saved = torch.load(path, weights_only=False)
            self.state |= {k: v.float().numpy() for k, v in saved["state"].items()}
            self.scales, self.layers = saved["scales"], saved["layers"]

    def linear(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        return self.state[name + ".weight"].T, self.state[name + ".bias"]

    def layer(self, prefix: str) -> tuple[dict, dict]:
        w = {k[len(prefix):]: (v.T if v.ndim == 2 else v) for k, v in self.state.items() if k.startswith(prefix)}
        return w, {n: self.scales[prefix + n] for n in ("query", "out", "up", "down")}


def value(name: str, kind: int, *shape) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, kind, list(shape))


def norm(g: Graph, x: str, w: np.ndarray, b: np.ndarray) -> str:
    return g.op("LayerNormalization", [x, g.const(w), g.const(b)], epsilon=1e-12, axis=-1)


def encoder_graph(m: Weights) -> onnx.ModelProto:
    g, st = Graph(), m.state
    table, row = quantise_rows(st["encoder.pieces.weight"])
    x = g.op("Mul", [g.op("Cast", [g.op("Gather", [g.const(table), "pieces"])], to=T.FLOAT), g.op("Gather", [g.const(row), "pieces"])])
    x = g.op("Add", [x, g.op("Gather", [g.const(st["encoder.cases.weight"]), "cases"])])
    length = g.op("Gather", [g.op("Shape", ["pieces"]), g.ints(1)])
    positions = st["encoder.positions.weight"][:256]
    x = g.op("Add", [x, g.op("Slice", [g.const(positions), g.ints(0), length, g.ints(0)])])
    x = norm(g, x, st["encoder.norm.weight"], st["encoder.norm.bias"])
    count = len({k.split(".")[2] for k in st if k.startswith("encoder.layers.")})
    for i in range(count):
        x = layer(g, x, "mask", *m.layer(f"encoder.layers.{i}."), HEADS)
    g.op("Identity", [x], out="hidden")
    index = g.op("Unsqueeze", ["first", g.ints(-1)])
    shape = g.op("Concat", [g.op("Shape", ["first"]), g.ints(384)], axis=0)
    words = g.op("GatherElements", [x, g.op("Expand", [index, shape])], axis=1)
    scale = m.scales["words.tags.upos"]
    quantised = g.quantise(words, *scale)

    def heads(names: list[str]) -> str:
        pairs = [m.linear(n) for n in names]
        return g.linear(words, np.concatenate([w for w, _ in pairs], 1), np.concatenate([b for _, b in pairs]), *scale, quantised)

    tags = ["upos", "xpos", "lemma", "entity", "trigger", "cue", "sector"]
    sizes = [m.linear("words.tags." + t)[1].size for t in tags]
    parts = g.op("Split", [heads(["words.tags." + t for t in tags]), g.ints(*sizes[:3], sum(sizes[3:]))], axis=-1, outputs=4)
    g.op("Identity", [parts[3]], out="tags")
    tree = g.op("LeakyRelu", [heads(["words.arc_dep", "words.arc_head", "words.label_dep", "words.label_head"])], alpha=0.1)
    arc_dep, arc_head, label_dep, label_head = g.op("Split", [tree, g.ints(128, 128, 128, 128)], axis=-1, outputs=4)
    left = g.float_linear(arc_dep, st["words.arc.weight"].T, None)
    arcs = g.op("MatMul", [left, g.op("Transpose", [arc_head], perm=[0, 2, 1])])
    bias = g.op("Transpose", [g.float_linear(arc_head, *m.linear("words.arc_bias"))], perm=[0, 2, 1])
    g.op("Add", [g.op("Add", [arcs, bias]), "wordbias"], out="arcs")
    best = g.op("Unsqueeze", [g.op("ArgMax", ["arcs"], axis=-1, keepdims=0), g.ints(-1)])
    shape = g.op("Concat", [g.op("Shape", ["first"]), g.ints(128)], axis=0)
    governor = g.op("GatherElements", [label_head, g.op("Expand", [best, shape])], axis=1)
    both = g.op("Concat", [g.op("Add", [label_dep, governor]), g.op("Mul", [label_dep, governor])], axis=-1)
    deprel = g.float_linear(both, *m.linear("words.label"))
    classes = [g.op("ArgMax", [p], axis=-1, keepdims=1) for p in (*parts[:3], deprel)]
    g.op("Cast", [g.op("Concat", classes, axis=-1)], to=T.INT32, out="classes")
    return g.model(
        [value("pieces", T.INT32, "b", "s"), value("cases", T.INT32, "b", "s"), value("mask", T.INT32, "b", "s"),
         value("first", T.INT32, "b", "w"), value("wordbias", T.FLOAT, "b", 1, "w")],
        [value("hidden", T.FLOAT, "b", "s", 384), value("tags", T.FLOAT, "b", "w", sum(sizes[3:])),
         value("classes", T.INT32, "b", "w", 4), value("arcs", T.FLOAT, "b", "w", "w")])


def frames_graph(m: Weights) -> onnx.ModelProto:
    g, st = Graph(), m.state
    def where(*marks: int) -> tuple[str, str]:
        """Which pieces carry one of these marks [k, s, 1], and how many of them there are (at least 1)."""
        same = [g.op("Equal", ["mark", g.const(np.array(m, dtype=np.int32))]) for m in marks]
        either = same[0]
        for more in same[1:]:
            either = g.op("Or", [either, more])
        inside = g.op("Unsqueeze", [g.op("Cast", [either], to=T.FLOAT), g.ints(-1)])
        return inside, g.op("Max", [g.op("ReduceSum", [inside, g.ints(1)], keepdims=1), g.const(np.array(1, dtype=np.float32))])

    def mean(x: str, inside: tuple[str, str]) -> str:
        return g.op("Div", [g.op("ReduceSum", [g.op("Mul", [x, inside[0]]), g.ints(1)], keepdims=1), inside[1]])

    source, target = where(PAIR_SOURCE), where(PAIR_TARGET)
    inside = where(mark_of(1, 0), mark_of(2, 0), PAIR_SOURCE, PAIR_TARGET)
    marked = mean("hidden", inside)
    x = g.op("Add", ["hidden", g.op("Gather", [g.const(st["conditional.mark.weight"]), "mark"])])
    x = g.op("Add", [x, g.float_linear(marked, *m.linear("conditional.shift"))])
    x = g.op("Add", [x, g.op("Mul", ["hidden", g.float_linear(marked, *m.linear("conditional.gate"))])])
    x = norm(g, x, st["conditional.norm.weight"], st["conditional.norm.bias"])
    for i in range(m.layers):
        x = layer(g, x, "mask", *m.layer(f"conditional.layers.{i}."), HEADS)
    first = g.op("Gather", [x, g.const(np.array(0, dtype=np.int64))], axis=1)

    def pool(*parts: tuple[str, str]) -> str:
        return g.op("Concat", [*(g.op("Squeeze", [mean(x, p), g.ints(1)]) for p in parts), first], axis=-1)

    pooled = pool(inside)
    roles = [m.linear("conditional.roles"), m.linear("conditional.quantity")]
    out = g.float_linear(x, np.concatenate([w for w, _ in roles], 1), np.concatenate([b for _, b in roles]))
    sizes = [b.size for _, b in roles]
    parts = g.op("Split", [out, g.ints(*sizes)], axis=-1, outputs=2)
    g.op("Identity", [parts[0]], out="roles")
    g.op("Identity", [parts[1]], out="quantity")
    frame = [m.linear("conditional." + n) for n in ("type_mode", "status", "quote", "real")]
    y = g.float_linear(pooled, np.concatenate([w for w, _ in frame], 1), np.concatenate([b for _, b in frame]))
    g.op("Identity", [y], out="frame")
    g.op("Identity", [g.float_linear(pool(source, target), *m.linear("conditional.pair"))], out="pair")
    return g.model(
        [value("hidden", T.FLOAT, "k", "s", 384), value("mark", T.INT32, "k", "s"), value("mask", T.INT32, "k", "s")],
        [value("roles", T.FLOAT, "k", "s", sizes[0]), value("quantity", T.FLOAT, "k", "s", sizes[1]),
         value("frame", T.FLOAT, "k", sum(b.size for _, b in frame)), value("pair", T.FLOAT, "k", len(TYPES))])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--trigger-bias", type=float, default=0.0, help="added to the score of no trigger: chosen on tune sets")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    m = Weights(args.work, args.run)
    lists = json.loads((args.work / "lists.json").read_text())["lists"]
    onnx.save(encoder_graph(m), args.out / "encoder.onnx")
    onnx.save(frames_graph(m), args.out / "frames.onnx")
    map_weights(args.out)
    (args.out / "vocabulary.txt").write_text((args.work / "vocabulary.txt").read_text())
    labels = {"upos": UPOS, "xpos": lists["xpos"], "lemma": lists["lemma"], "deprel": lists["deprel"], "entities": ENTITIES,
              "entityTags": ENTITY_TAGS, "bio": BIO, "sectors": SECTORS, "types": TYPES, "typeModes": TYPE_MODES,
              "statuses": STATUSES, "quantityKinds": QUANTITY_KINDS, "quoteKinds": QUOTE_KINDS, "real": ["no", "yes"], "eventRoles": EVENT_ROLES,
              "speechRoles": SPEECH_ROLES, "roles": ROLES, "cases": CASES, "triggerBias": args.trigger_bias, "farthestMark": FAR,
              "pairMarks": {"other": PAIR_OTHER, "source": PAIR_SOURCE, "target": PAIR_TARGET}}
    (args.out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n")
    # Learnt on another encoder: `scripts/fit-counted.ts`, `scripts/actors/fit-countries.ts`, `scripts/actors/fit-sectors.ts` and
    # `scripts/fit-kinds.ts` make them anew, the last three with the whole chain, which cannot do without heads that say nothing.
    (args.out / "counted.json").unlink(missing_ok=True)
    silent = {"bias": [], "weights": []}
    (args.out / "belonging.json").write_text(json.dumps({"actor": silent, "country": silent}) + "\n")
    for name in ("sectors.json", "kinds.json"):
        (args.out / name).write_text(json.dumps({"told": 1, "signs": {}}) + "\n")
    files = ["encoder.onnx", "frames.onnx", "labels.json", "vocabulary.txt"]
    digests = {f: hashlib.sha256((args.out / f).read_bytes()).hexdigest() for f in files}
    whole = hashlib.sha256("".join(digests[f] for f in files).encode()).hexdigest()
    (args.out / "model.json").write_text(json.dumps({"language": "en", "digest": whole, "files": digests}, indent=1) + "\n")
    print({f: round((args.out / f).stat().st_size / 1e6, 1) for f in files}, whole[:12])


if __name__ == "__main__":
    main()
