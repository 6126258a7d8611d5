"""The measures of the tagger against hand-labelled records; pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

from article import Annotations, Article

Label = dict[str, Any]
MAIN_ROLES = ("studied", "animal_model")
ENOUGH = 3


class Pair(Struct, frozen=True, kw_only=True):
    """A record with its labels and what the tagger said."""

    gold: Label
    article: Article
    said: Annotations

    @property
    def main_gold(self) -> set[str]:
        """The labelled ids with a main role."""
        return {row["id"] for row in self.gold["conditions"] if row["role"] in MAIN_ROLES}

    @property
    def main_said(self) -> set[str]:
        """The tagged ids with a main role."""
        return {tag.id for tag in self.said.conditions if tag.role in MAIN_ROLES}


class Tally(Struct, frozen=True, kw_only=True):
    """Right, wrong and missed, and what follows from them."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was said that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what is labelled that was said."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


class Measure(Struct, frozen=True, kw_only=True):
    """A figure with its bar; `at_most` where less is better, no bar where it only informs."""

    name: str
    value: float
    bar: float | None = None
    at_most: bool = False

    @property
    def holds(self) -> bool:
        """True where the bar is held."""
        return self.bar is None or (self.value <= self.bar if self.at_most else self.value >= self.bar)


def tally(rows: Iterable[tuple[set[str], set[str]]]) -> Tally:
    """Counts sets of labels against sets of tags."""
    right = wrong = missed = 0
    for gold, said in rows:
        right += len(gold & said)
        wrong += len(said - gold)
        missed += len(gold - said)
    return Tally(right=right, wrong=wrong, missed=missed)


def by_value(rows: Sequence[tuple[set[str], set[str]]]) -> dict[str, Tally]:
    """A tally for each value that is labelled or said."""
    values = sorted({value for gold, said in rows for value in gold | said})
    return {value: tally((gold & {value}, said & {value}) for gold, said in rows) for value in values}


def macro(tallies: dict[str, Tally]) -> float:
    """The mean F1 over the values with enough labels."""
    enough = [row.f1 for row in tallies.values() if row.right + row.missed >= ENOUGH]
    return sum(enough) / len(enough) if enough else 1.0


def condition_rows(pairs: Sequence[Pair]) -> list[tuple[set[str], set[str]]]:
    """Labelled and tagged ids with a main role, for each record."""
    return [(pair.main_gold, pair.main_said) for pair in pairs]


def field_rows(pairs: Sequence[Pair], field: str) -> list[tuple[set[str], set[str]]]:
    """Labelled and tagged values of a field, one each or several."""
    return [(_values(pair.gold.get(field)), _values(getattr(pair.said, field))) for pair in pairs]


def _values(value: object) -> set[str]:
    if isinstance(value, list | tuple):
        return {_plain(str(part)) for part in value}
    return set() if value is None else {str(value)}


def _plain(text: str) -> str:
    return "".join(text.lower().replace("μ", "µ").split())


def accuracy(rows: Iterable[bool]) -> float:
    """The share of true ones; 1 where there are none."""
    values = list(rows)
    return sum(values) / len(values) if values else 1.0


def role_pairs(pairs: Sequence[Pair]) -> list[tuple[str, str, str, str]]:
    """PMID, id, labelled and tagged role, where the id is found."""
    rows: list[tuple[str, str, str, str]] = []
    for pair in pairs:
        said: dict[str, str] = {tag.id: tag.role for tag in pair.said.conditions}
        rows += [
            (pair.gold["pmid"], row["id"], row["role"], said[row["id"]])
            for row in pair.gold["conditions"]
            if row["id"] in said
        ]
    return rows


def loose_quotes(pair: Pair) -> list[str]:
    """Quotes whose words don't stand in the title or in one section of the abstract."""
    texts = [pair.article.title, *(section.text for section in pair.article.abstract)]
    quotes = [tag.quote for tag in pair.said.conditions] + list(pair.said.facts.values())
    loose = [
        q.sentence for q in quotes if q.part in ("title", "abstract") and not any(q.sentence in t for t in texts)
    ]
    loose += [q.words for q in quotes if q.words not in q.sentence]
    if pair.said.direction_quote and not any(pair.said.direction_quote in text for text in texts):
        loose.append(pair.said.direction_quote)
    return loose


def measures(pairs: Sequence[Pair], speed: float) -> list[Measure]:
    """Every figure with its bar."""
    conditions = condition_rows(pairs)
    design = by_value(field_rows(pairs, "design"))
    rct = design.get("rct", Tally())
    with_n = [pair for pair in pairs if pair.gold["n"] is not None]
    without_n = [pair for pair in pairs if pair.gold["n"] is None]
    rows: list[tuple[str, float, float | None]] = [
        ("conditions (studied or animal model), micro-F1", tally(conditions).f1, 0.92),
        ("conditions (studied or animal model), macro-F1", macro(by_value(conditions)), 0.88),
        ("role where the id is found, accuracy", accuracy(row[2] == row[3] for row in role_pairs(pairs)), 0.90),
        ("ketamine_role, accuracy", _same(pairs, "ketamine_role"), 0.90),
        ("design, macro-F1", macro(design), 0.80),
        ("design rct, precision", rct.precision, 0.93),
        ("design rct, recall", rct.recall, 0.95),
        ("species human, F1", by_value(field_rows(pairs, "species")).get("human", Tally()).f1, 0.97),
        ("n exactly right where labelled", accuracy(pair.said.n == pair.gold["n"] for pair in with_n), 0.85),
        ("setting, accuracy", _same(pairs, "setting"), None),
        ("routes, F1", tally(field_rows(pairs, "routes")).f1, 0.90),
        ("doses found", tally(field_rows(pairs, "doses")).recall, 0.85),
        ("doses, precision", tally(field_rows(pairs, "doses")).precision, None),
        ("pain_direction, accuracy", _same(pairs, "pain_direction"), 0.75),
        ("records a second", speed, 500.0),
    ]
    lows: list[tuple[str, float, float | None]] = [
        (
            "n given where none is labelled",
            accuracy(p.said.n is not None for p in without_n) if without_n else 0.0,
            0.03,
        ),
        ("quotes that are not verbatim", float(sum(len(loose_quotes(pair)) for pair in pairs)), 0.0),
    ]
    return [Measure(name=name, value=value, bar=bar) for name, value, bar in rows] + [
        Measure(name=name, value=value, bar=bar, at_most=True) for name, value, bar in lows
    ]


def _same(pairs: Sequence[Pair], field: str) -> float:
    return accuracy(pair.gold[field] == getattr(pair.said, field) for pair in pairs)


def condition_errors(pairs: Sequence[Pair]) -> list[str]:
    """One line for each id wrong, missed or with another role, with the words and the cue."""
    lines = []
    for pair in pairs:
        gold = {row["id"]: row for row in pair.gold["conditions"]}
        said = {tag.id: tag for tag in pair.said.conditions}
        for id_ in sorted(gold.keys() | said.keys()):
            row, tag = gold.get(id_), said.get(id_)
            labelled, tagged = row["role"] if row else "-", tag.role if tag else "-"
            if labelled != tagged:
                why = (
                    f"{tag.quote.words!r} ({tag.quote.cue})"
                    if tag
                    else f"labelled for {row['quote']!r}"
                    if row
                    else ""
                )
                lines.append(f"{pair.gold['pmid']}  {id_}: labelled {labelled}, tagged {tagged}: {why}")
    return lines


def field_errors(pairs: Sequence[Pair], fields: Sequence[str]) -> list[str]:
    """One line for each field that differs, with the words it was read from."""
    lines = []
    for field in fields:
        for pair in pairs:
            labelled, tagged = pair.gold.get(field), getattr(pair.said, field)
            if _values(labelled) != _values(tagged):
                quote = pair.said.facts.get(field)
                why = f"{quote.words or quote.sentence!r} ({quote.cue})" if quote else "no words"
                lines.append(f"{pair.gold['pmid']}  {field}: labelled {labelled!r}, tagged {tagged!r}: {why}")
    return lines


def table(tallies: dict[str, Tally]) -> list[str]:
    """Precision, recall and F1, a line each, with the number of labels."""
    return [
        f"  {name:32s} P {row.precision:.3f}  R {row.recall:.3f}  F1 {row.f1:.3f}  ({row.right + row.missed})"
        for name, row in tallies.items()
    ]


def confusion(pairs: Sequence[Pair], field: str) -> list[str]:
    """Which value was taken for which, most frequent first."""
    count: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        labelled, tagged = str(pair.gold[field]), str(getattr(pair.said, field))
        if labelled != tagged:
            count[labelled, tagged] += 1
    return [f"  {labelled} taken for {tagged}: {times}" for (labelled, tagged), times in count.most_common()]


def role_table(pairs: Sequence[Pair]) -> dict[str, Tally]:
    """A tally for each role over the ids found by both."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for _, _, gold, said in role_pairs(pairs):
        if gold == said:
            counts[gold][0] += 1
        else:
            counts[said][1] += 1
            counts[gold][2] += 1
    return {role: Tally(right=c[0], wrong=c[1], missed=c[2]) for role, c in sorted(counts.items())}
