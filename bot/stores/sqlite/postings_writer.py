"""Writing postings inside the transaction that changes the articles."""

import json
from collections.abc import Mapping, Sequence

import aiosqlite

from bot.stores.postings_writer import Key, PostingsWriter


class SqlitePostingsWriter(PostingsWriter):
    """Writes the lists of the table `posting`."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        """Collect for a connection that is inside a transaction."""
        super().__init__()
        self._db = db

    async def stored(self, keys: Sequence[Key]) -> Mapping[Key, bytes]:
        """Read those of some lists that there are."""
        rows = await self._db.execute_fetchall(
            "SELECT token, posting.block, articles FROM json_each(?) AS key"
            " CROSS JOIN posting ON token = key.value ->> 0 AND posting.block = key.value ->> 1",
            (json.dumps(keys),),
        )
        return {(token, block): articles for token, block, articles in rows}

    async def replace(self, lists: Sequence[tuple[str, int, bytes]]) -> None:
        """Write lists, as token, block and articles; those that are empty now go."""
        await self._db.executemany(
            "INSERT OR REPLACE INTO posting (token, block, articles) VALUES (?, ?, ?)",
            [row for row in lists if row[2]],
        )
        await self._db.executemany(
            "DELETE FROM posting WHERE token = ? AND block = ?",
            [(token, block) for token, block, articles in lists if not articles],
        )
