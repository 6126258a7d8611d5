"""No text makes the readers of facts raise, invent a quote, or hang."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from article import Article
from tagger.facts import Facts

from .reading_facts import facts_of, record

WORDS = st.sampled_from(
    "ketamine esketamine patients 12 0.5 mg/kg i.v. intravenous and or , ; : ( ) n = % pain reduced no difference "
    "randomised rats twenty-four METHODS: RESULTS: CONCLUSION: the placebo. analgesia, İ ß ﬁ µg·kg-1 was were not "
    "will be case report review".split()
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(title=TEXTS, abstract=TEXTS)
def test_any_text_is_read_and_every_quote_is_verbatim(title: str, abstract: str) -> None:
    article = record(title, abstract)
    _assert_verbatim(article, facts_of(article, ("crps",)))


def _assert_verbatim(article: Article, facts: Facts) -> None:
    texts = [article.title, *(section.text for section in article.abstract)]
    for quote in facts.facts.values():
        assert any(quote.sentence in text for text in texts)
        assert quote.words in quote.sentence
    for words in (facts.direction_quote, facts.comparator, facts.follow_up, facts.adverse_events, *facts.doses):
        assert any((words or "") in text for text in texts)


@pytest.mark.parametrize(
    "piece",
    [
        "1,",
        "1 to ",
        "12 and ",
        "one ",
        "patients ",
        "ketamine ",
        "ketamine (1",
        "ketamine 1.",
        "mg/kg ",
        "randomised ",
        "no pain, ",
        "a-",
        "((",
        "İ",
        "not ",
    ],
)
def test_a_text_made_to_be_slow_ends(piece: str) -> None:
    article = record(f"Ketamine {piece * 200}", f"Patients got ketamine and intravenous {piece * 3000}")
    _assert_verbatim(article, facts_of(article, ("crps",)))
