"""What a claim claims: its kind, the direction it gives, and how strongly it is put."""

from __future__ import annotations

import re
from typing import Literal

from .references import Reference
from .words import COMPLAINT, MECHANISM, NO_FINDING, PEOPLE, PROPORTION, words

Kind = Literal[
    "effect", "mechanism", "safety", "comparison", "onset_duration", "route_dose", "epidemiology", "reference_only"
]
Direction = Literal["benefit", "no_difference", "harm", "none"]
Strength = Literal["overstated", "neutral", "hedged"]

#: Unwanted effects.
SIDE_EFFECT = words(
    r"side[- ]effects?",
    r"adverse (?:\w+ )?(?:events?|effects?|reactions?)",
    r"dizz\w+",
    r"drows\w+",
    r"nausea\w*",
    r"vomit\w*",
    r"hallucinat\w+",
    r"dissociat\w+",
    r"odd perceptions?",
    r"muddled",
    r"unreal",
    r"floating",
    r"out-of-body",
    r"nightmares?",
    r"bad dreams",
    r"toxic\w*",
    r"to harm",
    r"harmless",
    r"safe(?:ly|ty|r|st)?",
    r"danger\w*",
    r"risks?",
    r"blood pressure",
    r"heart rate",
    r"(?:liver|bladder|kidney) (?:damage|problems?|injury|failure|pain|function|disease)",
    r"damag\w+",
    r"abus\w+",
    r"addict\w+",
    r"habit-forming",
    r"overdose\w*",
    r"well[- ]tolerated",
    r"tolerate\w*",
    r"confus\w+",
    r"sedation",
    r"breathing",
    r"respirat\w+",
    r"complications?",
    r"dysphoria",
    r"psychotomimetic\w*",
    r"psychosis",
    r"cravings?",
    r"dependence",
    r"memory (?:loss|problems)",
    r"double vision",
    r"headaches? afterwards",
)
_NO_HARM = re.compile(
    r"\b(?:no|zero|without(?: any)?|not|never|nobody|none|cannot|can[’']t|free of|hardly any|rarely|no more)\b[^.;]{0,45}\b(?:side[- ]effects?|adverse|harm\w*|toxic\w*|"
    r"risks?|danger\w*|abused|addict\w*|damage\w*|effects? on|problems?|complications?|habit|hallucinat\w*|dizz\w*|nausea\w*|confus\w*)|\b(?:perfectly|completely|entirely|totally|"
    r"absolutely|100 ?%|very|extremely) safe\b|\b(?:is|are|was|were|be) (?:\w+ )?safe\b|\bharmless\b|\bwell[- ]tolerated\b|\bno effect on\b|\bside[- ]effect[- ]free\b|"
    r"\bdoes(?:n[’']t| not) (?:\w+ )?(?:raise|affect|harm|damage|cause|hurt)\b",
    re.I,
)
_TIME = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|fortnights?|a day|lifetime|decades?)"
_ONSET = re.compile(
    rf"\b(?:within|in (?:under|less than|as little as|about|just|only)|under|after (?:only|just)|inside|for(?: up to| about| around| roughly| at least| nearly| as long as| a whole| a full| the next| another| more than)?|"
    rf"up to|lasts?(?: for)?|lasting|over the (?:first|next)|until|by the (?:end|first|second|third|next))\b (?:\w+[ -]){{0,3}}{_TIME}\b"
    rf"|\b(?:gone|back|over|wears? off|wore off|fades?|faded|returns?|returned|disappears?) (?:by|before|after|within|when|as soon as|in|at|once)\b"
    rf"|\bfor (?:life|years)\b|\b(?:kick(?:s|ed)? in|sets? in|takes? hold|onset|long-lasting|short-lived|overnight|the same (?:day|evening|night)|immediately|instantly|at once)\b"
    rf"|\b(?:one|two|three|four|five|six|several|\d+)(?: to (?:one|two|three|four|five|six|seven|ten|\d+))? (?:more )?{_TIME} of (?:relief|benefit|comfort)\b",
    re.I,
)
#: A time is the claim's point where relief or an effect comes, keeps or goes.
_COURSE = re.compile(
    r"\b(?:relief|effects?|benefits?|it|they|improvement|feeling|infusion|sessions?|dose|course|treatment|pain-free|well|lasts?|lasting|keeps?|kept|holds?|builds?|wears?|comes?|came|"
    r"works?|gone|lifts?|ends?|ended|stays?|responders|less pain|fades?|begins?|starts?|kicks?|sets?|response|spray|drip|ketamine|lozenges?|shot|antidepressant effect|remission|returns?|relapse\w*)\b",
    re.I,
)
_FOLLOWED = re.compile(
    r"\bat (?:one|two|three|six|twelve|\d+) (?:months?|years?)\b|\bday (?:one|two|three|\d+)\b", re.I
)
_THAN = re.compile(
    r"\b(?:better|faster|quicker|safer|stronger|cheaper|worse|weaker|longer|superior|inferior|slower|more \w+|less \w+|lower \w+(?: \w+){0,3}|higher \w+(?: \w+){0,3}|fewer \w+|"
    r"greater|far \w+(?: \w+){0,3}) (?:\w+[ ,]+){0,6}?(?:than|(?<=superior )to|(?<=inferior )to)\b(?! (?:before|midazolam|sham|placebo|the placebo|saline|expected|usual|(?:the )?controls?|those (?:given|on) placebo|half|a third|\d|people think))"
    r"|\bas (?:\w+ )?(?:effective|good|strong|safe|well|potent|quickly|fast|much)(?:ly)? as\b(?! (?:\d|possible|they|placebo))|\btwice as\b|\bunlike\b|\bcompared with (?!placebo|saline|before|controls?)"
    r"|\b(?:beats?|outperform\w*|matches|matched|rivals?|equals?|on a par with|just like|no match for) \w+|\bno better than (?:morphine|opioids?|standard|usual|lidocaine|ect|other)"
    r"|\bdid not manage (?:as|so) much\b|\bdid (?:just )?as well\b|\bhead[- ]to[- ]head\b|\bversus\b|\bcompared (?:favourably|favorably)\b|\bmore potent\b|\binstead of\b.{0,40}\bworks?\b",
    re.I,
)
_ARE_EFFECTIVE = re.compile(r"\beffective; |\bat best\b", re.I)
_DOSE = re.compile(
    r"\bdoses?\b[^.;]{0,40}\b(?:above|below|over|under|of \d|higher|lower|bring|worked|works?|enough|needed|usual|start\w*|between|range)|\b(?:higher|lower|highest|lowest|bigger|smaller|larger) (?:of the \w+ )?doses?\b|"
    r"\b\d[\d.]* ?(?:mg|µg|mcg|milligrams?|micrograms?)\b|\bmg/kg\b|\b(?:can be|is|are|is usually|may be) (?:given|taken|swallowed|sprayed|injected|rubbed|absorbed|infused|dissolved)\b|\bbioavailab\w+|"
    r"\b(?:under the tongue|by mouth|through the skin|into a vein|into the muscle)\b|\babsorbed\b",
    re.I,
)
_PREVALENCE = re.compile(
    r"\b(?:have|has|had|feel|feels|felt|get|gets|suffer\w*|develop\w*|live with|lives with|report\w*|experience\w*|are|were|is|was|hurt|referred|affect\w*|seen|go on|went on|complain\w*|"
    r"rated|offered|already|common\w*|known|still|women|men|carry|describe[sd]?)\b",
    re.I,
)
_TREATED = re.compile(
    r"\b(?:relie[fv]\w*|reduc\w+|improv\w+|respond\w*|better|ended|remission|off opioids|threw away|abolish\w*|cut|fell|fall|halv\w*|cured|helped|worked|eased|effective|brought|less pain|"
    r"hallucinat\w*|went back|free of|side effects?|after (?:the )?(?:infusion|ketamine|treatment))\b",
    re.I,
)
_WORKING = re.compile(
    r"\b(?:receptors?|blocks?|blocking|acts?|activat\w+|inhibit\w*|releas\w+|binds?|signals?|pathways?|nervous system|sensiti[sz]\w+|wind-?up|bdnf|connections?|endorphins?|inflam\w+|rewir\w*|synap\w*|plastic\w*|"
    r"what makes|in rats|in mice|tolerance to|run through|part in|levels? of|blood levels|skin more sensitive|more sensitive to pain|glia\w*|brain cells|memory)\b",
    re.I,
)
_RECEIVED = re.compile(
    r"\b(?:chronic pain|helped|improv\w+|reduc\w+ (?:\w+ ){0,2}pain|pain (?:scores?|relief)|patients|people|come off|women|men|children)\b",
    re.I,
)
_FINDING = re.compile(
    r"\b(?:found|finding|show(?:ed|s)?|report(?:ed|s)?(?! on)|conclud\w+|suggest\w*|reduc\w+|lower\w*|improv\w+|reliev\w+|relief|eas(?:e|ed|es)|halv\w+|cut|fell|rose|better|worse|effective\w*|no (?:\w+ )?(?:difference|effect|benefit)|"
    r"brought|abolish\w*|prevent(?:s|ed)|helped|worked|saw|responded|cured|recovered|support for|only|could offer|whether ketamine can prevent|had \w+ of|threw|called|advised|with \w+ pain|went back|out of (?:ten|five|four|three)|\d ?(?:%|per ?cent)|less|more|fewer|hallucinated|did well|is testing)\b",
    re.I,
)
#: Statements on how good the evidence is.
_QUALITY = re.compile(
    r"\b(?:level (?:iv|4|iii|3)|divergent|moderate to weak|(?:weak|thin|poor|low[- ](?:quality|certainty)|limited|scarce|sparse|mixed|conflicting|scant|little|patchy|inconclusive) (?:\w+ )?(?:evidence|data|results?|studies|trials)|"
    r"(?:evidence|data|results?|trials?|studies|support)\b[^.;]{0,90}\b(?:weak|thin|poor|limited|scarce|sparse|mixed|conflicting|divergent|lacking|inconclusive|small case|case series|case reports|insufficient|moderate|uncertain|patchy)|"
    r"is testing|are testing|will test|is under way|no one knows|remains? (?:unclear|unknown|to be seen)|more (?:research|trials) (?:is|are)|open question)\b",
    re.I,
)
_NONE_BETTER = re.compile(
    r"\bno (?:\w+[ -]){0,2}(?:differen\w+|effects?|benefits?|better|change|advantage|improvement|morphine|opioid-sparing|extra|less|evidence)\b|\bdid(?: not|n[’']t) (?:\w+ )?(?:help|work|reduce|improve|lower|differ|ease|change|"
    r"prevent|spare|cut|beat)\b|\bcould not show\b|\bfailed to\b|\bdid nothing\b|\bdoes nothing\b|\bspared no\b|\bunchanged\b|\bmade no\b|\bdid no better\b|\bevery bit as\b|\bjust as (?:effective|good|well|safe)\b|"
    r"\bas (?:effective|good|safe) as\b|\bno (?:more )?effective\b|\bineffective\b|\bdoes(?: not|n[’']t) (?:\w+ )?(?:help|work|reduce|improve|lower|differ|ease|prevent|raise)\b|\bnot (?:different|superior|better)\b|\bthe same as\b|\bequally\b|"
    r"\bare level\b|\bno worse\b",
    re.I,
)
_HARMED = re.compile(
    r"\b(?:worse(?:n\w*)?|more sensitive|increase[sd]? pain|raise[sd]? (?:the )?(?:risk|blood|pressure|pulse)|harm(?:s|ed)?|damag\w+|caus(?:e|es|ed)|triggers?|more pain|pain increased|more dizz\w*|more hallucinat\w*|more side effects)\b",
    re.I,
)
_PROMISE = re.compile(
    r"\b(?:reset\w*|wip\w+|calm\w*|quiet\w*|grows?|growing|grew|sends?|shield|makes? the pain|eas\w+|soften\w*|heals?|healed|repair\w*|restor\w+|boost\w*|anti[-\u2010\u2011 ]?inflammatory|rewir\w*|protect\w*|reduc\w+ (?:\w+ ){0,3}(?:sensiti[sz]ation|inflammation|"
    r"wind-?up)|regrow\w*|dampen\w*|revers\w+|switch\w* off|turn\w* (?:down|off))\b",
    re.I,
)
_OVER = words(
    r"prov(?:en|ed|es) (?!in (?:a|one))",
    r"proven",
    r"proof",
    r"proves",
    r"reset(?:s|ting)?",
    r"cures?",
    r"cured",
    r"everybody",
    r"everyone",
    r"nobody",
    r"no one",
    r"never",
    r"always",
    r"every (?:kind|type|sort|patient|single|form)",
    r"all (?:kinds|types|sorts|forms|patients)",
    r"any kind",
    r"zero",
    r"for good",
    r"forever",
    r"for life",
    r"permanent(?:ly)?",
    r"pain-free for",
    r"for years",
    r"eras\w+",
    r"wip\w+ clean",
    r"magic\w*",
    r"miracle\w*",
    r"guarantee\w*",
    r"(?:the )?only (?:medicine|drug|treatment|therapy)",
    r"one receptor only",
    r"(?:tens of )?thousands of",
    r"millions? of (?!people (?:have|live|suffer))",
    r"million people",
    r"side effects at all",
    r"every bit as",
    r"cannot be",
    r"can[’']t be",
    r"abolished \w+ \w+ in \d+ of",
    r"(?:completely|perfectly|totally|absolutely|entirely|100 ?%) (?:safe|free|gone|harmless|effective|painless)",
    r"no risks?",
    r"no side effects",
    r"without any side effects?",
    r"risk-free",
    r"whole year",
    r"melts? away",
    r"ever taking hold",
    r"once and for all",
    r"threw away",
    r"natural",
    r"shield",
    r"breakthrough",
    r"revolution\w*",
    r"game-?chang\w+",
    r"instant(?:ly)?",
    r"not toxic",
    r"vanish\w*",
    r"completely",
    r"even the (?:most|worst)",
    r"in (?:9[0-9]|8[0-9]|100) ?(?:%|per ?cent)",
    r"9\d% of (?:our |all |the )?(?:patients|people|guests|clients|users)",
    r"nine (?:out )?of (?:every )?ten",
    r"nine in ten patients",
    r"outright",
    r"about three months",
    r"in as little as",
    r"undo(?:es)?",
    r"whatever the cause",
    r"without exception",
    r"works for (?:all|every)",
    r"harmless",
)
_HEDGE = words(
    r"may(?! \d)",
    r"might",
    r"could(?! (?:not|offer|be tapered))",
    r"seems?",
    r"appears? to",
    r"suggests?",
    r"suggesting",
    r"possibly",
    r"it is possible",
    r"perhaps",
    r"promising",
    r"preliminary",
    r"tentative\w*",
    r"moderate to weak",
    r"case reports? of",
    r"in one (?:man|woman|patient|case|person|boy|girl)",
    r"in a single (?:case|patient)",
    r"one (?:man|woman|patient)[’']s",
    r"level iv",
    r"divergent",
    r"at best",
    r"is testing",
    r"third-line",
    r"last resort",
    r"small case series",
    r"case series",
    r"can leave",
    r"in some (?:people|patients|cases)",
    r"early (?:signs|data|evidence|studies)",
    r"limited (?:evidence|data)",
    r"weak(?:er)? evidence",
    r"uncertain\w*",
    r"so far",
    r"not yet",
    r"hints?",
    r"hinted",
    r"mixed (?:results|evidence)",
    r"inconclusive",
    r"thin(?:ner)?",
    r"low certainty",
    r"cautious\w*",
    r"at least in",
)


def kind_of(text: str, reference: Reference | None, *, listed: bool, ketamine: bool) -> Kind:
    """The kind of a claim; `listed` where it stands in a reference list, `ketamine` where it speaks of ketamine."""
    if listed or (reference and _only_cites(text, reference)):
        return "reference_only"
    if _is_frequency(text, ketamine):
        return "epidemiology"
    if SIDE_EFFECT.search(text) and _side_first(text):
        return "safety"
    if re.search(r"\bmore sensitive to (?:pain|touch)\b", text, re.I):
        return "mechanism"
    if _THAN.search(text) or _ARE_EFFECTIVE.search(text):
        return "comparison"
    if _is_working(text):
        return "mechanism"
    if _ONSET.search(text) and _COURSE.search(text) and not _mainly_found(text):
        return "onset_duration"
    if _DOSE.search(text) and not (
        reference or re.search(r"\bbrought\b|\bneeded in\b|\bopioids?\b|\bmorphine\b", text)
    ):
        return "route_dose"
    return "effect"


def _only_cites(text: str, reference: Reference) -> bool:
    """Whether a paper is named and nothing of what it found is told."""
    named = bool(
        reference.journal or reference.authors or reference.pmid or reference.doi or reference.title or reference.year
    )
    untitled = re.sub(r"[\"“][^\"”“]{10,300}[\"”]", " ", text)
    return named and bool(NO_FINDING.search(untitled)) and not _FINDING.search(untitled)


def _is_frequency(text: str, ketamine: bool) -> bool:
    if not PROPORTION.search(text) or not (PEOPLE.search(text) or COMPLAINT.search(text)):
        return False
    treated = _TREATED.search(text)
    if re.search(r"\b(?:million|thousands of) (?:\w+ )?(?:people|patients|americans|adults|women|men)\b", text, re.I):
        return True
    if ketamine:
        return bool(
            re.search(r"\b(?:offered|million|prescribed|worldwide|treated with|have tried)\b", text, re.I)
        ) and not re.search(r"\b(?:found that|reported) (?:9|8)?\d* ?% of patients threw", text)
    return bool(_PREVALENCE.search(text)) and not treated and not re.search(r"\breview\b", text, re.I)


def _side_first(text: str) -> bool:
    """Whether unwanted effects are the point, not an aside beside a benefit."""
    benefit = re.search(
        r"\b(?:pain (?:scores?|relief)|reduc\w+ pain|less pain|opioid-sparing|spared|relie[fv]\w*|risk of (?:delirium|depression|relapse|chronic)|craving\w*|delirium)\b",
        text,
        re.I,
    )
    gone = re.search(r"\b(?:gone|by the end|wears? off|fades?|last)\b", text, re.I)
    than = re.search(r"\b(?:lower|less|higher|more|safer)\b[^.;]{0,40}\bthan\b", text, re.I)
    return not benefit and not gone and not than


def _is_working(text: str) -> bool:
    return bool(_WORKING.search(text) and MECHANISM.search(text) and not _RECEIVED.search(text)) or bool(
        re.search(
            r"\b(?:more sensitive to pain|what makes the pain|in (?:male |female )?(?:rats|mice)|most animal)\b",
            text,
            re.I,
        )
        and not re.search(r"\banimal studies suggest\b", text, re.I)
    )


def _mainly_found(text: str) -> bool:
    """Whether a time is only when something was measured, or a trial's length."""
    return bool(_FOLLOWED.search(text)) and not re.search(
        r"\b(?:lasts?|lasting|keeps?|kept|holds?|for)\b", text, re.I
    )


def direction_of(text: str, kind: Kind) -> Direction:
    """What the claim says comes of it; none where it says nothing of that."""
    if kind == "reference_only":
        return "none"
    if kind == "epidemiology":
        return "benefit" if re.search(r"\bcured\b", text, re.I) else "none"
    if kind == "mechanism":
        return (
            "harm"
            if re.search(r"\bmore sensitive to pain\b|\bworsens?\b", text)
            else "benefit"
            if _PROMISE.search(text)
            else "none"
        )
    if kind == "safety":
        return _safety_direction(text)
    if _QUALITY.search(text):
        return "none"
    if kind == "onset_duration" and re.search(r"\b(?:gone|wears? off|wore off|fades? away|faded)\b", text, re.I):
        return "none"
    if kind == "comparison" and re.search(r"\bpotent\b", text, re.I):
        return "none"
    if kind == "comparison" and re.search(r"\bbut\b|\blower risk\b|\bfar lower\b", text):
        return "benefit"
    if _NONE_BETTER.search(text) and not re.search(r"\bbut not\b|\bbut did not\b|\bnot to placebo\b", text, re.I):
        return "no_difference"
    return (
        "harm"
        if _HARMED.search(text) and not re.search(r"\b(?:less|lower\w*|reduc\w+|help\w*)\b", text, re.I)
        else "benefit"
    )


def _safety_direction(text: str) -> Direction:
    if _NO_HARM.search(text):
        return "no_difference"
    if re.search(r"\b(?:takes? the edge|eas\w+|reduc\w+|prevent\w*|fewer|lowers?|protect\w*)\b", text, re.I):
        return "benefit"
    return (
        "none"
        if re.search(r"\b(?:websites?|leaflets?|described|mention(?:ed|s)?|clinics?)\b", text, re.I)
        else "harm"
    )


def strength_words(text: str) -> tuple[Strength, tuple[str, ...]]:
    """How strongly a claim is put, and the words that say so."""
    over = tuple(match.group() for match in _OVER.finditer(text))
    if over:
        return "overstated", over
    hedges = tuple(match.group() for match in _HEDGE.finditer(text)) + tuple(
        match.group() for match in _QUALITY.finditer(text)
    )
    return ("hedged", tuple(dict.fromkeys(hedges))) if hedges else ("neutral", ())
