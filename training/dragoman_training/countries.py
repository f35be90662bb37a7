"""Country names, demonyms and capitals (CIA World Factbook, public domain) for augmentation and silver labels."""

from __future__ import annotations

import json
import re
from pathlib import Path


def read_countries(gold: Path) -> list[dict[str, list[str]]]:
    """[{name, demonyms, capital}] with plain one-form names only."""
    out = []
    for path in sorted((gold / "actors/factbook").glob("*/*.json")):
        page = json.loads(path.read_text(encoding="utf-8"))
        government = page.get("Government", {})
        name = government.get("Country name", {}).get("conventional short form", {}).get("text", "")
        capital = government.get("Capital", {}).get("name", {}).get("text", "")
        nationality = page.get("People and Society", {}).get("Nationality", {})
        adjective = nationality.get("adjective", {}).get("text", "")
        noun = nationality.get("noun", {}).get("text", "")
        clean = re.sub(r"\(.*?\)|;.*|,.*|<.*?>", "", adjective).strip()
        plural = re.split(r"[(;,]", noun)[0].strip()
        out.append({
            "name": name, "capital": re.split(r"[;(,]", capital)[0].strip(),
            "demonyms": [d for d in dict.fromkeys([clean, plural, plural + "s" if plural and not plural.endswith("s") else ""])
                         if re.fullmatch(r"[A-Z][\w'-]+", d or "")],
            "adjective": clean,
        })
    return out


def demonyms(gold: Path) -> set[str]:
    more = {"Kurd", "Kurds", "Kurdish", "Arab", "Arabs", "Palestinian", "Palestinians", "Jews", "Jewish", "Muslim", "Muslims",
            "Christian", "Christians", "Catholic", "Catholics", "Sunni", "Sunnis", "Shia", "Shiite", "Shiites", "Buddhist",
            "Buddhists", "Hindu", "Hindus", "Tamil", "Tamils", "Tutsi", "Hutu", "Rohingya", "Uighur", "Uighurs", "Uyghur",
            "Uyghurs", "Chechen", "Chechens", "Basque", "Basques", "Catalan", "Catalans", "Tibetan", "Tibetans", "Soviet",
            "European", "Europeans", "African", "Africans", "Asian", "Asians", "Latino", "Latinos", "Hispanic", "Western",
            "Republicans", "Democrats", "Americans", "American", "British", "Briton", "Britons", "Scottish", "Scots", "Welsh",
            "Irish", "English", "French", "Dutch", "Taiwanese", "Kosovar", "Kosovars", "Sikh", "Sikhs", "Druze", "Alawite",
            "Yazidi", "Yazidis", "Maronite", "Orthodox", "Protestant", "Protestants", "Russian", "Russians"}
    return more | {d for c in read_countries(gold) for d in c["demonyms"]}
