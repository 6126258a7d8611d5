"""What part of a paper a section label, or the wording of a sentence without one, speaks of."""

from __future__ import annotations

import re
from functools import lru_cache

from .patterns import Pattern, compiled

# The first kind whose words a label holds; the order decides "METHODS/RESULTS" (methods) and
# "BACKGROUND AND OBJECTIVES" (aim: whatever the aim names is studied).
_LABELS: tuple[tuple[str, str], ...] = (
    ("title", r"^TITLE$"),
    ("conclusion", r"CONCLUSION|INTERPRETATION|IMPLICATION|RELEVANCE|LESSON|TAKE.?HOME|SIGNIFICANCE|DISCUSSION|"
     r"EXPERT OPINION|OUTLOOK|KEY (?:POINTS|MESSAGE)|RECOMMENDATION|PERSPECTIVE|LIMITATIONS"),
    ("aim", r"\bAIMS?\b|OBJECTIVE|PURPOSE|HYPOTHES|\bGOALS?\b|QUESTIONS?\b|REASONS? FOR"),
    ("methods", r"METHOD|DESIGN|SETTING|PATIENTS?\b|PARTICIPANTS?\b|SUBJECTS?\b|SAMPLES?\b|POPULATION|ANIMALS\b|"
     r"INTERVENTION|MEASURE|PROCEDURE|DATA SOURCE|DATABASE|SEARCH|SELECTION|EXTRACTION|ELIGIBILITY|"
     r"EVIDENCE ACQUISITION|ANALYSIS|REGISTRATION|REGISTRY|TRIAL NUMBER|PROTOCOL|ETHICS|DISSEMINATION|FUNDING|"
     r"CASE\b|PRESENTATION|HISTORY|DIAGNOS|INVESTIGATIONS|TREATMENT|CONCERNS?\b|CLINICAL FEATURES|STUDY APPRAISAL"),
    ("results", r"RESULT|FINDING|OUTCOME|OBSERVATION|SYNTHESIS|AREAS COVERED|CASES\b|UPDATES"),
    ("background", r"BACKGROUND|INTRODUCTION|CONTEXT|RATIONALE|IMPORTANCE|ETHNOPHARM|STATEMENT|AREAS OF UNCERTAINTY"),
)  # fmt: skip
_KINDS = tuple((kind, re.compile(pattern)) for kind, pattern in _LABELS)

# Labels that also count where no full stop stands before them ("… of 5-HT METHODS: …").
_COMMON = (
    "BACKGROUND|INTRODUCTION|OBJECTIVES?|AIMS?|PURPOSE|(?:(?:MATERIALS?|PATIENTS|SUBJECTS) AND )?METHODS?|DESIGN|"
    "SETTING|PARTICIPANTS|INTERVENTIONS?|MEASUREMENTS|(?:MAIN )?RESULTS|FINDINGS|DISCUSSION|CONCLUSIONS?|"
    "TRIAL REGISTRATION|CLINICAL TRIAL REGISTRATION|REGISTRATION"
)
_MIXED = (
    "Background|Introduction|Context|Aims?|Objectives?|Purpose|Methods?|Design|Setting|Patients|Participants|"
    "Materials? and methods?|Patients and methods|Results?|Findings|Discussion|Conclusions?|Interpretation|"
    "Study selection|Data sources|(?:Clinical )?Trial registration|"
    "Case (?:reports?|summary|presentation|description)|Measurements|Main results|Significance"
)
_REACH = 64
_BEFORE_COLON = re.compile(
    r"(?:(?:^|(?<=[.?!)\]]\s))(?P<label>[A-Z][A-Z /&,'’()-]{2,60}[A-Z)])"
    rf"|(?<=\s)(?P<common>{_COMMON})"
    rf"|(?:^|(?<=[.?!]\s)|(?<=[a-z)\]][.?!]))(?P<mixed>(?i:{_MIXED})))\s*$"
)
_DASHES = (".—", ". —", ".–", ". –", ".-", ". -")
_BEFORE_DASH = re.compile(rf"(?:^|(?<=[.?!]\s)|(?<=[.?!]))(?P<label>{_MIXED})\.\s?[—–-]+\s?")
# The kinds that, by a sentence's own words, end the part of a paper which a lone label opened.
AFTER = {
    "background": ("aim", "methods", "conclusion"),
    "aim": ("methods", "conclusion"),
    "methods": ("conclusion",),
    "results": ("conclusion",),
}
# For speed: nothing else has a dash after its stop.
_DASH = re.compile(r"\.\s?[—–-]")
_PARTED = re.compile(r"[.?!];\s+")
_FEWEST_PARTS = 4
_SPACE = re.compile(r"\s*")
BARE_LABEL = re.compile(
    r"(?P<label>Aims?|Backgrounds?|Introduction|Objectives?|Purpose|Methods?|Results|Discussion|Conclusions?)"
    r"\s+(?=[A-Z][A-Za-z]*[\s,-])"
)


def inline_labels(text: str) -> list[tuple[int, int, str]]:
    """Labels printed inside a paragraph ("METHODS: …"): start, end with colon and space, and the label."""
    found = []
    colon = text.find(":")
    while colon >= 0:
        match = _BEFORE_COLON.search(text, max(0, colon - _REACH), colon)
        if match and kind_of_label(match[match.lastgroup or 0]):
            space = _SPACE.match(text, colon + 1)
            found.append((match.start(), space.end() if space else colon + 1, match[match.lastgroup or 0]))
        colon = text.find(":", colon + 1)
    return found or _dashed_labels(text)


def _dashed_labels(text: str) -> list[tuple[int, int, str]]:
    """Labels with a stop and a dash ("Methods.—Forty patients …")."""
    if not _DASH.search(text):
        return []
    if not any(dash in text for dash in _DASHES):
        return []
    return [(match.start(), match.end(), match["label"]) for match in _BEFORE_DASH.finditer(text)]


def lost_labels(text: str) -> list[tuple[int, int, str]]:
    """Where the conclusion begins in a text of four or more parts that ".;" parts: bounds without width, and a label.

    Older records lost their headings so. Where the other parts begin cannot be told by their number.
    """
    if text.count(";") < _FEWEST_PARTS - 1:
        return []
    parts = [match.end() for match in _PARTED.finditer(text)]
    return [(parts[-1], parts[-1], "CONCLUSIONS")] if len(parts) >= _FEWEST_PARTS - 1 else []


_AIM = compiled(
    r"\b(?:aim(?:s|ed)?|objectives?|purpose|goal) (?:of|was|is|were|to|at)\b|"
    r"\b(?:sought|wanted|wished|set out) to\b|\bhypothesi[sz]ed?\b|"
    r"^to (?:determine|evaluate|assess|investigate|compare|examine|explore|study|describe|review|test|identify)\b|"
    r"\bwe (?:therefore |here |aimed |have )?(?:investigated?|examined?|evaluated?|tested?|assessed|compared|studied|"
    r"report|describe|review|present|discuss)\b|"
    r"\b(?:this|the present|the current|our|present) (?:[\w-]+ ){0,3}?(?:study|trial|review|article|paper|"
    r"report|survey|"
    r"meta-analysis|guideline|chapter|case|protocol|investigation|experiment|analysis)\b"
)
_CONCLUSION = compiled(
    r"\bconclu(?:de|ded|sions?)\b|\bin (?:summary|conclusion)\b|\b(?:these|our|the present|the current|present) "
    r"(?:results|findings|data|observations|study)\b[^.]{0,30}\b(?:suggest|indicate|show|demonstrate|support|provide|"
    r"confirm|imply|highlight)|\b(?:results|findings|data) (?:of|from) (?:this|the present|our) [^.]{0,40}"
    r"\b(?:suggest|indicate|show|demonstrate|support|confirm|imply)"
)
_METHODS = compiled(
    r"\brandom(?:ly|i[sz]ed) (?:to|into|assigned|allocated|divided)\b|\bwere (?:enrolled|included|recruited|"
    r"assigned|allocated|divided|excluded|measured|assessed|recorded|evaluated|studied|treated|given|administered|"
    r"randomi[sz]ed|searched|selected)\b|"
    r"\b(?:was|were) (?:undertaken|performed|conducted|carried out)\b|\bwe (?:searched|enrolled|recruited|included|"
    r"randomi[sz]ed|administered|measured)\b|\bunderwent\b|"
    r"\b(?:patients|subjects|participants|volunteers|women|men|adults|children|rats|mice)\b[^.]{0,60}\breceived\b"
)
_RESULTS = compiled(
    r"\bp\s*[<=>]\s*0?\.\d|\bsignificant(?:ly)?\b|\b95\s*% ?(?:ci|confidence)|\b(?:was|were) (?:lower|higher|"
    r"reduced|increased|decreased|similar|associated|observed|found|greater)\b|\bwe (?:found|observed)\b|\bresults\b"
)
# The kinds in the order in which they are tried.
_WORDS: tuple[tuple[str, Pattern], ...] = (
    ("conclusion", _CONCLUSION),
    ("aim", _AIM),
    ("methods", _METHODS),
    ("results", _RESULTS),
)


@lru_cache(maxsize=1024)
def kind_of_label(label: str) -> str:
    """The kind of section a label names, "" where it names none."""
    if not label:
        return ""
    upper = label.upper()
    return next((kind for kind, pattern in _KINDS if pattern.search(upper)), "")


def kind_of_words(folded: str, mask: int) -> str:
    """The kind a sentence without a label has by its own wording, "" where it does not say."""
    return next((kind for kind, pattern in _WORDS if mask & pattern.bit and pattern.search(folded, mask)), "")
