"""The forms of sentences that say which words are their point, and how tables of words are written."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal[
    "effect", "mechanism", "safety", "comparison", "onset_duration", "route_dose", "epidemiology", "reference_only"
]


_TIME = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|fortnights?|weekends?|lifetime|decades?)"
_COUNT = (
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_PEOPLE = (
    r"(?:people|patients?|adults?|women|men|children|child|amputees|veterans|soldiers|americans|britons|europeans|users|"
    r"sufferers|survivors|persons?|woman|man|population|those|them|participants|volunteers|pharmacists|doctors|nurses)"
)
_PERCENT = (
    rf"(?:\d[\d.]*\s?%|{_COUNT} per ?cent|half|a (?:third|quarter|fifth|tenth)|two[- ]thirds|three[- ]quarters)"
)
#: What stands for what in patterns.
SHORT = {
    "<time>": _TIME,
    "<span>": rf"(?:[\w.,½-]+[ -]){{0,5}}?{_TIME}",
    "<count>": _COUNT,
    "<people>": _PEOPLE,
    "<group>": r"(?:women|men|girls|boys|children|adults|americans|europeans)",
    "<inside>": r"(?:blood|bloodstream|circulation|system|brain)",
    "<operated>": r"(?:surgery|stones?|cancer|pain|operations?|transplants?|patients)",
    "<percent>": _PERCENT,
    "<share>": (
        rf"(?:{_COUNT}|several|most|{_PERCENT}) (?:people |patients )?(?:out )?(?:of|in) (?:every |all |the |those )?"
    ),
    "<first>": r"(?<=^ )",
    # "one in ten people" is no sample of ten people
    "<sample>": "".join(
        rf"(?<!{count} )" for count in ("one", "two", "three", "four", "six", "seven", "eight", "nine")
    ),
    "<drug>": (
        r"(?:\w*ketamine|\w*opi(?:oid|ate)s?|morphine|\w*fentan\w+|oxycodone|\w+codone|codeine|tramadol|methadone|"
        r"buprenorphine|\w+caine|gabapentin\w*|pregabalin|\w+triptyline|\w+triptans?|ergot\w*|\w+oxetine|\w+zepine|"
        r"dexmedetomidine|clonidine|magnesium|propofol|ketorolac|nsaids?|ibuprofen|paracetamol|acetaminophen|"
        r"antidepressants?|ssris?|ect|psilocybin|steroids?|painkillers?|racem\w+|s-form|drips?|infusions?|injections?|"
        r"shots?|tablets?|pills?|lozenges?|sprays?|creams?|standard|the other|adults|children|women|men)"
    ),
    "<treated>": (
        r"(?:infusions?|drips?|doses?|injections?|lozenges?|tablets?|sprays?|creams?|mouthwash|"
        r"rinse|treatments?|sessions?|pump|blocks?|the drug|the medicine|surgery|operations?|got|given|received|"
        r"treated|tried|took|had had)"
    ),
    "<finds>": (
        r"(?:found|finds|show(?:s|ed)|report(?:s|ed)|concluded?|concludes|saw|suggest\w*|describes?|puts?|linked|ranked|let|"
        r"had|brought|made|credits?|advises?|gives?)"
    ),
}


_HYPHENS = {0x2010: "-", 0x2011: "-", 0xAD: None}


def worded(table: str) -> re.Pattern[str]:
    """A pattern of whole words for text as `spaced` gives it.

    The table holds patterns parted by two blanks or more.
    """
    return pattern_of(entries_of(table))


def entries_of(table: str) -> list[str]:
    """The patterns of a table, with what its short forms mean; after a stroke at its end, a line goes on."""
    entries = re.split(r"\s{2,}", re.sub(r"\|\n\s*", "|", table).strip())
    for short, meant in SHORT.items():
        entries = [entry.replace(short, meant) for entry in entries]
    return entries


def pattern_of(entries: list[str]) -> re.Pattern[str]:
    """One pattern for whole words of many; it begins with a blank, so that it is soon sought."""
    return re.compile(" (?:" + "|".join(entries) + r")(?!\w)")


def spaced(text: str) -> str:
    """A text in small letters with one blank before each word."""
    opened = re.sub(r"[(\[{\"“‘]", r"\g<0> ", text.lower().translate(_HYPHENS))
    return " " + " ".join(opened.split())


#: "Better than X", "as good as X", "compared with X": a comparison where X is a treatment or a group treated.
COMPARES = worded(
    r"""
    (?<!rather )(?<!other )than(?: with| on| by| after| from)?  compared (?:with|to)  in comparison (?:with|to)
    instead of  (?:superior|inferior|equal|equivalent|comparable|similar|preferable) to
    ranke?[ds]? (?:\w+ )?(?:above|below)  versus
    as (?!(?:little|few|many|long|soon|far|often|common|likely|frequently) )(?:\w+ ){1,4}?as  ahead of  vs\.?
    beats?  beating  outperform\w*  outdo\w*  rivals?  match(?:es|ed)  trumps?  surpass\w*
    """
)
#: What is no treatment to be compared with: placebo, a number, the time before.
BARE_COMPARATOR = re.compile(
    r"(?: (?:the|a|an|those|given|on|with|people|patients|women|men|children|in|of|did|that|who|got|had|"
    r"without|it))* (?:placebos?|dummy|(?:active|bland|inert|inactive|plain|sugar) \w+|sham|saline|salt|water|"
    r"sugar|controls?|comparators?|comparison|before|usual|expected|baseline|normal|nothing|none|no \w+|not|"
    r"rest|others?(?! (?:drug|treatment|medicine))|did not|were not|their peers|half|a third|a quarter|handful|"
    r"cup|a (?:day|week|month|year|few|touch|glance)|\d[\d.,]*|\w+ed|two|three|four|five|six|ten|twenty|thirty|"
    r"forty|fifty|sixty|a hundred|once|it (?:was|is|did|had)|they|possible|needed|ever|any|people think|"
    r"midazolam|placebo-controlled|well|much|soon|i|we|you|(?:pump|morphine|opioids?|standard \w+|therapy|"
    r"an?a?esthesia|care) alone|without)(?!\w)"
)
#: What a treatment is compared with: another, by name, by its way in, its time or whom it is given to.
ACTIVE = worded(
    r"""
    (?:\S+ ){0,5}?(?:<drug>|ketamine[\u2019'\w]*|arketamine|alfentanil|etomidate|thiopental|\w+flurane|
    haloperidol|\w+ergotamine|diclofenac|fluoxetine|imipramine|nitro\w+|mouth|nose|vein|muscle|intravenous|
    intramuscular|oral|nasal|spray|twin|
    mirror|other (?:half|form|drug)|form|mixture|either|medicines?|drugs?|treatments?|therap(?:y|ies)|surgery|men do|
    women do|adults|children|oldies|older|younger|afterwards|after|later|at the end|giving it|electro\w+|exercise|
    acupuncture)
    """
)
#: Groups of people are compared with each other as to how they fare on a treatment, or else counted.
GROUPS = re.compile(
    r" (?:(?:the|other|younger|older|young|old) )*(?:women|men|girls|boys|children|adults|people|wives)\b"
)
TREATED = worded(r"on (?:it|the drug)  on ketamine  \w*ketamine")
#: The circumstances of what is asserted: brackets, "In … ,", "… who …", "…, which …", "…, a growth factor for …,".
CIRCUMSTANCE = re.compile(
    r"\([^()]*\)|^ (?:in|among|for|after|during|with|of|at|from|following|before|according to|as for|given|when|once|"
    r"if|on|to) [^,]{3,120},\s|(?<! as)(?<! only)\s(?:who|whose|whom|when|where|while|if|once|just as) [^,;:]{5,150}"
    r"(?=[,;:.]|$)|,\s(?:which|who|whose|where|the pain|an? (?!quarter|third|half|few|review|trial|study|dose)) "
    r"[^,;:]{5,120}(?=[,;:.]|$)"
)
