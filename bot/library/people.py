"""What belongs to readers, in a database file of its own."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

import aiosqlite

from bot.library.database import connect, migrate

# A button's number comes from outside; SQLite takes none beyond 64 bits.
MAX_ROWID = 2**63 - 1


class People:
    """What readers left with the bot; open it with `People.open`."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path) -> AsyncIterator[Self]:
        """Open this file, making it and its folder if they are missing.

        Raises:
            DatabaseError: The file cannot be used; the message says why in one line.
        """
        async with connect(path) as db:
            await migrate(db, path, "people.sql")
            yield cls(db)

    async def remember_query(self, person: int, text: str) -> int:
        """Remember what a person searched for; buttons name it by the number returned."""
        [[number]] = await self._db.execute_fetchall(
            """
            INSERT INTO query (person, text, used) VALUES (?, ?, unixepoch())
            ON CONFLICT (person, text) DO UPDATE SET used = unixepoch()
            RETURNING id
            """,
            [person, text],
        )
        return int(number)

    async def query(self, number: int) -> str | None:
        """Tell which query this number names; None if it was dropped or never given."""
        if abs(number) > MAX_ROWID:
            return None
        rows = await self._db.execute_fetchall(
            "UPDATE query SET used = unixepoch() WHERE id = ? RETURNING text", [number]
        )
        return next((str(text) for (text,) in rows), None)

    async def note_shown(self, chat: int, first: int, articles: Sequence[str]) -> None:
        """Remember the list that a chat saw last, its entries numbered from `first`."""
        await self._db.execute(
            """
            INSERT INTO shown (chat, first, articles) VALUES (?, ?, ?)
            ON CONFLICT (chat) DO UPDATE SET first = excluded.first, articles = excluded.articles
            """,
            [chat, first, json.dumps(articles)],
        )

    async def shown(self, chat: int, number: int) -> str | None:
        """Tell which article had this number in the list that a chat saw last."""
        rows = await self._db.execute_fetchall(
            "SELECT articles ->> (? - first) FROM shown WHERE chat = ? AND ? >= first",
            [number, chat, number],
        )
        return next((article for (article,) in rows), None)
