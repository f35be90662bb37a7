"""The mean of two models of one lineage: each strays from what both know in its own way, the mean strays less.

`python -m dragoman_training.average --work work --runs work/polished2 work/polished3 --out work/average`

Weights are averaged; scales, arguments and layers are the second run's. Writes int8-*.pt and scores.json as polish.py does.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

from .encoder import STUDENT, Encoder
from .evaluate import evaluate
from .model import Joint
from .quantise import fake_quantise
from .train import load, read_examples, save


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--runs", type=Path, nargs=2, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    lists, _, _, _, _, held = read_examples(args.work, 0)
    first = torch.load(sorted(args.runs[1].glob("int8-*.pt"))[0], weights_only=False)
    model = Joint(lists, Encoder.load(args.work / "student.npz", **STUDENT), first["layers"])
    load(model, args.runs[0])
    other = {k: v.clone() for k, v in model.state_dict().items()}
    load(model, args.runs[1])
    model.load_state_dict({k: (v + other[k]) / 2 if v.is_floating_point() else v for k, v in model.state_dict().items()})
    save(model, first["scales"], first["layers"], args.out)
    fake_quantise(model, first["scales"])
    scores = evaluate(model, held, lists, "cpu")
    print("int8", json.dumps(scores["summary"]), flush=True)
    report = json.loads((args.runs[1] / "scores.json").read_text())
    report["arguments"]["averaged with"] = args.runs[0].name
    report |= {"int8": scores["summary"], "by_label": scores["by_label"]}
    (args.out / "scores.json").write_text(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
