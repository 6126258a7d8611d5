"""One MEDLINE (.nbib) block as an article (tags: https://www.nlm.nih.gov/bsd/mms/medlineelements.html)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from article import Article, Chemical, Link, MeshHeading, OtherAbstract, PartialDate, PublicationType
from harvester.nbibpeople import AUTHORS, EDITORS, read_people
from harvester.nbibtext import sections, tagged_values
from harvester.parse_dates import date_of_parts, date_of_words
from harvester.parse_errors import ParseError
from harvester.parse_ids import is_trial, plain_doi, plain_pmcid

Values = list[tuple[str, str]]

# Tags of the references between records, and the type that the XML gives to each.
LINKS = {
    "CIN": "CommentIn",
    "CON": "CommentOn",
    "CRI": "CorrectedandRepublishedIn",
    "CRF": "CorrectedandRepublishedFrom",
    "DDIN": "AssociatedDataset",
    "DRIN": "AssociatedPublication",
    "ECI": "ExpressionOfConcernIn",
    "ECF": "ExpressionOfConcernFor",
    "EIN": "ErratumIn",
    "EFR": "ErratumFor",
    "ORI": "OriginalReportIn",
    "PRIN": "PartialRetractionIn",
    "PROF": "PartialRetractionOf",
    "RIN": "RetractionIn",
    "ROF": "RetractionOf",
    "RPI": "RepublishedIn",
    "RPF": "RepublishedFrom",
    "RRI": "RetractedandRepublishedIn",
    "RRF": "RetractedandRepublishedFrom",
    "SPIN": "SummaryForPatientsIn",
    "UIN": "UpdateIn",
    "UOF": "UpdateOf",
}
_OTHER_KINDS = ("Publisher", "plain-language-summary", "AAMC", "AIDS", "KIE", "PIP", "NASA")
_OTHER = re.compile(rf"({'|'.join(_OTHER_KINDS)})(?:: *|$)", re.IGNORECASE)
_PMID = re.compile(r"[0-9]+")
_LINKED_PMID = re.compile(r"\s*\bPMID:? ?([0-9]+)\.?\s*$")
_IDENTIFIER = re.compile(r"(.*?)\s*\[([a-z]+)\]")
_SUBSTANCE = re.compile(r"(\S+(?: [0-9.-]+)?) \((.*)\)")
_NUMERIC = re.compile(r"([0-9]{4})[/-]?([0-9]{2})?[/-]?([0-9]{2})?(?:\s.*)?")


def parse_nbib(body: bytes) -> Article:
    """The article that a MEDLINE block holds.

    Raises:
        ParseError: it has no PMID.
    """
    values = tagged_values(body)
    pmid = _PMID.match(next(iter(_all(values, "PMID")), ""))
    if pmid is None:
        raise ParseError("the block has no PMID")
    return _article(pmid[0], values)


def _article(pmid: str, values: Values) -> Article:
    one = _first_of(values)
    book = one("BTI")
    return Article(
        pmid=pmid,
        title=one("TI") or book,
        vernacular_title=one("TT"),
        abstract=tuple(section for text in _all(values, "AB") for section in sections(text)),
        other_abstracts=_other_abstracts(values),
        authors=read_people(values, AUTHORS),
        editors=read_people(values, EDITORS),
        journal=one("JT"),
        journal_abbrev=one("TA"),
        nlm_id=one("JID"),
        issn=_issn(_all(values, "IS")),
        book=book,
        publisher=one("PB"),
        publisher_place=one("PL") if book else "",
        volume=one("VI"),
        issue=one("IP"),
        pages=one("PG"),
        published=date_of_words(one("DP")),
        epub=_numeric_date(one("DEP") or one("CTDT")),
        doi=plain_doi(_identifier(values, "doi")),
        pmcid=plain_pmcid(one("PMC")),
        pii=_identifier(values, "pii"),
        languages=_all(values, "LA"),
        publication_types=tuple(PublicationType(name=name) for name in _all(values, "PT")),
        mesh=tuple(_heading(text) for text in _all(values, "MH")),
        keywords=tuple(text.removeprefix("*") for text in _all(values, "OT")),
        chemicals=tuple(_chemical(text) for text in _all(values, "RN")),
        trial_ids=_trial_ids(_all(values, "SI")),
        links=tuple(_link(LINKS[tag], text) for tag, text in values if tag in LINKS),
        copyright=one("CI"),
        coi=one("COIS") or one("COI"),
        status=one("STAT"),
        publication_status=one("PST"),
        entrez=_entrez(values),
    )


def _all(values: Values, tag: str) -> tuple[str, ...]:
    """Every text of a tag, in order."""
    return tuple(text for name, text in values if name == tag and text)


def _first_of(values: Values) -> Callable[[str], str]:
    """A function that gives the first text of a tag, "" where there is none."""
    firsts: dict[str, str] = {}
    for tag, text in values:
        if text:
            firsts.setdefault(tag, text)
    return lambda tag: firsts.get(tag, "")


def _issn(texts: tuple[str, ...]) -> str:
    """The ISSN of the medium, else the linking one ("0035-8843 (Linking)")."""
    ordered = sorted(texts, key=lambda text: "(Linking)" in text)
    return ordered[0].split(" ")[0] if ordered else ""


def _identifier(values: Values, kind: str) -> str:
    """An identifier of a kind ("10.1000/1 [doi]"), from LID before AID."""
    for text in (*_all(values, "LID"), *_all(values, "AID")):
        found = _IDENTIFIER.fullmatch(text)
        if found and found[2] == kind:
            return found[1]
    return ""


def _numeric_date(text: str) -> PartialDate | None:
    """The date that "20060110" or "2006/01/10 09:00" gives."""
    found = _NUMERIC.fullmatch(text)
    return date_of_parts(*(part or "" for part in found.groups())) if found else None


def _entrez(values: Values) -> PartialDate | None:
    dated = (text.removesuffix("[entrez]") for text in _all(values, "PHST") if text.endswith("[entrez]"))
    return _numeric_date(next(dated, "").strip() or next(iter(_all(values, "EDAT")), ""))


def _heading(text: str) -> MeshHeading:
    """A heading as "Descriptor/qualifier/*qualifier", where a star marks what is a major topic."""
    descriptor, *qualifiers = text.split("/")
    return MeshHeading(
        descriptor=descriptor.removeprefix("*"),
        major="*" in text,
        qualifiers=tuple(qualifier.removeprefix("*") for qualifier in qualifiers),
    )


def _chemical(text: str) -> Chemical:
    """A substance as "142M471B3J (Carbon Dioxide)"."""
    found = _SUBSTANCE.fullmatch(text)
    return Chemical(name=found[2], registry=found[1]) if found else Chemical(name=text)


def _trial_ids(texts: Iterable[str]) -> tuple[str, ...]:
    """The trials among the accession numbers ("ClinicalTrials.gov/NCT00000000")."""
    pairs = (text.partition("/") for text in texts)
    return tuple(dict.fromkeys(number for bank, _, number in pairs if number and is_trial(bank, number)))


def _link(kind: str, text: str) -> Link:
    found = _LINKED_PMID.search(text)
    return Link(type=kind, pmid=found[1] if found else "", citation=_LINKED_PMID.sub("", text))


def _other_abstracts(values: Values) -> tuple[OtherAbstract, ...]:
    """Each OAB with the language that the OABL after it gives."""
    others: list[OtherAbstract] = []
    for position, (tag, text) in enumerate(values):
        if tag != "OAB":
            continue
        following = values[position + 1 : position + 2]
        language = following[0][1] if following and following[0][0] == "OABL" else ""
        kind = _OTHER.match(text)
        rest = text[kind.end() :] if kind else text
        others.append(OtherAbstract(type=kind[1] if kind else "", language=language, sections=sections(rest)))
    return tuple(others)
