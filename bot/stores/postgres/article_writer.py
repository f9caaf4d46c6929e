"""The changes of one reload, inside its transaction."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import Any, Self

from bot.library.ports import Prepare, StoredVersion
from bot.library.search.entries import Entries
from bot.library.seeds import Seed
from bot.stores.postgres.connection import BY_KEY, Connection, rows
from bot.stores.postgres.index_writer import IndexWriter
from bot.stores.postgres.rows import to_seconds
from bot.stores.postgres.source_files import PostgresSourceFiles

# Articles that are removed at a time: their texts must fit into memory.
_REMOVED = 64


class PostgresArticleWriter:
    """An `ArticleWriter` over a connection that is inside a transaction.

    Attributes:
        sources: What seed files hold.
    """

    def __init__(
        self, db: Connection, prepare: Prepare, sources: PostgresSourceFiles, newest: int
    ) -> None:
        self._db = db
        self._prepare = prepare
        self.sources = sources
        self._newest = newest
        self._numbers = count(newest + 1)
        self._index = IndexWriter(db, empty=not newest)

    @classmethod
    async def begin(cls, db: Connection, prepare: Prepare) -> Self:
        """Begin to change articles."""
        await db.execute(BY_KEY.encode())
        [[newest]] = await rows(db, "SELECT coalesce(max(number), 0) FROM article")
        return cls(db, prepare, await PostgresSourceFiles.begin(db), newest)

    async def count(self) -> int:
        """Count the articles as they are by now."""
        [[articles]] = await self._rows("SELECT count(*) FROM article")
        return int(articles)

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

    async def add(self, seeds: Sequence[Seed], entries: Entries, now: datetime) -> None:
        """Add articles that are not stored."""
        departed = dict(
            await self._rows(
                "SELECT key, published FROM departed WHERE key = ANY(%s)",
                [seed.id for seed in seeds],
            )
        )
        numbers = [next(self._numbers) for _ in seeds]
        async with self._db.cursor() as cursor:
            await cursor.executemany(
                "INSERT INTO article"
                " (number, key, url, title, body, published, dated, source, content_hash)"
                " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
                [
                    (
                        *(number, seed.id, seed.url, seed.title, seed.body),
                        *(_date(seed, departed, now), seed.published is not None),
                        *(seed.file, seed.content_hash),
                    )
                    for number, seed in zip(numbers, seeds, strict=True)
                ],
            )
        await self._index.add(numbers, entries)

    async def update(self, seeds: Sequence[Seed], entries: Entries) -> None:
        """Replace articles that are stored, and drop what was derived from them."""
        numbers = await self._unindex([seed.id for seed in seeds])
        async with self._db.cursor() as cursor:
            await cursor.executemany(
                """
                UPDATE article SET url = %s, title = %s, body = %s,
                    published = coalesce(%s, published), dated = %s OR dated,
                    source = %s, content_hash = %s
                WHERE key = %s
                """,
                [
                    (
                        *(seed.url, seed.title, seed.body),
                        seed.published and to_seconds(seed.published),
                        seed.published is not None,
                        *(seed.file, seed.content_hash, seed.id),
                    )
                    for seed in seeds
                ],
            )
        await self._index.add([numbers[seed.id] for seed in seeds], entries)

    async def unseen(self) -> list[tuple[str, str]]:
        """List the articles that no seed file holds, as id and source."""
        found = await self._rows(
            "SELECT key, source FROM article"
            " WHERE NOT EXISTS (SELECT 1 FROM read_seed WHERE read_seed.key = article.key)"
            " AND NOT EXISTS (SELECT 1 FROM source_seed WHERE source_seed.key = article.key)"
        )
        return [(key, source) for key, source in found]

    async def held(self) -> set[str]:
        """Tell which articles were held before, by `hold`."""
        return {key for (key,) in await self._rows("SELECT key FROM held")}

    async def hold(self, ids: Collection[str]) -> None:
        """Note that these articles, and no others, are kept until somebody decides."""
        await self._rows("DELETE FROM held")
        await self._rows("INSERT INTO held SELECT unnest(%s::text[])", [*ids])

    async def remove(self, ids: Sequence[str]) -> None:
        """Remove articles; when they were published is kept, for they may come back."""
        for start in range(0, len(ids), _REMOVED):
            gone = [*(await self._unindex(ids[start : start + _REMOVED])).values()]
            await self._rows(
                "INSERT INTO departed SELECT key, published FROM article WHERE number = ANY(%s)"
                " ON CONFLICT (key) DO UPDATE SET published = excluded.published",
                gone,
            )
            await self._rows("DELETE FROM article WHERE number = ANY(%s)", gone)

    async def finish(self, changes: int) -> None:
        """Note arrivals and tidy up, after so many articles were added, updated or removed."""
        if not changes:
            return
        if self._newest:  # Nobody is told of the articles that a library begins with.
            await self._rows(
                "INSERT INTO arrival SELECT number FROM article WHERE number > %s"
                " AND NOT EXISTS (SELECT 1 FROM departed WHERE departed.key = article.key)",
                self._newest,
            )
        await self._rows("DELETE FROM departed WHERE key IN (SELECT key FROM article)")
        await self._index.write()

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


def _date(seed: Seed, departed: Mapping[str, int], now: datetime) -> int:
    """Tell when an article was published or, if its seed does not say, first loaded."""
    if seed.published:
        return to_seconds(seed.published)
    return departed.get(seed.id) or to_seconds(seed.first_loaded or now)
