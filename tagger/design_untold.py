"""The design of a study that no word names: read from what was done to whom."""

from __future__ import annotations

from collections.abc import Iterable

from .patterns import Pattern, compiled
from .reading import Finding, Line, Reading, quote

STUDIED = compiled(
    r"\b(?:this|our|the present|the current|present) (?:\w+ ){0,3}(?:study|trial|investigation|analysis|research)\b|"
    r"\bwe (?:aimed|sought|investigated|examined|compared|evaluated|assessed|studied|tested|determined|hypothesi|"
    r"characteri[sz]ed|explored|measured|analy[sz]ed)|^to (?:determine|evaluate|assess|investigate|compare|examine|"
    r"study|identify|explore|test|characteri[sz]e|quantify|establish|measure|estimate)|\b(?:aim|objective|"
    r"purpose) of (?:this|the|our) (?:\w+ )?(?:study|trial|"
    r"investigation|research)\b|\b(?:included|enrolled|entered) in(?:to)? (?:the|this) (?:\w+ )?(?:study|trial)\b|"
    r"\bmulticent(?:er|re) study\b"
)
_GIVEN = compiled(
    r"\b(?:patients|subjects|volunteers|participants|women|men|children|adults|individuals|infants|"
    r"parturients)\b[^.]{0,120}"
    r"\b(?:treated(?! (?:in|at) (?:our|the|an?) (?:[\w-]+ )?(?:hospital|clinic|cent(?:er|re)|department|unit|"
    r"institution|practice))|received|given|administered|underwent|injected|infused|implanted|undergoing|took|"
    r"prescribed|participated in)\b|"
    r"\b(?:treated|given|administered|used|tested|studied|tried|evaluated|injected|"
    r"treatment)\b[^.]{0,80}\b(?:in|to|of|with) "
    r"(?:\w+ ){0,6}(?:patients|subjects|volunteers|participants|women|men|children|adults|outpatients)\b|"
    r"\battacks (?:were|was) treated\b|\bbefore (?:and after |or after )?(?:[\w-]+ ){0,4}(?:treatment|injection|"
    r"infusion|"
    r"administration)\b|"
    r"\btreatment with (?:\w+ ){1,3}for \d+ (?:days|weeks|months)\b|\bafter \d+ (?:days|weeks|"
    r"months) of (?:\w+ )?treatment|"
    r"\bend of (?:the )?\d+ (?:days|weeks|months) of (?:\w+ )?treatment"
)
_MEASURED = compiled(
    r"\b(?:patients|subjects|volunteers|participants|women|men|children|adults|individuals|migraineurs|"
    r"sufferers)\b[^.]{0,160}"
    r"\b(?:measured|examined|assessed|evaluated|compared|recorded|performed|interviewed|studied|investigated|"
    r"referred|included|"
    r"questioned|observed|analy[sz]ed)\b|\b(?:performed|examined|measured|studied|investigated|"
    r"evaluated)\b[^.]{0,80}\bin "
    r"(?:\w+ ){0,4}(?:patients|subjects|women|men|children|adults)\b"
)
_CONTROLS = compiled(
    r"\b(?:healthy|normal|age[- ]matched|matched|pain-free|control) (?:[\w-]+ )?(?:controls?|subjects|"
    r"individuals)\b|\bcompared? (?:to|with) (?:[\w-]+ ){0,3}volunteers\b|"
    r"\b(?:patients|subjects|participants|individuals|adolescents|youth|adults|women|"
    r"children) with [^.;]{0,40}\bwith and "
    r"without\b|\bsubjects with [^.;]{0,20}\band without [^.;]{0,40}\bpain\b|"
    r"\bcomparing (?:\w+ )?(?:with|to) (?:[\w-]+ )?controls\b|\bthan (?:in )?(?:[\w-]+ )?controls\b|"
    r"\b(?:served as|compared (?:with|to)) (?:[\w-]+ ){0,4}controls?\b|\bcontrol group\b"
)
_COMPARED = compiled(
    r"\bcomparing (?:\w+ )?(?:with|to) (?:[\w-]+ )?controls\b|\bthan (?:in )?(?:[\w-]+ )?controls\b|"
    r"\b(?:patients|subjects|individuals|adolescents|youth|adults|women|"
    r"children) with [^;]{0,30}(?:\bwith and without\b|"
    r"\band without\b[^;]{0,20}\bpain)|\bamong \w+ in \w+ with and without\b"
)
# In the text of a discussion, costs are named in passing.
_MODELLED = compiled(
    r"\bmarkov\b|\bbibliometric|\bmendelian randomi[sz]ation|\bsimulation (?:study|model)|"
    r"\bcost[- ](?:effectiveness|utility|benefit|"
    r"minimi[sz]ation) "
    r"(?:analys[ie]s|models?|study)|\b(?:economic|decision)[- ](?:evaluation|tree|analytic|models?)|"
    r"\bclinicaltrials?\.gov\b.{0,80}\bsearch|\btrials were (?:manually )?assessed\b|"
    r"\bcosts? (?:were|was) (?:calculated|estimated|compared|obtained)"
)
# Looked at, not treated.
_EXAMINED = compiled(r"(?:studied|evaluated|tested)\b(?!.*\b(?:treat|receiv|given|administ|infus|inject|implant))")
_WELL = compiled(r"(?:healthy|normal|age[- ]matched|matched|pain-free)\b")
# Something is tried on people whom the text does not count.
_TRIED = compiled(
    r"\b(?:(?:effects?|efficacy|effectiveness|usefulness) of|pharmacokinetics|tolerability)\b[^.]{0,100}\b(?:was|"
    r"were) (?:studied|investigated|evaluated|"
    r"examined|estimated|assessed|tested)\b|\bthis (?:clinical )?trial (?:was|is)\b"
)
# The look back of those who treat, without the frame of a trial.
_PRACTICE = compiled(
    r"\bour (?:first|initial) (?:[\w-]+ ){0,3}(?:patients|cases|experience)\b|\bconsecutive cases\b|"
    r"\bour (?:[\w-]+ )?experience (?:of|with|in)\b|\bwe (?:describe|report|present) our\b"
)
_TRIAL = compiled(r"\btrial\b|\bprospective|\bhealthy\b|\bvolunteers\b|\bcross-?over\b|\bpilot\b")
_HANDFUL = 6
# So many are looked back upon without being a cohort.
_SERIES = 15
# So many are no longer told one by one.
_MANY = 30
_FOLLOWED = compiled(r"\bprospective|\bfollow-?up\b|\bfollowed\b|\b(?:after|over|for) \d+ (?:months|years)\b")
_COUNTED = compiled(
    r"\b\d+ (?:[\w/-]+ ){0,6}(?:patients|subjects|participants|women|men|children|adults|outpatients)\b"
)
_OTHERS = compiled(r"\b(?:trials|studies|reported|et al)\b")
# Compared with placebo: allocated, though the word is missing.
_AGAINST_PLACEBO = compiled(
    r"\b(?:compared? (?:with|to)|versus|vs\.?|than|or|and|against) (?:with |those of |that of |a |saline |oral |"
    r"intravenous )?\(?placebo\b|"
    r"\bmatching placebo\b|\b(?:either|dose of|given|received?|inhaled|treated with) (?:an? |"
    r"the )?(?:saline )?placebo\b"
    r"(?! (?:respon|effect|run-in|period|phase))|\bplacebo[- ](?:and [\w-]+-controlled|group\b|tablets? (?:and|or)\b|"
    r"\(?n ?=)|\bgroup \w+ \(placebo\)|\breceived sham\b|\bunderwent a placebo\b"
)
_NO_ALLOCATION = compiled(r"\bsingle[- ]blind|\bopen[- ]label|\bretrospective|\bplacebo effects?\b|\bnocebo\b")
_OF_SEVERAL = compiled(r"\btrials\b|\bstudies\b")
_GIVEN_PLACEBO = compiled(
    r"\b(?:patients|subjects|volunteers|participants|women|men|children|adults)\b[^.;]{0,60}\b(?:received|given|"
    r"treated|took|"
    r"administered)\b[^.;]{0,120}\b(?:or|and|either|versus|,) (?:\w+ )?placebo\b(?! (?:respon|effect|run-in|"
    r"period|phase))|"
    r"\bwe treated\b[^.;]{0,80}\bor placebo\b"
)
# What comes later is told from what was there before.
_PREDICTED = compiled(
    r"\bpredict(?:ed|ors?|ing|ion)\b|\brisk factors?\b|\blong-term (?:follow-?up|outcomes?)\b|\bfollow-?up of\b"
)
_DRUG_GIVEN = compiled(r"\bplacebo\b|\bsaline\b|\binjection of\b|\binfusion of\b")
# A text that stops at its question.
_OPEN = compiled(
    r"\b(?:remains?|is|are) (?:\w+ )?(?:uncertain|unclear|unknown|controversial|sparse|scarce|limited|lacking|"
    r"inconclusive|conflicting)\b|\bneed for\b|\bha(?:s|ve) not been\b|\blittle is known\b|\bfew studies\b|"
    r"\bcould help\b|\bworthy of (?:study|investigation)\b|\bwarrants? (?:further )?(?:study|investigation)\b"
)
# A title that asks what a study would answer.
_ASKS = compiled(
    r"^(?!side )(?:[\w-]+ )?(?:evaluation|effects?|efficacy|effectiveness|comparison|impact|associations?|influence|"
    r"prevalence|incidence)\b|\bassociation between\b|\brisk (?:of|factors)\b|\bpharmacokinetics\b|"
    r"^management of\b.{0,80}\b(?:with|using|by)\b"
)
_STOPS_SHORT = 3


def search_lines(
    lines: Iterable[Line], pattern: Pattern, design: str, cue: str, unless: Pattern | None = None
) -> Finding[str] | None:
    for line in lines:
        match = pattern.search(line.low, line.mask)
        if match and not (unless and unless.search(line.low, line.mask)):
            return Finding(value=design, quote=quote(line, *match.span(), cue))
    return None


def studies_something(reading: Reading) -> bool:
    """Whether the text says that it studies something."""
    return any(
        STUDIED.search(line.low, line.mask) or (line.kind in ("methods", "results") and not line.sentence.inferred)
        for line in reading.body
    )


def without_participants(reading: Reading, told: Finding[str] | None) -> Finding[str]:
    """Texts that count no participants."""
    told_of = [line for line in reading.lines if line.kind in ("title", "aim", "methods", "")]
    if any(_MODELLED.search(line.low, line.mask) for line in told_of):
        return Finding(value="other")
    if told:
        return told
    studies = studies_something(reading)
    own = [line for line in reading.body if line.kind in ("methods", "results") and (studies or _counts(line))]
    tried = search_lines(reading.body, _TRIED, "nonrandomised_trial", "a treatment is tried")
    return (
        search_lines(reading.body, _PRACTICE, "case_series", "the authors' own patients are described")
        or (_against_placebo(reading, reading.body) if tried else None)
        or search_lines(own, _GIVEN, "nonrandomised_trial", "a treatment is given")
        or tried
        or search_lines(reading.body, _COMPARED, "case_control", "patients are compared with controls")
        or _by_aim(reading)
    )


def few_looked_back(found: Finding[str], n: int | None) -> Finding[str]:
    """A look back on a handful of patients, whose title does not call it so, is a series of cases."""
    if n is None or n > _SERIES or found.value != "cohort" or found.quote is None or found.quote.part == "title":
        return found
    back = found.quote.words.lower() in {"retrospective", "retrospectively"}
    return Finding(value="case_series", quote=found.quote) if back else found


def _counts(line: Line) -> bool:
    """Whether a sentence counts the people that the authors themselves saw."""
    return bool(_COUNTED.search(line.low, line.mask) and not _OTHERS.search(line.low, line.mask))


def by_participants(reading: Reading, n: int) -> Finding[str]:
    """Participants, but no word for the design: treated, compared with controls, or observed."""
    lines = [line for line in reading.lines if line.kind not in ("background", "title")]
    sure = search_lines(
        lines, _PRACTICE, "case_series", "the authors' own patients are described"
    ) or _against_placebo(reading, lines)
    if sure:
        return sure
    treated = search_lines(
        lines, _GIVEN, "nonrandomised_trial", "a treatment is given, without a word of randomisation"
    )
    controls = search_lines(lines, _CONTROLS, "case_control", "patients are compared with controls")
    volunteers = not reading.words & {"patient", "patients"} and _DRUG_GIVEN.search(reading.low, reading.mask)
    later = search_lines(reading.lines[:1], _PREDICTED, "cohort", "the title asks what comes later")
    if later:
        return later
    if controls and not volunteers and not (treated and _tells_groups(reading, treated, controls)):
        return controls
    if treated:
        few = n <= _HANDFUL and not _TRIAL.search(reading.low, reading.mask)
        return Finding(value="case_series", quote=treated.quote) if few else treated
    measured = search_lines(lines, _MEASURED, "cross_sectional", "people are measured once")
    if measured or n < _MANY:
        return measured or Finding(value="case_series")
    return search_lines(lines, _FOLLOWED, "cohort", "a group is followed") or Finding(value="cross_sectional")


def _tells_groups(reading: Reading, treated: Finding[str], controls: Finding[str]) -> bool:
    """Whether the controls are a group of the treated, not people without the illness."""
    said = controls.quote.words.lower() if controls.quote else ""
    examined = _EXAMINED.match(treated.quote.words.lower()) if treated.quote else None
    if examined and _WELL.match(said):
        return False
    return "treatment" in reading.words or said == "control group"


def _against_placebo(reading: Reading, lines: Iterable[Line]) -> Finding[str] | None:
    """A comparison with placebo is taken for randomised where nothing speaks against it."""
    if _NO_ALLOCATION.search(reading.low, reading.mask):
        return None
    asked = [line for line in lines if line.kind not in ("results", "conclusion")]
    given = search_lines(asked, _GIVEN_PLACEBO, "rct", "placebo is given to some")
    if given or _OF_SEVERAL.search(reading.low, reading.mask):
        return given
    return search_lines(asked, _AGAINST_PLACEBO, "rct", "compared with placebo")


def _by_aim(reading: Reading) -> Finding[str]:
    """No participants told: a study whose text stops at its aim is unclear, any other text discusses."""
    body = reading.body
    if not body:
        return Finding(value="unclear")
    if any(STUDIED.search(line.low, line.mask) for line in body):
        return Finding(value="unclear")
    if len(body) <= _STOPS_SHORT and _OPEN.search(body[-1].low):
        return Finding(value="unclear")
    if len(body) <= _STOPS_SHORT + 1 and _ASKS.search(reading.title):
        return Finding(value="unclear")
    return Finding(value="narrative_review")
