"""A run of untagged words, read from left to right, the longest known phrase first: what it asks and wishes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from index.concepts import LONGEST_NAME, boosts, concept, look_up, read_as
from index.results import ReadAs
from index.tree import Boost, Node, Phrase, Term, all_of, any_of
from index.wording import quote
from index.words import ASKING_WORDS, FUNCTION_WORDS, LONGEST_WISH, WEAK_WORDS, plain, route, wished
from tagger.folding import fold
from tagger.vocabulary import Vocabulary

LONG_TEXT = 12  # pieces: a sentence rather than a query
_MARKS = ".,;:!?…'\"()[]{}<>"
_PMID = re.compile(r"(?:PMID:?)?(\d{5,9})\Z", re.IGNORECASE)
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:)?(10\.\d{4,9}/\S+?)[.,;]?\Z", re.IGNORECASE)
_PMCID = re.compile(r"PMC\d{4,9}\Z", re.IGNORECASE)
_FAMILY = re.compile(r"[A-Z][a-zà-ÿ'’-]+\Z")
_INITIALS = re.compile(r"[A-Z]{1,3}\Z")
_LETTER = re.compile(r"\w")


class Unit(Struct, frozen=True, kw_only=True):
    """One thing that a run asks. `known` for a concept of the vocabulary, `weak` for a word that says little.

    `identifier` is true for a PMID, a DOI and the like.
    """

    words: str
    node: Node
    known: bool = False
    weak: bool = False
    identifier: bool = False


class Run(Struct, frozen=True, kw_only=True):
    """What a run of words asks (`units`), what it would like (`boosts`), and what has to be said of it."""

    units: tuple[Unit, ...]
    boosts: tuple[Boost, ...] = ()
    read_as: tuple[ReadAs, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def node(self) -> Node:
        """All units together."""
        return all_of(*(unit.node for unit in self.units))


class _Piece(Struct, frozen=True, kw_only=True):
    """Words that were read as one thing; without a unit they ask for nothing."""

    words: str
    unit: Unit | None = None
    boosts: tuple[Boost, ...] = ()
    read_as: tuple[ReadAs, ...] = ()
    wish: bool = False


def literal_run(text: str) -> Run:
    """Every word as it is, all of them asked for."""
    words = [word for word in text.split() if _LETTER.search(word)]
    return Run(units=tuple(Unit(words=word, node=Term(field="all", text=word)) for word in words))


def read_run(text: str, vocabulary: Vocabulary) -> Run:
    """A run of words with the vocabulary's names found in it."""
    pieces = list(_pieces(text, vocabulary))
    asking = "?" in text or any(_bare(piece.words) in ASKING_WORDS for piece in pieces)
    units = [piece.unit for piece in pieces if piece.unit]
    firm = [unit for unit in units if not unit.weak]
    if asking and firm:
        units = firm
    if units and all(unit.identifier for unit in units):
        return Run(units=(_any_unit(units),))
    units = units or list(_last_resort(pieces))
    wanted = [boost for piece in pieces for boost in piece.boosts]
    welcome = [Boost(part=piece.unit.node, weight=0.5) for piece in pieces if piece.unit and piece.unit not in units]
    return Run(
        units=tuple(dict.fromkeys(units)),
        boosts=tuple(dict.fromkeys([*wanted, *welcome])),
        read_as=tuple(dict.fromkeys(found for piece in pieces for found in piece.read_as)),
        notes=tuple(_notes(pieces, units)),
    )


def _any_unit(units: list[Unit]) -> Unit:
    """Nothing but identifiers is a list of records."""
    return Unit(words=" ".join(unit.words for unit in units), node=any_of(*(unit.node for unit in units)))


def _pieces(text: str, vocabulary: Vocabulary) -> Iterator[_Piece]:
    words = text.split()
    traps = _traps(" ".join(words), vocabulary)
    at = offset = 0
    while at < len(words):
        piece, length = _longest(words, at, offset, vocabulary, traps)
        yield piece
        offset += sum(len(word) + 1 for word in words[at : at + length])
        at += length


def _traps(text: str, vocabulary: Vocabulary) -> list[tuple[str, int, int]]:
    """Places where longer words mean something else: `respiratory depression`."""
    return [(hit.entry.id, hit.start, hit.end) for hit in vocabulary.hits(fold(text)) if hit.entry.form == "trap"]


def _longest(
    words: Sequence[str], at: int, offset: int, vocabulary: Vocabulary, traps: Sequence[tuple[str, int, int]]
) -> tuple[_Piece, int]:
    for length in range(min(LONGEST_NAME, len(words) - at), 0, -1):
        phrase = " ".join(words[at : at + length])
        end = offset + len(phrase)
        ids = tuple(
            id_
            for id_ in look_up(vocabulary, phrase)
            if not any(trap == id_ and start <= offset and end <= stop for trap, start, stop in traps)
        )
        if ids:
            return _known(phrase.strip(_MARKS), ids, vocabulary), length
        wish = _kind_of_study(phrase) if length <= LONGEST_WISH else None
        if wish is not None:
            return wish, length
    return _author(words, at) or (_single(words[at]), 1)


def _known(phrase: str, ids: tuple[str, ...], vocabulary: Vocabulary) -> _Piece:
    found = [concept(vocabulary, id_) for id_ in ids]
    return _Piece(
        words=phrase,
        unit=Unit(words=phrase, node=any_of(*found), known=True),
        boosts=tuple(boost for one in found for boost in boosts(one)),
        read_as=tuple(read_as(vocabulary, phrase, id_) for id_ in ids),
    )


def _kind_of_study(phrase: str) -> _Piece | None:
    bare = _bare(phrase)
    way = route(bare)
    if way:
        return _Piece(words=phrase, unit=Unit(words=phrase, node=way[0]), boosts=way[1])
    wishes = wished(bare)
    if not wishes:
        return None
    text = Boost(part=Phrase(field="text", text=bare) if " " in bare else Term(field="text", text=bare), weight=0.5)
    return _Piece(words=phrase, boosts=(*wishes, text), wish=True)


def _bare(phrase: str) -> str:
    return " ".join(part for part in phrase.casefold().replace("-", " ").translate(_NO_MARKS).split() if part)


_NO_MARKS = str.maketrans(dict.fromkeys(_MARKS, " "))


def _author(words: Sequence[str], at: int) -> tuple[_Piece, int] | None:
    """`Schwartzman RJ`: a family name with initials, as PubMed prints it."""
    pair = [word.strip(".,;") for word in words[at : at + 2]]
    if len(pair) < 2 or not _FAMILY.match(pair[0]) or not _INITIALS.match(pair[1]):  # noqa: PLR2004
        return None
    name = " ".join(pair)
    as_words = all_of(*(Term(field="all", text=word) for word in pair))
    return _Piece(words=name, unit=Unit(words=name, node=any_of(Term(field="authors", text=name), as_words))), 2


def _single(word: str) -> _Piece:
    number, doi, pmcid = _PMID.match(word), _DOI.match(word), _PMCID.match(word)
    if number:
        either = any_of(Term(field="pmid", text=number[1]), Term(field="all", text=number[1]))
        return _Piece(words=word, unit=Unit(words=word, node=either, identifier=True))
    if doi or pmcid:
        node = Term(field="doi", text=doi[1] if doi else word)
        return _Piece(words=word, unit=Unit(words=word, node=node, identifier=True))
    bare = _bare(word)
    if bare in FUNCTION_WORDS or not _LETTER.search(word):
        return _Piece(words=word)
    kept = word.strip(_MARKS)
    return _Piece(words=word, unit=Unit(words=kept, node=plain(kept), weak=bare in WEAK_WORDS))


def _last_resort(pieces: Sequence[_Piece]) -> Iterator[Unit]:
    """What to ask where nothing but wishes or small words was said: the kind of study itself, or those words."""
    wishes = [piece for piece in pieces if piece.wish]
    for piece in wishes or pieces:
        as_words = all_of(*(Term(field="all", text=word) for word in piece.words.split() if _LETTER.search(word)))
        if _LETTER.search(piece.words):
            yield Unit(words=piece.words, node=any_of(*(boost.part for boost in piece.boosts), as_words))


def _notes(pieces: Sequence[_Piece], units: Sequence[Unit]) -> Iterator[str]:
    asked = {unit.words for unit in units}
    small = [piece.words.strip(_MARKS) for piece in pieces if not piece.unit and not piece.wish]
    small = [word for word in dict.fromkeys(small) if _LETTER.search(word) and word not in asked]
    if small:
        yield f"Not searched, because almost every record has them: {', '.join(map(_short, small))}."
    joints = [word.upper() for word in small if word in {"or", "not"}]
    if joints and len(pieces) < LONG_TEXT:
        yield f"To search with {' and '.join(joints)}, write it in capital letters."
    welcome = [piece.unit.words for piece in pieces if piece.unit and piece.unit not in units]
    if welcome:
        yield f"Welcome, but not asked of every record: {', '.join(map(_short, dict.fromkeys(welcome)))}."
    for piece in pieces:
        if piece.wish and piece.words not in asked:
            kind = getattr(piece.boosts[0].part, "value", "")
            yield f"{quote(piece.words)} puts such records first; design:{kind} shows no others."


def _short(word: str) -> str:
    return word if len(word) <= 40 else word[:40] + "…"  # noqa: PLR2004
