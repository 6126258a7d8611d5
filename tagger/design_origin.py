"""Publication types beside the words: which design stands, where it comes from, its level and its badges."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from article import Article, DesignOrigin, Quote

from .patterns import Pattern, compiled
from .reading import Finding, Reading, read
from .text import read_document

# Publication types that name a design, the strongest first.
_TYPES: tuple[tuple[str, str], ...] = (
    ("Clinical Trial Protocol", "protocol"),
    ("Network Meta-Analysis", "meta_analysis"),
    ("Meta-Analysis", "meta_analysis"),
    ("Systematic Review", "systematic_review"),
    ("Scoping Review", "systematic_review"),
    ("Practice Guideline", "guideline"),
    ("Guideline", "guideline"),
    ("Consensus Development Conference", "guideline"),
    ("Consensus Development Conference, NIH", "guideline"),
    ("Consensus Statement", "guideline"),
    ("Randomized Controlled Trial", "rct"),
    ("Equivalence Trial", "rct"),
    ("Case Reports", "case_report"),
    ("Review", "narrative_review"),
    ("Editorial", "comment"),
    ("Comment", "comment"),
    ("Letter", "comment"),
    ("News", "comment"),
    ("Observational Study", "cohort"),
)
# Types that say no more than that no better word was found: the words of the record decide, where there are any.
_WEAK = frozenset({"Letter", "Comment", "News", "Observational Study", "Editorial"})
_SAID_NOTHING = frozenset({"unclear", "other", "narrative_review"})
# A type and words that do not contradict each other: the words are only more exact.
_FINER = frozenset(
    {
        ("narrative_review", "systematic_review"),
        ("narrative_review", "meta_analysis"),
        ("narrative_review", "guideline"),
        ("narrative_review", "comment"),
        ("systematic_review", "meta_analysis"),
        ("case_report", "case_series"),
        ("rct", "protocol"),
        ("systematic_review", "protocol"),
        ("guideline", "systematic_review"),
    }
)
# The type "Case Reports" stands on series too: words that tell of several patients are more exact.
_OF_SEVERAL = frozenset({"nonrandomised_trial", "cohort", "case_control", "cross_sectional"})
_NAMES = {
    "rct": "a randomised trial",
    "meta_analysis": "a meta-analysis",
    "systematic_review": "a systematic review",
    "narrative_review": "a review",
    "nonrandomised_trial": "a trial without randomisation",
    "cohort": "a cohort or retrospective study",
    "case_report": "a case report",
    "case_series": "a case series",
    "case_control": "a case-control study",
    "cross_sectional": "a cross-sectional study",
    "animal": "an animal experiment",
    "in_vitro": "a laboratory study",
    "guideline": "a guideline",
    "protocol": "a protocol",
    "comment": "a comment",
    "qualitative": "a qualitative study",
}
_LEVELS = {
    "rct": 2,
    "nonrandomised_trial": 3,
    "cohort": 3,
    "case_control": 4,
    "case_series": 4,
    "case_report": 4,
    "cross_sectional": 4,
    "narrative_review": 5,
    "comment": 5,
    "animal": 5,
    "in_vitro": 5,
}
_SYNTHESES = frozenset({"meta_analysis", "systematic_review"})
_RANDOMISED = compiled(
    r"\brandomi[sz]ed\b|\brcts?\b|\b(?:controlled|clinical) trials?\b|\bplacebo|\bn-of-1\b|\btrials\b"
)
_OBSERVED = compiled(
    r"\b(?:observational|cohort|retrospective|case-control|cross-sectional|epidemiolog\w+|prevalence)\b"
)
_SURE_TRIALS = compiled(
    r"\brandomi[sz]ed,? (?:[\w-]+,? ){0,3}(?:trials|studies)\b|\brcts\b|\bplacebo-controlled (?:trials|studies)\b"
)
_TREATMENT = compiled(
    r"\befficacy\b|\beffects? of\b|\beffective|\btreat\w*|\btherap\w*|\bversus\b|\bvs\b|\bcompar\w+|\bprophyla\w+|"
    r"\bprevent\w*|\bmanagement\b|\banalges\w+|\bintervention"
)
_ASKS_ELSE = compiled(
    r"\b(?:scoping|mapping|rapid) (?:\w+ )?review|\bprevalence\b|\bincidence\b|\bepidemiolog|\bdiagnos|\baccuracy\b|"
    r"\bqualitative\b|\bexperiences?\b|\bperspectives?\b|\bperceptions?\b|\bpsychometric|\bmeasurement|"
    r"\brisk factors?\b|"
    r"\bprognos|\bpredict|\bcourse\b|\bnatural history\b|\bmechanis|\bbiomarker|\bimaging\b|\bassociation|\bgenetic|"
    r"\babuse\b|\bmisuse\b|\baddict|\btoxicity\b|\buropathy\b|\bcystitis\b"
)
_CASES = compiled(r"\bcase (?:reports?|series)\b")
_BADGE_TYPES = {
    "Retraction of Publication": "retraction_notice",
    "Retraction Notice": "retraction_notice",
    "Published Erratum": "erratum",
    "Expression of Concern": "expression_of_concern",
    "Preprint": "preprint",
}
_BADGE_LINKS = {
    "RetractionOf": "retraction_notice",
    "ErratumFor": "erratum",
    "ExpressionOfConcernIn": "expression_of_concern",
    "ExpressionOfConcernFor": "expression_of_concern",
    "ErratumIn": "corrected",
    "CorrectedandRepublishedIn": "corrected",
}
_BADGE_TITLES: tuple[tuple[str, Pattern], ...] = (
    ("retracted", compiled(r"^\[?(?:retracted(?: article)?|this article has been retracted)\b")),
    (
        "retraction_notice",
        compiled(r"^\[?(?:notice of retraction|retraction(?: notice)?\b(?: of|:| to)|retraction note)"),
    ),
    ("erratum", compiled(r"^\[?(?:erratum|errata|corrigendum|correction|corrections?)\b ?(?:to|for|:|\.|in|$)")),
    ("expression_of_concern", compiled(r"^\[?expression of concern\b")),
)
_OFF_THE_LADDER = frozenset(
    {"erratum", "retraction_notice", "retracted", "expression_of_concern", "guideline", "protocol"}
)


class Design(Struct, frozen=True, kw_only=True):
    """The design that stands, its origin, what contradicts it, and its place on the ladder of evidence."""

    value: str
    origin: DesignOrigin | None
    conflict: str
    level: int | None
    badges: tuple[str, ...]
    quote: Quote | None


def settle_design(article: Article, reading: Reading, words: Finding[str], species: str) -> Design:
    """Weighs the publication types against the words."""
    badges = _badges(article, reading, words.value)
    typed = _typed(article)
    value, by_type, conflict = _choose(typed, words.value)
    origin: DesignOrigin | None = _origin(article) if by_type else ("words" if value != "unclear" else None)
    if (badges and "erratum" in badges) or "retraction_notice" in badges:
        value, conflict = "other", ""
    if value == "guideline" and "guideline" not in badges:
        badges = (*badges, "guideline")
    if value == "protocol" and "protocol" not in badges:
        badges = (*badges, "protocol")
    return Design(
        value=value,
        origin=origin,
        conflict=conflict,
        level=None if _OFF_THE_LADDER & set(badges) or article.retracted else _level(value, reading, species),
        badges=badges,
        quote=words.quote if value == words.value else _type_quote(typed, origin) if by_type else None,
    )


def _typed(article: Article) -> tuple[str, str] | None:
    """The publication type that names a design, and the design."""
    names = {kind.name for kind in article.publication_types}
    return next(((name, design) for name, design in _TYPES if name in names), None)


def _choose(typed: tuple[str, str] | None, words: str) -> tuple[str, bool, str]:
    """The design, whether a publication type decided it, and the conflict in a sentence."""
    if typed is None:
        return words, False, ""
    name, design = typed
    if design == words or (design, words) in _FINER:
        return words, design == words, ""
    if name in _WEAK:
        return (design, True, "") if words in _SAID_NOTHING else (words, False, "")
    if design == "case_report" and words in _OF_SEVERAL:
        return ("case_series" if words == "nonrandomised_trial" else words), False, ""
    by_words = design == "narrative_review" and words in ("rct", "protocol", "case_report", "case_series")
    conflict = "" if words in ("unclear", "other") else _sentence(name, words, "words" if by_words else "type")
    return words if by_words else design, not by_words, conflict


def _sentence(name: str, words: str, winner: str) -> str:
    read = _NAMES.get(words, words)
    if winner == "type":
        return f"The publication type is “{name}”, but the words read like {read}."
    return f"The words say {read}, but the publication type is “{name}”."


def _origin(article: Article) -> DesignOrigin:
    """Who set the publication types: people who index, NLM's automation, or the publisher alone."""
    if article.indexing_method == "Automated" or (
        not article.indexing_method and any(m.automated for m in article.mesh)
    ):
        return "automated"
    return "indexer" if article.status == "MEDLINE" or article.mesh else "publisher"


def _type_quote(typed: tuple[str, str] | None, origin: DesignOrigin | None) -> Quote | None:
    if typed is None:
        return None
    who = {"indexer": "by an indexer", "automated": "by automatic indexing", "publisher": "by the publisher"}
    return Quote(
        sentence=typed[0],
        words=typed[0],
        part="publication_type",
        cue=f"publication type set {who.get(origin or '', '')}".strip(),
    )


def level_of(article: Article, species: str) -> Callable[[str], int | None]:
    """The starting level that this record would have with a design that people gave it."""
    reading = read(read_document(article))
    return lambda design: _level(design, reading, species)


def _level(design: str, reading: Reading, species: str) -> int | None:
    """The starting level of OCEBM 2011 for treatment benefit."""
    if design not in _SYNTHESES:
        return _LEVELS.get(design)
    if species == "animal":
        return 5
    if _of_trials(reading):
        return 1
    if _OBSERVED.search(reading.low, reading.mask):
        return 3
    if _CASES.search(reading.low, reading.mask):
        return 4
    return 1 if _TREATMENT.search(reading.title) and not _ASKS_ELSE.search(reading.title) else 5


def _of_trials(reading: Reading) -> bool:
    """Whether the words of a review make it one of trials.

    A scoping review, and one that asks how common, how recognised or how lived with something is, must say that its
    trials are randomised; any other need only speak of trials.
    """
    pattern = _SURE_TRIALS if _ASKS_ELSE.search(reading.title) else _RANDOMISED
    return pattern.search(reading.low, reading.mask) is not None


def _badges(article: Article, reading: Reading, words: str) -> tuple[str, ...]:
    found: list[str] = ["retracted"] if article.retracted else []
    found += [_BADGE_TYPES[kind.name] for kind in article.publication_types if kind.name in _BADGE_TYPES]
    found += [_BADGE_LINKS[link.type] for link in article.links if link.type in _BADGE_LINKS]
    found += [badge for badge, pattern in _BADGE_TITLES if pattern.search(reading.title)]
    return tuple(dict.fromkeys(found))
