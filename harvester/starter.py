"""The starter library: bibliographic facts of real records, for an archive that is empty and cannot reach PubMed."""

from __future__ import annotations

from pathlib import Path

from harvester.archive import STARTER, Archive
from harvester.importing import import_files

STARTER_FILE = Path(__file__).resolve().parent.parent / "data" / "starter.nbib"


def load_starter(archive: Archive, path: Path = STARTER_FILE) -> int:
    """Fill an archive that never held a record; gives how many records it now has from it, 0 where it was not empty.

    Raises:
        ArchiveError: the archive cannot be written.
    """
    if archive.last_seq() or not path.exists():
        return 0
    for _step in import_files([path], archive, kind=STARTER, source=STARTER):
        pass
    return archive.count()
