"""What readers corrected: kept apart from the records, so that it survives every harvest and rebuild."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Engine, RowMapping, insert, select, update

from accounts.tables import CORRECTIONS
from article import Correction

LONGEST_NOTE = 500
LARGEST_ID = 2**31 - 1  # PostgreSQL refuses to look for a larger one
#: SQLite takes some thousands of values in one statement; half of the smallest limit is safe.
PMIDS_AT_ONCE = 400


class Corrections:
    """The corrections of one library. A later correction of the same field stands before an earlier one."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, pmid: str, field: str, value: str, note: str, by: str) -> Correction:
        """Keep a correction; `value` is JSON that `tagger.corrected.read_value` has accepted."""
        row = {
            "pmid": pmid,
            "field": field,
            "value": value,
            "note": note.replace("\0", "").strip()[:LONGEST_NOTE],
            "by": by,
            "at": _now(),
        }
        with self._engine.begin() as connection:
            done = connection.execute(insert(CORRECTIONS).values(row))
        key = done.inserted_primary_key
        return Correction(id=int(key[0]) if key else 0, **row)

    def take_back(self, correction: int, by: str) -> Correction | None:
        """Take a correction back; it stays on the account with who did it and when. None if there is none to take."""
        if correction > LARGEST_ID:
            return None
        standing = (CORRECTIONS.c.id == correction) & (CORRECTIONS.c.taken_back_at == "")
        with self._engine.begin() as connection:
            done = connection.execute(
                update(CORRECTIONS).where(standing).values(taken_back_by=by, taken_back_at=_now())
            )
            if not done.rowcount:
                return None
            row = connection.execute(select(CORRECTIONS).where(CORRECTIONS.c.id == correction)).mappings().one()
        return _correction(row)

    def history(self, pmid: str) -> tuple[Correction, ...]:
        """All corrections of a record, those taken back too, oldest first."""
        with self._engine.connect() as connection:
            rows = connection.execute(
                select(CORRECTIONS).where(CORRECTIONS.c.pmid == pmid).order_by(CORRECTIONS.c.id)
            ).mappings()
            return tuple(_correction(row) for row in rows)

    def latest(self, limit: int = 100) -> tuple[Correction, ...]:
        """The newest corrections of all records, those taken back too, newest first."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(CORRECTIONS).order_by(CORRECTIONS.c.id.desc()).limit(limit)).mappings()
            return tuple(_correction(row) for row in rows)

    def standing(self, pmids: Sequence[str]) -> dict[str, tuple[Correction, ...]]:
        """The corrections that stand, oldest first, for those of these records that have any."""
        found: dict[str, list[Correction]] = defaultdict(list)
        with self._engine.connect() as connection:
            for start in range(0, len(pmids), PMIDS_AT_ONCE):
                chosen = CORRECTIONS.c.pmid.in_(pmids[start : start + PMIDS_AT_ONCE])
                rows = connection.execute(
                    select(CORRECTIONS).where(chosen, CORRECTIONS.c.taken_back_at == "").order_by(CORRECTIONS.c.id)
                ).mappings()
                for row in rows:
                    found[row["pmid"]].append(_correction(row))
        return {pmid: tuple(corrections) for pmid, corrections in found.items()}


def _correction(row: RowMapping) -> Correction:
    return Correction(**row)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
