"""From matches to mentions: traps, nested names, and what abbreviations mean in this record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from topic import Abbreviation

from .folding import fold, tokens_of
from .reading import MAX_LINE
from .text import Sentence
from .together import possible, together, without_idle
from .vocabulary import Entry, Form, Hit, Mention, Vocabulary, placed, short_words

# The looks behind come second: a search that begins with a set of letters is much quicker.
_SHORT = re.compile(
    r"[A-Zc](?:(?<=[A-Z])(?<![A-Za-z0-9][A-Z])[A-Za-z]{0,3}[A-Z](?:-[A-Z]{2,4})?(?=s?(?![A-Za-z0-9]))|"
    r"(?<=I)C/BPS|(?<=B)TcP|(?<=N)eP|(?<=c)LBP)"
)
_SPELT = re.compile(r"[\s,]*[(\[]\s*(?:the )?(?P<short>[A-Za-z][A-Za-z-]{1,9}?)s?\s*(?=[)\];,:/ ])")
_COVERING = 60
_NAMES = frozenset(("name", "model"))
_LONGER = frozenset(("name", "model", "weak", "umbrella"))


def settle(vocabulary: Vocabulary, texts: Sequence[str], *, titled: bool = False) -> list[list[Mention]]:
    """The mentions of each text of one record, from left to right; `words` are verbatim.

    `titled` is true where the first text is the record's title.
    """
    folded = [fold(text) for text in texts]
    words = [frozenset(tokens_of(low)) for low in folded]
    return _settle(vocabulary, texts, folded, words, [vocabulary.hits(low) for low in folded], titled)


def settle_sentences(vocabulary: Vocabulary, sentences: Sequence[Sentence]) -> list[list[Mention]]:
    """The mentions of each sentence of one record."""
    titled = bool(sentences) and sentences[0].part == "title"
    words = [
        sentence.tokens if len(sentence.folded) <= MAX_LINE else tokens_of(sentence.folded[:MAX_LINE])
        for sentence in sentences
    ]
    found = possible(vocabulary, [vocabulary.matches(tokens) for tokens in words], titled)
    hits = [
        placed(sentence.folded, tokens, matches)
        for sentence, tokens, matches in zip(sentences, words, found, strict=True)
    ]
    texts, folded = [sentence.text for sentence in sentences], [sentence.folded for sentence in sentences]
    return _settle(vocabulary, texts, folded, [sentence.words for sentence in sentences], hits, titled)


def _settle(  # noqa: PLR0913, PLR0917 - the texts, and what was read from them
    vocabulary: Vocabulary,
    texts: Sequence[str],
    folded: Sequence[str],
    words: Sequence[frozenset[str]],
    found: Sequence[list[Hit]],
    titled: bool,
) -> list[list[Mention]]:
    kept = [_keep(vocabulary, hits) for hits in without_idle(vocabulary, found, titled)]
    kept = _without_other_meanings(vocabulary, folded, found, kept)
    learnt = _learn(vocabulary, texts, kept)
    meant = _Meant(vocabulary, " ".join(folded), learnt)
    rules = together(vocabulary, kept, titled)
    settled = []
    for text, own, hits, extra in zip(texts, words, kept, rules, strict=True):
        mentions = [_mention(text, hit.entry, hit.start, hit.end) for hit in hits if hit.entry.form != "group"]
        mentions += [_mention(text, _spoken(id_, "phrase"), start, end) for id_, start, end in extra]
        if not meant.words.isdisjoint(own):
            mentions += [_mention(text, _spoken(id_, "abbreviation"), *span) for id_, span in meant.find(text, hits)]
        if len(mentions) > 1:
            mentions.sort(key=lambda mention: (mention.start, -mention.end, mention.id))
        settled.append(mentions)
    return settled


def _mention(text: str, entry: Entry, start: int, end: int) -> Mention:
    return Mention(id=entry.id, kind=entry.kind, form=entry.form, start=start, end=end, words=text[start:end])


def _spoken(id_: str, form: Form) -> Entry:
    return Entry(id=id_, kind="condition", form=form)


def _keep(vocabulary: Vocabulary, hits: list[Hit]) -> list[Hit]:
    """Drops what lies in a trap of its id, in a longer match of its id, or in a longer name of another."""
    kept = []
    reach = 0
    last = len(hits) - 1
    for at, hit in enumerate(hits):
        alone = hit.end > reach and not hit.gapped and (at == last or hits[at + 1].start > hit.start)
        if hit.entry.form != "trap" and (alone or not _is_covered(vocabulary, hits, hit, at)):
            kept.append(hit)
        reach = max(reach, hit.end)
    return kept


def _without_other_meanings(
    vocabulary: Vocabulary, folded: Sequence[str], found: Sequence[list[Hit]], kept: list[list[Hit]]
) -> list[list[Hit]]:
    """Where a record uses a name in another sense and has none of the words that settle it, one-word names go."""
    trapped = {hit.entry.id for hits in found for hit in hits if hit.entry.form == "trap"}
    unsettled = {id_ for id_ in trapped if vocabulary.conditions[id_].settled_by}
    if not unsettled:
        return kept
    record = " ".join(folded)
    lost = {id_ for id_ in unsettled if not any(word in record for word in vocabulary.conditions[id_].settled_by)}
    if not lost:
        return kept
    return [
        [hit for hit in hits if hit.entry.id not in lost or not low[hit.start : hit.end].isalpha()]
        for low, hits in zip(folded, kept, strict=True)
    ]


def _is_covered(vocabulary: Vocabulary, hits: list[Hit], inner: Hit, at: int) -> bool:
    """Hits stand in the order of their beginnings; none that covers another begins many hits before it."""
    start, end = inner.start, inner.end
    for outer in hits[max(0, at - _COVERING) : at + _COVERING]:
        if outer.start > start and not inner.gapped:
            return False
        if outer is inner or outer.end <= start:
            continue
        if outer.start <= start and outer.end >= end:
            if _covers(vocabulary, outer, inner):
                return True
        elif inner.gapped and outer.start < end and _traps(outer, inner):
            return True
    return False


def _traps(outer: Hit, inner: Hit) -> bool:
    return outer.entry.form == "trap" and outer.entry.id == inner.entry.id


def _covers(vocabulary: Vocabulary, outer: Hit, inner: Hit) -> bool:
    """Whether the outer of two matches hides the inner."""
    if inner.gapped and _traps(outer, inner):
        return outer.start == inner.start and outer.end == inner.end
    if outer.entry.id == inner.entry.id:
        return _covers_own(outer, inner)
    if inner.entry.form == "group":
        return inner.entry.outside and outer.entry.form in _NAMES and outer.entry.kind == "condition"
    same_span = outer.start == inner.start and outer.end == inner.end
    if same_span or outer.gapped or outer.entry.form not in _LONGER or outer.entry.kind != inner.entry.kind:
        return False
    return inner.entry.kind == "drug" or not vocabulary.conditions[inner.entry.id].inside


def _covers_own(outer: Hit, inner: Hit) -> bool:
    """Of one condition: a trap hides what lies in it, a longer name the shorter, a scale the same words as a name."""
    if outer.entry.form == "trap":
        return True
    if "group" in (inner.entry.form, outer.entry.form):
        return False
    if outer.start == inner.start and outer.end == inner.end:
        return outer.entry.form == "weak" and inner.entry.form != "weak"
    return True


def _learn(vocabulary: Vocabulary, texts: Sequence[str], kept: Sequence[Sequence[Hit]]) -> dict[str, str]:
    """Abbreviations that the record itself spells out: a name of a condition, then a bracket."""
    learnt: dict[str, str] = {}
    for text, hits in zip(texts, kept, strict=True):
        for hit in hits:
            if hit.entry.kind == "condition" and hit.entry.form in ("name", "model"):
                match = _SPELT.match(text, hit.end)
                if match and _abbreviates(match["short"], text[hit.start : hit.end]):
                    learnt.setdefault(match["short"].rstrip("s"), hit.entry.id)
    return learnt


def _abbreviates(short: str, words: str) -> bool:
    """True where the letters of the short form stand in the words in that order, the first one at a word's start."""
    if sum(char.isupper() for char in short) < 2:  # noqa: PLR2004
        return False
    letters = [char for char in short.lower() if char.isalpha()]
    low = words.lower()
    at = next((m.start() for m in re.finditer(r"\b" + re.escape(letters[0]), low)), -1)
    if at < 0:
        return False
    for letter in letters:
        at = low.find(letter, at) + 1
        if at == 0:
            return False
    return True


class _Meant:
    """What each abbreviation means in one record; a text with an abbreviation has one of `words`."""

    def __init__(self, vocabulary: Vocabulary, record: str, learnt: dict[str, str]) -> None:
        self._vocabulary = vocabulary
        self._record = record
        self._learnt = learnt
        self._known: dict[str, tuple[str, ...]] = {}
        self.words = vocabulary.short_words | short_words(learnt) if learnt else vocabulary.short_words

    def find(self, text: str, hits: Sequence[Hit]) -> list[tuple[str, tuple[int, int]]]:
        """The ids and places of the abbreviations of a text."""
        found = []
        for match in _SHORT.finditer(text):
            for id_ in self._ids(match.group()):
                if not any(h.entry.id == id_ and h.start <= match.start() < h.end for h in hits):
                    found.append((id_, match.span()))
        return found

    def _ids(self, short: str) -> tuple[str, ...]:
        if short not in self._known:
            self._known[short] = self._settle(short)
        return self._known[short]

    def _settle(self, short: str) -> tuple[str, ...]:
        if short in self._learnt:
            return (self._learnt[short],)
        rows = self._vocabulary.abbreviations.get(short, ())
        return tuple(id_ for id_, abbreviation in rows if _counts(abbreviation, self._record))


def _counts(abbreviation: Abbreviation, record: str) -> bool:
    if abbreviation.sure:
        return True
    if any(trap in record for trap in abbreviation.traps):
        return False
    return any(word in record for word in abbreviation.context)
