"""The fingerprint of everything that decides what stands in the index, so that a change of it is noticed."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parent.parent
DECIDING = (
    "article.py",
    "topic.py",
    "harvester/parse*.py",
    "harvester/xml*.py",
    "harvester/nbib*.py",
    "tagger/*.py",
    "index/analysis.py",
    "index/stem.py",
    "index/schema.py",
    "index/documents.py",
    "index/reading.py",
    "index/stems.py",
    "index/evidence.py",
    "index/sentences.py",
    "index/columns.py",
    "index/sidecar.py",
    "index/segments.py",
    "index/codec.py",
    "index/terms.py",
)


@cache
def _code() -> bytes:
    digest = hashlib.sha256()
    for pattern in DECIDING:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.digest()


def rules_of(topic: object) -> str:
    """The fingerprint of schema, analysis, parser, tagger and vocabulary: an index of other rules must be rebuilt."""
    return hashlib.sha256(_code() + msgspec.json.encode(topic)).hexdigest()
