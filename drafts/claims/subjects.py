"""What the words of a claim name: its conditions, and the drug that it is about."""

from __future__ import annotations

import re
from functools import lru_cache

from tagger.vocabulary import Vocabulary

from ..quick import Quick
from ..words import KETAMINE, words
from .circumstance_words import BY_MEDICINE, LABELS, PAINFUL, PLACES, SURVIVAL
from .condition_words import LAY_CONDITIONS
from .remedy_words import REMEDIES
from .subject_cues import (
    ACTS,
    BEATS,
    BESIDE,
    GIVEN,
    HARM_BESIDE,
    HARM_FELT,
    IT,
    LASTING,
    LINGERS,
    MEASURED_BY,
    MENDED,
    MONTHS_ON,
    NOT_OF,
    OCCASION,
    OPIOID_OUTCOME,
    SICK_HEADS,
)

_LAY = tuple((words(pattern), ids) for pattern, ids in LAY_CONDITIONS)
_REMEMBERED = 256
_PAIN_NOT_OF_CANCER = Quick(
    r"\bpain (?:that|which) (?:is|was)(?:n['’]t| not) (?:due to |caused by |from )?cancer|\bnon-?cancer pain"
)
_LABELS = tuple((words(pattern), id_) for pattern, id_ in LABELS)
_LONGEST_LABEL = 6
_BY_MEDICINE = tuple((words(pattern), id_) for pattern, id_ in BY_MEDICINE)
_PLACES, _PAINFUL, _SURVIVAL = words(PLACES), words(PAINFUL), words(SURVIVAL)
#: These are named only beside others and add nothing of their own.
_OF_NERVES = (
    "postherpetic_neuralgia",
    "diabetic_neuropathy",
    "trigeminal_neuralgia",
    "sci_pain",
    "poststroke_pain",
    "phantom_limb",
    "chemo_neuropathy",
)
_WIDER = dict.fromkeys(_OF_NERVES, "neuropathic_pain") | dict.fromkeys(
    ("migraine", "cluster_headache"), "other_headache"
)
#: Without these words only a medicine tells of migraine, or of low mood.
_SAID_OF = {
    "migraine": Quick(r"migrain|aura|cortical"),
    "depression": Quick(
        r"depress(?!ants)|(?<!anti)depressi|mood|spirits|gloom|blues|sad|hopeless|melanchol|bipolar|low\b|electro|"
        r"\bect\b|psychiatr",
    ),
}
_OF_MIND = ("depression", "suicidality", "anxiety", "ptsd", "ocd", "substance_use")
#: These stand beside a condition and do not make a wider one needless.
_ASIDE = ("central_sensitization", "opioid_hyperalgesia_tolerance")

_ESKETAMINE = words(r"esketamine", r"S[- ]form", r"S-ketamine", r"spravato", r"S\(\+\)-ketamine")
OTHER_DRUG = words(*REMEDIES)
_OPIOID = words(r"opioids?|opiates?|\w*(?:morphine|morphone|codone|fentanil)|fentanyl|methadone|tramadol|codeine")


def conditions_named(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The conditions that a stretch names, not those that only a medicine in it tells of."""
    return tuple(id_ for id_ in conditions_in(text, vocabulary) if id_ not in _SAID_OF or _SAID_OF[id_].search(text))


def conditions_suffered(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The conditions that a stretch on harms names, not what people felt on the drug: "she felt low"."""
    return conditions_named(HARM_BESIDE.sub(" ", HARM_FELT.sub(" ", text)), vocabulary)


def conditions_headed(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The conditions that a stretch names, or, where it is a few words long, that it means as a heading."""
    found = conditions_in(text, vocabulary)
    if found or len(text.split()) > _LONGEST_LABEL:
        return found
    return tuple(dict.fromkeys(id_ for pattern, id_ in _LABELS if pattern.search(text)))


@lru_cache(maxsize=_REMEMBERED)
def conditions_touched(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The conditions that a stretch has a word of, also those that only tell where people were."""
    by_medicine = [id_ for pattern, id_ in _BY_MEDICINE if pattern.search(text)]
    return tuple(dict.fromkeys((*(id_ for id_, _ in _touched(text, vocabulary)), *by_medicine)))


@lru_cache(maxsize=_REMEMBERED)
def conditions_in(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The conditions that a stretch names, by medical or lay words, in order of their first place."""
    found = dict(_touched(text, vocabulary))
    if {"low_back_pain", "pelvic_visceral_pain"} & set(found) and LASTING.search(text):
        found.setdefault("chronic_pain", len(text))
    _from_circumstances(found, text)
    _from_course(found, text)
    _without_wider(found, text)
    _without_setting(found, text)
    return tuple(sorted(found, key=lambda id_: found[id_]))


@lru_cache(maxsize=_REMEMBERED)
def _touched(text: str, vocabulary: Vocabulary) -> tuple[tuple[str, int], ...]:
    """Each condition of which a text has a medical or lay word, with the first place."""
    found: dict[str, int] = {}
    for mention in vocabulary.find(text):
        if (
            mention.kind == "condition"
            and mention.id in vocabulary.conditions
            and not _is_denied(text, mention.start, mention.end)
        ):
            found[mention.id] = min(found.get(mention.id, mention.start), mention.start)
    for pattern, ids in _LAY:
        if (match := pattern.search(text)) and not _is_denied(text, *match.span()):
            for id_ in ids:
                if id_ in vocabulary.conditions:
                    found.setdefault(id_, match.start())
    if not found and (said := _PAIN_NOT_OF_CANCER.search(text)):
        found["chronic_pain"] = said.start()
    return tuple(found.items())


def _is_denied(text: str, start: int, end: int) -> bool:
    """Whether what a stretch names there is what somebody has not: "pain that is not cancer"."""
    last = max(start, text.rfind(" ", start, end) + 1)
    return any(NOT_OF.search(text[:place]) for place in (start, last))


def _from_circumstances(found: dict[str, int], text: str) -> None:
    """A medicine or a place stands for a complaint where none is named."""
    if not set(found) - {"other_headache"}:
        for pattern, id_ in _BY_MEDICINE:
            if match := pattern.search(text):
                found.setdefault(id_, match.start())
    if _PLACES.search(text):
        found.pop("acute_pain_other", None)
        if not found and _PAINFUL.search(text):
            found["acute_pain_other"] = 0


def _from_course(found: dict[str, int], text: str) -> None:
    """Pain that goes on long after an operation is not the acute one; a broken hip that is mended is operated on."""
    if "acute_postoperative" in found and pain_lasts(text):
        at = found.pop("acute_postoperative")
        found[
            "radicular_pain"
            if re.search(r"\b(?:spin\w+|back) (?:surgery|operation)", text)
            else "postsurgical_chronic"
        ] = at
    if "acute_pain_other" in found and MENDED.search(text):
        found["acute_postoperative"] = found.pop("acute_pain_other")
    if "other_headache" in found and SICK_HEADS.search(text):
        found.pop("other_headache", None)
    if "depression" in found and re.search(r"\bspreading depression\b", text, re.I):
        found.pop("depression", None)


def pain_lasts(text: str) -> bool:
    """Whether a stretch speaks of pain that lingers, or months on."""
    return bool(LINGERS.search(text) or (_PAINFUL.search(text) and MONTHS_ON.search(text)))


def _without_setting(found: dict[str, int], text: str) -> None:
    """An operation, a cancer or a burn is only where it happened if the mind or survival is spoken of."""
    mind = any(id_ in found for id_ in _OF_MIND)
    if not _PAINFUL.search(text) and (mind or _SURVIVAL.search(text)):
        found.pop("acute_postoperative", None)
        if mind:
            found.pop("cancer_pain", None)
    if "central_sensitization" in found:
        found.pop("acute_pain_other", None)
    if "substance_use" in found and not _PAINFUL.search(text):
        found.pop("neuropathic_pain", None)


def _without_wider(found: dict[str, int], text: str) -> None:
    for narrow, wide in _WIDER.items():
        if narrow in found:
            found.pop(wide, None)
    if "postsurgical_chronic" in found:
        found.pop("acute_postoperative", None)
        found.pop("chronic_pain", None)
    if "crps" in found:
        found.pop("acute_pain_other", None)
    _without_unspecific(found, text)
    if len(found) > 1 and OPIOID_OUTCOME.search(text):
        found.pop("opioid_hyperalgesia_tolerance", None)


def _without_unspecific(found: dict[str, int], text: str) -> None:
    """Lasting pain and an operation add nothing beside a named pain, unless it is that which is said to last."""
    specific = set(found) - {"chronic_pain", "acute_postoperative", *_OF_MIND, *_ASIDE}
    if specific:
        if not LASTING.search(text) or specific <= {"central_sensitization"}:
            found.pop("chronic_pain", None)
        if "opioid_hyperalgesia_tolerance" not in specific:
            found.pop("acute_postoperative", None)


def drug_in(text: str) -> str | None:
    """The drug that a stretch is about; None where it names none."""
    text = BESIDE.sub(" ", text)
    ketamine, esketamine, other = KETAMINE.search(text), _ESKETAMINE.search(text), OTHER_DRUG.search(text)
    if other and not ketamine:
        text = MEASURED_BY.sub(" ", text)
        esketamine, other = _ESKETAMINE.search(text), OTHER_DRUG.search(text)
    if ketamine and other and len(KETAMINE.findall(text)) == 1 and OCCASION.search(text):
        return "other"
    if ketamine and other and other.start() < ketamine.start() and BEATS.search(text[other.end() : ketamine.start()]):
        return "other"
    if esketamine and (not ketamine or ketamine.start() >= esketamine.start()):
        return "esketamine"
    if ketamine:
        return "ketamine"
    if other and _OPIOID.fullmatch(other.group()) and OPIOID_OUTCOME.search(text):
        return None
    return "other" if other else None


def _unnamed(text: str, kind: str, last: str | None) -> str:
    """The drug where none is named: the one that was spoken of, or that is given so."""
    given = GIVEN.search(text)
    if kind == "epidemiology":
        used = re.search(r"\b(?:used|tried|taken|prescri\w+ for) it\b", text)
        return last or "ketamine" if used else "other"
    if kind == "reference_only":
        wide = re.search(r"\b(?:overview|guideline|treatments?|drugs|medicines|figures)\b", text, re.I)
        return last if last and last != "other" and not wide else "ketamine" if given else "other"
    last = last or "ketamine"
    if kind == "mechanism" and last == "ketamine" and not given and not ACTS.search(text):
        return "other"
    return "ketamine" if given and last == "other" else last


def _is_measure(text: str, kind: str) -> bool:
    """Whether another drug is only what the one spoken of is measured by: "it does more than morphine"."""
    named, than = OTHER_DRUG.search(text), re.search(r"\bthan\b", text)
    if than and named:
        return named.start() > than.start() and IT.match(text) is not None
    return kind == "comparison" and than is None


def drug_of(text: str, kind: str, conditions: tuple[str, ...], last: str | None = None) -> str:
    """The drug of a claim.

    Args:
        text: the claim, without the names of journals.
        kind: its kind.
        conditions: whom it is about; the spray against low mood is esketamine.
        last: the drug that was spoken of just before in the same paragraph or list, None where there is none.
    """
    drug = drug_in(text)
    if drug is None:
        drug = _unnamed(text, kind, last)
    elif drug == "other" and last and last != "other" and _is_measure(text, kind):
        drug = last
    mind = "depression" in conditions or "suicidality" in conditions
    sprayed = drug == "ketamine" and mind and re.search(r"\bthe (?:nose |nasal )?spray\b", text, re.I)
    return "esketamine" if sprayed and not KETAMINE.search(text) else drug
