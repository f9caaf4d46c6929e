"""Writing postings and counts of words."""

import asyncio
import json
from collections.abc import Mapping, Sequence

import aiosqlite
import numpy as np

from bot.library.search.entries import PAIR_HASHES
from bot.stores.postings_writer import Key, PostingsWriter


class SqlitePostingsWriter(PostingsWriter):
    """Brings the stored lists and counts in line with articles that come and go."""

    # At a kilobyte each. Every write changes most lists: few libraries need a second one.
    articles = 24_000
    entries = 150_000
    lists = 2000

    def __init__(self, db: aiosqlite.Connection) -> None:
        """Collect for a connection that is inside a transaction."""
        super().__init__()
        self._db = db
        self._empty = False

    async def write(self) -> None:
        """Bring the stored lists and counts up to date."""
        [[some]] = await self._db.execute_fetchall("SELECT EXISTS (SELECT 1 FROM posting)")
        self._empty = not some
        await self._count()
        await super().write()

    async def _stored(self, keys: Sequence[Key]) -> Mapping[Key, bytes]:
        if self._empty:
            return {}
        stored = await self._db.execute_fetchall(
            "SELECT token, posting.block, articles FROM json_each(?) AS key"
            " CROSS JOIN posting ON token = key.value ->> 0 AND posting.block = key.value ->> 1",
            (json.dumps(keys),),
        )
        return {(token, block): articles for token, block, articles in stored}

    async def _replace(self, lists: Sequence[tuple[str, int, bytes]]) -> None:
        await self._db.executemany(
            "INSERT OR REPLACE INTO posting (token, block, articles) VALUES (?, ?, ?)",
            [row for row in lists if row[2]],
        )
        await self._db.executemany(
            "DELETE FROM posting WHERE token = ? AND block = ?",
            [(token, block) for token, block, articles in lists if not articles],
        )

    async def _count(self) -> None:
        """Count words in, or out again."""
        await self._db.executemany(
            "INSERT INTO word VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE"
            " SET titles = titles + ?2, articles = articles + ?3",
            await asyncio.to_thread(self._counts),
        )

    def _counts(self) -> list[tuple[str, int, int]]:
        """Tell in how many titles and articles more, or fewer, each word stands."""
        counts = np.zeros((2, len(self._words)), np.int64)
        for sign, noted in ((+1, self._come), (-1, self._gone)):
            for each in noted:
                in_articles = each.sizes[(each.tokens >= PAIR_HASHES) & (each.tokens % 2 == 1)]
                counts[:, each.words] += sign * np.array([each.in_titles, in_articles], int)
        return sorted(zip(self._words, *counts.tolist(), strict=True))
