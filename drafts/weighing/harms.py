"""Kinds of harm: what a lay claim calls them, and what the sentence of a record does."""

from __future__ import annotations

import re

from index.stems import stems

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


#: The same kinds in the same order, as words by which records of them are found.
_FOUND_BY = (
    "abuse, addiction, dependence, dependent, misuse, craving, withdrawal, recreational",
    "dissociative, dissociation, hallucinations, psychotomimetic, psychosis, psychotic, perceptual, confusion, "
    "delirium, dysphoria, mystical, psychoactive",
    "memory, cognitive, amnesia, attention, drowsiness",
    "hypertension, tachycardia, blood pressure, heart rate, cardiovascular, arrhythmia, hemodynamic, haemodynamic",
    "cystitis, uropathy, urinary, bladder, hydronephrosis, renal",
    "neuropathy, neurotoxic, neurotoxicity, nerve damage",
    "salivation, hypersalivation, sialorrhea, secretions",
    "nightmares, dreams, delirium, agitation, emergence",
    "hepatic, hepatotoxicity, liver, biliary, transaminase",
    "nausea, vomiting, emesis, gastrointestinal",
    "respiratory, apnea, desaturation, hypoxia, laryngospasm, airway",
    "neurotoxicity, apoptosis, neurodegeneration, vacuolation, cognitive",
    "offspring, fetal, fetus, neonatal, newborn, prenatal, pups, maternal",
    "death, deaths, fatal, mortality, overdose, lethal",
    "dizziness, vertigo, somnolence, sedation, drowsiness, ataxia",
)


def words_of_harm(claim: str) -> tuple[frozenset[str], ...]:
    """The stems by which records of the kinds of harm are found that a claim names."""
    named = [words for (said, _), words in zip(_KINDS, _FOUND_BY, strict=True) if said.search(claim)]
    return tuple(stems(word) for words in named for word in words.split(", "))


def kinds_of_harm(claim: str) -> tuple[re.Pattern[str], ...]:
    """What tells in a record of the kinds of harm that a claim names."""
    return tuple(told for said, told in _KINDS if said.search(claim))
