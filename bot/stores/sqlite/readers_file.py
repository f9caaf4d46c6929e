"""Opening the file of what belongs to readers, which nothing can replace."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite

from bot.library.ports import UnusableDatabaseError
from bot.stores.sqlite.connection import connect
from bot.stores.sqlite.files import damage
from bot.stores.sqlite.migrations import migrate


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
