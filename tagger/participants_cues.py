"""The words by which a record counts its people."""

from __future__ import annotations

import re

from .numbers import NUMBER
from .participants_people import FILL, PEOPLE
from .patterns import Pattern, compiled

# All animals, though their groups follow.
PARTED = re.compile(r" (?:[\w-]+ ){0,3}?(?:assigned|allocated|divided|randomi[sz]ed|split)\b")
N_EQUALS = compiled(r"\bn ?= ?(\d[\d,]*)\b")

ENROLLED = compiled(
    r"\b(?:enrol\w*|recruit\w*|randomi[sz]ed|randomly|includ\w+|allocated|assigned|participated|entered|admitted|"
    r"comprised|consisted|"
    r"selected|studied|involv\w+|compris\w+|consecutive|divided|eligible|sample|encompass\w+|treated|received|given|"
    r"participating|took part|approached and consented|underwent|undergoing|reviewed|identified|administered to|"
    r"answered|responded to|complet\w+ (?:the |an? |this )?(?:[\w-]+ )?(?:questionnaires?|surveys?|interviews?))\b"
)
STRONG = compiled(
    r"\b(?:enrol\w*|recruit\w*|randomi[sz]ed|randomly|allocated|assigned|entered|total of|we (?:included|studied))\b"
)
SCREENED_AFTER = compiled(
    r"^[^;\d]{0,38}?\b(?:screened|assessed for eligibility|approached|invited|contacted|declined|refused|"
    r"excluded|"
    r"withdr\w+|dropped|"
    r"discontinued|lost to follow|drop-?outs?|non-?compliers|records|citations|articles|per week|each year|"
    r"annually|every year|per year|a year|new cases|worldwide|"
    r"million|per 100|in the united states|population of|mailed|sent to)\b"
)
# Who completes a questionnaire has taken part.
_FORM = r"(?: (?:the|an?|this))?(?: [\w-]+){0,3}? (?:questionnaire|survey|interview)s?"
FINISHED = compiled(
    rf"\b(?:complet\w+(?!{_FORM}| by\b)|analy[sz]ed|final analysis|evaluable|evaluated|remained|"
    rf"intent(?:ion)?[- ]to[- ]treat|"
    r"per[- ]protocol)\b"
)
TOTAL = compiled(
    r"\b(?:total|overall|altogether|in all|cohort of|sample of|group of|comprising|series of)\b[\w ,]{0,25}$"
)


GROUPS = compiled(
    r"\b(two|three|four|five|six|2|3|4|5|6) (?:equal |study |treatment |parallel |experimental )?(?:groups?|arms)\b"
)
FIRST_STUDY = re.compile(r"\b(?:study|experiment|trial) (?:1|one|i|a)\b")
# "Forty of 47 patients completed": the 47 had begun.
FRACTION = re.compile(rf"\b({NUMBER}) (?:\([^()]*\) )?(?:out )?of (?:the |our |these )?$")
COMPLETED = re.compile(r" (?:who |that |had |have )*(?:complet|finish)")
ENDED = re.compile(r" (?:[\w-]+ ){0,3}?(?:complet|finish)")
SEXES = compiled(
    rf"\b({NUMBER}) (?:[a-z-]+ ){{0,2}}?(?:males?|men|man|females?|women|woman|boys?|"
    rf"girls?)(?: [\w-]+){{0,3}}? and ({NUMBER}) (?:[\w-]+ ){{0,2}}?"
    r"(?:females?|males?|women|woman|men|man|girls?|boys?)\b"
)
STAFF = frozenset("physicians nurses clinicians practitioners practices anesthesiologists anaesthetists".split())
ANSWERED = re.compile(r" (?:responded|replied|answered|returned|completed|participated)\b")
# "Ten trials (n=4673) were included": people where they are many.
# "Five articles were included (N = 147)": the articles are counted already.
COUNTED_STUDIES = re.compile(
    rf"\b(?:{NUMBER}) (?:[\w-]+ ){{0,3}}(?:studies|trials|rcts|articles|papers|reports) (?:were|"
    rf"was) included (?:in (?:the|this|our) \w+ )?"
    r"\(n ?= ?(\d[\d,]*)\)"
)
MORE_STUDIES = re.compile(
    rf"\b(?:and|plus) (?:{NUMBER}) (?:[\w-]+ ){{0,3}}(?:studies|trials|rcts|series|reports) (?:\([^()]*\) )?"
    rf"(?:of|with|in|on|involving|enrolling|including|comprising|"
    rf"totalling) (?:a total of )?({NUMBER}) {FILL}{PEOPLE}\b"
)
OF_THEM = re.compile(r"\bof (?:which|these|whom|those)\b|\bincluding\b")
OF_STUDIES = compiled(r"\b(?:studies|trials|rcts) ?\(n ?= ?(\d[\d,]*)\)")
STUDIES = compiled(
    r"\b(?:studies|trials|rcts|articles|papers|reports|publications|reviews|included|analy[sz]ed|pooled|cohort|"
    r"meta-analysis|review|available)\b"
)
GATHERED = compiled(
    r"\b(?:involv\w+|compris\w+|includ\w+|encompass\w+|describing|reporting|with|total(?:l?ing)?(?: of)?|of|"
    r"enrol\w+|on|from|"
    r"represent\w+|recruit\w+|in|and|among|cover\w+|combined|randomi[sz]ed|randomi[sz]ing|assess\w+|contain\w+|"
    r"provid\w+|:|\() (?:a total (?:of|sample (?:size )?of) |data (?:on|from|for) |approximately |over )?\(?$|"
    r"\b(?:studies|trials|rcts|articles|reports|papers) ?\((?:n ?= ?)?$"
)

KINDS = {"title": 3.5, "methods": 3.0, "aim": 2.0, "results": 1.5, "": 1.5, "conclusion": -1.0, "background": -3.0}
# A number that scores less than SURE counts only where no groups are told, less than LEAST never.
SURE, LEAST = 0.5, 0.0
# What is left of the score of those who finished, where nobody else is counted.
FINISHING = -1.0
# What scores so little was not of the study at all.
NEVER = -3.0
TRIAL_SIZE = 100
HANDFUL = 4

# What stands before, after or near a number of people, and how it weighs.
FIT: tuple[tuple[str, Pattern, float], ...] = (
    ("before", TOTAL, 3.0),
    ("before", compiled(r"^of $"), 1.5),
    ("after", SCREENED_AFTER, -5.0),
    ("after", compiled(r"^ who (?:did|were|had|was) [^.;,\d]{0,90}\b(?:excluded|withdrawn)\b"), -5.0),
    (
        "before",
        compiled(
            r"\b(?:screened|excluded|invited|approached|of whom|only|other|another|remaining|"
            r"all but)[^\w,]*(?:\w+ )?$"
        ),
        -5.0,
    ),
    ("near", FINISHED, -1.0),
    (
        "after",
        compiled(
            rf"^ (?:who |had |have )?(?:complet\w+(?!{_FORM})|"
            r"finish)"
        ),
        -1.5,
    ),
    ("before", compiled(r"\bfrom (?:an? (?:initial )?total of|among) $"), -2.5),
    ("before", compiled(r"\bcontrols?(?: group)? (?:\w+ ){1,3}$"), -1.5),
    ("before", compiled(r"\bcontrols?(?: group)?, (?:\w+ ){1,3}$"), -3.0),
    (
        "after",
        compiled(r"^ ?\(\d+(?:\.\d+)? ?%(?= ?[),;]| of (?!all\b|the\b))|^ ?\([^()]{0,20}%\)"),
        -6.5,
    ),
    ("before", compiled(r"%\)? (?:of )?$"), -3.5),
    ("before", compiled(r"(?:[>≥~]|\bmore than|\bover|\babout|\balmost|\bnearly) ?$"), -2.0),
    ("before", compiled(r"\bper $|%\W*\($"), -5.0),
    # "One in seven people", "three to four participants", "ASA classes 1 and 2 patients".
    (
        "before",
        compiled(
            r"(?<![\w.,-])(?:one|two|three|four|five|six|[1-6]) (?:in|out of every) $|"
            r"(?<![\w.,-])(?:\d{1,3}|one|two|three|four|five|six|seven|eight|ten|twelve|twenty) (?:to|or) $"
        ),
        -8.0,
    ),
    ("before", compiled(r"\b(?:class|grade|status|stage|type)(?:es|s)? \w+(?: and |, | or | to |/)$"), -8.0),
    ("after", compiled(r"^ (?:that|who) (?:met|fulfilled) (?:the |all |our )?(?:inclusion|eligib|study)"), 4.0),
    ("before", compiled(r"\bout of $"), 2.5),
    (
        "after",
        compiled(
            r"^ (?:(?:have been|were|are|previously|so far|already) ){0,2}(?:published|reported|described) "
            r"(?:in the (?:\w+ )?literature|to date|previously|so far|until now|before)"
        ),
        -6.0,
    ),
    ("before", compiled(r"\ban? population of $"), -6.0),
    ("before", compiled(r"\b(?:surviving|last) (?:\w+ )?$"), -2.0),
    ("before", compiled(r"\b(?:survey(?:ed)?|questionnaires?|mailed|poll) (?:\w+ ){0,4}$"), -1.0),
    ("before", compiled(r"\ball (?:the |of the )?$"), 1.0),
    ("before", compiled(r"^(?:in|for|among) the $"), 1.5),
    ("after", compiled(r"^ (?:included )?in (?:the|this|our) (?:study|series|trial)\b"), 1.5),
    ("after", compiled(r"^ (?:who had|in whom|in the control|responded|showed|reported|had\b)"), -1.5),
    (
        "before",
        compiled(r"\b(?:group|arm)\b[^.]{0,25}$|\beach (?:of|group|other)\W*$|\bgroups? of $"),
        -1.5,
    ),
    ("after", compiled(r"^ (?:in|from|of|on) (?:the |an? )?(?:[\w-]+ )?(?:group|arm)\b"), -2.5),
    ("after", compiled(r"^ per\b(?! (?:\w+ )?(?:group|arm)\b)"), -5.0),
    ("after", compiled(r"^ (?:for|per|to) each\b(?! (?:\w+ )?(?:group|arm))"), -4.0),
    ("before", compiled(r"\benrol\w*ment of $"), -4.0),
    ("after", compiled(r"^ [^.;,]{0,20}\b(?:our|we)\b"), 1.0),
    ("after", compiled(r"^ [^.;,]{0,25}\bin (?:[\w-]+ ){0,3}(?:trials|studies)\b"), -4.0),
    (
        "before",
        compiled(
            r"\bpublished\b[^.;]{0,25}$|\b(?:recent|previous|earlier) [\w ,-]{0,30}\b(?:trial|study)\b[^.;]{0,20}$|"
            r"\bmeta-analysis of $|\b(?:model|simulation) (?:\w+ )?(?:included|added|simulated|assumed) $"
        ),
        -8.0,
    ),
    (
        "before",
        compiled(
            r"\b(?:investigated|studied|examined|evaluated|assessed|tested|measured|performed|conducted|carried out|"
            r"recorded|determined|administered|offered|tried|used) (?:\w+ ){0,3}?(?:in|on|to) (?:a total of )?$"
        ),
        1.5,
    ),
)
PART_OF = compiled(
    r"\b(?:\d ?(?:of|/|\(\d+%\) of)|(?:subset|subgroup|majority|half|third|quarter|most|any|both|rest|remainder|"
    r"percent|part|none|proportion|some|many|number|one|two|three|four|five|six|seven|eight|nine|ten|\d ?%|"
    r"%\)?) of) ?$"
)
YEARS = range(1950, 2036)
BEFORE_YEAR = re.compile(r"\b(?:in|since|from|until|till|during|to|by|and|between)\W*$")
MONTH = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|"
    r"winter)\W*$"
)
GROUP_SIZE = re.compile(rf"(?<![\w.])({NUMBER}) (?:{FILL}{PEOPLE}\b|received\b|were\b|in\b|to\b)")
# For speed: without it, there are no two kinds.
_KINDS = (
    r"(?:japanese|chinese|korean|asian|caucasian|western|white|black|african|american|european|healthy|normal|elderly|"
    r"young|younger|older|obese|lean|diabetic|depressed|pregnant)"
)
HYPHENS = re.compile(rf"-[a-z]+ and [a-z\d,]+ [a-z]+-|\b{_KINDS} and [a-z\d,]+ {_KINDS} ")
# "20 treatment-naive and 19 treatment-resistant patients".
TWO_KINDS = re.compile(
    rf"(?<![\w.,-])({NUMBER}) (?:[a-z]+-[a-z-]+|{_KINDS}) and ({NUMBER}) (?:[a-z]+-[a-z-]+|{_KINDS}) (?:patients|"
    rf"subjects|participants|volunteers|women|men|children|adults)\b"
)
# "(n = 25; 9 women and 16 men)".
OF_A_SIZE = re.compile(r"\bn ?= ?\d+[;,:] (?:\d+ \w+(?: and |, ))?$")
# "Given to 130 and 67 patients, respectively".
RESPECTIVE = re.compile(rf"(?<![\w.,-])(?<!between )({NUMBER}) and ({NUMBER}) {FILL}{PEOPLE},? respectively\b")
# What may follow a number of people that is the whole of a sentence ("Forty women with migraine.").
ALONE = re.compile(
    r"(?: (?:with|undergoing|aged|scheduled|suffering|presenting|from|in)\b(?!.*\b(?:was|were|had|received|underwent|"
    r"reported|showed|completed|required|responded|experienced|developed|demonstrated)\b)[^.;]{0,150})?[.;]*$"
)
# Weighs a sentence that only counts people, and the answers to a survey.
SURELY = 6.0
# What a number must score in a record that tells of others' work.
PLAIN = 3.0
# People who are counted without being named again, in a sentence that says of whom they are part.
BARE = compiled(
    rf"(?<![\w.,%/=-])(?<!\d )({NUMBER}) ()()(?:\([^()]{{1,40}}\) )?(?:of (?:the )?(?:[\w-]+ ){{1,3}})?"
    r"(?:(?:were|was|had been|have been) (?:[a-z]+ly |then )?(?:enrol|includ|randomi[sz]|recruited|eligible|"
    r"(?:found|judged|deemed|considered) (?:to be )?eligible|"
    r"allocated|"
    r"selected)|(?:met|fulfilled) (?:the |all )?(?:inclusion|eligibility)|gave (?:\w+ )?consent|"
    r"(?:enrolled|entered|consented|agreed|participated|responded|returned|replied|answered)\b)"
)
# "Participants included 38 walkers."
_MADE_OF = (
    r"\b(?:participants|subjects|patients|sample|respondents|cohort|population) "
    r"(?:included|comprised|consisted of|comprises|was made up of) (?:a total of )?|\bstudy included "
)
NUMBERED = re.compile(
    rf"({NUMBER}) ()()(?=[a-z]+(?:-[a-z]+)*s\b)(?!(?:(?:mild|severe|acute|new) )?(?:cases|attacks|groups|arms|"
    rf"years)\b)"
)
STUDY_OF, ARE_PEOPLE = "study included ", re.compile(r"[\w-]+ who\b")
REPLIED = ("responded", "returned", "replied", "answered", "participated")
# What stands under "background" though it tells of the authors' own patients.
WE_REPORT = compiled(r"\bwe (?:report|describe|present|treated|studied|retrospectively|prospectively)\b")
_TAKEN_FROM = (
    r"\b(?:patients|participants|subjects|individuals|women|men|children|adults|people|volunteers)\b[^.;]{0,40}"
    r"\b(?:screened|assessed for|approached|eligib\w+|invited|contacted)\b|"
    r"\b(?:screened|approached|invited|contacted)\b[^.;]{0,20}\b(?:patients|participants|"
    r"subjects|individuals|women|men|children|adults|people|volunteers)\b|"
    r"^(?:from|of|in|out of|among) (?:this|these) (?:\w+ ){0,2}(?:group|cohort|patients|sample|subjects)\b"
)
_SURVEYED = r"\b(?:surveys?|surveyed|questionnaires?|eligible|members|physicians|practitioners|nurses|clinics)\b"
MADE_OF, TAKEN_FROM = compiled(_MADE_OF), compiled(_TAKEN_FROM)
UNNAMED = compiled(f"{_MADE_OF}|{_TAKEN_FROM}|{_SURVEYED}")
OUT_OF = re.compile(r"^\W*(?:out of|of|among)(?: the| a total of)? $")
