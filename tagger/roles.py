"""What part a condition plays in a record: studied, animal model, mentioned or excluded, and by what cue."""

from __future__ import annotations

import re

from msgspec import Struct

from article import Role
from topic import Condition

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
    """What the whole record is about, for the questions one sentence can't answer.

    `begins` is the index of the first sentence that tells of the work itself; 0 where none does (an essay, a review:
    everything is its topic).
    """

    ids: frozenset[str]
    animal: bool
    review: bool
    begins: int


class Verdict(Struct, frozen=True, kw_only=True):
    """A role, the mention that earned it, and the cue in plain words."""

    role: Role
    seen: Seen
    cue: str


class Grade(Struct, frozen=True, kw_only=True):
    """How much one mention says that the condition is studied, and by what cue."""

    weight: float
    cue: str


# Numbers of people or shares of them: no background.
_COUNTED = re.compile(
    r"\(\d+(?:\.\d+)? ?%\)|\bn ?= ?\d|\b\d+[ -](?:\w+ )?(?:patients|year.old|subjects|women|men|children|volunteers)\b"
)
_FEW = 2
STUDIED = 3.0
_PASSING = 1.0
_TOGETHER = 3.5


def scene_of(document: Document, ids: frozenset[str]) -> Scene:
    """Reads once what the deciding needs of the record as a whole."""
    text = " ".join([sentence.text for sentence in document.sentences]).lower()
    title = document.title.lower()
    kinds = {sentence.kind for sentence in document.sentences}
    essay = not kinds & {"methods", "results"} and not cues.STUDY.search(title)
    review = essay or bool(cues.REVIEW.search(title) or cues.REVIEW_WORDS.search(text))
    return Scene(
        ids=ids,
        animal=not cues.REVIEW.search(title) and _is_animal(title, text),
        review=review,
        begins=_begins_review(document) if review else _begins(document),
    )


def _is_animal(title: str, text: str) -> bool:
    if cues.ANIMAL.search(title):
        return not cues.HUMAN_TITLE.search(title)
    return len(cues.ANIMAL.findall(text)) > len(cues.HUMAN.findall(text))


def _begins(document: Document) -> int:
    """Where background ends: at the first sentence on the work itself, yet not after the first third of the record."""
    last = max(_FEW, len(document.sentences) // 3) if len(document.sentences) > 2 * _FEW else 1
    work = ("aim", "methods", "results")
    return next((s.index for s in document.sentences[:last] if s.kind in work or _COUNTED.search(s.text)), last)


def _begins_review(document: Document) -> int:
    """In a review all is its topic but what stands before an aim that is stated in its first half."""
    half = len(document.sentences) // 2
    return next((s.index for s in document.sentences[:half] if s.kind == "aim"), 0)


def decide(scene: Scene, condition: Condition, places: list[Seen]) -> Verdict | None:
    """The role of one condition, None where the mentions are no more than side effects or umbrella words."""
    graded = [(grade(scene, condition, seen), seen) for seen in places]
    best, seen = max(graded, key=lambda row: row[0].weight)
    if best.weight < 0:
        return Verdict(role="excluded", seen=seen, cue=best.cue)
    if not best.weight:
        return None
    total = sum({row[1].sentence.index: row[0].weight for row in graded if row[0].weight > 0}.values())
    together = total >= _TOGETHER and (not condition.outcome or not condition.mind or seen.sentence.kind == "title")
    if best.weight >= STUDIED or together:
        return Verdict(role="animal_model" if scene.animal else "studied", seen=seen, cue=best.cue)
    return Verdict(role="mentioned", seen=seen, cue=best.cue)


def grade(scene: Scene, condition: Condition, seen: Seen) -> Grade:
    """What one mention says: below 0 excluded, 0 nothing, up to `STUDIED` in passing, from there on studied."""
    sentence, mention = seen.sentence, seen.mention
    before, after = _beside(sentence.text, mention)
    named = mention.form in ("name", "abbreviation")
    if named and (cue := _first(cues.EXCLUDED, before, after)):
        return Grade(weight=-1, cue=cue)
    if mention.form == "model" and not scene.animal:
        return Grade(weight=0, cue="an animal model in a record on people")
    if mention.form == "model":
        return Grade(weight=STUDIED, cue="an animal model of it")
    if (
        (named or mention.form == "umbrella")
        and cues.ADVERSE.search(sentence.text.lower())
        and sentence.kind != "title"
        and condition.symptom
    ):
        return Grade(weight=0, cue="named as a side effect")
    if mention.form == "umbrella" and condition.symptom and sentence.kind == "results" and not scene.review:
        return Grade(weight=0, cue="named as a symptom")
    if mention.form == "weak":
        return Grade(weight=2.5 if sentence.kind == "title" else 0.5, cue="named as a scale or an effect")
    if sentence.kind == "title":
        return Grade(weight=4, cue="named in the title")
    if condition.outcome and not scene.review:
        return _grade_outcome(scene, sentence, before, after)
    return _grade_named(scene, condition, sentence, before, after)


def _grade_named(scene: Scene, condition: Condition, sentence: Sentence, before: str, after: str) -> Grade:
    early = _is_background(scene, sentence)
    if cue := _first(cues.EXAMPLE, before, after):
        return Grade(weight=0.5 if early else STUDIED if scene.review and not condition.mind else 1.5, cue=cue)
    if cue := _first(cues.PASSING, before, after):
        return Grade(weight=0.6, cue=cue)
    if condition.mind and (cue := _first(cues.COMPANION, before, after)):
        return Grade(weight=_PASSING, cue=cue)
    if early:
        return _grade_early(before, after)
    vague = not scene.review and sentence.inferred and sentence.kind in ("", "aim")
    if vague and (cue := _first(cues.BACKGROUND, before, after)):
        return Grade(weight=_PASSING, cue=cue)
    if cue := _first(cues.PARTICIPANTS, before, after):
        return Grade(weight=STUDIED + 0.5, cue=cue)
    return Grade(weight=STUDIED, cue=f"named in the {sentence.kind or 'abstract'}")


def _grade_early(before: str, after: str) -> Grade:
    if cues.DEFINES.search(before):
        return Grade(weight=STUDIED, cue="what the topic is said to be")
    return Grade(weight=_PASSING, cue=_first(cues.BACKGROUND, before, after) or "named in the background")


def _grade_outcome(scene: Scene, sentence: Sentence, before: str, after: str) -> Grade:
    """For moods, which many a trial of something else measures besides."""
    if _first(cues.EXAMPLE, before, after) or _is_background(scene, sentence):
        return Grade(weight=_PASSING, cue="named in the background")
    low = sentence.text.lower()
    if cues.SECONDARY.search(low):
        return Grade(weight=_PASSING, cue="named as a secondary outcome")
    if cues.PRIMARY.search(low):
        return Grade(weight=STUDIED + 0.5, cue="named as the primary outcome")
    if cue := _first(cues.PARTICIPANTS, before, after):
        return Grade(weight=STUDIED, cue=cue)
    if sentence.kind in ("aim", "conclusion"):
        return Grade(weight=STUDIED, cue=f"named in the {sentence.kind}")
    return Grade(weight=_PASSING, cue=f"named in the {sentence.kind or 'abstract'}")


def _is_background(scene: Scene, sentence: Sentence) -> bool:
    if sentence.kind in ("background", "aim") and not sentence.inferred:
        return not cues.AIM.search(sentence.text)
    return sentence.index < scene.begins


def _first(group: tuple[cues.Cue, ...], before: str, after: str) -> str:
    return next((cue.name for cue in group if cue.stands(before, after)), "")


def _beside(text: str, mention: Mention) -> tuple[str, str]:
    """The folded words of the clause before and after a mention."""
    before = fold(text[max(0, mention.start - cues.REACH) : mention.start])
    after = fold(text[mention.end : mention.end + cues.REACH])
    return _CLAUSE.split(before)[-1], _CLAUSE.split(after)[0]
