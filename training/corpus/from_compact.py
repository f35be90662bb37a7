"""python3 from_compact.py PREFIX FILE.txt > FILE.jsonl: records written in the short form below -> JSON Lines of GUIDE.md.

    # lede 2017-07-31
    Russia on Sunday ordered 755 U.S. diplomats to leave the country, a move Washington called "regrettable".
    E ordered | SANCTION/expel | actual | s=Russia | t=755 U.S. diplomats | w=on Sunday | n=755:expelled
    E called | ACCUSE/disapprove | actual | s=Washington
    Q mixed | "regrettable" | called | Washington
    A Russia:RUS:GOV | 755 U.S. diplomats:USA:GOV | Washington:USA:GOV

The date may be left out. E: trigger, type/mode, status, then s source, t target, w time, p place, n quantity:kind,
b attribution (by), each as often as needed. Q: kind, content, cue, speaker (`-` for none). A: text:country:sector (`-`: no
country). `words#2` is the second occurrence of the words. Records are parted by blank lines; no A line is needed
for a sentence without actors.
"""
import json
import re
import sys

ROLES = {"s": "source", "t": "target", "w": "time", "p": "place", "b": "attribution"}


def span(words):
    m = re.fullmatch(r"(.*)#(\d)", words.strip())
    return {"text": m.group(1), "n": int(m.group(2))} if m and int(m.group(2)) > 1 else (m.group(1) if m else words.strip())


def cells(line):
    return [c.strip() for c in re.split(r"\s\|\s|\s\|$", line[2:]) if c.strip()]


def record(block, name):
    head = block[0].lstrip("#").split()
    r = {"id": name, "kind": head[0], **({"date": head[1]} if len(head) > 1 else {}), "text": block[1].strip(),
         "events": [], "actors": [], "quotes": []}
    for line in block[2:]:
        part = cells(line)
        if line.startswith("E "):
            kind, _, mode = part[1].partition("/")
            e = {"trigger": span(part[0]), "type": kind, "mode": mode if mode and mode not in ("-", "none", "null") else None,
                 "status": part[2], "source": [], "target": [], "time": [], "place": [], "quantities": [], "attribution": []}
            for c in part[3:]:
                key, _, value = c.partition("=")
                if key.strip() == "n":
                    words, _, quantity = value.rpartition(":")
                    e["quantities"].append({"text": span(words), "kind": quantity.strip()})
                elif value.strip():
                    e[ROLES[key.strip()]].append(span(value))
            r["events"].append(e)
        elif line.startswith("Q "):
            kind, content, cue, speaker = part
            r["quotes"].append({"content": span(content), "cue": None if cue == "-" else span(cue),
                                "speaker": None if speaker == "-" else span(speaker), "kind": kind})
        elif line.startswith("A "):
            for c in part:
                words, country, sector = c.rsplit(":", 2)
                r["actors"].append({"text": span(words), "country": None if country.strip() in ("-", "") else country.strip(),
                                    "sector": sector.strip()})
        else:
            raise ValueError(f"line is none of E, Q, A: {line}")
    return {k: v for k, v in r.items() if v != []}


def main():
    prefix, path = sys.argv[1:]
    bad = n = 0
    for block in re.split(r"\n\s*\n", open(path, encoding="utf-8").read().strip()):
        lines = [line for line in block.split("\n") if line.strip()]
        try:
            print(json.dumps(record(lines, f"{prefix}-{n:04d}"), ensure_ascii=False))
            n += 1
        except (ValueError, IndexError, KeyError) as error:
            bad += 1
            print(f"{lines[:2]}: {error!r}", file=sys.stderr)
    print(f"{n} records, {bad} that could not be read", file=sys.stderr)


if __name__ == "__main__":
    main()
