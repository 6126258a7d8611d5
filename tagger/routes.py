"""How ketamine was given: each route goes to the drug it stands beside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .atoms import alternatives, atoms_of
from .drugs import NOT_GIVEN, OTHER_DRUGS, Mention, listed_after, listed_before, mentions_of
from .patterns import Pattern, compiled
from .reading import Finding, Line, Reading, quote

_NAMES: tuple[tuple[str, str], ...] = (
    (
        "iv",
        r"\bintravenous(?:ly)?\b(?! (?:fluids?|access|line|cannula|an(?:a)?esthe\w+\b(?! with (?:es)?ketamine)|"
        r"hydration|regional|drug|injection drug|immuno|lipid))|\bi\.v\.(?! (?:fluid|hydration|access))|"
        r"\biv\b(?<!phase iv)(?<!stage iv)(?<!grade iv)(?<!class iv)(?<!type iv)(?<!group iv)(?<!asa iv)(?<!level iv)"
        r"(?![-/]|"
        r",? (?:trial|status|and rated))|\bpcia\b|"
        r"\bivpca\b|\bpatient[- ]controlled analgesia\b|\bpca\b|\biv-pca\b",
    ),
    (
        "intranasal",
        r"\bintra-?nasal(?:ly)?\b|\bnasal(?:ly)?\b(?! (?:oxygen|cannula|prongs|congestion|mask|surgery))|"
        r"\bnostrils?\b|\bnasal spray\b",
    ),
    ("im", r"\bintramuscular(?:ly)?\b|\bi\.m\.|\bim\b"),
    ("sc", r"\bsubcutaneous(?:ly)?\b|\bs\.c\.|\bsc\b"),
    (
        "topical",
        r"\btopical(?:ly)?\b|\bcream\b|\bgel\b|\bointment\b|\bmouth ?wash\b|\b(?:oral|mouth) rinse\b|\bgargl\w+",
    ),
    (
        "oral",
        r"\boral(?:ly)?\b(?! (?:rinse|antidepressant|surgery|cavity|mucos|intake|pain|cancer|transmucosal|"
        r"hygiene|health|morphine|presentation|secretion))|\bper os\b|\bp\.o\.|\btablets?\b|\blozenges?\b|"
        r"\bby mouth\b",
    ),
    ("sublingual", r"\bsublingual(?:ly)?\b"),
    ("buccal", r"\b(?:trans)?buccal(?:ly)?\b|\btransmucosal\b"),
    (
        "epidural",
        r"\bepidural(?:ly)?\b(?! an(?:a)?esthesia (?:for|during|and|were|was))|\bextradural(?:ly)?\b|"
        r"\bcaudal(?:ly)?\b|\bperidural(?:ly)?\b",
    ),
    ("intrathecal", r"\bintrathecal(?:ly)?\b|\bsubarachnoid(?:ally)?\b"),
    ("rectal", r"\brectal(?:ly)?\b"),
    ("inhaled", r"\binhal(?:ed|ation)\b|\bnebuli[sz](?:ed|ation)\b|\baerosol"),
    (
        "perineural",
        r"\bperineural(?:ly)?\b|\bbrachial plexus block|\bplane block\b|\bnerve block\b|\bparavertebral\b",
    ),
    ("intraarticular", r"\bintra-?articular(?:ly)?\b"),
    ("intraperitoneal", r"\bintraperitoneal(?:ly)?\b|\bi\.p\.|\bip\b"),
    (
        "other",
        r"\btransdermal(?:ly)?\b|\bintraosseous\b|\bintravesical\b|\bintradermal(?:ly)?\b|\bperitonsillar\b|"
        r"\bintralesional\b|\binfiltrat\w+|\bintracerebroventricular(?:ly)?\b|\bi\.c\.v\.|\bintravitreal\b",
    ),
)


def _rows(name: str, pattern: str) -> Iterator[tuple[str, bool, Pattern]]:
    """A route's names in words, then those in single letters ("i.v."), which no look at the words can spare."""
    for spelt in (True, False):
        parts = [part for part in alternatives(pattern) if (atoms_of(part) is not None) is spelt]
        if parts:
            yield name, spelt, compiled("|".join(parts))


ROUTES: tuple[tuple[str, bool, Pattern], ...] = tuple(row for name, pattern in _NAMES for row in _rows(name, pattern))
# For speed: pieces of words of which one stands in every name of a route that is no mere abbreviation.
_SPELT = compiled(
    "intraven|controlled|pca|pcia|nasal|nostril|intramusc|subcut|topical|cream|gel|ointment|mouth|rinse|gargl|oral|"
    "per os|tablet|sublingual|lozenge|bucc|transmucosal|epidur|extradur|caudal|peridur|intrathec|subarach|"
    "rectal|inhal|nebul|"
    "aerosol|perineur|block|paravert|articul|intraperit|transderm|intraoss|intraves|intraderm|periton|intrales|"
    "infiltr|intracereb|intravit"
)
_SHORT = frozenset(("iv", "im", "sc", "ip", "ivpca"))
_DOTTED = re.compile(r"\.(?<=[isp]\.)(?:[vmcpo]\.|c\.v)")
_TITLED = "ketamin"
# "… such as intrathecal administration": what might be tried.
_THOUGHT_OF = compiled(r"\bsuch as\b|\bfuture\b|\bare needed\b")
# A nerve is blocked with what is added to the block, not with what is given beside it.
_ADDED = compiled(
    r"\badd(?:ed|ing|ition)\b|\badjuv\w+|\badjuncts?\b|\bmix\w*|\bperineural\w*|\bcombin\w+|\binject\w+"
)
# Short for "intranasal" only beside the drug and in capitals.
_IN = re.compile(r"\bIN (?:racemic )?(?:(?:[Ee]s|S-|R-|\(?R,S\)?-)?[Kk]etamine)\b|\bketamine \(?IN\b")
_GIVEN = compiled(r"\b(?:drugs?|infusions?|administ\w+|given|inject\w+|received|dos(?:e|es|ing)|routes?|treatment)\b")


def routes_of(reading: Reading, role: str, aliases: frozenset[str]) -> Finding[tuple[str, ...]]:
    """The routes by which ketamine was given, in the order of the list of routes."""
    if role in NOT_GIVEN:
        return Finding(value=())
    found: dict[str, tuple[Line, int, int]] = {}
    told: dict[str, tuple[Line, int, int]] = {}
    first = next((line.sentence.index for line in reading.lines if line.kind in ("aim", "methods")), 0)
    for line in reading.lines:
        if not (line.mask & _SPELT.bit or not _SHORT.isdisjoint(line.sentence.words) or _DOTTED.search(line.low)):
            continue
        if not line.ketamine and not aliases and not OTHER_DRUGS.isdisjoint(line.sentence.words):
            continue
        mentions = mentions_of(line, aliases)
        if (
            not mentions
            and line.kind != "title"
            and (_TITLED not in reading.title or _THOUGHT_OF.search(line.low, line.mask))
        ):
            continue
        own = line.kind != "background" and line.sentence.index >= first
        for name, start, end in _routes(line, mentions):
            (found if own or line.kind == "title" else told).setdefault(name, (line, start, end))
    found = found or told
    if not found:
        return Finding(value=())
    names = tuple(name for name, _ in _NAMES if name in found)
    line, start, end = found[names[0]]
    return Finding(value=names, quote=quote(line, start, end, "route beside ketamine"))


def _routes(line: Line, mentions: list[Mention]) -> Iterator[tuple[str, int, int]]:
    has_ketamine = any(m.ketamine for m in mentions)
    if not has_ketamine and (mentions or not _GIVEN.search(line.low, line.mask) or line.kind == "background"):
        return
    close = line.kind in ("conclusion", "background")
    short = _IN.search(line.text) if has_ketamine and "IN" in line.text else None
    if short:
        yield "intranasal", short.start(), short.end()
    dotted = _DOTTED.search(line.low) is not None
    for name, spelt, pattern in ROUTES:
        if not (spelt or dotted) or not line.mask & pattern.bit:
            continue
        for match in pattern.finditer(line.low, line.mask):
            if not has_ketamine or _route_is_ketamines(line.low, match, mentions, close):
                yield name, match.start(), match.end()
                break


_FORM = (
    r"infusions?|of|doses?|administration|bolus|low-dose|subanesthetic|racemic|iv|im|in|sc|single|single-dose|"
    r"repeated|injections?|s|r|the|mini-dose|small-dose|sub-dissociative|analgesia|pump|with|using|plus|either|"
    r"preemptive|continuous|given|sedation|an(?:a)?esthesia|preincision|treatment|use|route|trial|spray"
)
_NEAR_DRUG = compiled(
    rf"^(?:[ ,/()+-]|\b(?:or|and|{_FORM}|intra|articular|intranasal|intramuscular|intravenous|subcutaneous|oral|"
    rf"(?:atomi|nebuli)[sz]ed|\w+ly)\b){{0,9}}$"
)
_PERINEURAL = re.compile(r"brachial|plane|nerve|paravertebral")
_PUMP = compiled(r"pcia|intravenous|ivpca|iv-pca")


def _route_is_ketamines(low: str, match: re.Match[str], mentions: list[Mention], close: bool) -> bool:
    """Whether a route is ketamine's: the drugs right after, else those before; `close`: only right beside."""
    after = [m for m in mentions if m.start >= match.end()]
    if after and _NEAR_DRUG.match(low[match.end() : after[0].start]):
        return listed_after(low, after)
    if match.group().startswith(("pca", "patient")):
        return (
            "epidural" not in low
            and any(m.ketamine for m in mentions)
            and "ketamine" in low[match.end() : match.end() + 80]
        )
    if (_PUMP.match(match.group()) and "analges" in low[match.end() : match.end() + 12]) or match.group() == "pcia":
        return any(m.ketamine for m in mentions)
    if _PERINEURAL.match(match.group()) and not _ADDED.search(low):
        return False
    before = [m for m in mentions if m.end <= match.start()][::-1]
    if before and (not close or match.start() - before[0].end < _CLOSE):
        return listed_before(low, before) or (
            match.start() - before[0].end > _FAR and any(m.ketamine for m in before)
        )
    return bool(after and after[0].ketamine and not close)


_CLOSE, _FAR = 45, 60
