"""How far a stretch of a draft asserts something checkable: its words and signs, weighed (see `weights`)."""

from __future__ import annotations

import re

from ..quick import Quick
from ..words import HOUSE, IMPERATIVE, MARK, MONEY, PERSONAL, SLOT, SPEAKER, STUDY
from .kinds import names_of, speaks_of_any
from .weights import points, read_weights
from .word_classes import class_signs

__all__ = ["certainty", "signs_of", "without_asides"]

#: What a writer slips in, and what says nothing of what is asserted.
_ASIDE = Quick(
    r",?\s(?:i am told|i[’']m told|i gather|we think|i think|you know|we are told|as you know|we admit|"
    r"i admit|mind you|if (?:i|we) (?:may|can|are to) (?:believe|trust)|i[’']m (?:afraid|sorry to (?:say|report))|"
    r"i am (?:afraid|sorry to (?:say|report))|sad to say|"
    r"you see|i fear|we fear|i suspect|you guessed it)(?:,|(?=[\s.]))",
)
#: The reader is spoken to, or the writer speaks as one of many: this alone makes no sentence a remark.
_ADDRESSED = Quick(
    r"(?<![\w'’])(?:(?<!if )(?<!on )you|your|our (?:muscles|brains?|bodies|nerves)"
    r"|(?:most|some|many|all) of us)(?!\w)",
)
_QUOTED_SPEECH = Quick(
    r"[\"“][^\"“”]{2,400}[\"”]\s*(?:asks?|says?|said|[—–-])|^\W*[\"“][^\"“”]{2,300}[\"”]?\W*$",
)
#: What is printed is a claim like any other; what a guest says is a testimonial.
_PRINTED = Quick(
    r"\b(?:leaflets?|brochures?|flyers?|websites?|posters?|advert\w*|labels?|pamphlets?|banners?)\b",
)
_STORY = Quick(
    r"\b(?:a story|once (?:upon|a \w+ (?:asked|told|said))|(?:who|he|she|that) once|yesterday|last (?:week|month|"
    r"night|tuesday)|i remember|years ago|"
    r"my (?:\w+ )?(?:father|mother|wife|husband))\b",
)
#: A purpose without a statement.
_FRAGMENT = Quick(r"to \w+ [^,]*[.!]?\s*$")
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_NAME = re.compile(r"(?<=[\w,;’'] )[A-Z][a-z]{2,}")
_FIRST = re.compile(r"[A-Za-z0-9'’]+")
#: What is sought in a stretch as it stands.
_IN_TEXT: tuple[tuple[str, Quick | re.Pattern[str]], ...] = (
    ("mark", MARK),
    ("slot", SLOT),
    ("year", _YEAR),
    ("reader or writer", SPEAKER),
    ("house's own", PERSONAL),
    ("price", MONEY),
    ("name", _NAME),
)
#: What is sought in it without asides, and with the reader as one of many.
_IN_BARE: tuple[tuple[str, Quick], ...] = (("speaker", SPEAKER), ("house", HOUSE), ("story", _STORY))
_WEIGHTS = read_weights("claim_weights.json")


def without_asides(text: str) -> str:
    """A stretch without what its writer slips in."""
    return _ASIDE.sub(" ", text)


def certainty(text: str, ends: str, *, beside: bool, item: bool) -> float:
    """How far a stretch asserts something: above nought where it rather does.

    `ends` is it with what follows in its sentence; `beside` says that it is part of a sentence, `item` of a list.
    """
    features = signs_of(text, ends, beside=beside, item=item)
    bare = without_asides(text)
    return points(_WEIGHTS, features, bare, class_signs(bare))["claim"]


def signs_of(text: str, ends: str, *, beside: bool, item: bool) -> dict[str, float]:
    """What speaks for a claim or against it, by name: the cues of kinds, and who speaks to whom of what."""
    bare = without_asides(text)
    if speaks_of_any(text):
        bare = _ADDRESSED.sub("their", bare)
    found = [name for name, pattern in _IN_TEXT if pattern.search(text)]
    found += [name for name, pattern in _IN_BARE if pattern.search(bare)]
    found += [name for name, true in _forms(text, ends).items() if true]
    if first := _FIRST.search(text):
        found.append(f"first: {first[0].lower()}")
    found += ["beside"] * beside + ["item"] * item
    return dict.fromkeys(found, 1.0) | dict.fromkeys(names_of(text), 1.0)


def _forms(text: str, ends: str) -> dict[str, bool]:
    """What form a stretch has, and the end of its sentence."""
    end = ends.rstrip(' "”’)*_')
    return {
        "cites": bool(STUDY.search(text) and _YEAR.search(text)),
        "order": bool(IMPERATIVE.match(text)),
        "question": end.endswith("?"),
        "cry": end.endswith("!"),
        "opens a list": ends.rstrip().endswith(":"),
        "purpose": bool(_FRAGMENT.match(text)),
        "quoted": bool(_QUOTED_SPEECH.search(text)) and not _PRINTED.search(ends[len(text) :]),
    }
