"""The changes of one reload, inside its transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Self

from bot.library.ports import Prepare, StoredVersion
from bot.library.search.entries import Entries
from bot.library.seeds import Seed
from bot.stores.postgres.connection import Connection, rows
from bot.stores.postgres.index_writer import IndexWriter
from bot.stores.postgres.rows import to_seconds

# Articles that are removed at a time: their texts must fit into memory.
_REMOVED = 64

# What a reload looks up, it looks up by key; the counts that a planner goes by are those of before.
_PLAN = """
SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off;
SET LOCAL jit = off
"""


class PostgresArticleWriter:
    """An `ArticleWriter` over a connection that is inside a transaction."""

    def __init__(self, db: Connection, prepare: Prepare, newest: int) -> None:
        self._db = db
        self._prepare = prepare
        self._newest = newest
        self._next = newest + 1
        self._index = IndexWriter(db, empty=not newest)

    @classmethod
    async def begin(cls, db: Connection, prepare: Prepare) -> Self:
        """Begin to change articles."""
        await db.execute(_PLAN.encode())
        [[newest]] = await rows(db, "SELECT coalesce(max(number), 0) FROM article")
        await rows(db, 'CREATE TEMP TABLE seen (key text COLLATE "C" PRIMARY KEY) ON COMMIT DROP')
        return cls(db, prepare, newest)

    async def note_seen(self, ids: Sequence[str]) -> set[str]:
        """Note ids that the seeds hold; give those that were noted before."""
        new = await self._rows(
            "INSERT INTO seen SELECT unnest(%s::text[]) ON CONFLICT DO NOTHING RETURNING key",
            [*ids],
        )
        return {*ids} - {key for (key,) in new}

    async def stored(self, ids: Sequence[str]) -> dict[str, StoredVersion]:
        """Tell what is stored of these articles."""
        found = await self._rows(
            "SELECT key, content_hash, source FROM article WHERE key = ANY(%s)", [*ids]
        )
        return {key: StoredVersion(content_hash, source) for key, content_hash, source in found}

    async def move(self, sources: Mapping[str, str]) -> None:
        """Note in which file unchanged articles stand now."""
        await self._rows(
            "UPDATE article SET source = moved.source"
            " FROM unnest(%s::text[], %s::text[]) AS moved (key, source)"
            " WHERE article.key = moved.key",
            [*sources],
            [*sources.values()],
        )

    async def put(
        self, seeds: Sequence[tuple[Seed, bytes]], entries: Entries, now: datetime
    ) -> None:
        """Add articles, or replace them and drop what was derived from them."""
        known = await self._unindex([seed.id for seed, _ in seeds])
        numbers = [known.get(seed.id) or self._new_number() for seed, _ in seeds]
        async with self._db.cursor() as cursor:
            await cursor.executemany(
                """
                INSERT INTO article
                    (number, key, url, title, body, published, source, content_hash)
                VALUES (%s, %s, %s, %s, %s, coalesce(%s, %s), %s, %s)
                ON CONFLICT (number) DO UPDATE SET
                    url = excluded.url, title = excluded.title, body = excluded.body,
                    published = coalesce(%s, article.published), source = excluded.source,
                    content_hash = excluded.content_hash
                """,
                [
                    _values(number, seed, content_hash, now)
                    for number, (seed, content_hash) in zip(numbers, seeds, strict=True)
                ],
            )
        await self._index.add(numbers, entries)

    async def unseen(self) -> list[tuple[str, str]]:
        """List the articles whose ids were not noted, as id and source."""
        found = await self._rows(
            "SELECT key, source FROM article"
            " WHERE NOT EXISTS (SELECT 1 FROM seen WHERE seen.key = article.key)"
        )
        return [(key, source) for key, source in found]

    async def remove(self, ids: Sequence[str]) -> None:
        """Remove articles."""
        for start in range(0, len(ids), _REMOVED):
            gone = await self._unindex(ids[start : start + _REMOVED])
            await self._rows("DELETE FROM article WHERE number = ANY(%s)", [*gone.values()])

    async def finish(self, changes: int) -> None:
        """Note arrivals and tidy up, after so many articles were added, updated or removed."""
        if self._newest:  # Nobody is told of the articles that a library begins with.
            await self._rows(
                "INSERT INTO arrival SELECT number FROM article WHERE number > %s", self._newest
            )
        if changes:
            await self._index.write()

    def _new_number(self) -> int:
        self._next += 1
        return self._next - 1

    async def _unindex(self, ids: Sequence[str]) -> dict[str, int]:
        """Take what is stored of some articles out of the index; give their numbers."""
        stored = await self._rows(
            "SELECT key, number, title, body FROM article WHERE key = ANY(%s) ORDER BY number",
            [*ids],
        )
        if stored:
            entries = await self._prepare([(title, body) for *_, title, body in stored])
            await self._index.remove([number for _, number, *_ in stored], entries)
        return {key: number for key, number, *_ in stored}

    async def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        return await rows(self._db, sql, *values)


def _values(number: int, seed: Seed, content_hash: bytes, now: datetime) -> tuple[object, ...]:
    published = to_seconds(seed.published) if seed.published else None
    return (
        *(number, seed.id, seed.url, seed.title, seed.body, published, to_seconds(now)),
        *(seed.file, content_hash, published),
    )
