"""What is measured: what a lay claim calls it, and what the sentence of a record does ("pain", "VAS scores")."""

from __future__ import annotations

from functools import lru_cache

from ..quick import Quick

_MEASURES: tuple[tuple[str, str], ...] = (
    (
        r"pain|painful|sore\w*|hurt\w*|ach(?:e|es|ing)|agony|painkillers?|relief",
        r"\bpain\b(?! medic)|analges(?:ic effect|ic efficacy|ia\b)|\bVAS\b|\bNRS\b|visual analog\w*|"
        r"numeric(?:al)? rating",
    ),
    (
        r"(?:fewer|less|more|extra|need\w*|without|doses? of|top\w* up|use) (?:[\w-]+ ){0,3}?(?:opioids?|opiates?|"
        r"morphine|painkillers?|narcotics?|fentanyl|pills?|medicat\w+)|"
        r"(?:opioids?|morphine|painkillers?) (?:use|needs?|sparing|doses?|consumption)",
        r"(?:opioid|opiate|morphine|fentanil|fentanyl|analgesic|codone|morphone|meperidine|pethidine|piritramide|"
        r"rescue|tramadol|codeine|narcotic)\w*[^.;]{0,40}?(?:consum|requir|\buse\b|usage|demand|need)|"
        r"(?:consum\w+|requir\w+|\buse|need\w*|demand\w*|doses?) (?:of|for) (?:\w+ )?(?:opioid|morphine|fentan|"
        r"analges|rescue|supplement|hydromorph|meperidine)",
    ),
    (
        r"touch\w*|brush\w*|tender\w*|oversensitiv\w*|sensitiv\w*|wind-?up|pricks?|halo",
        r"allodyni|hyperalgesi|hyperpathi|wind-?up|temporal summation|pinprick|tender",
    ),
    (
        r"depress\w*|moods?|spirits|gloom\w*|blues|black dog|melanchol\w*|low",
        r"depress|MADRS|HAM-?D|HDRS|\bPHQ|\bEPDS|\bBDI|QIDS|\bmood|remission|response rates?",
    ),
    (r"suicid\w*|self-harm|(?:want|wish)\w* to die", r"suicid|\bSI\b|C-SSRS"),
    (r"anxi\w*|worr\w+|nervous\w*|panic\w*|fears?", r"anxi|HAM-?A\b|\bGAD|\bSTAI"),
    (r"ptsd|trauma|flashbacks?|nightmares?", r"PTSD|\bCAPS\b|nightmare"),
    (r"sleep\w*|slept|insomnia|nights?", r"sleep|insomnia|PSQI|awakening"),
    (
        r"deliri\w*|confus\w*|muddle\w*|wild|agitat\w*|thrash\w*|calm",
        r"deliri|confus|agitat|PAED|neurocognitive|\bPON?D\b",
    ),
    (r"memor\w+|think\w*|sharp\w*|wits|cogniti\w*|attention|concentrat\w*", r"cogniti|memor|MMSE|MoCA|attention"),
    (r"sick\w*|nause\w*|vomit\w*|queasy", r"nausea|vomit|PONV|emesis|emetic"),
    (r"shiver\w*", r"shiver"),
    (r"drink\w*|alcohol", r"drinking|alcohol|abstinen"),
    (r"cocaine|crav\w*|relaps\w*|abstinen\w*|sober|clean", r"cocaine|crav|relapse|abstinen|substance"),
    (
        r"home|discharg\w*|hospital stay|on their feet|mobil\w*",
        r"length of (?:\w+ )?stay|discharge|mobili[sz]|ambulat",
    ),
    (r"die[sd]?|death\w*|surviv\w*|lives", r"mortality|death|surviv|\bdied\b"),
    (r"attacks?|bouts?|migraines?|headaches?|aura", r"attack|headache|migraine|\baura\b"),
    (r"bdnf|growth factor\w*", r"BDNF|neurotroph"),
    (r"inflam\w*", r"inflam|cytokine|\bIL-\d|interleukin|\bCRP\b|\bTNF"),
)
_READ = tuple((Quick(rf"\b(?:{said})\b"), Quick(told)) for said, told in _MEASURES)


def measures_the_same(claim: str, sentence: str) -> bool:
    """Whether a sentence tells of something measured that a claim speaks of."""
    return any(told.search(sentence) for told in _measured(claim))


@lru_cache(1_000)
def _measured(claim: str) -> tuple[Quick, ...]:
    return tuple(told for said, told in _READ if said.search(claim))
