"""What part a condition plays in a record: studied, animal model, mentioned or excluded, and by what cue."""

from __future__ import annotations

import re

from msgspec import Struct

from article import Role
from topic import Condition

from . import cues
from .grades import CONCLUDED, NAMED, SECONDARY, STUDIED, Grade, Place, grade
from .scene import Scene
from .text import Sentence
from .vocabulary import Mention

# Passing mentions in several sentences that together make it studied.
_TOGETHER = 3.5
# Sentences that make a mood studied which no aim or primary outcome names.
_OFTEN = 4
# What is no more than a mention in a review of something else.
_BESIDE = frozenset((NAMED, cues.PARTICIPANTS[0].name, "diagnosed", "named as an example ('such as')"))
_CLAUSE = re.compile(r"[;:]|\.\s")


class Seen(Struct, frozen=True, kw_only=True):
    """A mention in its sentence."""

    sentence: Sentence
    mention: Mention


class Verdict(Struct, frozen=True, kw_only=True):
    """A role, the mention that earned it, and the cue in plain words."""

    role: Role
    seen: Seen
    cue: str


def decide(scene: Scene, condition: Condition, places: list[Seen], *, aside: bool, opposed: bool) -> Verdict | None:
    """The role of one condition, None where the mentions are no more than side effects.

    `aside`: it is named in one sentence only, and the record is about something else; in a review that does not make
    it a topic. `opposed`: the title speaks of its opposite.
    """
    graded = _without_repeats(_grades(scene, condition, places))
    best, seen = max(graded, key=lambda row: row[0].weight)
    if best.weight <= 0:
        best, seen = min(graded, key=lambda row: row[0].weight)
        return Verdict(role="excluded", seen=seen, cue=best.cue) if best.weight < 0 else None
    if aside and _is_review_of_others(scene, condition) and best.cue in _BESIDE and seen.mention.form != "phrase":
        return Verdict(role="mentioned", seen=seen, cue="named once, beside the topic")
    if opposed:
        return Verdict(role="mentioned", seen=seen, cue="named beside its opposite, the topic")
    if best.weight >= STUDIED or _adds_up(scene, condition, graded, seen):
        return Verdict(role=_main_role(scene, seen, best.cue), seen=seen, cue=best.cue)
    return Verdict(role="mentioned", seen=seen, cue=best.cue)


def _is_review_of_others(scene: Scene, condition: Condition) -> bool:
    return scene.review and not (scene.mind and condition.mind)


def _main_role(scene: Scene, seen: Seen, cue: str) -> Role:
    """In a record on animals a model, but what its human participants have is studied."""
    people = cue == cues.PARTICIPANTS[0].name and seen.sentence.kind == "methods" and not scene.animal_title
    return "animal_model" if scene.animal and not people else "studied"


def _grades(scene: Scene, condition: Condition, places: list[Seen]) -> list[tuple[Grade, Seen]]:
    """The grades of the mentions in their order, up to the first that leaves no doubt."""
    graded = []
    for seen in places:
        row = grade(_place(scene, condition, seen))
        graded.append((row, seen))
        if row.weight > STUDIED:
            break
    return graded


def _without_repeats(graded: list[tuple[Grade, Seen]]) -> list[tuple[Grade, Seen]]:
    """A secondary outcome stays one where the conclusion repeats it."""
    if not any(row.cue == SECONDARY for row, _ in graded):
        return graded
    return [(row, seen) for row, seen in graded if row.cue != CONCLUDED]


def _adds_up(scene: Scene, condition: Condition, graded: list[tuple[Grade, Seen]], best: Seen) -> bool:
    if condition.outcome and best.sentence.kind != "title" and not scene.animal:
        often = len({seen.sentence.index for row, seen in graded if row.weight > 0}) >= _OFTEN
        return often and not any(row.cue == SECONDARY for row, _ in graded)
    by_sentence = {seen.sentence.index: row.weight for row, seen in graded if row.weight > 0}
    return sum(by_sentence.values()) >= _TOGETHER


def _place(scene: Scene, condition: Condition, seen: Seen) -> Place:
    text, mention = seen.sentence.folded, seen.mention
    before = text[max(0, mention.start - cues.REACH) : mention.start]
    after = text[mention.end : mention.end + cues.REACH]
    return Place(
        scene=scene,
        condition=condition,
        sentence=seen.sentence,
        mention=mention,
        before=_CLAUSE.split(before)[-1] if _may_end(before) else before,
        after=_CLAUSE.split(after, 1)[0] if _may_end(after) else after,
    )


def _may_end(text: str) -> bool:
    """For speed: whether a text has any mark that may end a clause."""
    return "." in text or ";" in text or ":" in text
