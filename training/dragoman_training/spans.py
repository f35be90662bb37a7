"""Where annotated spans stand."""

from __future__ import annotations


def find_span(text: str, spec) -> tuple[int, int] | None:
    """The n-th occurrence of an annotated span, as GUIDE.md counts them; [start, end] stands for itself."""
    if isinstance(spec, list):
        return (spec[0], spec[1])
    words, n = (spec["text"], spec.get("n", 1)) if isinstance(spec, dict) else (spec, 1)
    at = -1
    for _ in range(n):
        at = text.find(words, at + 1)
        if at < 0:
            return None
    return (at, at + len(words)) if words else None
