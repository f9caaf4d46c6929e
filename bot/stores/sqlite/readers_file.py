"""Opening the file of what belongs to readers, which nothing can replace."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from pathlib import Path

import aiosqlite

from bot.library.ports import UnusableDatabaseError
from bot.stores.sqlite.connection import connect
from bot.stores.sqlite.files import damage
from bot.stores.sqlite.migrations import migrate

# How long to wait for a file that is locked: whoever opens it is told of that.
_BUSY_SECONDS = 1.0


def must_be_readers(path: Path) -> None:
    """See to it that a file, if it is there, is no database of articles.

    Raises:
        UnusableDatabaseError: It is.
    """
    if not path.exists():
        return
    has_articles = False
    with suppress(sqlite3.Error), closing(sqlite3.connect(path, timeout=_BUSY_SECONDS)) as db:
        [[has_articles]] = db.execute(
            "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'title_index')"
        )
    if has_articles:
        raise UnusableDatabaseError(
            "{path}: is a database of articles; name the one of what belongs to readers", path=path
        )


@asynccontextmanager
async def connect_to_readers(
    path: Path, *, look: bool = True
) -> AsyncIterator[aiosqlite.Connection]:
    """Open the file, making it and its folder if they are missing; an older one is copied first.

    Args:
        path: The file.
        look: Whether to look through all of it for damage, which takes a second a gigabyte.

    Raises:
        DatabaseError: The file cannot be used; the message says why in one line.
    """
    await asyncio.to_thread(must_be_readers, path)
    # Read once before anything is written into it.
    if look and (fault := await asyncio.to_thread(damage, path)):
        raise UnusableDatabaseError(
            "{path}: {fault}. It is left as it is:"
            " tomtat doctor says more, tomtat restore --yes FILE brings a backup back",
            path=path,
            fault=fault,
        )
    async with connect(path) as db:
        await migrate(db, path, "readers.sql", copy_first=True)
        yield db
