"""Updates that wait to be handled, in the database of the readers."""

from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from typing import Self

from bot.library.ports import MOST_DEATHS, REMEMBERED_SECONDS, Unfinished
from bot.settings import PostgresAddress
from bot.stores.postgres.connection import Pool, fetch, rows, transaction
from bot.stores.postgres.migrations import open_migrated


class PostgresInbox:
    """An `UpdateInbox` in a PostgreSQL database; open it with `PostgresInbox.open`."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    @classmethod
    @asynccontextmanager
    async def open(cls, address: PostgresAddress) -> AsyncIterator[Self]:
        """Open the inbox at this address, making its table if it is missing.

        Raises:
            DatabaseError: The database cannot be used; the message says why in one line.
        """
        async with open_migrated(address, "readers.sql", most=2) as pool:
            yield cls(pool)

    async def receive(self, updates: Mapping[int, str], now: float) -> set[int]:
        """Keep updates, all or none; tell which of them never came before."""
        async with transaction(self._pool) as db:
            await rows(
                db, "DELETE FROM incoming WHERE finished < %s", int(now) - REMEMBERED_SECONDS
            )
            new = await rows(
                db,
                "INSERT INTO incoming (id, text) SELECT * FROM unnest(%s::bigint[], %s::text[])"
                " ON CONFLICT (id) DO NOTHING RETURNING id",
                [*updates],
                [*updates.values()],
            )
        return {int(number) for (number,) in new}

    async def note(self, started: Collection[int], finished: Collection[int], now: float) -> None:
        """Note which updates are taken in hand and which were handled, all or none."""
        async with transaction(self._pool) as db:
            if finished:
                await rows(
                    db,
                    "UPDATE incoming SET text = '', started = false, finished = %s"
                    " WHERE id = ANY(%s)",
                    int(now),
                    [*finished],
                )
            if started:
                await rows(db, "UPDATE incoming SET started = true WHERE id = ANY(%s)", [*started])

    async def release(self, updates: Collection[int]) -> None:
        """Note that updates are in hand no more, though they were not handled."""
        await fetch(
            self._pool, "UPDATE incoming SET started = false WHERE id = ANY(%s)", [*updates]
        )

    async def recover(self, now: float) -> tuple[list[Unfinished], list[int]]:
        """Begin anew after the process ended, however it did."""
        async with transaction(self._pool) as db:
            await rows(
                db,
                """
                UPDATE incoming SET deaths = deaths + 1 WHERE finished IS NULL AND started
                AND (SELECT count(*) FROM incoming WHERE finished IS NULL AND started) = 1
                """,
            )
            aside = await rows(
                db,
                """
                UPDATE incoming SET started = false, finished = %s
                WHERE finished IS NULL AND deaths >= %s RETURNING id
                """,
                int(now),
                MOST_DEATHS,
            )
            left = await rows(
                db,
                "SELECT text, started OR deaths > 0 FROM incoming"
                " WHERE finished IS NULL ORDER BY id",
            )
            await rows(db, "UPDATE incoming SET started = false WHERE finished IS NULL AND started")
        return [Unfinished(text, suspect) for text, suspect in left], [
            int(number) for (number,) in aside
        ]
