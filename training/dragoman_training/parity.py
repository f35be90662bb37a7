"""Writes test/parity/sentences.json: what Python decodes from the exported graphs for 200 sentences.

`python -m dragoman_training.parity --root .. --model ../models/en --out ../test/parity/sentences.json`
TypeScript must give the same (src/model/parity.test.ts).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime as ort

from .data import corpus_records, tokenize
from .decode import maximum_tree, merge_touching, viterbi_bio
from .labels import marks
from .lemmas import apply_script
from .wordpiece import WordPieces, case_class

ODD = [
    "🚨 Police in São Paulo fired tear gas at protesters 🔥🔥, Reuters reported.",
    "“We will not yield,” Prime Minister Łukasz Żółkiewski told the Sejm on Tuesday – “not today, not ever.”",
    "‘It’s over’: rebels quit Aleppo’s last pocket… talks in Astana resume",
    "The\u00a0minister\u200bsaid\u2009nothing\ufeff about the 1\u202f200 detainees.",
    "Lone \ud83d surrogate and \udc00 another: troops shelled the village.",
    "Bad \ufffd\ufffd bytes: soldiers arrested 12 men in K\ufffdln.",
    "习近平 met Путин in Москва; Ἀθῆναι condemned the raid.",
    "İSTANBUL: ÇETİN'İN AVUKATI said ﬁve were freed.",
    "e\u0301migre\u0301 leaders accused Co\u0302te d'Ivoire of de\u0301tente.",
    "👨‍👩‍👧‍👦 families fled; 🇺🇦🇷🇺 envoys met.",
    "١٢ people were killed in Gaza ٪", "A" * 130 + " protested.", "...", "-", "\u0301", "U.S.-led NATO F-16s bombed M23 at 03:00 GMT.",
]


def read(model: Path, sentences: list[list[str]]) -> list[dict]:
    labels = json.loads((model / "labels.json").read_text())
    pieces = WordPieces.load(model / "vocabulary.txt")
    options = ort.SessionOptions()
    options.log_severity_level = 3
    encoder = ort.InferenceSession(str(model / "encoder.onnx"), options)
    frames = ort.InferenceSession(str(model / "frames.onnx"), options)
    return [read_one(words, labels, pieces, encoder, frames) for words in sentences]


def softmax(x: np.ndarray) -> np.ndarray:
    e = np.exp(x.astype(np.float64) - x.max())
    return e / e.sum()


def read_one(words: list[str], labels: dict, pieces: WordPieces, encoder, frames) -> dict:
    ids, cases, first = [pieces.cls], [0], [0]
    for word in words:
        found = pieces.of(word)
        if len(ids) + len(found) >= 256:
            break
        first.append(len(ids))
        ids += found
        cases += [case_class(word)] * len(found)
    ids.append(pieces.sep)
    cases.append(0)
    n, size = len(first) - 1, len(ids)
    step = 4 if size <= 64 else 32
    length = -(-size // step) * step

    def pad(x: list[int]) -> np.ndarray:
        return np.array([x + [0] * (length - len(x))], dtype=np.int32)

    mask = pad([1] * size)
    hidden, tags, classes, arcs = encoder.run(["hidden", "tags", "classes", "arcs"], {
        "pieces": pad(ids), "cases": pad(cases), "mask": mask, "first": np.array([first], dtype=np.int32),
        "wordbias": np.zeros((1, 1, n + 1), dtype=np.float32)})
    heads = maximum_tree(arcs[0])
    kinds = len(labels["entities"])
    at = 1 + 2 * kinds
    tags = tags[0, 1:]
    answer = {
        "words": [[labels["upos"][c[0]], labels["xpos"][c[1]], apply_script(w, labels["lemma"][c[2]]), h, labels["deprel"][c[3]]]
                  for w, h, c in zip(words, heads, classes[0, 1:].tolist())],
        "entities": [[a, b, labels["entities"][k]] for a, b, k in viterbi_bio(tags[:, :at], kinds)], "frames": [], "speech": []}
    for mark, offset in ((1, at), (2, at + 3)):
        scores = tags[:, offset : offset + 3] + np.array([labels["triggerBias"] if mark == 1 else 0.0, 0, 0], dtype=np.float32)
        for a, b, _ in viterbi_bio(scores, 1):
            marked = marks(mark, first[a + 1], first[b + 1] if b < n else size - 1, length)
            roles, quantity, frame = frames.run(["roles", "quantity", "frame"], {
                "hidden": hidden, "mark": np.array([marked], dtype=np.int32), "mask": mask})
            at_first = np.array(first[1:])
            found = {role: [[x, y] for x, y, _ in merge_touching(viterbi_bio(roles[0, at_first, 3 * j : 3 * j + 3], 1))]
                     for j, role in enumerate(labels["roles"])}
            both = labels["typeModes"]
            at_kind = len(both) + len(labels["statuses"])
            at_real = at_kind + len(labels["quoteKinds"])
            if mark == 1:
                shares = softmax(frame[0, : len(both)])
                types: dict[str, float] = {}
                for name, share in zip(both, shares):
                    types[name.split("/")[0]] = types.get(name.split("/")[0], 0.0) + share
                kind = max(types, key=lambda t: types[t])
                mode = max((i for i, name in enumerate(both) if name.split("/")[0] == kind), key=lambda i: shares[i])
                status = frame[0, len(both) : len(both) + len(labels["statuses"])]
                answer["frames"].append({
                    "trigger": [a, b], "real": bool(frame[0, at_real + 1] > frame[0, at_real]), "type": kind, "mode": both[mode].split("/")[1], "status": labels["statuses"][int(status.argmax())],
                    **{r: found[r] for r in ("source", "target", "time", "place", "attribution")},
                    "quantity": [[x, y, labels["quantityKinds"][int(quantity[0, first[x + 1]].argmax())]] for x, y in found["quantity"]]})
            else:
                kind = frame[0, at_kind:at_real]
                answer["speech"].append({"cue": [a, b], "content": found["content"], "speaker": found["speaker"],
                                         "kind": labels["quoteKinds"][int(kind.argmax())]})
    return answer


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    texts = ODD + [r["text"] for _, _, _, r in list(corpus_records(args.root / "training/corpus"))[::23]]
    sentences = [[t[a:b] for a, b in tokens] for t, cut in zip(texts, tokenize(args.root, texts)) for tokens in cut][:200]
    readings = read(args.model, sentences)
    digest = json.loads((args.model / "model.json").read_text())["digest"]
    args.out.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps({"words": w, "reading": r}) for w, r in zip(sentences, readings, strict=True))
    args.out.write_text(f'{{"digest": "{digest}", "sentences": [\n{lines}\n]}}\n')
    print(len(sentences), "sentences")


if __name__ == "__main__":
    main()
