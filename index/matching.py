"""Which documents hold the words of a leaf of the tree, and how strongly: postings to scores, as array operations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from index.analysis import fold, identifier_value, prefix_term, query_terms, value_key
from index.postings import NOTHING, Docs, Postings
from index.snapshot import Snapshot
from index.stem import stem
from index.tree import FIELDS, FieldName

TEXT = ("title", "abstract", "keywords")
WORDS_OF: dict[FieldName, tuple[str, ...]] = {
    "all": (*TEXT, "mesh", "other"),
    "text": TEXT,
    "title": ("title",),
    "abstract": ("abstract",),
    "keywords": ("keywords",),
}
VALUES_OF: dict[FieldName, str] = {
    "mesh": "mesh_value",
    "major": "major",
    "pubtype": "pubtype",
    "substance": "substance",
    "authors": "authors",
    "first_author": "first_author",
    "last_author": "last_author",
    "journal": "journal",
    "language": "language",
    "pmid": "pmid",
    "doi": "doi",
}
STRIDE = 1 << 16
ENDINGS = ("ing", "ed", "ies", "es")  # that stems have lost
SHORTEST_BROKEN = 4
Keys = NDArray[np.int64]


class Found(Struct, frozen=True, kw_only=True):
    """Documents of one index field that answer a leaf, in order, and how often each does."""

    field: str
    docs: Docs
    frequencies: NDArray[np.float32]


def word(snapshot: Snapshot, field: FieldName, text: str) -> tuple[Found, ...]:
    """The documents with a word, or with a phrase where the text is several words."""
    return phrase(snapshot, field, text)


def phrase(snapshot: Snapshot, field: FieldName, text: str) -> tuple[Found, ...]:
    """The documents with these words side by side; of a field of values, those with this value."""
    if field in VALUES_OF:
        return (value(snapshot, field, text),)
    wanted = query_terms(text)
    return tuple(_phrase_in(snapshot, name, wanted) for name in WORDS_OF[field]) if wanted else ()


def _found(field: str, postings: Postings) -> Found:
    return Found(field=field, docs=postings.docs, frequencies=postings.frequencies.astype(np.float32))


def _phrase_in(snapshot: Snapshot, field: str, wanted: Sequence[Sequence[str]]) -> Found:
    if len(wanted) == 1 and len(wanted[0]) == 1:
        return _found(field, snapshot.postings(field, wanted[0][0]))
    keys = [_keys(snapshot, field, alternatives) for alternatives in wanted]
    order = sorted(range(len(keys)), key=lambda number: len(keys[number]))
    starts = keys[order[0]] - order[0]
    for number in order[1:]:
        starts = starts[_contains(keys[number], starts + number)]
    return _counted(field, starts)


def _keys(snapshot: Snapshot, field: str, alternatives: Sequence[str]) -> Keys:
    """Every occurrence of any of the terms as document times STRIDE plus position, in order."""
    parts = [_occurrences(snapshot.postings(field, term)) for term in alternatives]
    return parts[0] if len(parts) == 1 else _distinct(np.sort(np.concatenate(parts), kind="stable"))


def _occurrences(postings: Postings) -> Keys:
    docs = np.repeat(postings.docs.astype(np.int64), postings.frequencies)
    return docs * STRIDE + postings.positions


def _contains(keys: Keys, wanted: Keys) -> NDArray[np.bool_]:
    """Which of the wanted keys stand among the keys."""
    if not len(keys):
        return np.zeros(len(wanted), dtype=np.bool_)
    places = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.asarray(keys[places] == wanted)


def _distinct(ordered: Keys) -> Keys:
    """Numbers in order, each once."""
    return ordered[_firsts(ordered)]


def _firsts(ordered: Keys) -> NDArray[np.bool_]:
    """Which of numbers in order are not the same as the one before."""
    first = np.ones(len(ordered), dtype=np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first


def _counted(field: str, keys: Keys) -> Found:
    """The documents of occurrences in order, and how many each has."""
    numbers = keys // STRIDE
    places = np.flatnonzero(_firsts(numbers))
    counts = np.diff(places, append=len(numbers))
    return Found(field=field, docs=numbers[places].astype(np.int32), frequencies=counts.astype(np.float32))


def near(snapshot: Snapshot, field: FieldName, words: Sequence[str], distance: int) -> tuple[Found, ...]:
    """The documents with all the words in any order, at most `distance` other words between them."""
    wanted = list(dict.fromkeys(alternatives for text in words for alternatives in query_terms(text)))
    names = (VALUES_OF[field],) if field in VALUES_OF else WORDS_OF[field]
    if not wanted or field in VALUES_OF:
        return tuple(Found(field=name, docs=NOTHING.docs, frequencies=np.zeros(0, np.float32)) for name in names)
    if len(wanted) == 1:
        return tuple(_phrase_in(snapshot, name, wanted) for name in names)
    return tuple(_near_in(snapshot, name, wanted, distance + len(wanted) - 1) for name in names)


def _near_in(snapshot: Snapshot, field: str, wanted: Sequence[Sequence[str]], span: int) -> Found:
    keys = [_keys(snapshot, field, alternatives) for alternatives in wanted]
    windows = [_first_of_window(keys, number, span) for number in range(len(keys))]
    return _counted(field, _distinct(np.sort(np.concatenate(windows), kind="stable")))


def _first_of_window(keys: Sequence[Keys], number: int, span: int) -> Keys:
    """The occurrences of one word that all the others follow within the span."""
    starts = keys[number]
    for other, theirs in enumerate(keys):
        if other != number and len(starts):
            if not len(theirs):
                return theirs
            places = np.searchsorted(theirs, starts)
            following = theirs[np.minimum(places, len(theirs) - 1)]
            inside = (places < len(theirs)) & (following - starts <= span) & (following // STRIDE == starts // STRIDE)
            starts = starts[inside]
    return starts


def prefix(snapshot: Snapshot, field: FieldName, text: str) -> tuple[Found, ...]:
    """The documents with a word, or a value, that begins so."""
    if field in VALUES_OF:
        return (_any_of(snapshot, VALUES_OF[field], _values_from(snapshot, field, _key(field, text))),)
    typed = text.split()
    if not typed or not prefix_term(typed[-1]):
        return ()
    return tuple(_prefix_in(snapshot, name, " ".join(typed[:-1]), typed[-1]) for name in WORDS_OF[field])


def _values_from(snapshot: Snapshot, field: FieldName, key: str) -> list[str]:
    """The values that begin so; a name may begin in the family name or in the initials."""
    if not key:
        return []
    if FIELDS[field].kind == "names":
        return [*snapshot.terms_from(VALUES_OF[field], key), *_names(snapshot, VALUES_OF[field], key)]
    return snapshot.terms_from(VALUES_OF[field], key)


def _prefix_in(snapshot: Snapshot, field: str, before: str, cut: str) -> Found:
    leading = query_terms(f"{before} {cut}")
    begun = prefix_term(query_tail(cut))
    last = [*snapshot.terms_from(field, begun), stem(begun), *_ended(begun)]
    wanted = (*leading[:-1], tuple(dict.fromkeys(last)))
    return _any_of(snapshot, field, wanted[0]) if len(wanted) == 1 else _phrase_in(snapshot, field, wanted)


def _ended(begun: str) -> list[str]:
    """The stems of words that break off within their ending: `injecti*` means `injecting`, `injuri*` `injuries`."""
    if len(begun) < SHORTEST_BROKEN:
        return []
    parts = [(end[:length], end[length:]) for end in ENDINGS for length in range(1, len(end))]
    return [stem(begun + rest) for part, rest in parts if begun.endswith(part)]


def query_tail(text: str) -> str:
    """The last word of a text that may hold hyphens."""
    found = [piece for piece in fold(text).replace("-", " ").split() if piece]
    return found[-1] if found else ""


def _any_of(snapshot: Snapshot, field: str, terms: Iterable[str]) -> Found:
    total = np.zeros(snapshot.shelf.size, dtype=np.float32)
    for term in terms:
        postings = snapshot.postings(field, term)
        total[postings.docs] += postings.frequencies
    docs = np.flatnonzero(total != 0).astype(np.int32)
    return Found(field=field, docs=docs, frequencies=total[docs])


def _key(field: FieldName, text: str) -> str:
    return identifier_value(text) if FIELDS[field].kind == "identifier" else value_key(text)


def value(snapshot: Snapshot, field: FieldName, text: str) -> Found:
    """The documents with a value; of names, also those whose initials begin so."""
    name, key = VALUES_OF[field], _key(field, text)
    if not key:
        return Found(field=name, docs=NOTHING.docs, frequencies=np.zeros(0, np.float32))
    if FIELDS[field].kind == "names":
        return _any_of(snapshot, name, _names(snapshot, name, key))
    return _found(name, snapshot.postings(name, key))


def _names(snapshot: Snapshot, field: str, key: str) -> list[str]:
    """The keys of authors that a name stands for: a family name, one with the first of the initials, a group."""
    family, _, initials = key.rpartition(" ")
    begun = [f"{key},", *([f"{family},{initials}"] if family else [])]
    return list(dict.fromkeys([key, *(term for start in begun for term in snapshot.terms_from(field, start))]))
