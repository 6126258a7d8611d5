"""A reference beside the record that it means, or that is nearest to it, field by field. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from article import Annotations
from drafts.records.fields import Standing
from drafts.report import CandidateShown, ClaimShown, ReferenceShown
from index.results import IndexedRecord
from views.text import names
from views.wording import DESIGNS, words_for

Records = Mapping[str, IndexedRecord]
#: What a reference states of the paper, and what the claim says of it.
STATED = {
    "journal": "Journal",
    "year": "Year",
    "design": "Design",
    "authors": "Authors",
    "title": "Title",
    "pmid": "PMID",
    "doi": "DOI",
}
TOLD = {"drug": "Drug", "condition": "Condition", "outcome": "Outcome", "direction": "Direction"}
DRUGS = {"ketamine": "Ketamine", "esketamine": "Esketamine", "other": "Another drug, or none"}
DIRECTIONS = {"benefit": "benefit", "no_difference": "no difference", "harm": "harm", "none": ""}
#: How a record stands to what has no short name in it.
OUTCOMES: dict[Standing, str] = {"agrees": "Spoken of", "unknown": "Not spoken of", "differs": "Another one"}
OTHER_DRUGS: dict[Standing, str] = {"agrees": "Named", "unknown": "Not clear", "differs": "Not named"}
SAYS: dict[Standing, str] = {"agrees": "Says so too", "unknown": "Not clear", "differs": "Says otherwise"}
MOST_CONDITIONS = 4


class Row(Struct, frozen=True, kw_only=True):
    """A field of a reference: what the draft says, what the record has, and whether they agree."""

    name: str
    said: str
    found: str
    standing: Standing


def rows(
    claim: ClaimShown, nearest: CandidateShown | None, records: Records, conditions: Mapping[str, str]
) -> tuple[Row, ...]:
    """Every field that the draft states of the paper, then what it says that the paper found."""
    if claim.reference is None:
        return ()
    standings = nearest.fields if nearest else {}
    record = records.get(nearest.pmid) if nearest else None
    return (*_stated(claim.reference, standings, record), *_told(claim, standings, record, conditions))


def contradicted(candidate: CandidateShown) -> tuple[str, ...]:
    """What is said of a paper that its record contradicts, in plain words."""
    return tuple(name.lower() for field, name in TOLD.items() if candidate.fields.get(field) == "differs")


def _stated(
    reference: ReferenceShown, standings: Mapping[str, Standing], record: IndexedRecord | None
) -> Iterator[Row]:
    has = _has(record)
    for field, name in STATED.items():
        said = str(getattr(reference, field, None) or "")
        if field == "design" and said:
            said = "Review" if said == "narrative_review" else words_for(DESIGNS, said)
        if said or field in standings:
            yield Row(name=name, said=said, found=has.get(field, ""), standing=standings.get(field, "unknown"))


def _told(
    claim: ClaimShown,
    standings: Mapping[str, Standing],
    record: IndexedRecord | None,
    conditions: Mapping[str, str],
) -> Iterator[Row]:
    said = {
        "drug": DRUGS.get(claim.drug, claim.drug),
        "condition": ", ".join(conditions.get(id_, id_) for id_ in claim.conditions),
        "direction": DIRECTIONS.get(claim.direction, "").capitalize(),
    }
    for field, name in TOLD.items():
        if field in standings and record is not None:
            standing = standings[field]
            found = _content(field, standing, record.annotations, conditions)
            if field == "drug" and claim.drug == "other":
                found = OTHER_DRUGS[standing]
            yield Row(name=name, said=said.get(field, "As in the claim"), found=found, standing=standing)


def _content(field: str, standing: Standing, notes: Annotations, conditions: Mapping[str, str]) -> str:
    if field == "drug":
        return ", ".join(notes.drugs).capitalize() or "No ketamine"
    if field == "condition":
        studied = [tag.id for tag in notes.conditions if tag.role in ("studied", "animal_model")]
        return ", ".join(conditions.get(id_, id_) for id_ in studied[:MOST_CONDITIONS])
    return (OUTCOMES if field == "outcome" else SAYS)[standing]


def _has(record: IndexedRecord | None) -> dict[str, str]:
    """What a record has in the fields that a reference may state."""
    if record is None:
        return {}
    article = record.article
    return {
        "journal": article.journal_abbrev or article.journal,
        "year": str(article.year or ""),
        "authors": names(article.authors, 2),
        "pmid": article.pmid,
        "doi": article.doi,
        "title": article.title,
        "design": words_for(DESIGNS, record.annotations.design),
    }
