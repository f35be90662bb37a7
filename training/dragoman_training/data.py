"""Reads the raw sets into one list of examples.

An example is a dict with `set`, `split` (train | held), `words`, and any of
  upos, xpos, lemma, head (0 is the root, else 1-based), deprel     one a word
  entities   [[first, until, label]]; `entity_labels` says which labels the set knows (others stay open)
  events     [{trigger: [f, u], type, mode, status, source: [[f, u]], .., quantity: [[f, u, kind]]}]; absent: not annotated
  quotes     [{cue: [f, u], content: [[f, u]], speaker: [[f, u]], kind}]
  actors     [[first, until, sector]]
Spans are word indices, end exclusive.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import subprocess
import sys
from xml.etree import ElementTree
from pathlib import Path

from .labels import EVENT_ROLES
from .spans import find_span
from .swap import Swap

REAL = "real"  # the set of real texts that this project annotated
ANALYSTS = "analysts"  # the set of articles that readers of the project's records wrote, annotated
WARS = "wikiwars"  # histories: all that they tell is long ago
YEAR = re.compile(r"\b(?:1[5-9]|20)[0-9]{2}s?\b")
HELD = 9  # every tenth record (index % 10 == 9) of each corpus file is held out


def read_conllu(path: Path):
    """Yields (document id, comments, rows) for each sentence; multiword ranges and empty nodes are left out."""
    document, comments, rows = "", {}, []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    yield document, comments, rows
                comments, rows = {}, []
            elif line.startswith("#"):
                if line.startswith("# newdoc id = "):
                    document = line[14:]
                key, _, value = line[2:].partition(" = ")
                comments[key] = value
            else:
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(cells)


def tree(rows) -> dict:
    return {
        "words": [r[1] for r in rows], "lemma": [r[2] for r in rows], "upos": [r[3] for r in rows],
        "xpos": [r[4] for r in rows], "head": [int(r[6]) for r in rows], "deprel": [r[7] for r in rows],
    }


TITLES = {w.lower() for w in ("Mr Mrs Ms Miss Dr Mr. Mrs. Ms. Dr. Prof. Professor President Minister Prime Senator Sen. Rep. "
          "General Gen. Col. Colonel Sir Lord Lady King Queen Prince Princess Pope Judge Justice Governor Gov. Mayor "
          "Chancellor Secretary Ambassador Captain Capt. Lieutenant Sgt. Sergeant Rev. Reverend Saint St.").split()}
GUM_LABELS = {"person": "PER", "place": "LOC", "organization": "ORG", "event": "MISC", "object": "MISC"}


def gum_entities(rows) -> list[list]:
    """Names inside GUM's typed mentions: the run of proper nouns around the mention's head, titles off."""
    open_, mentions = {}, []
    for i, r in enumerate(rows):
        entity = next((m[7:] for m in r[9].split("|") if m.startswith("Entity=")), "")
        for part in re.findall(r"\([^()]+\)|\([^()]+|[^()]+\)", entity):
            body = part.strip("()").split("-")
            if part.startswith("("):
                open_.setdefault(body[0], []).append((i, body[1] if len(body) > 1 else ""))
            if part.endswith(")") and open_.get(body[0]):
                first, label = open_[body[0]].pop()
                mentions.append((first, i + 1, label))
    found, taken = [], set()
    for first, until, label in sorted(mentions, key=lambda m: m[1] - m[0]):
        if label not in GUM_LABELS:
            continue
        inside = range(first, until)
        heads = [i for i in inside if not (first <= int(rows[i][6]) - 1 < until)]
        if not heads or rows[heads[0]][3] != "PROPN":
            continue
        a = b = heads[0]
        while a > first and (rows[a - 1][3] == "PROPN" or (a > 1 and rows[a - 1][1][:1].isupper()
                                                           and rows[a - 1][3] in ("ADJ", "NOUN", "NUM"))):
            a -= 1
        while b + 1 < until and rows[b + 1][3] == "PROPN":
            b += 1
        if label in ("organization", "place", "event", "object"):
            while (b + 2 < until and rows[b + 1][1].lower() in ("of", "for", "and", "-", "on")
                   and (rows[b + 2][3] == "PROPN" or (rows[b + 2][1].lower() == "the" and b + 3 < until and rows[b + 3][3] == "PROPN"))):
                b += 2 if rows[b + 2][3] == "PROPN" else 3
                while b + 1 < until and rows[b + 1][3] == "PROPN":
                    b += 1
        if label == "person":
            while a < b and rows[a][1].lower() in TITLES:
                a += 1
        span = set(range(a, b + 1))
        if span & taken:
            continue
        taken |= span
        found.append([a, b + 1, GUM_LABELS[label]])
    return sorted(found)


def iob_entities(tags: list[str]) -> list[list]:
    found, start = [], None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and (tag == "O" or tag.startswith("B-") or tag[2:] != tags[start][2:]):
            found.append([start, i, tags[start][2:]])
            start = None
        if tag != "O" and start is None:
            start = i
    return found


CROSSNER = {"politician": "PER", "person": "PER", "organisation": "ORG", "organization": "ORG", "politicalparty": "ORG",
            "location": "LOC", "country": "LOC", "event": "MISC", "election": "MISC", "misc": "MISC"}


def read_names(root: Path) -> dict[str, list[list]]:
    """This project's own annotation of names in EWT train: sentence id -> [[first, until, label]]."""
    lines = (root / "training/names/ewt-train.tsv").read_text(encoding="utf-8").splitlines()
    return {name: json.loads(spans) for name, spans in (line.split("\t") for line in lines)}


def read_trees(gold: Path, root: Path) -> list[dict]:
    out = []
    names = read_names(root)
    for split, name in (("train", "train"), ("held", "dev")):
        for _, comments, rows in read_conllu(gold / f"parse/ewt-{name}.conllu.gz"):
            # A sentence without a proper noun has hardly ever a name in it.
            proper = any(r[3] == "PROPN" for r in rows)
            named = names.get(comments["sent_id"], None if proper or split == "held" else [])
            out.append({"set": "ewt", "split": split, "id": comments["sent_id"], **tree(rows),
                        **({} if named is None else {"entities": named, "entity_labels": ["PER", "ORG", "LOC"]})})
        for document, comments, rows in read_conllu(gold / f"parse/gum-{name}.conllu.gz"):
            out.append({"set": "gum", "split": split, "id": comments.get("sent_id", ""), **tree(rows),
                        "entities": gum_entities(rows), "entity_labels": ["PER", "ORG", "LOC"]})
    return out


def read_uner(gold: Path) -> list[dict]:
    """UNER EWT dev; documents whose number % 10 is 7, 8 or 9 are held out."""
    out, words, tags, number, text_id = [], [], [], -1, ""
    lines = (gold / "ner/uner-ewt/en_ewt-ud-dev.iob2").read_text(encoding="utf-8").split("\n")
    for line in [*lines, ""]:
        if line.startswith("# newdoc"):
            number += 1
        elif line.startswith("# sent_id = "):
            text_id = line[12:]
        elif line.startswith("#"):
            continue
        elif not line.strip():
            if words:
                entities = [e for e in iob_entities(tags) if e[2] in ("PER", "ORG", "LOC")]
                out.append({"set": "uner", "split": "held" if number % 10 >= 7 else "train", "id": text_id, "words": words,
                            "entities": entities, "entity_labels": ["PER", "ORG", "LOC"]})
            words, tags = [], []
        else:
            cells = line.split("\t")
            words.append(cells[1])
            tags.append(cells[2].replace("OTH", "O") if "OTH" not in cells[2] else "O")
    return out


def read_crossner(gold: Path) -> list[dict]:
    out = []
    for split, name in (("train", "train"), ("held", "dev")):
        words, tags = [], []
        for line in [*(gold / f"ner/crossner-politics/{name}.txt").read_text(encoding="utf-8").split("\n"), ""]:
            if not line.strip():
                if words:
                    entities = [[a, b, CROSSNER[t]] for a, b, t in iob_entities(tags)]
                    out.append({"set": "crossner", "split": split, "words": words, "entities": entities,
                                "entity_labels": ["PER", "ORG", "LOC", "MISC"]})
                words, tags = [], []
            else:
                cells = line.split("\t")
                words.append(cells[0])
                tags.append(cells[1])
    return out


def read_meantime(gold: Path) -> list[dict]:
    """Names in MEANTIME's Wikinews articles: of each the title and the first five sentences (the part annotated in
    full), those left out in which a name has no type, is nested or carries a clause along. Files whose number % 10 is 9 are held out."""
    out = []
    for number, path in enumerate(sorted((gold / "events/meantime/intra_cross-doc_annotation").glob("*/*.xml"))):
        root = ElementTree.parse(path).getroot()
        tokens = {t.get("t_id"): (int(t.get("sentence")), t.text or "") for t in root.iter("token")}
        types = {e.get("m_id"): e.get("ent_type") for e in root.iter("ENTITY")}
        kind = {}
        for link in root.iter("REFERS_TO"):
            target = link.find("target")
            for source in link.findall("source"):
                kind[source.get("m_id")] = types.get(target.get("m_id")) if target is not None else None
        sentences: dict[int, list[str]] = {}
        for key, (sentence, _) in tokens.items():
            sentences.setdefault(sentence, []).append(key)
        names: dict[int, list] = {}
        for mention in root.iter("ENTITY_MENTION"):
            ids = [a.get("t_id") for a in mention.findall("token_anchor")]
            if not ids:
                continue
            sentence = tokens[ids[0]][0]
            if mention.get("syntactic_type") in ("NAM", "PRE.NAM"):
                words = sentences[sentence]
                names.setdefault(sentence, []).append([words.index(ids[0]), words.index(ids[-1]) + 1, kind.get(mention.get("m_id"))])
        for sentence in range(6):
            found = names.get(sentence, [])
            taken = [i for a, b, _ in found for i in range(a, b)]
            if sentence not in sentences or any(k is None or b - a > 5 for a, b, k in found) or len(taken) != len(set(taken)):
                continue
            label = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "PRO": "MISC", "FIN": "MISC", "MIX": "MISC"}
            out.append({"set": "meantime", "split": "held" if number % 10 == 9 else "train",
                        "words": [tokens[k][1] for k in sentences[sentence]],
                        "entities": sorted([a, b, label[k]] for a, b, k in found), "entity_labels": ["PER", "ORG", "LOC"]})
    return out


def to_words(tokens: list[list[int]], span: tuple[int, int]) -> list[int] | None:
    """The tokens that a span touches; None where it lies outside these tokens."""
    inside = [i for i, (a, b) in enumerate(tokens) if a < span[1] and span[0] < b]
    return [inside[0], inside[-1] + 1] if inside else None


def corpus_example(record: dict, tokens: list[list[int]]) -> dict:
    """One sentence of an annotated record, given by its tokens -> an example in word indices."""
    text = record["text"]

    def at(spec):
        span = find_span(text, spec)
        return to_words(tokens, span) if span else None

    def many(specs):
        return [w for w in map(at, specs or []) if w]

    events = []
    for e in record.get("events", []):
        trigger = at(e["trigger"])
        if not trigger:
            continue
        event = {"trigger": trigger, "type": e["type"], "mode": e.get("mode") or "none", "status": e["status"]}
        for role in EVENT_ROLES:
            if role == "quantity":
                event[role] = [[*w, q["kind"]] for q in e.get("quantities", []) if (w := at(q["text"]))]
            else:
                event[role] = many(e.get(role))
        events.append(event)
    by_cue: dict[tuple, dict] = {}
    cueless = []
    for q in record.get("quotes", []):
        content = at(q["content"])
        if not content:
            continue
        cue = at(q["cue"]) if q.get("cue") else None
        if not cue:
            cueless.append({"content": content, "kind": q["kind"]})
            continue
        speaker = at(q["speaker"]) if q.get("speaker") else None
        entry = by_cue.setdefault(tuple(cue), {"cue": cue, "content": [], "speaker": [], "kind": q["kind"]})
        entry["content"].append(content)
        if speaker and speaker not in entry["speaker"]:
            entry["speaker"].append(speaker)
    actors = []
    for a in record.get("actors", []):
        w = at(a["text"])
        if w:
            actors.append([*w, a["sector"]])
    return {"text": text, "tokens": tokens, "words": [text[a:b] for a, b in tokens], "kind": record.get("kind"),
            "events": events, "quotes": list(by_cue.values()), "cueless": cueless, "actors": actors}


def corpus_records(folder: Path, name: str | None = None):
    """Yields (set, split, id, record) for every annotated sentence of a folder of files in the format of the project's own
    corpus. The set is the file's name, or `name`."""
    for path in sorted(folder.glob("*.jsonl")):
        of = name or path.stem
        for i, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            if not line.strip():
                continue
            record = json.loads(line)
            split = "held" if i % 10 == HELD else "train"
            if "articles" in record:
                for article in record["articles"]:
                    for j, sentence in enumerate(article["sentences"]):
                        yield of, split, f"{article['id']}.{j}", sentence
            else:
                yield of, split, record["id"], record


def read_wikinews(gold: Path) -> dict[str, dict]:
    """The articles of Wikinews 2019 and 2020 by address: title, text, date."""
    csv.field_size_limit(sys.maxsize)
    articles = {}
    for path in sorted((gold / "corpus/wikinews").glob("*.csv")):
        with open(path, encoding="utf-8") as rows:
            articles |= {row["url"]: row for row in csv.DictReader(rows)}
    return articles


def read_wikiwars(gold: Path) -> dict[str, str]:
    """The texts of WikiWars, by the names of their files."""
    bodies = ((path, re.search(r"<TEXT>(.*)</TEXT>", path.read_text(encoding="utf-8"), re.DOTALL))
              for path in sorted((gold / "time/wikiwars").glob("*.sgm")))
    return {path.stem: body.group(1) for path, body in bodies if body}


def real_records(folder: Path, gold: Path):
    """The same for what this project annotated in Wikinews, WikiWars, GUM and EWT: the offsets are there, the texts in the gold
    sets. All of it is trained on."""
    articles = read_wikinews(gold) | {name: {"text": text} for name, text in read_wikiwars(gold).items()}
    trees = {comments["sent_id"]: comments["text"] for name in ("gum", "ewt")
             for _, comments, _ in read_conllu(gold / f"parse/{name}-train.conllu.gz")}
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            for i, sentence in enumerate(document["sentences"]):
                if "id" in sentence:
                    text = trees[sentence["id"]]
                else:
                    row = articles[document.get("url") or document["document"]]
                    text = row["text"][slice(*sentence["at"])] if "at" in sentence else row["title"]
                name = f"{document.get('url', document['file'])}.{sentence.get('id', i)}"
                record = {**sentence, "text": re.sub(r"\s+", " ", text.strip())}
                # The sentence alone has to show that an act is long ago.
                if document["file"] == WARS and not YEAR.search(record["text"]):
                    record["events"] = [{**e, "status": None if e["status"] == "historical" else e["status"]}
                                        for e in record.get("events", [])]
                yield REAL, "train", name, record


def tokenize(root: Path, texts: list[str]) -> list[list[list[list[int]]]]:
    """The project's own splitters, so that training and running see the same words: for each text its sentences,
    each a list of tokens [start, end] in code points."""
    lines = "".join(json.dumps({"text": t}) + "\n" for t in texts)
    done = subprocess.run(["npx", "tsx", "scripts/tokenize.ts"], cwd=root, input=lines, capture_output=True,
                          text=True, check=True)
    answers = []
    for text, line in zip(texts, done.stdout.splitlines(), strict=True):
        sentences = json.loads(line)["sentences"]
        if any(ord(ch) > 0xFFFF for ch in text):
            units = [0]
            for ch in text:
                units.append(units[-1] + (2 if ord(ch) > 0xFFFF else 1))
            where = {u: i for i, u in enumerate(units)}
            sentences = [[[where[a], where[b]] for a, b in tokens] for tokens in sentences]
        answers.append(sentences)
    return answers


def read_corpus(root: Path, folder: Path, gold: Path, copies: int = 0, seed: int = 1) -> list[dict]:
    """All annotated sentences, and `copies` augmented variants of each training sentence."""
    rows = [*corpus_records(folder), *corpus_records(root / "training/analysts", ANALYSTS), *real_records(root / "training/real", gold)]
    swap = Swap(gold, [r[3] for r in rows if r[1] == "train"], seed)
    rows += [(s, split, f"{i}+{n}", changed) for s, split, i, record in rows if split == "train"
             for n in range(copies) if (changed := swap(record)) is not None]
    split_texts = tokenize(root, [r[3]["text"] for r in rows])
    return [{"set": s, "split": split, "id": i, **corpus_example(record, tokens)}
            for (s, split, i, record), sentences in zip(rows, split_texts, strict=True) for tokens in sentences]


def read_raw(root: Path, gold: Path) -> list[dict]:
    """Sentences that nobody annotated, of sets that may be trained on (Wikinews, WikiWars, the rest of MEANTIME): a teacher
    says what it sees in them, and the student learns from that."""
    texts = [line for row in read_wikinews(gold).values() for line in [row["title"], *row["text"].split("\n")]]
    texts += [line for body in read_wikiwars(gold).values() for line in body.split("\n")]
    for path in sorted((gold / "events/meantime/intra_cross-doc_annotation").glob("*/*.xml")):
        sentences: dict[int, list[str]] = {}
        for token in ElementTree.parse(path).getroot().iter("token"):
            sentences.setdefault(int(token.get("sentence")), []).append(token.text or "")
        texts += [" ".join(words) for n, words in sentences.items() if n > 5]
    texts = list(dict.fromkeys(t for t in (re.sub(r"\s+", " ", t).strip() for t in texts) if len(t) > 20))
    return [{"set": "raw", "split": "train", "words": [text[a:b] for a, b in tokens]}
            for text, cut in zip(texts, tokenize(root, texts), strict=True) for tokens in cut if len(tokens) > 3]
