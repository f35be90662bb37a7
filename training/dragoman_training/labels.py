"""The label sets that the heads share with TypeScript (exported as labels.json)."""

TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
         "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
MODES = {
    "AGREE": [], "CONSULT": ["visit", "third-party", "multilateral", "phone"], "SUPPORT": [], "CONCEDE": [],
    "COOPERATE": [], "AID": [],
    "RETREAT": ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
    "REQUEST": ["assist", "change", "yield", "meet"], "ACCUSE": ["disapprove", "investigate", "allege"],
    "REJECT": ["assist", "change", "yield", "meet"],
    "THREATEN": ["restrict", "arrest", "relations", "expel", "territory", "violence"],
    "PROTEST": ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
    "SANCTION": ["convict", "expel", "withdraw", "discontinue"],
    "MOBILIZE": ["troops", "weapons", "police", "militia"],
    "COERCE": ["seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold",
               "misinformation", "cyber"],
    "ASSAULT": ["abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
                "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"],
}
# One label for each type and mode; "TYPE/none" where no listed mode fits.
TYPE_MODES = [f"{t}/{m}" for t in TYPES for m in ["none", *MODES[t]]]
STATUSES = ["actual", "future", "hypothetical", "negated", "historical"]
QUANTITY_KINDS = ["killed", "wounded", "arrested", "expelled", "displaced", "abducted", "released", "protesters",
                  "troops", "money", "weapons", "other"]
QUOTE_KINDS = ["direct", "mixed", "indirect"]
SECTORS = ("GOV MIL COP SPY LEG JUD PTY OPP REB PRM UAF CRM CVL LAB AGR BUS MNC JRN EDU MED REL REF ELI SOC NGO IGO "
           "UNO EUR IMG ISM PRE UNK").split()
ENTITIES = ["PER", "ORG", "LOC", "GRP", "MISC"]
ENTITY_TAGS = ["O", *(f"{b}-{e}" for e in ENTITIES for b in "BI")]
BIO = ["O", "B", "I"]
EVENT_ROLES = ["source", "target", "time", "place", "quantity", "attribution"]
SPEECH_ROLES = ["content", "speaker"]
ROLES = EVENT_ROLES + SPEECH_ROLES
CASES = ["special", "lower", "title", "upper", "mixed", "initial", "digit", "other"]
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()

# Marks of the second pass: for each piece, which kind of word is marked (1 trigger, 2 cue) and how many pieces away it
# is; or, where a source and a target are given, which of the two it belongs to.
FAR = 24
PAIR_OTHER = 3 * (2 * FAR + 1)
PAIR_SOURCE, PAIR_TARGET = PAIR_OTHER + 1, PAIR_OTHER + 2
MARKS = PAIR_OTHER + 3


def mark_of(kind: int, distance: int) -> int:
    """Distance is 0 inside the marked words, negative before them, positive after."""
    return kind * (2 * FAR + 1) + FAR + max(-FAR, min(FAR, distance))


def marks(kind: int, start: int, end: int, length: int) -> list[int]:
    """The marks of a sentence whose pieces start..end (exclusive) are the marked words."""
    return [mark_of(kind, min(i - start, 0) if i < end else i - end + 1) for i in range(length)]


def pair_marks(source: tuple[int, int] | None, target: tuple[int, int] | None, length: int) -> list[int]:
    """The marks of a sentence whose pieces `source` and `target` (start, end) are the given actors; one may be missing."""
    out = [PAIR_OTHER] * length
    for span, mark in ((source, PAIR_SOURCE), (target, PAIR_TARGET)):
        if span:
            out[span[0] : span[1]] = [mark] * (span[1] - span[0])
    return out


def projected(kind: str, status: str) -> str:
    """The type under which PLOVER counts an act that has not happened (RECORD.md, `projected`)."""
    if status == "future" and kind in ("CONSULT", "SUPPORT", "COOPERATE", "AID"):
        return "AGREE"
    if status in ("future", "hypothetical") and kind in ("ASSAULT", "COERCE", "SANCTION"):
        return "THREATEN"
    return kind
