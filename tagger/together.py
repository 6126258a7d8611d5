"""Groups of words that name a condition together: which of their members count, and where all groups stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from functools import reduce
from itertools import pairwise
from operator import or_

from topic import Together

from .vocabulary import Entry, Hit, Match, Vocabulary

# Words that stand together stand within so many characters.
_NEAR = 130
# Of the same words over and over only so many are looked at.
_MEMBERS = 40

_Member = tuple[str, int, int]


def possible(vocabulary: Vocabulary, found: Sequence[list[Match]], titled: bool) -> list[list[Match]]:
    """The matches without those that are but members of rules that cannot hold; the title keeps its own.

    For speed: `without_idle` decides on the hits, but most matches need never be placed in the text.
    """
    members = [_bits(matches) for matches in found]
    anywhere = reduce(or_, members, 0)
    wide, narrow = 0, []
    for row, bits in vocabulary.rules.items():
        needed = sum(bits)
        if anywhere & needed == needed:
            if _rule(vocabulary, *row).within == "record":
                wide |= needed
            else:
                narrow.append(needed)
    return [
        _held(matches, reduce(or_, [bits for bits in narrow if own & bits == bits], wide))
        if own and (at or not titled)
        else matches
        for at, (matches, own) in enumerate(zip(found, members, strict=True))
    ]


def _bits(matches: Iterable[Match]) -> int:
    bits = 0
    for _, _, _, named in matches:
        bits |= named.members
    return bits


def _held(matches: list[Match], held: int) -> list[Match]:
    return [match for match in matches if not match[3].idle or match[3].members & held]


def without_idle(vocabulary: Vocabulary, found: Sequence[list[Hit]], titled: bool) -> Sequence[list[Hit]]:
    """The hits without the members of rules that cannot hold, for lack of another group; the title keeps its own."""
    members = [{_member(hit.entry) for hit in hits if hit.entry.form == "group"} for hits in found]
    anywhere = set().union(*members)
    if not anywhere:
        return found
    rules = {
        row for row in {(id_, rule) for id_, rule, _ in anywhere} if anywhere.issuperset(_groups(vocabulary, row))
    }
    everywhere = {(id_, rule) for id_, rule in rules if _rule(vocabulary, id_, rule).within == "record"}
    here = [(row, _groups(vocabulary, row)) for row in rules - everywhere]
    return [
        _pruned(hits, everywhere | {row for row, groups in here if own.issuperset(groups)}, titled and not at)
        if own
        else hits
        for at, (hits, own) in enumerate(zip(found, members, strict=True))
    ]


def _pruned(hits: list[Hit], rules: Set[tuple[str, int]], title: bool) -> list[Hit]:
    """The hits without the members of other rules than these."""
    entries = [(hit, hit.entry) for hit in hits]
    return [
        hit
        for hit, entry in entries
        if entry.form != "group" or (entry.id, entry.rule) in rules or (title and not entry.group)
    ]


def _rule(vocabulary: Vocabulary, id_: str, rule: int) -> Together:
    return vocabulary.conditions[id_].together[rule]


def _groups(vocabulary: Vocabulary, row: tuple[str, int]) -> list[_Member]:
    """All groups of a rule."""
    return [(*row, group) for group in range(len(_rule(vocabulary, *row).groups))]


def together(vocabulary: Vocabulary, kept: Sequence[Sequence[Hit]], titled: bool) -> list[list[tuple[str, int, int]]]:
    """Where all groups of a rule stand together: the id and the span from the first to the last of them."""
    members = [[hit for hit in hits if hit.entry.form == "group"] for hits in kept]
    anywhere = {_member(hit.entry) for hits in members for hit in hits}
    if not anywhere:
        return [[] for _ in kept]
    off = _switched_off(vocabulary, kept[0] if titled else ())
    return [_together_in(vocabulary, hits, anywhere, off) if hits else [] for hits in members]


def _member(entry: Entry) -> _Member:
    return entry.id, entry.rule, entry.group


def _switched_off(vocabulary: Vocabulary, title: Iterable[Hit]) -> frozenset[str]:
    """Pain conditions that a title names; for an id whose own words stand in the title, nothing is switched off."""
    entries = [hit.entry for hit in title]
    pains = {
        entry.id
        for entry in entries
        if entry.form in ("name", "umbrella")
        and entry.kind == "condition"
        and not vocabulary.conditions[entry.id].mind
    }
    if not pains:
        return frozenset()
    own = {
        entry.id
        for entry in entries
        if entry.form in ("name", "phrase") or (entry.form == "group" and not entry.group)
    }
    return frozenset(id_ for id_ in vocabulary.conditions if id_ not in own and pains - {id_})


def _together_in(
    vocabulary: Vocabulary, members: Sequence[Hit], anywhere: Set[_Member], off: Set[str]
) -> list[tuple[str, int, int]]:
    rules: dict[tuple[str, int], dict[int, list[Hit]]] = defaultdict(lambda: defaultdict(list))
    for hit in members:
        rules[hit.entry.id, hit.entry.rule][hit.entry.group].append(hit)
    found = []
    for (id_, rule), groups in rules.items():
        together = _rule(vocabulary, id_, rule)
        if together.unless_pain_in_title and id_ in off:
            continue
        needed = set(range(len(together.groups)))
        if together.within == "record":
            needed = {group for group in needed if group == max(needed) or (id_, rule, group) not in anywhere}
        if needed <= groups.keys():
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
