"""The regular forms of a name: alternatives in braces, plurals, hyphens, British and American spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from .folding import TOKEN, fold

GAP = "…"
_BRACES = re.compile(r"\{([^{}]*)\}")
_WORDS = re.compile(rf"{TOKEN.pattern}|{GAP}")

# British → American; each also backwards.
_SPELLINGS = (
    ("aesth", "esth"), ("aemi", "emi"), ("haem", "hem"), ("paed", "ped"), ("oede", "ede"), ("oest", "est"),
    ("foet", "fet"), ("gynae", "gyne"), ("rrhoe", "rrhe"), ("caes", "ces"), ("ischae", "ische"), ("tumour", "tumor"),
    ("labour", "labor"), ("behaviour", "behavior"), ("colour", "color"), ("fibre", "fiber"), ("centre", "center"),
    ("isation", "ization"), ("ised", "ized"), ("ising", "izing"), ("analogue", "analog"), ("judgement", "judgment"),
)  # fmt: skip
# "postherpetic" is also printed "post-herpetic", which is two words to the matcher.
_PREFIXES = (
    "post",
    "peri",
    "intra",
    "non",
    "pre",
    "anti",
    "oro",
    "inter",
    "neuro",
    "musculo",
    "cranio",
    "lumbo",
    "hyper",
)
_SHORTEST_STEM = 4
_IRREGULAR = {
    "crisis": "crises",
    "foot": "feet",
    "tooth": "teeth",
    "phenomenon": "phenomena",
    "metastasis": "metastases",
}
_UNCHANGED = ("s", "x", "z")


def forms(name: str) -> set[tuple[str, ...]]:
    """All token sequences that stand for a name; `GAP` is a token of its own."""
    found: set[tuple[str, ...]] = set()
    for plain in alternatives(name):
        tokens = _WORDS.findall(fold(plain))
        if not tokens or tokens == [GAP]:
            continue
        for joined in _joined(tokens):
            *head, last = (_token_forms(token) for token in joined)
            for choice in product(*head, [*last, *(plural for form in last for plural in plurals(form))]):
                found.add(tuple(part for token in choice for part in token.split(" ")))
    return found


def alternatives(name: str) -> Iterator[str]:
    """The names that a name with braces stands for."""
    match = _BRACES.search(name)
    if match is None:
        yield name
        return
    for choice in match.group(1).split("|"):
        yield from alternatives(name[: match.start()] + choice + name[match.end() :])


def plurals(token: str) -> Iterator[str]:
    """The plural of a singular token and the singular of a plural one."""
    if token in _IRREGULAR:
        yield _IRREGULAR[token]
    if token == GAP or (not token.isalpha() and " " not in token):
        return
    if token.endswith("y") and token[-2:-1] not in "aeiou":
        yield token[:-1] + "ies"
    elif token.endswith("sis"):
        yield token[:-2] + "es"
    elif token.endswith("itis"):
        yield token[:-1] + "des"
    elif token.endswith(_UNCHANGED) or token.endswith(("ch", "sh")):
        yield token + "es"
    else:
        yield token + "s"


def _joined(tokens: list[str]) -> Iterator[list[str]]:
    """The tokens as they are, and with the first split-off prefix joined ("post herpetic", "postherpetic")."""
    yield tokens
    for at, token in enumerate(tokens[:-1]):
        if token in _PREFIXES and tokens[at + 1] != GAP:
            yield [*tokens[:at], token + tokens[at + 1], *tokens[at + 2 :]]
            return


def _token_forms(token: str) -> list[str]:
    spelt = {token}
    for british, american in _SPELLINGS:
        for form in tuple(spelt):
            if british in form:
                spelt.add(form.replace(british, american))
            elif american in form:
                spelt.add(form.replace(american, british))
    return sorted(spelt | {split for form in spelt for split in _splits(form)})


def _splits(token: str) -> Iterator[str]:
    for prefix in _PREFIXES:
        if token.startswith(prefix) and len(token) - len(prefix) >= _SHORTEST_STEM:
            yield f"{prefix} {token[len(prefix) :]}"
