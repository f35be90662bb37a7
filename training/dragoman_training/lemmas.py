"""Lemmas as edit scripts on the form: "case|cut|add" (case: k keeps, l lowers), or "=word" for irregular ones."""


def script_of(form: str, lemma: str) -> str:
    keep = "k" if form[:1] == lemma[:1] and form.lower() != form and lemma.lower() != lemma else "l"
    base = form if keep == "k" else form.lower()
    common = 0
    while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
        common += 1
    if common == 0 and lemma:
        return "=" + lemma
    return f"{keep}|{len(base) - common}|{lemma[common:]}"


def apply_script(form: str, script: str) -> str:
    if script.startswith("="):
        return script[1:]
    case, cut, add = script.split("|", 2)
    base = form if case == "k" else form.lower()
    n = int(cut)
    return base[: len(base) - n] + add if n <= len(base) else base
