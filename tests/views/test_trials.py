"""On the result list: who was treated with what, in the record's own words."""

from __future__ import annotations

from article import AbstractSection, Article
from index.results import Hit, Marked
from tagger import Tagger
from topic import load_topic
from views.text import plain, without_stray_mark
from views.trials import treated

TAGGER = Tagger(load_topic())
WHO = "Thirty patients with fibromyalgia were randomised to ketamine 0.5 mg/kg or saline."


def hit(*sentences: str, title: str = "Ketamine in fibromyalgia: a randomised trial", snippet: str = "") -> Hit:
    article = Article(pmid="1", title=title, abstract=(AbstractSection(label="", text=" ".join(sentences)),))
    shown = (Marked(text=snippet),) if snippet else ()
    return Hit(pmid="1", title=(), snippet=shown, score=1, article=article, annotations=TAGGER.tag(article))


def test_a_sentence_that_tells_who_and_with_what_is_shown_once_with_its_facts_marked() -> None:
    told = treated(hit(WHO, "Pain fell with ketamine."))
    assert [plain(sentence) for sentence in told] == [WHO]
    assert [piece.text for piece in told[0] if piece.hit] == ["Thirty patients", "0.5 mg/kg", "saline"]


def test_where_the_treatment_stands_in_another_sentence_both_are_shown() -> None:
    who, what = "Thirty patients with fibromyalgia were randomised.", "They received ketamine 0.5 mg/kg or saline."
    assert [plain(sentence) for sentence in treated(hit(who, what))] == [who, what]


def test_what_the_snippet_shows_is_not_shown_again() -> None:
    assert treated(hit(WHO, snippet=f"… {WHO} …")) == ()


def test_nothing_is_told_of_a_review_or_of_animals() -> None:
    assert treated(hit(WHO, title="Ketamine in fibromyalgia: a narrative review")) == ()
    assert treated(hit("Thirty rats were given ketamine 10 mg/kg.", title="Ketamine in rats with nerve injury")) == ()


def test_a_semicolon_after_a_full_stop_is_left_out_and_no_other() -> None:
    assert without_stray_mark("It fell (10 mg).;") == "It fell (10 mg)."
    assert without_stray_mark("It fell;") == "It fell;"
