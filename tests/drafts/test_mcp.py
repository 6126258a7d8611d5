"""`flask mcp` serves a real client over standard input and output."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

from tests.index.samples import MemoryArchive, article, run_rebuild, url

ROOT = Path(__file__).resolve().parents[2]
SAID = "Pain fell more with ketamine than with saline."
RECORDS = [
    article(7, "Ketamine for complex regional pain syndrome: a randomised trial", SAID, year=2019, journal="Pain"),
    article(8, "Ketamine in migraine: an invented cohort", "Headache did not differ.", year=2020, journal="Headache"),
]
Calls = list[tuple[str, dict[str, Any]]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kept = tmp_path_factory.mktemp("library")
    run_rebuild(MemoryArchive(RECORDS), kept)
    return kept


def ask(folder: Path, calls: Calls) -> tuple[list[str], list[Any]]:
    """The names of the tools, and the answers to these calls, over one session."""
    return asyncio.run(asyncio.wait_for(_ask(folder, calls), 120))


async def _ask(folder: Path, calls: Calls) -> tuple[list[str], list[Any]]:
    environment = {**os.environ, "CITEWELL_DATA_DIR": str(folder), "CITEWELL_INDEX_URL": url(folder)}
    server = StdioServerParameters(
        command=sys.executable, args=["-m", "flask", "--app", "app", "mcp"], env=environment, cwd=ROOT
    )
    async with stdio_client(server) as (reading, writing), ClientSession(reading, writing) as session:
        await session.initialize()
        tools = await session.list_tools()
        answers = [await session.call_tool(name, arguments) for name, arguments in calls]
    return [tool.name for tool in tools.tools], answers


def test_a_client_searches_reads_cites_checks_and_hears_what_cannot_be_answered(folder: Path) -> None:
    names, (found, record, cited, report, missing, odd, style) = ask(
        folder,
        [
            ("search", {"query": "RSD ketamine"}),
            ("record", {"pmid": "7"}),
            ("cite", {"pmids": ["7", "999"], "style": "apa"}),
            ("check", {"text": "Ketamine reduces pain in CRPS (source)."}),
            ("record", {"pmid": "999"}),
            ("record", {"pmid": "x; drop"}),
            ("cite", {"pmids": ["7"], "style": "no-such"}),
        ],
    )
    assert [answer.content[0].text for answer in (found, record, cited, report) if answer.is_error] == []
    assert names == ["search", "record", "cite", "check"]
    (hit,) = found.structured_content["hits"]
    assert (hit["pmid"], hit["quote"], hit["retracted"]) == ("7", SAID, False)
    assert hit["address"].endswith("/7/")
    assert "fetched" in hit
    assert record.structured_content["article"]["title"].startswith("Ketamine for complex")
    assert "Ketamine for complex" in cited.structured_content["citations"][0]["citation"]
    assert cited.structured_content["missing"] == ["999"]
    (claim,) = report.structured_content["claims"]
    assert claim["slot"] is True
    assert report.structured_content["limits"]
    assert all(answer.is_error for answer in (missing, odd, style))
    assert "says nothing on whether it exists" in missing.content[0].text
    assert "no citation style" in style.content[0].text


def test_without_an_index_the_tools_say_what_to_do(tmp_path: Path) -> None:
    _, (found,) = ask(tmp_path, [("search", {"query": "ketamine"})])
    assert found.is_error
    assert "flask index update" in found.content[0].text
