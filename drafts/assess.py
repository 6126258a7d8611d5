"""A draft beside a library: what each reference is, what supports each claim, and what speaks against it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

import msgspec
from msgspec import Struct

from index.results import Engine
from tagger.vocabulary import Vocabulary

from .claims.claims import Claim, read_claims
from .claims.references import Reference
from .claims.reported import Place, reports_one_study
from .incoming.reading import Draft, DraftError
from .records.candidates import Candidate
from .records.features import Near
from .records.fields import compare
from .records.passages import Sources
from .records.ranking import Match, Pool, gather, rank
from .records.resolve import Resolution, resolve
from .weighing.evidence import Support, agreement, supporting, that_support
from .weighing.meant import meant_by
from .weighing.opposition import Opposition, may_be_opposed, opposing
from .weighing.seeking import seek
from .weighing.sides import settle
from .weighing.wording import Wording, judge_wording

_LATER = re.compile(
    r"\b(?:later|secondary|post-?hoc|further|follow-up) (?:analysis|report|paper|study) of (?:that|this|the)\b", re.I
)
_AROUND = 240
#: 3,000 words make some 150 claims; each takes its time, and others wait in line.
MOST_CLAIMS = 1_000
_MOST_SPOKEN = 1
_SHARED_WORDS = re.compile(
    r"\b(?:cross-?over|open|survey|review|meta-analysis|case|placebo|trial|study|cohort|guideline|protocol)\w*\b",
    re.I,
)


class Assessed(Struct, frozen=True, kw_only=True):
    """A claim with all that was found on it; `resolution` is None where it leans on no paper."""

    claim: Claim
    resolution: Resolution | None = None
    support: tuple[Support, ...] = ()
    against: tuple[Opposition, ...] = ()
    wording: Wording


class _Past(Struct, kw_only=True):
    """What was resolved so far: the listed papers by number, and the claims in order with their papers."""

    listed: dict[int, Resolution]
    named: list[tuple[Claim, Resolution]]
    claims: tuple[Claim, ...]
    reported: Claim | None = None

    @property
    def spoken(self) -> tuple[str, ...]:
        """The conditions that any claim of the draft names."""
        return tuple(dict.fromkeys(id_ for claim in self.claims if claim.named for id_ in claim.conditions))

    def read_anew(self, claim: Claim, meant: Claim) -> None:
        """Put a claim as it is meant in the place of how it was read."""
        self.claims = tuple(meant if one is claim else one for one in self.claims)

    def around(self, claim: Claim) -> tuple[str, ...]:
        """What a claim's own paragraph or chapter spoke of last, else what the draft speaks of most."""
        if claim.conditions:
            return claim.conditions
        for earlier in reversed(self.claims[: self.claims.index(claim)]):
            if earlier.block != claim.block and earlier.heading != claim.heading:
                break
            if earlier.conditions:
                return earlier.conditions
        spoken = Counter(id_ for other in self.claims if other.named for id_ in other.conditions)
        return tuple(id_ for id_, _ in spoken.most_common(_MOST_SPOKEN))


class _Met(NamedTuple):
    """A claim beside the records: those looked at, by match; its paper and the PMID of it, "" for none; support."""

    pool: Pool
    ranked: list[Match]
    resolution: Resolution | None
    named: str
    found: list[Support]


def assess(draft: Draft, engine: Engine, vocabulary: Vocabulary) -> tuple[Assessed, ...]:
    """Every claim of a draft, assessed, in the order of the text.

    Raises:
        DraftError: it makes too many.
    """
    claims = read_claims(draft, vocabulary)
    if len(claims) > MOST_CLAIMS:
        raise DraftError(f"The draft makes more than {MOST_CLAIMS:,} claims: check it in parts.")
    sources = Sources(engine)
    past = _Past(listed={}, named=[], claims=claims)
    done: dict[int, Assessed] = {}
    order = sorted(range(len(claims)), key=lambda number: (not claims[number].listed, number))
    for number in order:
        claim = claims[number]
        before = done.get(number - 1)
        done[number] = _assess(claim, past, sources, vocabulary, _near(draft, claim, before, past))
        resolution = done[number].resolution
        if claim.listed:
            past.listed[_number(draft, claim, len(past.listed) + 1)] = resolution or Resolution()
        elif resolution:
            past.named.append((claim, resolution))
    return tuple(done[number] for number in range(len(claims)))


def _near(draft: Draft, claim: Claim, before: Assessed | None, past: _Past) -> Near:
    block = draft.blocks[claim.block]
    text = block.text[: max(0, claim.start - block.start)][-_AROUND:]
    shown: dict[str, float] = {}
    if before and before.claim.block == claim.block:
        shown = {support.source.pmid: 1 / (1 + place) for place, support in enumerate(before.support)}
    return Near(text=f"{claim.heading}. {text}", leant_on=_context(claim, past), shown=shown)


def _assess(claim: Claim, past: _Past, sources: Sources, vocabulary: Vocabulary, near: Near) -> Assessed:
    met = _meet(claim, past, sources, near)
    meant = meant_by(claim, met.found[0].source, met.found[0].said) if met.found else claim
    if meant is not claim:
        past.read_anew(claim, meant)
        if meant.conditions == claim.conditions:
            met.pool.claim = meant
        else:
            met.pool.forget()
            met = _meet(meant, past, sources, near)
        claim = meant
    place = Place(
        own=(met.named, near.leant_on),
        goes_on=_goes_on(claim, past),
        around=past.around(claim),
        spoken=past.spoken,
    )
    reports = reports_one_study(claim, place.goes_on)
    if reports:
        past.reported = claim
    support, against = settle(claim, met.found, _opposing(met.pool, met.ranked, place, sources, vocabulary))
    met.pool.forget()
    return Assessed(
        claim=claim,
        resolution=met.resolution,
        support=support,
        against=against,
        wording=judge_wording(claim, that_support(support), against, reports=reports),
    )


def _meet(claim: Claim, past: _Past, sources: Sources, near: Near) -> _Met:
    """A claim beside the records: its paper, and what supports it."""
    known = (near.leant_on, *list(near.shown)[:3], *_known(claim, past))
    pool = gather(claim, sources, also=known, near=near)
    ranked = rank(pool)
    resolution = None
    if claim.reference:
        resolution = _with_content(
            pool,
            _from_past(claim, claim.reference, past, sources)
            or resolve(claim, claim.reference, pool, ranked, sources),
        )
    named = resolution.resolves_to if resolution else ""
    ranked = _with(pool, ranked, (named,), sources)
    return _Met(pool, ranked, resolution, named, supporting(pool, ranked, named))


def _with_content(pool: Pool, found: Resolution) -> Resolution:
    """A resolution, its candidates beside what the claim says of the paper."""
    told = (msgspec.structs.replace(one, told=agreement(pool, one.source)) for one in found.candidates)
    return msgspec.structs.replace(found, candidates=tuple(told))


def _with(pool: Pool, ranked: list[Match], pmids: Iterable[str], sources: Sources) -> list[Match]:
    """The matches and those of further records."""
    have = {match.source.pmid for match in ranked}
    more = [source for source in sources.get(pmid for pmid in pmids if pmid) if source.pmid not in have]
    return ranked + [pool.match(source) for source in more if not source.retracted]


def _opposing(
    pool: Pool, ranked: list[Match], place: Place, sources: Sources, vocabulary: Vocabulary
) -> tuple[Opposition, ...]:
    if not may_be_opposed(pool.claim):
        return ()
    return tuple(
        opposing(pool, _with(pool, ranked, seek(pool, place.around, vocabulary), sources), place, vocabulary)
    )


def _context(claim: Claim, past: _Past) -> str:
    """The paper that the sentence just before leaned on, where this one goes on about it."""
    if claim.reference or not past.named:
        return ""
    last, resolution = past.named[-1]
    return resolution.resolves_to if 0 <= claim.block - last.block <= 1 and last.heading == claim.heading else ""


def _goes_on(claim: Claim, past: _Past) -> bool:
    """Whether a claim without a paper of its own stands just after one that leans on one."""
    if claim.reference:
        return False
    last = past.named[-1][0] if past.named else None
    if last and 0 <= claim.block - last.block <= 1 and last.heading == claim.heading:
        return True
    return past.reported is not None and past.reported.block == claim.block


def _known(claim: Claim, past: _Past) -> list[str]:
    """Papers of this draft that were found before: a later claim may mean them again."""
    same = claim.reference is not None
    return list(dict.fromkeys(resolution.resolves_to for _, resolution in past.named[-8:])) if same else []


def _from_past(claim: Claim, reference: Reference, past: _Past, sources: Sources) -> Resolution | None:
    """The paper of a mark like [3], or the one spoken of before; None where the reference must be looked up."""
    for number in reference.marks:
        if number in past.listed:
            return _again(past.listed[number].resolves_to, reference, sources)
    if reference.same and not _LATER.search(claim.bare):
        words = {word.lower() for word in _SHARED_WORDS.findall(claim.bare)}
        rated = [
            (len(words & {word.lower() for word in _SHARED_WORDS.findall(earlier.bare)}), number, resolution)
            for number, (earlier, resolution) in enumerate(past.named)
        ]
        if rated:
            return _again(max(rated, key=lambda item: item[:2])[2].resolves_to, reference, sources)
    return None


def _again(pmid: str, reference: Reference, sources: Sources) -> Resolution:
    found = sources.get([pmid]) if pmid else []
    if not found:
        return Resolution()
    stated = msgspec.structs.replace(reference, title=None)
    table = compare(stated, found[0])
    wrong = tuple(name for name in table.differing() if name != "design" or not reference.same)
    return Resolution(
        resolves_to=pmid,
        wrong_fields=wrong,
        verdict="fits_in_part" if wrong else "fits",
        candidates=(Candidate(source=found[0], table=table),),
    )


def _number(draft: Draft, claim: Claim, otherwise: int) -> int:
    """The number that a listed paper bears before its text."""
    before = draft.source[max(0, claim.start - 12) : claim.start]
    match = re.search(r"(?:^|\n)\s*[\[(]?\^?(\d{1,3})[\]).:]{0,2}\s*$", before)
    return int(match[1]) if match else otherwise
