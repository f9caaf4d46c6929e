"""Small libraries, made from seeds that fit on a line."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from time import time_ns

import pytest

from bot.library import Library
from bot.services import open_library

WriteFile = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for seeds, empty at first."""
    folder = tmp_path / "seeds"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the test wrote was written long before it is read."""
    monkeypatch.setattr("bot.library.seeds.reading.time_ns", lambda: time_ns() + 10**18)


@pytest.fixture
def write(folder: Path) -> WriteFile:
    """Write a seed file of articles, each as ``address | title | body``."""

    def write(name: str, *articles: str) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        parts = [part.strip() for article in articles for part in article.split("|")]
        urls = {part: f"https://{part}" for part in parts[::3]}
        lines = [urls.get(part, part) for part in parts]
        path.write_bytes("".join(f"{line}\n-----\n" for line in lines).encode())
        return path

    return write


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where the test's library is kept."""
    return tmp_path / "tomtat.db"


@pytest.fixture
async def library(database: Path) -> AsyncIterator[Library]:
    """A library, empty at first."""
    async with open_library(database) as library:
        yield library
