"""`flask serve`: the port first, then the library, then the site; and the library's wiring."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread
from urllib.error import URLError
from urllib.request import urlopen

import click
import pytest

from app import create_app
from commands.serve import gunicorn_arguments, reserve
from library import EXTENSION, Library
from settings import read_settings

ROOT = Path(__file__).resolve().parent.parent.parent
HOST = "127.0.0.1"
PATIENCE = 90


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


def test_a_port_in_use_is_one_clear_sentence() -> None:
    with reserve(HOST, free_port()) as taken, pytest.raises(click.ClickException) as refused:
        reserve(HOST, taken.getsockname()[1])
    assert "is in use" in refused.value.message
    assert "--port" in refused.value.message


def test_an_address_that_is_not_ours_is_one_clear_sentence() -> None:
    with pytest.raises(click.ClickException, match="cannot be listened on"):
        reserve("203.0.113.7", free_port())


def test_gunicorn_gets_the_open_socket() -> None:
    arguments = gunicorn_arguments(7, 3)
    assert "--bind=fd://7" in arguments
    assert "--workers=3" in arguments
    assert arguments[-1] == "app:create_app(warm=True)"


def test_the_site_is_served_from_an_empty_folder_until_it_is_stopped(tmp_path: Path) -> None:
    port = free_port()
    environment = {**os.environ, "CITEWELL_DATA_DIR": str(tmp_path / "data"), "PYTHONWARNINGS": "default"}
    command = [sys.executable, "-m", "flask", "--app", "app", "serve", "--port", str(port), "--workers", "1"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as server:
        try:
            page = answer_of(f"http://{HOST}:{port}/", server)
        finally:
            server.send_signal(signal.SIGINT)
            _, said = server.communicate(timeout=PATIENCE)
    assert "Citewell" in page
    assert "flask harvest" in page
    assert f"Citewell is served on http://{HOST}:{port}" in said
    assert "Traceback" not in said
    assert server.returncode == 0


def answer_of(address: str, server: subprocess.Popen[str]) -> str:
    """The page at an address once the server gives one."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            with urlopen(address, timeout=PATIENCE) as answer:
                text: str = answer.read().decode()
                return text
        except URLError:
            time.sleep(0.1)
    raise AssertionError("the server gave no page")


def test_nothing_is_opened_before_it_is_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    app = create_app(read_settings({"CITEWELL_DATA_DIR": str(folder)}))
    lib: Library = app.extensions[EXTENSION]
    assert lib.topic.conditions
    assert not folder.exists()


def test_many_threads_open_a_part_once(tmp_path: Path) -> None:
    lib = Library(read_settings({"CITEWELL_DATA_DIR": str(tmp_path)}))
    found: list[int] = []
    threads = [Thread(target=lambda: found.append(id(lib.topic))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1
