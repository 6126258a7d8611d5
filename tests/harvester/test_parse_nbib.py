"""MEDLINE blocks give the same articles as XML; nothing of a tag that repeats or goes on is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from harvester.parse import ParseError, parse


def read(block: str) -> Article:
    return parse(RawRecord(pmid="1", format="nbib", body=block.encode(), source="import a.nbib"))


FULL = """PMID- 31000001
OWN - NLM
STAT- MEDLINE
DCOM- 20200101
IS  - 8765-4321 (Linking)
IS  - 1234-5678 (Print)
VI  - 12
IP  - 3 Suppl 1
DP  - 2019 Jul-Aug
TI  - A title that goes on
      over two lines.
PG  - 737-8
LID - 10.1000/one [doi]
LID - e12 [pii]
AB  - BACKGROUND: Pain is common (P < 0.001). METHODS: We gave 0.5 mg/kg; note THIS
      WORD: no label. RESULTS/CONCLUSIONS: It helped.
CI  - © 2019 The Society.
FAU - Roe, Jane B Jr
AU  - Roe JB Jr
AUID- ORCID: 0000-0001-2345-678X
AD  - Department of Examples,
      Oslo.
AD  - Elsewhere.
CN  - The Study Group
FAU - van der Berg, Jan
AU  - van der Berg J
FIR - Helper, Ann
IR  - Helper A
AD  - Not an author's.
LA  - eng
LA  - fre
SI  - ClinicalTrials.gov/NCT01234567
SI  - GENBANK/AB020337
PT  - Journal Article
PT  - Randomized Controlled Trial
DEP - 20190605
TT  - Un titre.
PL  - Norway
TA  - J Ex
JT  - Journal of examples
JID - 0401000
RN  - 690G0D6V8H (Ketamine)
RN  - 0 (Receptors, N-Methyl-D-Aspartate (NMDA))
RN  - EC 1.1.1.1 (An Enzyme)
MH  - Pain/*drug therapy/etiology
MH  - *Ketamine
MH  - Humans
RIN - J Ex. 2020 Jan;1(1):5. PMID: 32000000
EIN - J Ex. 2019;2:6
PMC - PMC777
OAB - Publisher: Resumen. Palabras.
OABL- spa
OAB - plain-language-summary: In plain words.
OABL- eng
OTO - NOTNLM
OT  - *analgesia
OT  - pain
COIS- None.
EDAT- 2019/06/06 06:00
CRDT- 2019/06/05 06:00
PHST- 2019/06/05 06:00 [entrez]
AID - 10.1000/one [doi]
PST - ppublish
SO  - J Ex. 2019 Jul-Aug;12(3):737-8.
"""


EXPECTED = Article(
    pmid="31000001",
    title="A title that goes on over two lines.",
    vernacular_title="Un titre.",
    abstract=(
        AbstractSection(label="BACKGROUND", text="Pain is common (P < 0.001)."),
        AbstractSection(label="METHODS", text="We gave 0.5 mg/kg; note THIS WORD: no label."),
        AbstractSection(label="RESULTS/CONCLUSIONS", text="It helped."),
    ),
    other_abstracts=(
        OtherAbstract(type="Publisher", language="spa", sections=(AbstractSection(text="Resumen. Palabras."),)),
        OtherAbstract(
            type="plain-language-summary", language="eng", sections=(AbstractSection(text="In plain words."),)
        ),
    ),
    authors=(
        Author(
            family="Roe",
            given="Jane B",
            initials="JB",
            suffix="Jr",
            orcid="0000-0001-2345-678X",
            affiliations=("Department of Examples, Oslo.", "Elsewhere."),
        ),
        Author(collective="The Study Group"),
        Author(family="van der Berg", given="Jan", initials="J"),
    ),
    journal="Journal of examples",
    journal_abbrev="J Ex",
    nlm_id="0401000",
    issn="1234-5678",
    volume="12",
    issue="3 Suppl 1",
    pages="737-8",
    published=PartialDate(year=2019, month=7, text="2019 Jul-Aug"),
    epub=PartialDate(year=2019, month=6, day=5, text="2019 Jun 5"),
    doi="10.1000/one",
    pmcid="PMC777",
    pii="e12",
    languages=("eng", "fre"),
    publication_types=(
        PublicationType(name="Journal Article"),
        PublicationType(name="Randomized Controlled Trial"),
    ),
    mesh=(
        MeshHeading(descriptor="Pain", major=True, qualifiers=("drug therapy", "etiology")),
        MeshHeading(descriptor="Ketamine", major=True),
        MeshHeading(descriptor="Humans"),
    ),
    keywords=("analgesia", "pain"),
    chemicals=(
        Chemical(name="Ketamine", registry="690G0D6V8H"),
        Chemical(name="Receptors, N-Methyl-D-Aspartate (NMDA)", registry="0"),
        Chemical(name="An Enzyme", registry="EC 1.1.1.1"),
    ),
    trial_ids=("NCT01234567",),
    links=(
        Link(type="RetractionIn", pmid="32000000", citation="J Ex. 2020 Jan;1(1):5."),
        Link(type="ErratumIn", citation="J Ex. 2019;2:6"),
    ),
    copyright="© 2019 The Society.",
    coi="None.",
    status="MEDLINE",
    publication_status="ppublish",
    entrez=PartialDate(year=2019, month=6, day=5, text="2019 Jun 5"),
)


def test_a_block_gives_everything_that_it_holds() -> None:
    article = read(FULL)
    assert article == EXPECTED
    assert article.retracted


def test_a_book_chapter_names_its_book_publisher_and_editors() -> None:
    article = read(
        "PMID- 5\nPB  - A Press\nDP  - 2021\nCTDT- 20200504\nTI  - The Chapter\nBTI - The Book\nFED - Ed, Eve\n"
        "ED  - Ed E\nFAU - Au, Al\nAU  - Au A\nPL  - Oslo\nAID - NBK1 [bookaccession]\n"
    )
    assert (article.title, article.book, article.publisher, article.publisher_place) == (
        "The Chapter",
        "The Book",
        "A Press",
        "Oslo",
    )
    assert article.editors == (Author(family="Ed", given="Eve", initials="E"),)
    assert article.authors == (Author(family="Au", given="Al", initials="A"),)
    assert article.epub == PartialDate(year=2020, month=5, day=4, text="2020 May 4")
    assert read("PMID- 5\nBTI - The Book\n").title == "The Book"


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Smith JA", Author(family="Smith", initials="JA")),
        ("Smith JA 3rd", Author(family="Smith", initials="JA", suffix="3rd")),
        ("van der Berg J", Author(family="van der Berg", initials="J")),
        ("Plato", Author(family="Plato")),
    ],
)
def test_a_short_name_alone_is_an_author_too(name: str, author: Author) -> None:
    assert read(f"PMID- 1\nAU  - {name}\n").authors == (author,)


def test_an_affiliation_before_all_names_is_the_first_authors() -> None:
    article = read("PMID- 1\nAD  - Oslo.\nFAU - Roe, Jane\nAU  - Roe J\nFAU - Poe, Ed\nAU  - Poe E\n")
    assert [author.affiliations for author in article.authors] == [("Oslo.",), ()]


def test_an_abstract_that_begins_without_a_label_is_one_section() -> None:
    assert read("PMID- 1\nAB  - We did. RESULTS: Good.\n").abstract == (
        AbstractSection(text="We did. RESULTS: Good."),
    )


def test_a_gap_in_a_long_value_loses_nothing() -> None:
    assert read("PMID- 1\nTI  - One\n\n      two\n").title == "One two"


def test_a_block_without_pmid_is_told() -> None:
    with pytest.raises(ParseError, match="no PMID"):
        read("OWN - NLM\nTI  - Nobody's.\n")


@given(st.text(alphabet=st.sampled_from("PMIDTAUFBO- \n:.*/[]()<>19é\t"), max_size=200))
def test_hostile_text_gives_an_article_or_a_parse_error(text: str) -> None:
    article = read(f"PMID- 1\n{text}")
    assert article.pmid == "1"


@given(st.lists(st.text(alphabet="abc DEF.:é", min_size=1, max_size=60), min_size=1, max_size=6))
def test_no_word_of_an_abstract_is_lost(lines: list[str]) -> None:
    [*sections] = read("PMID- 1\nAB  - " + "\n      ".join(lines)).abstract
    words = " ".join(f"{section.label}: {section.text}" if section.label else section.text for section in sections)
    assert words.split() == " ".join(lines).split()
