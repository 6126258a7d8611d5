"""Tags invented records, for the tests of conditions and their roles."""

from __future__ import annotations

from article import AbstractSection, Article, ConditionTag
from tagger import Tagger
from topic import load_topic

TAGGER = Tagger(load_topic())
AIM = "The aim of this trial was to compare ketamine with placebo."
METHODS = "Forty adults were randomly assigned to ketamine or placebo."


def tags(*abstract: str, title: str = "A trial of ketamine.") -> dict[str, ConditionTag]:
    sections = tuple(
        AbstractSection(label=part.split("| ")[0] if "| " in part else "", text=part.split("| ")[-1])
        for part in abstract
    )
    return {tag.id: tag for tag in TAGGER.tag(Article(pmid="1", title=title, abstract=sections)).conditions}


def role(id_: str, *abstract: str, title: str = "A trial of ketamine.") -> str | None:
    tag = tags(*abstract, title=title).get(id_)
    return tag.role if tag else None
