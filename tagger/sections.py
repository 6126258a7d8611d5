"""What part of a paper a section label, or the wording of a sentence without one, speaks of."""

from __future__ import annotations

import re
from functools import lru_cache

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
    "Study selection|Data sources|(?:Clinical )?Trial registration|Case report|Measurements|Main results|Significance"
)
_REACH = 64
_BEFORE_COLON = re.compile(
    r"(?:(?:^|(?<=[.?!)\]]\s))(?P<label>[A-Z][A-Z /&,'’()-]{2,60}[A-Z)])"
    rf"|(?<=\s)(?P<common>{_COMMON})"
    rf"|(?:^|(?<=[.?!]\s))(?P<mixed>(?i:{_MIXED})))\s*$"
)
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
    return found


_AIM = re.compile(
    r"\b(?:aim(?:s|ed)?|objectives?|purpose|goal) (?:of|was|is|were|to|at)\b|\bsought to\b|\bhypothesi[sz]ed?\b|"
    r"^to (?:determine|evaluate|assess|investigate|compare|examine|explore|study|describe|review|test|identify)\b|"
    r"\bwe (?:therefore |here |aimed |have )?(?:investigated?|examined?|evaluated?|tested?|assessed|compared|studied|"
    r"report|describe|review|present|discuss)\b|"
    r"\b(?:this|the present|the current|our|present) (?:[\w-]+ ){0,3}?(?:study|trial|review|article|paper|"
    r"report|survey|"
    r"meta-analysis|guideline|chapter|case|protocol|investigation|experiment|analysis)\b"
)
_CONCLUSION = re.compile(
    r"\bconclu(?:de|ded|sions?)\b|\bin (?:summary|conclusion)\b|\b(?:these|our|the present|the current|present) "
    r"(?:results|findings|data|observations|study)\b[^.]{0,30}\b(?:suggest|indicate|show|demonstrate|support|provide|"
    r"confirm|imply|highlight)"
)
_METHODS = re.compile(
    r"\brandom(?:ly|i[sz]ed) (?:to|into|assigned|allocated|divided)\b|\bwere (?:enrolled|included|recruited|"
    r"assigned|allocated|divided|excluded|measured|assessed|recorded|evaluated|studied|treated|given|administered|"
    r"randomi[sz]ed|searched|selected)\b|"
    r"\b(?:was|were) (?:undertaken|performed|conducted|carried out)\b|\bwe (?:searched|enrolled|recruited|included|"
    r"randomi[sz]ed|administered|measured)\b|\bunderwent\b|"
    r"\b(?:patients|subjects|participants|volunteers|women|men|adults|children|rats|mice)\b[^.]{0,60}\breceived\b"
)
_RESULTS = re.compile(
    r"\bp\s*[<=>]\s*0?\.\d|\bsignificant(?:ly)?\b|\b95\s*% ?(?:ci|confidence)|\b(?:was|were) (?:lower|higher|"
    r"reduced|increased|decreased|similar|associated|observed|found|greater)\b|\bwe (?:found|observed)\b|\bresults\b"
)
_CONCLUSION_WORDS = (
    "conclude concluded conclusion conclusion, conclusions summary, summary suggest suggests indicate show shows "
    "demonstrate support provide confirm imply highlight suggesting"
)
_AIM_WORDS = (
    "aim aims aimed objective objectives purpose goal sought hypothesized hypothesised hypothesize hypothesis to "
    "we this "
    "our present current"
)
_METHODS_WORDS = "randomly randomized randomised were underwent received searched, enrolled, included we was"
# The kinds in the order in which they are tried, each with words of which one must stand there at all: a look at
# the words is much cheaper than a search.
_WORDS: tuple[tuple[str, frozenset[str], re.Pattern[str]], ...] = (
    ("conclusion", frozenset(_CONCLUSION_WORDS.split()), _CONCLUSION),
    ("aim", frozenset(_AIM_WORDS.split()), _AIM),
    ("methods", frozenset(_METHODS_WORDS.split()), _METHODS),
    ("results", frozenset(), _RESULTS),
)


@lru_cache(maxsize=1024)
def kind_of_label(label: str) -> str:
    """The kind of section a label names, "" where it names none."""
    if not label:
        return ""
    upper = label.upper()
    return next((kind for kind, pattern in _KINDS if pattern.search(upper)), "")


def kind_of_words(text: str) -> str:
    """The kind a sentence without a label has by its own wording, "" where it does not say."""
    low = text.lower()
    words = set(low.split())
    for kind, needed, pattern in _WORDS:
        if (not needed or not needed.isdisjoint(words)) and pattern.search(low):
            return kind
    return ""
