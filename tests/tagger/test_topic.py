"""The topic file: complete, without contradictions, and refused with a sentence where it is wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tagger import Vocabulary
from tagger.variants import alternatives, forms
from topic import DEFAULT_TOPIC, Topic, TopicError, load_topic, read_topic

HEAD = {"name": "t", "title": "T", "query": "ketamine[tiab]"}
DRUG = {"id": "ketamine", "name": "Ketamine", "synonyms": ["ketamine"]}


def condition(**more: object) -> dict[str, object]:
    return {"id": "crps", "name": "CRPS", "short": "CRPS", "plain": "Pain.", "synonyms": ["causalgia"], **more}


def topic_of(*conditions: dict[str, object], **more: object) -> Topic:
    return read_topic({"topic": HEAD, "drug": [DRUG], "condition": list(conditions), **more})


@pytest.fixture(scope="module")
def topic() -> Topic:
    return load_topic()


@pytest.fixture(scope="module")
def vocabulary(topic: Topic) -> Vocabulary:
    return Vocabulary(topic)


def test_every_synonym_finds_its_condition(topic: Topic, vocabulary: Vocabulary) -> None:
    lost = []
    for entry in topic.conditions:
        for name in (*entry.synonyms, *entry.shared, *entry.umbrella, *entry.phrases, *entry.models, *entry.weak):
            for plain in alternatives(name):
                found = {
                    mention.id for mention in vocabulary.find(plain.replace(" … ", " very bad ").replace("…", ""))
                }
                if entry.id not in found:
                    lost.append(f"{entry.id}: {plain}")
    assert lost == []


def test_every_drug_name_finds_its_drug(topic: Topic, vocabulary: Vocabulary) -> None:
    for drug in topic.drugs:
        for name in drug.synonyms:
            assert drug.id in {m.id for m in vocabulary.find(f"given {name} by vein")}, name


def test_no_synonym_belongs_to_two_conditions_unless_it_is_marked_as_shared(topic: Topic) -> None:
    owners: dict[tuple[str, ...], str] = {}
    for entry in topic.conditions:
        for name in (*entry.synonyms, *entry.umbrella):
            for tokens in forms(name):
                assert owners.setdefault(tokens, entry.id) == entry.id, f"{name}: {entry.id}, {owners[tokens]}"


def test_shared_names_are_shared_by_at_least_two(topic: Topic) -> None:
    for entry in topic.conditions:
        for name in entry.shared:
            others = [other.id for other in topic.conditions if other.id != entry.id and name in other.shared]
            assert others, f"{name} of {entry.id}"


def test_all_conditions_of_the_guidelines_are_there(topic: Topic, shared: Callable[[str], Path]) -> None:
    guidelines = shared("data/gold/GUIDELINES.md").read_text(encoding="utf-8")
    listed = guidelines.split("\nids: ")[1].split("\n\n")[0]
    ids = re.findall(r"[a-z][a-z_]+", re.sub(r"\([^()]*\)", "", listed))
    assert {entry.id for entry in topic.conditions} == set(ids)


def test_mesh_identifiers_are_those_of_the_thesaurus(topic: Topic, shared: Callable[[str], Path]) -> None:
    known = json.loads(shared("data/mesh/mesh2024_pain_ketamine_subset.json").read_text(encoding="utf-8"))
    used = {ui for entry in topic.conditions for ui in entry.mesh if re.fullmatch(r"D\d+", ui)}
    assert len(used & set(known)) >= len(used) // 2


def test_only_verified_icd_codes_are_used(topic: Topic) -> None:
    verified = {"MG30", *(f"MG30.{n}" for n in range(7)), *(f"MG30.0{n}" for n in range(5))}
    assert {code for entry in topic.conditions for code in entry.icd11} <= verified


def test_every_condition_is_told_in_plain_words(topic: Topic) -> None:
    for entry in topic.conditions:
        assert entry.plain.endswith("."), entry.id
        assert len(entry.plain) > 20, entry.id


def test_the_query_names_all_four_drugs(topic: Topic) -> None:
    for word in ("ketamin*", "esketamin*", "arketamin*", "norketamin*", "pain*"):
        assert word in topic.query
    assert topic.query.count("(") == topic.query.count(")")
    assert "\n" not in topic.query


def test_adding_a_condition_is_adding_an_entry() -> None:
    more = condition(id="gout", name="Gout", synonyms=["gout", "podagra"], abbreviations=[])
    found = Vocabulary(topic_of(condition(), more)).find("Ketamine for podagra.")
    assert [mention.id for mention in found] == ["ketamine", "gout"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"topic": HEAD, "drug": [DRUG]}, r"needs at least one \[\[condition\]\]"),
        ({"topic": HEAD, "condition": [condition()]}, r"needs at least one \[\[drug\]\]"),
        ({"topic": {"name": "t"}, "drug": [DRUG], "condition": [condition()]}, r"\[topic\]: .*title"),
        ({"topic": HEAD, "drug": [DRUG], "condition": [condition(parents=["x"])]}, "crps.*x, of its parents"),
        ({"topic": HEAD, "drug": [DRUG], "condition": [condition(colour="red")]}, "crps.*colour"),
        ({"topic": HEAD, "drug": [DRUG], "condition": [condition(synonyms=[])]}, "crps.*at least one synonym"),
        ({"topic": HEAD, "drug": [DRUG], "condition": [condition(), condition()]}, "the id crps stands twice"),
        ({"topic": HEAD, "drug": [DRUG], "condition": [condition(synonyms=["ab"])]}, "crps.*three letters"),
        ({"topic": HEAD, "drug": [DRUG], "condition": [condition(abbreviations=[{"text": " "}])]}, "crps.*empty"),
        ({"topic": HEAD, "drug": [DRUG], "condition": [condition()], "cat": []}, r"no table \[cat\]"),
        ({"topic": {**HEAD, "query": ""}, "drug": [DRUG], "condition": [condition()]}, "empty query"),
    ],
)
def test_a_wrong_topic_is_refused_with_the_entry_named(data: dict[str, object], said: str) -> None:
    with pytest.raises(TopicError, match=said):
        read_topic(data)


def test_a_synonym_of_two_conditions_is_refused() -> None:
    with pytest.raises(TopicError, match=r"causalgia.*crps.*other"):
        topic_of(condition(), condition(id="other"))


def test_a_missing_or_broken_file_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(TopicError, match="can't be read"):
        load_topic(tmp_path / "none.toml")
    broken = tmp_path / "broken.toml"
    broken.write_text("[topic\n", encoding="utf-8")
    with pytest.raises(TopicError, match="not valid TOML"):
        load_topic(broken)


def test_the_default_topic_lies_beside_the_code() -> None:
    assert DEFAULT_TOPIC.name == "topic.toml"
