"""What a cue is, and the forms of sentences that say which words are its point."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Kind = Literal[
    "effect", "mechanism", "safety", "comparison", "onset_duration", "route_dose", "epidemiology", "reference_only"
]


class Cue(NamedTuple):
    """A pattern, the kind it speaks for, and how strongly (against it, where below nought)."""

    kind: Kind
    worth: float
    pattern: re.Pattern[str]


def cue(kind: Kind, worth: float, *patterns: str) -> Cue:
    """A cue of whole words; see `worded`."""
    return Cue(kind, worth, worded(*patterns))


def worded(*patterns: str) -> re.Pattern[str]:
    """A pattern of whole words for text as `spaced` gives it: it begins with a blank, so that it is soon sought."""
    return re.compile(" (?:" + "|".join(patterns) + r")(?!\w)")


def spaced(text: str) -> str:
    """A text in small letters with one blank before each word."""
    return " " + " ".join(re.sub(r"[(\[{\"“‘]", r"\g<0> ", text.lower()).split())


#: "Better than X", "as good as X", "compared with X": a comparison where X is a treatment or a group treated.
COMPARES = worded(
    r"(?:(?<!rather )(?<!other )than(?: with| on| by| after| from)?"
    r"|(?:superior|inferior|equal|equivalent|comparable|similar|preferable) to|as (?!(?:little|few|many|long|soon|"
    r"far|often|common|likely|frequently) )"
    r"(?:\w+ ){1,4}?as|compared (?:with|to)|in comparison (?:with|to)|versus|vs\.?|beats?|beating|outperform\w*|"
    r"outdo\w*|"
    r"rivals?|match(?:es|ed)|trumps?|surpass\w*|ahead of|(?:ranked|ranks) (?:\w+ )?(?:above|below)|instead of) "
    r"(?P<other>(?:[^\s.;,()]+ ?){1,7})"
)
#: What is no treatment to be compared with: placebo, a number, the time before.
BARE_COMPARATOR = re.compile(
    r"(?:(?:the|a|an|those|given|on|with|people|patients|in|of|did|that) )*(?:placebos?|dummy|sham|saline|sugar|"
    r"controls?\b|control group|"
    r"comparators?|before|usual|expected|baseline|normal|nothing|no (?:treatment|drug)|half|a third|a quarter|"
    r"a (?:day|week|month|year|"
    r"few)|\d[\d.,]*|\w+ed|two|three|four|five|six|ten|twenty|thirty|forty|fifty|sixty|a hundred|once|it (?:was|is|"
    r"did|had)|they|possible|needed|ever|any|people think|midazolam|"
    r"placebo-controlled|well|much|soon|i|we|you)\b"
)
#: The first of these opens a sentence's circumstances, the second closes them with what is asserted to follow.
CIRCUMSTANCE = re.compile(
    r"\([^()]*\)|^ (?:in|among|for|after|during|with|of|at|from|following|before|according to|as for|given|when|"
    r"once|if|"
    r"on|to) [^,]{3,120},\s|(?<! as)(?<! only)\s(?:who|whose|whom|when|where|while|if|once|"
    r"just as) [^,;:]{5,150}(?=[,;:.]|$)|,\s(?:which|who|whose|where|a|an|the pain) [^,;:]{5,120}(?=[,;:.]|$)"
)
