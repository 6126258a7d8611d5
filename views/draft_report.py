"""The report of a check shaped for the page: the draft's own text, each claim in its place. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, structs

from drafts.incoming.reading import Block, Draft
from drafts.outgoing.output import Form
from drafts.records.fields import Standing
from drafts.report import CandidateShown, ClaimShown, ReferenceShown, Report
from index.results import IndexedRecord
from views.reference_rows import Records, Row, contradicted, rows
from views.text import journal_line, names

#: Markup in the source of a draft, and what stands between words without being a letter.
_MARKUP = re.compile(r"<(?!br\b)[^<>]{0,2000}>|\]\([^()\s]{0,2000}(?:\s[^()]{0,300})?\)|\]\[[^\]]{0,200}\]", re.I)
_BLANK = re.compile(r"\s|&nbsp;|&#160;|&(?:em|en|thin)sp;|<br", re.I)

KINDS = {
    "effect": "Effect",
    "mechanism": "Mechanism",
    "safety": "Safety",
    "comparison": "Comparison",
    "onset_duration": "Onset or duration",
    "route_dose": "Route or dose",
    "epidemiology": "How common",
    "reference_only": "Reference",
}
STANDINGS: dict[Standing, str] = {"agrees": "✓", "differs": "✗", "unknown": "?"}
STANDING_WORDS: dict[Standing, str] = {"agrees": "agrees", "differs": "differs", "unknown": "not known"}
VERDICT_WORDS = {
    "fits": "The reference fits",
    "fits_in_part": "The reference fits in part",
    "nothing_fits": "Nothing in this library fits the reference",
}


class Piece(Struct, frozen=True, kw_only=True):
    """Running text of the draft; `number` is that of the claim it is, 0 for text between claims."""

    text: str
    number: int = 0


class Claim(Struct, frozen=True, kw_only=True):
    """A claim with its number, its key in the form, and the fields of its reference beside the nearest record.

    `contradicted` names what is said of that record, where it is the one that is meant, and is not so; `twice` are
    the records that stand on both sides of the claim; one that is `lost` has no place in the Word file.
    """

    number: int
    key: str
    shown: ClaimShown
    rows: tuple[Row, ...] = ()
    nearest: str = ""
    contradicted: tuple[str, ...] = ()
    twice: frozenset[str] = frozenset()
    others: tuple[CandidateShown, ...] = ()
    lost: bool = False


class Passage(Struct, frozen=True, kw_only=True):
    """A block of the draft and the claims that stand in it."""

    kind: str
    pieces: tuple[Piece, ...]
    claims: tuple[Claim, ...]


class Counts(Struct, frozen=True, kw_only=True):
    """What a report amounts to."""

    claims: int
    opposed: int
    against_first: int
    unfit: int
    overstated: int
    slots: int


class Carried(Struct, frozen=True, kw_only=True):
    """What the page must send again with the draft, since nothing of it is kept, and what can be asked of it.

    `package` is the Word file as text, "" for none; `anew` says why it is not given back as it came; `said` are
    sentences on what is done with the draft's own numbers.
    """

    source: str
    package: str
    syntax: str
    crlf: bool
    word: bool
    name: str
    origin: str
    cited: frozenset[str]
    style: str
    marks: str
    forms: tuple[Form, ...]
    anew: str = ""
    said: tuple[str, ...] = ()


def passages(
    draft: Draft, report: Report, records: Records, conditions: Mapping[str, str], lost: frozenset[str]
) -> tuple[Passage, ...]:
    """The draft block by block.

    `conditions` are the names of conditions; `lost` are the keys of claims that have no place in the Word file.
    """
    claims = [
        structs.replace(_claim(number, shown, records, conditions), lost=key_of(shown) in lost)
        for number, shown in enumerate(report.claims, 1)
    ]
    return tuple(_passage(block, draft.source, claims) for block in draft.blocks)


def texts(shown: Sequence[Passage]) -> dict[int, str]:
    """The claims by their numbers, as a reader sees them."""
    return {piece.number: piece.text.strip() for passage in shown for piece in passage.pieces if piece.number}


def chosen(cited: Iterable[str]) -> dict[str, list[str]]:
    """The PMIDs that are ticked, by the keys of their claims."""
    found: dict[str, list[str]] = {}
    for choice in sorted(cited):
        key, _, pmid = choice.rpartition("-")
        found.setdefault(key, []).append(pmid)
    return found


def pmids_of(report: Report) -> tuple[str, ...]:
    """Every record that a report names."""
    found: dict[str, None] = {}
    for claim in report.claims:
        found |= dict.fromkeys(record.pmid for record in claim.support)
        found |= dict.fromkeys(record.pmid for record in claim.against)
        if claim.reference:
            found |= dict.fromkeys(candidate.pmid for candidate in claim.reference.candidates)
    return tuple(found)


def count(report: Report) -> Counts:
    """The sums above a report."""
    claims = report.claims
    return Counts(
        claims=len(claims),
        opposed=sum(1 for claim in claims if claim.against),
        against_first=sum(1 for claim in claims if claim.against_first),
        unfit=sum(1 for claim in claims if claim.verdict in ("fits_in_part", "nothing_fits")),
        overstated=sum(1 for claim in claims if claim.wording.why),
        slots=sum(1 for claim in claims if claim.slot),
    )


def key_of(claim: ClaimShown) -> str:
    """A claim's name in the form: where it stands."""
    return f"{claim.start}-{claim.end}"


def both(claim: ClaimShown) -> tuple[str, ...]:
    """The first record on each side: what "Cite both" chooses. One that is only near the claim is not chosen."""
    pro = [record.pmid for record in claim.support if record.covers != "closest"][:1]
    contra = [record.pmid for record in claim.against if record.pmid not in pro][:1]
    return tuple(f"{key_of(claim)}-{pmid}" for pmid in (*pro, *contra))


def _passage(block: Block, source: str, claims: Sequence[Claim]) -> Passage:
    end = block.start + len(block.text)
    here = tuple(claim for claim in claims if block.start <= claim.shown.start < end)
    cuts, at = [], 0
    for claim in here:
        start, stop = claim.shown.start - block.start, claim.shown.end - block.start
        cuts += [(at, start, 0), (start, stop, claim.number)]
        at = stop
    cuts.append((at, len(block.text), 0))
    shown = (Piece(text=_without_markup(block, source, *cut[:2]), number=cut[2]) for cut in cuts)
    return Passage(kind=block.kind, pieces=tuple(piece for piece in shown if piece.text), claims=here)


def _without_markup(block: Block, source: str, start: int, stop: int) -> str:
    """A stretch of a block as a reader sees it: blanks that only stand for markup go, others become one."""

    def blank(match: re.Match[str]) -> str:
        raw = source[block.start + start + match.start() : block.start + start + match.end()]
        return " " if _BLANK.search(_MARKUP.sub("", raw)) else ""

    return re.sub(r"\s+", blank, block.text[start:stop])


def _claim(number: int, shown: ClaimShown, records: Records, conditions: Mapping[str, str]) -> Claim:
    says = {record.pmid for record in shown.support if record.covers != "closest"}
    twice = frozenset(says & {record.pmid for record in shown.against})
    made = Claim(number=number, key=key_of(shown), shown=shown, twice=twice)
    if not shown.reference:
        return made
    candidates = sorted(shown.reference.candidates, key=lambda one: one.pmid != _resolved(shown.reference))
    nearest = candidates[0] if candidates else None
    meant = nearest is not None and nearest.pmid == _resolved(shown.reference)
    return structs.replace(
        made,
        rows=rows(shown, nearest, records, conditions),
        nearest=nearest.pmid if nearest else "",
        contradicted=contradicted(nearest) if nearest and meant else (),
        others=tuple(candidates[1:]),
    )


def _resolved(reference: ReferenceShown | None) -> str:
    return (reference.resolves_to if reference else None) or ""


def source_line(record: IndexedRecord | None) -> str:
    """Authors and place of a record on one line."""
    if record is None:
        return ""
    article = record.article
    return ". ".join(part for part in (names(article.authors, 2), journal_line(article)) if part)
