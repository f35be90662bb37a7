"""Trains the joint model: a large teacher, then the small student that ships, which learns from annotation and teacher.

`python -m dragoman_training.train --work work --out work/run`

Every run appends its arguments and scores to runs.jsonl in the output folder. Given --seconds instead of epochs, a phase
goes by the clock, and the log says how many steps it made.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional as F

from .batches import CUE, ITEM_TAGS, NONE, PAIR, TRIGGER, Builder, batches, collate
from .data import ANALYSTS, REAL
from .encoder import STUDENT, TEACHER, Encoder
from .evaluate import evaluate, triggers_and_cues
from .labels import ENTITY_TAGS, TYPE_MODES, TYPES
from .model import Joint
from .quantise import calibrate, fake_quantise
from .wordpiece import WordPieces

WEIGHTS = {"upos": 1.0, "xpos": 0.7, "lemma": 0.7, "arc": 1.2, "deprel": 0.8, "entity": 2.0, "trigger": 3.0, "cue": 1.5,
           "sector": 0.5, "deed": 1.5, "roles": 8.0, "quantity": 0.3, "type_mode": 1.5, "type": 1.5, "status": 1.0,
           "quote": 0.3, "pair": 1.5, "real": 1.5}
SMOOTH = {"type_mode": 0.05, "status": 0.05, "pair": 0.05}
KIND_OF = torch.tensor([TYPES.index(name.split("/")[0]) for name in TYPE_MODES])

EPOCHS_A_LOADER = 4  # starting workers takes time

Batch = dict[str, torch.Tensor]


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


def by_type(logits: torch.Tensor) -> torch.Tensor:
    """Log shares of types and modes -> log shares of types."""
    shares = logits.float().softmax(-1)
    sums = shares.new_zeros(len(shares), len(TYPES)).index_add_(1, KIND_OF.to(logits.device), shares)
    return sums.clamp(min=1e-9).log()


def answers(model: Joint, batch: Batch, heads: torch.Tensor | None = None) -> Batch:
    """Logits of everything the model says of a batch. The labels of arcs belong to `heads`: by default the annotated
    ones, and the model's own where there are none."""
    hidden, words, bias = model.encode(batch)
    out = {name: head(words) for name, head in model.words.tags.items()}
    out["arc"] = model.words.arcs(words, batch["wordmask"])
    if heads is None:
        heads = torch.where(batch["head"] != NONE, batch["head"], out["arc"].argmax(-1))
    out["heads"], out["deprel"] = heads, model.words.labels(words, heads)
    if "item_row" in batch:
        row = batch["item_row"]
        found = model.conditional(hidden[row], batch["item_mark"], bias[row])
        first = batch["first"][row].unsqueeze(-1)
        for name in ("roles", "quantity"):
            out[name] = found[name].gather(1, first.expand(-1, -1, found[name].shape[-1]))
        k, w, _ = out["roles"].shape
        out["roles"] = out["roles"].reshape(k, w, -1, 3).transpose(1, 2)
        out |= {name: found[name] for name in ITEM_TAGS}
    return out


def gold_losses(said: Batch, batch: Batch) -> Batch:
    out = {name: cross(said[name], batch[name])
           for name in ("upos", "xpos", "lemma", "trigger", "cue", "sector", "deed", "deprel")}
    out["arc"] = cross(said["arc"], batch["head"])
    out["entity"] = entity_loss(said["entity"], batch["entity"], batch["open"])
    if "item_row" in batch:
        for name in ("roles", "quantity", *ITEM_TAGS):
            out[name] = cross(said[name], batch["item_" + name], SMOOTH.get(name, 0.0))
        kinds = batch["item_type_mode"]
        known = torch.where(kinds == NONE, NONE, KIND_OF.to(kinds.device)[kinds.clamp(min=0)])
        out["type"] = cross(by_type(said["type_mode"]), known)
    return out


def teacher_losses(said: Batch, taught: Batch, batch: Batch) -> Batch:
    """How far the student's shares are from the teacher's (Kullback-Leibler), over all words and items that are there."""
    words = batch["wordmask"].clone()
    words[:, 0] = 0
    masks = {name: words for name in ("upos", "xpos", "lemma", "entity", "trigger", "cue", "sector", "deed", "arc", "deprel")}
    if "item_row" in batch:
        inside = words[batch["item_row"]]
        trigger, cue, pair = (batch["item_kind"].eq(k) for k in (TRIGGER, CUE, PAIR))
        masks |= {"roles": inside[:, None, :] * ~pair[:, None, None], "quantity": inside * trigger[:, None],
                  "type_mode": trigger, "status": trigger, "real": trigger, "quote": cue, "pair": pair}
    out = {}
    for name, mask in masks.items():
        p = taught[name].float().log_softmax(-1)
        q = said[name].float().log_softmax(-1)
        gap = (p.exp() * (p - q)).sum(-1)
        out[name] = (gap * mask).sum() / mask.expand_as(gap).sum().clamp(min=1)
    return out


def hide(batch: Batch, share: float, pieces: WordPieces) -> Batch:
    """Masks a share of the pieces, and sometimes takes a sentence's capitals away."""
    ids = batch["pieces"]
    drop = (torch.rand(ids.shape, device=ids.device) < share) & (ids > 103)
    lower = torch.rand(len(ids), 1, device=ids.device) < 0.04
    cases = torch.where(lower & ((batch["cases"] == 2) | (batch["cases"] == 3)), 1, batch["cases"])
    return {**batch, "pieces": torch.where(drop, pieces.mask, ids), "cases": cases}


def parameter_groups(model: Joint, rate: float, decay: float, head_rate: float):
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
            lr = head_rate
        if p.requires_grad:
            groups.append({"params": [p], "lr": lr, "weight_decay": 0.01 if p.ndim > 1 else 0.0})
    return groups


class Rows:
    """The training rows: those of each kind, in the mixture of an epoch that the options say, in batches."""

    def __init__(self, train: list[dict], copies: list[list[dict]], options: argparse.Namespace, seed: int) -> None:
        self.train, self.copies, self.pieces = train, copies, options.pieces
        self.tree_share, self.copied = options.tree_share, options.copies
        self.times = {REAL: options.real_share, ANALYSTS: options.analysts_share}
        self.random = random.Random(seed)

    def epoch(self, number: int) -> list[list[dict]]:
        thinned = {"ewt": self.tree_share, "gum": self.tree_share, "raw": self.tree_share}
        rows = [r for i, r in enumerate(self.train) if (i + number) % thinned.get(r["set"], 1) == 0]
        for n in range(min(self.copied, len(self.copies))):
            rows += self.copies[(number * self.copied + n) % len(self.copies)]
        rows += [r for r in rows for _ in range(self.times.get(r["set"], 1) - 1)]
        return list(batches(rows, self.pieces, self.random))


class Collated(torch.utils.data.Dataset):
    def __init__(self, groups: list[list[dict]]) -> None:
        self.groups = groups

    def __len__(self) -> int:
        return len(self.groups)

    def __getitem__(self, i: int) -> Batch:
        return collate(self.groups[i])


@dataclass
class Phase:
    """How long and how fast to train."""
    name: str
    epochs: int
    seconds: float
    rate: float
    decay: float
    head_rate: float
    warm: float = 0.06


Losses = Callable[[Batch], Batch]


def run_phase(phase: Phase, model: Joint, rows: Rows, losses: Losses, device: str, workers: int, pause: Callable[[float], None] | None = None) -> int:
    """Trains and leaves the average of the weights in the model. Answers the number of steps."""
    average = {k: v.detach().clone().float() for k, v in model.state_dict().items()}
    learnt = {k: p for k, p in model.named_parameters() if p.requires_grad}
    averaged, moving = [average[k] for k in learnt], list(learnt.values())
    optimiser = torch.optim.AdamW(parameter_groups(model, phase.rate, phase.decay, phase.head_rate), betas=(0.9, 0.98), fused=True)
    base = [g["lr"] for g in optimiser.param_groups]
    started, step, epoch = time.time(), 0, 0
    total = phase.epochs * len(rows.epoch(0)) if phase.epochs else 0
    progress, sums = 0.0, {}
    while progress < 1:
        groups = [group for n in range(epoch, epoch + EPOCHS_A_LOADER) for group in rows.epoch(n)]
        loader = torch.utils.data.DataLoader(Collated(groups), batch_size=None, num_workers=workers,
                                             pin_memory=device == "cuda", prefetch_factor=3 if workers else None)
        model.train()
        for batch in loader:
            progress = step / total if total else (time.time() - started) / phase.seconds
            if progress >= 1:
                break
            batch = {k: v.to(device, non_blocking=True) for k, v in batch.items()}
            up = progress / phase.warm
            share = up if up < 1 else max(0.02, 0.5 * (1 + math.cos(math.pi * (progress - phase.warm) / (1 - phase.warm))))
            for group, lr in zip(optimiser.param_groups, base):
                group["lr"] = lr * share
            parts = losses(batch)
            loss = sum(WEIGHTS[k] * v for k, v in parts.items())
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(moving, 1.0)
            optimiser.step()
            step += 1
            with torch.no_grad():
                torch._foreach_lerp_(averaged, [p.detach() for p in moving], 1 - min(0.998, (1 + step) / (10 + step)))
            if step % 50 == 0:
                for k, v in parts.items():
                    sums.setdefault(k, []).append(float(v.detach()))
        epoch += EPOCHS_A_LOADER
        if pause:
            pause(progress)
        print(f"{phase.name} to epoch {epoch}, step {step} {time.time() - started:.0f}s",
              {k: round(sum(v) / len(v), 3) for k, v in sums.items()}, flush=True)
        sums = {}
    model.load_state_dict(average)
    return step


def trigger_words(examples: list[dict]) -> set[str]:
    """The words, small, that are a trigger of their own in at least three annotated sentences."""
    counts = Counter(e["words"][v["trigger"][0]].lower() for e in examples if e["split"] == "train" and not e.get("copy")
                     for v in e.get("events", []) if v["trigger"][1] - v["trigger"][0] == 1)
    return {word for word, count in counts.items() if count >= 3}


def read_examples(work: Path, limit: int):
    with gzip.open(work / "examples.jsonl.gz", "rt", encoding="utf-8") as lines:
        examples = [json.loads(line) for line in lines]
    setup = json.loads((work / "lists.json").read_text())
    pieces = WordPieces.load(work / "vocabulary.txt")
    build = Builder(pieces, setup["lists"], set(setup["demonyms"]), trigger_words(examples))
    rng = random.Random(7)
    if limit:
        rng.shuffle(examples)
        examples = examples[:limit]
    held = [(e, r) for e in examples if e["split"] == "held" and (r := build(e))]
    train = [r for e in examples if e["split"] == "train" and not e.get("copy") and (r := build(e))]
    copies = [[r for e in examples if e["split"] == "train" and e.get("copy") == n + 1 and (r := build(e))]
              for n in range(setup["copies"])]
    return setup["lists"], pieces, build, train, [c for c in copies if c], held


def add_items(teacher: Joint, build: Builder, rows: list[dict], device: str) -> int:
    """Where nobody annotated events, the triggers and cues that the teacher finds become items without labels."""
    count = 0
    bare = [r for r in rows if "cue" not in r]
    for group in batches(bare, 16384, None):
        for row, found in zip(group, triggers_and_cues(teacher, group, device)):
            items = [build.blank(row["n"], mark, span) for mark, spans in zip((TRIGGER, CUE), found) for span in spans]
            row["items"] = row.get("items", []) + items
            count += len(items)
    return count


def save(student: Joint, scales: dict, layers: int, folder: Path, most: float = 15e6) -> None:
    """The learnt weights in files int8-1.pt, int8-2.pt, .. of at most `most` bytes; the table of pieces stays as it began."""
    parts: list[dict] = [{}]
    size = 0
    for name, tensor in student.state_dict().items():
        if name == "encoder.pieces.weight":
            continue
        value = tensor.half().cpu() if tensor.is_floating_point() else tensor.cpu()
        if size + value.nbytes > most:
            parts.append({})
            size = 0
        parts[-1][name] = value
        size += value.nbytes
    for old in folder.glob("int8-*.pt"):
        old.unlink()
    for i, part in enumerate(parts):
        torch.save({"state": part, "scales": scales, "layers": layers}, folder / f"int8-{i + 1}.pt")


def load(student: Joint, folder: Path) -> None:
    """The weights that `save` wrote."""
    for path in sorted(folder.glob("int8-*.pt")):
        student.load_state_dict({k: v.float() for k, v in torch.load(path, weights_only=False)["state"].items()}, strict=False)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--teacher-epochs", type=int, default=12)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--qat-epochs", type=int, default=6)
    parser.add_argument("--seconds", type=float, nargs=3, help="teacher, student, int8: by the clock, in place of epochs")
    parser.add_argument("--start", type=Path, help="go on from the int8 weights of this run, by annotation alone, without teacher")
    parser.add_argument("--teacher-rate", type=float, default=6e-5)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--qat-rate", type=float, default=0.25, help="share of the rate that the int8 phase starts with")
    parser.add_argument("--teach", type=float, default=1.0, help="weight of the teacher's losses")
    parser.add_argument("--decay", type=float, default=0.9)
    parser.add_argument("--pieces", type=int, default=3072)
    parser.add_argument("--copies", type=int, default=1, help="augmented variants of each corpus sentence an epoch")
    parser.add_argument("--tree-share", type=int, default=2, help="an epoch takes every n-th tree and unannotated sentence")
    parser.add_argument("--real-share", type=int, default=3, help="an epoch takes annotated real news n times")
    parser.add_argument("--analysts-share", type=int, default=1, help="an epoch takes the analysts' articles n times")
    parser.add_argument("--layers", type=int, default=1)
    parser.add_argument("--dropout", type=float, default=0.15)
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=0)
    args = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(args.seed)
    torch.backends.cuda.matmul.allow_tf32 = True
    args.out.mkdir(parents=True, exist_ok=True)
    started = time.time()
    clock = args.seconds or (0, 0, 0)
    lists, pieces, build, train, copies, held = read_examples(args.work, args.limit)
    own = [(e, r) for e, r in held if "events" in e or e["set"] == "uner"]
    print(f"{len(train)} training sentences, {[len(c) for c in copies]} augmented, {len(held)} held out, {device}, "
          f"{time.time() - started:.0f}s", flush=True)
    report: dict = {"arguments": {k: str(v) for k, v in vars(args).items()}}

    def lower():
        return torch.autocast(device, dtype=torch.bfloat16, enabled=True)

    def make(weights: str, second: int, **shape) -> Joint:
        encoder = Encoder.load(args.work / weights, **shape)
        model = Joint(lists, encoder, second, args.dropout)
        encoder.pieces.weight.requires_grad = False  # half of all weights, and the pieces are well learnt
        return model.to(device)

    annotated = [r for r in train if r["set"] != "raw"]

    def learn(model: Joint):
        def losses(batch: Batch) -> Batch:
            with lower():
                said = answers(model, hide(batch, 0.08, pieces))
            return gold_losses(said, batch)
        return losses

    def with_teacher() -> tuple[Rows, Losses]:
        """Trains the teacher, then the student in float; answers what the int8 phase goes on with."""
        teacher = make("teacher.npz", 2, **TEACHER)
        rows = Rows(annotated, copies, args, args.seed)
        phase = Phase("teacher", 0 if args.seconds else args.teacher_epochs, clock[0], args.teacher_rate, args.decay, args.head_rate * 0.4)
        report["teacher steps"] = run_phase(phase, teacher, rows, learn(teacher), device, args.workers)
        report["teacher"] = evaluate(teacher, own, lists, device)["summary"]
        print("teacher", json.dumps(report["teacher"]), f"{time.time() - started:.0f}s", flush=True)
        teacher.eval()
        with lower():
            print("items of the teacher:", sum(add_items(teacher, build, r, device) for r in [train, *copies]), f"{time.time() - started:.0f}s", flush=True)

        for layer in student.conditional.layers:
            layer.load_state_dict(student.encoder.layers[-1].state_dict())

        def taught(batch: Batch) -> Batch:
            with lower():
                with torch.no_grad():
                    wise = answers(teacher, batch)
                said = answers(student, hide(batch, 0.08, pieces), wise["heads"])
            gold, wished = gold_losses(said, batch), teacher_losses(said, wise, batch)
            return {k: gold.get(k, 0.0) + args.teach * wished.get(k, 0.0) for k in gold | wished}

        rows = Rows(train, copies, args, args.seed + 1)
        phase = Phase("student", 0 if args.seconds else args.epochs, clock[1], args.rate, args.decay, args.head_rate)
        report["student steps"] = run_phase(phase, student, rows, taught, device, args.workers)
        if not args.seconds:
            report["float"] = evaluate(student, held, lists, device)["summary"]
            print("float", json.dumps(report["float"]), flush=True)

        return rows, taught

    student = make("student.npz", args.layers, **STUDENT)
    if args.start:
        rows, lesson = Rows(annotated, copies, args, args.seed), learn(student)
        load(student, args.start)
        phase = Phase("student", 0 if args.seconds else args.epochs, clock[1], args.rate, args.decay, args.head_rate)
        report["student steps"] = run_phase(phase, student, rows, lesson, device, args.workers)
    else:
        rows, lesson = with_teacher()
    sample = [collate(b) for b in rows.epoch(0)[:30]]
    scales = calibrate(student, sample, device)
    fake_quantise(student, scales)
    rate = args.rate * args.qat_rate
    phase = Phase("int8", 0 if args.seconds else args.qat_epochs, clock[2], rate, args.decay, args.head_rate * args.qat_rate, warm=0.02)

    def rescale(progress: float) -> None:
        """The ranges move while the rate is high; they rest in the last part."""
        if progress < 0.6:
            scales.update(calibrate(student, sample, device))
            fake_quantise(student, scales)

    report["int8 steps"] = run_phase(phase, student, rows, lesson, device, args.workers, rescale)
    save(student, scales, args.layers, args.out)
    final = evaluate(student, own if args.seconds else held, lists, device)
    report |= {"int8": final["summary"], "by_label": final["by_label"], "seconds": round(time.time() - started)}
    print("int8", json.dumps(final["summary"]), f"{time.time() - started:.0f}s", flush=True)
    (args.out / "scores.json").write_text(json.dumps(report, indent=1))
    with open(args.out / "runs.jsonl", "a", encoding="utf-8") as log:
        log.write(json.dumps(report) + "\n")


if __name__ == "__main__":
    main()
