"""Whom the evidence is about: people, animals, both, or neither."""

from __future__ import annotations

import re

from article import Article

from .patterns import compiled
from .reading import Finding, Line, Reading, quote

_ANIMALS = frozenset(
    "rat rats mouse mice murine rodent rodents rabbit rabbits dog dogs canine beagle beagles cat cats feline "
    "felines horse "
    "horses equine mare mares pony ponies donkey donkeys pig pigs piglet piglets swine porcine sheep ovine ewe "
    "ewes lamb "
    "lambs goat goats caprine cow cows cattle bovine calf calves heifer heifers buffalo buffaloes monkey monkeys "
    "macaque "
    "macaques rhesus marmoset marmosets baboon baboons chimpanzee chimpanzees primates gerbil gerbils hamster "
    "hamsters "
    "zebrafish chick chicks chicken chickens hen hens bird birds parrot parrots pigeon pigeons frog frogs tadpole "
    "tadpoles "
    "ferret ferrets llama llamas alpaca alpacas camel camels deer elk bear bears wolf wolves fox foxes seal seals "
    "tiger "
    "tigers lion lions lizard lizards snake snakes tortoise tortoises turtle turtles drosophila elegans bitches "
    "animals "
    "sprague wistar balb rattus knockout transgenic".split()
)
_WEAK = frozenset("animals calf calves cat bear seal seals chick lamb knockout transgenic primates wolf deer".split())
_HUMANS = frozenset(
    "patient patients women woman men man children child adults adult participants participant volunteers "
    "volunteer people "
    "persons person parturients humans infants infant neonates adolescents adolescent individuals inpatients "
    "outpatients "
    "girls boys girl boy veterans pharmacists physicians clinicians nurses users drivers workers students "
    "migraineurs "
    "respondents families parents clinical trials".split()
)
_SURE_HUMANS = _HUMANS - frozenset(
    "clinical trials families infants infant neonates adult adults users child parents individuals clinicians".split()
)
_BOTH = compiled(
    r"\b(?:humans?|clinical|patients?) (?:and|or|as well as) (?:in )?(?:animals?|pre-?clinical|rodents?|rats?|"
    r"mice)\b|"
    r"\b(?:experimental|animals?|pre-?clinical|rodents?|rats?|mice) (?:and|or|as well as|to) (?:in )?(?:humans?|"
    r"clinical|"
    r"patients?)\b|"
    r"\bboth (?:animals?|pre-?clinical) and\b|\bin animals and (?:in )?humans?\b"
)
_REVIEW = compiled(r"\breview|\bliterature\b")
_REVIEWS = compiled(r"\b(?:this|present|narrative) (?:\w+ )?review\b|\bareas covered\b")
_ANIMAL = compiled(r"\banimals?\b|\bpre-?clinical\b|\bin vivo\b")
_BENCH = compiled(
    r"\bin vitro\b|\bex vivo\b|\bcell lines?\b|\bcultured?\b|\bchromatograph|\bbrain slices?\b|\bhek ?293\b|"
    r"\bbinding (?:affinity|"
    r"assays?|sites?)\b|\bmolecular (?:docking|dynamics)\b|\bcrystal structure\b|\bspectrometry\b|"
    r"\bsynthesis of\b|\b(?:in|during|cell|tissue) culture\b|\bculture conditions?\b|\bimmunocytochem|"
    r"\bstability of\b"
)
# What is only done to animals, though none is named.
_UNNAMED = compiled(
    r"\b(?:hind ?)?paws?\b|\btail[- ]flick\b|\bhot[- ]plate\b|\b(?:migraine|injury|neuropathy|ligation|constriction|"
    r"nociception|arthritis) models?\b(?! of care)|\bmodels? of (?:\w+ )?(?:migraine|neuropathy|neuropathic|"
    r"inflammatory|nociception)\b|\bspinal trigeminal (?:activity|neurons?|nucleus)\b|"
    r"\btrigeminal nucleus caudalis\b|\bdorsal horn neurons?\b|\bintracerebroventricular\w*|\bintraplantar\b"
)
_ELSEWHERE = compiled(
    r"\b(?:in|from) (?:animal|rodent)s?\b|\b(?:animal|preclinical|pre-clinical) (?:models?|stud|data|evidence|"
    r"research)|\bprevious|"
    r"\bhas been shown\b|\bhave been shown\b|\bmonoclonal\b|\banti-(?:mouse|rabbit|rat)\b|\bguinea\b|\bhumani[sz]ed\b"
)
_MODELS = compiled(r"\b(?:animal|rodent|preclinical|pre-clinical) (?:models?|stud(?:y|ies)|research|evidence)\b")
_MODEL_WORDS = frozenset({"animal", "rodent", "preclinical", "clinical"})
_PEOPLE_MESH = "Humans"


_OPENING = 2
_SEVERAL = 2


def species_of(reading: Reading, article: Article) -> Finding[str]:
    """human, animal, both or none, by the words of the record; headings decide only where the words do not."""
    animals = reading.words & _ANIMALS
    people = reading.words & _HUMANS
    if not animals and "animal" not in reading.words and "preclinical" not in reading.words:
        return _without_animals(reading, people, article)
    if not animals and not people & _SURE_HUMANS and not _ANIMAL.search(reading.title):
        return _both(reading) or Finding(value="human")
    in_title = frozenset(re.findall(r"[a-z]+", reading.title))
    if in_title & (_ANIMALS - _WEAK) and not in_title & _SURE_HUMANS:
        return _found(reading.lines[:1], in_title & _ANIMALS, "animal", "an animal in the title")
    if _MODELS.search(reading.title) and not in_title & (_SURE_HUMANS | {"clinical", "human", "humans"}):
        return _found(reading.lines[:1], _MODEL_WORDS, "animal", "models in animals in the title")
    return (None if in_title & {"humans"} else _both(reading)) or _weighed(reading, animals, people)


def _weighed(reading: Reading, animals: frozenset[str], people: frozenset[str]) -> Finding[str]:
    """Both animals and perhaps people are named: which of them the study itself is about."""
    lines = _lines_with(reading, animals)
    humans = _lines_with(reading, reading.words & _SURE_HUMANS)
    if _own(lines) and _own(humans):
        return _found(lines, animals, "both", "people and animals are studied")
    if not humans and not people & _SURE_HUMANS:
        return _found(lines or reading.lines, animals, "animal", "animals are studied")
    passing = (
        len(lines) < _SEVERAL <= len(reading.lines) // 2 and humans and _REVIEW.search(reading.low, reading.mask)
    )
    if passing or not lines or len(humans) > len(lines) or (humans and animals <= _WEAK):
        return _found(humans, _SURE_HUMANS, "human", "people are studied")
    return _found(lines, animals, "animal", "animals are studied")


def _own(lines: list[Line]) -> bool:
    """Whether any of the lines stands under methods or results by its label."""
    return any(line.kind in ("methods", "results") and not line.sentence.inferred for line in lines)


def _without_animals(reading: Reading, people: frozenset[str], article: Article) -> Finding[str]:
    if (
        not people & _SURE_HUMANS
        and _BENCH.search(reading.low, reading.mask)
        and _PEOPLE_MESH not in {m.descriptor for m in article.mesh}
    ):
        return Finding(value="none")
    if not people & _SURE_HUMANS and not _REVIEW.search(reading.low, reading.mask):
        done = next((line for line in reading.lines if _UNNAMED.search(line.low, line.mask)), None)
        match = _UNNAMED.search(done.low, done.mask) if done else None
        if done and match:
            return Finding(value="animal", quote=quote(done, *match.span(), "what is done to animals"))
    lines = _lines_with(reading, people)
    return _found(lines, people, "human", "people are studied") if lines else Finding(value="human")


def _both(reading: Reading) -> Finding[str] | None:
    """Both, where a review says it takes evidence from animals and from people."""
    if not _REVIEW.search(reading.low, reading.mask):
        return None
    told = _REVIEWS.search(reading.low, reading.mask) and {"preclinical", "clinical"} <= reading.words
    for line in reading.lines:
        match = _BOTH.search(line.low, line.mask) or (told and _ANIMAL.search(line.low, line.mask))
        if match:
            return Finding(value="both", quote=quote(line, *match.span(), "evidence from people and from animals"))
    return None


def _lines_with(reading: Reading, names: frozenset[str]) -> list[Line]:
    """Lines on the study itself (not its background) that name one of the names."""
    if not names:
        return []
    found = []
    for line in reading.lines:
        if line.kind == "background" or (
            line.kind == "" and line.sentence.index <= _OPENING and _ELSEWHERE.search(line.low, line.mask)
        ):
            continue
        if not names.isdisjoint(line.sentence.words):
            if names <= _ANIMALS and _ELSEWHERE.search(line.low, line.mask):
                continue
            found.append(line)
    return found


def _found(lines: list[Line] | tuple[Line, ...], names: frozenset[str], value: str, cue: str) -> Finding[str]:
    for line in lines:
        for match in re.finditer(r"[a-z]+", line.low):
            if match.group() in names:
                return Finding(value=value, quote=quote(line, *match.span(), cue))
    return Finding(value=value)
