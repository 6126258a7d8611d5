"""Whether a claim's words go beyond its evidence: advice on words, never a rewrite of medical meaning."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from ..claims.claims import Claim
from ..claims.strengths import Strength
from .evidence import Support
from .opposition import Opposition

_WEAK_LEVEL = 4


class Wording(Struct, frozen=True, kw_only=True):
    """How strongly a claim is put, the words that say so, why that is too much (or ""), and who says less."""

    strength: Strength = "neutral"
    words: tuple[str, ...] = ()
    why: str = ""
    says_less: str = ""
    says_less_pmid: str = ""


def judge_wording(claim: Claim, support: Sequence[Support], against: Sequence[Opposition]) -> Wording:
    """The wording of a claim beside what was found for it and against it."""
    less = against[0] if against else None
    return Wording(
        strength=claim.strength,
        words=claim.strength_words,
        why=_why(claim, support, against),
        says_less=less.quote if less and claim.strength == "overstated" else "",
        says_less_pmid=less.source.pmid if less and claim.strength == "overstated" else "",
    )


def _why(claim: Claim, support: Sequence[Support], against: Sequence[Opposition]) -> str:
    said = ", ".join(f"“{word.strip()}”" for word in claim.strength_words)
    if claim.kind == "mechanism" and support and all(item.source.annotations.species == "animal" for item in support):
        return "What this library has on it was found in animals, not in people."
    if claim.strength == "overstated":
        if not support:
            return f"{said}: no record was found here whose words say as much."
        levels = [item.source.annotations.level for item in support if item.source.annotations.level]
        best = (
            f"the best record for it here has a starting level of {min(levels)}"
            if levels
            else "no record for it here is on the ladder"
        )
        limits = ", and others limit it" if against else ""
        return f"{said}: {best}{limits}; none goes as far as these words."
    levels = [item.source.annotations.level or _WEAK_LEVEL + 1 for item in support]
    if (
        claim.strength == "neutral"
        and levels
        and min(levels) >= _WEAK_LEVEL
        and claim.kind in ("effect", "comparison", "onset_duration")
    ):
        return "It is put as a fact; the records for it here are case reports, case series or narrative reviews."
    return ""
