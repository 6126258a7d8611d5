"""Which conditions a record speaks of, and the part each plays."""

from __future__ import annotations

from collections import defaultdict

from article import Article, ConditionTag, Quote

from .mentions import settle
from .roles import Seen, Scene, decide, scene_of
from .text import Document
from .vocabulary import Vocabulary


def tag_conditions(vocabulary: Vocabulary, document: Document, article: Article) -> tuple[ConditionTag, ...]:
    """One tag for each condition, with its strongest role and the words that say so."""
    mentions = settle(vocabulary, [sentence.text for sentence in document.sentences])
    seen: dict[str, list[Seen]] = defaultdict(list)
    for sentence, found in zip(document.sentences, mentions, strict=True):
        for mention in found:
            if mention.kind == "condition":
                seen[mention.id].append(Seen(sentence=sentence, mention=mention))
    if not seen:
        return ()
    scene = scene_of(document, seen)
    return tuple(_tags(scene, seen))


def _tags(scene: Scene, seen: dict[str, list[Seen]]) -> list[ConditionTag]:
    tags = []
    for id_, places in seen.items():
        verdict = decide(scene, id_, places)
        if verdict is not None:
            sentence, mention = verdict.seen.sentence, verdict.seen.mention
            quote = Quote(
                sentence=sentence.text, words=mention.words, part=sentence.part, section=sentence.section, cue=verdict.cue
            )
            tags.append(ConditionTag(id=id_, role=verdict.role, quote=quote))
    return tags
