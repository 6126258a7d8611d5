"""Each oddity of PubMed's XML has one small invented record here."""

from __future__ import annotations

import pytest

from article import (
    AbstractSection,
    Article,
    Author,
    Chemical,
    Link,
    MeshHeading,
    OtherAbstract,
    PartialDate,
    PublicationType,
    RawRecord,
)
from harvester.parse import parse

STRUCK = '<Author ValidYN="N"><LastName>Gone</LastName></Author>'


def read(inside: str = "", *, citation: str = "", data: str = "", attributes: str = "") -> Article:
    """The article of a record with these elements in Article, MedlineCitation and PubmedData."""
    body = (
        f'<PubmedArticle><MedlineCitation {attributes}><PMID Version="1">123</PMID><Article>{inside}</Article>'
        f"{citation}</MedlineCitation><PubmedData>{data}</PubmedData></PubmedArticle>"
    )
    return parse(RawRecord(pmid="123", format="xml", body=body.encode(), source="pubmed"))


def people(inside: str) -> tuple[Author, ...]:
    return read(f"<AuthorList>{inside}</AuthorList>").authors


def published(inside: str) -> PartialDate:
    return read(f"<Journal><JournalIssue><PubDate>{inside}</PubDate></JournalIssue></Journal>").published


def test_a_record_with_nothing_but_a_pmid_is_an_article() -> None:
    assert read() == Article(pmid="123")


def test_the_pmid_is_the_records_own() -> None:
    link = '<CommentsCorrections RefType="Cites"><PMID>9</PMID></CommentsCorrections>'
    ids = '<ArticleIdList><ArticleId IdType="pubmed">8</ArticleId></ArticleIdList>'
    article = read(citation=f"<CommentsCorrectionsList>{link}</CommentsCorrectionsList>", data=ids)
    assert article.pmid == "123"


def test_labels_and_categories_are_kept() -> None:
    article = read(
        '<Abstract><AbstractText Label="METHODS" NlmCategory="METHODS">We asked.</AbstractText>'
        "<AbstractText/><AbstractText>They answered.</AbstractText>"
        "<CopyrightInformation>© 2020 The Society.</CopyrightInformation></Abstract>"
    )
    assert article.abstract == (
        AbstractSection(label="METHODS", text="We asked.", nlm_category="METHODS"),
        AbstractSection(text="They answered."),
    )
    assert article.copyright == "© 2020 The Society."


def test_other_abstracts_have_type_and_language() -> None:
    article = read(
        citation='<OtherAbstract Type="plain-language-summary" Language="spa"><AbstractText>Hola.</AbstractText>'
        "</OtherAbstract>"
    )
    assert article.other_abstracts == (
        OtherAbstract(type="plain-language-summary", language="spa", sections=(AbstractSection(text="Hola."),)),
    )


def test_a_translated_title_keeps_its_brackets_and_its_original() -> None:
    article = read("<ArticleTitle>[Pain].</ArticleTitle><VernacularTitle>La douleur.</VernacularTitle>")
    assert (article.title, article.vernacular_title) == ("[Pain].", "La douleur.")


def test_people_groups_and_suffixes_are_told_apart() -> None:
    found = people(
        "<Author ValidYN='Y'><LastName>Roe</LastName><ForeName>Jane B</ForeName><Initials>JB</Initials>"
        "<Suffix>Jr</Suffix><Identifier Source='ORCID'>https://orcid.org/0000-0001-2345-678X</Identifier>"
        "<AffiliationInfo><Affiliation>Here.</Affiliation><Identifier Source='ROR'>x</Identifier></AffiliationInfo>"
        "<AffiliationInfo><Affiliation>There.</Affiliation></AffiliationInfo></Author>"
        f"{STRUCK}<Author><CollectiveName>The Group</CollectiveName></Author>"
    )
    assert found == (
        Author(
            family="Roe",
            given="Jane B",
            initials="JB",
            suffix="Jr",
            orcid="0000-0001-2345-678X",
            affiliations=("Here.", "There."),
        ),
        Author(collective="The Group"),
    )


@pytest.mark.parametrize(
    "printed",
    [
        "0000-0001-2345-678X",
        "000000012345678x",
        "http://orcid.org/0000-0001-2345-678X",
        " 0000 0001 2345 678X ",
        "https://orcid.org/0000-0001-2345-678X/",
    ],
)
def test_an_orcid_is_normalised(printed: str) -> None:
    [author] = people(f"<Author><LastName>A</LastName><Identifier Source='ORCID'>{printed}</Identifier></Author>")
    assert author.orcid == "0000-0001-2345-678X"


def test_what_is_no_orcid_is_none() -> None:
    [author] = people("<Author><LastName>A</LastName><Identifier Source='ORCID'>unknown</Identifier></Author>")
    assert author.orcid == ""


@pytest.mark.parametrize(
    ("inside", "date"),
    [
        (
            "<Year>2019</Year><Month>Sep</Month><Day>05</Day>",
            PartialDate(year=2019, month=9, day=5, text="2019 Sep 5"),
        ),
        ("<Year>2019</Year><Month>09</Month>", PartialDate(year=2019, month=9, text="2019 Sep")),
        ("<Year>2019</Year><Month>September</Month>", PartialDate(year=2019, month=9, text="2019 Sep")),
        ("<Year>2003</Year><Season>Winter</Season>", PartialDate(year=2003, text="2003 Winter")),
        ("<Year>2003</Year><Season>Apr-Jun</Season>", PartialDate(year=2003, month=4, text="2003 Apr-Jun")),
        ("<Year>1993</Year>", PartialDate(year=1993, text="1993")),
        (
            "<MedlineDate>1998 Dec-1999 Jan</MedlineDate>",
            PartialDate(year=1998, month=12, text="1998 Dec-1999 Jan"),
        ),
        (
            "<MedlineDate>2000 Dec 23- 30</MedlineDate>",
            PartialDate(year=2000, month=12, day=23, text="2000 Dec 23- 30"),
        ),
        ("<MedlineDate>Summer 1983</MedlineDate>", PartialDate(year=1983, text="Summer 1983")),
        ("<MedlineDate>1976-1977</MedlineDate>", PartialDate(year=1976, text="1976-1977")),
        ("<MedlineDate>no year</MedlineDate>", PartialDate(text="no year")),
        ("<Year>20x9</Year><Month>13</Month><Day>٣</Day>", PartialDate(text="20x9 13 ٣")),
        ("", PartialDate()),
    ],
)
def test_dates_are_as_precise_as_the_record(inside: str, date: PartialDate) -> None:
    assert published(inside) == date


def test_the_electronic_date_is_apart() -> None:
    article = read("<ArticleDate DateType='Electronic'><Year>2020</Year><Month>02</Month><Day>03</Day></ArticleDate>")
    assert article.epub == PartialDate(year=2020, month=2, day=3, text="2020 Feb 3")
    assert article.published == PartialDate()
    assert article.year == 2020


@pytest.mark.parametrize(
    ("inside", "pages"),
    [
        ("<MedlinePgn>123-4; discussion 125</MedlinePgn>", "123-4; discussion 125"),
        ("<StartPage>12</StartPage><EndPage>19</EndPage><MedlinePgn>12-9</MedlinePgn>", "12-9"),
        ("<StartPage>e12</StartPage><EndPage>e19</EndPage>", "e12-e19"),
        ("<StartPage>S3</StartPage>", "S3"),
        ("<StartPage>4</StartPage><EndPage>4</EndPage><MedlinePgn/>", "4"),
    ],
)
def test_pages_are_as_printed(inside: str, pages: str) -> None:
    assert read(f"<Pagination>{inside}</Pagination>").pages == pages


def test_identifiers_are_those_of_the_record_and_not_of_its_references() -> None:
    own = "<ArticleId IdType='pii'>S1</ArticleId><ArticleId IdType='doi'>10.1000/own</ArticleId>"
    own += "<ArticleId IdType='pmc'>PMC77</ArticleId>"
    other = "<ArticleId IdType='doi'>10.1000/other</ArticleId><ArticleId IdType='pmc'>PMC1</ArticleId>"
    reference = f"<Reference><ArticleIdList>{other}</ArticleIdList></Reference>"
    article = read(
        data=f"<ReferenceList>{reference}</ReferenceList><ArticleIdList>{own}</ArticleIdList>",
    )
    assert (article.doi, article.pii, article.pmcid) == ("10.1000/own", "S1", "PMC77")


def test_a_struck_out_location_gives_no_doi() -> None:
    article = read(
        "<ELocationID EIdType='doi' ValidYN='N'>10.1000/wrong</ELocationID>"
        "<ELocationID EIdType='pii' ValidYN='Y'>e5</ELocationID>"
        "<ELocationID EIdType='doi' ValidYN='Y'>https://doi.org/10.1000/right</ELocationID>"
    )
    assert (article.doi, article.pii) == ("10.1000/right", "e5")


def test_headings_are_major_by_descriptor_or_qualifier() -> None:
    article = read(
        citation="<MeshHeadingList>"
        "<MeshHeading><DescriptorName UI='D1' MajorTopicYN='N' AutoHM='Y'>Pain</DescriptorName>"
        "<QualifierName MajorTopicYN='N'>therapy</QualifierName>"
        "<QualifierName MajorTopicYN='Y'>etiology</QualifierName></MeshHeading>"
        "<MeshHeading><DescriptorName UI='D2' MajorTopicYN='N'>Humans</DescriptorName></MeshHeading>"
        "<MeshHeading/></MeshHeadingList>"
    )
    assert article.mesh == (
        MeshHeading(descriptor="Pain", ui="D1", major=True, qualifiers=("therapy", "etiology"), automated=True),
        MeshHeading(descriptor="Humans", ui="D2"),
    )


def test_types_chemicals_keywords_and_languages_are_kept() -> None:
    article = read(
        "<Language>eng</Language><Language>fre</Language>"
        "<PublicationTypeList><PublicationType UI='D016449'>Randomized Controlled Trial</PublicationType>"
        "<PublicationType/></PublicationTypeList>",
        citation="<KeywordList><Keyword>CO<sub>2</sub></Keyword><Keyword/></KeywordList><ChemicalList><Chemical>"
        "<RegistryNumber>690G0D6V8H</RegistryNumber><NameOfSubstance UI='D007649'>Ketamine</NameOfSubstance>"
        "</Chemical></ChemicalList>",
    )
    assert article.languages == ("eng", "fre")
    assert article.publication_types == (PublicationType(name="Randomized Controlled Trial", ui="D016449"),)
    assert article.keywords == ("CO₂",)
    assert article.chemicals == (Chemical(name="Ketamine", registry="690G0D6V8H", ui="D007649"),)


def test_trials_are_told_from_other_data_banks() -> None:
    banks = {
        "ClinicalTrials.gov": "NCT01234567",
        "GENBANK": "AB020337",
        "UMIN-CTR": "UMIN000001234",
        "New": "NCT07654321",
    }
    inside = "".join(
        f"<DataBank><DataBankName>{bank}</DataBankName><AccessionNumberList><AccessionNumber>{number}"
        "</AccessionNumber></AccessionNumberList></DataBank>"
        for bank, number in banks.items()
    )
    article = read(f"<DataBankList>{inside}</DataBankList>")
    assert article.trial_ids == ("NCT01234567", "UMIN000001234", "NCT07654321")


def test_links_are_kept_also_without_pmid() -> None:
    article = read(
        citation="<CommentsCorrectionsList><CommentsCorrections RefType='RetractionIn'>"
        "<RefSource>J. 2020;1:2</RefSource><PMID/></CommentsCorrections>"
        "<CommentsCorrections RefType='ErratumIn'><RefSource>J. 2021</RefSource>"
        "<PMID>9</PMID></CommentsCorrections></CommentsCorrectionsList>"
    )
    assert article.links == (
        Link(type="RetractionIn", citation="J. 2020;1:2"),
        Link(type="ErratumIn", pmid="9", citation="J. 2021"),
    )
    assert article.retracted


def test_status_history_and_statements_are_kept() -> None:
    history = "<PubMedPubDate PubStatus='{}'><Year>{}</Year><Month>1</Month><Day>2</Day></PubMedPubDate>"
    article = read(
        attributes='Status="MEDLINE" IndexingMethod="Curated"',
        citation="<CoiStatement>None <i>declared</i>.</CoiStatement>",
        data=f"<History>{history.format('pubmed', 2001)}{history.format('entrez', 2002)}</History>"
        "<PublicationStatus>ppublish</PublicationStatus>",
    )
    assert (article.status, article.indexing_method, article.publication_status) == ("MEDLINE", "Curated", "ppublish")
    assert article.coi == "None declared."
    assert article.entrez == PartialDate(year=2002, month=1, day=2, text="2002 Jan 2")


def test_the_journal_is_named_in_full_and_as_medline_abbreviates_it() -> None:
    article = read(
        "<Journal><ISSN>1234-5678</ISSN><JournalIssue><Volume>7</Volume><Issue>Pt 2</Issue></JournalIssue>"
        "<Title>Journal of Examples</Title><ISOAbbreviation>J. Ex.</ISOAbbreviation></Journal>",
        citation="<MedlineJournalInfo><MedlineTA>J Ex</MedlineTA><NlmUniqueID>0401</NlmUniqueID>"
        "<ISSNLinking>8765-4321</ISSNLinking></MedlineJournalInfo>",
    )
    assert (article.journal, article.journal_abbrev, article.issn, article.nlm_id) == (
        "Journal of Examples",
        "J Ex",
        "1234-5678",
        "0401",
    )
    assert (article.volume, article.issue) == ("7", "Pt 2")
