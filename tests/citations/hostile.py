"""Records that mean harm: seeded, so that a failure can be seen again."""

from __future__ import annotations

import random

from article import Article, Author, Link, MeshHeading, PartialDate, PublicationType

ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title></script><svg onload=alert(1)>",
    '" onmouseover="alert(1)',
    "javascript:alert(1)",
    "https://doi.org/10.1/<script>alert(1)</script>",
    'https://doi.org/10.1/x" onclick="alert(1)',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    '<span class="nocase">x</span><i>y</i><sup>2</sup><b>z',
    "\\input{/etc/passwd}",
    "\\write18{id}",
    "$\\mathbb{R}$ \\begin{x} \\end{y} %",
    "}}, title = {evil",
    "@article{x, title={y}}",
    "{\\rtf1 \\object \\field{\\*\\fldinst INCLUDETEXT x}}",
    "![x](javascript:alert(1)) [a](b){=html} `raw`{=html}",
    "<!-- --> ]]> &#x0; &entity; <?php ?>",
    '=HYPERLINK("http://x","y")',
    "+1+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-2+3",
    "\t=1+1",
    "\r\nER  - \r\nTY  - JOUR",
    "\nPMID- 1\nTI  - evil",
    "a,=1;=2|=3\t=4",
    "--csl=/etc/passwd --lua-filter=x -o /tmp/x",
    "\x00\x01\x08\x0b\x1b[31m\x7f\x85\x9f",
    "\u202eevil\u2066 \ufeff \u2028 \u2029",
    "\ud800 \udfff \uffff \ufdd0",
    "\ue001 \ue002 \u2060",
    "‘“”’ '\"'\" `` ''",
    "# heading\n- list\n1. one\n> quote\n***\n---",
    "αβγ 日本語 العربية עברית 👩‍⚕️ e\u0301",
    " and others and {and} , , ;",
    "^superscript^ ~sub~ ~~gone~~ **bold** _it_ :::div",
    "x" * 400,
    "[" * 40 + "(" * 40,
    "",
    " ",
    ".",
    "?",
)


def hostile_articles(count: int, seed: int = 1) -> list[Article]:
    """That many records whose every text may be an attack."""
    chance = random.Random(seed)  # noqa: S311 -- for tests, not for secrets
    return [_article(chance, number) for number in range(count)]


def _text(chance: random.Random) -> str:
    return " ".join(chance.choice(ATTACKS) for _ in range(chance.randint(0, 3)))


def _author(chance: random.Random) -> Author:
    if chance.random() < 0.2:
        return Author(collective=_text(chance) or "Group")
    return Author(
        family=_text(chance),
        given=_text(chance),
        initials=_text(chance),
        suffix=chance.choice(("", "Jr", _text(chance))),
    )


def _date(chance: random.Random) -> PartialDate:
    year = chance.choice((None, 0, 1, 1998, 2020, 9999))
    month = chance.choice((None, 1, 12)) if year else None
    day = chance.choice((None, 1, 28)) if month else None
    return PartialDate(
        year=year, month=month, day=day, text=chance.choice(("", "2020 Jul-Aug", "2003 Winter", _text(chance)))
    )


def _article(chance: random.Random, number: int) -> Article:
    book = chance.random() < 0.1
    return Article(
        pmid=str(10_000_000 + number),
        title=_text(chance),
        vernacular_title=chance.choice(("", _text(chance))),
        authors=tuple(_author(chance) for _ in range(chance.randint(0, 4))),
        editors=tuple(_author(chance) for _ in range(book)),
        journal="" if book else _text(chance),
        journal_abbrev="" if book else _text(chance),
        issn=_text(chance),
        book=_text(chance) if book else "",
        publisher=_text(chance) if book else "",
        publisher_place=_text(chance) if book else "",
        volume=_text(chance),
        issue=_text(chance),
        pages=chance.choice(("", "1-9", "e12", _text(chance))),
        published=_date(chance),
        epub=chance.choice((None, _date(chance))),
        doi=chance.choice(("", "10.1/x", _text(chance))),
        pmcid=chance.choice(("", "PMC1", _text(chance))),
        pii=_text(chance),
        languages=chance.choice(((), ("eng",), ("spa", "eng"), (_text(chance),))),
        publication_types=(PublicationType(name=_text(chance)),),
        mesh=(MeshHeading(descriptor=_text(chance), qualifiers=(_text(chance),)),),
        keywords=(_text(chance), _text(chance)),
        links=(Link(type=chance.choice(("RetractionIn", "ErratumIn")), pmid=_text(chance), citation=_text(chance)),),
        copyright=_text(chance),
    )
