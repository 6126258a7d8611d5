"""Invented records and an engine over them: small, whole, and hostile where it matters."""

from __future__ import annotations

from article import (
    AbstractSection,
    Annotations,
    Article,
    Author,
    Chemical,
    ConditionTag,
    Link,
    MeshHeading,
    OtherAbstract,
    PartialDate,
    PublicationType,
    Quote,
)
from index.results import IndexedRecord

FETCHED = "2026-05-03T14:05:09+00:00"
EVIL = """<script>alert('x')</script>"><img src=x onerror="alert(1)">{{7*7}}&amp;"""


def record(
    article: Article, annotations: Annotations, *, source: str = "pubmed", fetched: str = FETCHED
) -> IndexedRecord:
    """A record as an index keeps it."""
    return IndexedRecord(article=article, annotations=annotations, source=source, fetched=fetched)


def studied(id_: str, sentence: str, words: str) -> ConditionTag:
    """A tag of a condition that the paper is about."""
    return ConditionTag(id=id_, role="studied", quote=Quote(sentence=sentence, words=words, cue="named in the title"))


TRIAL_TITLE = "Ketamine infusion for complex regional pain syndrome: an invented randomised trial"
TRIAL_RESULT = "Pain fell more with ketamine than with saline (p < 0.001)."
TRIAL = record(
    Article(
        pmid="1001",
        title=TRIAL_TITLE,
        abstract=(
            AbstractSection(label="METHODS", text="We randomised 60 patients with CRPS to ketamine or saline."),
            AbstractSection(label="RESULTS", text=TRIAL_RESULT),
        ),
        other_abstracts=(
            OtherAbstract(
                type="plain-language-summary", language="eng", sections=(AbstractSection(text="It helped a little."),)
            ),
        ),
        authors=tuple(Author(family=f"Writer{n}", given=f"Given{n}", initials="GN") for n in range(1, 11)),
        journal="Journal of Invented Pain",
        journal_abbrev="J Invent Pain",
        issn="1234-5678",
        volume="12",
        issue="3",
        pages="101-9",
        published=PartialDate(year=2019, month=7, text="2019 Jul"),
        epub=PartialDate(year=2019, month=5, day=2),
        doi="10.1000/invented.1",
        pmcid="PMC1001",
        languages=("eng",),
        publication_types=(PublicationType(name="Randomized Controlled Trial", ui="D016449"),),
        mesh=(MeshHeading(descriptor="Ketamine", ui="D007649", major=True, qualifiers=("therapeutic use",)),),
        keywords=("ketamine", "CRPS"),
        chemicals=(Chemical(name="Ketamine", registry="690G0D6V8H"),),
        trial_ids=("NCT00000000",),
        links=(
            Link(type="ErratumIn", citation="J Invent Pain. 2020;13(1):5"),
            Link(type="CommentIn", pmid="1002", citation="Rev Invent Med. 2024;1:1"),
        ),
        copyright="© 2019 The Invented Society.",
        coi="The authors declare nothing.",
        indexing_method="Automated",
        status="MEDLINE",
    ),
    Annotations(
        pmid="1001",
        conditions=(
            studied("crps", TRIAL_TITLE, "complex regional pain syndrome"),
            ConditionTag(
                id="fibromyalgia",
                role="excluded",
                quote=Quote(
                    sentence="Patients with fibromyalgia were excluded.", words="fibromyalgia", cue="“were excluded”"
                ),
            ),
        ),
        ketamine_role="treatment",
        drugs=("ketamine",),
        design="rct",
        design_origin="indexer",
        design_conflict="the words say cohort.",
        level=2,
        species="human",
        n=60,
        setting="chronic",
        routes=("iv",),
        doses=("0.5 mg/kg",),
        pain_direction="benefit",
        direction_quote=TRIAL_RESULT,
        facts={
            "n": Quote(
                sentence="We randomised 60 patients with CRPS to ketamine or saline.",
                words="60 patients",
                section="METHODS",
                cue="number before 'patients'",
            ),
            "pain_direction": Quote(sentence=TRIAL_RESULT, words="Pain fell more", section="RESULTS"),
        },
    ),
)
REVIEW_RESULT = "There was no clear evidence of benefit in chronic non-cancer pain."
REVIEW = record(
    Article(
        pmid="1002",
        title="Ketamine for chronic non-cancer pain: an invented review of trials",
        abstract=(AbstractSection(text=REVIEW_RESULT),),
        authors=(Author(collective="Invented Review Group"),),
        journal="Reviews of Invented Medicine",
        journal_abbrev="Rev Invent Med",
        volume="1",
        pages="1",
        published=PartialDate(year=2024),
    ),
    Annotations(
        pmid="1002",
        conditions=(
            studied("chronic_pain", "Ketamine for chronic non-cancer pain", "chronic non-cancer pain"),
            ConditionTag(
                id="migraine", role="excluded", quote=Quote(sentence="We excluded migraine.", words="migraine")
            ),
        ),
        ketamine_role="treatment",
        design="meta_analysis",
        design_origin="words",
        level=1,
        species="human",
        setting="chronic",
        pain_direction="no_difference",
        direction_quote=REVIEW_RESULT,
        facts={"pain_direction": Quote(sentence=REVIEW_RESULT, words="no clear evidence of benefit")},
    ),
)
RETRACTED = record(
    Article(
        pmid="1003",
        title="A withdrawn invented trial of ketamine in migraine",
        authors=(Author(family="van der Walt", initials="C"),),
        journal_abbrev="J Invent Pain",
        published=PartialDate(year=2015, text="2015 Winter"),
        publication_types=(PublicationType(name="Retracted Publication", ui="D016441"),),
        links=(Link(type="RetractionIn", pmid="77777", citation="J Invent Pain. 2016;9(1):2"),),
    ),
    Annotations(
        pmid="1003",
        conditions=(studied("migraine", "A withdrawn invented trial of ketamine in migraine", "migraine"),),
        ketamine_role="treatment",
        design="rct",
        badges=("retracted",),
        species="human",
        pain_direction="benefit",
    ),
)
HOSTILE = record(
    Article(
        pmid="1004",
        title=EVIL,
        vernacular_title=EVIL + "v",
        abstract=(AbstractSection(label=EVIL, text=EVIL),),
        other_abstracts=(
            OtherAbstract(type=EVIL, language=EVIL, sections=(AbstractSection(label=EVIL, text=EVIL),)),
        ),
        authors=(Author(family=EVIL, given=EVIL, initials=EVIL), Author(collective=EVIL)),
        journal=EVIL,
        journal_abbrev=EVIL,
        volume=EVIL,
        issue=EVIL,
        pages=EVIL,
        published=PartialDate(year=2020, text=EVIL),
        doi=EVIL,
        pmcid=EVIL,
        languages=(EVIL,),
        publication_types=(PublicationType(name=EVIL, ui=EVIL),),
        mesh=(MeshHeading(descriptor=EVIL, qualifiers=(EVIL,)),),
        keywords=(EVIL,),
        chemicals=(Chemical(name=EVIL),),
        trial_ids=("NCT" + EVIL,),
        links=(Link(type="RetractionIn", pmid=EVIL, citation=EVIL), Link(type="CommentOn", pmid=EVIL, citation=EVIL)),
        copyright=EVIL,
        coi=EVIL,
        indexing_method=EVIL,
        status=EVIL,
    ),
    Annotations(
        pmid="1004",
        conditions=(studied("crps", EVIL, "alert"),),
        ketamine_role="treatment",
        drugs=(EVIL,),
        design="case_report",
        design_origin="words",
        design_conflict=EVIL,
        level=4,
        species="human",
        n=1,
        routes=(EVIL,),
        doses=(EVIL,),
        comparator=EVIL,
        follow_up=EVIL,
        adverse_events=EVIL,
        pain_direction="harm",
        direction_quote=EVIL,
        facts={"pain_direction": Quote(sentence=EVIL, words="script", section=EVIL, cue=EVIL)},
    ),
    source="import " + EVIL,
)
STARTER = record(
    Article(
        pmid="1005",
        title="A bibliographic record of an invented cohort",
        authors=(Author(family="Doe", initials="J"),),
        journal_abbrev="Pain Invent",
        published=PartialDate(year=2001),
    ),
    Annotations(pmid="1005", design="cohort", design_origin="words", level=3),
    source="starter",
)
RECORDS = (TRIAL, REVIEW, RETRACTED, HOSTILE, STARTER)
