"""How much one mention says that its condition is studied: rules in their order, the first that speaks decides."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from topic import Condition

from . import cues
from .scene import Scene
from .text import Sentence
from .vocabulary import Mention

STUDIED = 3.0
_PASSING = 1.0
SECONDARY = "named as a secondary outcome"
CONCLUDED = "named in the conclusion"
NAMED = "named in the abstract"


class Grade(Struct, frozen=True, kw_only=True):
    """Below 0: excluded; 0: nothing; up to `STUDIED`: in passing; from there on: studied. `cue` is in plain words."""

    weight: float
    cue: str


class Place(Struct, frozen=True, kw_only=True):
    """A mention in its sentence, with the folded words of its clause before and after it."""

    scene: Scene
    condition: Condition
    sentence: Sentence
    mention: Mention
    before: str
    after: str

    def cue(self, group: tuple[cues.Cue, ...]) -> str:
        """The name of the first wording of a group that stands beside the mention, "" where none does."""
        before, after, mask = self.before, self.after, self.sentence.mask
        for cue in group:
            if mask & cue.bit and cue.stands(before, after, mask):
                return cue.name
        return ""


Rule = Callable[[Place], Grade | None]


def grade(place: Place) -> Grade:
    """What one mention says."""
    outcome = place.condition.outcome and not place.scene.review
    for rule in (*_FIRST, *(_OUTCOME if outcome else _NAMED)):
        found = rule(place)
        if found is not None:
            return found
    return Grade(weight=_PASSING if outcome else STUDIED, cue=f"named in the {place.sentence.kind or 'abstract'}")


def _graded(weight: float, cue: str) -> Grade | None:
    return Grade(weight=weight, cue=cue) if cue else None


def _excluded(place: Place) -> Grade | None:
    if place.mention.form not in ("name", "abbreviation"):
        return None
    return _graded(-1, place.cue(cues.EXCLUDED))


def _issue(place: Place) -> Grade | None:
    """Publishers end abstracts with the name of the issue."""
    named = cues.ISSUE.search(place.sentence.folded, place.sentence.mask)
    return Grade(weight=0, cue="the name of an issue") if named else None


def _model(place: Place) -> Grade | None:
    if place.mention.form != "model":
        return None
    if place.scene.animal:
        return Grade(weight=STUDIED, cue="an animal model of it")
    return Grade(weight=0, cue="an animal model in a record on people")


def _side_effect(place: Place) -> Grade | None:
    """Headache among side effects, or as a bare word in the results of a trial, is no condition."""
    if not place.condition.symptom or place.sentence.kind == "title" or place.mention.form in ("phrase", "weak"):
        return None
    if cues.ADVERSE.search(place.sentence.folded, place.sentence.mask):
        mentioned = place.condition.mind and not cues.SIDE_EFFECTS.search(place.before, place.sentence.mask)
        return Grade(weight=0.5 if mentioned else 0, cue="named as a side effect")
    if place.mention.form == "umbrella" and place.sentence.kind == "results" and not place.scene.review:
        return Grade(weight=0, cue="named as a symptom")
    return None


def _definition(place: Place) -> Grade | None:
    """Muscle pain or low mood among the signs that define another condition."""
    if not place.condition.symptom:
        return None
    return _graded(0.5 if place.condition.mind else 0, place.cue((cues.DEFINITION,)))


def _weak(place: Place) -> Grade | None:
    if place.mention.form != "weak":
        return None
    if place.mention.words.lower() in place.condition.drug_classes and place.cue(cues.DRUG_CLASS):
        return Grade(weight=0, cue="named as a class of drugs")
    return Grade(weight=2.5 if place.sentence.kind == "title" else 0.5, cue="named as a scale or an effect")


def _volunteers(place: Place) -> Grade | None:
    """What a drug is for, in a record that tries it in healthy people only."""
    if not place.scene.pharmacology or place.condition.induced or place.cue(cues.PARTICIPANTS[:1]):
        return None
    return Grade(weight=0.5, cue="named for others than the healthy participants")


def _title(place: Place) -> Grade | None:
    return Grade(weight=4, cue="named in the title") if place.sentence.kind == "title" else None


def _example(place: Place) -> Grade | None:
    minds = place.scene.mind or place.sentence.kind == "aim"
    if place.scene.is_background(place.sentence) and not (place.scene.mind and place.condition.mind):
        return _graded(0.5, place.cue(cues.EXAMPLE))
    topic = place.scene.review and (not place.condition.mind or minds)
    return _graded(STUDIED if topic else 1.5, place.cue(cues.EXAMPLE))


def _in_passing(place: Place) -> Grade | None:
    return _graded(0.6, place.cue(cues.PASSING))


def _clinic(place: Place) -> Grade | None:
    """Named in a record on animals as what people are treated for."""
    return _graded(_PASSING, place.cue(cues.CLINIC)) if place.scene.animal else None


def _companion(place: Place) -> Grade | None:
    companion = place.condition.mind and not place.scene.mind
    return _graded(_PASSING, place.cue(cues.COMPANION)) if companion else None


def _background(place: Place) -> Grade | None:
    background = place.scene.is_background(place.sentence)
    told = not place.scene.review and place.sentence.inferred and place.sentence.kind in ("", "aim")
    if not (background or told) or cues.COUNTED.search(place.before, place.sentence.mask):
        return None
    if background:
        if cues.DEFINES.search(place.before):
            return Grade(weight=STUDIED, cue="what the topic is said to be")
        weight = 0.5 if place.scene.healthy and not place.condition.induced else _PASSING
        return Grade(weight=weight, cue=place.cue(cues.BACKGROUND) or "named in the background")
    return _graded(_PASSING, place.cue(cues.BACKGROUND))


def _counted(place: Place) -> Grade | None:
    return _graded(STUDIED + 0.5, place.cue(cues.COUNTED_BESIDE))


def _participants(place: Place) -> Grade | None:
    if place.scene.healthy and not place.condition.induced and _is_of_others(place):
        return Grade(weight=_PASSING, cue="named for others than the healthy participants")
    return _graded(STUDIED + 0.5, place.cue(cues.PARTICIPANTS))


def _healthy(place: Place) -> Grade | None:
    """Where the participants are healthy, patients are spoken of unless the methods enrol some."""
    told = place.sentence.kind != "methods" and "healthy" not in place.sentence.words
    if place.scene.healthy and told and not place.condition.induced and not place.scene.review:
        return Grade(weight=_PASSING, cue="named for others than the healthy participants")
    return None


def _is_of_others(place: Place) -> bool:
    """True for a sentence that names patients where the participants are healthy."""
    if place.sentence.kind == "conclusion":
        return True
    told = place.sentence.kind in ("", "aim", "background") and "healthy" not in place.sentence.words
    return told and not place.scene.review


def _sufferers(place: Place) -> Grade | None:
    return _graded(STUDIED + 0.5, place.cue(cues.SUFFERERS))


def _outcome_background(place: Place) -> Grade | None:
    if place.scene.is_background(place.sentence) and not cues.COUNTED.search(place.before, place.sentence.mask):
        return Grade(weight=_PASSING, cue="named in the background")
    return _graded(_PASSING, place.cue(cues.EXAMPLE))


def _outcome_rank(place: Place) -> Grade | None:
    low, mask = place.sentence.folded, place.sentence.mask
    if cues.SECONDARY.search(low, mask):
        return Grade(weight=_PASSING, cue=SECONDARY)
    if cues.PRIMARY.search(low, mask):
        return Grade(weight=STUDIED + 0.5, cue="named as the primary outcome")
    return None


def _danger(place: Place) -> Grade | None:
    return _graded(_PASSING, place.cue(cues.DANGER))


def _aim_or_conclusion(place: Place) -> Grade | None:
    kind = place.sentence.kind
    return Grade(weight=STUDIED, cue=f"named in the {kind}") if kind in ("aim", "conclusion") else None


_FIRST: tuple[Rule, ...] = (_issue, _excluded, _model, _side_effect, _volunteers, _weak, _title, _definition)
_NAMED: tuple[Rule, ...] = (
    _example,
    _in_passing,
    _clinic,
    _companion,
    _counted,
    _background,
    _participants,
    _healthy,
)
# For moods, which many a trial of something else measures besides.
_OUTCOME: tuple[Rule, ...] = (_outcome_background, _danger, _outcome_rank, _sufferers, _aim_or_conclusion)
