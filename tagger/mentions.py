"""From matches to mentions: traps, nested names, and what abbreviations mean in this record."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice, pairwise

from topic import Abbreviation

from .folding import fold
from .reading import MAX_LINE
from .text import Sentence
from .vocabulary import Entry, Form, Hit, Mention, Vocabulary

# The look behind comes second: a search that begins with a set of letters is much quicker.
_SHORT = re.compile(
    r"[A-Z](?<![A-Za-z0-9][A-Z])[A-Za-z]{0,3}[A-Z](?:-[A-Z]{2,4})?(?=s?(?![A-Za-z0-9]))|IC/BPS|BTcP|NeP|cLBP"
)
_SPELT = re.compile(r"[\s,]*[(\[]\s*(?:the )?(?P<short>[A-Za-z][A-Za-z-]{1,9}?)s?\s*(?=[)\];,:/ ])")
# Words that stand together stand within so many characters.
_NEAR = 130
_COVERING = 60
# Of the same words over and over only so many are looked at.
_MEMBERS = 40
_NAMES = frozenset(("name", "model"))
_LONGER = frozenset(("name", "model", "weak", "umbrella"))


def settle(vocabulary: Vocabulary, texts: Sequence[str], *, titled: bool = False) -> list[list[Mention]]:
    """The mentions of each text of one record, from left to right; `words` are verbatim.

    `titled` is true where the first text is the record's title.
    """
    folded = [fold(text) for text in texts]
    return _settle(vocabulary, texts, folded, [vocabulary.hits(low) for low in folded], titled)


def settle_sentences(vocabulary: Vocabulary, sentences: Sequence[Sentence]) -> list[list[Mention]]:
    """The mentions of each sentence of one record."""
    titled = bool(sentences) and sentences[0].part == "title"
    hits = [
        vocabulary.hits(sentence.folded[:MAX_LINE], None if len(sentence.folded) > MAX_LINE else sentence.tokens)
        for sentence in sentences
    ]
    texts, folded = [sentence.text for sentence in sentences], [sentence.folded for sentence in sentences]
    return _settle(vocabulary, texts, folded, hits, titled)


def _settle(
    vocabulary: Vocabulary, texts: Sequence[str], folded: Sequence[str], found: Sequence[list[Hit]], titled: bool
) -> list[list[Mention]]:
    kept = [_keep(vocabulary, hits) for hits in found]
    kept = _without_other_meanings(vocabulary, folded, found, kept)
    learnt = _learn(vocabulary, texts, kept)
    meant = _Meant(vocabulary, " ".join(folded), learnt)
    rules = _together(vocabulary, kept, titled)
    settled = []
    for text, hits, extra in zip(texts, kept, rules, strict=True):
        mentions = [_mention(text, hit.entry, hit.start, hit.end) for hit in hits if hit.entry.form != "group"]
        mentions += [_mention(text, _spoken(id_, "phrase"), start, end) for id_, start, end in extra]
        mentions += [_mention(text, _spoken(id_, "abbreviation"), *span) for id_, span in meant.find(text, hits)]
        settled.append(sorted(mentions, key=lambda mention: (mention.start, -mention.end, mention.id)))
    return settled


def _mention(text: str, entry: Entry, start: int, end: int) -> Mention:
    return Mention(id=entry.id, kind=entry.kind, form=entry.form, start=start, end=end, words=text[start:end])


def _spoken(id_: str, form: Form) -> Entry:
    return Entry(id=id_, kind="condition", form=form)


def _keep(vocabulary: Vocabulary, hits: list[Hit]) -> list[Hit]:
    """Drops what lies in a trap of its id, in a longer match of its id, or in a longer name of another."""
    if len(hits) < 2:  # noqa: PLR2004
        return [hit for hit in hits if hit.entry.form != "trap"]
    return [
        hit for at, hit in enumerate(hits) if hit.entry.form != "trap" and not _is_covered(vocabulary, hits, hit, at)
    ]


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
    for outer in islice(hits, max(0, at - _COVERING), at + _COVERING):
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
    """What each abbreviation means in one record."""

    def __init__(self, vocabulary: Vocabulary, record: str, learnt: dict[str, str]) -> None:
        self._vocabulary = vocabulary
        self._record = record
        self._learnt = learnt
        self._known: dict[str, tuple[str, ...]] = {}

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


def _together(
    vocabulary: Vocabulary, kept: Sequence[Sequence[Hit]], titled: bool
) -> list[list[tuple[str, int, int]]]:
    """Where all groups of a rule stand together: the id and the span from the first to the last of them."""
    anywhere = {_group(hit) for hits in kept for hit in hits if hit.entry.form == "group"}
    if not anywhere:
        return [[] for _ in kept]
    title = kept[0] if titled else ()
    off = _switched_off(vocabulary, title)
    return [_together_in(vocabulary, hits, anywhere, off) for hits in kept]


def _group(hit: Hit) -> tuple[str, int, int]:
    return hit.entry.id, hit.entry.rule, hit.entry.group


def _switched_off(vocabulary: Vocabulary, title: Sequence[Hit]) -> frozenset[str]:
    """Pain conditions that a title names; for an id whose own words stand in the title, nothing is switched off."""
    pains = {
        hit.entry.id
        for hit in title
        if hit.entry.form in ("name", "umbrella")
        and hit.entry.kind == "condition"
        and not vocabulary.conditions[hit.entry.id].mind
    }
    own = {
        hit.entry.id
        for hit in title
        if hit.entry.form in ("name", "phrase") or (hit.entry.form == "group" and not hit.entry.group)
    }
    return frozenset(id_ for id_ in vocabulary.conditions if id_ not in own and pains - {id_})


def _together_in(
    vocabulary: Vocabulary, hits: Sequence[Hit], anywhere: set[tuple[str, int, int]], off: frozenset[str]
) -> list[tuple[str, int, int]]:
    rules: dict[tuple[str, int], dict[int, list[Hit]]] = defaultdict(lambda: defaultdict(list))
    for hit in hits:
        if hit.entry.form == "group":
            rules[hit.entry.id, hit.entry.rule][hit.entry.group].append(hit)
    found = []
    for (id_, rule), groups in rules.items():
        together = vocabulary.conditions[id_].together[rule]
        if together.unless_pain_in_title and id_ in off:
            continue
        needed = set(range(len(together.groups)))
        if together.within == "record":
            needed = {group for group in needed if group == max(needed) or (id_, rule, group) not in anywhere}
        if needed <= set(groups):
            start, end = _closest([groups[group] for group in sorted(needed)])
            if end - start <= _NEAR:
                found.append((id_, start, end))
    return found


def _closest(groups: list[list[Hit]]) -> tuple[int, int]:
    """The bounds of the first two members that stand nearest; of the only one where there is one group."""
    if len(groups) == 1:
        return groups[0][0].start, groups[0][0].end
    pairs = [(a, b) for first, second in pairwise(groups) for a in first[:_MEMBERS] for b in second[:_MEMBERS]]
    a, b = min(pairs, key=lambda pair: abs(pair[0].start - pair[1].start))
    return min(a.start, b.start), max(a.end, b.end)
