"""The names of conditions and drugs as people write and type them."""

from __future__ import annotations

import re
from collections import defaultdict

from topic import Condition, Drug, Topic

from .folding import TOKEN, fold
from .variants import GAP, alternatives, forms

__all__ = ["terms_of", "typed_names"]


def terms_of(entry: Condition | Drug) -> tuple[str, ...]:
    """All terms that find a condition or a drug, as they are written."""
    names: list[str] = []
    if isinstance(entry, Condition):
        names += [name for word in (*entry.synonyms, *entry.shared, *entry.umbrella) for name in alternatives(word)]
        names += [abbreviation.text for abbreviation in entry.abbreviations]
    else:
        names += entry.synonyms
    return tuple(dict.fromkeys(" ".join(re.split(r"\s+", name)) for name in names if GAP not in name))


def typed_names(topic: Topic) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The ids that each name, as typed in a search and cut into words, stands for."""
    ids: dict[tuple[str, ...], list[str]] = defaultdict(list)
    rows: list[tuple[str, tuple[str, ...]]] = [(drug.id, (drug.name, *drug.synonyms)) for drug in topic.drugs]
    for condition in topic.conditions:
        short = tuple(abbreviation.text for abbreviation in condition.abbreviations)
        rows.append(
            (condition.id, (condition.name, *condition.synonyms, *condition.shared, *condition.umbrella, *short))
        )
    for id_, names in rows:
        for tokens in {tokens for name in names if GAP not in name for tokens in _typed(name)}:
            if id_ not in ids[tokens]:
                ids[tokens].append(id_)
    return {tokens: tuple(found) for tokens, found in ids.items()}


def _typed(name: str) -> set[tuple[str, ...]]:
    """The forms of a name as typed in a search; an abbreviation has only its own ("CRPS" is no plural of "CRP")."""
    return {tuple(TOKEN.findall(fold(name)))} if name.isupper() else forms(name)
