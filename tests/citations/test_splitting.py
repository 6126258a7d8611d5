"""A list formatted in parts is the list formatted whole."""

from __future__ import annotations

import pytest

from article import Article, Author, PartialDate
from citations import formatting
from citations.cache import Memory
from citations.formatting import NEIGHBOURS, listed
from citations.render import render
from citations.splitting import MOST_OF_ONE_NAME, WORTH, families, split
from citations.styles import find_style
from tests.citations.test_lists import paper

FAMILIES = "Abel Bo Cy Dee Eve Fox Gil Hay Ivy Jay Kay Lee Moe Nye Orr Poe Quin Roe Sax Tay".split()


def many() -> list[Article]:
    """Papers of authors who share years, names and first initials, in no order."""
    names = [FAMILIES[number * 7 % len(FAMILIES)] for number in range(WORTH + 40)]
    return [paper(str(number), name, year=2010 + number % 3) for number, name in enumerate(names, 1)]


@pytest.mark.parametrize("style", ["apa", "harvard"])
def test_the_parts_put_end_to_end_are_the_whole(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [*many(), paper("901", title="A leaflet"), paper("902", "van der Walt")]
    assert len(split(articles)) == 2
    in_parts = listed(articles, find_style(style))
    monkeypatch.setattr(formatting, "_lists", Memory())
    monkeypatch.setattr(formatting, "split", lambda articles: [tuple(range(len(articles)))])
    assert in_parts == listed(articles, find_style(style))


def longer() -> list[Article]:
    """More papers than are formatted together, with two by one author in one year, far apart."""
    names = [f"{FAMILIES[number % 20]}{FAMILIES[number // 20 % 20].lower()}" for number in range(NEIGHBOURS + 30)]
    return [
        *(paper(str(number), name, year=2015) for number, name in enumerate(names, 1)),
        paper("901", names[3], year=2015),
    ]


@pytest.mark.parametrize("style", ["apa", "harvard"])
def test_a_long_list_tells_namesakes_apart_as_a_short_one_does(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = longer()
    in_parts = listed(articles, find_style(style))
    assert len(families(articles)) > 2
    assert [place for place, inlines in in_parts if "2015a" in render(inlines, "text")] == [3]
    few = [place for place in range(len(articles)) if place % 20 == 3] + [len(articles) - 1]
    monkeypatch.setattr(formatting, "_lists", Memory())
    monkeypatch.setattr(formatting, "families", lambda articles: [tuple(few)])
    alone = listed(articles, find_style(style))
    assert alone == [entry for entry in in_parts if entry[0] in few]


def test_records_of_one_name_stay_together_unless_they_are_too_many() -> None:
    one = [paper(str(number), "Abel") for number in range(99)]
    assert families([*one, paper("x", "Bo"), paper("y", "Bo")]) == [tuple(range(99)), (99, 100)]
    persons = [
        Article(pmid="1", title="T", authors=(Author(family="Kim", initials="AB"[number % 2]),))
        for number in range(MOST_OF_ONE_NAME + 2)
    ]
    assert families(persons) == [tuple(range(0, 252, 2)), tuple(range(1, 252, 2))]


def test_every_place_is_in_one_part() -> None:
    parts = split(many())
    assert sorted(place for part in parts for place in part) == list(range(len(many())))


def test_a_short_list_is_not_cut() -> None:
    assert split(many()[:10]) == [tuple(range(10))]


def test_a_list_with_names_in_other_scripts_is_not_cut() -> None:
    other = Article(pmid="9", title="T", authors=(Author(family="Иванов", initials="И"),), published=PartialDate())
    assert len(split([*many(), other])) == 1


def test_no_cut_parts_a_particle_from_its_name() -> None:
    walts = [paper(str(1000 + number), "van der Abel") for number in range(50)]
    for part in split([*many(), *walts]):
        places = {place >= len(many()) for place in part}
        assert True not in places or len(part) > len(walts)


def test_a_list_that_was_formatted_is_not_formatted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [paper("1", "Abel"), paper("2", "Bo")]
    first = listed(articles, find_style("apa"))
    monkeypatch.setattr(formatting, "format_items", lambda *_: pytest.fail("pandoc was asked again"))
    assert listed(articles, find_style("apa")) == first
    with pytest.raises(pytest.fail.Exception):
        listed(articles[::-1], find_style("apa"))
