"""What belongs to readers, row by row, in a SQLite file."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

import aiosqlite

from bot.library.moving import Row
from bot.stores.reader_tables import TABLES, insert, select
from bot.stores.sqlite.connection import transaction
from bot.stores.sqlite.files import must_be_writable
from bot.stores.sqlite.lease import lease
from bot.stores.sqlite.readers_file import connect_to_readers


class SqliteReaderTables:
    """`ReaderTables` in one SQLite file; open it with `SqliteReaderTables.open`."""

    names = tuple(TABLES)

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path) -> AsyncIterator[Self]:
        """Open this file, making it and its folder if they are missing; no bot may begin meanwhile.

        Raises:
            DatabaseError: The file cannot be used, or a bot runs on it; the message says why in
                one line.
        """
        must_be_writable(path)
        with lease(path):
            async with connect_to_readers(path) as db:
                yield cls(db)

    async def rows(
        self, table: str, *, after: Row | None, upto: Row | None, limit: int
    ) -> list[Row]:
        """Read rows in the order of their keys."""
        sql, values = select(table, after, upto, limit, "?")
        return [tuple(row) for row in await self._db.execute_fetchall(sql, values)]

    async def add(self, table: str, rows: Sequence[Row]) -> None:
        """Add rows, all or none."""
        async with transaction(self._db):
            await self._db.executemany(insert(table, "?"), rows)
