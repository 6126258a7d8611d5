"""What is kept of a record for who seeks evidence in it: sentences, their parts, their stems."""

from __future__ import annotations

from pathlib import Path

import pytest

from article import AbstractSection, Article
from index import open_engine
from index.reading import Reading, make_reading, pack, unpack
from index.segments import SIDE_SUFFIX
from index.sidecar import read_side_file, write_side_file
from index.stems import stems
from tagger.vocabulary import Vocabulary
from tests.index.samples import MemoryArchive, article, run_update, url
from topic import load_topic

ONE = Article(
    pmid="11",
    title=" Ketamine's effect on CRPS: a trial of 1,200 patients. ",
    abstract=(
        AbstractSection(label="METHODS", text="We gave 0.5 mg/kg. It was blind."),
        AbstractSection(text="RESULTS: Pain fell by 30%. CONCLUSION: Ketamine may help."),
    ),
    keywords=("neuropathie périphérique",),
)


def words_of(reading: Reading, bits: int) -> set[str]:
    return {stem for place, stem in enumerate(reading.stems) if bits >> place & 1}


def test_a_reading_knows_each_sentence_its_part_and_its_stems() -> None:
    reading = make_reading(ONE)
    texts = {-1: ONE.title, **{place: section.text for place, section in enumerate(ONE.abstract)}}
    told = [(texts[one.section][one.start : one.end], one.kind) for one in reading.sentences]
    assert told == [
        ("Ketamine's effect on CRPS: a trial of 1,200 patients.", "title"),
        ("We gave 0.5 mg/kg.", "methods"),
        ("It was blind.", "methods"),
        ("Pain fell by 30%.", "results"),
        ("Ketamine may help.", "conclusion"),
    ]
    for (text, _), sentence in zip(told, reading.sentences, strict=True):
        assert words_of(reading, sentence.bits) == stems(text)
    assert {"1200", "30", "0.5", *stems("neuropathie périphérique")} <= set(reading.stems)


@pytest.mark.parametrize(
    "one", [ONE, article("12"), article("13", "Only a title"), article("14", "", "An abstract.")]
)
def test_what_is_kept_is_what_was_read(one: Article) -> None:
    assert unpack(pack(make_reading(one))) == make_reading(one)


def test_what_sentences_tell_is_left_out_where_other_rules_read_it() -> None:
    kept = unpack(pack(make_reading(ONE)), current=False)
    assert [(one.bits, one.told) for one in kept.sentences] == [(one.bits, -1) for one in make_reading(ONE).sentences]


def test_of_a_text_of_endless_words_nothing_is_kept() -> None:
    endless = article("15", "", " ".join(f"Word{number} is strange." for number in range(3_000)))
    assert pack(make_reading(endless)) == b""


def test_an_engine_reads_what_is_kept_what_is_too_long_and_what_an_earlier_version_wrote(tmp_path: Path) -> None:
    endless = article("15", "", " ".join(f"Word{number} is strange." for number in range(3_000)))
    run_update(MemoryArchive((ONE, endless)), tmp_path)
    vocabulary = Vocabulary(load_topic())
    engine = open_engine(url(tmp_path), vocabulary)
    read = engine.read(("15", "77", "11"))
    assert [one.reading for one in read] == [make_reading(endless), make_reading(ONE)]
    assert engine.marks(("15", "77", "11")) == {one.record.article.pmid: one.mark for one in read}
    found = engine.catalogue().holding((frozenset(["ketamin"]),))
    (side,) = tmp_path.rglob(f"*{SIDE_SUFFIX}")
    file = read_side_file(side)
    older = {name: array for name, array in file.arrays.items() if "reading" not in name and "stems." not in name}
    write_side_file(side.with_suffix(".new"), file.meta, older)
    side.with_suffix(".new").replace(side)
    again = open_engine(url(tmp_path), vocabulary)
    assert [one.reading for one in again.read(("15", "11"))] == [one.reading for one in read]
    assert again.catalogue().holding((frozenset(["ketamin"]),)).tolist() == found.tolist()
