"""The words by which a record counts the groups of its people."""

from __future__ import annotations

import re

from .numbers import NUMBER
from .participants_people import FILL, PEOPLE
from .patterns import compiled

CONTROL_GROUP = re.compile(r"\b(?:controls?|placebo|comparison group)\b")
# "Pain was less in 12/18 and 6/20": of 38 patients.
FRACTIONS = re.compile(r"(\d{1,4})(?: ?/ ?| of )(\d{2,4})\b(?![/%]|[,.]\d| ?(?:mm|mg|weeks|months|years|days|hours))")
# For speed: what a fraction cannot do without.
FRACTION_SIGNS = (re.compile(r"/ ?\d\d"), re.compile(r" of \d\d"))
# Looked at after the match, since a pattern that begins with a figure is searched for much faster.
IN_A_NUMBER = tuple("0123456789/.") + tuple("abcdefghijklmnopqrstuvwxyz")
OF_PEOPLE = re.compile(r"\b(?:patients|subjects|participants|women|men|children|adults|volunteers)\b")
SUBSET = re.compile(r"\bsub(?:set|group|sample)s?\b[^.;()]{0,40}\($|\bof (?:whom|these|them)\b[^.;()]{0,40}\($")
SECOND_STUDY = re.compile(r"\b(?:study|experiment|trial) (?:[23]|two|ii|b)\b")
# "20 patients in each group", "two groups of 20 patients".
EACH_BEFORE = re.compile(
    r"\beach (?:\w+ )?(?:group|arm) (?:\w+ )?(?:of|included|comprised|had|contained|consisted of) $|\bgroups of $"
)
EACH_AFTER = re.compile(
    r" (?:[\w-]+ ){0,4}?(?:in|into|to|for) each (?:\w+ )?(?:group|arm)\b|"
    r" (?:per|each) (?:\w+ )?(?:group|arm)\b| each\b"
)
# The parts, and the fate, of those counted before.
MADE_UP = compiled(r"\b(?:consisting|comprising|including|of whom)\b")
OF_THESE = re.compile(r"(?:among|of) (?:them|these|those|whom)\b")
ADDITIONAL = compiled(rf"^({NUMBER}) (?:additional|further) {FILL}{PEOPLE}\b")
FARED = re.compile(
    r" (?:had|have|were|was|required|needed|developed|experienced|reported|withdrew|died|showed|improved|responded|"
    r"underwent|received)\b"
)
ALSO = compiled(
    rf"(?:\b(?:and|plus|versus|vs\.?|while|whereas|compared (?:with|to)|matched (?:with|to))|,) (?:in |another |"
    rf"of |for |to |"
    rf"(?:[\w-]+ ){{1,4}}(?:included|comprised|"
    rf"had) )?({NUMBER}) "
)
AFTER_ALSO = compiled(rf"(?:{FILL}{PEOPLE}\b|with |who |\(|received|in the |patients)")
CONTROLS = compiled(
    rf"\b({NUMBER}) (?:(?!(?:wks?|weeks?|months?|days?|years?|hours?|h|min|mg|of|with|to|in|who|were|was)\b)"
    rf"[\w-]+,? (?:and )?){{0,6}}?(?:healthy|normal|control|controls|(?:[\w-]+-)?matched|"
    rf"pain-free)\b(?: (?:\w+ )?(?:controls|volunteers|subjects|"
    rf"individuals|persons|people|participants|women|men))?|\b(?:control group|controls)\b[^.]{{0,30}}?\b(?:of|"
    rf"comprised|consisted of|included|were|\(n ?=) ?({NUMBER})\b|"
    rf"\b({NUMBER}) [^.;]{{0,80}}\bserved as (?:an? )?(?:[\w-]+ )?controls?\b|"
    rf"\bcompared (?:to|with) ({NUMBER}) (?:\w+ and )?[\w-]+-matched\b|"
    rf"\b(?:for|in|as) (?:the|an?) (?:\w+ )?controls?(?: (?:group|subjects?))?, ({NUMBER}) {FILL}{PEOPLE}\b"
)
# "All participants (n = 31)".
EVERYONE = re.compile(r"\ball (?:the )?(?:participants|patients|subjects|volunteers) \(n ?= ?(\d[\d,]*)\)")
NO_MORE_GROUPS = compiled(
    r"[;:]|\b(?:including|consisting|comprising|of whom|of which|complet|excluded|withdr|analy|"
    r"randomi[sz]ed|divided|assigned|aged|years|months|until|between|"
    r"ranging)\b"
)
NOT_PEOPLE = compiled(
    r"\(\d+(?:\.\d+)? ?%|(?:\w+ )?(?:years|yrs?\b|months|weeks|wks?\b|days?\b|hours|min|women|men|female|male|"
    r"healthy years)"
)
OF_A_SEX = compiled(rf"{FILL}(?:women|men|females?|males?|girls|boys)\b")
A_SEX = compiled(r"\b(?:wom[ae]n|m[ae]n|males?|females?)\b")
GROUPED = compiled(
    r"\bgroups?\b|\bcases\b|\bcontrols\b|randomi|receiv|assigned|\bsubjects\b|patients\b|\badults\b|"
    r"\bparticipants?\b|attending|administered|\brespondents\b|\bvolunteers\b|\bwom[ae]n\b|\bm[ae]n\b|\bchildren\b|"
    r"\bindividuals\b|"
    r"\bcohort\b|\bworkers\b|\bpopulation\b|\bsample\b|\bstudents\b|\bveterans\b|\badolescents\b|\bpeople\b|"
    r"\bpersons\b|\bsurvivors\b|\bsufferers\b|\boutpatients\b|\binpatients\b"
)
REMAINED = re.compile(
    r"(?:\([^()]*\) )?(?!(?:\w+ )?(?:controls?|healthy)\b)(?:\w+ ){0,3}(?:complet\w*(?! an?\b| the \w+ (?:test|"
    r"questionnaire|survey|task))|finish|return|dropped|withdrew|remained|"
    r"(?:were|was) (?:included in|analy|evaluable|evaluated|available))"
)
# Before a number of the other group: "22 were randomised to A while 21 received B".
WHILE = re.compile(r"while|whereas")
# "60 patients were randomised to A, 58 to B and 61 received C".
ALLOTTED = re.compile(
    r" (?:were |was |had been )?(?:\w+ly )?(?:randomi[sz]ed|assigned|allocated|treated|given|received|took|used|"
    r"underwent|"
    r"chose|entered)\b"
)
LETTER = re.compile(
    r" ?[(\[](?:in |the )?(?:study |treatment )?(?:group|arm|cluster|cohort|series) (?:[a-f]|"
    r"[1-6]|i{1,3}|iv)\b"
)
ALLOTTED_TOO = re.compile(
    rf"(?:,|,? and|,? while|,? whereas|,? versus) (?:another |the other |"
    rf"a further )?({NUMBER}) (?:{FILL}{PEOPLE} )?(?:were |was )?"
    r"(?:\w+ly )?(?:(?:randomi[sz]ed|assigned|allocated) )?(?:received|took|used|underwent|chose|after|before|"
    r"(?:to|with|in|"
    r"on) (?!be\b|have\b|\d))"
)
FURTHER = compiled(
    rf"\b(?:a|the|another) (?:parallel|second|further|comparison|separate|other|control) (?:[\w-]+ )?group (?:of|"
    rf"comprised|included|"
    rf"consisted of) ({NUMBER}) {FILL}{PEOPLE}\b|"
    rf"\b(?:these|those|they)(?: \w+)? were (?:compared|matched)\b[^.;]{{0,70}}? (?:with|"
    rf"to) ({NUMBER}) {FILL}{PEOPLE}\b|"
    rf"\bsecond (?:phase|part|stage|study|experiment)(?: of the (?:study|trial))?, ({NUMBER}) (?:additional|"
    rf"further|other|new) {FILL}{PEOPLE}\b"
)
BRACKETED = re.compile(rf"\((?:group \w+, ?)?(?:n ?= ?)?({NUMBER})(?: {FILL}{PEOPLE})?\)")
# "(n = 61 and 59, respectively)".
N_LIST = re.compile(r"\bn ?= ?(\d+)((?:, \d+)*),? and (\d+)(?:[,;)]| respectively)")
# Two studies in one record ("In study A, 48 patients … In study B, 84 patients").
FIRST = re.compile(
    r"\bin (?:study|experiment|trial) (?:1|one|i|a)\b|\b(?:first|1st) (?:study|trial|experiment|"
    r"block)\b"
)
SECOND = re.compile(
    r"\b(?:study|experiment|trial) (?:2|two|ii|b)\b|\b(?:second|2nd) (?:study|trial|experiment|"
    r"block)\b"
)
# A stop that is none before a number of people ("40 patients over 70 years and 50 patients under 60 years").
AGE_STOP = re.compile(r"years|months|aged|until|between|ranging")
THIRD = re.compile(
    rf"(?:a|the|another|a third|the third) (?:control |placebo |"
    rf"third )?group of ({NUMBER}) {FILL}{PEOPLE}\b"
)
IN_GROUP = re.compile(rf"\(group \w+[,:;] ({NUMBER}) {PEOPLE}\)")
