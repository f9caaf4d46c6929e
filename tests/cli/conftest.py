"""Settings of the tests' own."""

import asyncio
import os
import socket
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import uvicorn
from command_line import tomtat
from talk import WriteSeed

from bot.offline import OfflineTelegram

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _settings(nothing_set: Path, monkeypatch: pytest.MonkeyPatch, seeds: Path) -> None:
    """The test's own database and seeds, whatever is set where the tests run."""
    monkeypatch.setenv("DATABASE", str(nothing_set / "data" / "tomtat.db"))
    monkeypatch.setenv("SEEDS_DIR", str(seeds))
    # Where no bot answers, not even a developer's own.
    monkeypatch.setenv("LISTEN", "127.0.0.1:1024")


@pytest.fixture
def data(tmp_path: Path, write_seed: WriteSeed) -> Path:
    """Where a library of three articles lies."""
    for name in ("one", "two", "three"):
        write_seed(name, f"Title {name}", f"The body of {name}.")
    tomtat("reload")
    with closing(sqlite3.connect(tmp_path / "data" / "tomtat-people.db")) as readers:
        readers.execute("PRAGMA journal_mode=WAL")
    return tmp_path / "data"


@pytest.fixture
def telegram(monkeypatch: pytest.MonkeyPatch) -> Iterator[OfflineTelegram]:
    """A Bot API on this machine, and its token in the settings."""
    telegram = OfflineTelegram(guest_mode=True)
    server = uvicorn.Server(uvicorn.Config(telegram.app, port=0, log_config=None, lifespan="off"))
    thread = threading.Thread(target=asyncio.run, args=[server.serve()])
    thread.start()
    while not server.started:
        thread.join(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    monkeypatch.setenv("BOT_TOKEN", telegram.token)
    monkeypatch.setenv("TELEGRAM_API_URL", f"http://127.0.0.1:{port}")
    yield telegram
    server.should_exit = True
    thread.join()


@pytest.fixture
def address() -> str:
    """Where nothing listens yet."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return f"127.0.0.1:{free.getsockname()[1]}"


@pytest.fixture
def listen_on() -> str:
    """A host of this machine; a test may parametrize it."""
    return "127.0.0.1"


@pytest.fixture
def environment(_settings: None, address: str, listen_on: str) -> dict[str, str]:
    """The test's own settings for a bot in a process of its own."""
    listen = address.replace("127.0.0.1", listen_on)
    return {**os.environ, "LISTEN": listen, "PYTHONPATH": str(ROOT)}
