"""Reads a record: conditions with their roles, evidence and facts, each with the words that say so."""

from __future__ import annotations

from article import Annotations, Article
from topic import Topic

from .conditions import tag_conditions
from .facts import read_facts
from .text import Document, Sentence, read_document
from .vocabulary import Mention, Vocabulary

__all__ = ["Document", "Mention", "Sentence", "Tagger", "Vocabulary", "read_document"]


class Tagger:
    """Tags records by one topic's vocabulary; immutable once made, so that threads may share it."""

    def __init__(self, topic: Topic) -> None:
        self.vocabulary = Vocabulary(topic)

    def tag(self, article: Article) -> Annotations:
        """What the record says, each with its words; pure, and never raises for any text."""
        document = read_document(article)
        conditions = tag_conditions(self.vocabulary, document, article)
        facts = read_facts(document, article, conditions)
        return Annotations(
            pmid=article.pmid,
            conditions=conditions,
            ketamine_role=facts.ketamine_role,
            drugs=facts.drugs,
            design=facts.design,
            design_origin=facts.design_origin,
            design_conflict=facts.design_conflict,
            level=facts.level,
            badges=facts.badges,
            species=facts.species,
            n=facts.n,
            setting=facts.setting,
            routes=facts.routes,
            doses=facts.doses,
            comparator=facts.comparator,
            follow_up=facts.follow_up,
            adverse_events=facts.adverse_events,
            pain_direction=facts.pain_direction,
            direction_quote=facts.direction_quote,
            facts=facts.facts,
        )
