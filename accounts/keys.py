"""The key that signs cookies: drawn once by chance, kept in the data folder, shared by all processes that serve."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

NAME = "secret_key"
BYTES = 32


class KeyFileError(Exception):
    """The key can be neither read nor made; the message says what to do."""


def secret_key(folder: Path) -> str:
    """The key of a data folder; made, readable by its owner alone, where there is none.

    Raises:
        KeyFileError: the folder or the file cannot be used.
    """
    path = folder / NAME
    try:
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            _make(path)
        kept = path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        raise KeyFileError(
            f"The key for sessions cannot be used ({path.name}: {reason}): "
            "check the data folder, or set CITEWELL_SECRET_KEY."
        ) from error
    if len(kept) < BYTES:
        raise KeyFileError(
            f"The key for sessions is too short: remove {path.name} from the data folder, it is made anew."
        )
    return kept


def _make(path: Path) -> None:
    """Write the key whole beside its place, then put it there unless another process was first."""
    beside = path.with_name(f"{NAME}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_hex(BYTES) + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.link(beside, path)
    except FileExistsError:
        pass
    finally:
        beside.unlink(missing_ok=True)
