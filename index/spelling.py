"""The words of a snapshot as "did you mean" asks for them."""

from __future__ import annotations

from collections.abc import Callable

from index.analysis import words
from index.snapshot import Snapshot
from index.suggest import Lexicon, suggest

FIELDS = ("title", "abstract", "keywords")
FEW = 3  # records: where a text finds more, nothing is suggested


class SnapshotWords:
    """The library of `index.suggest` over a snapshot; `count` says how many records a text finds."""

    def __init__(self, snapshot: Snapshot, count: Callable[[str], int]) -> None:
        """Over a snapshot."""
        self._snapshot, self._count = snapshot, count

    @property
    def lexicon(self) -> Lexicon:
        """The words of title, abstract and keywords, read once for each snapshot."""
        found: Lexicon = self._snapshot.cached("lexicon", self._read)
        return found

    def records(self, term: str) -> int:
        """In how many records a term stands: in that of its fields in which it stands most often."""
        return max(len(self._snapshot.postings(field, term).docs) for field in FIELDS)

    def spelling(self, term: str) -> str:
        """A term as the first record that has it prints it."""
        for field in FIELDS:
            docs = self._snapshot.postings(field, term).docs
            if len(docs):
                article = self._snapshot.record(int(docs[0])).article
                texts = [article.title, *article.keywords, *(section.text for section in article.abstract)]
                for text in texts:
                    for word in words(text):
                        if word.terms == (term,):
                            return text[word.start : word.end].lower()
        return ""

    def hits(self, text: str) -> int:
        """How many records a text finds."""
        return self._count(text)

    def _read(self) -> Lexicon:
        segments = self._snapshot.segments.values()
        return Lexicon(term for segment in segments for field in FIELDS for term in segment.terms_from(field, ""))


def suggestion(snapshot: Snapshot, text: str, total: int, count: Callable[[str], int]) -> str:
    """A "did you mean" for a text that finds so little that something may be misspelt, "" for none."""
    return suggest(text, SnapshotWords(snapshot, count)) if total <= FEW else ""
