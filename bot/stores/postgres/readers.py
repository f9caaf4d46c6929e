"""What belongs to readers, in a PostgreSQL database."""

from collections.abc import AsyncIterator, Collection, Iterable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, Self

from bot.addresses import PostgresAddress
from bot.stores.postgres.connection import Connection, Pool, connection, rows, transaction
from bot.stores.postgres.migrations import open_migrated
from bot.stores.readers import Readers, Run


class PostgresReaders(Readers):
    """A `ReaderStore`; open it with `PostgresReaders.open`."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    @classmethod
    @asynccontextmanager
    async def open(cls, address: PostgresAddress) -> AsyncIterator[Self]:
        """Open what belongs to readers at this address, making the tables if they are missing.

        Raises:
            DatabaseError: The database cannot be used; the message says why in one line.
        """
        async with open_migrated(address, "readers.sql", most=4) as pool:
            yield cls(pool)

    async def note_news(self, found: Iterable[tuple[int, str]], now: float) -> None:
        """Note articles for followers, as persons and articles; what one had before stays."""
        # In order, so that two who note the same do not wait for each other in a ring.
        noted = sorted({*found})
        await self._run(
            "INSERT INTO news (person, article, found)"
            " SELECT person, article, ?"
            " FROM unnest(?::bigint[], ?::text[]) AS noted (person, article)"
            " ON CONFLICT DO NOTHING",
            int(now),
            [person for person, _ in noted],
            [article for _, article in noted],
        )

    async def return_news(self, person: int, articles: Collection[str]) -> None:
        """Let articles wait again that were surely not delivered."""
        await self._run(
            "UPDATE news SET sent = NULL WHERE person = ? AND article = ANY(?)",
            *(person, [*articles]),
        )

    @staticmethod
    def _kept_text(text: str) -> bytes:
        return text.encode()

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[Run]:
        async with transaction(self._pool) as db:
            yield partial(_rows, db)

    async def _run(self, sql: str, *values: object) -> list[Any]:
        async with connection(self._pool) as db:
            return await _rows(db, sql, *values)


async def _rows(db: Connection, sql: str, *values: object) -> list[Any]:
    return await rows(db, sql.replace("?", "%s"), *values)
