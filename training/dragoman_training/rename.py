"""Augmentation for names: the same sentence with other people, places and organisations in it, trees left off."""

from __future__ import annotations

import json
import random
from pathlib import Path


class Rename:
    def __init__(self, root: Path, people: list[str], examples: list[dict], seed: int) -> None:
        self.random = random.Random(seed)
        self.names: dict[str, list[list[str]]] = {"PER": [p.split() for p in people], "LOC": [], "ORG": []}
        for e in examples:
            for a, b, label in e.get("entities", []):
                if label in ("LOC", "ORG") and b - a <= 5:
                    self.names[label].append(e["words"][a:b])
        table = json.loads((root / "data/actors/organisations.json").read_text(encoding="utf-8"))
        for row in table["organisations"]:
            name = row[table["columns"].index("name")]
            words = name.split()
            if 1 <= len(words) <= 5 and all(w[:1].isupper() or w in ("of", "the", "for", "and", "in") for w in words):
                self.names["ORG"].append(words)

    def __call__(self, example: dict) -> dict | None:
        """A copy in which each name is another with chance 3/4; None where the sentence has no name."""
        if not example["entities"]:
            return None
        words, entities, at = [], [], 0
        for a, b, label in sorted(example["entities"]):
            words += example["words"][at:a]
            old = example["words"][a:b]
            new = old
            if label in self.names and self.random.random() < 0.75:
                new = self.random.choice(self.names[label])
                if label == "PER" and b - a == 1:
                    new = [self.random.choice(new)]
                if old[0].islower():
                    new = [w.lower() for w in new]
                elif all(w.isupper() and len(w) > 3 for w in old):
                    new = [w.upper() for w in new]
            entities.append([len(words), len(words) + len(new), label])
            words += new
            at = b
        words += example["words"][at:]
        return {"set": example["set"] + "-names", "split": "train", "words": words, "entities": entities,
                "entity_labels": example["entity_labels"]}

