"""Whether a claim's words go beyond its evidence: advice on words, never a rewrite of medical meaning."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ..claims.claims import Claim
from ..claims.strengths import Strength
from ..quick import Quick
from .evidence import Support
from .opposition import SURELY, Opposition

_WEAK_LEVEL = 4
_OFF_THE_LADDER = 6
#: Words that promise something, and are too much where what is known is weak or mixed.
_FIRM = Quick(
    r"(?<!not )(?<!n[’']t )(?<!non-)(?<!whether )\b(?:significant(?:ly)?|clearly (?:better|superior|works?|helps?)|"
    r"(?<!how )(?<!nor )(?<!as )safe(?:r|st|ly)?(?! (?:dose|limit|place|space|distance|level)s?\b)|"
    r"(?:lower|lowers|less|reduced|reduces|smaller|fewer|little|minimal) (?:of an? |the )?(?:\w+ ){0,2}?risks?|"
    r"risks? (?:is|are) (?:much |far |a lot )?(?:lower|smaller|minimal|low)|"
    r"reliabl[ey]|dramatic(?:ally)?|well[- ](?:established|proven|tolerated)|prov(?:en|ed|es))\b",
)
_POSED_AS_FACT = ("effect", "comparison", "onset_duration")


class Wording(Struct, frozen=True, kw_only=True):
    """How strongly a claim is put, the words that say so, why that is too much (or ""), and who says less."""

    strength: Strength = "neutral"
    words: tuple[str, ...] = ()
    why: str = ""
    says_less: str = ""
    says_less_pmid: str = ""


class _Mark(Struct, frozen=True, kw_only=True):
    """Why a claim's words are too much, which words these are, and the record that says less."""

    why: str = ""
    words: tuple[str, ...] = ()
    less: Support | Opposition | None = None


def judge_wording(
    claim: Claim, support: Sequence[Support], against: Sequence[Opposition], *, reports: bool = False
) -> Wording:
    """The wording of a claim beside what was found for it and against it.

    Args:
        claim: the claim.
        support: the records that say it.
        against: the records that disagree with it or limit it.
        reports: whether it only tells what one study found, in whose words "significantly" is a fact.
    """
    mark = _mark(claim, support, against, reports=reports)
    return Wording(
        strength=claim.strength,
        words=mark.words or claim.strength_words,
        why=mark.why,
        says_less=mark.less.quote if mark.less else "",
        says_less_pmid=mark.less.source.pmid if mark.less else "",
    )


def _mark(claim: Claim, support: Sequence[Support], against: Sequence[Opposition], *, reports: bool) -> _Mark:
    if claim.kind == "mechanism" and support and all(item.source.annotations.species == "animal" for item in support):
        return _Mark(why="What this library has on it was found in animals, not in people.", less=support[0])
    if claim.strength == "overstated":
        return _overstated(claim, support, against)
    if claim.strength == "neutral" and not reports:
        return _too_firm(claim, support, against) or _put_as_fact(claim, support)
    return _Mark()


def _overstated(claim: Claim, support: Sequence[Support], against: Sequence[Opposition]) -> _Mark:
    said = f"{_quoted(claim.strength_words)}: {_best(support)}"
    less = against[0] if against else support[0] if support else None
    if not support:
        return _Mark(why=f"{said}.", less=less)
    limits = ", and others limit it" if against else ""
    return _Mark(why=f"{said}{limits}; none goes as far as these words.", less=less)


def _too_firm(claim: Claim, support: Sequence[Support], against: Sequence[Opposition]) -> _Mark | None:
    """Words that promise something, where the best record is weak or one that is as strong says less."""
    words = tuple(dict.fromkeys(match[0] for match in _FIRM.finditer(claim.bare)))
    if not words or claim.direction == "harm":
        return None
    best = _best_level(support)
    less = next((one for one in against if one.odds >= SURELY or (_level(one) or best + 1) <= best), None)
    if less:
        level = f"one with a starting level of {_level(less)}" if _level(less) else "another"
        return _Mark(why=f"{_quoted(words)}: {_best(support)}; {level} says less.", words=words, less=less)
    if support and best >= _WEAK_LEVEL:
        return _Mark(why=f"{_quoted(words)}: {_best(support)}.", words=words, less=support[0])
    return None


def _put_as_fact(claim: Claim, support: Sequence[Support]) -> _Mark:
    weak = support and _best_level(support) >= _WEAK_LEVEL
    if not weak or claim.kind not in _POSED_AS_FACT:
        return _Mark()
    why = "It is put as a fact; the records for it here are case reports, case series or narrative reviews."
    return _Mark(why=why, less=support[0])


def _best(support: Sequence[Support]) -> str:
    if not support:
        return "no record was found here whose words say as much"
    best = _best_level(support)
    if best == _OFF_THE_LADDER:
        return "no record for it here is on the ladder"
    return f"the best record for it here has a starting level of {best}"


def _best_level(support: Sequence[Support]) -> int:
    return min((_level(item) or _OFF_THE_LADDER for item in support), default=_OFF_THE_LADDER)


def _level(item: Support | Opposition) -> int | None:
    return item.source.annotations.level


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f"“{word.strip()}”" for word in words)
