"""What a record is about as a whole, for the questions that one sentence can't answer."""

from __future__ import annotations

from msgspec import Struct

from . import scene_cues as cues
from .folding import TOKEN
from .patterns import Pattern, compiled
from .text import Document, Sentence

# Numbers of people, or shares of them: no background.
_COUNTED = compiled(
    r"\(\d+(?:\.\d+)? ?%\)|\bn ?= ?\d|\b\d+[ -](?:\w+ )?(?:patients|year.old|subjects|women|men|children|"
    r"volunteers)\b"
)
_WORK = ("aim", "methods", "results")
_FEW = 2


class Scene(Struct, frozen=True, kw_only=True):
    """The frame of a record.

    `review`: it tells of others' work, so that everything in it is its topic. `begins` is the index of the first
    sentence that tells of the work itself; what stands before is background. `healthy`: its participants are healthy;
    `mind`: its title says that it is about disorders of the mind beside others; `pharmacology`: it tries a drug in
    healthy people only.
    """

    animal: bool
    animal_title: bool = False
    review: bool
    healthy: bool = False
    mind: bool = False
    pharmacology: bool = False
    begins: int

    def is_background(self, sentence: Sentence) -> bool:
        """True where a sentence tells what was known before."""
        if sentence.kind in ("background", "aim") and not sentence.inferred:
            own = cues.AIM.search(sentence.folded, sentence.mask) or cues.PRESENTED.search(
                sentence.folded, sentence.mask
            )
            return own is None
        return sentence.index < self.begins


def scene_of(document: Document) -> Scene:
    """Reads the frame of a record once."""
    title = document.title.lower()
    named = frozenset(TOKEN.findall(title))
    kinds = {sentence.kind for sentence in document.sentences}
    titled_review = bool(cues.REVIEW.search(title))
    essay = (
        not kinds & {"methods", "results"} and not cues.STUDY.search(title) and not _anywhere(document, cues.CASES)
    )
    review = essay or titled_review or _anywhere(document, cues.REVIEW_WORDS)
    healthy = not cues.TREATED_TITLE.search(title) and _anywhere(document, cues.HEALTHY)
    animal_review = bool(cues.ANIMAL_REVIEW.search(title))
    return Scene(
        animal=(animal_review or not titled_review) and _is_animal(document, title, named),
        animal_title=not cues.ANIMALS.isdisjoint(named),
        review=review,
        mind=bool(cues.MIND_TITLE.search(title)),
        healthy=healthy,
        pharmacology=healthy and bool(cues.PHARMACOLOGY.search(title)),
        begins=_begins_review(document) if review else _begins(document),
    )


def _anywhere(document: Document, pattern: Pattern) -> bool:
    """Whether a wording stands in any sentence."""
    bit = pattern.bit
    return any(s.mask & bit and pattern.search(s.folded, s.mask) for s in document.sentences)


def _is_animal(document: Document, title: str, named: frozenset[str]) -> bool:
    if not cues.ANIMALS.isdisjoint(named):
        return not cues.HUMAN_TITLE.search(title)
    animals, humans = _told(document, cues.ANIMALS), _told(document, cues.HUMANS)
    return animals > humans or (humans == 0 and cues.MODEL_TITLE.search(title) is not None)


def _told(document: Document, names: frozenset[str]) -> int:
    """How often any of the names stands in the record."""
    return sum(
        sum(map(names.__contains__, sentence.tokens))
        for sentence in document.sentences
        if not names.isdisjoint(sentence.words)
    )


def _begins(document: Document) -> int:
    """Where background ends: at the first sentence on the work itself, at the latest after a third of the record."""
    size = len(document.sentences)
    last = max(_FEW, size // 3) if size > _FEW else 1
    return next(
        (s.index for s in document.sentences[:last] if s.kind in _WORK or _COUNTED.search(s.folded, s.mask)), last
    )


def _begins_review(document: Document) -> int:
    """In a review all is its topic but what stands before an aim that is stated in its first half."""
    half = len(document.sentences) // 2
    return next((s.index for s in document.sentences[:half] if s.kind == "aim"), 0)
