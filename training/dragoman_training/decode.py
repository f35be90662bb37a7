"""Logits -> trees, tags and frames: the same decisions as src/model/decode/*.ts (the parity file holds both to it)."""

from __future__ import annotations

import numpy as np


def viterbi_bio(logits: np.ndarray, kinds: int) -> list[tuple[int, int, int]]:
    """[words, 1 + 2 * kinds] logits (O, B-1, I-1, B-2, ..) -> best well-formed [(first, until, kind)]: I-k only after B-k or I-k."""
    n = len(logits)
    if n == 0:
        return []
    size = 1 + 2 * kinds
    score = logits[0].astype(np.float64).copy()
    score[2::2] = -np.inf
    back = np.zeros((n, size), dtype=np.int64)
    for i in range(1, n):
        best = int(score.argmax())
        top = score[best]
        new = logits[i].astype(np.float64) + top
        back[i] = best
        for k in range(kinds):
            b, inside = 1 + 2 * k, 2 + 2 * k
            source = b if score[b] >= score[inside] else inside
            new[inside] = logits[i][inside] + score[source]
            back[i][inside] = source
        score = new
    at = int(score.argmax())
    path = [at]
    for i in range(n - 1, 0, -1):
        at = int(back[i][at])
        path.append(at)
    path.reverse()
    spans = []
    for i, tag in enumerate(path):
        if tag and tag % 2 == 1:
            until = i + 1
            while until < n and path[until] == tag + 1:
                until += 1
            spans.append((i, until, (tag - 1) // 2))
    return spans


def merge_touching(spans: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Runs of one label that touch are one."""
    merged: list[tuple[int, int, int]] = []
    for a, b, k in spans:
        if merged and merged[-1][1] == a and merged[-1][2] == k:
            merged[-1] = (merged[-1][0], b, k)
        else:
            merged.append((a, b, k))
    return merged


def maximum_tree(scores: np.ndarray) -> list[int]:
    """[1 + n, 1 + n] arc scores (row: word, column: head; 0 is the root) -> head of each word, exactly one word on
    the root (Chu-Liu-Edmonds, tried with each root that could win)."""
    n = len(scores) - 1
    if n == 0:
        return []
    s = scores.astype(np.float64).copy()
    np.fill_diagonal(s, -np.inf)
    s[0, :] = -np.inf
    heads = s.argmax(axis=1)
    if (heads[1:] == 0).sum() == 1 and not find_cycle(heads):
        return [int(h) for h in heads[1:]]
    order = sorted(range(1, n + 1), key=lambda i: (-(s[i, 0] - s[i, 1:].max()), i))
    best, found = -np.inf, None
    for root in order[: max(1, min(4, n))]:
        t = s.copy()
        t[1:, 0] = -np.inf
        t[root, :] = -np.inf
        t[root, 0] = s[root, 0]
        tree = edmonds(t)
        value = sum(t[i, tree[i]] for i in range(1, n + 1))
        if value > best:
            best, found = value, tree
    return [int(h) for h in found[1:]]


def find_cycle(heads) -> list[int]:
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path, i = [], start
        while i != 0 and state[i] == 0:
            state[i] = start + 1
            path.append(i)
            i = int(heads[i])
        if i != 0 and state[i] == start + 1 and i in path:
            return path[path.index(i):]
        for p in path:
            state[p] = -1
    return []


def edmonds(s: np.ndarray) -> list[int]:
    heads = s.argmax(axis=1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if not cycle:
        return [int(h) for h in heads]
    inside = set(cycle)
    outside = [i for i in range(len(s)) if i not in inside]
    m = len(outside)
    t = np.full((m + 1, m + 1), -np.inf)
    enter, leave = {}, {}
    total = sum(s[i, heads[i]] for i in cycle)
    for a, i in enumerate(outside):
        for b, j in enumerate(outside):
            t[a, b] = s[i, j]
        k = max(cycle, key=lambda c: s[i, c])  # word outside, head inside
        t[a, m], leave[a] = s[i, k], k
        k = max(cycle, key=lambda c: s[c, i] - s[c, heads[c]])  # word inside, head outside
        t[m, a], enter[a] = total + s[k, i] - s[k, heads[k]], k
    t[0, :] = -np.inf
    small = edmonds(t)
    result = [int(h) for h in heads]
    for a, i in enumerate(outside):
        if a:
            result[i] = leave[a] if small[a] == m else outside[small[a]]
    result[enter[small[m]]] = outside[small[m]]
    return result
