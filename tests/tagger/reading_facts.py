"""Invented records for the tests of the readers of facts."""

from __future__ import annotations

from article import AbstractSection, Article, ConditionTag, Link, PublicationType, Quote, Role
from tagger.facts import Facts, read_facts
from tagger.text import read_document


def record(title: str, *sections: str, types: tuple[str, ...] = (), **fields: object) -> Article:
    """An article; a section may begin with its label ("METHODS: …")."""
    parts = tuple(AbstractSection(text=text) for text in sections)
    kinds = tuple(PublicationType(name=name) for name in types)
    return Article(pmid="1", title=title, abstract=parts, publication_types=kinds, **fields)  # type: ignore[arg-type]


def facts(title: str, *sections: str, studied: tuple[str, ...] = (), types: tuple[str, ...] = ()) -> Facts:
    """The facts of an invented record in which these conditions are studied."""
    return facts_of(record(title, *sections, types=types), studied)


def facts_of(article: Article, studied: tuple[str, ...] = ()) -> Facts:
    """The facts of an article."""
    return read_facts(read_document(article), article, tags(*studied))


def tags(*ids: str, role: Role = "studied") -> tuple[ConditionTag, ...]:
    """Condition tags without words."""
    return tuple(ConditionTag(id=id_, role=role, quote=Quote(sentence="")) for id_ in ids)


__all__ = ["Link", "facts", "facts_of", "record", "tags"]
