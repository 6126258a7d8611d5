"""Whether the pain is chronic, acute, both, an experiment, or no pain at all."""

from __future__ import annotations

from collections.abc import Sequence

from article import ConditionTag

from .patterns import compiled
from .reading import Line, Reading

NO_PAIN = frozenset({"depression", "suicidality", "anxiety", "ptsd", "ocd", "substance_use"})
_ACUTE = frozenset({"acute_postoperative", "acute_pain_other"})
_NEUTRAL = frozenset(
    {
        "central_sensitization",
        "low_back_pain",
        "neck_pain",
        "radicular_pain",
        "musculoskeletal_pain",
        "orofacial_pain",
    }
)
_PROVOKED = frozenset({"chronic_pain", "neuropathic_pain", "opioid_hyperalgesia_tolerance"})
_ATTACKS = frozenset({"migraine", "cluster_headache"})
_VOLUNTEERS = compiled(
    r"\b(?:healthy|human|normal|male|female|paid) (?:[\w-]+ ){0,2}(?:volunteers?|subjects)\b|"
    r"\bvolunteers? (?:were|was|received|studies|underwent)\b|\b(?:\d+|ten|twelve|\w+teen|"
    r"twenty) (?:[\w-]+ )?volunteers\b|"
    r"\bin human skin\b|\bhuman (?:experimental )?models? of\b"
)
_ATTACK = compiled(
    r"\bacute (?:\w+ )?(?:migraine|headache|treatment|attacks?|therapy|management|relief)\b|\babort\w*\b|"
    r"\battacks? (?:were |was )?(?:treated|with)\b|\bemergency\b|\bheadache (?:relief|response|recurrence)\b|"
    r"\btreat\w* (?:of )?(?:an? |the |\w+ )?(?:migraine |headache )?attacks?\b|\bpain[- ]free (?:at|within|rates?)\b"
)
# Drugs that are given in an attack, but named in other questions, too.
_GIVEN_IN_ATTACKS = compiled(
    r"\btriptans?\b|\bsumatriptan\b|\brizatriptan\b|\bzolmitriptan\b|\beletriptan\b|\bnaratriptan\b|\brescue\b|"
    r"\bparenteral\b"
)
# A question about the illness, not about how its attacks are treated.
_ILLNESS = compiled(
    r"\bpathophysiolog|\bpathogenesis|\bmechanisms?\b|\bneurogenic\b|\blevels?\b|\bprevalence\b|\bsurvey\b|"
    r"\boveruse\b|"
    r"\bepidemiolog|\bevoked potentials|\bvestibular\b|\bpersisten|\bquality of life\b|\brisk factors?\b"
)
_PREVENTED = compiled(
    r"\bprophyla|\bprevent(?:ive|ion|ative)|\bchronic (?:migraine|cluster)|\brefractory\b|\bintractable\b"
)
_PATIENTS = compiled(r"\bpatients?\b")
_ACUTE_WORDS = compiled(r"\bacute(?:ly)?\b|\bemergency\b")
_CHRONIC_WORDS = compiled(r"\bchronic\b|\bpersistent\b|\blong-term\b|\blong-standing\b|\bmonths\b")


def setting_of(reading: Reading, conditions: Sequence[ConditionTag], species: str) -> str:
    """chronic, acute, both, experimental or not_pain, by the conditions studied and the record's words."""
    studied = {tag.id for tag in conditions if tag.role in ("studied", "animal_model")} - NO_PAIN
    volunteers = bool(reading.words & {"volunteers", "volunteer", "subjects", "human"}) and bool(
        _VOLUNTEERS.search(reading.low, reading.mask)
    )
    lasting = studied - _ACUTE - _NEUTRAL
    if not studied:
        return _without(reading, volunteers, species)
    if volunteers and not _patients_take_part(reading) and not lasting - _PROVOKED:
        return "experimental"
    if studied & _ACUTE:
        return "both" if lasting else "acute"
    if studied - _NEUTRAL <= _ATTACKS and studied & _ATTACKS:
        return _attacks(reading)
    if not lasting:
        return (
            "acute"
            if _ACUTE_WORDS.search(reading.low, reading.mask) and not _CHRONIC_WORDS.search(reading.low, reading.mask)
            else "chronic"
        )
    return "chronic"


_OPENING = 2
_ENOUGH = 2


def _patients_take_part(reading: Reading) -> bool:
    return any(
        _PATIENTS.search(line.low, line.mask)
        for line in reading.lines
        if line.kind in ("title", "methods", "results") or (line.kind == "" and line.sentence.index > _OPENING)
    )


def _attacks(reading: Reading) -> str:
    """Migraine and cluster headache are acute where only attacks are treated."""
    title = reading.title
    illness = _ILLNESS.search(title) and not _ATTACK.search(title) and not _GIVEN_IN_ATTACKS.search(title)
    if illness or _PREVENTED.search(reading.low, reading.mask):
        return "chronic"
    told = sum(_weight(line) for line in reading.lines)
    return "acute" if told >= _ENOUGH else "chronic"


def _weight(line: Line) -> int:
    """How much a sentence speaks of treating attacks."""
    if _ATTACK.search(line.low, line.mask):
        return 1 if line.kind == "background" else _ENOUGH
    if _GIVEN_IN_ATTACKS.search(line.low, line.mask):
        return _ENOUGH if line.kind == "title" else 1
    return 0


_PAIN = compiled(r"\banalges|\bantinocicept|\bnocicept|\bhyperalges|\ballodyn|\bpain (?:threshold|model|toleran)")


def _without(reading: Reading, volunteers: bool, species: str) -> str:
    """No pain condition: still an experiment on pain, or no pain at all."""
    if (volunteers or species == "animal") and _PAIN.search(reading.title):
        return "experimental"
    return "not_pain"
