"""The tools of the Model Context Protocol server: search, record, cite and check, over one library.

Every answer names the PMID, what has happened to the paper since, the sentence that says so, and where the record
came from, so that an assistant quotes what is there and invents nothing.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

import msgspec
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

import citations
from article import Article
from citations.notices import status_of
from drafts import DraftError
from drafts import check as check_draft
from drafts.incoming.documents import read_text
from drafts.incoming.reading import LONGEST_DRAFT
from index import IndexingError
from index.present import present
from index.results import IndexedRecord, SearchRequest
from library import Library

Answer = dict[str, Any]
Query = Annotated[str, Field(max_length=1_000, description="Words, or a query in PubMed's language.")]
Limit = Annotated[int, Field(ge=1, le=50, description="How many records.")]
Pmid = Annotated[str, Field(pattern=r"^\d{1,9}$", description="A PubMed identifier.")]
Pmids = Annotated[list[Pmid], Field(min_length=1, max_length=50)]
Text = Annotated[str, Field(max_length=LONGEST_DRAFT, description="The draft.")]

INSTRUCTIONS = (
    "Citewell answers from a local library of PubMed records, by titles and abstracts alone. Quote only sentences "
    "that stand in an answer, name the PMID with each, say when a record is retracted, and give what disagrees "
    "beside what supports. A record that is not found here may exist all the same."
)
PUBMED = "https://pubmed.ncbi.nlm.nih.gov/{}/"
NO_INDEX = "There is no index to search yet. Run 'flask harvest' or 'flask import FILE', then 'flask index update'."
_READ_ONLY = ToolAnnotations(read_only_hint=True, open_world_hint=False, idempotent_hint=True)


def make_server(library: Library) -> MCPServer:
    """The server over a library, which is opened with the first question."""
    server = MCPServer("citewell", title="Citewell", instructions=INSTRUCTIONS, log_level="WARNING")
    tools = Tools(library)
    for tool in (tools.search, tools.record, tools.cite, tools.check):
        server.add_tool(tool, annotations=_READ_ONLY, structured_output=True)
    return server


class Tools:
    """The tools; their docstrings are what an assistant reads of them."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def search(
        self, query: Query, limit: Limit = 10, sort: Literal["best", "newest", "strongest"] = "best"
    ) -> Answer:
        """Search the library. Each hit has its PMID, design, level of evidence, status and a sentence."""
        found = self._ask().search(SearchRequest(text=query, size=limit, sort=sort))
        shown = present(found)
        records = self._records([hit.pmid for hit in found.hits])
        return {
            "query": shown.query,
            "read_as": msgspec.to_builtins(shown.read_as),
            "notes": list(shown.notes),
            "suggestion": shown.suggestion,
            "total": shown.total,
            "hits": [_shown(records[hit.pmid]) for hit in found.hits if hit.pmid in records],
        }

    def record(self, pmid: Pmid) -> Answer:
        """One record: what it says of itself, its abstract, and every tag with the sentence that earned it."""
        found = self._records([pmid]).get(pmid)
        if found is None:
            raise ToolError(f"PMID {pmid} is not in this library, which says nothing on whether it exists.")
        return _shown(found) | {
            "article": msgspec.to_builtins(found.article),
            "annotations": msgspec.to_builtins(found.annotations),
        }

    def cite(self, pmids: Pmids, style: str = "nlm", form: Literal["text", "html", "markdown"] = "text") -> Answer:
        """Formatted references of records, in the order asked. Styles: nlm, ama, apa, mla, chicago, ieee, bmj …"""
        records = self._records(pmids)
        chosen = [records[pmid] for pmid in dict.fromkeys(pmids) if pmid in records]
        try:
            texts = citations.cite([record.article for record in chosen], style, form) if chosen else ()
        except citations.CitationError as problem:
            raise ToolError(str(problem)) from problem
        cited = [_shown(record) | {"citation": text} for record, text in zip(chosen, texts, strict=True)]
        return {
            "style": style,
            "citations": cited,
            "missing": [pmid for pmid in dict.fromkeys(pmids) if pmid not in records],
        }

    def check(self, text: Text, syntax: Literal["text", "markdown", "html"] | None = None) -> Answer:
        """Check a draft: each claim, the records for and against it, and its reference field by field."""
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        try:
            draft = read_text(text, syntax).draft()
            found = check_draft(draft, self._ask(), self._library.vocabulary, now)
        except DraftError as problem:
            raise ToolError(str(problem)) from problem
        report: Answer = msgspec.to_builtins(found)
        named = {
            record["pmid"] for claim in report["claims"] for side in ("support", "against") for record in claim[side]
        }
        report["records"] = {pmid: _origin(record) for pmid, record in self._records(sorted(named)).items()}
        return report

    def _ask(self) -> Any:
        """The engine; a sentence for the assistant where there is nothing to ask."""
        try:
            engine = self._library.engine
            if not engine.status().generation:
                raise ToolError(NO_INDEX)
        except IndexingError as problem:
            raise ToolError(str(problem)) from problem
        return engine

    def _records(self, pmids: list[str]) -> dict[str, IndexedRecord]:
        return {record.article.pmid: record for record in self._ask().records(tuple(pmids))}


def _shown(record: IndexedRecord) -> Answer:
    """What every answer says of a record."""
    article, notes = record.article, record.annotations
    return {
        "pmid": article.pmid,
        "title": article.title,
        "journal": article.journal_abbrev or article.journal or article.book,
        "year": article.year,
        "design": notes.design,
        "level": notes.level,
        "pain_direction": notes.pain_direction,
        "quote": _quote(record),
        **_origin(record),
    }


def _origin(record: IndexedRecord) -> Answer:
    """Whether a paper may be relied upon, and where its record came from."""
    return {
        "retracted": record.article.retracted or "retracted" in record.annotations.badges,
        "status": [notice.sentence for notice in status_of(record.article)],
        "badges": list(record.annotations.badges),
        "source": record.source,
        "fetched": record.fetched,
        "address": PUBMED.format(record.article.pmid),
    }


def _quote(record: IndexedRecord) -> str:
    """The sentence in which the record says what came of it; its last one where none was read, its title without."""
    said = record.annotations.facts.get("pain_direction")
    return (said.sentence if said else "") or _last_sentence(record.article) or record.article.title


def _last_sentence(article: Article) -> str:
    text = article.abstract[-1].text if article.abstract else ""
    return re.split(r"(?<=[.!?])\s+(?=[A-Z])", text.strip())[-1]
