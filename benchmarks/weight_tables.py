"""Tables of weights as files, one sign or word to a line, so that a fit can be read as a difference of lines."""

from __future__ import annotations

import json
from pathlib import Path

from drafts.claims.weights import Weights


def write_weights(path: Path, table: Weights) -> None:
    """Write a table as `drafts.claims.weights` reads it."""
    told = {"answers": table.answers, "base": table.base, "features": table.features, "words": table.words}
    lines = json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace('],"', '],\n"')
    path.write_text(lines + "\n", "utf-8")
