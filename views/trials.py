"""Who was treated in a study, and with what: the sentences of its abstract that tell it, found by its facts. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from article import Quote
from index.results import Hit, Marked
from views.text import plain, without_stray_mark

TREATING = ("rct", "nonrandomised_trial", "cohort", "case_series", "case_report")
#: The facts that tell with what people were treated, the most telling first.
WITH_WHAT = ("doses", "comparator", "routes")


def treated(hit: Hit) -> tuple[tuple[Marked, ...], ...]:
    """The sentences of a hit on who was treated with what, at most two, the words of its facts marked.

    What the snippet shows already is left out, and so is the title.
    """
    notes = hit.annotations
    if notes.design not in TREATING or notes.species == "animal":
        return ()
    told = {name: quote for name, quote in notes.facts.items() if quote.part == "abstract"}
    shown = plain(hit.snippet)
    return tuple(
        _marked(sentence, [quote.words for name, quote in told.items() if _tells(name, quote, sentence)])
        for sentence in _sentences(told)
        if sentence not in shown
    )


def _sentences(told: dict[str, Quote]) -> Iterator[str]:
    """That which counts the participants, and, where it names no treatment, the one that tells most of it."""
    who = told.get("n")
    if who:
        yield who.sentence
    if who and any(quote.sentence == who.sentence for name, quote in told.items() if name in WITH_WHAT):
        return
    what = [told[name].sentence for name in WITH_WHAT if name in told]
    if what:
        yield max(what, key=what.count)


def _tells(name: str, quote: Quote, sentence: str) -> bool:
    return name in ("n", *WITH_WHAT) and quote.sentence == sentence


def _marked(sentence: str, words: Iterable[str]) -> tuple[Marked, ...]:
    """A sentence in pieces, the first place of each of these words marked."""
    spans = sorted((at, at + len(word)) for word in words if word and (at := sentence.find(word)) >= 0)
    pieces, done = [], 0
    for start, end in spans:
        if start >= done:
            pieces += [Marked(text=sentence[done:start]), Marked(text=sentence[start:end], hit=True)]
            done = end
    pieces.append(Marked(text=without_stray_mark(sentence)[done:]))
    return tuple(piece for piece in pieces if piece.text)
