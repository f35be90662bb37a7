"""The last step of training: the heads over words learn on, on all annotated text, over an encoder that rests. (That of
names rests too: it lost when it went on.)

`python -m dragoman_training.polish --work work --run work/run --out work/polished`
Vectors are made once; so this takes minutes where an epoch of the whole model takes far longer. The heads keep their int8 form.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from .batches import NONE, batches, collate
from .encoder import STUDENT, Encoder
from .evaluate import evaluate
from .model import Joint
from .quantise import fake_quantise
from .train import WEIGHTS, cross, load, read_examples, save

WORD_TAGS = ("upos", "xpos", "lemma", "trigger", "cue", "sector", "deed")
KEPT = (*WORD_TAGS, "head", "deprel", "wordmask")


def word_losses(model: Joint, words: torch.Tensor, batch: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    heads = model.words
    out = {name: cross(heads.tags[name](words), batch[name]) for name in WORD_TAGS}
    if (batch["head"] != NONE).any():
        out["arc"] = cross(heads.arcs(words, batch["wordmask"]), batch["head"])
        out["deprel"] = cross(heads.labels(words, batch["head"].clamp(min=0)), batch["deprel"])
    return out


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=6e-4)
    parser.add_argument("--pieces", type=int, default=4096)
    parser.add_argument("--limit", type=int, default=0)
    args = parser.parse_args()
    torch.manual_seed(1)
    lists, _, _, train, _, held = read_examples(args.work, args.limit)
    first = torch.load(sorted(args.run.glob("int8-*.pt"))[0], weights_only=False)
    model = Joint(lists, Encoder.load(args.work / "student.npz", **STUDENT), first["layers"])
    load(model, args.run)
    fake_quantise(model, first["scales"])
    model.eval()
    started = time.time()
    cached = []
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for group in batches([r for r in train if r["set"] != "raw"], args.pieces, random.Random(1)):
            batch = collate(group)
            _, words, _ = model.encode(batch)
            cached.append((words.half(), {k: batch[k] for k in KEPT}))
    print(f"{len(cached)} batches of vectors, {time.time() - started:.0f}s", flush=True)
    learnt = [p for name, p in model.words.named_parameters() if not name.startswith("tags.entity")]
    optimiser = torch.optim.AdamW(learnt, lr=args.rate, betas=(0.9, 0.98), weight_decay=0.01)
    total, step, rng = args.epochs * len(cached), 0, random.Random(2)
    for epoch in range(args.epochs):
        model.words.train()
        rng.shuffle(cached)
        sums: dict[str, float] = {}
        for vectors, batch in cached:
            for group in optimiser.param_groups:
                group["lr"] = args.rate * min(1, (step + 1) / 100) * max(0.02, 1 - step / total)
            words = F.dropout(vectors.float(), 0.1)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts = word_losses(model, words, batch)
            loss = sum(WEIGHTS[k] * v for k, v in parts.items())
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learnt, 1.0)
            optimiser.step()
            step += 1
            for k, v in parts.items():
                sums[k] = sums.get(k, 0.0) + float(v.detach()) / len(cached)
        print(f"epoch {epoch + 1} {time.time() - started:.0f}s", {k: round(v, 4) for k, v in sums.items()}, flush=True)
    args.out.mkdir(parents=True, exist_ok=True)
    save(model, first["scales"], first["layers"], args.out)
    scores = evaluate(model, held, lists, "cpu")
    print("int8", json.dumps(scores["summary"]), flush=True)
    report = json.loads((args.run / "scores.json").read_text()) if (args.run / "scores.json").exists() else {"arguments": {}}
    report["arguments"]["polished"] = f"{args.epochs} epochs at {args.rate}"
    report |= {"int8": scores["summary"], "by_label": scores["by_label"]}
    (args.out / "scores.json").write_text(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
