"""Augmentation: the same sentence with other countries, people, places, numbers, weekdays and months."""

from __future__ import annotations

import copy
import csv
import random
import re
from pathlib import Path

from .countries import read_countries
from .spans import find_span

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April June July August September October November December".split()
NOT_NAMES = set("""Ministry Minister Council Party Army Union Court Police Congress Parliament Senate House Department Office Bank
Nations Front Movement Guard Force Forces Assembly Commission Committee Agency Authority Group League Church University Institute
Foundation Corps Command Navy Service Watch International National Federal Federation Association Alliance Coalition State Street
Palace Kremlin Government Republic Kingdom Organization Organisation Company Corporation Tribunal Board Bureau East West North South
Affairs Defence Defense Foreign Prime President Secretary General Supreme High Special Chief Democratic People's Liberation""".split())
NAME = re.compile(r"[A-Z][\w’'-]*[a-z]")


def people(gold: Path) -> list[str]:
    """First and last names of ministers and heads of state (EveryPolitician, CC0)."""
    found = set()
    for path in sorted((gold / "actors/every-politician-scrapers").glob("*/html_holders21.csv")):
        with open(path, encoding="utf-8") as rows:
            for row in csv.DictReader(rows):
                name = row.get("person") or ""
                if re.fullmatch(r"[A-Z][a-zà-ÿ]+ [A-Z][A-Za-zà-ÿ'-]+", name):
                    found.add(name)
    return sorted(found)


class Swap:
    def __init__(self, gold: Path, records: list[dict], seed: int) -> None:
        self.random = random.Random(seed)
        # No article, one plain adjective: these names can stand for one another in a sentence.
        self.countries = [c for c in read_countries(gold) if re.fullmatch(r"[A-Z][a-z]+( [A-Z][a-z]+)?", c["name"])
                          and re.fullmatch(r"[A-Z][a-z]+", c["adjective"]) and re.fullmatch(r"[A-Z][a-z]+( [A-Z][a-z]+)?", c["capital"])
                          and c["capital"] not in c["name"]]
        self.known = {w for c in self.countries for k in ("name", "adjective", "capital") for w in c[k].split()}
        self.people = people(gold)
        places = set()
        for r in records:
            for e in r.get("events", []):
                for spec in e.get("place", []):
                    span = find_span(r["text"], spec)
                    p = r["text"][slice(*span)] if span else ""
                    if re.fullmatch(r"[A-Z][a-z]+", p) and p not in self.known:
                        places.add(p)
        self.places = sorted(places)

    def __call__(self, record: dict) -> dict | None:
        """A changed copy with spans as [start, end], or None where nothing could be changed."""
        text, pick = record["text"], self.random
        edits: dict[tuple[int, int], str] = {}

        def edit(a: int, b: int, new: str) -> None:
            if all(b <= x or y <= a for x, y in edits):
                edits[(a, b)] = new

        def each(word: str, new: str) -> None:
            for m in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w])", text):
                edit(m.start(), m.end(), new)

        others = pick.sample(self.countries, len(self.countries))
        for c in self.countries:
            present = [c[k] for k in ("name", "adjective", "capital") if re.search(rf"\b{re.escape(c[k])}\b", text)]
            if present:
                new = others.pop()
                for key in ("name", "adjective", "capital"):
                    each(c[key], new[key])
        names = set()
        for a in record.get("actors", []):
            span = find_span(text, a["text"])
            words = text[span[0]:span[1]].split() if span else []
            if (len(words) >= 2 and all(NAME.fullmatch(w) for w in words[-2:]) and not set(words[-2:]) & (NOT_NAMES | self.known)
                    and (len(words) == 2 and a.get("sector") not in ("GOV", "REB", "NGO", "PTY", "IMG", "IGO", "BUS") or len(words) > 2)):
                names.add(" ".join(words[-2:]))
        for name in sorted(names):
            new = pick.choice(self.people)
            each(name, new)
            if len(name.split()[-1]) > 3:
                each(name.split()[-1], new.split()[-1])
        for kind in (DAYS, MONTHS):
            for word in kind:
                if re.search(rf"\b{word}\b", text):
                    each(word, pick.choice(kind))
        for e in record.get("events", []):
            for q in e.get("quantities", []):
                span = find_span(text, q["text"])
                m = re.search(r"(?<![\w.,])\d{1,3}(?![\w.,]\d)", text[span[0]:span[1]]) if span else None
                if m:
                    n = int(m.group())
                    edit(span[0] + m.start(), span[0] + m.end(), str(max(2, int(n * pick.uniform(0.4, 2.5)) + pick.randint(0, 3))))
            for p in e.get("place", []):
                span = find_span(text, p)
                if span and re.fullmatch(r"[A-Z][a-z]+", text[span[0]:span[1]]) and text[span[0]:span[1]] not in self.known:
                    edit(*span, pick.choice(self.places))
        if not edits:
            return None
        for (a, b), new in list(edits.items()):
            m = re.search(r"\b([Aa])(n?) $", text[:a])
            if m and (new[0] in "AEIO") != bool(m.group(2)):
                edit(m.start(1), m.end(2), m.group(1) + ("n" if new[0] in "AEIO" else ""))
        return apply(record, sorted((a, b, new) for (a, b), new in edits.items()))


def apply(record: dict, edits: list[tuple[int, int, str]]) -> dict:
    text, out, at = record["text"], [], 0
    for a, b, new in edits:
        out += [text[at:a], new]
        at = b
    changed = "".join(out) + text[at:]

    def move(i: int, end: bool) -> int:
        shift = 0
        for a, b, new in edits:
            if b <= i:
                shift += len(new) - (b - a)
            elif a < i:
                return a + shift + (len(new) if end else 0)
        return i + shift

    def at_(spec):
        span = find_span(text, spec)
        return [move(span[0], False), move(span[1], True)] if span else spec

    new = copy.deepcopy(record)
    new["text"] = changed
    for e in new.get("events", []):
        e["trigger"] = at_(e["trigger"])
        for role in ("source", "target", "time", "place", "attribution"):
            if role in e:
                e[role] = [at_(s) for s in e[role]]
        for q in e.get("quantities", []):
            q["text"] = at_(q["text"])
    for a in new.get("actors", []):
        a["text"] = at_(a["text"])
    for q in new.get("quotes", []):
        for key in ("content", "cue", "speaker"):
            if q.get(key):
                q[key] = at_(q[key])
    return new
