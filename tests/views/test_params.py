"""Addresses: read, refused with a sentence, and written the same way every time."""

from __future__ import annotations

import pytest
from werkzeug.datastructures import MultiDict

from index.results import Filters, SearchRequest
from views.params import BadValue, NoSuchPage, address, read_request, removals, toggled, toggled_addresses

CONDITIONS = ("crps", "migraine")


def read(query: dict[str, list[str]]) -> SearchRequest:
    return read_request(MultiDict([(name, value) for name, values in query.items() for value in values]), CONDITIONS)


def test_an_empty_address_asks_for_everything() -> None:
    assert read({}) == SearchRequest()


def test_every_parameter_is_read() -> None:
    asked = read(
        {
            "q": [" ketamine "],
            "condition": ["crps", "migraine"],
            "role": ["studied"],
            "level": ["1", "none"],
            "design": ["rct"],
            "species": ["human"],
            "setting": ["chronic"],
            "route": ["iv"],
            "direction": ["benefit"],
            "from": ["2000"],
            "to": ["2020"],
            "n": ["50"],
            "sort": ["strongest"],
            "page": ["3"],
            "literal": ["1"],
        }
    )
    assert asked == SearchRequest(
        text="ketamine",
        filters=Filters(
            conditions=("crps", "migraine"),
            roles=("studied",),
            levels=("1", "none"),
            designs=("rct",),
            species=("human",),
            settings=("chronic",),
            routes=("iv",),
            directions=("benefit",),
            year_from=2000,
            year_to=2020,
            n_min=50,
        ),
        sort="strongest",
        page=3,
        literal=True,
    )


def test_an_address_written_from_a_search_reads_as_the_same_search() -> None:
    asked = read({"q": ["a & b"], "condition": ["crps"], "from": ["1999"], "sort": ["newest"], "page": ["2"]})
    text = address(asked)
    assert text == "/search?q=a+%26+b&condition=crps&from=1999&sort=newest&page=2"


def test_what_is_usual_is_left_out_of_the_address() -> None:
    assert address(SearchRequest()) == "/search"


def test_unknown_parameters_are_ignored() -> None:
    assert read({"utm_source": ["x"], "q": ["ketamine"]}) == SearchRequest(text="ketamine")


def test_a_value_given_twice_counts_once() -> None:
    assert read({"level": ["1", "1"]}).filters.levels == ("1",)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("level", "9"),
        ("condition", "plague"),
        ("role", "hero"),
        ("sort", "cheapest"),
        ("from", "abc"),
        ("to", "12"),
        ("n", "-1"),
        ("n", "٣"),
        ("page", "two"),
        ("page", "-1"),
        ("from", "1" * 5000),
    ],
)
def test_a_wrong_value_is_refused_and_named(name: str, value: str) -> None:
    with pytest.raises(BadValue) as refused:
        read({name: [value]})
    assert name in str(refused.value)
    assert value[:20] in str(refused.value)


def test_a_search_that_is_too_long_is_refused() -> None:
    with pytest.raises(BadValue, match="1,001 characters"):
        read({"q": ["k" * 1001]})


def test_more_values_than_a_filter_can_have_are_refused() -> None:
    with pytest.raises(BadValue, match="41 values"):
        read({"condition": [str(number) for number in range(41)]})


@pytest.mark.parametrize("page", ["0", "9999999"])
def test_a_page_that_cannot_be_is_no_page(page: str) -> None:
    with pytest.raises(NoSuchPage):
        read({"page": [page]})


def test_a_filter_is_toggled_on_and_off_from_the_first_page() -> None:
    asked = SearchRequest(text="x", page=4)
    with_level = toggled(asked, "level", "2")
    assert with_level == SearchRequest(text="x", filters=Filters(levels=("2",)))
    assert toggled(with_level, "level", "2") == SearchRequest(text="x")


def test_each_active_filter_can_be_removed_by_itself() -> None:
    asked = SearchRequest(filters=Filters(conditions=("crps",), levels=("1",), year_from=2000, n_min=20))
    found = removals(asked, {"crps": "CRPS"})
    assert [removal.label for removal in found] == ["CRPS", found[1].label, "2000", "20"]
    assert found[0].without.filters == Filters(levels=("1",), year_from=2000, n_min=20)
    assert found[3].without.filters.n_min is None


def test_many_addresses_at_once_are_the_same_as_one_by_one() -> None:
    asked = read({"q": ["a b"], "condition": ["crps", "migraine"], "level": ["1"], "from": ["1999"], "page": ["3"]})
    found = toggled_addresses(asked, "condition", ("crps", "fibromyalgia"))
    assert found == {value: address(toggled(asked, "condition", value)) for value in ("crps", "fibromyalgia")}
