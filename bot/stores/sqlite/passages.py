"""Reading and writing the rows that tell which passages hold a token."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import aiosqlite

from bot.stores.passages import PassageReader, PassageWriter

# Those of some rows that there are, in the order of their ids.
ROWS = "SELECT id, keys FROM passage_row WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"


class SqlitePassageReader(PassageReader):
    """Reads within one snapshot."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        super().__init__()
        self._db = db

    async def _stored(self, ids: Sequence[int]) -> Mapping[int, bytes]:
        return await _stored(self._db, ids)


class SqlitePassageWriter(PassageWriter):
    """Writes over a connection that is inside a transaction."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        super().__init__()
        self._db = db

    async def _is_empty(self, first: int, end: int) -> bool:
        [[some]] = await self._db.execute_fetchall(
            "SELECT EXISTS (SELECT 1 FROM passage_row WHERE id >= ? AND id < ?)", (first, end)
        )
        return not some

    async def _stored(self, ids: Sequence[int]) -> Mapping[int, bytes]:
        return await _stored(self._db, ids)

    async def _replace(self, rows: Sequence[tuple[int, bytes]]) -> None:
        await self._db.executemany(
            "INSERT OR REPLACE INTO passage_row (id, keys) VALUES (?, ?)",
            [row for row in rows if row[1]],
        )
        await self._db.executemany(
            "DELETE FROM passage_row WHERE id = ?", [(row_id,) for row_id, keys in rows if not keys]
        )


async def _stored(db: aiosqlite.Connection, ids: Sequence[int]) -> dict[int, bytes]:
    rows: Iterable[Any] = await db.execute_fetchall(ROWS, (json.dumps([*ids]),))
    return dict(rows)
