"""What belongs to readers, row by row, in a PostgreSQL database."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any, Self

from bot.addresses import PostgresAddress
from bot.library.moving import Row
from bot.library.ports import DatabaseError
from bot.stores.postgres.connection import Pool, fetch, transaction
from bot.stores.postgres.inbox import DEAD_SECONDS
from bot.stores.postgres.migrations import open_migrated
from bot.stores.reader_tables import TABLES, insert, select

# What is kept in another form here than in the row that is moved.
_FORMS: dict[tuple[str, str], Callable[[Any], object]] = {
    ("query", "text"): str.encode,
    ("follow", "text"): str.encode,
    ("incoming", "started"): bool,
}


class PostgresReaderTables:
    """`ReaderTables` in a PostgreSQL database; open it with `PostgresReaderTables.open`."""

    names = tuple(TABLES)

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    @classmethod
    @asynccontextmanager
    async def open(
        cls, address: PostgresAddress, *, dead_seconds: float = DEAD_SECONDS
    ) -> AsyncIterator[Self]:
        """Open the database at this address, making the tables if they are missing.

        Args:
            address: The database.
            dead_seconds: After how long a bot that was not seen is taken for dead.

        Raises:
            DatabaseError: The database cannot be used, or a bot runs on it; the message says why in
                one line.
        """
        async with open_migrated(address, "readers.sql", most=1) as pool:
            alive = "SELECT 1 FROM bot WHERE seen > clock_timestamp() - make_interval(secs => %s)"
            if await fetch(pool, alive, dead_seconds):
                raise DatabaseError(
                    "{address}: a bot is running on this database; stop it first (one that was"
                    " killed counts for some seconds more)",
                    address=address,
                )
            yield cls(pool)

    async def rows(
        self, table: str, *, after: Row | None, upto: Row | None, limit: int
    ) -> list[Row]:
        """Read rows in the order of their keys."""
        sql, values = select(table, after, upto, limit, "%s")
        return [
            tuple(it.decode() if isinstance(it, bytes) else it for it in row)
            for row in await fetch(self._pool, sql, *values)
        ]

    async def add(self, table: str, rows: Sequence[Row]) -> None:
        """Add rows, all or none."""
        forms = [_FORMS.get((table, column)) for column in TABLES[table].columns]
        written = [
            [form(it) if form else it for form, it in zip(forms, row, strict=True)] for row in rows
        ]
        async with transaction(self._pool) as db, db.cursor() as cursor:
            await cursor.executemany(insert(table, "%s").encode(), written)
            if table == "follow":
                # What is followed next has a number of its own.
                await cursor.execute(
                    b"SELECT setval(pg_get_serial_sequence('follow', 'id'), max(id)) FROM follow"
                )
