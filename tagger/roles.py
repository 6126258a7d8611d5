"""What part a condition plays in a record: studied, animal model, mentioned or excluded, and by what cue."""

from __future__ import annotations

import re

from msgspec import Struct

from article import Role

from . import cues
from .folding import fold
from .text import Document, Sentence
from .vocabulary import Mention


_CLAUSE = re.compile(r"[;:]|\.\s")


class Seen(Struct, frozen=True, kw_only=True):
    """A mention in its sentence."""

    sentence: Sentence
    mention: Mention


class Scene(Struct, frozen=True, kw_only=True):
    """What the whole record is about, for the questions one sentence can't answer."""

    ids: frozenset[str]
    animal: bool
    length: int


class Verdict(Struct, frozen=True, kw_only=True):
    """A role, the mention that earned it, and the cue in plain words."""

    role: Role
    seen: Seen
    cue: str


def scene_of(document: Document, seen: dict[str, list[Seen]]) -> Scene:
    """Reads once what the deciding needs of the record as a whole."""
    text = " ".join(sentence.text for sentence in document.sentences).lower()
    animals, humans = len(cues.ANIMAL.findall(text)), len(cues.HUMAN.findall(text))
    return Scene(ids=frozenset(seen), animal=animals > humans, length=len(document.sentences))


def decide(scene: Scene, id_: str, places: list[Seen]) -> Verdict | None:
    """The role of one condition, None where the mentions are no more than side effects or umbrella words."""
    graded = [(_weight(scene, seen), seen) for seen in places]
    (weight, cue), best = max(graded, key=lambda row: row[0][0])
    if weight < 0:
        return Verdict(role="excluded", seen=best, cue=cue)
    total = sum(max(0, row[0][0]) for row in graded)
    if weight >= 3 or total >= 4:
        if scene.animal or (best.mention.form == "model"):
            return Verdict(role="animal_model", seen=best, cue=cue)
        return Verdict(role="studied", seen=best, cue=cue)
    return Verdict(role="mentioned", seen=best, cue=cue)


def _weight(scene: Scene, seen: Seen) -> tuple[float, str]:
    sentence, mention = seen.sentence, seen.mention
    before, after = _beside(sentence.text, mention)
    for cue in cues.EXCLUDED:
        if cue.stands(before, after):
            return -1, cue.name
    if mention.form == "weak":
        return 0.5, "named as a scale or an effect"
    if sentence.kind == "title":
        return 4, "named in the title"
    for group, value in ((cues.EXAMPLE, 0.5), (cues.BACKGROUND, 0.6)):
        for cue in group:
            if cue.stands(before, after):
                return value, cue.name
    if sentence.kind == "background":
        return 1, "named in the background"
    for cue in cues.PARTICIPANTS:
        if cue.stands(before, after):
            return 3, cue.name
    if sentence.kind == "aim":
        return 3, "named in the aim"
    if sentence.kind in ("methods", "results", "conclusion"):
        return 2, f"named in the {sentence.kind}"
    return 1.5, "named in the abstract"


def _beside(text: str, mention: Mention) -> tuple[str, str]:
    """The folded words of the clause before and after a mention."""
    before = fold(text[max(0, mention.start - cues.REACH) : mention.start])
    after = fold(text[mention.end : mention.end + cues.REACH])
    return _CLAUSE.split(before)[-1], _CLAUSE.split(after)[0]
