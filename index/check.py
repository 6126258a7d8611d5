"""Comparing the archive with the index, record by record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from harvester.archive import Archive, ArchivedRecord
from index.generations import index_folder, live_generation, read_state
from index.holding import held_hashes


class Check(Struct, frozen=True, kw_only=True):
    """What differs between archive and index; `same` where nothing does.

    `missing` are in the archive and not in the index, `surplus` the other way round (tombstones are `buried`),
    `different` in both with other content, `unreadable` in the archive but impossible to parse, and so not missing.
    """

    same: bool
    generation: str
    archive_records: int
    index_records: int
    archive_seq: int
    index_seq: int
    missing: tuple[str, ...] = ()
    surplus: tuple[str, ...] = ()
    buried: tuple[str, ...] = ()
    different: tuple[str, ...] = ()
    unreadable: dict[str, str] = {}
    rules_differ: bool = False


def check(archive: Archive, index_url: str, rules: str) -> Check:
    """Compare every living record of the archive with the live generation."""
    live = live_generation(index_folder(index_url))
    state = read_state(live) if live else None
    alive, buried = _archived(archive.since(0))
    held = held_hashes(live) if live else {}
    unreadable = dict(state.unreadable) if state else {}
    found = compare(alive, buried, held, unreadable)
    seq = state.seq if state else 0
    last = archive.last_seq()
    rules_differ = state is not None and state.rules != rules
    return Check(
        same=not any(found.values()) and seq == last and not rules_differ,
        generation=live.name if live else "",
        archive_records=len(alive),
        index_records=len(held),
        archive_seq=last,
        index_seq=seq,
        unreadable=unreadable,
        rules_differ=rules_differ,
        **found,
    )


def compare(
    alive: Mapping[str, str], buried: set[str], held: Mapping[str, str], unreadable: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """The PMIDs that differ, by the kind of difference. Pure."""
    return {
        "missing": _sorted(pmid for pmid in alive if pmid not in held and pmid not in unreadable),
        "surplus": _sorted(pmid for pmid in held if pmid not in alive and pmid not in buried),
        "buried": _sorted(pmid for pmid in held if pmid in buried),
        "different": _sorted(pmid for pmid, digest in alive.items() if held.get(pmid, digest) != digest),
    }


def _sorted(pmids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(pmids, key=lambda pmid: (len(pmid), pmid)))


def _archived(records: Iterable[ArchivedRecord]) -> tuple[dict[str, str], set[str]]:
    alive: dict[str, str] = {}
    buried: set[str] = set()
    for record in records:
        if record.deleted:
            buried.add(record.pmid)
            alive.pop(record.pmid, None)
        else:
            alive[record.pmid] = record.content_hash
            buried.discard(record.pmid)
    return alive, buried
