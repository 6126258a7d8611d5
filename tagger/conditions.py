"""Which conditions a record speaks of, and the part each plays."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Set

from article import Article, ConditionTag, Quote, Role
from topic import Condition

from .mentions import settle_sentences
from .roles import Seen, decide
from .scene import Scene, scene_of
from .text import Document
from .vocabulary import Mention, Vocabulary

_BESIDE = re.compile(r"\b(?:migraines?|neuralgia|pain|headaches?) and (?:other )?$")


def tag_conditions(vocabulary: Vocabulary, document: Document, article: Article) -> tuple[ConditionTag, ...]:
    """One tag for each condition, with its strongest role and the words that say so."""
    mentions = settle_sentences(vocabulary, document.sentences)
    drugs = any(mention.kind == "drug" for found in mentions for mention in found)
    seen: dict[str, list[Seen]] = defaultdict(list)
    for sentence, found in zip(document.sentences, mentions, strict=True):
        for mention in found:
            if mention.kind == "condition" and (drugs or not _is_drug_class(vocabulary, mention)):
                seen[mention.id].append(Seen(sentence=sentence, mention=mention))
    tags = _tags(vocabulary, scene_of(document), seen, document.title.lower()) if seen else []
    if not article.abstract:
        tags += _headings(vocabulary, article, {tag.id for tag in tags})
    return tuple(tags)


def _is_drug_class(vocabulary: Vocabulary, mention: Mention) -> bool:
    """True for "antidepressant", which in a record without a drug of the topic is no effect of one."""
    return mention.words.lower() in vocabulary.conditions[mention.id].drug_classes


def _headings(vocabulary: Vocabulary, article: Article, found: Set[str]) -> list[ConditionTag]:
    """Where there is no abstract to read, MeSH headings speak for what the title does not name."""
    tags: dict[str, ConditionTag] = {}
    for heading in sorted(article.mesh, key=lambda heading: not heading.major):
        for condition in vocabulary.conditions.values():
            if heading.ui in condition.mesh and condition.id not in found:
                cue = f"MeSH heading{', major topic' if heading.major else ''}; the record has no abstract"
                quote = Quote(sentence=heading.descriptor, words=heading.descriptor, part="mesh", cue=cue)
                role: Role = "studied" if heading.major else "mentioned"
                tags.setdefault(condition.id, ConditionTag(id=condition.id, role=role, quote=quote))
    return list(tags.values())


def _tags(vocabulary: Vocabulary, scene: Scene, seen: dict[str, list[Seen]], title: str) -> list[ConditionTag]:
    tags = []
    titled = {id_ for id_, places in seen.items() if places[0].sentence.kind == "title"}
    for id_, every in seen.items():
        condition = vocabulary.conditions[id_]
        places = _without_umbrellas(vocabulary, condition, every, seen.keys(), titled)
        if not places:
            continue
        aside = _is_aside(vocabulary, condition, places, titled)
        opposed = id_ not in titled and _is_opposed(condition, title)
        verdict = decide(scene, condition, places, aside=aside, opposed=opposed)
        if verdict is not None:
            sentence, mention = verdict.seen.sentence, verdict.seen.mention
            quote = Quote(
                sentence=sentence.text,
                words=mention.words,
                part=sentence.part,
                section=sentence.section,
                cue=verdict.cue,
            )
            tags.append(ConditionTag(id=id_, role=verdict.role, quote=quote))
    return tags


def _without_umbrellas(
    vocabulary: Vocabulary, condition: Condition, places: list[Seen], ids: Collection[str], titled: Set[str]
) -> list[Seen]:
    """The mentions, umbrella words left out where the record names a more special condition that they stand for.

    Where the title has umbrella words only, they are meant; so are those set beside the special one ("migraine and
    headache").
    """
    wide = [place for place in places if place.mention.form == "umbrella"]
    if not wide:
        return places
    special = {
        id_ for id_ in ids if id_ in condition.umbrella_for or condition.id in vocabulary.conditions[id_].parents
    }
    if not special:
        return places
    alone = len(wide) == len(places) and condition.id in titled and not special & titled
    if alone or any(_is_beside(place) for place in wide):
        return places
    return [place for place in places if place.mention.form != "umbrella"]


def _is_opposed(condition: Condition, title: str) -> bool:
    """True where a title names its opposite alone ("nonmalignant pain")."""
    rest = title
    for word in condition.opposites:
        rest = rest.replace(word, "")
    return rest != title and not any(word.removeprefix("non").strip(" -") in rest for word in condition.opposites)


def _is_beside(place: Seen) -> bool:
    return place.sentence.kind == "title" and bool(_BESIDE.search(place.sentence.folded[: place.mention.start]))


def _is_aside(vocabulary: Vocabulary, condition: Condition, places: list[Seen], titled: Set[str]) -> bool:
    """True where one sentence alone names it, in a record whose title names another one that is no wider."""
    if condition.inside or not titled or len({place.sentence.index for place in places}) > 1:
        return False
    wider = {condition.id, *condition.parents, *condition.covered_by}
    conditions = vocabulary.conditions
    return not any(id_ in wider or (conditions[id_].inside and not condition.mind) for id_ in titled)
