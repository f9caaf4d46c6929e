"""The one place that builds stores and what works on them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.library import Library, ReaderStore
from bot.stores.sqlite import SqliteArticles, SqliteReaders, SqliteSearchIndex


@asynccontextmanager
async def open_library(address: Path | str) -> AsyncIterator[Library]:
    """Open the library in this file, making the file and its folder if they are missing.

    Raises:
        DatabaseError: It cannot be used; the message says why in one line.
    """
    path = Path(address)
    async with (
        SqliteArticles.open(path) as articles,
        SqliteSearchIndex.open(path) as quick,
        SqliteSearchIndex.open(path) as deep,
    ):
        library = Library(articles, quick, deep)
        try:
            yield library
        finally:
            await library.close()


@asynccontextmanager
async def open_readers(address: Path | str) -> AsyncIterator[ReaderStore]:
    """Open what belongs to readers, making the file and its folder if they are missing.

    Raises:
        DatabaseError: It cannot be used; the message says why in one line.
    """
    async with SqliteReaders.open(Path(address)) as readers:
        yield readers
