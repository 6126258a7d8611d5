"""The records that a reference may mean, each beside its fields and what the claim says of the paper."""

from __future__ import annotations

from msgspec import Struct

from ..claims.claims import Claim
from ..claims.references import Reference
from .fields import FieldTable, Standing, compare, title_told
from .passages import Source
from .ranking import Pool, most_of
from .terms import telling_numbers

#: What a field's agreement and contradiction are worth in finding out which paper is meant.
_WORTH: dict[str, tuple[float, float]] = {
    "pmid": (3.0, -0.2),
    "doi": (3.0, -0.2),
    "title": (4.0, -1.0),
    "authors": (2.5, -1.6),
    "journal": (1.0, -1.3),
    "year": (0.7, -0.8),
    "design": (0.3, -0.5),
}
_POOR_CONTENT = 0.4
ENOUGH_OF_TITLE = 0.75
_ROUNDING = 1e-6


class Candidate(Struct, frozen=True, kw_only=True):
    """A record that may be meant, its field table, and how much of the claim it says (0 to about 1.5).

    `told` is how it stands to what is said of the paper: drug, condition, outcome, direction.
    """

    source: Source
    table: FieldTable
    content: float = 0.0
    worth: float = 0.0
    numbers: int = 0
    titled: float = 0.0
    told: dict[str, Standing] = {}


class Compared(Struct, frozen=True, kw_only=True):
    """A record beside a reference before its sentences are read: its fields, and the `most` it can say of the claim.

    `worth` is that of the fields, `numbers` how many telling ones are shared, `titled` how much of the title is told.
    """

    source: Source
    table: FieldTable
    worth: float
    numbers: int
    titled: float
    most: float

    @property
    def bound(self) -> float:
        """What it can be worth at most, whatever its sentences say."""
        return max(self.worth, self.worth / 2) + self._beside(self.most) + _ROUNDING

    def candidate(self, content: float) -> Candidate:
        """The candidate that it is, now that it is known how much of the claim it says."""
        worth = self.worth
        identified = bool({"pmid", "doi"} & set(self.table.agreeing()))
        if identified and content < _POOR_CONTENT and self.titled < ENOUGH_OF_TITLE:
            worth *= 0.5  # the identifier of another paper than the one that is told of
        return Candidate(
            source=self.source,
            table=self.table,
            content=content,
            worth=worth + self._beside(content),
            titled=self.titled,
            numbers=self.numbers,
        )

    def _beside(self, content: float) -> float:
        return 2.0 * content + 0.4 * min(self.numbers, 5) + 2.0 * (self.titled >= ENOUGH_OF_TITLE)


def compare_with(source: Source, reference: Reference, claim: Claim, pool: Pool) -> Compared:
    """A record beside a reference and its claim, before its sentences are read."""
    table = compare(reference, source)
    shared = len(telling_numbers(claim.bare) & source.numbers)
    if source.annotations.n is not None and str(source.annotations.n) in telling_numbers(claim.bare):
        shared += 1
    return Compared(
        source=source,
        table=table,
        worth=sum(
            _WORTH[name][standing == "differs"] for name, standing in table.standings.items() if standing != "unknown"
        ),
        numbers=shared,
        titled=title_told(claim.bare, source.title_stems),
        most=most_of(source, pool),
    )
