"""Pandoc, the formatter: CSL-JSON in, its document tree out.

Only two things reach it: a CSL file of the installed package, and the records on standard input, as JSON. A
record's text can therefore name no option and no file, and `--sandbox` denies pandoc the files besides. What comes
back is a tree in which text is text: it is rendered, and escaped, by `citations.render`.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import pypandoc

from citations.csl import Csl
from citations.errors import CitationError
from citations.prepared import Purpose, prepare

TIMEOUT = 60.0
# Pandoc reads a little HTML in CSL-JSON texts (<i>, <sup>, <span>); a record's text is never markup, so what could
# open a tag travels as a private letter and comes back as itself.
_GUARD = str.maketrans({"<": "\ue001", ">": "\ue002", "\ue001": " ", "\ue002": " "})
_UNGUARD = str.maketrans({"\ue001": "<", "\ue002": ">"})

# Addresses become links where the references are rendered, and titles never do.
_CITEPROC = ("-f", "csljson", "-t", "json", "--citeproc", "-M", "link-bibliography=false")

Inlines = list[Any]

_lock = Lock()
_folders: list[tempfile.TemporaryDirectory[str]] = []


def format_items(items: Sequence[Csl], csl: str, purpose: Purpose) -> dict[str, Inlines]:
    """The references that a CSL style makes of these items, by the items' ids, in the style's own order.

    Raises:
        CitationError: pandoc is absent, failed, or took longer than a minute.
    """
    arguments = [*_CITEPROC, "--csl", style_file(csl, purpose)]
    tree = json.loads(_unguard(run(arguments, _json(items))))
    return {entry_id: inlines for block in tree["blocks"] for entry_id, inlines in _entries(block)}


def write_document(blocks: list[Any], form: str, title: str = "") -> bytes:
    """A document of these blocks as `docx` or `rtf`."""
    meta = {"title": {"t": "MetaInlines", "c": [{"t": "Str", "c": title}]}} if title else {}
    document = {"pandoc-api-version": [1, 23, 1], "meta": meta, "blocks": blocks}
    return run(["-f", "json", "-t", form, "--standalone", "-o", "-"], json.dumps(document).encode())


def run(arguments: Sequence[str], data: bytes) -> bytes:
    """Standard output of one pandoc call.

    Raises:
        CitationError: pandoc is absent, failed, or took longer than a minute.
    """
    try:
        done = subprocess.run(  # noqa: S603 -- the arguments are ours; record text comes by standard input only
            [binary(), "--sandbox", *arguments], input=data, capture_output=True, timeout=TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise CitationError(
            f"Pandoc, which formats the citations, could not be used: {type(problem).__name__}."
        ) from problem
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise CitationError(
            f"Pandoc could not format the citations: {reason[0][:200] if reason else done.returncode}."
        )
    return done.stdout


@cache
def binary() -> str:
    """The pandoc that came with its wheel, not one that happens to be on the path."""
    path = Path(pypandoc.__file__).parent / "files" / "pandoc"
    return str(path if path.exists() else pypandoc.get_pandoc_path())


def style_file(csl: str, purpose: Purpose) -> str:
    """The prepared CSL as a file, written once for the life of the process."""
    with _lock:
        path = _folder(os.getpid()) / f"{csl}.{purpose}.csl"
        if not path.exists():
            path.write_bytes(prepare(csl, purpose))
    return str(path)


@cache
def _folder(process: int) -> Path:
    """A folder of this process: one that was made before a fork would go when any of the children ends."""
    folder = tempfile.TemporaryDirectory(prefix=f"citewell-csl-{process}-")
    _folders.append(folder)
    return Path(folder.name)


def _json(items: Sequence[Csl]) -> bytes:
    return json.dumps([_guarded(item) for item in items]).encode("ascii")


def _guarded(item: Csl) -> Csl:
    """The item with its texts protected; the name of a journal keeps its letters as they are, whatever the style."""
    safe: Csl = _guard(item)
    journal = safe.get("container-title")
    return safe | {"container-title": f'<span class="nocase">{journal}</span>'} if journal else safe


def _guard(value: Any) -> Any:
    if isinstance(value, str):
        return value.translate(_GUARD)
    if isinstance(value, list):
        return [_guard(part) for part in value]
    if isinstance(value, dict):
        return {key: _guard(part) for key, part in value.items()}
    return value


def _unguard(output: bytes) -> str:
    return output.decode("utf-8").translate(_UNGUARD)


def _entries(block: dict[str, Any]) -> list[tuple[str, Inlines]]:
    """The entries of pandoc's bibliography: each a Div `ref-ID` of class `csl-entry`."""
    if block["t"] != "Div":
        return []
    (name, classes, _pairs), blocks = block["c"]
    if "csl-entry" in classes:
        return [(name.removeprefix("ref-"), [inline for part in blocks for inline in part.get("c", [])])]
    return [entry for part in blocks for entry in _entries(part)]
