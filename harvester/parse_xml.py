"""One PubMed XML record as an article: every element's children are read once; an unknown element is ignored."""

from __future__ import annotations

from article import Article, Chemical, Link, MeshHeading, OtherAbstract, PublicationType
from harvester.parse_errors import ParseError
from harvester.parse_ids import is_trial, plain_doi, plain_pmcid
from harvester.xmlelement import read_element
from harvester.xmlpeople import read_people
from harvester.xmlreaders import (
    Fields,
    Readers,
    date_into,
    parts_of,
    read_children,
    sections_of,
    text_into,
    texts_into,
    within,
)
from harvester.xmltext import Element, text_of


def parse_xml(body: bytes) -> Article:
    """The article that a `<PubmedArticle>` or `<PubmedBookArticle>` element holds.

    Raises:
        ParseError: the element is not well-formed, is another one, or has no PMID.
    """
    root = read_element(body)
    if root.tag not in ("PubmedArticle", "PubmedBookArticle"):
        raise ParseError(f"<{root.tag}> is not a PubMed record")
    fields: Fields = {}
    read_children(root, fields, ROOT)
    if not fields.get("pmid"):
        raise ParseError("the record has no PMID")
    return Article(**_finished(fields))


def _read_citation(element: Element, fields: Fields) -> None:
    fields["status"] = element.get("Status", "")
    fields["indexing_method"] = element.get("IndexingMethod", "")
    read_children(element, fields, CITATION)


def _read_abstract(element: Element, fields: Fields) -> None:
    fields["abstract"] = fields.get("abstract", ()) + sections_of(element)
    read_children(element, fields, {"CopyrightInformation": text_into("copyright")})


def _read_other_abstract(element: Element, fields: Fields) -> None:
    other = OtherAbstract(
        type=element.get("Type", ""), language=element.get("Language", ""), sections=sections_of(element)
    )
    fields.setdefault("other_abstracts", []).append(other)


def _read_pages(element: Element, fields: Fields) -> None:
    parts = parts_of(element)
    start, end = parts.get("StartPage", ""), parts.get("EndPage", "")
    span = f"{start}-{end}" if start and end and start != end else start or end
    fields["pages"] = parts.get("MedlinePgn", "") or span


def _read_location(element: Element, fields: Fields) -> None:
    name = {"doi": "doi", "pii": "pii"}.get(element.get("EIdType", ""))
    if name and element.get("ValidYN", "Y") != "N" and not fields.get(name):
        text = text_of(element)
        fields[name] = plain_doi(text) if name == "doi" else text


def _read_article_id(element: Element, fields: Fields) -> None:
    """Keep the identifiers of the record's own list; those under ELocationID come first."""
    name = {"doi": "listed_doi", "pii": "listed_pii", "pmc": "listed_pmcid"}.get(element.get("IdType", ""))
    if name and not fields.get(name):
        fields[name] = text_of(element)


def _read_publication_type(element: Element, fields: Fields) -> None:
    name = text_of(element)
    if name:
        fields.setdefault("publication_types", []).append(PublicationType(name=name, ui=element.get("UI", "")))


def _read_heading(element: Element, fields: Fields) -> None:
    descriptor: Element | None = None
    qualifiers: list[str] = []
    major = False
    for child in element:
        if child.tag == "DescriptorName":
            descriptor = child
        elif child.tag == "QualifierName":
            qualifiers.append(text_of(child))
        else:
            continue
        major = major or child.get("MajorTopicYN") == "Y"
    if descriptor is None:
        return
    heading = MeshHeading(
        descriptor=text_of(descriptor),
        ui=descriptor.get("UI", ""),
        major=major,
        qualifiers=tuple(qualifiers),
        automated=descriptor.get("AutoHM") == "Y",
    )
    fields.setdefault("mesh", []).append(heading)


def _read_chemical(element: Element, fields: Fields) -> None:
    name = element.find("NameOfSubstance")
    chemical = Chemical(
        name=text_of(name),
        registry=text_of(element.find("RegistryNumber")),
        ui=name.get("UI", "") if name is not None else "",
    )
    fields.setdefault("chemicals", []).append(chemical)


def _read_data_bank(element: Element, fields: Fields) -> None:
    bank = text_of(element.find("DataBankName"))
    numbers = (text_of(number) for number in element.iter("AccessionNumber"))
    trials = fields.setdefault("trial_ids", [])
    trials.extend(number for number in numbers if number and is_trial(bank, number) and number not in trials)


def _read_link(element: Element, fields: Fields) -> None:
    link = Link(
        type=element.get("RefType", ""),
        pmid=text_of(element.find("PMID")),
        citation=text_of(element.find("RefSource")),
    )
    fields.setdefault("links", []).append(link)


def _read_history_date(element: Element, fields: Fields) -> None:
    if element.get("PubStatus") == "entrez":
        date_into("entrez")(element, fields)


def _finished(fields: Fields) -> Fields:
    """The fields as the article has them: lists as tuples, identifiers settled between their two places."""
    listed = {name: fields.pop(f"listed_{name}", "") for name in ("doi", "pii", "pmcid")}
    fields["doi"] = fields.get("doi") or plain_doi(listed["doi"])
    fields["pii"] = fields.get("pii") or listed["pii"]
    fields["pmcid"] = plain_pmcid(listed["pmcid"])
    fields["journal_abbrev"] = fields.get("journal_abbrev") or fields.pop("iso_abbrev", "")
    fields["issn"] = fields.get("issn") or fields.pop("issn_linking", "")
    fields["title"] = fields.get("title") or fields.get("book", "")
    for spare in ("iso_abbrev", "issn_linking"):
        fields.pop(spare, None)
    return {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}


_JOURNAL: Readers = {
    "ISSN": text_into("issn"),
    "Title": text_into("journal"),
    "ISOAbbreviation": text_into("iso_abbrev"),
    "JournalIssue": within(
        {"Volume": text_into("volume"), "Issue": text_into("issue"), "PubDate": date_into("published")}
    ),
}
_ARTICLE: Readers = {
    "Journal": within(_JOURNAL),
    "ArticleTitle": text_into("title"),
    "VernacularTitle": text_into("vernacular_title"),
    "Pagination": _read_pages,
    "ELocationID": _read_location,
    "Abstract": _read_abstract,
    "AuthorList": read_people,
    "Language": texts_into("languages"),
    "DataBankList": within({"DataBank": _read_data_bank}),
    "PublicationTypeList": within({"PublicationType": _read_publication_type}),
    "ArticleDate": date_into("epub"),
}
_CITATION_INFO: Readers = {
    "NlmUniqueID": text_into("nlm_id"),
    "MedlineTA": text_into("journal_abbrev"),
    "ISSNLinking": text_into("issn_linking"),
}
CITATION: Readers = {
    "PMID": text_into("pmid"),
    "Article": within(_ARTICLE),
    "MedlineJournalInfo": within(_CITATION_INFO),
    "ChemicalList": within({"Chemical": _read_chemical}),
    "CommentsCorrectionsList": within({"CommentsCorrections": _read_link}),
    "MeshHeadingList": within({"MeshHeading": _read_heading}),
    "OtherAbstract": _read_other_abstract,
    "KeywordList": within({"Keyword": texts_into("keywords")}),
    "CoiStatement": text_into("coi"),
}
_DATA: Readers = {
    "History": within({"PubMedPubDate": _read_history_date}),
    "PublicationStatus": text_into("publication_status"),
    "ArticleIdList": within({"ArticleId": _read_article_id}),
}
_BOOK: Readers = {
    "Publisher": within({"PublisherName": text_into("publisher"), "PublisherLocation": text_into("publisher_place")}),
    "BookTitle": text_into("book"),
    "PubDate": date_into("published"),
    "AuthorList": read_people,
    "Volume": text_into("volume"),
    "ELocationID": _read_location,
}
_DOCUMENT: Readers = {
    "PMID": text_into("pmid"),
    "ArticleIdList": within({"ArticleId": _read_article_id}),
    "Book": within(_BOOK),
    "ArticleTitle": text_into("title"),
    "VernacularTitle": text_into("vernacular_title"),
    "Pagination": _read_pages,
    "Language": texts_into("languages"),
    "AuthorList": read_people,
    "PublicationType": _read_publication_type,
    "Abstract": _read_abstract,
    "KeywordList": within({"Keyword": texts_into("keywords")}),
    "ContributionDate": date_into("epub"),
}
ROOT: Readers = {
    "MedlineCitation": _read_citation,
    "PubmedData": within(_DATA),
    "BookDocument": within(_DOCUMENT),
    "PubmedBookData": within(_DATA),
}
