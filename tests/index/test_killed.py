"""kill -9 at twenty random moments of indexing, then the same command again: the same library."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_killed_indexing_gives_the_same_library(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.index.killed_indexing", str(tmp_path), "20240229"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    found = json.loads(done.stdout)
    assert found["same"]
    assert found["equal"]
    assert found["records"] == 144
    assert found["killed"]
