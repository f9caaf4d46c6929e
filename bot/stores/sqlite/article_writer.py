"""The changes of one reload, inside its transaction."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Self

import aiosqlite

from bot.library.ports import Prepare, StoredVersion
from bot.library.search.entries import Entries
from bot.library.seeds import Seed
from bot.stores.sqlite.index_writer import IndexWriter

# Articles that are removed at a time: their texts must fit into memory.
_REMOVED = 64


class SqliteArticleWriter:
    """An `ArticleWriter` over a connection that is inside a transaction."""

    def __init__(self, db: aiosqlite.Connection, prepare: Prepare, newest: int | None) -> None:
        self._db = db
        self._prepare = prepare
        self._newest = newest
        self._index = IndexWriter(db)

    @classmethod
    async def begin(cls, db: aiosqlite.Connection, prepare: Prepare) -> Self:
        """Begin to change articles."""
        [[newest]] = await db.execute_fetchall("SELECT max(id) FROM article")
        # One that was given up halfway may have left its table.
        await db.execute("DROP TABLE IF EXISTS temp.seen")
        await db.execute("CREATE TEMP TABLE seen (key TEXT PRIMARY KEY) WITHOUT ROWID")
        return cls(db, prepare, newest)

    async def note_seen(self, ids: Sequence[str]) -> set[str]:
        """Note ids that the seeds hold; give those that were noted before."""
        keys = json.dumps([*ids])
        rows = await self._rows(
            "SELECT key FROM temp.seen WHERE key IN (SELECT value FROM json_each(?))", keys
        )
        await self._rows("INSERT OR IGNORE INTO temp.seen SELECT value FROM json_each(?)", keys)
        return {key for (key,) in rows}

    async def stored(self, ids: Sequence[str]) -> dict[str, StoredVersion]:
        """Tell what is stored of these articles."""
        rows = await self._rows(
            "SELECT key, content_hash, source FROM article"
            " WHERE key IN (SELECT value FROM json_each(?))",
            json.dumps([*ids]),
        )
        return {key: StoredVersion(content_hash, source) for key, content_hash, source in rows}

    async def move(self, sources: Mapping[str, str]) -> None:
        """Note in which file unchanged articles stand now."""
        await self._db.executemany(
            "UPDATE article SET source = ? WHERE key = ?",
            [(source, key) for key, source in sources.items()],
        )

    async def put(
        self, seeds: Sequence[tuple[Seed, bytes]], entries: Entries, now: datetime
    ) -> None:
        """Add articles, or replace them and drop what was derived from them."""
        ids = [seed.id for seed, _ in seeds]
        await self._unindex(ids)
        await self._db.executemany(
            """
            INSERT INTO article (key, url, title, body, published, dated, source, content_hash)
            VALUES (?1, ?2, ?3, ?4, coalesce(?5, ?6), ?5 IS NOT NULL, ?7, ?8)
            ON CONFLICT (key) DO UPDATE SET
                url = ?2, title = ?3, body = ?4, published = coalesce(?5, published),
                dated = ?5 IS NOT NULL OR dated, source = ?7, content_hash = ?8
            """,
            [
                (
                    seed.id,
                    seed.url,
                    seed.title,
                    seed.body,
                    seed.published and _stored_date(seed.published),
                    _stored_date(now),
                    seed.file,
                    content_hash,
                )
                for seed, content_hash in seeds
            ],
        )
        rows = await self._rows(
            "SELECT article.id FROM json_each(?) CROSS JOIN article"
            " ON article.key = json_each.value ORDER BY json_each.key",
            json.dumps(ids),
        )
        await self._index.add([rowid for (rowid,) in rows], entries)

    async def unseen(self) -> list[tuple[str, str]]:
        """List the articles whose ids were not noted, as id and source."""
        rows = await self._rows(
            "SELECT key, source FROM article WHERE key NOT IN (SELECT key FROM temp.seen)"
        )
        return [(key, source) for key, source in rows]

    async def remove(self, ids: Sequence[str]) -> None:
        """Remove articles."""
        for start in range(0, len(ids), _REMOVED):
            some = ids[start : start + _REMOVED]
            await self._unindex(some)
            await self._rows(
                "DELETE FROM article WHERE key IN (SELECT value FROM json_each(?))",
                json.dumps(some),
            )

    async def finish(self, changes: int) -> None:
        """Note arrivals and tidy up, after so many articles were added, updated or removed."""
        # Nobody is told of the articles that a library begins with (`newest` is None then).
        await self._rows("INSERT INTO arrival SELECT id FROM article WHERE id > ?", self._newest)
        if changes:
            await self._index.finish(changes)

    async def _unindex(self, ids: Sequence[str]) -> None:
        """Take articles out of the index before they change or go; unknown ones are not there."""
        stored = await self._rows(
            "SELECT id, title, body FROM article WHERE key IN (SELECT value FROM json_each(?))",
            json.dumps([*ids]),
        )
        if stored:
            entries = await self._prepare([(title, body) for _, title, body in stored])
            await self._index.remove([rowid for rowid, _, _ in stored], entries)

    async def _rows(self, sql: str, *values: object) -> list[Any]:
        return list(await self._db.execute_fetchall(sql, values))


def _stored_date(date: datetime) -> str:
    return date.isoformat(timespec="seconds")
