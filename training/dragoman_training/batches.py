"""Examples -> tensors."""

from __future__ import annotations

import random

import torch

from .labels import (ENTITY_TAGS, EVENT_ROLES, QUANTITY_KINDS, QUOTE_KINDS, ROLES, SECTORS, STATUSES, TYPE_MODES, TYPES,
                     UPOS, marks, pair_marks, projected)
from .lemmas import script_of
from .wordpiece import WordPieces, case_class

NONE = -100
MAX_PIECES = 160
MOST_DOUBTFUL = 4  # of the words of a sentence that only look like triggers
TRIGGER, CUE, PAIR = 1, 2, 3
ITEM_TAGS = ("type_mode", "status", "quote", "pair", "real")  # what is said of an item as a whole


def index(labels: list[str]) -> dict[str, int]:
    return {label: i for i, label in enumerate(labels)}


def bio(n: int, spans) -> list[int]:
    tags = [0] * n
    for s in sorted(spans, key=lambda s: s[0] - s[1]):
        a, b = s[0], min(s[1], n)
        if a < n and not any(tags[a:b]):
            tags[a:b] = [1] + [2] * (b - a - 1)
    return tags


class Builder:
    """Turns one example into lists of numbers; word 0 is the sentence itself."""

    def __init__(self, pieces: WordPieces, lists: dict[str, list[str]], demonyms: set[str], triggers: set[str]) -> None:
        self.pieces, self.demonyms, self.triggers = pieces, demonyms, triggers
        self.upos, self.xpos, self.lemma = index(UPOS), index(lists["xpos"]), index(lists["lemma"])
        self.deprel, self.tags = index(lists["deprel"]), index(ENTITY_TAGS)
        self.type_mode, self.status, self.sector = index(TYPE_MODES), index(STATUSES), index(SECTORS)
        self.quantity, self.quote, self.types = index(QUANTITY_KINDS), index(QUOTE_KINDS), index(TYPES)

    def blank(self, n: int, mark: int, span) -> dict:
        """An item of the second pass that teaches nothing of itself."""
        none = [NONE] * n
        return {"mark": mark, "span": span, "roles": [none] * len(ROLES), "quantity": none,
                **dict.fromkeys(ITEM_TAGS, NONE)}

    def doubtful(self, e: dict) -> list[tuple[int, int]]:
        """Words that name an act elsewhere and here, where annotators saw none or the genre has none, do not: a few of them,
        always the same ones."""
        taken = {i for v in e["events"] for i in range(*v["trigger"])}
        words = [i for i, w in enumerate(e["words"]) if i not in taken and w.lower() in self.triggers]
        rng = random.Random(len(e["words"]) + sum(map(len, e["words"])))
        # Triggers have several words at times, and so have these.
        longer = [(i, min(len(e["words"]), i + rng.choice((1, 1, 1, 2, 3)))) for i in words]
        free = [(a, b) for a, b in longer if not taken & set(range(a, b))]
        return sorted(rng.sample(free, min(MOST_DOUBTFUL, len(free))))

    def pairs(self, events: list[dict]) -> list[tuple]:
        """[((source, target), type)] of a sentence, one of the two None where the act has only the other; the first act
        between two actors counts."""
        out: dict[tuple, int] = {}
        for v in events:
            for s in v["source"] or [None]:
                for t in v["target"] or [None]:
                    if (s or t) and not (s and t and s[0] < t[1] and t[0] < s[1]):
                        pair = (tuple(s) if s else None, tuple(t) if t else None)
                        out.setdefault(pair, self.types[projected(v["type"], v["status"])])
        return list(out.items())

    def __call__(self, e: dict) -> dict | None:
        ids, cases, first = [self.pieces.cls], [0], [0]
        for word in e["words"]:
            found = self.pieces.of(word)
            if len(ids) + len(found) >= MAX_PIECES:
                return None
            first.append(len(ids))
            ids += found
            cases += [case_class(word)] * len(found)
        ids.append(self.pieces.sep)
        cases.append(0)
        n = len(first)
        out = {"set": e["set"], "ids": ids, "cases": cases, "first": first, "n": n}
        none = [NONE] * n
        if "upos" in e:
            out["upos"] = [NONE, *(self.upos[u] for u in e["upos"])]
            out["xpos"] = [NONE, *(self.xpos.get(u, NONE) for u in e["xpos"])]
            out["lemma"] = [NONE, *(self.lemma.get(script_of(w, l), NONE) for w, l in zip(e["words"], e["lemma"]))]
            out["head"] = [NONE, *e["head"]]
            out["deprel"] = [NONE, *(self.deprel.get(d, NONE) for d in e["deprel"])]
        if "entities" in e:
            tags = [0] * (n - 1)
            for a, b, label in e["entities"]:
                tags[a:b] = [self.tags["B-" + label]] + [self.tags["I-" + label]] * (b - a - 1)
            for i, w in enumerate(e["words"]):
                if tags[i] == 0 and w in self.demonyms:
                    tags[i] = self.tags["B-GRP"]
            out["entity"] = [NONE, *tags]
            out["open"] = [label for label in ("MISC",) if label not in e["entity_labels"]]
        if e.get("no_events"):
            out["trigger"] = out["deed"] = [NONE, *[0] * (n - 1)]
            out["items"] = [{**self.blank(n, TRIGGER, span), "real": 0} for span in self.doubtful({**e, "events": []})]
        if "events" in e:
            out["trigger"] = [NONE, *bio(n - 1, [v["trigger"] for v in e["events"]])]
            deed = [0] * (n - 1)
            for v in e["events"]:
                a, b = v["trigger"]
                deed[a:b] = [1 + self.types[v["type"]]] * (b - a)
            out["deed"] = [NONE, *deed]
            cue = bio(n - 1, [q["cue"] for q in e["quotes"]])
            out["cue"] = [NONE, *cue]
            sector = list(none)
            for a, b, s in sorted(e["actors"], key=lambda x: x[0] - x[1]):
                sector[a + 1 : b + 1] = [self.sector[s]] * (b - a)
            out["sector"] = sector
            items = []
            for v in e["events"]:
                roles = {r: bio(n - 1, v[r]) for r in EVENT_ROLES}
                kinds = list(none)
                for a, b, k in v["quantity"]:
                    kinds[a + 1] = self.quantity[k]
                items.append({**self.blank(n, TRIGGER, v["trigger"]),
                              "roles": [[NONE, *roles[r]] if r in roles else none for r in ROLES], "quantity": kinds,
                              "type_mode": self.type_mode[f"{v['type']}/{v['mode']}"], "status": NONE if v["status"] is None else self.status[v["status"]], "real": 1})
            items += [{**self.blank(n, TRIGGER, span), "real": 0} for span in self.doubtful(e)]
            for q in e["quotes"]:
                roles = {"content": bio(n - 1, q["content"]), "speaker": bio(n - 1, q["speaker"])}
                items.append({**self.blank(n, CUE, q["cue"]), "quote": self.quote[q["kind"]],
                              "roles": [[NONE, *roles[r]] if r in roles else none for r in ROLES]})
            items += [{**self.blank(n, PAIR, span), "pair": kind} for span, kind in self.pairs(e["events"])[:4]]
            out["items"] = items
        return out


WORD_FIELDS = ["upos", "xpos", "lemma", "head", "deprel", "entity", "trigger", "cue", "sector", "deed"]


def item_marks(row: dict, mark: int, span, length: int) -> list[int]:
    """The marks of one item, whose span (or pair of spans) is in words."""
    first, ids = row["first"], row["ids"]

    def pieces(a: int, b: int) -> tuple[int, int]:
        return first[a + 1], first[b + 1] if b + 1 < len(first) else len(ids) - 1

    if mark == PAIR:
        return pair_marks(*(pieces(*s) if s else None for s in span), length)
    return marks(mark, *pieces(*span), length)


def collate(rows: list[dict]) -> dict[str, torch.Tensor]:
    s, w = max(len(r["ids"]) for r in rows), max(r["n"] for r in rows)

    def pad(lists, width, value):
        return torch.tensor([x + [value] * (width - len(x)) for x in lists], dtype=torch.long)

    out = {"pieces": pad([r["ids"] for r in rows], s, 0), "cases": pad([r["cases"] for r in rows], s, 0),
           "mask": pad([[1] * len(r["ids"]) for r in rows], s, 0), "first": pad([r["first"] for r in rows], w, 0),
           "wordmask": pad([[1] * r["n"] for r in rows], w, 0),
           "open": torch.tensor([1 if r.get("open") else 0 for r in rows])}
    for field in WORD_FIELDS:
        out[field] = pad([r.get(field, []) for r in rows], w, NONE)
    items = [(i, item) for i, r in enumerate(rows) for item in r.get("items", [])]
    if items:
        out["item_row"] = torch.tensor([i for i, _ in items])
        out["item_kind"] = torch.tensor([item["mark"] for _, item in items])
        out["item_mark"] = torch.tensor([item_marks(rows[i], item["mark"], item["span"], s) for i, item in items])
        out["item_roles"] = torch.stack([pad(item["roles"], w, NONE) for _, item in items])  # [k, roles, w]
        out["item_quantity"] = pad([item["quantity"] for _, item in items], w, NONE)
        for field in ITEM_TAGS:
            out["item_" + field] = torch.tensor([item[field] for _, item in items])
    return out


def batches(rows: list[dict], pieces: int, rng: random.Random | None):
    """Batches of about `pieces` pieces, of like length; shuffled when `rng` is given."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]["ids"]) + (rng.random() * 6 if rng else 0))
    groups, group = [], []
    for i in order:
        if group and (len(group) + 1) * len(rows[i]["ids"]) > pieces:
            groups.append(group)
            group = []
        group.append(i)
    if group:
        groups.append(group)
    if rng:
        rng.shuffle(groups)
    for g in groups:
        yield [rows[i] for i in g]
