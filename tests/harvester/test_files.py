"""Files become records as they came; what is broken is told, and costs nobody else."""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article import RawRecord
from harvester.files import Broken, Deletion, FileRefused, read_bytes, read_file
from harvester.parse import parse
from harvester.xmlscan import cut

PROLOG = (
    b'<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" '
    b'"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">\n'
)
NBIB = b"PMID- %d\nOWN - NLM\nTI  - A title of its own.\n"


class Pieces:
    """A stream that gives its bytes in these pieces."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)

    def read(self, _: int, /) -> bytes:
        """The next piece."""
        return next(self._pieces, b"")


def record(pmid: int, inside: bytes = b"") -> bytes:
    return (
        b'<PubmedArticle>\n<MedlineCitation Status="MEDLINE"><PMID Version="1">%d</PMID>'
        b"<Article><ArticleTitle>Title \xc3\xa9</ArticleTitle></Article>%s</MedlineCitation></PubmedArticle>"
    ) % (pmid, inside)


def whole(*parts: bytes) -> bytes:
    return PROLOG + b"<PubmedArticleSet>\n" + b"\n".join(parts) + b"\n</PubmedArticleSet>"


def read(data: bytes) -> list[RawRecord | Deletion | Broken]:
    return list(read_bytes(data, "pubmed"))


def pmids(data: bytes) -> list[str]:
    return [item.pmid for item in read(data) if isinstance(item, RawRecord)]


def broken(data: bytes) -> list[Broken]:
    return [item for item in read(data) if isinstance(item, Broken)]


def test_each_record_is_kept_exactly_as_it_came() -> None:
    parts = [record(1), record(2, b"<!-- \xe2\x82\xac -->")]
    assert read(whole(*parts)) == [
        RawRecord(pmid=str(number), format="xml", body=part, source="pubmed") for number, part in enumerate(parts, 1)
    ]


def test_a_file_names_itself_as_the_source(tmp_path: Path) -> None:
    path = tmp_path / "update.xml.gz"
    path.write_bytes(gzip.compress(whole(record(7))))
    assert [item.source for item in read_file(path) if isinstance(item, RawRecord)] == ["import update.xml.gz"]


def test_content_and_not_the_name_tells_what_a_file_is(tmp_path: Path) -> None:
    path = tmp_path / "misnamed.nbib"
    path.write_bytes(whole(record(7)))
    assert [item.pmid for item in read_file(path) if isinstance(item, RawRecord)] == ["7"]


def test_books_and_deletions_are_read() -> None:
    book = b'<PubmedBookArticle><BookDocument><PMID Version="1">9</PMID></BookDocument></PubmedBookArticle>'
    deletions = b'<DeleteCitation>\n<PMID Version="1">4</PMID><PMID Version="1">5</PMID></DeleteCitation>'
    items = read(whole(book, deletions))
    assert items[0] == RawRecord(pmid="9", format="xml", body=book, source="pubmed")
    assert items[1:] == [Deletion(pmid="4"), Deletion(pmid="5")]


def test_an_empty_set_is_an_answer_with_nothing_in_it() -> None:
    assert read(PROLOG + b"<PubmedArticleSet></PubmedArticleSet>") == []
    assert read(PROLOG + b"<PubmedArticleSet/>") == []


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (record(2).replace(b"</Article>", b""), "not well-formed"),
        (record(2, b"&unknown;"), "not well-formed"),
        (record(2, b"\xff\xfe"), "not well-formed"),
        (record(2, b"\x00"), "not well-formed"),
        (record(2).replace(b"</PubmedArticle>", b""), "no end tag"),
        (record(2, b"<!-- a comment that nobody -- closes"), "not well-formed"),
        (record(2, b"<![CDATA[ not closed"), "not well-formed"),
    ],
)
def test_a_broken_record_is_told_with_position_and_pmid_and_costs_nobody_else(bad: bytes, reason: str) -> None:
    data = whole(record(1), bad, record(3), record(4))
    assert pmids(data) == ["1", "3", "4"]
    [told] = broken(data)
    assert (told.position, told.pmid) == (2, "2")
    assert reason in told.reason


def test_a_record_without_pmid_is_broken() -> None:
    [told] = broken(whole(record(1), b"<PubmedArticle><MedlineCitation/></PubmedArticle>"))
    assert told == Broken(position=2, reason="it has no PMID")


def test_tags_in_comments_and_cdata_cut_nothing() -> None:
    inside = b"<!-- </PubmedArticle><PubmedArticle> --><X><![CDATA[</PubmedArticle><PubmedArticle>]]></X>"
    between = b"<!-- <PubmedArticle><MedlineCitation><PMID>99</PMID></MedlineCitation></PubmedArticle> -->"
    assert pmids(whole(record(1, inside), between, record(2))) == ["1", "2"]


def test_tags_in_the_document_type_are_no_records_and_entities_stay_unread() -> None:
    bomb = b'<!ENTITY a "ha"><!ENTITY b "' + b"&a;" * 50 + b'"><!ENTITY r "<PubmedArticle>x</PubmedArticle>">'
    data = b"<!DOCTYPE PubmedArticleSet [" + bomb + b"]><PubmedArticleSet>" + record(1, b"<A>&b;</A>") + record(2)
    items = read(data + b"</PubmedArticleSet>")
    assert [type(item) for item in items] == [Broken, RawRecord]


def test_an_external_entity_is_never_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    data = b'<!DOCTYPE P [<!ENTITY x SYSTEM "' + secret.as_uri().encode() + b'">]><PubmedArticleSet>'
    assert not pmids(data + record(1, b"<A>&x;</A>") + b"</PubmedArticleSet>")


def test_a_prefix_declared_on_the_set_does_not_break_its_records() -> None:
    math = b"<OtherAbstract><AbstractText><mml:math><mml:mi>x</mml:mi></mml:math></AbstractText></OtherAbstract>"
    data = whole(record(1, math)).replace(b"<PubmedArticleSet>", b'<PubmedArticleSet xmlns:mml="urn:m">')
    [raw] = read(data)
    assert isinstance(raw, RawRecord)
    assert parse(raw).other_abstracts[0].sections[0].text == "x"


def test_several_documents_in_one_file_are_read_on() -> None:
    assert pmids(whole(record(1)) + b"\n" + whole(record(2))) == ["1", "2"]


def test_a_bare_record_is_read() -> None:
    assert pmids(record(1)) == ["1"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1", "windows-1252"])
def test_other_encodings_become_utf_8(encoding: str) -> None:
    text = whole(record(1)).decode().replace('version="1.0" ?', f'version="1.0" encoding="{encoding[:12]}" ?')
    data = text.replace("utf-8-sig", "UTF-8").encode(encoding)
    [raw] = read(data)
    assert isinstance(raw, RawRecord)
    assert raw.body == record(1)


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(FileRefused, match="encoding that is not known"):
        read(whole().replace(b'version="1.0"', b'version="1.0" encoding="klingon"'))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"  \n ", "is empty"),
        (b"<!DOCTYPE html><html><body>503</body></html>", "web page"),
        (b"<html><head></head></html>", "web page"),
        (b'{"error":"API rate limit exceeded"}', "JSON"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        (b"PK\x03\x04", "binary"),
        (b'<?xml version="1.0"?>\n', "prolog and nothing else"),
        (PROLOG, "prolog and nothing else"),
        (b"<eFetchResult><ERROR>ID list is empty!</ERROR></eFetchResult>", "ID list is empty!"),
        (b"<eSummaryResult/>", "<eSummaryResult>"),
        (b"TY  - JOUR\nTI  - An RIS file\nER  - \n", "neither"),
        (b"Dear reader,", "neither"),
        (b"\x1f\x8b\x08\x00", "cut off"),
        (gzip.compress(b"", mtime=0), "is empty"),
    ],
)
def test_what_is_no_such_thing_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(FileRefused, match=words) as refused:
        read(data)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


def test_a_missing_file_or_a_folder_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xml", tmp_path):
        with pytest.raises(FileRefused, match="cannot be opened"):
            list(read_file(path))


def test_a_file_cut_off_in_a_record_gives_what_it_has_and_says_so() -> None:
    data = whole(record(1), record(2))
    cut_off = data[: data.index(b"</Article>", data.index(b">2<"))]
    assert pmids(cut_off) == ["1"]
    assert [(told.position, told.pmid) for told in broken(cut_off)] == [(2, "2"), (3, "")]


def test_a_file_cut_off_between_records_says_so() -> None:
    data = PROLOG + b"<PubmedArticleSet>" + record(1)
    assert pmids(data) == ["1"]
    assert "before its end tag" in broken(data)[0].reason


def test_a_cut_off_archive_gives_what_it_has_and_says_so() -> None:
    random.seed(1)
    parts = [record(number, b"<X>%d</X>" % random.getrandbits(4000)) for number in range(1, 301)]
    data = gzip.compress(whole(*parts))
    found = pmids(data[: len(data) // 2])
    assert found == [str(number) for number in range(1, len(found) + 1)]
    assert 100 < len(found) < 200
    assert "cut off" in broken(data[: len(data) // 2])[-1].reason


def test_a_damaged_archive_says_so() -> None:
    data = bytearray(gzip.compress(whole(record(1))))
    data[-6] ^= 0xFF
    assert "damaged" in broken(bytes(data))[-1].reason
    assert pmids(bytes(data)) == ["1"]


def test_an_oversized_record_is_told_and_passed_over() -> None:
    stream = Pieces([record(1), record(2)[:80], *[b"x" * 1000] * 100, record(2)[80:], record(3)])
    pieces = list(cut(stream, limit=20_000))
    assert [piece.kind for piece in pieces] == ["record", "broken", "record"]
    assert "larger" in pieces[1].reason
    assert b">2<" in pieces[1].body
    assert pieces[2].body == record(3)


@given(st.integers(1, 400), st.integers(0, 300))
def test_where_a_chunk_ends_makes_no_difference(size: int, offset: int) -> None:
    data = whole(
        record(1, b"<!-- <PubmedArticle> -->"), record(2), b"<DeleteCitation><PMID>3</PMID></DeleteCitation>"
    )
    pieces = [data[:offset], *(data[at : at + size] for at in range(offset, len(data), size))]
    stream = Pieces([piece for piece in pieces if piece])
    assert [piece.kind for piece in cut(stream)] == ["opened", "record", "record", "deletion", "closed"]


@given(st.binary(max_size=300))
def test_hostile_bytes_between_and_in_records_never_raise(noise: bytes) -> None:
    for data in (noise, whole(record(1), noise, record(2)), whole(record(1), record(2, noise), record(3))):
        try:
            items = read(data)
        except FileRefused:
            continue
        for item in items:
            if isinstance(item, RawRecord):
                parse(item)


def test_medline_blocks_are_kept_as_they_came() -> None:
    data = b"\n" + NBIB % 1 + b"\n\n" + NBIB % 2
    assert read(data) == [
        RawRecord(pmid=str(number), format="nbib", body=(NBIB % number).strip(b"\n"), source="pubmed")
        for number in (1, 2)
    ]


def test_a_medline_block_without_pmid_is_told_and_costs_nobody_else() -> None:
    data = NBIB % 1 + b"\nOWN - NLM\nTI  - Nobody's.\n\n" + NBIB % 3
    assert pmids(data) == ["1", "3"]
    assert broken(data) == [Broken(position=2, reason="it has no PMID")]


def test_a_medline_file_in_the_encoding_of_windows_becomes_utf_8() -> None:
    [raw] = read(NBIB % 1 + "AU  - Müller É\n".encode("cp1252"))
    assert isinstance(raw, RawRecord)
    assert "Müller É" in raw.body.decode()


def test_medline_with_other_line_ends_is_read() -> None:
    assert pmids((NBIB % 1 + b"\n" + NBIB % 2).replace(b"\n", b"\r\n")) == ["1", "2"]
