"""The filters beside a result list."""

from __future__ import annotations

from index.results import FacetValue, Filters, SearchRequest
from views.facets import HEIGHT, groups, histogram


def values(**counts: int) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(value=value.lstrip("_"), count=count) for value, count in counts.items())


def test_a_choice_leads_to_the_search_with_it_and_an_active_one_to_the_search_without() -> None:
    asked = SearchRequest(text="x", filters=Filters(levels=("1",)))
    (group,) = groups(asked, {"level": values(_1=4, _2=9)}, {})
    assert [(choice.value, choice.count, choice.active, choice.address) for choice in group.choices] == [
        ("1", 4, True, "/search?q=x"),
        ("2", 9, False, "/search?q=x&level=1&level=2"),
    ]


def test_an_active_value_stands_even_where_nothing_is_left_of_it() -> None:
    asked = SearchRequest(filters=Filters(conditions=("crps",)))
    (group,) = groups(asked, {"condition": ()}, {"crps": "CRPS"})
    assert [(choice.label, choice.count, choice.active) for choice in group.choices] == [("CRPS", 0, True)]


def test_long_filters_are_folded_but_never_an_active_value() -> None:
    many = tuple(FacetValue(value=f"c{n}", count=1) for n in range(20))
    (group,) = groups(SearchRequest(filters=Filters(conditions=("c19",))), {"condition": many}, {})
    assert "c19" in [choice.value for choice in group.choices]
    assert len(group.choices) + len(group.rest) == 20


def test_filters_without_a_choice_are_left_out() -> None:
    assert groups(SearchRequest(), {}, {}) == ()


def test_the_histogram_has_every_year_and_says_the_same_in_words() -> None:
    found = histogram(SearchRequest(), values(_2001=1, _2004=10))
    assert found is not None
    assert [(bar.year, bar.count) for bar in found.bars] == [(2001, 1), (2002, 0), (2003, 0), (2004, 10)]
    assert found.bars[3].height == HEIGHT
    assert found.bars[1].height == 0
    assert found.summary == "2001 to 2004; most in 2004, with 10"


def test_years_outside_the_range_are_not_active() -> None:
    found = histogram(SearchRequest(filters=Filters(year_from=2003)), values(_2001=1, _2004=10))
    assert found is not None
    assert [bar.year for bar in found.bars if bar.active] == [2003, 2004]


def test_one_year_is_no_histogram() -> None:
    assert histogram(SearchRequest(), values(_2001=1)) is None
