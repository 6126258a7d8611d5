"""No word of a title or an abstract is lost or invented, whatever markup surrounds it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from article import RawRecord
from harvester.files import read_file
from harvester.parse import parse
from harvester.xmltext import Element, shift, text_of, tidy

_DASHES = str.maketrans("−–", "--")


def _element(inner: str) -> Element:
    return etree.fromstring(f"<AbstractText>{inner}</AbstractText>")


def _folded(text: str) -> str:
    """The text without raised and lowered forms and without white space."""
    return re.sub(r"\s+", "", _normal(text))


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_DASHES)


def _characters_in_order(wanted: str, given: str) -> bool:
    rest = iter(given)
    return all(character in rest for character in wanted)


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("plain  words\n   on two lines ", "plain words on two lines"),
        ("<b>Bold</b> and <i>S. <u>aureus</u></i>.", "Bold and S. aureus."),
        ("1.73 m<sup>2</sup>", "1.73 m²"),
        ("CO<sub>2</sub> and VO<sub>2max</sub>", "CO₂ and VO₂max"),
        ("10<sup>-3</sup> mol", "10⁻³ mol"),
        ("10<sup>4.5</sup>", "10⁴.⁵"),
        ("Ca<sup>2+</sup> and Na<sup>+</sup>", "Ca²⁺ and Na⁺"),
        ("<i>Bdnf</i><sup>+/-</sup> mice", "Bdnf⁺/⁻ mice"),
        ("C<sub>max</sub>, 5<sup>th</sup>", "Cmax, 5th"),
        ("CD4<sup>T-cell</sup>", "CD4T-cell"),
        ("x<sup>n<sub>1</sub></sup>", "xn₁"),
        ("P &lt; 0.001", "P < 0.001"),
        ("p &lt; 0.05 and q &gt; 3", "p < 0.05 and q > 3"),
        ("if a&lt;b and c&gt;d", "if a<b and c>d"),
        ("&lt;i&gt;x&lt;/i&gt;", "x"),
        ("m&lt;sup&gt;2&lt;/sup&gt; of &lt;B&gt;skin&lt;/B&gt;", "m² of skin"),
        ("&lt;i&gt; stays where nothing closes it", "<i> stays where nothing closes it"),
        ("&lt;prevalence&gt; stays", "<prevalence> stays"),
        ("one&lt;br/&gt;two", "one two"),
        ('&lt;a href="https://example.org"&gt;here&lt;/a&gt;', "here"),
        ("p &amp;lt; 0.05", "p < 0.05"),
        ("A &amp; B, AT&amp;T; R&amp;D", "A & B, AT&T; R&D"),
        ("<!-- no word -->word<?no word?>", "word"),
        ("<![CDATA[a < b]]>", "a < b"),
        ("<unknown>kept</unknown> too", "kept too"),
    ],
)
def test_markup_becomes_plain_text(inner: str, text: str) -> None:
    assert text_of(_element(inner)) == text


@pytest.mark.parametrize(
    ("math", "text"),
    [
        ("<msup><mi>m</mi><mn>2</mn></msup>", "m²"),
        ("<msub><mi>x</mi><mn>0</mn></msub>", "x₀"),
        ("<msubsup><mi>R</mi><mi>pre</mi><mn>2</mn></msubsup>", "Rpre²"),
        ("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "1/2"),
        ("<mrow><mi>x</mi><mo>&lt;</mo><mn>3</mn></mrow>", "x<3"),
    ],
)
def test_mathml_is_read_as_text(math: str, text: str) -> None:
    namespace = "http://www.w3.org/1998/Math/MathML"
    assert text_of(_element(f'<math xmlns="{namespace}">{math}</math>')) == text
    prefixed = math.replace("<m", "<mml:m").replace("</m", "</mml:m")
    assert text_of(_element(f'<mml:math xmlns:mml="{namespace}">{prefixed}</mml:math>')) == text


def test_a_missing_or_empty_element_has_no_text() -> None:
    assert text_of(None) == ""
    assert text_of(_element("")) == ""


def test_only_a_pair_of_typed_tags_is_markup() -> None:
    assert tidy("a<sup>2 and b<sub>1</sub>") == "a<sup>2 and b₁"
    assert tidy("x</i> y") == "x</i> y"


def test_only_characters_with_a_form_of_their_own_are_shifted() -> None:
    assert shift("2a", "sup") == "²a"
    assert shift("(6,111)", "sub") == "₍₆,₁₁₁₎"
    assert shift("2", "") == "2"


@pytest.fixture(scope="module")
def records(shared: Callable[[str], Path]) -> list[RawRecord]:
    files = [shared("data/pubmed/native.xml.gz")]
    files += [shared(f"data/eutils/Klortho__Eutils-JSON/efetch.{name}.xml") for name in ("pubmed", "pubmedbook")]
    return [item for file in files for item in read_file(file) if isinstance(item, RawRecord)]


def _sent(raw: RawRecord) -> tuple[str, list[str]]:
    """The title and the paragraphs of the abstract as XML text, whatever markup is in them."""
    root = etree.fromstring(raw.body)
    titles = ["".join(map(str, title.itertext())) for title in root.iter("ArticleTitle")]
    return "".join(titles[:1]), [
        "".join(map(str, part.itertext())) for part in root.iterfind(".//Abstract/AbstractText")
    ]


def test_every_character_of_every_title_and_abstract_is_there_in_order(records: list[RawRecord]) -> None:
    assert len(records) > 1061
    for raw in records:
        article = parse(raw)
        title, abstract = _sent(raw)
        given = _folded("".join(section.text for section in article.abstract))
        wanted = _folded("".join(abstract))
        # The one thing ever added is the bar of a fraction in MathML, which is an element and not a character there.
        bars = raw.body.count(b":mfrac>") // 2
        assert _characters_in_order(wanted, given), raw.pmid
        assert len(given) == len(wanted) + bars, raw.pmid
        assert not title or _folded(article.title) == _folded(title), raw.pmid


def test_every_word_stays_a_word(records: list[RawRecord]) -> None:
    for raw in records:
        _, abstract = _sent(raw)
        given = " ".join(_normal(section.text) for section in parse(raw).abstract).split()
        fractions = 1 if b":mfrac>" in raw.body else 0
        lost = [word for word in _normal(" ".join(abstract)).split() if word not in given]
        assert len(lost) == fractions, raw.pmid
