"""The changes of one reload, inside its transaction."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import IO, Any, Self

import aiosqlite

from bot.library.ports import Prepare, StoredVersion
from bot.library.search.entries import Entries
from bot.library.seeds import Seed
from bot.stores.sqlite.index_writer import IndexWriter
from bot.stores.sqlite.source_files import SqliteSourceFiles

# Articles that are removed at a time: their texts must fit into memory.
_REMOVED = 64


class SqliteArticleWriter:
    """An `ArticleWriter` over a connection that is inside a transaction.

    Attributes:
        sources: What seed files hold.
    """

    def __init__(
        self,
        db: aiosqlite.Connection,
        prepare: Prepare,
        sources: SqliteSourceFiles,
        newest: int | None,
        file: IO[bytes],
    ) -> None:
        self._db = db
        self._prepare = prepare
        self.sources = sources
        self._newest = newest
        self._numbers = count((newest or 0) + 1)
        self._index = IndexWriter(db, file)

    @classmethod
    async def begin(cls, db: aiosqlite.Connection, prepare: Prepare, file: IO[bytes]) -> Self:
        """Begin to change articles; an empty file is for what is collected meanwhile."""
        [[newest]] = await db.execute_fetchall("SELECT max(id) FROM article")
        return cls(db, prepare, await SqliteSourceFiles.begin(db), newest, file)

    async def count(self) -> int:
        """Count the articles as they are by now."""
        [[articles]] = await self._rows("SELECT count(*) FROM article")
        return int(articles)

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

    async def add(self, seeds: Sequence[Seed], entries: Entries, now: datetime) -> None:
        """Add articles that are not stored."""
        departed = await self._departed([seed.id for seed in seeds])
        dates = [_date(seed, departed, now) for seed in seeds]
        rowids = [next(self._numbers) for _ in seeds]
        await self._db.executemany(
            "INSERT INTO article"
            " (id, key, url, title, body, published, dated, source, content_hash)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    rowid,
                    seed.id,
                    seed.url,
                    seed.title,
                    seed.body,
                    date,
                    seed.published is not None,
                    seed.file,
                    seed.content_hash,
                )
                for rowid, seed, date in zip(rowids, seeds, dates, strict=True)
            ],
        )
        await self._index.add(rowids, [*map(_seconds, dates)], entries)

    async def update(self, seeds: Sequence[Seed], entries: Entries) -> None:
        """Replace articles that are stored, and drop what was derived from them."""
        keys = [seed.id for seed in seeds]
        await self._unindex(keys)
        await self._db.executemany(
            """
            UPDATE article SET url = ?2, title = ?3, body = ?4, published = coalesce(?5, published),
                dated = ?5 IS NOT NULL OR dated, source = ?6, content_hash = ?7
            WHERE key = ?1
            """,
            [
                (
                    seed.id,
                    seed.url,
                    seed.title,
                    seed.body,
                    seed.published and _stored_date(seed.published),
                    seed.file,
                    seed.content_hash,
                )
                for seed in seeds
            ],
        )
        rows = await self._rows(
            "SELECT article.id, published FROM json_each(?) CROSS JOIN article"
            " ON article.key = json_each.value ORDER BY json_each.key",
            json.dumps(keys),
        )
        await self._index.add(
            [rowid for rowid, _ in rows], [_seconds(date) for _, date in rows], entries
        )

    async def unseen(self) -> list[tuple[str, str]]:
        """List the articles that no seed file holds, as id and source."""
        rows = await self._rows(
            "SELECT key, source FROM article WHERE key NOT IN (SELECT key FROM temp.read_seed)"
            " AND key NOT IN (SELECT key FROM source_seed)"
        )
        return [(key, source) for key, source in rows]

    async def held(self) -> set[str]:
        """Tell which articles were held before, by `hold`."""
        return {key for (key,) in await self._rows("SELECT key FROM held")}

    async def hold(self, ids: Collection[str]) -> None:
        """Note that these articles, and no others, are kept until somebody decides."""
        await self._rows("DELETE FROM held")
        await self._db.executemany("INSERT INTO held VALUES (?)", [(key,) for key in ids])

    async def remove(self, ids: Sequence[str]) -> None:
        """Remove articles; when they were published is kept, for they may come back."""
        for start in range(0, len(ids), _REMOVED):
            some = ids[start : start + _REMOVED]
            await self._unindex(some)
            await self._rows(
                "INSERT OR REPLACE INTO departed SELECT key, published FROM article"
                " WHERE key IN (SELECT value FROM json_each(?))",
                json.dumps(some),
            )
            await self._rows(
                "DELETE FROM article WHERE key IN (SELECT value FROM json_each(?))",
                json.dumps(some),
            )

    async def finish(self, changes: int) -> None:
        """Note arrivals and tidy up, after so many articles were added, updated or removed."""
        if not changes:
            return
        # Nobody is told of the articles that a library begins with (`newest` is None then), nor of
        # those that come back.
        await self._rows(
            "INSERT INTO arrival SELECT id FROM article"
            " WHERE id > ? AND key NOT IN (SELECT key FROM departed)",
            self._newest,
        )
        await self._rows("DELETE FROM departed WHERE key IN (SELECT key FROM article)")
        await self._index.finish(changes)

    async def _departed(self, ids: Sequence[str]) -> dict[str, str]:
        """Tell when those of these articles were published that were removed before."""
        rows = await self._rows(
            "SELECT key, published FROM departed WHERE key IN (SELECT value FROM json_each(?))",
            json.dumps([*ids]),
        )
        return dict(rows)

    async def _unindex(self, ids: Sequence[str]) -> None:
        """Take articles out of the index before they change or go."""
        stored = await self._rows(
            "SELECT id, title, body FROM article WHERE key IN (SELECT value FROM json_each(?))",
            json.dumps([*ids]),
        )
        entries = await self._prepare([(title, body) for _, title, body in stored])
        await self._index.remove([rowid for rowid, _, _ in stored], entries)

    async def _rows(self, sql: str, *values: object) -> list[Any]:
        return list(await self._db.execute_fetchall(sql, values))


def _date(seed: Seed, departed: Mapping[str, str], now: datetime) -> str:
    """Tell when an article was published or, if its seed does not say, first loaded."""
    if seed.published:
        return _stored_date(seed.published)
    return departed.get(seed.id) or _stored_date(seed.first_loaded or now)


def _stored_date(date: datetime) -> str:
    return date.isoformat(timespec="seconds")


def _seconds(stored_date: str) -> int:
    return int(datetime.fromisoformat(stored_date).timestamp())
