"""What a command prints may find no room, or nobody who reads on: both end without a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STYLES = [sys.executable, "-m", "flask", "--app", "app", "styles", "a"]


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "CITEWELL_DATA_DIR": str(folder)}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            STYLES, cwd=ROOT, env=_environment(tmp_path), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr == "Error: The output could not be written: No space left on device.\n"


def test_a_reader_who_leaves_is_no_error_to_speak_of(tmp_path: Path) -> None:
    process = subprocess.Popen(
        STYLES, cwd=ROOT, env=_environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    process.stderr.close()
    process.wait(30)
