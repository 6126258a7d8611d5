"""Whether the pain is chronic, acute, both, an experiment, or no pain at all."""

from __future__ import annotations

from collections.abc import Sequence

from article import ConditionTag

from .patterns import compiled
from .reading import Reading

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
_ATTACKS = frozenset({"migraine", "cluster_headache"})
_VOLUNTEERS = compiled(
    r"\b(?:healthy|human|normal|male|female|paid) (?:[\w-]+ ){0,2}(?:volunteers?|subjects)\b|"
    r"\bvolunteers? (?:were|received|studies|underwent)\b|\b\d+ volunteers\b"
)
_ATTACK = compiled(
    r"\bacute (?:migraine|treatment|attacks?|therapy)\b|\babort\w*\b|\battacks? (?:were |was )?(?:treated|with)\b|"
    r"\btreat\w* (?:of )?(?:an? |the |\w+ )?(?:migraine |headache )?attacks?\b|\btriptans?\b|\bsumatriptan\b|"
    r"\brizatriptan\b|\bemergency\b|\bduring (?:an? |the )?(?:acute )?(?:\w+ )?attacks?\b"
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
    volunteers = bool(reading.words & {"volunteers", "volunteer", "subjects"}) and bool(
        _VOLUNTEERS.search(reading.low, reading.mask)
    )
    lasting = studied - _ACUTE - _NEUTRAL
    if not studied:
        return _without(reading, volunteers, species)
    if volunteers and not _patients_take_part(reading) and not lasting - {"chronic_pain", "neuropathic_pain"}:
        return "experimental"
    if studied & _ACUTE:
        return "both" if lasting else "acute"
    if studied <= _ATTACKS:
        return _attacks(reading)
    if not lasting:
        return (
            "acute"
            if _ACUTE_WORDS.search(reading.low, reading.mask) and not _CHRONIC_WORDS.search(reading.low, reading.mask)
            else "chronic"
        )
    return "chronic"


_OPENING = 2


def _patients_take_part(reading: Reading) -> bool:
    return any(
        _PATIENTS.search(line.low, line.mask)
        for line in reading.lines
        if line.kind in ("title", "methods", "results") or (line.kind == "" and line.sentence.index > _OPENING)
    )


def _attacks(reading: Reading) -> str:
    """Migraine and cluster headache are acute where only attacks are treated."""
    if _ATTACK.search(reading.low, reading.mask) and not _PREVENTED.search(reading.low, reading.mask):
        return "acute"
    return "chronic"


_PAIN = compiled(r"\banalges|\bantinocicept|\bnocicept|\bhyperalges|\ballodyn|\bpain (?:threshold|model|toleran)")


def _without(reading: Reading, volunteers: bool, species: str) -> str:
    """No pain condition: still an experiment on pain, or no pain at all."""
    if (volunteers or species == "animal") and _PAIN.search(reading.title):
        return "experimental"
    return "not_pain"
