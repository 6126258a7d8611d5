"""Untagged words find the vocabulary, the mapping is shown, and what asks too much is relaxed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.concepts import concept
from index.mapping import MappedQuery, map_query
from index.query import parse_query
from index.tree import And, AtLeast, Concept, Facet, MatchAll, Node, Not, Or, Phrase, Prefer, Range, Term, Words
from index.tree import children as below
from index.wording import as_text
from tagger.vocabulary import Vocabulary
from topic import load_topic

VOCABULARY = Vocabulary(load_topic())


def mapped(text: str, *, literal: bool = False) -> MappedQuery:
    return map_query(parse_query(text), VOCABULARY, literal)


def asked(query: MappedQuery) -> Node:
    """The tree without what is only welcome."""
    return query.tree.must if isinstance(query.tree, Prefer) else query.tree


def known(id_: str) -> Concept:
    return concept(VOCABULARY, id_)


def nodes(node: Node) -> Iterator[Node]:
    yield node
    for child in below(node):
        yield from nodes(child)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("RSD", "crps"),
        ("CRPS", "crps"),
        ("causalgia", "crps"),
        ("Sudeck's atrophy", "crps"),
        ("sudeck", "crps"),
        ("algodystrophy", "crps"),
        ("complex regional pain syndromes", "crps"),
        ("S-ketamine", "esketamine"),
        ("S(+)-ketamine", "esketamine"),
        ("Spravato", "esketamine"),
        ("Ketanest", "esketamine"),
        ("painful diabetic neuropathy", "diabetic_neuropathy"),
        ("chronic low back pain", "low_back_pain"),
        ("tic douloureux", "trigeminal_neuralgia"),
    ],
)
def test_a_name_is_read_as_its_condition_or_drug(text: str, id_: str) -> None:
    query = mapped(text)
    assert asked(query) == known(id_)
    assert [(read.words, read.id) for read in query.read_as] == [(text, id_)]
    assert query.notes == ()


@pytest.mark.parametrize("id_", sorted(VOCABULARY.conditions))
def test_every_name_asks_the_same_as_the_condition(id_: str) -> None:
    for name in VOCABULARY.terms(id_):
        found = asked(mapped(name))
        assert found == known(id_) or (isinstance(found, Or) and known(id_) in found.parts), name


def test_the_longest_phrase_counts() -> None:
    query = mapped("ketamine spinal cord injury pain children")
    assert [read.id for read in query.read_as] == ["ketamine", "sci_pain"]


def test_a_concept_is_searched_by_tag_heading_and_names() -> None:
    parts = known("crps").parts
    assert Facet(name="condition", value="crps", roles=("studied", "animal_model", "mentioned")) in parts
    assert Term(field="mesh", text="Complex Regional Pain Syndromes") in parts
    assert Term(field="text", text="causalgia") in parts


def test_names_that_also_mean_something_else_are_not_searched_as_text() -> None:
    texts = {part.text for part in known("depression").parts if isinstance(part, Term)}
    assert "depression" not in texts  # of respiration, of the ST segment
    assert "RSD" not in {part.text for part in known("crps").parts if isinstance(part, Term)}


def test_a_trap_is_not_read_as_the_condition() -> None:
    assert mapped("respiratory depression").read_as == ()
    assert [read.id for read in mapped("postpartum depression").read_as] == ["depression"]


def test_ketamine_stands_for_its_forms() -> None:
    assert Facet(name="drug", value="esketamine") in {node for node in nodes(known("ketamine"))}
    assert Facet(name="drug", value="ketamine") not in {node for node in nodes(known("esketamine"))}


def test_the_literal_search_maps_nothing() -> None:
    query = mapped("what about RSD", literal=True)
    assert asked(query) == And(parts=tuple(Term(field="all", text=word) for word in ("what", "about", "RSD")))
    assert query.read_as == ()


@pytest.mark.parametrize("text", ['"causalgia"', "causalgia[ti]", "causalg*"])
def test_quoted_tagged_and_cut_words_are_literal(text: str) -> None:
    assert mapped(text).read_as == ()


def test_names_are_found_inside_boolean_queries() -> None:
    query = mapped("RSD OR (migraine NOT children[mh]) 2018:2024[dp]")
    assert {read.id for read in query.read_as} == {"crps", "migraine"}
    assert Range(field="date", low="2018", high="2024") in nodes(query.tree)


def test_small_words_are_left_out_and_that_is_said() -> None:
    query = mapped("ketamine for the CRPS")
    assert asked(query) == And(parts=(known("ketamine"), known("crps")))
    assert query.notes == ("Not searched, because almost every record has them: for, the.",)


def test_nothing_but_small_words_is_searched_all_the_same() -> None:
    assert asked(mapped("the")) == Term(field="all", text="the")


def test_a_small_or_is_pointed_out() -> None:
    assert "OR" in " ".join(mapped("ketamine or esketamine").notes)


def test_in_a_question_weak_words_are_welcome_and_in_a_query_they_are_asked() -> None:
    question = mapped("what is the evidence for ketamine in CRPS?")
    assert asked(question) == And(parts=(known("ketamine"), known("crps")))
    assert "evidence" in " ".join(question.notes)
    assert asked(mapped("migraine treatment")) == And(parts=(known("migraine"), Term(field="all", text="treatment")))


@pytest.mark.parametrize(
    ("text", "design"),
    [
        ("fibromyalgia randomised controlled trials", "rct"),
        ("fibromyalgia RCT", "rct"),
        ("fibromyalgia meta-analyses", "meta_analysis"),
        ("fibromyalgia systematic review", "systematic_review"),
        ("fibromyalgia case reports", "case_report"),
    ],
)
def test_a_kind_of_study_is_a_wish(text: str, design: str) -> None:
    query = mapped(text)
    assert asked(query) == known("fibromyalgia")
    assert isinstance(query.tree, Prefer)
    assert Facet(name="design", value=design) in {boost.part for boost in query.tree.boosts}
    assert "design:" in query.notes[0]


def test_a_kind_of_study_alone_is_asked() -> None:
    assert Facet(name="design", value="meta_analysis") in nodes(asked(mapped("meta-analysis")))


def test_a_route_is_found_by_tag_and_by_words() -> None:
    found = set(nodes(asked(mapped("intranasal ketamine"))))
    assert {
        Facet(name="route", value="intranasal"),
        Term(field="text", text="intranasal"),
        known("ketamine"),
    } <= found


def test_records_that_study_the_condition_are_preferred() -> None:
    query = mapped("crps")
    assert isinstance(query.tree, Prefer)
    assert Facet(name="condition", value="crps", roles=("studied",)) in {boost.part for boost in query.tree.boosts}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("10.1000/xyz(12)3", Term(field="doi", text="10.1000/xyz(12)3")),
        ("https://doi.org/10.1000/xyz", Term(field="doi", text="10.1000/xyz")),
        ("PMC1234567", Term(field="doi", text="PMC1234567")),
        ("12345678", Term(field="pmid", text="12345678")),
        ("PMID:12345678", Term(field="pmid", text="12345678")),
        ("Schwartzman RJ", Term(field="authors", text="Schwartzman RJ")),
    ],
)
def test_identifiers_and_authors_are_recognised(text: str, part: Node) -> None:
    assert part in nodes(asked(mapped(text)))


def test_several_identifiers_are_a_list_of_records() -> None:
    found = asked(mapped("12345678 87654321"))
    assert isinstance(found, Or)
    assert {Term(field="pmid", text="12345678"), Term(field="pmid", text="87654321")} <= set(found.parts)


@pytest.mark.parametrize(
    ("text", "id_"),
    [("condition:crps", "crps"), ('condition:"Complex regional pain syndrome"', "crps"), ("condition:RSD", "crps")],
)
def test_a_filter_takes_an_id_or_a_name(text: str, id_: str) -> None:
    assert asked(mapped(text)) == Facet(name="condition", value=id_, roles=("studied",))


def test_a_filter_for_an_unknown_condition_becomes_words_and_that_is_said() -> None:
    query = mapped("condition:dropsy")
    assert asked(query) == Term(field="all", text="dropsy")
    assert "dropsy" in query.notes[0]


def test_a_short_query_is_relaxed_only_where_nothing_is_found() -> None:
    query = mapped("ketamine crps")
    assert [relaxed.below for relaxed in query.relaxed] == [1]
    assert any(isinstance(node, AtLeast) and node.minimum == 1 for node in nodes(query.relaxed[0].tree))


def test_a_long_question_is_relaxed_step_by_step() -> None:
    query = mapped("nerve growth factor antibodies sleep quality migraine")
    assert [relaxed.below for relaxed in query.relaxed] == [10, 10]
    most, some = (relaxed.tree for relaxed in query.relaxed)
    assert known("migraine") in below(most.must)  # type: ignore[union-attr]
    assert all(relaxed.note.endswith(".") for relaxed in query.relaxed)
    assert any(isinstance(node, AtLeast) and node.minimum == 1 for node in nodes(some))


def test_filters_stay_in_force_while_words_are_relaxed() -> None:
    query = mapped("ketamine crps level:1 NOT rats[ti]")
    for relaxed in query.relaxed:
        parts = below(asked(MappedQuery(tree=relaxed.tree, understood="")))
        assert Facet(name="level", value="1") in parts
        assert Not(part=Term(field="title", text="rats")) in parts


def test_a_phrase_that_no_record_has_is_taken_apart() -> None:
    relaxed = mapped('"infusion ketamine"').relaxed[0]
    assert relaxed.tree == And(parts=(Term(field="all", text="infusion"), Term(field="all", text="ketamine")))
    assert "phrase" in relaxed.note


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("RSD ketamine", "(Complex regional pain syndrome) AND Ketamine"),
        ("pain[ti] OR ache[ti] NOT rats[tiab]", "(pain[ti] OR ache[ti]) NOT rats[tiab]"),
        ('"low back"[ab] neuropath*', '"low back"[ab] AND neuropath*'),
        ("2018/05:2019[dp] n:>=50", "2018/05:2019[dp] AND n:>=50"),
        ("condition:crps role:mentioned", "(condition:crps role:mentioned)"),
        ('"a b"[tiab:~2]', '"a b"[tiab:~2]'),
        ("neuralgia[mh]", '"neuralgia"[mh]'),
        ("", "all[sb]"),
    ],
)
def test_the_query_is_shown_as_it_was_understood(text: str, understood: str) -> None:
    assert mapped(text).understood == understood


@pytest.mark.parametrize(
    "text",
    [
        '(pain[ti] OR "low back"[ab]) NOT rats[tiab]',
        "2018:2020[dp] n:>=50 route:iv",
        "x*[ti] pain*[au] neuralgia[mh]",
        '"ketamine crps"[tiab:~3] OR NOT pain[ot]',
        "condition:crps role:mentioned level:1-2 (a OR b AND c)",
    ],
)
def test_what_is_shown_reads_back_to_the_same(text: str) -> None:
    tree = parse_query(text).tree
    assert parse_query(as_text(tree)).tree == tree


@given(st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_mapped(text: str) -> None:
    for literal in (False, True):
        query = mapped(text, literal=literal)
        for tree in (query.tree, *(relaxed.tree for relaxed in query.relaxed)):
            assert not any(isinstance(node, Words) for node in nodes(tree))


@given(
    st.lists(st.sampled_from(["ketamine", "RSD", "the", "what", "evidence", "iv", "RCT", "nerve", "xyz"]), min_size=1)
)
@settings(max_examples=100, deadline=None)
def test_every_word_is_asked_wished_or_named_in_a_note(typed: list[str]) -> None:
    query = mapped(" ".join(typed))
    said = " ".join([*query.notes, *(read.words for read in query.read_as)])
    texts = {node.text for node in nodes(query.tree) if isinstance(node, Term | Phrase)}
    assert all(word in texts or word in said for word in typed)


def test_an_empty_query_asks_for_everything() -> None:
    assert mapped("").tree == MatchAll()
