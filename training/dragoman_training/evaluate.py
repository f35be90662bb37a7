"""Scores on the held-out parts, by the definitions of bench/quality."""

from __future__ import annotations

import collections

import numpy as np
import torch

from .batches import CUE, PAIR, TRIGGER, batches, collate, item_marks
from .decode import maximum_tree, merge_touching, viterbi_bio
from .labels import ENTITIES, EVENT_ROLES, QUANTITY_KINDS, QUOTE_KINDS, ROLES, SECTORS, STATUSES, TYPE_MODES, UPOS


class Counts:
    def __init__(self) -> None:
        self.found = self.gold = self.right = 0

    def add(self, found, gold) -> None:
        a, b = collections.Counter(list(found)), collections.Counter(list(gold))
        self.found += sum(a.values())
        self.gold += sum(b.values())
        self.right += sum((a & b).values())

    @property
    def f1(self) -> float:
        return round(2 * self.right / max(1, self.found + self.gold), 4)

    def as_dict(self):
        return {"p": round(self.right / max(1, self.found), 4), "r": round(self.right / max(1, self.gold), 4), "f1": self.f1, "n": self.gold}


def share(pairs) -> float:
    pairs = list(pairs)
    return round(sum(a == b for a, b in pairs) / max(1, len(pairs)), 4)


@torch.no_grad()
def predict(model, rows: list[dict], lists, device: str) -> list[dict]:
    """Everything that the model says of one batch."""
    batch = {k: v.to(device) for k, v in collate(rows).items() if not k.startswith("item")}
    hidden, words, bias = model.encode(batch)
    tags = {k: head(words).float().cpu().numpy() for k, head in model.words.tags.items()}
    arcs = model.words.arcs(words, batch["wordmask"]).float()
    labels = model.words.labels(words, arcs.argmax(-1)).float().cpu().numpy()
    arcs = arcs.cpu().numpy()
    out, items = [], []
    for i, r in enumerate(rows):
        n = r["n"]
        answer = {
            "upos": tags["upos"][i, 1:n].argmax(-1), "xpos": tags["xpos"][i, 1:n].argmax(-1), "lemma": tags["lemma"][i, 1:n].argmax(-1),
            "head": maximum_tree(arcs[i, :n, :n]), "deprel": labels[i, 1:n].argmax(-1),
            "entities": [(a, b, ENTITIES[k]) for a, b, k in viterbi_bio(tags["entity"][i, 1:n], len(ENTITIES))],
            "sector": tags["sector"][i, 1:n], "events": [], "quotes": [],
        }
        for mark, name in ((TRIGGER, "trigger"), (CUE, "cue")):
            for a, b, _ in viterbi_bio(tags[name][i, 1:n], 1):
                items.append((i, mark, (a, b)))
        items += [(i, PAIR, item["span"]) for item in r.get("items", []) if item["mark"] == PAIR]
        answer["pairs"] = []
        out.append(answer)
    if items:
        row = torch.tensor([k[0] for k in items], device=device)
        mark = torch.tensor([item_marks(rows[i], m, span, hidden.shape[1]) for i, m, span in items])
        found = model.conditional(hidden[row], mark.to(device), bias[row])
        found = {k: v.float().cpu().numpy() for k, v in found.items()}
        for k, (i, m, span) in enumerate(items):
            if m == PAIR:
                out[i]["pairs"].append(int(found["pair"][k].argmax()))
                continue
            first = rows[i]["first"][1:]
            roles = {role: [(x, y) for x, y, _ in merge_touching(viterbi_bio(found["roles"][k][first, 3 * j : 3 * j + 3], 1))]
                     for j, role in enumerate(ROLES)}
            if m == TRIGGER:
                kind, mode = best_type(found["type_mode"][k])
                kinds = [QUANTITY_KINDS[int(found["quantity"][k][first[x]].argmax())] for x, _ in roles["quantity"]]
                out[i]["events"].append({"trigger": span, "type": kind, "mode": mode,
                                         "status": STATUSES[int(found["status"][k].argmax())], "kinds": kinds,
                                         **{r: roles[r] for r in EVENT_ROLES}})
            else:
                out[i]["quotes"].append({"cue": span, "content": roles["content"], "speaker": roles["speaker"],
                                         "kind": QUOTE_KINDS[int(found["quote"][k].argmax())]})
    return out


@torch.no_grad()
def triggers_and_cues(model, rows: list[dict], device: str) -> list[tuple[list, list]]:
    """For each row the spans of its triggers and of its cues, by the likeliest tag of each word."""
    batch = {k: v.to(device) for k, v in collate(rows).items() if not k.startswith("item")}
    _, words, _ = model.encode(batch)
    tags = [model.words.tags[name](words).float().argmax(-1).cpu().tolist() for name in ("trigger", "cue")]
    return [tuple(tag_spans(t[i][1 : r["n"]]) for t in tags) for i, r in enumerate(rows)]


def tag_spans(tags: list[int]) -> list[tuple[int, int]]:
    """O, B, I as 0, 1, 2 -> spans; an I without a B before it begins one."""
    spans, start = [], None
    for i, tag in enumerate([*tags, 0]):
        if start is not None and tag != 2:
            spans.append((start, i))
            start = None
        if tag and start is None:
            start = i
    return spans


def best_type(scores: np.ndarray) -> tuple[str, str]:
    """The type with the greatest share over its modes, then its best mode."""
    shares = np.exp(scores - scores.max())
    types: dict[str, float] = collections.defaultdict(float)
    for name, share in zip(TYPE_MODES, shares):
        types[name.split("/")[0]] += float(share)
    kind = max(types, key=lambda t: types[t])
    return kind, max((s, n.split("/")[1]) for n, s in zip(TYPE_MODES, shares) if n.startswith(kind + "/"))[1]


def evaluate(model, held, lists, device: str) -> dict:
    """`held` is [(example, row)]; answers {summary, by_label}."""
    model.eval()
    rows = [r for _, r in held]
    of = {id(r): e for e, r in held}
    parse = collections.defaultdict(collections.Counter)
    entity = {"uner": Counts(), "crossner": Counts(), "gum": Counts()}
    trigger, overlap = Counts(), Counts()
    role = {r: Counts() for r in ROLES}
    joint = {r: Counts() for r in ("source", "target")}
    types, modes, statuses, quiet, sectors, kinds, pairs_right = [], [], [], [], [], [], []
    by_type = collections.defaultdict(Counts)
    content, speaker = Counts(), []
    for group in batches(rows, 8192, None):
        for r, p in zip(group, predict(model, group, lists, device)):
            e = of[id(r)]
            if "upos" in e:
                c = parse[e["set"]]
                deprels = [lists["deprel"][d] for d in p["deprel"]]
                c["n"] += len(e["words"])
                c["upos"] += sum(UPOS[a] == b for a, b in zip(p["upos"], e["upos"]))
                c["xpos"] += sum(lists["xpos"][a] == b for a, b in zip(p["xpos"], e["xpos"]))
                c["uas"] += sum(a == b for a, b in zip(p["head"], e["head"]))
                c["las"] += sum(a == b and x.split(":")[0] == y.split(":")[0] for a, b, x, y in zip(p["head"], e["head"], deprels, e["deprel"]))
                from .lemmas import apply_script
                c["lemma"] += sum(apply_script(w, lists["lemma"][a]) == b for w, a, b in zip(e["words"], p["lemma"], e["lemma"]))
            if e["set"] in entity:
                known = set(e["entity_labels"])
                entity[e["set"]].add([x for x in p["entities"] if x[2] in known], [tuple(x) for x in e["entities"]])
            if "events" in e:
                gold = {tuple(v["trigger"]): v for v in e["events"]}
                mine = {v["trigger"]: v for v in p["events"]}
                trigger.add(mine, gold)
                pairs, used = [], set()
                for a in mine:
                    hit = next((g for g in gold if g not in used and g[0] < a[1] and a[0] < g[1]), None)
                    if hit:
                        used.add(hit)
                        pairs.append((mine[a], gold[hit]))
                overlap.found += len(mine); overlap.gold += len(gold); overlap.right += len(pairs)
                wanted = [item["pair"] for item in r["items"] if item["mark"] == PAIR]
                pairs_right += list(zip(p["pairs"], wanted, strict=True))
                if not gold:
                    quiet.append((not mine, True))
                for v, g in pairs:
                    types.append((v["type"], g["type"]))
                    if v["type"] == g["type"]:
                        modes.append((v["mode"], g["mode"]))
                    statuses.append((v["status"], g["status"]))
                    for x in EVENT_ROLES:
                        role[x].add(v[x], [tuple(s[:2]) for s in g[x]])
                    gk = {tuple(s[:2]): s[2] for s in g["quantity"]}
                    kinds += [(k, gk[s]) for s, k in zip(v["quantity"], v["kinds"]) if s in gk]
                for x in joint:
                    joint[x].add([(a, s) for v in p["events"] for a in [min((g for g in gold if g[0] < v["trigger"][1] and v["trigger"][0] < g[1]), default=v["trigger"])] for s in v[x]],
                                 [(g, tuple(s)) for g, v in gold.items() for s in v[x]])
                for g, v in gold.items():
                    by_type[v["type"]].gold += 1
                for a, v in mine.items():
                    by_type[v["type"]].found += 1
                for v, g in pairs:
                    by_type[g["type"]].right += v["type"] == g["type"]
                for a, b, s in e["actors"]:
                    sectors.append((SECTORS[int(p["sector"][a:b].sum(0).argmax())], s))
                gold_content = [tuple(s) for q in e["quotes"] for s in q["content"]]
                content.add([s for q in p["quotes"] for s in q["content"]], gold_content)
                said = {tuple(s): q["speaker"] for q in e["quotes"] for s in q["content"]}
                got = {s: q["speaker"] for q in p["quotes"] for s in q["content"]}
                for s, want in said.items():
                    hit = next((got[x] for x in got if x[0] < s[1] and s[0] < x[1]), None)
                    speaker.append(((hit[0] if hit else None), tuple(want[0]) if want else None))
    summary = {}
    for s, c in parse.items():
        for k in ("upos", "xpos", "uas", "las", "lemma"):
            summary[f"{s} {k}"] = round(c[k] / max(1, c["n"]), 4)
    summary |= {f"entity {k}": v.f1 for k, v in entity.items()}
    summary |= {"trigger": trigger.f1, "trigger overlap": overlap.f1, "trigger precision": overlap.as_dict()["p"], "trigger recall": overlap.as_dict()["r"], "type": share(types), "mode": share(modes), "status": share(statuses),
                "quiet": share(quiet), "source": role["source"].f1, "target": role["target"].f1,
                "source whole": joint["source"].f1, "target whole": joint["target"].f1,
                "pair": share(pairs_right), "content": content.f1, "speaker": share(speaker), "sector": share(sectors)}
    return {"summary": summary, "by_label": {
        "trigger": trigger.as_dict(), "roles": {k: v.as_dict() for k, v in role.items()},
        "types": {k: v.as_dict() for k, v in sorted(by_type.items())}, "quantity kind": share(kinds),
        "entities": {k: v.as_dict() for k, v in entity.items()},
        "status": {s: share((a, b) for a, b in statuses if b == s) for s in STATUSES},
        "type confusions": [[*k, n] for k, n in collections.Counter(p for p in types if p[0] != p[1]).most_common(15)]}}
