"""Any text is a query, and what was not understood is said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.query import parse_query
from index.repair import MAX_CHARS, MAX_WORDS
from index.shorthand import FILTERS
from index.tags import TAGS, read_tag
from index.tree import (
    MAX_DEPTH,
    And,
    Concept,
    Facet,
    MatchAll,
    MatchNone,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Range,
    Term,
    Words,
    all_of,
    any_of,
    children,
)

PIECES = st.sampled_from(
    [
        '"',
        "(",
        ")",
        "[",
        "]",
        "[ti]",
        "[tiab:~3]",
        "[mh]",
        "[dp]",
        "[foo]",
        "AND",
        "OR",
        "NOT",
        "and",
        ":",
        "*",
        "2018",
        "2018:2024[dp]",
        "level:1-2",
        "n:>=50",
        "condition:crps",
        "role:studied",
        "ketamine",
        "S(+)-ketamine",
        "CRPS",
        "neuropath*",
        "free full text[sb]",
        "hasabstract",
        "疼痛",
        "Sjögren's",
        "TNF-α",
        "10.1000/x(1)2",
        "\ud800",
        "\x00",
    ]
)


def words(text: str) -> Words:
    return Words(text=text)


def tree(text: str) -> Node:
    return parse_query(text).tree


def notes(text: str) -> str:
    return " ".join(parse_query(text).notes)


def depth(node: Node) -> int:
    return 1 + max(map(depth, children(node)), default=0)


@given(st.text())
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_query(text: str) -> None:
    assert depth(tree(text)) <= MAX_DEPTH


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
@settings(max_examples=400, deadline=None)
def test_any_heap_of_operators_tags_and_marks_is_a_query(pieces: list[str], joint: str) -> None:
    assert depth(tree(joint.join(pieces))) <= MAX_DEPTH


@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000 + "crps" + ")" * 10_000,
        "(" * 10_000,
        ")" * 10_000,
        "NOT(" * 3_000 + "x",
        "(a OR (b AND " * 900,
        "a OR b AND " * 900,
        "x " * 5_000,
        '"' * 9_999,
        "[" * 9_999,
        "*" * 9_999,
        "a:" * 4_000,
        "S(" * 4_000,
        "\\" * 9_999,
    ],
)
def test_deep_and_long_queries_stay_shallow(text: str) -> None:
    assert depth(tree(text)) <= MAX_DEPTH


def test_a_text_of_a_megabyte_is_cut_and_that_is_said() -> None:
    query = parse_query("pain " * 200_000)
    assert f"{MAX_CHARS:,} characters" in " ".join(query.notes)
    assert f"{MAX_WORDS} words" in " ".join(query.notes)


def test_parentheses_that_hold_one_thing_cost_nothing() -> None:
    assert tree("(" * 4_000 + "crps" + ")" * 4_000) == words("crps")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", MatchAll()),
        ("  \n ", MatchAll()),
        ("ketamine crps", words("ketamine crps")),
        ("a AND b", And(parts=(words("a"), words("b")))),
        ("a OR b AND c", And(parts=(Or(parts=(words("a"), words("b"))), words("c")))),
        ("a AND b OR c", Or(parts=(And(parts=(words("a"), words("b"))), words("c")))),
        ("a OR (b AND c)", Or(parts=(words("a"), And(parts=(words("b"), words("c")))))),
        ("a NOT b", And(parts=(words("a"), Not(part=words("b"))))),
        ("a NOT b NOT c", And(parts=(words("a"), Not(part=words("b")), Not(part=words("c"))))),
        ("NOT a", And(parts=(MatchAll(), Not(part=words("a"))))),
        ("a AND NOT b", And(parts=(words("a"), Not(part=words("b"))))),
        ("(a)(b)", And(parts=(words("a"), words("b")))),
        ("a(b OR c)", And(parts=(words("a"), Or(parts=(words("b"), words("c")))))),
        ("a and b or c not d", words("a and b or c not d")),
        ("LAND ORAL NOTE", words("LAND ORAL NOTE")),
        ("S(+)-ketamine", words("S(+)-ketamine")),
        ("(2R,6R)-hydroxynorketamine", words("(2R,6R)-hydroxynorketamine")),
        ('"cancer pain"', Phrase(field="all", text="cancer pain")),
        ("“cancer pain”", Phrase(field="all", text="cancer pain")),
        ("low back pain[ti]", Phrase(field="title", text="low back pain")),
        ("pain[ti] crps", And(parts=(Term(field="title", text="pain"), words("crps")))),
        ("(pain OR ache)[ab]", Or(parts=(Term(field="abstract", text="pain"), Term(field="abstract", text="ache")))),
        ("neuropath*", Prefix(field="all", text="neuropath")),
        ('"chronic neuropath*"[tiab]', Prefix(field="text", text="chronic neuropath")),
        ("pain neuropath*", And(parts=(words("pain"), Prefix(field="all", text="neuropath")))),
        ('"ketamine crps"[tiab:~3]', Near(field="text", words=("ketamine", "crps"), distance=3)),
        ('"ketamine crps"[Title/Abstract:~0]', Near(field="text", words=("ketamine", "crps"), distance=0)),
        ("2018:2024[dp]", Range(field="date", low="2018", high="2024")),
        ("2018/05:2019[dp]", Range(field="date", low="2018/05", high="2019")),
        ("2018/5/1[dp]", Range(field="date", low="2018/05/01", high="2018/05/01")),
        ("2020:3000[dp]", Range(field="date", low="2020", high="3000")),
        ("2020:[dp]", Range(field="date", low="2020", high="")),
        ("2024:2018[dp]", Range(field="date", low="2018", high="2024")),
        ('"2018"[dp] : "2024"[dp]', Range(field="date", low="2018", high="2024")),
        ('"2018/05"[Date - Publication] : "3000"[pdat]', Range(field="date", low="2018/05", high="3000")),
        ("crps 2018:2024[dp]", And(parts=(words("crps"), Range(field="date", low="2018", high="2024")))),
        ("crps 2018 : 2024[dp]", And(parts=(words("crps"), Range(field="date", low="2018", high="2024")))),
        ("smith j[au]", Term(field="authors", text="smith j")),
        ('"Smith, John A"[1au]', Term(field="first_author", text="Smith JA")),
        ("smith*[au]", Prefix(field="authors", text="smith")),
        ("pain[ta]", Term(field="journal", text="pain")),
        ("english[la]", Term(field="language", text="eng")),
        ("31 32[pmid]", Or(parts=(Term(field="pmid", text="31"), Term(field="pmid", text="32")))),
        ("10.1000/x(1)2[aid]", Term(field="doi", text="10.1000/x(1)2")),
        ("https://doi.org/10.1000/x[doi]", Term(field="doi", text="10.1000/x")),
        ("randomized controlled trial[pt]", Phrase(field="pubtype", text="randomized controlled trial")),
        ("crps review[pt]", And(parts=(words("crps"), Term(field="pubtype", text="review")))),
        ("free full text[sb]", Facet(name="has", value="free_full_text")),
        ("hasabstract", Facet(name="has", value="abstract")),
        ("hasabstract[text]", Facet(name="has", value="abstract")),
        ("crps free full text[Filter]", And(parts=(words("crps"), Facet(name="has", value="free_full_text")))),
        ("n:>=50", Facet(name="n", op=">=", value="50")),
        ("n:50+", Facet(name="n", op=">=", value="50")),
        ("n:<50", Facet(name="n", op="<=", value="49")),
        ("N:50", Facet(name="n", value="50")),
        ("year:>=2018", Facet(name="year", op=">=", value="2018")),
        ("n:5-9", And(parts=(Facet(name="n", op=">=", value="5"), Facet(name="n", op="<=", value="9")))),
        ("level:1-2", Or(parts=(Facet(name="level", value="1"), Facet(name="level", value="2")))),
        ("level:none", Facet(name="level", value="none")),
        ("route:IV", Facet(name="route", value="iv")),
        ("route:intravenous,oral", Or(parts=(Facet(name="route", value="iv"), Facet(name="route", value="oral")))),
        ("direction:no_difference", Facet(name="direction", value="no_difference")),
        ("design:RCT", Facet(name="design", value="rct")),
        ("species:human", Or(parts=(Facet(name="species", value="human"), Facet(name="species", value="both")))),
        ("condition:crps", Facet(name="condition", value="crps", roles=("studied",))),
        ("condition:crps role:mentioned", Facet(name="condition", value="crps", roles=("mentioned",))),
        ("role:studied condition:crps", Facet(name="condition", value="crps", roles=("studied",))),
        ("role:excluded", Facet(name="role", value="excluded")),
    ],
)  # fmt: skip
def test_the_language_of_pubmed_and_our_own(text: str, expected: Node) -> None:
    query = parse_query(text)
    assert query.tree == expected
    assert query.notes == ()


@pytest.mark.parametrize("name", sorted(TAGS))
def test_every_tag_is_known_in_any_case_and_spacing(name: str) -> None:
    field = TAGS[name]
    for form in (f"[{name}]", f"[{name.upper()}]", f"[ {name.title()} ]", f"[{name.replace('/', ' / ')}]"):
        assert read_tag(form).field == field
    assert "is no field" not in notes(f"pain[{name}]")


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_every_filter_is_known(name: str) -> None:
    assert parse_query(f"{name}[sb]").tree == FILTERS[name]


@pytest.mark.parametrize(
    ("text", "expected", "note"),
    [
        ("(pain", words("pain"), "not closed"),
        ("pain)", words("pain"), "closing parenthesis"),
        ('"low back', words("low back"), "quotation mark"),
        ("pain]", words("pain"), "square bracket"),
        ("AND pain", words("pain"), "AND has nothing before it"),
        ("pain OR", words("pain"), "OR has nothing after it"),
        ("pain AND OR crps", And(parts=(words("pain"), words("crps"))), "OR follows another operator"),
        ("pain OR NOT crps", And(parts=(words("pain"), Not(part=words("crps")))), "OR NOT was read as NOT"),
        ("()", MatchAll(), "nothing in them"),
        ("crps (AND)", words("crps"), "nothing in them"),
        ("pain[xyz]", words("pain"), "[xyz] is no field"),
        ("[ti]", MatchAll(), "no words before it"),
        ("level:7", words("level 7"), "try level:1-2"),
        ("route:by_post", words("route by_post"), "intranasal"),
        ("pain[dp]", Term(field="all", text="pain"), "not a date"),
        ("2018/13[dp]", Term(field="all", text="2018/13"), "not a date"),
        ("abc[pmid]", MatchNone(), "not a PMID"),
        ("p*", Term(field="all", text="p"), "at least 2 letters"),
        ("colo*r", Phrase(field="all", text="colo r"), "end of a word"),
        ('"  "', MatchNone(), "no word in them"),
        ("x[edat]", Term(field="all", text="x"), "date of publication"),
        ("odd thing[sb]", words("odd thing"), "not a filter"),
    ],
)
def test_what_is_not_understood_is_said(text: str, expected: Node, note: str) -> None:
    query = parse_query(text)
    assert query.tree == expected
    assert note in " ".join(query.notes)


def test_a_title_in_brackets_is_searched_as_words() -> None:
    assert tree("[Ketamine in chronic pain]") == words("Ketamine in chronic pain")


def test_a_title_with_a_colon_is_words() -> None:
    assert tree("Pain: a review") == words("Pain: a review")


@given(st.lists(st.from_regex(r"[a-z]{2,8}", fullmatch=True), min_size=1, max_size=30))
@settings(deadline=None)
def test_no_plain_word_is_lost(typed: list[str]) -> None:
    assert tree(" ".join(typed)) == words(" ".join(typed))


def test_a_heading_finds_the_narrower_ones_unless_told_not_to() -> None:
    exploded = tree("Neuralgia[mh]")
    assert isinstance(exploded, Concept)
    assert Term(field="mesh", text="Causalgia") in exploded.parts
    assert tree("Neuralgia[mh:noexp]") == Term(field="mesh", text="Neuralgia")
    assert tree("Neuralgia/drug therapy[majr]").parts[0] == Term(field="major", text="Neuralgia/drug therapy")  # type: ignore[union-attr]


def test_joining_flattens_and_keeps_each_part_once() -> None:
    a, b, c = words("a"), words("b"), words("c")
    assert all_of(all_of(a, b), all_of(b, c)) == And(parts=(a, b, c))
    assert any_of(a, any_of(b, a)) == Or(parts=(a, b))
    assert all_of() == MatchAll()
    assert any_of() == MatchNone()
    assert all_of(a, a) == a


@given(
    st.lists(
        st.sampled_from(["pain", "and", "Or", "IV", "S-ketamine", "0.5", "what?", "Sudeck's", ",", "n/a"]), min_size=1
    )
)
@settings(deadline=None)
def test_plain_words_are_read_as_the_grammar_reads_them(typed: list[str]) -> None:
    text = " ".join(typed)
    assert parse_query(text).tree == parse_query(f"({text})").tree
