"""Progress on stderr: a bar with rate and time left on a terminal, a plain line now and then in a pipe."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Never

import click
from tqdm import tqdm

SECONDS_BETWEEN_LINES = 5.0


class Progress:
    """Shows how far a piece of work is. Use it as a context manager."""

    def __init__(self, unit: str) -> None:
        """`unit` names what is counted, in the plural."""
        self._unit = unit
        self._bar: tqdm[Never] | None = None
        self._begun = self._said = time.monotonic()
        self._first = self._done = 0
        self._terminal = sys.stderr.isatty()

    def __enter__(self) -> Progress:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the bar as it is."""
        if self._bar is not None:
            self._bar.close()

    def show(self, done: int, total: int = 0) -> None:
        """So much is done, of so much (0: unknown)."""
        if self._terminal:
            self._show_bar(done, total)
        elif done and (time.monotonic() - self._said >= SECONDS_BETWEEN_LINES or done == total):
            self._say_line(done, total)
        else:
            self._first = self._first or done
        self._done = done

    def say(self, text: str) -> None:
        """A sentence beside the bar."""
        if self._bar is not None:
            self._bar.write(text, file=sys.stderr)
        else:
            click.echo(text, err=True)

    def _show_bar(self, done: int, total: int) -> None:
        bar = self._bar
        if bar is None or (bar.total or 0) != total:
            if bar is not None:
                bar.close()
            bar = tqdm(total=total or None, initial=done, unit=f" {self._unit}", file=sys.stderr, dynamic_ncols=True)
            self._bar = bar
        bar.update(done - bar.n)

    def _say_line(self, done: int, total: int) -> None:
        self._said = time.monotonic()
        rate = (done - self._first) / max(self._said - self._begun, 0.001)
        of = f" of {total:,}" if total else ""
        left = f", {_clock((total - done) / rate)} left" if total > done and rate > 0 else ""
        click.echo(f"{done:,}{of} {self._unit} ({rate:.0f} a second{left})", err=True)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"
