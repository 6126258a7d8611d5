"""What a generation holds: its segments, their side files, and which of their documents are alive."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import whoosh.index
from msgspec import Struct
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.columns import read_record
from index.results import IndexedRecord
from index.segments import SIDE_SUFFIX, side_path
from index.sidecar import SideFile, read_side_file


class Held(Struct, frozen=True, kw_only=True):
    """A segment: Whoosh's reader of it, its side file and the numbers of its living documents."""

    name: str
    reader: IndexReader
    side: SideFile
    living: NDArray[np.int64]

    def pmids(self) -> list[str]:
        """The PMIDs of the living documents."""
        return [pmid.decode() for pmid in self.side.arrays["pmid"][self.living].tolist()]

    def hashes(self) -> list[str]:
        """The content hashes of the living documents, in the same order."""
        return [digest.decode() for digest in self.side.arrays["hash"][self.living].tolist()]

    def record(self, number: int) -> IndexedRecord:
        """The record of a document."""
        return read_record(self.side.arrays, number)


def living_documents(reader: IndexReader) -> NDArray[np.int64]:
    """The numbers of the documents of a segment that are not deleted."""
    if not reader.has_deletions():
        return np.arange(reader.doc_count_all(), dtype=np.int64)
    return np.fromiter(reader.all_doc_ids(), dtype=np.int64, count=reader.doc_count())


def side_name(reader: IndexReader) -> str:
    """The name of the side file that a segment was written with."""
    name: Any = reader.stored_fields(0)["side"]
    return str(name)


def open_leaves(generation: Path) -> list[IndexReader]:
    """Whoosh's readers of a generation's segments; none where nothing was committed yet."""
    if not whoosh.index.exists_in(str(generation)):
        return []
    reader = whoosh.index.open_dir(str(generation)).reader()
    return [leaf for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]


def open_held(generation: Path) -> list[Held]:
    """The segments of a generation."""
    return [
        Held(
            name=name,
            reader=leaf,
            side=read_side_file(side_path(generation, name)),
            living=living_documents(leaf),
        )
        for leaf in open_leaves(generation)
        for name in [side_name(leaf)]
    ]


def sweep_sides(generation: Path) -> None:
    """Remove the side files of segments that are no more; who still reads one has it open."""
    names = {side_name(leaf) for leaf in open_leaves(generation)}
    for path in generation.glob(f"*{SIDE_SUFFIX}"):
        if path.name.removesuffix(SIDE_SUFFIX) not in names:
            path.unlink(missing_ok=True)


def held_hashes(generation: Path) -> dict[str, str]:
    """The PMID and content hash of every living document."""
    found: dict[str, str] = {}
    for held in open_held(generation):
        found.update(zip(held.pmids(), held.hashes(), strict=True))
    return found
