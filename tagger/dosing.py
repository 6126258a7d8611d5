"""How ketamine was given and how much of it: each route and each dose goes to the drug it stands beside."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from .reading import Finding, Line, Reading, quote

OTHER_DRUGS = frozenset(
    "morphine fentanyl sufentanil remifentanil alfentanil hydromorphone oxycodone hydrocodone methadone "
    "buprenorphine "
    "nalbuphine butorphanol tramadol tapentadol pethidine meperidine codeine pentazocine dezocine piritramide "
    "oliceridine "
    "naloxone naltrexone midazolam diazepam lorazepam remimazolam propofol etomidate thiopental thiopentone "
    "methohexital "
    "dexmedetomidine medetomidine xylazine detomidine romifidine clonidine guanfacine lidocaine lignocaine "
    "bupivacaine "
    "ropivacaine levobupivacaine mepivacaine chloroprocaine prilocaine tetracaine procaine sevoflurane isoflurane "
    "desflurane "
    "halothane magnesium gabapentin pregabalin duloxetine amitriptyline nortriptyline imipramine venlafaxine "
    "fluoxetine "
    "paroxetine sertraline escitalopram citalopram bupropion mirtazapine quetiapine lithium lamotrigine "
    "carbamazepine "
    "oxcarbazepine phenytoin valproate topiramate diclofenac ketorolac ibuprofen naproxen celecoxib parecoxib "
    "etoricoxib "
    "rofecoxib flurbiprofen paracetamol acetaminophen propacetamol metamizole dipyrone aspirin indomethacin "
    "dexamethasone "
    "methylprednisolone prednisone prednisolone triamcinolone betamethasone hydrocortisone ondansetron tropisetron "
    "granisetron droperidol haloperidol metoclopramide prochlorperazine diphenhydramine chlorpromazine "
    "neostigmine atropine "
    "glycopyrrolate scopolamine ephedrine epinephrine adrenaline norepinephrine phenylephrine rocuronium vecuronium "
    "succinylcholine suxamethonium cisatracurium atracurium pancuronium sumatriptan rizatriptan zolmitriptan "
    "dihydroergotamine "
    "adenosine capsaicin baclofen tizanidine mexiletine dextromethorphan memantine amantadine psilocybin mdma lsd "
    "nitroglycerin nitroglycerine guanethidine phentolamine ziconotide adrenalin esmolol labetalol caffeine "
    "melatonin "
    "zuranolone brexanolone cocaine heroin cannabidiol minocycline rapamycin acepromazine azaperone tiletamine "
    "zolazepam "
    "carprofen meloxicam ketoprofen tenoxicam piroxicam lornoxicam nimesulide hyoscine doxapram flumazenil "
    "pentobarbital "
    "phenobarbital oxytocin carbetocin vasopressin nefopam tianeptine scopolamine lanicemine rapastinel dizocilpine".split()
)
_DRUG = re.compile(r"(?:es|ar|nor|s-|r-)?ketamine?s?\b|ketalar|spravato|\b[a-z]{4,}\b")
_ALIAS = re.compile(
    r"ketamine(?: hydrochloride| nasal spray| tablets?)?,? (?:tablets? )?\((?:group )?([a-z][a-z0-9/+-]{1,7})[);,]"
)

_CODE = re.compile(r"ketamine[^().;]{0,90}\(([a-z]{1,3}-\d{2,5})\)|ketamine .{0,120}?\(([a-z]{1,3}-\d{3,5})\)")

_NUM = r"\d+(?:[.,] ?\d+)?(?: ?× ?10)?"
_AMOUNT = rf"(?:[<>≤≥~≈]=? ?)?{_NUM}(?:(?: ?(?:-|/|,|,? ?(?:or|and|to|vs\.?|versus)) ?)(?:[<>≤≥]=? ?)?{_NUM})*"
_UNIT = r"(?:micro ?grams?|micro ?g|mcg|µg|ug|mg|milligrams?|grams?|g|ng)(?![a-z])"
_PER = (
    r"(?:(?: ?/ ?| per )(?:kg|kilogram(?: of body weight)?|h|hr|hrs|hour|min|minute|day|d|m2|bolus|dose|24 ?h|"
    r"body weight)(?![a-z])|[. ]?(?:kg|h|hr|min|day|d)"
    r" ?(?:\(-1\)|-1)| x (?:kg|h|hr|min|day|d) ?(?:\(-1\)|-1)|[. ]kg(?![a-z-])|\*kg)*"
)
_OFTEN = r"(?: (?:(?:once|twice|three times|four times|\d times) (?:a|per) day|(?:once |twice )?daily|t\.?i\.?d\.?|b\.?i\.?d\.?)(?![a-z]))?"
_DOSE = re.compile(
    rf"(?<![\w.])({_AMOUNT}) ?-?({_UNIT})({_PER})({_OFTEN})(?! ?/ ?(?:ml|dl|l)\b| ml-1)(?![ .]?ml ?-1)"
)
_IN_WORDS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|one-half|"
    r"half a) milligrams? per kilogram(?: of body weight)?"
)
_PERCENT = re.compile(r"(?<![\w.])\d+(?:\.\d+)? ?% (?:of )?(?:s-|es)?ket(?:amine)?\b")
_TO_DRUG = re.compile(
    r"^\)? ?(?:of |doses? of )?(?:(?:racemic|intravenous|iv|im|sc|i\.v\.|i\.m\.|s\.c\.|oral|epidural|epidurally|"
    r"intramuscular|intranasal|"
    r"intrathecal|preservative-free|subcutaneous|topical|s\(\+\)-?|s-|the|single|bolus|infusion|low-dose|"
    r"[a-z]+ly)[ ,]+){0,3}$"
)

ROUTES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "iv",
            r"\bintravenous(?:ly)?\b(?! (?:fluids?|access|line|cannula|an(?:a)?esthe\w+(?! with (?:es)?ketamine)|"
            r"hydration|regional|drug|injection drug|immuno|lipid))|\bi\.v\.(?! (?:fluid|hydration|access))|"
            r"(?<!phase )(?<!stage )(?<!grade )(?<!class )(?<!type )(?<!group )(?<!asa )(?<!level )\biv\b(?![-/]|"
            r",? (?:trial|status|and rated))|\bpcia\b|"
            r"\bivpca\b|\bpatient[- ]controlled analgesia\b|\bpca\b|\biv-pca\b",
        ),
        ("intranasal", r"\bintra-?nasal(?:ly)?\b|\bnasal(?:ly)?\b|\bnostrils?\b|\bnasal spray\b"),
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
        ("epidural", r"\bepidural(?:ly)?\b|\bextradural(?:ly)?\b|\bcaudal(?:ly)?\b|\bperidural(?:ly)?\b"),
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
)
# For speed: pieces without which a route's pattern cannot match.
_STEMS = {
    "iv": ("intraven", "i.v.", "iv", "pca", "controlled analg", "pcia"),
    "intranasal": ("nasal", "nostril"),
    "im": ("intramusc", "i.m.", " im", "(im"),
    "sc": ("subcut", "s.c.", " sc", "(sc"),
    "topical": ("topical", "cream", "gel", "ointment", "mouth", "rinse", "gargl"),
    "oral": ("oral", "per os", "p.o.", "tablet", "lozenge", "by mouth"),
    "sublingual": ("sublingual",),
    "buccal": ("bucc", "transmucosal"),
    "epidural": ("epidur", "extradur", "caudal", "peridur"),
    "intrathecal": ("intrathec", "subarach"),
    "rectal": ("rectal",),
    "inhaled": ("inhal", "nebul", "aerosol"),
    "perineural": ("perineur", "block", "paravert"),
    "intraarticular": ("articul",),
    "intraperitoneal": ("intraperit", "i.p.", " ip", "(ip"),
    "other": (
        "transderm",
        "intraoss",
        "intraves",
        "intraderm",
        "periton",
        "intrales",
        "infiltr",
        "intracereb",
        "i.c.v",
        "intravit",
    ),
}
_ANY_STEM = tuple(stem for stems in _STEMS.values() for stem in stems)
_GIVEN = re.compile(r"\b(?:drugs?|infusions?|administ\w+|given|inject\w+|received|dos(?:e|es|ing)|route|treatment)\b")
_NOT_GIVEN = frozenset({"none", "mentioned", "abuse_harm"})


class Mention(Struct, frozen=True, kw_only=True):
    """A drug at its place in a line; `ketamine` where it is ketamine or a short name for it."""

    start: int
    end: int
    ketamine: bool


Values = Finding[tuple[str, ...]]


def routes_of(reading: Reading, role: str) -> Values:
    """The routes by which ketamine was given, in the order of the list of routes."""
    if role in _NOT_GIVEN:
        return Finding(value=())
    found: dict[str, tuple[Line, int, int]] = {}
    told: dict[str, tuple[Line, int, int]] = {}
    first = next((line.sentence.index for line in reading.lines if line.kind in ("aim", "methods")), 0)
    aliases = _aliases(reading)
    for line in reading.lines:
        if not any(stem in line.low for stem in _ANY_STEM):
            continue
        mentions = _mentions(line, aliases)
        own = line.kind != "background" and line.sentence.index >= first
        for name, start, end in _routes(line, mentions):
            (found if own or line.kind == "title" else told).setdefault(name, (line, start, end))
    found = found or told
    if not found:
        return Finding(value=())
    names = tuple(name for name, _ in ROUTES if name in found)
    line, start, end = found[names[0]]
    return Finding(value=names, quote=quote(line, start, end, "route beside ketamine"))


def doses_of(reading: Reading, role: str) -> Values:
    """The doses of ketamine, verbatim, in the order of the text."""
    if role in _NOT_GIVEN:
        return Finding(value=())
    doses: dict[str, tuple[Line, int, int]] = {}
    aliases = _aliases(reading)
    for line in reading.lines:
        if not any(unit in line.low for unit in ("mg", "µg", "mcg", "microg", "ug", "micro g", "% ket", "milligram")):
            continue
        mentions = _mentions(line, aliases)
        if not any(m.ketamine for m in mentions) and not (not mentions and "ketamin" in reading.title):
            continue
        for start, end in _doses(line, mentions):
            doses.setdefault(line.text[start:end], (line, start, end))
    if not doses:
        return Finding(value=())
    line, start, end = next(iter(doses.values()))
    return Finding(value=tuple(doses), quote=quote(line, start, end, "dose beside ketamine"))


def _aliases(reading: Reading) -> frozenset[str]:
    """Short names that the record gives to ketamine: "esketamine (ESK)"."""
    if "(" not in reading.low:
        return frozenset()
    coded = {m[1] for m in _CODE.finditer(reading.low)}
    return frozenset(coded | {m[1] for m in _ALIAS.finditer(reading.low)}) - {
        "iv",
        "im",
        "in",
        "mg",
        "nmda",
        "sc",
        "n",
        "po",
    }


def _mentions(line: Line, aliases: frozenset[str]) -> list[Mention]:
    found = []
    for match in _DRUG.finditer(line.low):
        word = match.group()
        is_ketamine = "ketam" in word or word in ("ketalar", "spravato")
        if is_ketamine or word in OTHER_DRUGS:
            found.append(Mention(start=match.start(), end=match.end(), ketamine=is_ketamine))
    for alias in aliases:
        for match in re.finditer(rf"(?<![\w-]){re.escape(alias)}(?![\w-])", line.low):
            found.append(Mention(start=match.start(), end=match.end(), ketamine=True))
    return sorted(found, key=lambda m: m.start)


def _doses(line: Line, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    for match in _DOSE.finditer(line.low):
        if _is_ketamines(line.low, match.start(), match.end(), mentions):
            yield match.start(), match.end()
    if "milligram" in line.low:
        for match in _IN_WORDS.finditer(line.low):
            if _is_ketamines(line.low, match.start(), match.end(), mentions):
                yield match.start(), match.end()
    for match in _PERCENT.finditer(line.low):
        yield match.start(), match.end()


def _is_ketamines(low: str, start: int, end: int, mentions: list[Mention]) -> bool:
    """The drug named right after ("0.5 mg/kg of ketamine"), else the last one before, else the next one."""
    if not mentions:
        return bool(re.search(r"/ ?kg|kg ?-1", low[start:end]))
    at = bisect_left([m.start for m in mentions], end)
    if at < len(mentions) and _TO_DRUG.match(low[end : mentions[at].start]):
        return mentions[at].ketamine
    if at > 0:
        return mentions[at - 1].ketamine
    return mentions[at].ketamine


def _routes(line: Line, mentions: list[Mention]) -> Iterator[tuple[str, int, int]]:
    has_ketamine = any(m.ketamine for m in mentions)
    if not has_ketamine and (mentions or not _GIVEN.search(line.low) or line.kind == "background"):
        return
    close = line.kind in ("conclusion", "background")
    for name, pattern in ROUTES:
        if not any(stem in line.low for stem in _STEMS[name]):
            continue
        for match in pattern.finditer(line.low):
            if not has_ketamine or _route_is_ketamines(line.low, match, mentions, close):
                yield name, match.start(), match.end()
                break


_FORM = r"infusions?|of|doses?|administration|bolus|low-dose|subanesthetic|racemic|iv|im|in|sc|single|single-dose|repeated|injections?|s|r|the|mini-dose|small-dose|sub-dissociative|analgesia|pump|with|using|plus|either|preemptive|continuous|given|preincision|treatment|use|route|trial|spray"
_NEAR_DRUG = re.compile(
    rf"^(?:[ ,/()+-]|\b(?:or|and|{_FORM}|intra|articular|intranasal|intramuscular|intravenous|subcutaneous|oral|"
    rf"\w+ly)\b){{0,9}}$"
)
_LISTED = re.compile(
    r"^(?:[\s,/+()-]|\b(?:or|and|plus|either|with|combined|versus|vs)\b|\([^()]{0,40}\)|[\d.]+ ?%?|(?:mg|µg|ug|"
    r"mcg|microg)\b(?:[/ .]kg)?(?:[/ .](?:h|min))?(?:-1)?|\b[a-z]/[a-z]\b){0,14}$"
)
_PUMP = re.compile(r"pcia|intravenous|ivpca|iv-pca")


def _route_is_ketamines(low: str, match: re.Match[str], mentions: list[Mention], close: bool) -> bool:
    """Whether a route is ketamine's: the drugs named right after, else those named before; `close`: only right beside."""
    after = [m for m in mentions if m.start >= match.end()]
    if after and _NEAR_DRUG.match(low[match.end() : after[0].start]):
        return _any_listed(low, after)
    if match.group().startswith(("pca", "patient")):
        return (
            "epidural" not in low
            and any(m.ketamine for m in mentions)
            and "ketamine" in low[match.end() : match.end() + 80]
        )
    if (_PUMP.match(match.group()) and "analges" in low[match.end() : match.end() + 12]) or match.group() == "pcia":
        return any(m.ketamine for m in mentions)
    before = [m for m in mentions if m.end <= match.start()][::-1]
    if before and (not close or match.start() - before[0].end < _CLOSE):
        return _any_listed_back(low, before) or (
            match.start() - before[0].end > _FAR and any(m.ketamine for m in before)
        )
    return bool(after and after[0].ketamine and not close)


_CLOSE, _FAR = 45, 60


def _any_listed(low: str, mentions: list[Mention]) -> bool:
    """Whether ketamine is in the list of drugs that begins the mentions ("morphine, lidocaine and ketamine")."""
    if mentions[0].ketamine:
        return True
    for one, two in itertools.pairwise(mentions):
        if not _LISTED.match(low[one.end : two.start]):
            return False
        if two.ketamine:
            return True
    return False


def _any_listed_back(low: str, mentions: list[Mention]) -> bool:
    """The same for drugs named before the route, the nearest first."""
    if mentions[0].ketamine:
        return True
    for one, two in itertools.pairwise(mentions):
        if not _LISTED.match(low[two.end : one.start]):
            return False
        if two.ketamine:
            return True
    return False
