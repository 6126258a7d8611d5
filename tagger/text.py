"""A record as the tagger reads it: its title and its abstract, sentence by sentence, each a verbatim slice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from article import Article, Part

from .folding import fold, tokens_of
from .patterns import mask_of
from .sections import AFTER, BARE_LABEL, inline_labels, kind_of_label, kind_of_words, lost_labels

# A full stop after these never ends a sentence.
_NEVER = frozenset(
    re.split(
        " ",
        "vs v cf al fig figs tab eq ref refs dr drs mr mrs ms prof st approx ca resp e.g i.e eg ie viz incl excl esp "
        "no nos vol pp sp spp ssp subsp var jr sr gen lt col inc",
    )
)
# No abbreviation is as long as this.
_LONG = 7
# After these a sentence ends only where a common opener follows ("given i.v. The dose").
_PERHAPS = frozenset(re.split(" ", "i.v i.m i.p s.c p.o i.t i.n i.a a.m p.m u.s u.k e.u u.s.a min max hr hrs wt"))
_OPENERS = frozenset(
    re.split(
        " ",
        "The This These Those We In It A An All Both After At During Our No There Patients Results Conclusion Of For "
        "To When However Thus Each Although Ketamine Pain Treatment Animals Rats Mice",
    )
)
_END = re.compile(
    r"(?P<stop>[.!?])[\"'”’)\]]*;?(?:\s+(?=[\"'“‘(\[]*[A-Z0-9À-ÞΑ-Ω±<>≥≤])|"
    r"(?<=[a-z)\]%][a-z)\]%]\.)(?=[A-Z][a-z]*[\s,]))"
)
_BEFORE_WORD = re.compile(r"[(\[,;/]")
_NEXT_WORD = re.compile(r"[\"'“‘(\[]*(\w+)")


class Sentence(Struct, frozen=True, kw_only=True):
    """A verbatim slice of the title or of one abstract section.

    `text == source[start : start + len(text)]`, where `source` is the title or the section's text; `paragraph` is the
    section's position in the abstract (-1 for the title). `section` is the label that rules the sentence, as printed
    (also one printed inside a paragraph, "METHODS:"), "" where there is none. `kind` is title, background, aim,
    methods, results, conclusion or "" (not known); where neither a label nor the place of one that was lost says it,
    `inferred` is true and the kind was read from the sentence's own words. `folded` is the text in small plain
    letters, of the same length, `tokens` and `words` are its words in their order and as a set, and `mask` tells
    which patterns they make possible.
    """

    text: str
    part: Part
    section: str
    kind: str
    start: int
    index: int
    paragraph: int = -1
    inferred: bool = False
    folded: str = ""
    tokens: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    mask: int = -1


class Document(Struct, frozen=True, kw_only=True):
    """The sentences of one record, the title first (where it has one)."""

    pmid: str
    title: str
    sentences: tuple[Sentence, ...]


def read_document(article: Article) -> Document:
    """Cuts title and abstract into sentences; never raises, and loses no word but inline labels."""
    known = _last[0]
    if known is None or known[0] is not article:
        known = _last[0] = (article, _read(article))
    return known[1]


#: The article read last: who indexes it reads it again.
_last: list[tuple[Article, Document] | None] = [None]


def _read(article: Article) -> Document:
    sentences: list[Sentence] = []
    title = article.title
    if title.strip():
        text = title.strip()
        sentences.append(_sentence(text, 0, start=title.index(text), part="title", label="", kind="title"))
    for paragraph, section in enumerate(article.abstract):
        for start, end, label, inline in _pieces(section.text, section.label or section.nlm_category):
            sentences.append(
                _sentence(
                    section.text[start:end],
                    len(sentences),
                    start=start,
                    label=label if inline else section.label,
                    kind=kind_of_label(label),
                    paragraph=paragraph,
                )
            )
    return Document(pmid=article.pmid, title=title, sentences=tuple(sentences))


def cut(article: Article) -> Iterator[tuple[str, str]]:
    """The sentences that `read_document` gives, each with the kind that its label gives, "" where none does."""
    if article.title.strip():
        yield article.title.strip(), "title"
    for section in article.abstract:
        for start, end, label, _ in _pieces(section.text, section.label or section.nlm_category):
            yield section.text[start:end], kind_of_label(label)


def inferred_kind(text: str) -> str:
    """The kind of a sentence by its own words, as `read_document` reads it where no label says."""
    folded = fold(text)
    return kind_of_words(folded, mask_of(frozenset(tokens_of(folded))))


def _sentence(  # noqa: PLR0913 - the fields of a sentence
    text: str, index: int, *, start: int, label: str, kind: str, part: Part = "abstract", paragraph: int = -1
) -> Sentence:
    """A sentence with its words; where no label gives its kind, the words do."""
    folded = fold(text)
    tokens = tokens_of(folded)
    words = frozenset(tokens)
    mask = mask_of(words)
    return Sentence(
        text=text,
        part=part,
        section=label,
        kind=kind or kind_of_words(folded, mask),
        start=start,
        index=index,
        paragraph=paragraph,
        inferred=not kind,
        folded=folded,
        tokens=tuple(tokens),
        words=words,
        mask=mask,
    )


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The bounds of the sentences of a text, without the white space around them."""
    bounds = []
    start = 0
    for match in _END.finditer(text):
        if _ends_sentence(text, start, match):
            bounds.append((start, match.end()))
            start = match.end()
    bounds.append((start, len(text)))
    return [_trimmed(text[a:b], b) for a, b in bounds if not text[a:b].isspace() and a < b]


def _trimmed(piece: str, end: int) -> tuple[int, int]:
    """The bounds of a piece that ends there without the white space around it."""
    start = end - len(piece.lstrip())
    return start, start + len(piece.strip())


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    stop = match.start()
    if match["stop"] != "." or (stop - start > _LONG and text[stop - _LONG : stop].isalpha()):
        return True
    if text[stop - 1 : stop] == "," or (
        text[stop - 1 : stop] == "0" and text[match.end() : match.end() + 1].isdigit()
    ):
        return False
    word = _last_word(text[max(start, stop - 30) : stop])
    low = word.lower()
    if low in _NEVER:
        return _never_but(low, text, match)
    if low in _PERHAPS:
        following = _NEXT_WORD.match(text, match.end())
        return bool(following) and following is not None and following.group(1) in _OPENERS
    if len(word) == 1 and word.isupper():
        return not _is_initial(text, stop)
    return True


def _last_word(text: str) -> str:
    """What stands at the end of a text after its last space or opening mark."""
    word = "" if text[-1:].isspace() else text.rsplit(None, 1)[-1] if text else ""
    return _BEFORE_WORD.split(word)[-1]


def _never_but(word: str, text: str, match: re.Match[str]) -> bool:
    """ "no." ends a sentence unless a number follows; "v." and "al." may end one before a common opener."""
    following = _NEXT_WORD.match(text, match.end())
    next_word = following.group(1) if following else ""
    if word in ("no", "nos"):
        return not next_word[:1].isdigit()
    return word in ("al", "inc", "approx", "v") and next_word in _OPENERS and next_word != "A"


def _is_initial(text: str, stop: int) -> bool:
    """A capital with a stop is an initial after a capitalised word or before a name, not in "vitamin C."."""
    before = text[max(0, stop - 24) : stop - 1].rstrip()
    previous = before.rsplit(" ", 1)[-1]
    return not previous or previous.endswith(".") or (previous[:1].isupper() and not previous.isupper())


def _pieces(text: str, label: str) -> Iterator[tuple[int, int, str, bool]]:
    """Start, end, ruling label and whether it was printed inside the paragraph, for each sentence.

    A label printed inside rules until the next one, or until ".;", which stands where headings were taken out.
    Where it is the only one, it also rules no further than the sentences can be of its kind.
    """
    printed = inline_labels(text)
    alone = not label and not printed[1:]
    ruling, inline, at = label, False, 0
    lost = () if label else lost_labels(text)
    for start, end, following in sorted((*printed, *lost, (len(text), len(text), ""))):
        for first, last in split_sentences(text[at:start]):
            bare = BARE_LABEL.match(text, at + first, at + last)
            if bare:
                ruling, inline = bare["label"], True
            elif inline and alone and _leaves(ruling, text[at + first : at + last]):
                ruling, inline = label, False
            yield bare.end() if bare else at + first, at + last, ruling, inline
            if inline and text.endswith(";", at + first, at + last):
                ruling, inline = label, False
        ruling, inline, at = following, start < end, end


def _leaves(label: str, text: str) -> bool:
    """True for a sentence whose own words say that it stands after the part of the paper which the label names."""
    after = AFTER.get(kind_of_label(label))
    return after is not None and inferred_kind(text) in after
