"""What has happened to a paper, as its record tells."""

from __future__ import annotations

import pytest

from article import Article, Link, PublicationType
from citations.notices import Notice, deleted, status_of

PREPRINT = PublicationType(name="Preprint", ui="D000076942")


def kinds(article: Article) -> list[str]:
    """The kinds of its notices."""
    return [notice.kind for notice in status_of(article)]


def with_links(*types: str, kinds: tuple[PublicationType, ...] = ()) -> Article:
    """A record that carries links of these types."""
    links = tuple(Link(type=name, pmid="7", citation="J Pain. 2020;1:2") for name in types)
    return Article(pmid="1", title="T", links=links, publication_types=kinds)


def test_a_sound_paper_has_no_notice() -> None:
    assert status_of(with_links("CommentIn", "Cites", "UpdateOf", "ErratumFor")) == ()


@pytest.mark.parametrize(
    ("link", "kind", "grave"),
    [
        ("RetractionIn", "retracted", True),
        ("RetractedandRepublishedIn", "retracted", True),
        ("ExpressionOfConcernIn", "concern", True),
        ("ErratumIn", "corrected", False),
        ("CorrectedandRepublishedIn", "republished", False),
        ("UpdateIn", "updated", False),
    ],
)
def test_each_notice_is_known_for_what_it_is(link: str, kind: str, grave: bool) -> None:
    (notice,) = status_of(with_links(link))
    assert (notice.kind, notice.grave, notice.pmid) == (kind, grave, "7")
    assert notice.sentence.endswith("J Pain. 2020;1:2 PMID 7")


def test_the_gravest_stands_first() -> None:
    assert kinds(with_links("UpdateIn", "ErratumIn", "RetractionIn")) == ["retracted", "corrected", "updated"]


def test_a_paper_retracted_by_its_type_alone_is_retracted_once() -> None:
    retracted = PublicationType(name="Retracted Publication", ui="D016441")
    assert kinds(with_links(kinds=(retracted,))) == ["retracted"]
    assert kinds(with_links("RetractionIn", kinds=(retracted,))) == ["retracted"]


def test_a_preprint_is_one_until_it_is_published() -> None:
    assert kinds(with_links(kinds=(PREPRINT,))) == ["preprint"]
    assert kinds(with_links("UpdateIn", kinds=(PREPRINT,))) == ["published"]


def test_the_same_notice_twice_is_one() -> None:
    assert kinds(with_links("ErratumIn", "ErratumIn")) == ["corrected"]


def test_a_withdrawn_record_is_grave() -> None:
    assert deleted("3 May 2026") == Notice(
        kind="deleted", words="PubMed has withdrawn this record, or merged it; seen on 3 May 2026.", grave=True
    )
