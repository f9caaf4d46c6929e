"""Updates that wait to be handled, in the database file of the readers."""

import asyncio
import json
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

import aiosqlite

from bot.library.updates import MOST_DEATHS, REMEMBERED_SECONDS, Incoming, Standing, Unfinished
from bot.stores.sqlite import files
from bot.stores.sqlite.connection import transaction
from bot.stores.sqlite.opened import naming_damaged_readers
from bot.stores.sqlite.readers_file import connect_to_readers


class SqliteInbox:
    """An `UpdateInbox` in one SQLite file; open it with `SqliteInbox.open`.

    One bot works with a file at a time, so whatever there is is its own.
    """

    is_shared = False

    def __init__(self, db: aiosqlite.Connection, path: Path) -> None:
        self._db = db
        self._path = path
        # A statement of another task must not join a transaction, and be undone with it.
        self._writing = asyncio.Lock()

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path) -> AsyncIterator[Self]:
        """Open this file, making it and its folder if they are missing.

        Whether it is whole was looked at when the readers in it were opened.

        Raises:
            DatabaseError: The file cannot be used; the message says why in one line.
        """
        async with connect_to_readers(path, look=False) as db:
            # Telegram forgets what was confirmed: it must be on the disk by then.
            await db.execute("PRAGMA synchronous = FULL")
            yield cls(db, path)

    async def join(self, now: float) -> Standing:
        """Be the one bot from now on; what the one before had in hand is free again."""
        async with self._transaction():
            await self._db.execute(
                """
                UPDATE incoming SET deaths = deaths + 1 WHERE started
                AND (SELECT count(*) FROM incoming WHERE finished IS NULL AND started) = 1
                """
            )
            aside = await self._db.execute_fetchall(
                """
                UPDATE incoming SET started = 0, finished = ?
                WHERE finished IS NULL AND deaths > ? RETURNING id
                """,
                (int(now), MOST_DEATHS),
            )
        return Standing(leads=True, aside=[int(number) for (number,) in aside])

    async def beat(self, now: float, *, ending: bool = False) -> Standing:  # noqa: ARG002 - nobody else is there
        """Stand as the one bot."""
        return Standing(leads=not ending)

    async def leave(self) -> None:
        """Give back what is in hand."""
        async with self._transaction():
            await self._db.execute("UPDATE incoming SET started = 0 WHERE finished IS NULL")

    async def receive(
        self,
        updates: Collection[Incoming],
        now: float,
        *,
        claim: bool = True,  # noqa: ARG002 - nobody else could have them
        having: Collection[int] | None = None,  # noqa: ARG002 - no answer of a file is lost
    ) -> set[int]:
        """Keep updates, all or none; tell which of them never came before."""
        came = [(update.number, update.text) for update in updates]
        async with self._transaction():
            await self._db.execute(
                "DELETE FROM incoming WHERE finished < ?", (int(now) - REMEMBERED_SECONDS,)
            )
            rows = await self._db.execute_fetchall(
                """
                INSERT INTO incoming (id, text)
                SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
                ON CONFLICT (id) DO NOTHING RETURNING id
                """,
                (json.dumps(came),),
            )
        return {int(number) for (number,) in rows}

    async def claim(
        self,
        limit: int,  # noqa: ARG002 - all is its own
        having: Collection[int] | None = None,  # noqa: ARG002 - as above
    ) -> list[Unfinished]:
        """Give whatever was left by the bot before."""
        async with self._transaction():
            rows = await self._db.execute_fetchall(
                """
                SELECT text, started OR deaths, deaths >= ? FROM incoming
                WHERE finished IS NULL ORDER BY id
                """,
                (MOST_DEATHS,),
            )
            await self._db.execute("UPDATE incoming SET started = 0 WHERE finished IS NULL")
        return [Unfinished(text, bool(suspect), bool(deadly)) for text, suspect, deadly in rows]

    async def note(
        self, started: Collection[int], finished: Collection[int], now: float
    ) -> set[int]:
        """Note which updates are taken in hand and which were handled, all or none."""
        async with self._write():
            # One statement is a transaction of its own: one visit to the thread, not four.
            await self._db.execute(
                """
                UPDATE incoming
                SET started = noted.started, text = iif(noted.started, text, ''),
                    finished = iif(noted.started, finished, ?)
                FROM (
                    SELECT value AS id, 1 AS started FROM json_each(?)
                    UNION ALL SELECT value, 0 FROM json_each(?)
                ) AS noted
                WHERE incoming.id = noted.id
                """,
                (int(now), json.dumps([*started]), json.dumps([*finished])),
            )
        return {*started}

    async def release(self, updates: Collection[int]) -> None:
        """Nobody else could take them: they are left for the next start."""

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[None]:
        async with self._write(), transaction(self._db):
            yield

    @asynccontextmanager
    async def _write(self) -> AsyncIterator[None]:
        async with self._writing:
            with files.writing(self._path), naming_damaged_readers(self._path):
                yield
