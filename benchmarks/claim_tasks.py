"""What the tables of `drafts/claims` are learned from: the labelled drafts and the invented sentences of the tests.

Each task is a table, and how examples for it are read: what is weighed by name, and the answer that is right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from drafts import guess_syntax, read_draft
from drafts.claims import asserting, directions, joints, kinds, strengths, weights
from drafts.claims.claims import read_claims
from drafts.claims.spans import claims_within, sentences_of
from drafts.claims.spelling import spelling_points
from drafts.claims.weights import words_and_pairs
from drafts.claims.word_classes import class_signs
from drafts.incoming.reading import Block
from tagger.vocabulary import Vocabulary

from .labelled import ROOT, Label, Labelled, pairs

FOLDER = Path(weights.__file__).parent
SENTENCES = ROOT / "tests" / "drafts" / "sentences.txt"
JOINTS = SENTENCES.with_name("joints.txt")
#: The answer beside the only one of a table that has one.
OTHER = "other"
NO_WORDS: frozenset[str] = frozenset()


class Example(NamedTuple):
    """What is weighed, the answer that is right, and the points that answers have from elsewhere."""

    of: str
    features: dict[str, float]
    words: frozenset[str]
    answer: str
    elsewhere: Mapping[str, float] = {}


class Task(NamedTuple):
    """A table of weights, and its examples in a set of drafts or among the invented sentences."""

    name: str
    in_draft: Callable[[Labelled, Vocabulary], Iterator[Example]]
    in_sentences: Callable[[], Iterator[Example]]

    @property
    def path(self) -> Path:
        """Where its table is."""
        return FOLDER / f"{self.name}_weights.json"


def _claims(labelled: Labelled, vocabulary: Vocabulary) -> Iterator[tuple[Label, Any]]:
    for name, text in labelled.texts.items():
        yield from pairs(read_claims(read_draft(text, guess_syntax(name, text)), vocabulary), labelled.of(name))


def _kind(of: str, text: str, reference: Any, answer: str) -> Example:
    words = words_and_pairs(text) | class_signs(text)
    return Example(of, kinds.features_of(text, reference), words, answer, spelling_points(text))


def _kinds(labelled: Labelled, vocabulary: Vocabulary) -> Iterator[Example]:
    for label, claim in _claims(labelled, vocabulary):
        if not claim.listed:
            yield _kind(labelled.name, claim.bare, claim.reference, label["kind"])


def _directions(labelled: Labelled, vocabulary: Vocabulary) -> Iterator[Example]:
    for label, claim in _claims(labelled, vocabulary):
        if label["kind"] not in ("reference_only", "epidemiology"):
            signs = directions.features_of(claim.bare, label["kind"])
            yield Example(labelled.name, signs, words_and_pairs(claim.bare), label["direction"])


def _strengths(labelled: Labelled, vocabulary: Vocabulary) -> Iterator[Example]:
    for label, claim in _claims(labelled, vocabulary):
        signs = strengths.strength_signs(claim.bare)
        yield Example(labelled.name, signs, words_and_pairs(claim.bare), label["strength"])


def _blocks(labelled: Labelled) -> Iterator[tuple[Block, list[tuple[int, int]]]]:
    """The paragraphs and items of a set's drafts, each with where its labelled claims stand in it."""
    for name, text in labelled.texts.items():
        spans = [(int(label["start"]), int(label["end"])) for label in labelled.of(name)]
        for block in read_draft(text, guess_syntax(name, text)).blocks:
            if block.kind not in ("heading", "quotation", "reference"):
                yield block, [(start - block.start, end - block.start) for start, end in spans]


def _joints(labelled: Labelled, _vocabulary: Vocabulary) -> Iterator[Example]:
    for block, spans in _blocks(labelled):
        for start, end in sentences_of(block):
            for joint in joints.joints_of(block.text, start, end):
                before = any(start <= a and b <= joint.start + 1 and b > start for a, b in spans)
                after = any(a >= joint.end - 1 and a < end for a, _ in spans)
                across = any(a < joint.end and b > joint.start for a, b in spans)
                if across == (before and after):
                    continue  # none is labelled here, or they overlap
                signs = joints.signs_of(block.text[start : joint.end], block.text[joint.start : end], joint.word)
                yield Example(labelled.name, signs, NO_WORDS, OTHER if across else "two")


def _asserted(labelled: Labelled, _vocabulary: Vocabulary) -> Iterator[Example]:
    for block, spans in _blocks(labelled):
        for sentence in sentences_of(block):
            pieces = list(claims_within(block.text, *sentence))
            for start, end in pieces:
                text, ends = block.text[start:end], block.text[start : sentence[1]]
                shared = sum(max(0, min(end, b) - max(start, a)) for a, b in spans)
                signs = asserting.signs_of(text, ends, beside=len(pieces) > 1, item=block.kind == "item")
                bare = asserting.without_asides(text)
                answer = "claim" if 2 * shared > end - start else OTHER
                yield Example(labelled.name, signs, words_and_pairs(bare) | class_signs(bare), answer)


def _sentences() -> Iterator[tuple[str, str]]:
    """The invented sentences of the tests, each with the kind under which it stands."""
    kind = ""
    for line in SENTENCES.read_text("utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            yield line, kind


def _invented_kinds() -> Iterator[Example]:
    for line, kind in _sentences():
        if kind != "none":
            yield _kind("sentences", line, None, kind)


def _invented_claims() -> Iterator[Example]:
    for line, kind in _sentences():
        signs = asserting.signs_of(line, line, beside=False, item=False)
        bare = asserting.without_asides(line)
        answer = OTHER if kind == "none" else "claim"
        yield Example("sentences", signs, words_and_pairs(bare) | class_signs(bare), answer)


def _invented_joints() -> Iterator[Example]:
    """Of sentences of two claims: "first|, joining word and second"."""
    for line in JOINTS.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            first, _, second = line.partition("|")
            text = first + second
            for joint in joints.joints_of(text, 0, len(text)):
                signs = joints.signs_of(text[: joint.end], text[joint.start :], joint.word)
                yield Example("sentences", signs, NO_WORDS, "two" if joint.end == len(first) else OTHER)


def _no_sentences() -> Iterator[Example]:
    return iter(())


TASKS = {
    task.name: task
    for task in (
        Task("kind", _kinds, _invented_kinds),
        Task("direction", _directions, _no_sentences),
        Task("strength", _strengths, _no_sentences),
        Task("joint", _joints, _invented_joints),
        Task("claim", _asserted, _invented_claims),
    )
}
