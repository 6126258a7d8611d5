"""Personal names: particles, initials and suffixes, for CSL."""

from __future__ import annotations

import re

from article import Author
from citations.text import clean

# Lower-case words that stand before a family name and belong to it. PubMed prints them in front, and so do we:
# "van der Walt" is never turned into "Walt J van der".
PARTICLES = frozenset(
    """
    's 't af auf aus bin da dal dall dalla dalle das de dei degli del dela della delle dello den der des di do dos du
    e el im la las le les lo los of op ten ter tot und van vande vanden vander vom von y zu zum zur
    """.split()
)
SUFFIXES = {"1st": "I", "2nd": "II", "3rd": "III", "4th": "IV", "5th": "V", "6th": "VI", "Jr.": "Jr", "Sr.": "Sr"}
_INITIALS = re.compile(r"^[^\W\d_]{1,5}$")


def csl_name(author: Author) -> dict[str, str]:
    """A name as CSL has it; a group is `literal`, so that no style turns it around."""
    if author.collective:
        return {"literal": clean(author.collective)}
    family, given = clean(author.family), _given(author)
    if not given and not author.suffix:
        return {"literal": family}
    particle, rest = split_particle(family)
    name = {"family": rest, "given": given}
    if particle:
        name["non-dropping-particle"] = particle
    if author.suffix:
        suffix = clean(author.suffix)
        name["suffix"] = SUFFIXES.get(suffix, suffix)
    return {key: value for key, value in name.items() if value}


def split_particle(family: str) -> tuple[str, str]:
    """`van der Walt` as (`van der`, `Walt`); a name that is all particle keeps its last word."""
    words = family.split(" ")
    count = 0
    while count < len(words) - 1 and words[count] in PARTICLES:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _given(author: Author) -> str:
    """The given names; bare initials are set apart (`JF` as `J F`), else a style would read one name, Jf."""
    given = clean(author.given) or clean(author.initials)
    if given and given.upper() == given and _INITIALS.match(given) and given == (clean(author.initials) or given):
        return " ".join(given)
    return given
