"""Text that is made to take long is read once: the work is bounded by its length."""

from __future__ import annotations

import pytest

from drafts import DraftError, read_draft
from drafts.claims.spans import LONGEST_SENTENCE, claims_within, sentences_of
from drafts.incoming.blocks import Block
from drafts.incoming.reading import LONGEST_DRAFT

MOST_READ = 10 * LONGEST_SENTENCE


def block(text: str) -> Block:
    return Block(kind="paragraph", start=0, text=text)


@pytest.mark.parametrize("piece", ["<a ", "[", "1 ", "x", "ketamine reduces pain ", "\x01 "])
def test_of_a_sentence_without_an_end_only_the_beginning_is_read(piece: str) -> None:
    spans = list(sentences_of(block(piece * (2 * MOST_READ // len(piece)))))
    assert sum(end - start for start, end in spans) <= MOST_READ
    assert all(end - start <= LONGEST_SENTENCE for start, end in spans)


def test_a_long_sentence_of_sentences_is_read_to_its_end() -> None:
    text = "Ketamine reduces pain. " * (MOST_READ // 10)
    assert list(sentences_of(block(text)))[-1][1] == len(text.rstrip())


@pytest.mark.parametrize("joint", [", and ", "; ", ", so "])
def test_few_of_many_joints_are_tried(joint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def certainty(text: str, ends: str, *, beside: bool, item: bool) -> float:
        tried.append(text)
        return -1.0

    monkeypatch.setattr("drafts.claims.spans.certainty", certainty)
    text = "ketamine" + joint * 300
    list(claims_within(text, 0, len(text)))
    assert len(tried) < 50


@pytest.mark.parametrize("text", ["<!--" * 500, "<http://" * 500, "<!-- a -->" + "<!--" * 500])
def test_comments_and_addresses_that_never_end_stay_in_place(text: str) -> None:
    blocks = read_draft(text, "markdown").blocks
    assert all(len(block.text) <= len(text) for block in blocks)


def test_a_comment_is_no_text_and_keeps_its_room() -> None:
    source = "Pain <!-- <b>note --> fell."
    assert [block.text for block in read_draft(source, "markdown").blocks] == ["Pain" + " " * 18 + "fell."]


def test_deep_html_keeps_the_kind_of_what_is_near() -> None:
    blocks = read_draft("<div>x" * 3_000 + "<ul><li>Ketamine &amp; pain</li></ul>", "html").blocks
    assert len(blocks) == 3_001
    assert (blocks[-1].kind, blocks[-1].text) == ("item", "Ketamine &     pain")


def test_what_is_too_long_is_refused_in_one_sentence() -> None:
    with pytest.raises(DraftError, match=r"check it in parts\.$"):
        read_draft("x" * (LONGEST_DRAFT + 1), "text")
