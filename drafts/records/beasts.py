"""Whether a text speaks of animals: by their names, but in what is only said so ("the black dog", "dog-tired")."""

from __future__ import annotations

from functools import lru_cache

from ..words import words

_ANIMALS = words(
    r"rats?|mice|mouse|rodents?|animals?|preclinical|dogs?|cats?|horses?|pigs?|piglets?|sheep|monkeys?|macaques?",
    r"rabbits?|guinea[- ]pigs?|chicks?|hens?|zebrafish|cattle|cows?|goats?|veterinary|cage[- ]?mates?|pups",
)
_SAID_SO = words(
    r"black dogs?|hair of the dog|dog[- ](?:tired|days)|hot dogs?|(?:human|willing) guinea[- ]pigs?|rat race",
    r"cat[- ]?naps?|cat scans?|mouse clicks?|click of a mouse",
    r"(?:horse|cat|dog|pig|animal|elephant|cattle|veterinary)[- ](?:tranquil+i[sz]\w+|an(?:a)?esthetics?|drugs?|dope|"
    r"medicines?|sedatives?|pills?|doses?)",
    r"(?:tranquil+i[sz]ers?|sedatives?|an(?:a)?esthetics?|drugs?) (?:\w+ )?(?:for|meant for|made for) "
    r"(?:horses|cats|dogs|animals)",
    r"(?:like|as) an? (?:dog|horse|pig|mouse|lamb|sheep|rabbit|cat|monkey|animal)|cat and mouse|cats and dogs",
    r"count\w* sheep|black sheep|(?:party|social|herd|political) animals?|dark horses?|trojan horse|charley horses?",
    r"wild horses|your horses|horse[’']s mouth|monkey (?:on|off) (?:\w+ )?back",
)


@lru_cache(1_000)
def speaks_of_animals(text: str) -> bool:
    """Whether a text names animals and means them."""
    return _ANIMALS.search(text) is not None and _ANIMALS.search(_SAID_SO.sub(" ", text)) is not None
