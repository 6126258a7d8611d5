"""The words that tell what comes of a treatment and how good the evidence is: tables, in small letters."""

from __future__ import annotations

import re

NO_HARM = re.compile(
    r"\b(?:no|not one|none of the|nobody|no one|never|zero)\b[^.;]{0,30}\b(?:case|serious|slow\w*|had to|gets?|"
    r"stopped|needed)\b|"
    r"\b(?:stayed|remained) (?:normal|the same|steady)\b|\bpreserved\b|\bnext to no\b|\bin peace\b|\bwhere it was\b|"
    r"\bsafest\b|\b(?:no|zero|without(?: any)?|not|never|nobody|none|cannot|can[’']t|free of|hardly any|"
    r"rarely|no more)\b[^.;]{0,45}\b(?:side[- ]effects?|adverse|harm\w*|toxic\w*|"
    r"risks?|danger\w*|abused|addict\w*|damage\w*|effects? on|problems?|complications?|habit|"
    r"hallucinat\w*|dizz\w*|nausea\w*|confus\w*)|\b(?:perfectly|completely|entirely|totally|"
    r"absolutely|100 ?%|very|extremely) safe\b|\b(?:is|are|was|were|be) (?:\w+ )?safe\b|"
    r"\bleaves? (?:[\w’'-]+ ){1,3}alone\b|\bimpossible to (?:become|get)\b|"
    r"\b(?:nobody|no ?one)(?:[’']\s?s)?\b[^.;]{0,30}\b(?:sick|ill|hurt|dizzy|drowsy)\b|"
    r"\bharmless\b|\bwell[- ]tolerated\b|\bno effect on\b|\bside[- ]effect[- ]free\b|"
    r"\bdoes(?:n[’']t| not) (?:\w+ )?(?:raise|affect|harm|damage|cause|hurt)\b"
)
#: Statements on how good the evidence is.
QUALITY = re.compile(
    r"\b(?:level (?:iv|4|iii|3)|divergent|moderate to weak|(?:weak|thin|poor|"
    r"low[- ](?:quality|certainty)|limited|scarce|sparse|mixed(?! into| with)|conflicting|scant|little|"
    r"patchy|inconclusive) (?:\w+ )?(?:evidence|data|results?|studies|trials)|"
    r"(?:evidence|data|results?|trials?|studies|support)\b[^.;]{0,90}\b(?:weak|thin|poor|"
    r"limited|scarce|sparse|mixed(?! into| with)|conflicting|divergent|lacking|inconclusive|small case|"
    r"case series|case reports|insufficient|moderate|uncertain|patchy)|"
    r"is testing|are testing|will test|is under way|no one knows|remains? (?:unclear|unknown|"
    r"to be seen)|more (?:research|trials) (?:is|are)|open question)\b"
)
NONE_BETTER = re.compile(
    r"\bno (?:lower|higher|fewer|greater|worse|stronger|sooner|longer|use|dent|good|magic)\b|\bcould not tell\b|"
    r"\bno more than\b|\bneither (?:less|more|fewer|better|lower|shorter)\b|\bnothing either\b|\bno bearing on\b|"
    r"\bnone of [^.;]{1,40}\b(?:beat\w*|better|helped|worked)\b|\bmatch(?:es|ed) (?!cohort|control|pair)|"
    r"\b(?:does|do|did|doing) the (?:same )?job of\b|"
    r"\bto the same (?:degree|extent)\b|\bheld? (?:its|their) own\b|\babout even\b|\bcame to the same\b|"
    r"\bstayed the same\b|"
    r"\bas (?:\w+ )?(?:well|good|effective) as\b|\bneither (?:drug|treatment)\b|\bdid not \w+|"
    r"\bleft [^.;]{3,40} alone\b|\bdud\b|"
    r"\bdoes little\b|\b(?:little|nothing) (?:for|extra|beyond)\b|\bno (?:\w+[ -]){0,2}(?:differen\w+|effects?|"
    r"benefits?|better|change|advantage|"
    r"improvement|morphine|opioid-sparing|extra|less|evidence)\b|\bdid(?: not|"
    r"n[’']t) (?:\w+ )?(?:help|work|reduce|improve|lower|differ|ease|change|"
    r"prevent|spare|cut|beat)\b|\bcould not show\b|\bfailed to\b|\bdid nothing\b|"
    r"\bdoes nothing\b|\bspared no\b|\bunchanged\b|\bmade no\b|\bdid no better\b|"
    r"\bevery bit as\b|\bjust as (?:effective|good|well|safe)\b|"
    r"\bas (?:effective|good|safe) as\b|\bno (?:more )?effective\b|\bineffective\b|"
    r"\bdoes(?: not|n[’']t) (?:\w+ )?(?:help|work|reduce|improve|lower|differ|ease|prevent|"
    r"raise)\b|\bnot (?:different|superior|better)\b|\bthe same as\b|\bequally\b|"
    r"\bare level\b|\bno worse\b"
)
HARMED = re.compile(
    r"\b(?:worse(?:n\w*)?|more sensitive|increase[sd]? pain|raise[sd]? (?:the )?(?:risk|blood|"
    r"pressure|pulse)|harm(?:s|ed)?|damag\w+|caus(?:e|es|ed)|triggers?|more pain|"
    r"pain increased|more dizz\w*|more hallucinat\w*|more side effects)\b"
)
PROMISE = re.compile(
    r"\b(?:reset\w*|wip\w+|calm\w*|quiet\w*|grows?|growing|grew|sends?|shield|makes? the pain|"
    r"eas\w+|soften\w*|heals?|healed|repair\w*|restor\w+|boost\w*|"
    r"anti[-\u2010\u2011 ]?inflammatory|rewir\w*|protect\w*|"
    r"reduc\w+ (?:\w+ ){0,3}(?:sensiti[sz]ation|inflammation|"
    r"wind-?up)|regrow\w*|dampen\w*|revers\w+|switch\w* off|turn\w* (?:down|off))\b"
)
MADE_SENSITIVE = re.compile(r"\bmore sensitive to (?:pain|touch)\b")
#: What only joins a sentence to the one before.
JOINS = re.compile(r"\b(?:all|just) the same,")
BUT_NOT = re.compile(r"\bbut not\b|\bbut did not\b|\bnot to placebo\b")
LESSENED = re.compile(r"\b(?:less|lower\w*|reduc\w+|help\w*)\b")
GONE = re.compile(
    r"\b(?:gone|wears? off|wore off|wears? thin|fad(?:es|ed|e)|nothing (?:was |is )?left|relaps\w+|worn|back|"
    r"used up|only once|the wait|spent|rarely survives)\b"
)
#: Set against another treatment, it comes off worse.
BEHIND = re.compile(r"\b(?:worse|slower|lag\w*|trail\w*|standing|inferior|weaker|sleepier|less well)\b")
