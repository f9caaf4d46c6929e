"""What belongs to readers, in a database file of its own."""

import asyncio
import json
from collections.abc import AsyncIterator, Collection, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Self

import aiosqlite

from bot.library.ports import UnusableDatabaseError
from bot.library.readers import Kept, Preferences
from bot.stores.readers import Readers, Run
from bot.stores.sqlite.connection import transaction
from bot.stores.sqlite.opened import OpenedFile, naming_damaged_readers
from bot.stores.sqlite.readers_file import connect_to_readers

# What so many people chose stays in memory.
MANY_PEOPLE = 10_000


class SqliteReaders(Readers):
    """A `ReaderStore` in one SQLite file; open it with `SqliteReaders.open`.

    What people chose stays in memory: every update asks for it, and while a bot runs nothing else
    changes it. Once another file, or none, has the name of this one, everything is refused: what
    was written would be gone with the next start.
    """

    def __init__(self, db: aiosqlite.Connection, path: Path) -> None:
        self._db = db
        self._file = OpenedFile(path)
        # A statement of another task must not join a transaction, and be undone with it.
        self._writing = asyncio.Lock()
        self._chosen: dict[int, Preferences] = {}

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path) -> AsyncIterator[Self]:
        """Open this file, making it and its folder if they are missing.

        Raises:
            DatabaseError: The file cannot be used; the message says why in one line.
        """
        async with connect_to_readers(path) as db:
            yield cls(db, path)

    async def preferences(self, person: int) -> Preferences:
        """Tell what a person chose, or the defaults."""
        if person not in self._chosen:
            if len(self._chosen) >= MANY_PEOPLE:
                self._chosen.clear()
            self._chosen[person] = await super().preferences(person)
        return self._chosen[person]

    async def prefer(self, person: int, preferences: Preferences) -> None:
        """Remember what a person chose."""
        try:
            await super().prefer(person, preferences)
        finally:  # Whoever is cancelled may have written it all the same.
            self._chosen.pop(person, None)

    async def forget(self, person: int) -> Kept:
        """Erase everything about a person, and tell how much that was."""
        try:
            return await super().forget(person)
        finally:
            self._chosen.pop(person, None)

    async def note_news(self, found: Iterable[tuple[int, str]], now: float) -> None:
        """Note articles for followers, as persons and articles; what one had before stays."""
        async with self._transaction():
            await self._db.executemany(
                "INSERT OR IGNORE INTO news (person, article, found) VALUES (?, ?, ?)",
                [(person, article, int(now)) for person, article in found],
            )

    async def return_news(self, person: int, articles: Collection[str]) -> None:
        """Let articles wait again that were surely not delivered."""
        await self._run(
            "UPDATE news SET sent = NULL"
            " WHERE person = ? AND article IN (SELECT value FROM json_each(?))",
            *(person, json.dumps([*articles])),
        )

    @staticmethod
    def _kept_text(text: str) -> str:
        return text

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[Run]:
        self._must_be_there()
        with naming_damaged_readers(self._file.path):
            async with self._writing, transaction(self._db):
                yield self._rows

    async def _run(self, sql: str, *values: object) -> list[Any]:
        self._must_be_there()
        with naming_damaged_readers(self._file.path):
            async with self._writing:
                return await self._rows(sql, *values)

    async def _rows(self, sql: str, *values: object) -> list[Any]:
        try:
            return list(await self._db.execute_fetchall(sql, values))
        except OverflowError:  # A made-up number, larger than any that SQLite can hold.
            return []

    def _must_be_there(self) -> None:
        if not self._file.is_there():
            raise UnusableDatabaseError("{path}: was deleted or replaced", path=self._file.path)
