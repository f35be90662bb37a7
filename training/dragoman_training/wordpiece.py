"""Uncased word pieces of one word, and its case class: the same algorithm as src/model/word-pieces.ts."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

from .labels import CASES


def is_punctuation(ch: str) -> bool:
    code = ord(ch)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(ch).startswith("P")


def is_cjk(ch: str) -> bool:
    c = ord(ch)
    return (0x4E00 <= c <= 0x9FFF or 0x3400 <= c <= 0x4DBF or 0x20000 <= c <= 0x2CEAF or 0xF900 <= c <= 0xFAFF
            or 0x2F800 <= c <= 0x2FA1F)


def basic_parts(word: str) -> list[str]:
    """Lower case, accents off, control characters off, punctuation and CJK characters apart."""
    parts: list[str] = []
    current = ""
    for ch in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(ch)
        if category == "Mn" or category in ("Cc", "Cf", "Cs", "Co", "Cn") or ch == "\ufffd":
            continue
        if ch.isspace() or is_punctuation(ch) or is_cjk(ch):
            if current:
                parts.append(current)
                current = ""
            if not ch.isspace():
                parts.append(ch)
        else:
            current += ch
    if current:
        parts.append(current)
    return parts


def case_class(word: str) -> int:
    if any("0" <= ch <= "9" for ch in word):
        return CASES.index("digit")
    letters = [ch for ch in word if ch.lower() != ch or ch.upper() != ch]
    if not letters:
        return CASES.index("other")
    upper = [ch.lower() != ch for ch in letters]
    if not any(upper):
        return CASES.index("lower")
    if all(upper):
        return CASES.index("initial" if len(letters) == 1 else "upper")
    if upper[0] and not any(upper[1:]):
        return CASES.index("title")
    return CASES.index("mixed")


class WordPieces:
    def __init__(self, vocabulary: list[str]) -> None:
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.vocabulary = vocabulary
        self.unk, self.cls, self.sep, self.mask = (self.ids[p] for p in ("[UNK]", "[CLS]", "[SEP]", "[MASK]"))
        self.of = lru_cache(200_000)(self._of)

    @staticmethod
    def load(path: Path) -> "WordPieces":
        return WordPieces(path.read_text(encoding="utf-8").rstrip("\n").split("\n"))

    def _of(self, word: str) -> tuple[int, ...]:
        """At least one piece for every word; a word of more than 40 pieces is cut."""
        out: list[int] = []
        for part in basic_parts(word):
            if len(part) > 100:
                out.append(self.unk)
                continue
            found: list[int] = []
            start = 0
            while start < len(part):
                end = len(part)
                while end > start:
                    piece = part[start:end] if start == 0 else "##" + part[start:end]
                    if piece in self.ids:
                        break
                    end -= 1
                if end == start:
                    found = [self.unk]
                    break
                found.append(self.ids[piece])
                start = end
            out.extend(found)
        return tuple(out[:40]) or (self.unk,)
