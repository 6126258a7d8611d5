"""Kinds of harm: what a lay claim calls them, and what the sentence of a record does."""

from __future__ import annotations

import re

_KINDS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(rf"\b(?:{said})\b", re.I), re.compile(rf"\b(?:{told})", re.I))
    for said, told in (
        (
            r"hooked|addict\w*|habit\w*|crav\w*|depend\w*|abus\w*|misus\w*|junkies?|cannot stop",
            r"abus|addict|dependen|misuse|use disorder|craving|withdrawal|recreational",
        ),
        (
            r"minds?|heads?|thinking|thoughts|wits|clear-?headed|confus\w*|muddle\w*|lucid|senses|see things|"
            r"visions?|"
            r"trip\w*|trance|hallucinat\w*|odd\w*|strange\w*|weird\w*|unreal\w*|detached|floating|dissociat\w*|"
            r"out-of-body|"
            r"high|spaced|drunk\w*",
            r"dissociat|hallucinat|psychotomimetic|psychomimetic|psychosis|psychotic|perceptual|confus|cogniti|"
            r"deperson|dereali|delirium|dysphor|mystical|altered states|psychoactive|psychedelic|unreality|"
            r"subjective",
        ),
        (
            r"memor\w+|remember\w*|forget\w*|sharp\w*|thinking|learning",
            r"memory|cogniti|amnes|attention|MMSE|drows",
        ),
        (
            r"blood pressure|hearts?|pulse|circulation",
            r"hypertens|tachycard|blood pressure|heart rate|cardiovascular|arrhythm|h(?:a)?emodynamic",
        ),
        (
            r"bladders?|urin\w*|waterworks|pee\w*|kidneys?",
            r"cystitis|uropath|urin|bladder|genitourinary|hydroneph|renal",
        ),
        (r"nerves?|neuropath\w*", r"neuropath|neuronopath|neurotox|nerve (?:damage|injury)"),
        (r"drool\w*|dribbl\w*|saliva\w*|spit\w*", r"(?:hyper-?)?saliva|sialorrh|secretion|drool"),
        (r"nightmares?|dreams?|deliri\w*|agitat\w*|wild", r"nightmare|dream|deliri|agitat|emergence"),
        (r"livers?|bile", r"hepat|liver|biliary|cholang|transaminase|bile"),
        (r"sick\w*|vomit\w*|queasy|nause\w*|stomachs?|throw\w* up", r"nausea|vomit|emesis|emetic|gastrointestinal"),
        (
            r"breath\w*|lungs?|airways?",
            r"respirat|apn(?:o)?ea|desaturat|hypox|laryngospasm|ventilat|airway",
        ),
        (
            r"brain(?: cells?)?|nerve cells?|neurons?",
            r"neurotox|apopto|neurodegener|neuronal (?:death|loss|injury|damage)|vacuol|brain (?:damage|"
            r"atrophy)|cogniti",
        ),
        (
            r"bab(?:y|ies)|unborn|f(?:o)?etus|pregnan\w*|newborns?|in the womb",
            r"offspring|f(?:o)?etal|f(?:o)?etus|neonat|newborn|prenatal|pups|maternal",
        ),
        (r"d(?:ie|ies|ied|eaths?|eadly)|kill\w*|fatal\w*|overdos\w*", r"deaths?|fatal|mortality|overdose|lethal"),
        (
            r"giddy|dizz\w*|drows\w*|sleepy|legs|stagger\w*|unsteady|tired",
            r"dizz|vertigo|somnol|sedat|drowsi|ataxi|clumsi",
        ),
    )
)


def kinds_of_harm(claim: str) -> tuple[re.Pattern[str], ...]:
    """What tells in a record of the kinds of harm that a claim names."""
    return tuple(told for said, told in _KINDS if said.search(claim))
