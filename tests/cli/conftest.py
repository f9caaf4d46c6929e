"""Settings of the tests' own."""

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from command_line import tomtat
from talk import WriteSeed

from bot.offline import OfflineTelegram


@pytest.fixture(autouse=True)
def _settings(nothing_set: Path, monkeypatch: pytest.MonkeyPatch, seeds: Path) -> None:
    """The test's own database and seeds, whatever is set where the tests run."""
    monkeypatch.setenv("DATABASE", str(nothing_set / "data" / "tomtat.db"))
    monkeypatch.setenv("SEEDS_DIR", str(seeds))
    # Where no bot answers, not even a developer's own.
    monkeypatch.setenv("LISTEN", "127.0.0.1:1")


@pytest.fixture
def data(tmp_path: Path, write_seed: WriteSeed) -> Path:
    """Where a library of three articles lies."""
    for name in ("one", "two", "three"):
        write_seed(name, f"Title {name}", f"The body of {name}.")
    tomtat("reload")
    (tmp_path / "data" / "tomtat-people.db").touch()
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
