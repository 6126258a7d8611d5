"""Light stemming of English words: plurals, -ing and -ed, British and American spelling. Pure.

The rules are steps 1a, 1b and 5 of Porter's algorithm (Program 14(3), 1980, 130-137) on words whose
spelling was folded first; suffixes that change the meaning (-ation, -ic, -al …) stay.
"""

from __future__ import annotations

import re

SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"iz(?=(?:e|es|ed|er|ers|ing|ation|ations|ational|able)$)", "is"),
        (r"yz(?=(?:e|es|ed|er|ers|ing)$)", "ys"),
        (r"(an|kin|par|syn|dys)aesth", r"\1esth"),
        (r"^aesth", "esth"),
        (r"(h|gyn|p|f|c|isch|an|uc|uraem|tox|glyc|aec)ae(?=[mnrdcs]|$)", r"\1e"),
        (r"aemi", "emi"),
        (r"^aetio", "etio"),
        (r"rrhoea", "rrhea"),
        (r"pnoea", "pnea"),
        (r"oedem", "edem"),
        (r"oesoph", "esoph"),
        (r"oestr", "estr"),
        (r"foet", "fet"),
        (r"coeli", "celi"),
        (r"homoeo", "homeo"),
        (r"manoeuv", "maneuv"),
        (r"(tum|col|behavi|lab|fav|hum|neighb|od|vap|hon|harb|endeav|rig|vig)our", r"\1or"),
        (r"(cent|fib|lit|met|theat|tit|calib|spect)re(?=s?$)", r"\1er"),
        (r"(cent|fib)red$", r"\1ered"),
        (r"sulph", "sulf"),
        (r"^programmes?$", "program"),
        (r"^grey", "gray"),
        (r"^(defen|offen|licen|preten)c(?=e|es|ed|ing)", r"\1s"),
        (r"^practis", "practic"),
        (r"ageing$", "aging"),
    )
)
_ANY_SPELLING = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in SPELLINGS))
EXCEPTIONS = {
    "species": "species",
    "series": "series",
    "used": "use",
    "using": "use",
    "uses": "use",
    "aging": "age",
    "aged": "age",
    "ages": "age",
    "died": "die",
    "dying": "die",
    "dies": "die",
    "lying": "lie",
    "news": "news",
    "during": "during",
    "morning": "morning",
    "evening": "evening",
    "nothing": "nothing",
    "rabies": "rabies",
    "scabies": "scabies",
    "herpes": "herpes",
    "diabetes": "diabetes",
    "lens": "lens",
    "lenses": "lens",
    "criteria": "criterion",
    "women": "woman",
    "men": "man",
    "children": "child",
    "mice": "mous",
    "vertebrae": "vertebra",
    "hundred": "hundred",
}
SHORTEST = 4
SHORTEST_IES = 5  # "dies" is not "dy"
SHORTEST_SIS = 6
SHORTEST_BASE = 3
_VOWEL = re.compile(r"[aeiouy]")
_MEASURE = re.compile(r"[aeiouy]+[^aeiouy]+")
_SHORT_END = re.compile(r"[^aeiouy][aeiouy][^aeiouywx]$")
_DOUBLE = re.compile(r"([^aeiouylsz])\1$")


def fold_spelling(word: str) -> str:
    """The word in one of its spellings: `anaesthesia` is `anesthesia`, `randomized` is `randomised`."""
    if not _ANY_SPELLING.search(word):  # most words have but one
        return word
    for pattern, replacement in SPELLINGS:
        word = pattern.sub(replacement, word)
    return word


def stem(word: str) -> str:
    """The stem of a lower-case word; a word that is short, holds a digit or has no vowel is its own stem."""
    if len(word) < SHORTEST or not word.isalpha() or not word.isascii() or not _VOWEL.search(word):
        return word
    folded = fold_spelling(word)
    known = EXCEPTIONS.get(folded)
    return _tidy(_cut(_singular(folded))) if known is None else known


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) >= SHORTEST_IES:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("sis") and len(word) >= SHORTEST_SIS:
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and _VOWEL.search(word[:-1]):
        return word[:-1]
    return word


def _cut(word: str) -> str:
    if word.endswith("ied") and len(word) >= SHORTEST_IES:
        return word[:-3] + "y"
    for suffix in ("ed", "ing"):
        base = word[: -len(suffix)]
        if word.endswith(suffix) and not word.endswith("eed") and len(base) >= SHORTEST_BASE and _VOWEL.search(base):
            return _mend(base)
    return word


def _mend(base: str) -> str:
    """A base that lost -ed or -ing, as the verb is written: `rat` is `rate`, `stopp` is `stop`."""
    if base.endswith(("at", "bl", "is", "iz")):
        return base + "e"
    if _DOUBLE.search(base):
        return base[:-1]
    if len(_MEASURE.findall(base)) == 1 and _SHORT_END.search(base):
        return base + "e"
    return base


def _tidy(word: str) -> str:
    if word.endswith("e") and len(word) > SHORTEST:
        base = word[:-1]
        measure = len(_MEASURE.findall(base))
        if measure > 1 or (measure == 1 and not _SHORT_END.search(base)):
            word = base
    if word.endswith("ll") and len(_MEASURE.findall(word[:-1])) > 1:
        return word[:-1]
    return word
