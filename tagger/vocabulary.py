"""The vocabulary compiled: finds the conditions and drugs that a text names, and the terms of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Literal

from msgspec import Struct

from topic import Abbreviation, Condition, Topic

from .folding import TOKEN, fold, tokens_of
from .names import terms_of, typed_names
from .variants import GAP, forms

Form = Literal["name", "umbrella", "phrase", "model", "weak", "trap", "group", "abbreviation"]
_LISTS: tuple[tuple[str, Form], ...] = (
    ("synonyms", "name"),
    ("shared", "name"),
    ("umbrella", "umbrella"),
    ("phrases", "phrase"),
    ("models", "model"),
    ("weak", "weak"),
    ("traps", "trap"),
)
_LONGEST_GAP = 4
_BETWEEN = frozenset(" -/'\"“”\t\n\u00a0\u2009\u202f")
_BETWEEN_LOOSE = _BETWEEN | frozenset(",()+±&")


class Mention(Struct, frozen=True, kw_only=True):
    """A place of a text that names a condition or a drug; `words` is verbatim `text[start:end]`."""

    id: str
    kind: Literal["condition", "drug"]
    form: Form
    start: int
    end: int
    words: str


class Entry(Struct, frozen=True, kw_only=True):
    """What a token sequence stands for; `rule` and `group` place a member of a `together` rule.

    `outside` is true for a member that does not count inside the name of another condition.
    """

    id: str
    kind: Literal["condition", "drug"]
    form: Form
    rule: int = 0
    group: int = 0
    outside: bool = False


class Hit(Struct, frozen=True, kw_only=True):
    """A match before anything is settled; `gapped` where words stood between."""

    entry: Entry
    start: int
    end: int
    gapped: bool


class Named(Struct, frozen=True, kw_only=True):
    """What a token sequence stands for, and the bits of the groups of words of which it is a member.

    `idle` is true where it is nothing but that, and so is nothing where none of their rules can hold.
    """

    entries: tuple[Entry, ...]
    members: int = 0
    idle: bool = False


_Pattern = tuple[tuple[str, ...], Named]
# The first and the last of its tokens, whether words stood between, and what it stands for.
Match = tuple[int, int, bool, Named]


class Vocabulary:
    """All names of a topic, in one table keyed by first word; immutable once made, safe to share."""

    def __init__(self, topic: Topic) -> None:
        self.topic = topic
        self.conditions: dict[str, Condition] = {condition.id: condition for condition in topic.conditions}
        self.abbreviations: dict[str, list[tuple[str, Abbreviation]]] = defaultdict(list)
        for condition in topic.conditions:
            for abbreviation in condition.abbreviations:
                self.abbreviations[abbreviation.text].append((condition.id, abbreviation))
        self.short_words = short_words(self.abbreviations)
        self.rules = _rules(topic)
        self._table = _table(topic, self.rules)
        self._terms = {drug.id: terms_of(drug) for drug in topic.drugs} | {
            c.id: terms_of(c) for c in topic.conditions
        }
        self._lookup = typed_names(topic)

    def find(self, text: str) -> list[Mention]:
        """The conditions and drugs named in a text, longest first; sure abbreviations count, others do not."""
        from .mentions import settle  # noqa: PLC0415 - the two halves of one matcher

        mentions = settle(self, [text])[0]
        return sorted(mentions, key=lambda mention: (mention.start - mention.end, mention.start))

    def terms(self, id_: str) -> tuple[str, ...]:
        """Every string that finds an id by itself: its names, their regular forms left out, and abbreviations."""
        return self._terms.get(id_, ())

    def lookup(self, words: str) -> tuple[str, ...]:
        """The ids that words typed in a search stand for, without regard to case, accents, hyphens and plurals.

        Abbreviations count whatever their context, in any case; an empty tuple where nothing is meant.
        """
        return self._lookup.get(tuple(TOKEN.findall(fold(words))), ())

    def hits(self, folded: str) -> list[Hit]:
        """All matches in a folded text, from left to right, overlapping ones included."""
        words = tokens_of(folded)
        return placed(folded, words, self.matches(words))

    def matches(self, tokens: Sequence[str]) -> list[Match]:
        """All places of a text's words that may be matches, by their numbers, from left to right."""
        words = [*tokens, ""]
        found: list[Match] = []
        for at, starts in enumerate(map(self._table.get, tokens)):
            if starts is not None:
                starts.match(words, at, found)
        return found


def placed(folded: str, words: Sequence[str], found: Sequence[Match]) -> list[Hit]:
    """The matches of a text's words as places in the text, without those of words that do not stand together."""
    if not found:
        return []
    spans = _spans(folded, words, max([last for _, last, _, _ in found]))
    return [
        Hit(entry=entry, start=spans[at][0], end=spans[last][1], gapped=gapped)
        for at, last, gapped, named in found
        if at == last or _joined(range(at, last), spans, folded, gapped, words)
        for entry in named.entries
    ]


class Starts(Struct, frozen=True, kw_only=True):
    """All names that begin with one word, by what must follow: nothing, a second word, or a word after a gap.

    Of the words that may follow a gap one is in `later`, and stands at most `reach` words after the first.
    """

    alone: Named | None = None
    longer: dict[str, list[_Pattern]] = {}
    gapped: dict[tuple[str, ...], dict[str, list[_Pattern]]] = {}
    later: frozenset[str] = frozenset()
    reach: int = 0

    def match(self, tokens: Sequence[str], at: int, found: list[Match]) -> None:
        """Adds the first and last place of each match, whether words were skipped, and what it stands for."""
        if self.alone is not None:
            found.append((at, at, False, self.alone))
        if self.longer:
            for pattern, entries in self.longer.get(tokens[at + 1], ()):
                size = len(pattern)
                if size == 2 or tuple(tokens[at : at + size]) == pattern:  # noqa: PLR2004
                    found.append((at, at + size - 1, False, entries))
        if self.later and not self.later.isdisjoint(tokens[at + 1 : at + 1 + self.reach]):
            self._match_gapped(tokens, at, found)

    def _match_gapped(self, tokens: Sequence[str], at: int, found: list[Match]) -> None:
        for head, tails in self.gapped.items():
            first = at + len(head)
            if len(head) == 1 or tuple(tokens[at:first]) == head:
                found.extend((at, *match) for match in _after_gap(tails, tokens, first))


def _spans(folded: str, words: Sequence[str], last: int) -> list[tuple[int, int]]:
    """Where the words of a text begin and end, up to the last that is asked for."""
    spans = []
    end = 0
    for word in words[: last + 1]:
        start = folded.find(word, end)
        end = start + len(word)
        spans.append((start, end))
    return spans


def _after_gap(
    tails: dict[str, list[_Pattern]], tokens: Sequence[str], first: int
) -> Iterator[tuple[int, bool, Named]]:
    seen: set[tuple[str, ...]] = set()
    for place in range(first, min(first + _LONGEST_GAP + 1, len(tokens))):
        for tail, entries in tails.get(tokens[place], ()):
            if tail not in seen and tuple(tokens[place : place + len(tail)]) == tail:
                seen.add(tail)
                yield place + len(tail) - 1, place > first, entries


def _joined(
    places: range, spans: Sequence[tuple[int, int]], folded: str, gapped: bool, tokens: Sequence[str]
) -> bool:
    """True where nothing but spaces, hyphens and the like stands between the tokens.

    After a single letter also brackets and signs ("S(+)-ketamine"); at the start of a gap also a comma ("chronic,
    intractable pain").
    """
    for place in places:
        between = folded[spans[place][1] : spans[place + 1][0]]
        if between not in (" ", "-"):
            loose = len(tokens[place]) == 1 or (gapped and place == places[0])
            allowed = _BETWEEN_LOOSE if loose else _BETWEEN
            if any(char not in allowed for char in between):
                return False
    return True


def _rules(topic: Topic) -> dict[tuple[str, int], tuple[int, ...]]:
    """The bits of the groups of every rule, by the id of its condition and its number."""
    rules: dict[tuple[str, int], tuple[int, ...]] = {}
    at = 0
    for condition in topic.conditions:
        for rule, together in enumerate(condition.together):
            rules[condition.id, rule] = tuple([1 << (at + group) for group in range(len(together.groups))])
            at += len(together.groups)
    return rules


def _named(entries: Sequence[Entry], rules: dict[tuple[str, int], tuple[int, ...]]) -> Named:
    bits = [rules[entry.id, entry.rule][entry.group] for entry in entries if entry.form == "group"]
    return Named(entries=tuple(entries), members=reduce(or_, bits, 0), idle=len(bits) == len(entries))


def _table(topic: Topic, rules: dict[tuple[str, int], tuple[int, ...]]) -> dict[str, Starts]:
    """What may begin with each word."""
    entries: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for drug in topic.drugs:
        for name in drug.synonyms:
            for tokens in forms(name):
                _add(entries[tokens], Entry(id=drug.id, kind="drug", form="name"))
    for condition in topic.conditions:
        for tokens, entry in _condition_entries(condition):
            _add(entries[tokens], entry)
    by_first: dict[str, list[_Pattern]] = defaultdict(list)
    for tokens in sorted(entries):
        by_first[tokens[0]].append((tokens, _named(entries[tokens], rules)))
    return {first: _starts(patterns) for first, patterns in by_first.items()}


def _starts(patterns: Sequence[_Pattern]) -> Starts:
    alone: Named | None = None
    longer: dict[str, list[_Pattern]] = defaultdict(list)
    gapped: dict[tuple[str, ...], dict[str, list[_Pattern]]] = defaultdict(lambda: defaultdict(list))
    for tokens, entries in patterns:
        if len(tokens) == 1:
            alone = entries
        elif GAP in tokens:
            gap = tokens.index(GAP)
            tail = tokens[gap + 1 :]
            gapped[tokens[:gap]][tail[0]].append((tail, entries))
        else:
            longer[tokens[1]].append((tokens, entries))
    return Starts(
        alone=alone,
        longer=dict(longer),
        gapped={head: dict(tails) for head, tails in gapped.items()},
        later=frozenset(word for tails in gapped.values() for word in tails),
        reach=max(map(len, gapped), default=0) + _LONGEST_GAP,
    )


def _add(entries: list[Entry], entry: Entry) -> None:
    if entry not in entries:
        entries.append(entry)


def _condition_entries(condition: Condition) -> Iterable[tuple[tuple[str, ...], Entry]]:
    for field, form in _LISTS:
        for name in getattr(condition, field):
            for tokens in forms(name):
                yield tokens, Entry(id=condition.id, kind="condition", form=form)
    for rule, together in enumerate(condition.together):
        for group, words in enumerate(together.groups):
            outside = together.outside_names and group > 0
            entry = Entry(id=condition.id, kind="condition", form="group", rule=rule, group=group, outside=outside)
            yield from ((tokens, entry) for word in words for tokens in forms(word))


def short_words(abbreviations: Iterable[str]) -> frozenset[str]:
    """The words with which abbreviations, or their plurals, begin in folded text."""
    first = {tokens_of(fold(abbreviation))[0] for abbreviation in abbreviations}
    return frozenset(first | {word + "s" for word in first})
