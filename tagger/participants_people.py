"""The words for people and animals, and how a number of them is written."""

from __future__ import annotations

import re

from .numbers import NUMBER, SCALES, TENS, UNITS
from .patterns import compiled

PEOPLE = (
    r"(?:patients?|participants?|subjects?|volunteers?|women|woman|men|children|adults?|adolescents?|infants?|"
    r"neonates?|"
    r"individuals?|inpatients|outpatients|people|persons|parturients?|cases|boys|girls|veterans|respondents|"
    r"migraineurs|"
    r"sufferers|users|pharmacists|physicians|nurses|students|gps|controls|males|females|mothers|primipar[ae]s?|"
    r"carriers|consumers|caregivers|providers|"
    r"candidates|"
    r"elders|seniors|amputees|survivors|responders|drivers|fatalities|workers|youths?|teenagers|clinicians|"
    r"practitioners|"
    r"anesthesiologists|anaesthetists|practices|dentists|donors|smokers|inmates|soldiers|casualties|recipients|"
    r"couples|twins|(?:twin|sibling|patient) pairs|residents|refugees|employees|caregivers|athletes|parents|"
    r"prisoners|members|"
    r"[a-z]+eurs|[a-z]+eers|normals|newborns|babies|toddlers|schoolchildren|diabetics|alcoholics|abusers|addicts|"
    r"enrollees|attendees|"
    r"beneficiaries|claimants|pensioners|trainees|runners|cyclists|musicians|pilots|surgeons|neurologists|doctors|"
    r"prescribers|households|siblings|relatives|decedents|carers|inhabitants|citizens|"
    r"case (?:notes|studies|reports|histories)|(?:patient |medical )?charts)"
)
ANIMALS = (
    r"(?:rats?|mice|rabbits|dogs|beagles|cats|kittens|horses|mares|ponies|pigs|piglets|sheep|ewes|lambs|goats|"
    r"cows|calves|monkeys|macaques|"
    r"baboons|animals|chicks|chickens|hens|birds|ferrets|llamas|alpacas|camels|donkeys|foals|buffaloes|heifers|"
    r"gerbils|hamsters|bitches|puppies|frogs|toads|wolves|bears|deer|"
    r"seals|parrots|pigeons|hawks|owls|swine|minipigs|primates|marmosets)"
)
# "pre-terminally and terminally ill patients", "HIV-infected, untreated women".
_ADJECTIVE = r"[\w-]*(?:al|ic|ed|ous|ive|ant|ent|ary|ly|ible|able|male|ing|free|less|na[iï]ve)"
_SMALL = "|".join([*UNITS, *TENS])
_GRADES = r"(?:physical status |ps |status |grade |class )*[\wi]+(?:(?:-|/| ?(?:and|or|to|,) ?)[\wi]+)* "
FILL = (
    rf"(?:asa {_GRADES}|[\w]+- (?:and|to|or) [\w-]+ |(?:age|sex|gender)(?:,? (?:and|or) |/)[\w-]*matched |"
    rf"(?:fe)?males? (?:\([^()]*\) )?(?:and|"
    rf"or) (?:fe)?males? (?:\([^()]*\) )?|"
    rf"{_ADJECTIVE}(?:,| and) (?!\d|(?:{PEOPLE}|{_SMALL}|the|was|were|received)\b)|"
    rf"with(?:out)? aura |"
    r"(?!\d+ |(?:million|including|involving|comprising|study(?! (?:subjects|participants|patients)\b)|trial|"
    r"review|typical|'typical|hypothetical|"
    r"simulated|example|new|and|"
    r"or|to|were|was|who|had|in|per|years?|months?|weeks?|days?(?! (?:surgery|case|care|unit))|hours?|min|"
    r"minutes?|seconds?|studies|trials|rcts|articles|"
    r"mg|mcg|µg|ug|microg|kg|ml|whereas|while|of|from|than|with|for|at|on|by|received|reported|centers|centres|"
    r"sites|hospitals|groups|times|"
    r"pharmacies|clinics|practices|units|pharmacists|we|report|describe|recruited|classed|separated|divided|"
    rf"{_SMALL}|"
    r"attacks|other|remaining|more|fewer|additional)\b)[\w'/+>=≥.-]+(?: \([^()]{1,40}\))? ){0,7}?"
)
_ASA = rf"(?:(?:asa|american society of an[ae]+sthesiolog\w+(?: \(asa\))?,?) {_GRADES})?"

# "Four hundred and seventeen (417) patients", "270 (51 male and 219 female) patients".
_ASIDE = r"(?:\([^()%]{1,40}\) )?"

# Where a number may begin: a search for all of it at each letter would take long.
NUMBER_WORDS = frozenset(UNITS) | frozenset(TENS) | frozenset(SCALES)
FIGURES = re.compile(r"\d\w*")
NUMBERS = re.compile(rf"\d\w*|\b(?:{'|'.join(sorted(NUMBER_WORDS))})\b")
# For speed: most numbers stand in a quantity ("p<0.05", "5%", "3-12"), and none of those counts people.
ALONE = re.compile(r"\d(?<![\w,%/<=±-]\d)\w*+(?=[ ,.-])")
ALONE_OR_WORDS = re.compile(
    rf"\d(?<![\w,%/<=±-]\d)\w*+(?=[ ,.-])|\b(?<![,%/<=±-])(?:{'|'.join(sorted(NUMBER_WORDS))})\b(?=[ ,.-])"
)


def numbers_in(words: frozenset[str]) -> re.Pattern[str]:
    """What finds where numbers may begin in a sentence of these words; mostly none is told in words."""
    return FIGURES if words.isdisjoint(NUMBER_WORDS) else NUMBERS


def _counted(people: str) -> str:
    return (
        r"(?<![\w,%/-])(?<![\d\s=<>]\.)(?<!\d )(?<!type )(?<!phase )(?<!grade )(?<!group )(?<!class )(?<!stage )"
        rf"({NUMBER}) {_ASIDE}{_ASA}({FILL})({people})\b(?! ?-?(?:year|hour)| (?:cohorts|groups)\b|"
        r"(?<=t) (?:episodes|visits|encounters|days|months|attacks|admissions|contacts|treatments)\b)"
    )


COUNTED = compiled(_counted(PEOPLE))
# "Patients (n = 667) took …", where no other size stands in the sentence.
NAMED = re.compile(
    r"(?:^(?:(?:among|in|of) (?:the|all) (?:study )?(?:patients|participants|subjects)|"
    r"(?:adult |eligible |all )?(?:patients|participants|subjects|volunteers|women|men|children|adults|adolescents)"
    r"(?: with [^().;]{1,60}| aged [^().;]{1,30})?)|\ball (?:the )?(?:patients|participants|subjects|volunteers))"
    r" \((?:total )?n ?= ?(\d[\d,]*)()()\)"
)
# "20 adult patients" are no "20 adult".
COUNTED_MANY = re.compile(_counted(PEOPLE.replace("s?", "s").replace("|woman", "").replace("|man", "")))
COUNTED_ANIMALS = compiled(rf"(?<![\w.,%/-])({NUMBER}) ({FILL})({ANIMALS})\b(?! (?:[\w-]+ )?models?\b)")
# What follows a word for people that stands alone, though in the singular ("56 adult scheduled for").
IN_PLACE = re.compile(r" (?:who|with|undergoing|scheduled|were|had|requiring|aged)\b")
_OF_MANY = frozenset("men women children people youth gps".split())


def is_one(noun: str) -> bool:
    """Whether a word for people is in the singular ("5 minutes each patient")."""
    return bool(noun) and not noun.endswith("s") and noun not in _OF_MANY
