"""Where a record names ketamine and other drugs, and which of them stand in one list."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from msgspec import Struct

from .reading import Line, Reading

# A shorter word is no drug's name, but an abbreviation.
_SHORTEST = 4
# Parts of ketamine in which it is given to nobody.
NOT_GIVEN = frozenset({"none", "mentioned", "abuse_harm"})
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
    "phenobarbital oxytocin carbetocin vasopressin nefopam tianeptine scopolamine lanicemine rapastinel "
    "dizocilpine".split()
)
# Forms of ketamine, and longer words with one of them inside.
_FORMS = re.compile(
    r"(?:es|ar|nor|s-|r-)?ketamine?s?\b|ketalar|spravato|\b(?=[a-z]*(?:ketam|ketalar|spravato))[a-z]{4,}\b"
)
# What each of them has in it, which is found much sooner; none has a space.
_CORE = re.compile("ketam|ketalar|spravato")
_OTHERS = {drug: re.compile(rf"{drug}(?<=\b{drug})\b") for drug in OTHER_DRUGS if len(drug) >= _SHORTEST}
_ALIAS = re.compile(
    r"ketamine(?: hydrochloride| nasal spray| tablets?)?,? (?:tablets? )?\((?:group )?([a-z][a-z0-9/+-]{1,7})[);,]"
)

_NO_ALIASES = frozenset({"iv", "im", "in", "mg", "nmda", "sc", "n", "po"})
_CODE = re.compile(r"ketamine[^().;]{0,90}\(([a-z]{1,3}-\d{2,5})\)|ketamine .{0,120}?\(([a-z]{1,3}-\d{3,5})\)")


class Mention(Struct, frozen=True, kw_only=True):
    """A drug at its place in a line; `ketamine` where it is ketamine or a short name for it."""

    start: int
    end: int
    ketamine: bool


def aliases_of(reading: Reading) -> frozenset[str]:
    """Short names that the record gives to ketamine: "esketamine (ESK)"."""
    lines = [line.low for line in reading.lines if line.ketamine and "(" in line.low]
    found = {match[1] for low in lines for pattern in (_CODE, _ALIAS) for match in pattern.finditer(low)}
    return frozenset(found) - _NO_ALIASES


def mentions_of(line: Line, aliases: frozenset[str]) -> list[Mention]:
    found = []
    others = OTHER_DRUGS & line.sentence.words
    if line.ketamine or (others and "ketam" in line.low):
        for match in _forms(line.low):
            word = match.group()
            if "ketam" in word or word in ("ketalar", "spravato"):
                found.append(Mention(start=match.start(), end=match.end(), ketamine=True))
    for drug in others & _OTHERS.keys():
        for match in _OTHERS[drug].finditer(line.low):
            found.append(Mention(start=match.start(), end=match.end(), ketamine=False))
    for alias in aliases:
        for match in re.finditer(rf"(?<![\w-]){re.escape(alias)}(?![\w-])", line.low):
            found.append(Mention(start=match.start(), end=match.end(), ketamine=True))
    return sorted(found, key=lambda m: m.start)


def _forms(low: str) -> Iterator[re.Match[str]]:
    """The forms of ketamine, looked for only between the spaces around what they have in common."""
    end = 0
    for core in _CORE.finditer(low):
        if core.start() >= end:
            start = low.rfind(" ", end, core.start()) + 1 or end
            end = low.find(" ", core.end())
            end = end if end >= 0 else len(low)
            yield from _FORMS.finditer(low, start, end)


_LISTED = re.compile(
    r"^(?:[\s,/+()-]|\b(?:or|and|plus|either|with|combined|versus|vs|infusions?|bolus(?:es)?)\b|\([^()]{0,40}\)|"
    r"[\d.]++ ?%?|(?:mg|µg|ug|"
    r"mcg|microg)\b(?:[/ .]kg)?(?:[/ .](?:h|min))?(?:-1)?|\b[a-z]/[a-z]\b){0,14}$"
)


def listed_after(low: str, mentions: list[Mention]) -> bool:
    """Whether ketamine is in the list of drugs that begins the mentions ("morphine, lidocaine and ketamine")."""
    if mentions[0].ketamine:
        return True
    for one, two in itertools.pairwise(mentions):
        if not _LISTED.match(low[one.end : two.start]):
            return False
        if two.ketamine:
            return True
    return False


def listed_before(low: str, mentions: list[Mention]) -> bool:
    """The same for drugs named before the route, the nearest first."""
    if mentions[0].ketamine:
        return True
    for one, two in itertools.pairwise(mentions):
        if not _LISTED.match(low[two.end : one.start]):
            return False
        if two.ketamine:
            return True
    return False
