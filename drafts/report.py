"""The report of a check: what the command, the page and the API give, as one JSON."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from index.memory import seldom_collected
from index.results import Engine, IndexStatus
from tagger.vocabulary import Vocabulary

from .assess import Assessed, assess
from .claims.cues import Kind
from .claims.directions import Direction
from .claims.strengths import Strength
from .incoming.reading import Draft
from .records.candidates import Candidate
from .records.fields import Standing
from .records.resolve import Fit, Resolution
from .weighing.evidence import that_support

VERDICTS: dict[Fit, str] = {
    "fits": "fits",
    "fits_in_part": "fits in part",
    "nothing_fits": "nothing in this library fits",
}
_SHOWN_CANDIDATES = 3
_FEWEST_HINTS = 1.0


class CandidateShown(Struct, frozen=True, kw_only=True):
    """A record that a reference may mean: each field agrees, differs or is unknown, also those of what it says."""

    pmid: str
    title: str
    fields: dict[str, Standing]


class ReferenceShown(Struct, frozen=True, kw_only=True):
    """A reference as the draft states it, and what it was found to be."""

    journal: str | None
    year: int | None
    design: str | None
    authors: str | None
    pmid: str | None
    doi: str | None
    resolves_to: str | None
    wrong_fields: tuple[str, ...]
    unknown_fields: tuple[str, ...] = ()
    candidates: tuple[CandidateShown, ...] = ()


class SupportShown(Struct, frozen=True, kw_only=True):
    """A record for a claim, with its starting level (None off the ladder) and its own words.

    `covers` is "as worded", "without the excess", or "closest": then it is only near the claim, and nothing says that
    it supports it.
    """

    pmid: str
    level: int | None
    fields: dict[str, Standing]
    quote: str
    title: str
    year: int | None
    design: str
    badges: tuple[str, ...]
    covers: str


class AgainstShown(Struct, frozen=True, kw_only=True):
    """A record against a claim, why it reaches it, and its own words."""

    pmid: str
    level: int | None
    scope: str
    quote: str
    title: str
    year: int | None
    design: str
    badges: tuple[str, ...]


class WordingShown(Struct, frozen=True, kw_only=True):
    """How strongly a claim is put, the words that say so, and why that is too much ("" where it is not)."""

    strength: Strength
    words: tuple[str, ...]
    why: str
    says_less: str = ""
    says_less_pmid: str = ""


class ClaimShown(Struct, frozen=True, kw_only=True):
    """A claim of the draft: `text == draft[start:end]`, with everything found on it."""

    text: str
    start: int
    end: int
    kind: Kind
    conditions: tuple[str, ...]
    drug: str
    direction: Direction
    slot: bool
    reference: ReferenceShown | None
    verdict: Fit | None
    support: tuple[SupportShown, ...]
    against: tuple[AgainstShown, ...]
    against_first: bool
    wording: WordingShown


class LibraryShown(Struct, frozen=True, kw_only=True):
    """The library that was asked: its topic, how many records it has, and how new its index is."""

    topic: str
    records: int
    generation: str
    published: str


class Report(Struct, frozen=True, kw_only=True):
    """The check of one draft. `date` is when it was made (ISO 8601, UTC), `limits` are plain sentences."""

    claims: tuple[ClaimShown, ...]
    library: LibraryShown
    date: str
    limits: tuple[str, ...]


def check(draft: Draft, engine: Engine, vocabulary: Vocabulary, date: str) -> Report:
    """Check a draft against a library.

    Args:
        draft: what `drafts.incoming.reading.read_draft` gave.
        engine: the library's search engine.
        vocabulary: the names of its conditions and drugs.
        date: when the check is made, as it shall stand in the report.
    """
    status = engine.status()
    with seldom_collected():
        assessed = assess(draft, engine, vocabulary)
    return Report(
        claims=tuple(_claim(item) for item in assessed),
        library=LibraryShown(
            topic=vocabulary.topic.title,
            records=status.records,
            generation=status.generation,
            published=status.published,
        ),
        date=date,
        limits=tuple(_limits(status, assessed)),
    )


def _limits(status: IndexStatus, assessed: tuple[Assessed, ...]) -> Iterator[str]:
    yield f"Checked against the {status.records:,} records of this library; what is not in it was not seen."
    yield "Only titles and abstracts were read, never full texts."
    yield "Levels are starting levels (OCEBM 2011, treatment benefit); they do not judge how well a study was done."
    yield "Claims and records for them were found by rules and learned weights: read the quoted sentences yourself."
    unfit = sum(1 for item in assessed if item.resolution and item.resolution.verdict == "nothing_fits")
    if unfit:
        yield f"Nothing in this library fits {unfit} of the references; that does not mean that they do not exist."
    bare = sum(1 for item in assessed if not that_support(item.support) and item.claim.kind != "reference_only")
    if bare:
        yield f"For {bare} of the claims no record was found that says as much; that does not make them false."
    near = sum(1 for item in assessed for support in item.support if support.covers == "closest")
    if near:
        yield f"{near} records are shown as the closest ones only: nothing says that they support the claim."
    general = sum(
        1
        for item in assessed
        if not item.claim.conditions and item.claim.kind not in ("mechanism", "safety", "reference_only")
    )
    if general:
        yield f"In {general} of the claims no condition was recognised; they were checked as general ones."


def _claim(item: Assessed) -> ClaimShown:
    claim = item.claim
    return ClaimShown(
        text=claim.text,
        start=claim.start,
        end=claim.end,
        kind=claim.kind,
        conditions=claim.conditions,
        drug=claim.drug,
        direction=claim.direction,
        slot=claim.slot,
        reference=_reference(item),
        verdict=item.resolution.verdict if item.resolution else None,
        support=tuple(_support(item)),
        against=tuple(_against(item)),
        against_first=_against_first(item),
        wording=WordingShown(
            strength=item.wording.strength,
            words=item.wording.words,
            why=item.wording.why,
            says_less=item.wording.says_less,
            says_less_pmid=item.wording.says_less_pmid,
        ),
    )


def _against_first(item: Assessed) -> bool:
    """Whether the strongest level found says otherwise than the claim: then that stands first."""
    found = that_support(item.support)
    pro = [support.source.annotations.level for support in found if support.source.annotations.level]
    contra = [other.source.annotations.level for other in item.against if other.source.annotations.level]
    return bool(contra) and (not pro or min(contra) < min(pro))


def _support(item: Assessed) -> Iterator[SupportShown]:
    for support in item.support:
        article, notes = support.source.article, support.source.annotations
        yield SupportShown(
            pmid=article.pmid,
            level=notes.level,
            fields=support.fields,
            quote=support.quote,
            title=article.title,
            year=article.year,
            design=notes.design,
            badges=notes.badges,
            covers=support.covers,
        )


def _against(item: Assessed) -> Iterator[AgainstShown]:
    for other in item.against:
        article, notes = other.source.article, other.source.annotations
        yield AgainstShown(
            pmid=article.pmid,
            level=notes.level,
            scope=other.scope,
            quote=other.quote,
            title=article.title,
            year=article.year,
            design=notes.design,
            badges=notes.badges,
        )


def _reference(item: Assessed) -> ReferenceShown | None:
    said, found = item.claim.reference, item.resolution
    if said is None:
        return None
    found = found or Resolution()
    return ReferenceShown(
        journal=said.journal,
        year=said.year,
        design=said.design,
        authors=said.authors,
        pmid=said.pmid,
        doi=said.doi,
        resolves_to=found.resolves_to or None,
        wrong_fields=found.wrong_fields,
        unknown_fields=found.unknown_fields,
        candidates=tuple(_candidates(found)),
    )


def _candidates(found: Resolution) -> Iterator[CandidateShown]:
    """The record that is meant, else the nearest ones that share anything stated."""
    for candidate in found.candidates[:_SHOWN_CANDIDATES]:
        if candidate.source.pmid == found.resolves_to or _is_near(candidate):
            yield CandidateShown(
                pmid=candidate.source.pmid,
                title=candidate.source.article.title,
                fields=candidate.table.standings | candidate.told,
            )


def _is_near(candidate: Candidate) -> bool:
    return candidate.worth >= _FEWEST_HINTS and bool(candidate.table.agreeing())
