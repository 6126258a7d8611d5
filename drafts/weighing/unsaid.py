"""What a sentence must tell to say a claim of its kind: a time for how fast or how long, a share for how many."""

from __future__ import annotations

from ..claims.claims import Claim
from ..quick import Quick

_TIME = Quick(
    r"\b(?:seconds?|min(?:utes?|s)?|h(?:ours?|rs?)?|days?|nights?|weeks?|wks?|months?|years?|yrs?|immediate\w*|rapid\w*|"
    r"fast\w*|quick\w*|prompt\w*|slow\w*|soon\w*|onset|duration|durab\w*|sustain\w*|persist\w*|last(?:s|ed|ing)?|"
    r"long(?:er)?[- ]?(?:term|lasting)?|prolong\w*|transient\w*|temporar\w+|short\w*|brief\w*|relaps\w*|recur\w*|"
    r"follow-?up|maint\w*|earl(?:y|ier)|later?|during|until|before|after|half-life|ceas\w+|resolv\w+|disappear\w*|"
    r"wore|fad\w+|remain\w*|acute\w*|continu\w+)\b|\d",
)
#: So many of so many.
_SHARE = Quick(
    r"\d|%|\bper ?cent|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:out )?(?:in|of) |\bhal(?:f|ves)\b|"
    r"\bthirds?\b|\bquarters?\b|\bfifths?\b|\btenths?\b|\bprevalen\w+|\binciden\w+|\brates?\b|\bproportions?\b|"
    r"\bmajority\b|\bminority\b|\bmost\b",
)


def leaves_unsaid(claim: Claim, sentence: str) -> bool:
    """Whether a sentence tells no time where a claim is on that, or no share where a claim states one."""
    if claim.kind == "onset_duration":
        return _TIME.search(sentence) is None
    states = claim.kind == "epidemiology" and claim.reference is None and _SHARE.search(claim.bare) is not None
    return states and _SHARE.search(sentence) is None
