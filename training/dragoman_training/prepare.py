"""Raw sets -> work/examples.jsonl.gz, lists.json, vocabulary.txt, and the first weights of student and teacher.

`python -m dragoman_training.prepare --root .. --gold ../../shared/gold --weights weights/model.safetensors
--teacher weights/all-mpnet-base-v2 --work work`
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file

from .countries import demonyms
from .data import read_corpus, read_crossner, read_meantime, read_raw, read_trees, read_uner
from .encoder import STUDENT, TEACHER, Encoder, load_bert, load_mpnet, thin
from .graph import quantise_rows
from .lemmas import script_of
from .rename import Rename
from .swap import people
from .wordpiece import WordPieces


# Kinds of text that hardly ever tell a political event: their sentences teach what is none.
QUIET = ("reviews-", "answers-", "GUM_academic", "GUM_textbook", "GUM_voyage", "GUM_vlog")


def save_start(path: Path, encoder: Encoder) -> None:
    """Matrices as int8 with a scale for each row (training mends the rounding), the rest as float16."""
    out = {}
    for name, tensor in encoder.state_dict().items():
        value = tensor.numpy()
        if value.ndim == 2 and value.size > 100_000:
            out[name], out["scale:" + name] = quantise_rows(value)
        else:
            out[name] = value.astype(np.float16)
    np.savez_compressed(path, **out)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--weights", type=Path, required=True, help="model.safetensors of MiniLM-L6-H384-uncased")
    parser.add_argument("--teacher", type=Path, required=True, help="folder with model.safetensors and vocab.txt of MPNet-base")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--copies", type=int, default=8)
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    trees = read_trees(args.gold, args.root)
    corpus = read_corpus(args.root, args.corpus or args.root / "training/corpus", args.gold, args.copies)
    for e in corpus:
        if "+" in e["id"]:
            e["copy"] = int(e["id"].rsplit("+", 1)[1]) + 1
    examples = trees + read_uner(args.gold) + read_crossner(args.gold) + read_meantime(args.gold) + corpus
    examples += read_raw(args.root, args.gold)
    train = [e for e in trees if e["split"] == "train"]
    named = [e for e in examples if e["split"] == "train" and e.get("entities")]
    rename = Rename(args.root, people(args.gold), named, 2)
    small = [e for e in named if e["set"] not in ("gum", "ewt")]
    for n in range(args.copies):
        copies = [changed for e in (named if n % 2 == 0 else small) if (changed := rename(e)) is not None]
        examples += [{**e, "copy": n + 1} for e in copies]
    for e in train:
        e["no_events"] = e["id"].startswith(QUIET)

    def frequent(values, least: int) -> list[str]:
        return sorted(v for v, n in collections.Counter(values).items() if n >= least)

    lists = {"xpos": frequent((x for e in train for x in e["xpos"]), 1),
             "deprel": frequent((x for e in train for x in e["deprel"]), 1),
             "lemma": frequent((script_of(w, l) for e in train for w, l in zip(e["words"], e["lemma"])), 3)}
    (args.work / "lists.json").write_text(json.dumps({"lists": lists, "demonyms": sorted(demonyms(args.gold)), "copies": args.copies}))
    with gzip.open(args.work / "examples.jsonl.gz", "wt", encoding="utf-8") as out:
        for e in examples:
            out.write(json.dumps({k: v for k, v in e.items() if k not in ("text", "tokens", "cueless")}, ensure_ascii=False) + "\n")
    vocabulary = (args.root / "models/en/vocabulary.txt").read_text()
    (args.work / "vocabulary.txt").write_text(vocabulary)
    student = Encoder()
    load_bert(student, load_file(args.weights))
    pieces = WordPieces.load(args.work / "vocabulary.txt")
    sample = [[pieces.cls, *(i for w in e["words"] for i in pieces.of(w)), pieces.sep][:128] for e in examples if e["set"] in ("raw", "gum")][::40]

    def read_sample() -> None:
        for ids in sample:
            batch = torch.tensor([ids])
            student(batch, torch.zeros_like(batch), student.bias(torch.ones_like(batch)))

    thinner = Encoder(**STUDENT)
    thinner.load_state_dict(thin(student, STUDENT["inner"], read_sample))
    save_start(args.work / "student.npz", thinner)
    rows = {piece: i for i, piece in enumerate((args.teacher / "vocab.txt").read_text(encoding="utf-8").split("\n"))}
    special = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
    teacher = Encoder(**TEACHER)
    load_mpnet(teacher, load_file(args.teacher / "model.safetensors"),
               [rows.get(special.get(piece, piece), rows["[UNK]"]) for piece in vocabulary.rstrip("\n").split("\n")])
    save_start(args.work / "teacher.npz", teacher)
    print({k: len(v) for k, v in lists.items()}, collections.Counter((e["set"], e["split"]) for e in examples))


if __name__ == "__main__":
    main()
