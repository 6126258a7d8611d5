"""Kinds of harm: what a lay claim calls them, what the sentence of a record does, and by which words it is found."""

from __future__ import annotations

from index.stems import stems

from ..quick import Quick

_KINDS: tuple[tuple[Quick, Quick, str], ...] = tuple(
    (Quick(rf"\b(?:{said})\b"), Quick(rf"\b(?:{told})"), found_by)
    for said, told, found_by in (
        (
            r"hooked|addict\w*|habit\w*|crav\w*|depend\w*|abus\w*|misus\w*|junkies?|cannot stop",
            r"abus|addict|dependen|misuse|use disorder|craving|withdrawal|recreational",
            "abuse, addiction, dependence, dependent, misuse, craving, withdrawal, recreational",
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
            "dissociative, dissociation, hallucinations, psychotomimetic, psychosis, psychotic, perceptual, "
            "confusion, delirium, dysphoria, mystical, psychoactive",
        ),
        (
            r"memor\w+|remember\w*|forget\w*|sharp\w*|thinking|learning",
            r"memory|cogniti|amnes|attention|MMSE|drows",
            "memory, cognitive, amnesia, attention, drowsiness",
        ),
        (
            r"blood pressure|hearts?|pulse|circulation",
            r"hypertens|tachycard|blood pressure|heart rate|cardiovascular|arrhythm|h(?:a)?emodynamic",
            "hypertension, tachycardia, blood pressure, heart rate, cardiovascular, arrhythmia, hemodynamic, "
            "haemodynamic",
        ),
        (
            r"bladders?|urin\w*|waterworks|pee\w*|kidneys?",
            r"cystitis|uropath|urin|bladder|genitourinary|hydroneph|renal",
            "cystitis, uropathy, urinary, bladder, hydronephrosis, renal",
        ),
        (
            r"nerves?|neuropath\w*",
            r"neuropath|neuronopath|neurotox|nerve (?:damage|injury)",
            "neuropathy, neurotoxic, neurotoxicity, nerve damage",
        ),
        (
            r"drool\w*|dribbl\w*|saliva\w*|spit\w*",
            r"(?:hyper-?)?saliva|sialorrh|secretion|drool",
            "salivation, hypersalivation, sialorrhea, secretions",
        ),
        (
            r"nightmares?|dreams?|deliri\w*|agitat\w*|wild",
            r"nightmare|dream|deliri|agitat|emergence",
            "nightmares, dreams, delirium, agitation, emergence",
        ),
        (
            r"livers?|bile",
            r"hepat|liver|biliary|cholang|transaminase|bile",
            "hepatic, hepatotoxicity, liver, biliary, transaminase",
        ),
        (
            r"sick\w*|vomit\w*|queasy|nause\w*|stomachs?|throw\w* up",
            r"nausea|vomit|emesis|emetic|gastrointestinal",
            "nausea, vomiting, emesis, gastrointestinal",
        ),
        (
            r"breath\w*|lungs?|airways?",
            r"respirat|apn(?:o)?ea|desaturat|hypox|laryngospasm|ventilat|airway",
            "respiratory, apnea, desaturation, hypoxia, laryngospasm, airway",
        ),
        (
            r"brain(?: cells?)?|nerve cells?|neurons?",
            r"neurotox|apopto|neurodegener|neuronal (?:death|loss|injury|damage)|vacuol|brain (?:damage|"
            r"atrophy)|cogniti",
            "neurotoxicity, apoptosis, neurodegeneration, vacuolation, cognitive",
        ),
        (
            r"bab(?:y|ies)|unborn|f(?:o)?etus|pregnan\w*|newborns?|in the womb",
            r"offspring|f(?:o)?etal|f(?:o)?etus|neonat|newborn|prenatal|pups|maternal",
            "offspring, fetal, fetus, neonatal, newborn, prenatal, pups, maternal",
        ),
        (
            r"d(?:ie|ies|ied|eaths?|eadly)|kill\w*|fatal\w*|overdos\w*",
            r"deaths?|fatal|mortality|overdose|lethal",
            "death, deaths, fatal, mortality, overdose, lethal",
        ),
        (
            r"giddy|dizz\w*|drows\w*|sleepy|legs|stagger\w*|unsteady|tired",
            r"dizz|vertigo|somnol|sedat|drowsi|ataxi|clumsi",
            "dizziness, vertigo, somnolence, sedation, drowsiness, ataxia",
        ),
    )
)


def words_of_harm(claim: str) -> tuple[frozenset[str], ...]:
    """The stems by which records of the kinds of harm are found that a claim names."""
    named = [words for said, _, words in _KINDS if said.search(claim)]
    return tuple(stems(word) for words in named for word in words.split(", "))


def kinds_of_harm(claim: str) -> tuple[Quick, ...]:
    """What tells in a record of the kinds of harm that a claim names."""
    return tuple(told for said, told, _ in _KINDS if said.search(claim))
