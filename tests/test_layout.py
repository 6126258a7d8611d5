"""The layout holds: who may import whom, and how long a file and a function may be."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("harvester", "tagger", "index", "citations", "drafts", "accounts", "commands", "views")
SHARED_MODULES = {"article", "topic", "settings", "library", "app"}

#: What each room may import of the project, beside itself (design: the way of the data).
MAY_IMPORT: dict[str, set[str]] = {
    "article": set(),
    "settings": set(),
    "topic": {"settings"},
    "harvester": {"article", "topic"},
    "tagger": {"article", "topic"},
    "index": {"article", "topic", "tagger"},
    "citations": {"article"},
    "accounts": {"article"},
    "drafts": {"article", "topic", "tagger", "index", "citations"},
    "library": {"settings", "article", "topic", "harvester", "tagger", "index", "citations", "drafts", "accounts"},
    "commands": {*SHARED_MODULES - {"app"}, *ROOMS} - {"views"},
    "views": {*SHARED_MODULES - {"app"}, *ROOMS} - {"commands"},
    "app": {*SHARED_MODULES, *ROOMS},
}
#: Some modules of a room may import more: building the index follows the archive and parses its records.
ALSO: dict[str, set[str]] = {f"index/{module}": {"harvester"} for module in ("build", "check", "preparing")}

#: The way of a draft: what each folder of `drafts/` may import of the others.
FOLDERS_OF_DRAFTS: dict[str, set[str]] = {
    "incoming": set(),
    "claims": {"incoming"},
    "records": {"incoming", "claims"},
    "weighing": {"incoming", "claims", "records"},
    "outgoing": {"incoming", "claims"},
}

MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 45


def _product_files() -> list[Path]:
    single = [ROOT / f"{name}.py" for name in sorted(SHARED_MODULES) if (ROOT / f"{name}.py").exists()]
    return single + [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


def _all_files() -> list[Path]:
    beside = [path for room in ("tests", "benchmarks", "data") for path in sorted((ROOT / room).rglob("*.py"))]
    return _product_files() + beside


def _name(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").as_posix()


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def _allowed(name: str) -> set[str]:
    room = name.partition("/")[0]
    extra = next((more for prefix, more in ALSO.items() if name.startswith(prefix)), set())
    return MAY_IMPORT[room] | {room} | extra


@pytest.mark.parametrize("path", _product_files(), ids=_name)
def test_a_room_imports_only_what_the_design_lets_it(path: Path) -> None:
    ours = {*ROOMS, *SHARED_MODULES, "tests", "benchmarks"}
    imported = {name for name in _imported(ast.parse(path.read_text("utf-8"))) if name in ours}
    assert imported <= _allowed(_name(path))


@pytest.mark.parametrize("folder", FOLDERS_OF_DRAFTS)
def test_a_folder_of_drafts_imports_only_what_comes_before_it(folder: str) -> None:
    files = sorted((ROOT / "drafts" / folder).glob("*.py"))
    assert files
    for path in files:
        others = {
            (node.module or "").partition(".")[0]
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.ImportFrom) and node.level > 1
        }
        later = others & {*FOLDERS_OF_DRAFTS, "assess", "report", "checkup", "warming"}
        assert later <= FOLDERS_OF_DRAFTS[folder], path


def test_no_room_has_the_name_of_a_standard_module() -> None:
    assert not ({*ROOMS, *SHARED_MODULES} & set(sys.stdlib_module_names))


@pytest.mark.parametrize("path", _all_files(), ids=_name)
def test_files_and_functions_are_short_enough_to_be_read(path: Path) -> None:
    text = path.read_text("utf-8")
    long = [
        f"{node.name} has {(node.end_lineno or 0) - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    ]
    assert not long
    assert len(text.splitlines()) <= MOST_LINES_OF_A_FILE
