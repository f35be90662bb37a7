"""Trains the joint model: `python -m dragoman_training.train --work work --out work/run1`.

Deterministic given the seed on one machine; every run appends its scores to runs.jsonl in the work folder.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from .batches import NONE, Builder, batches, collate
from .encoder import Encoder
from .evaluate import evaluate
from .labels import ENTITY_TAGS
from .model import Joint
from .quantise import calibrate, fake_quantise
from .wordpiece import WordPieces

WEIGHTS = {"upos": 1.0, "xpos": 0.7, "lemma": 0.7, "arc": 1.2, "deprel": 0.8, "entity": 2.0, "trigger": 3.0, "cue": 1.5,
           "sector": 0.5, "roles": 8.0, "quantity": 0.3, "type_mode": 2.0, "status": 1.0, "quote": 0.3}


def cross(logits: torch.Tensor, target: torch.Tensor, smooth: float = 0.0) -> torch.Tensor:
    """Mean over the targets that are set; zero where none is."""
    loss = F.cross_entropy(logits.float().flatten(0, -2), target.flatten(), ignore_index=NONE, reduction="sum",
                           label_smoothing=smooth)
    return loss / (target != NONE).sum().clamp(min=1)


def entity_loss(logits: torch.Tensor, target: torch.Tensor, open_: torch.Tensor) -> torch.Tensor:
    """In a set that does not know MISC, a word outside all names may be outside or MISC."""
    logp = logits.float().log_softmax(-1)
    misc = [ENTITY_TAGS.index("O"), ENTITY_TAGS.index("B-MISC"), ENTITY_TAGS.index("I-MISC")]
    exact = logp.gather(-1, target.clamp(min=0).unsqueeze(-1)).squeeze(-1)
    either = logp[..., misc].logsumexp(-1)
    chosen = torch.where((target == 0) & (open_[:, None] > 0), either, exact)
    known = target != NONE
    return -(chosen * known).sum() / known.sum().clamp(min=1)


def losses(model: Joint, batch: dict[str, torch.Tensor], word_dropout: float, pieces: WordPieces, gen: torch.Generator):
    ids = batch["pieces"]
    if word_dropout > 0:
        drop = (torch.rand(ids.shape, generator=gen, device=ids.device) < word_dropout) & (ids > 103)
        batch = {**batch, "pieces": torch.where(drop, pieces.mask, ids)}
        lower = torch.rand(len(ids), 1, generator=gen, device=ids.device) < 0.04
        batch["cases"] = torch.where(lower & ((batch["cases"] == 2) | (batch["cases"] == 3)), 1, batch["cases"])
    hidden, words, bias = model.encode(batch)
    heads = model.words
    out = {name: cross(heads.tags[name](words), batch[name])
           for name in ("upos", "xpos", "lemma", "trigger", "cue", "sector")}
    out["entity"] = entity_loss(heads.tags["entity"](words), batch["entity"], batch["open"])
    if (batch["head"] != NONE).any():
        out["arc"] = cross(heads.arcs(words, batch["wordmask"]), batch["head"])
        out["deprel"] = cross(heads.labels(words, batch["head"].clamp(min=0)), batch["deprel"])
    if "item_row" in batch:
        row = batch["item_row"]
        found = model.conditional(hidden[row], batch["item_mark"], bias[row])
        first = batch["first"][row]
        roles = found["roles"].gather(1, first.unsqueeze(-1).expand(-1, -1, found["roles"].shape[-1]))
        k, w, _ = roles.shape
        roles = roles.reshape(k, w, -1, 3).transpose(1, 2)
        out["roles"] = cross(roles, batch["item_roles"])
        quantity = found["quantity"].gather(1, first.unsqueeze(-1).expand(-1, -1, found["quantity"].shape[-1]))
        out["quantity"] = cross(quantity, batch["item_quantity"])
        for name in ("type_mode", "status", "quote"):
            out[name] = cross(found[name], batch["item_" + name], 0.05 if name != "quote" else 0.0)
    return out


def parameter_groups(model: Joint, rate: float, decay: float):
    """Lower layers learn slower; heads learn faster."""
    layers = len(model.encoder.layers)
    groups = []
    for name, p in model.named_parameters():
        if name.startswith("encoder.layers."):
            lr = rate * decay ** (layers - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder."):
            lr = rate * decay**layers
        elif name.startswith("conditional.layers"):
            lr = rate * 1.5
        else:
            lr = rate * 7
        if not p.requires_grad:
            continue
        groups.append({"params": [p], "lr": lr, "weight_decay": 0.01 if p.ndim > 1 else 0.0})
    return groups


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--qat-epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--qat-rate", type=float, default=0.25, help="share of the rate that the int8 phase starts with")
    parser.add_argument("--decay", type=float, default=0.9)
    parser.add_argument("--pieces", type=int, default=1536)
    parser.add_argument("--copies", type=int, default=1, help="augmented variants of each corpus sentence an epoch")
    parser.add_argument("--tree-share", type=int, default=3, help="an epoch takes every n-th tree")
    parser.add_argument("--start", type=Path, help="begin with the averaged weights of this checkpoint.pt")
    parser.add_argument("--layers", type=int, default=1)
    parser.add_argument("--dropout", type=float, default=0.15)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=0)
    args = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(args.seed)
    torch.set_num_threads(2)
    torch.backends.cuda.matmul.allow_tf32 = True
    rng = random.Random(args.seed)
    gen = torch.Generator(device=device).manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)

    with gzip.open(args.work / "examples.jsonl.gz", "rt", encoding="utf-8") as lines:
        examples = [json.loads(line) for line in lines]
    setup = json.loads((args.work / "lists.json").read_text())
    pieces = WordPieces.load(args.work / "vocabulary.txt")
    build = Builder(pieces, setup["lists"], set(setup["demonyms"]))
    held = [(e, r) for e in examples if e["split"] == "held" and (r := build(e))]
    train = [r for e in examples if e["split"] == "train" and not e.get("copy") and (r := build(e))]
    copies = [[r for e in examples if e["split"] == "train" and e.get("copy") == n + 1 and (r := build(e))]
              for n in range(setup["copies"])]
    if args.limit:
        rng.shuffle(train)
        train, copies, held = train[: args.limit], [c[: args.limit // 8] for c in copies], held[: args.limit]
    print(f"{len(train)} training sentences, {[len(c) for c in copies]} augmented, {len(held)} held out, {device}", flush=True)

    encoder = Encoder(vocabulary=len(pieces.vocabulary))
    model = Joint(setup["lists"], encoder, args.layers, args.dropout)
    start = np.load(args.work / "start.npz")
    encoder.load_state_dict({k: torch.tensor(start[k].astype(np.float32)) for k in start.files})
    for layer in model.conditional.layers:
        layer.load_state_dict(encoder.layers[-1].state_dict())
    if args.start:
        model.load_state_dict(torch.load(args.start)["average"])
    encoder.pieces.weight.requires_grad = False  # half of all weights, and the pieces are well learnt
    model.to(device)
    average = {k: v.detach().clone().float() for k, v in model.state_dict().items()}

    learnt = {k: p for k, p in model.named_parameters() if p.requires_grad}

    def epoch_rows(epoch: int) -> list[dict]:
        rows = [r for i, r in enumerate(train) if r["set"] not in ("ewt", "gum") or i % args.tree_share == epoch % args.tree_share]
        for n in range(min(args.copies, len(copies))):
            rows += copies[(epoch * args.copies + n) % len(copies)]
        return rows

    steps_per_epoch = sum(1 for _ in batches(epoch_rows(0), args.pieces, None))
    total = steps_per_epoch * args.epochs
    optimiser = torch.optim.AdamW(parameter_groups(model, args.rate, args.decay), betas=(0.9, 0.98), fused=True)
    base = [g["lr"] for g in optimiser.param_groups]
    step, started = 0, time.time()

    def run_epoch(epoch: int, schedule) -> dict[str, float]:
        nonlocal step
        model.train()
        sums: dict[str, float] = {}
        n = 0
        for rows in batches(epoch_rows(epoch), args.pieces, rng):
            batch = {k: v.to(device, non_blocking=True) for k, v in collate(rows).items()}
            for group, lr in zip(optimiser.param_groups, base):
                group["lr"] = lr * schedule(step)
            with torch.autocast(device, dtype=torch.bfloat16, enabled=True):
                parts = losses(model, batch, 0.08, pieces, gen)
            loss = sum(WEIGHTS[k] * v for k, v in parts.items())
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            n += 1
            keep = min(0.998, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_lerp_([average[k] for k in learnt], [p.detach() for p in learnt.values()], 1 - keep)
            if step % 20 == 0:
                for k, v in parts.items():
                    sums[k] = sums.get(k, 0.0) + float(v)
        return {k: round(v * 20 / max(n, 1), 4) for k, v in sums.items()}

    def warm(s: int) -> float:
        w = total * 0.06
        return s / w if s < w else max(0.02, 0.5 * (1 + math.cos(math.pi * (s - w) / max(1, total - w))))

    first = 0
    checkpoint = args.out / "checkpoint.pt"
    if args.epochs == 0:
        average = {k: v.detach().clone().float() for k, v in model.state_dict().items()}
    elif checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimiser.load_state_dict(saved["optimiser"])
        average, step, first = saved["average"], saved["step"], saved["epoch"]
    for epoch in range(first, args.epochs):
        parts = run_epoch(epoch, warm)
        torch.save({"model": model.state_dict(), "optimiser": optimiser.state_dict(), "average": average, "step": step,
                    "epoch": epoch + 1}, checkpoint.with_suffix(".part"))
        checkpoint.with_suffix(".part").replace(checkpoint)
        print(f"epoch {epoch + 1} {time.time() - started:.0f}s {parts}", flush=True)
        if (epoch + 1) % 3 == 0 and epoch + 1 < args.epochs:
            print(json.dumps(evaluate(model, held, setup["lists"], device)["summary"]), flush=True)
    model.load_state_dict(average)
    scores = evaluate(model, held, setup["lists"], device) if args.epochs else {"summary": {}}
    print("float", json.dumps(scores["summary"]), flush=True)
    torch.save({"state": {k: v.half().cpu() for k, v in model.state_dict().items()}}, args.out / "float.pt")

    rows = epoch_rows(1)
    rng.shuffle(rows)
    sample = [collate(b) for b in batches(rows[:1000], args.pieces, None)]
    scales = calibrate(model, sample, device)
    fake_quantise(model, scales)
    if args.qat_epochs:
        average = {k: v.detach().clone().float() for k, v in model.state_dict().items()}
        qat_total, step = steps_per_epoch * args.qat_epochs, 0
        for epoch in range(args.qat_epochs):
            if 0 < epoch < args.qat_epochs - 1:  # the ranges move while the rate is high; they rest in the last epoch
                scales = calibrate(model, sample, device)
                fake_quantise(model, scales)
            parts = run_epoch(epoch + args.epochs, lambda s: args.qat_rate * min(1, (s + 1) / 100)
                              * max(0.02, 0.5 * (1 + math.cos(math.pi * s / qat_total))))
            print(f"qat {epoch + 1} {time.time() - started:.0f}s {parts}", flush=True)
            torch.save({"state": {k: v.half() for k, v in average.items()}, "scales": scales, "layers": args.layers},
                       args.out / "int8.pt")
        model.load_state_dict(average)
    final = evaluate(model, held, setup["lists"], device)
    print("int8", json.dumps(final["summary"]), flush=True)
    state = {k: v.half().cpu() if v.is_floating_point() else v.cpu() for k, v in model.state_dict().items()}
    torch.save({"state": state, "scales": scales, "layers": args.layers}, args.out / "int8.pt")
    report = {"arguments": {k: str(v) for k, v in vars(args).items()}, "seconds": round(time.time() - started),
              "float": scores["summary"], "int8": final["summary"], "by_label": final["by_label"]}
    (args.out / "scores.json").write_text(json.dumps(report, indent=1))
    with open(args.out / "runs.jsonl", "a", encoding="utf-8") as log:
        log.write(json.dumps(report) + "\n")


if __name__ == "__main__":
    main()
