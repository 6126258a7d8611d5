"""Measures whole pages over HTTP: `python -m benchmarks.http --work FOLDER`.

gunicorn with two workers serves the library that `benchmarks.search` made in the folder, and in the same run an empty
Flask page; wrk (Debian's package of that name) asks for the result pages of all queries in turn. Exits with 1 where
the rate is below a tenth of the empty page's, or an answer is an error.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from flask import Flask

from .peers import QUERIES

ROOT = Path(__file__).resolve().parent.parent
WORKERS = 2
THREADS = 4
CONNECTIONS = 8
SHARE = 10
PATIENCE = 60.0  # seconds until a server answers

Load = tuple[float, int]  # requests a second, answers that were errors


def empty() -> Flask:
    """An application with one page that says next to nothing."""
    app = Flask("empty")
    app.add_url_rule("/", view_func=lambda: "nothing")
    return app


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _wait(address: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
                answer.read()
            return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise SystemExit(f"{address} does not answer.")


@contextmanager
def served(application: str, environment: Mapping[str, str]) -> Iterator[str]:
    """The address of an application that gunicorn serves."""
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", f"--bind=127.0.0.1:{port}", f"--workers={WORKERS}"]
    command += ["--worker-class=gthread", f"--threads={THREADS}", "--log-level=warning", "--no-control-socket"]
    server = subprocess.Popen([*command, application], cwd=ROOT, env={**os.environ, **environment})
    try:
        _wait(f"http://127.0.0.1:{port}/")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def script(paths: Sequence[str]) -> str:
    """What wrk runs: the paths in turn."""
    listed = ", ".join(json.dumps(path) for path in paths)
    return f"""local paths = {{{listed}}}
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
"""


def load(address: str, paths: Sequence[str], seconds: int) -> Load:
    """Ask for the paths in turn, over several connections."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paths.lua"
        path.write_text(script(paths), encoding="utf-8")
        command = ["wrk", "--threads=1", f"--connections={CONNECTIONS}", f"--duration={seconds}s", f"--script={path}"]
        printed = subprocess.run([*command, address], check=True, capture_output=True, text=True).stdout
    rate = re.search(r"Requests/sec:\s*([\d.]+)", printed)
    errors = re.findall(r"Non-2xx or 3xx responses: (\d+)|(?:connect|read|write|timeout) (\d+)", printed)
    return float(rate[1]) if rate else 0.0, sum(int(number) for pair in errors for number in pair if number)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure both; 1 where the bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--seconds", type=int, default=15)
    parser.add_argument("--warm", type=int, default=60, help="seconds of the same load before")
    options = parser.parse_args(argv)
    if shutil.which("wrk") is None:
        raise SystemExit("wrk is not installed: apt-get install wrk")
    paths = [f"/search?{urlencode({'q': query.text})}" for query in QUERIES]
    work = options.work.resolve()
    with served("app:create_app()", {"CITEWELL_DATA_DIR": str(work)}) as address:
        load(address, paths, options.warm)  # both workers read what they need first, beside their warm-up
        ours, errors = load(address, paths, options.seconds)
    with served("benchmarks.http:empty()", {}) as address:
        bare, _ = load(address, ["/"], options.seconds)
    print(f"result pages: {ours:.0f} a second, {errors} errors; an empty page: {bare:.0f} a second")
    fine = ours * SHARE >= bare and not errors
    print(f"{'ok    ' if fine else 'MISSED'} one of {bare / max(ours, 0.01):.1f} (bar: one of {SHARE})")
    return 0 if fine else 1


if __name__ == "__main__":
    raise SystemExit(main())
