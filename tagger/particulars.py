"""What was compared, for how long people were followed, and what is said of harms."""

from __future__ import annotations

from .numbers import NUMBER
from .patterns import compiled
from .reading import Finding, Line, Reading, quote

Said = Finding[str | None]
_NOTHING: Said = Finding(value=None)

_AGAINST = compiled(
    r"\b(?:compared (?:with|to)|in comparison (?:with|to)|comparison with|versus|vs\.?|compared against|"
    r"relative to|rather than)\s+(?:the |an? |that of |those of |those in |those who received |"
    r"patients receiving |conventional |standard |"
    r"(?:intravenous|intramuscular|oral|epidural|intranasal|iv|"
    r"im) )*(?P<what>[a-z][\w-]*(?:[ /+-](?:hydrochloride|alone|saline|care|therapy|group|controls?|treatment|"
    r"sulphate|sulfate|block|analgesia|an(?:a)?esthesia|list))?)"
)
_PLACEBO = compiled(
    r"\b(?:active |inert |saline |midazolam |matching |inactive )?placebo\b|\bnormal saline\b|"
    r"\b(?:0\.9 ?% )?saline\b|\bsham\b(?: \w+)?|\bwaiting list\b|\busual care\b|\bno treatment\b|"
    r"\bstandard (?:care|treatment|therapy)\b"
)
_LENGTH = (
    rf"(?:{NUMBER}|several|\d+(?:\.\d+)?(?: ?(?:-|to) ?\d+(?:\.\d+)?)?)[ -]?(?:hours?|hrs?|h|days?|weeks?|wks?|"
    rf"months?|years?|yrs?)\b"
)
_FOLLOWED = compiled(
    rf"\bfollow(?:ed)?[- ]?up\b[^.;]{{0,60}}?(?P<a>{_LENGTH})|\b(?:followed|observed|"
    rf"monitored)\b[^.;]{{0,50}}?\b(?:for|until|up to|over|at) (?P<b>{_LENGTH})"
)
_BEFORE = compiled(rf"(?P<a>{_LENGTH})[^.;]{{0,20}}\bfollow-?up\b")
_UNTIL = compiled(
    rf"\b(?:up to|over|at|until|within|for|during) (?:the (?:first )?)?(?P<a>{_LENGTH})(?: (?:after|post\w*|"
    rf"following|of follow))?"
)
_LASTING = compiled("day|week|month|year|follow|hour|hr")
_FOLLOWING = compiled("follow|observed|monitored")
_HARM = compiled(
    r"\b(?:adverse|side|unwanted|untoward|undesirable)[- ](?:events?|effects?|reactions?|outcomes?|"
    r"experiences?)\b|\bside-effects?\b|\bcomplications\b|\bhallucinat\w+|\bpsychotomimetic\b|"
    r"(?<!sub-)(?<!sub)\bdissociati(?:on|ve(?! (?:an|dose|drug|agent|ket)))|"
    r"\bnightmares?\b|\bemergence (?:delirium|phenomena|reactions?)|\bnausea\b|\bvomiting\b|\bdizziness\b|"
    r"\b(?:good|excellent|better|poor|similar) tolerability\b|\btolerability (?:was|were)\b|"
    r"\b(?:well|poorly)[- ]tolerated\b"
)
# What tells that harms came about, or did not.
_OCCURRED = compiled(
    r"\b(?:occurred|occurrence|incidences?|were|was|had|reported|observed|experienced|developed|noted|seen|showed|"
    r"increased|increases|reduced|decreased|caused|produced|led to|withdr\w+|discontinued|dropped|complained|"
    r"suffered|accompanied|demonstrated|attenuated)\b|\b(?:no|without|minimal|mild|few|fewer|less|lower|higher|more|greater|"
    r"similar|comparable|acceptable|limited|increasing|additional|minor|common|frequent) (?:[\w-]+ ){0,4}?(?:side|"
    r"adverse|complication|nausea|vomiting|dizziness|hallucin)|\b(?:well|poorly)[- ]tolerated\b|"
    r"\btolerability (?:was|were)\b"
)
# What was only planned, wished for, or is generally known; nausea as a symptom that is treated.
_NO_EVENT = compiled(
    r"\b(?:was|were) (?:\w+ )?(?:assessed|evaluated|recorded|measured|monitored|compared|defined|collected|chosen|"
    r"registered|noted (?:for|at|every|during|up))\b|\bmeasures? of\b|\b(?:patients|participants|subjects|we) "
    r"recorded\b|\b(?:outcomes?|end-?points?|measures|evaluations?) (?:was|were|included?)\b|"
    r"\b(?:side|adverse) (?:effects|events) studied\b|"
    r"\b(?:public health|requires?|need(?:s|ed)?|urgent|due to (?:its|their|the)|because of (?:its|their|the)|"
    r"potential(?:ly)?|concerns?|in order to|to (?:avoid|prevent|minimi[sz]e|determine|compare|evaluate|assess)|"
    r"further|unclear|uncertain|limited information|costs?|ha(?:s|ve) been|widely|can|may|might|could|should|must|"
    r"likely|aims?|aimed|objective|whether|hypothes\w+|will)\b|\b(?:is|are) an? |"
    r"\b(?:photo|phono)phobia\b|\b(?:reliev\w+|relief of|treat\w*) nausea\b"
)
_HARM_WORDS = compiled(
    "adverse|side|complicat|hallucin|dissociat|nausea|vomit|dizz|toler|nightmare|psychotomim|emergence|unwanted|"
    "untoward"
)


def comparator_of(reading: Reading, design: str) -> Said:
    """What the treatment was compared with, in the record's words."""
    if design in ("case_report", "narrative_review", "comment", "guideline"):
        return _NOTHING
    for line in reading.lines:
        if line.kind in ("background", "conclusion"):
            continue
        match = _PLACEBO.search(line.low, line.mask)
        if match:
            return _said(line, match.start(), match.end(), "compared with")
        match = _AGAINST.search(line.low, line.mask)
        if match and "ketamin" not in match["what"] and line.kind != "results":
            return _said(line, *match.span("what"), "compared with")
    return _NOTHING


def follow_up_of(reading: Reading, design: str) -> Said:
    """How long people were followed, in the record's words."""
    if design in ("narrative_review", "comment", "guideline", "in_vitro"):
        return _NOTHING
    best: Said = _NOTHING
    for line in reading.body:
        if line.kind not in ("methods", "results", "aim", "") or not _is_lasting(line):
            continue
        for pattern in (_FOLLOWED, _BEFORE) if line.mask & _FOLLOWING.bit else ():
            match = pattern.search(line.low, line.mask)
            if match:
                return _said(line, *match.span(match.lastgroup or 0), "followed for")
        if best.value is None and (match := _UNTIL.search(line.low, line.mask)):
            best = _said(line, *match.span("a"), "measured until")
    return best


def _is_lasting(line: Line) -> bool:
    """Whether a line may tell how long something lasted."""
    return bool(line.mask & _LASTING.bit) or " h" in line.low


def adverse_events_of(reading: Reading) -> Said:
    """The sentence that tells of harms that came about, or did not: results before conclusions, never what was only
    planned, feared or known before.
    """
    first = next((line.sentence.index for line in reading.body if line.kind in ("aim", "methods")), 0)
    for kinds in (("results", ""), ("conclusion",)):
        for line in reading.body:
            if line.kind in kinds and line.sentence.index >= first and line.mask & _HARM_WORDS.bit:
                match = _HARM.search(line.low, line.mask)
                if match and _tells_of_harms(line):
                    told = quote(line, *match.span(), "what is said of harms")
                    return Finding(value=line.text, quote=told)
    return _NOTHING


def _tells_of_harms(line: Line) -> bool:
    """Whether a line tells what came about."""
    return _OCCURRED.search(line.low, line.mask) is not None and not _NO_EVENT.search(line.low, line.mask)


def _said(line: Line, start: int, end: int, cue: str) -> Said:
    told = quote(line, start, end, cue)
    return Finding(value=told.words, quote=told)
