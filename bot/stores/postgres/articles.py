"""Articles and what is derived from them, in a PostgreSQL database."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Self

import psycopg.errors

from bot.addresses import PostgresAddress
from bot.library.articles import Article
from bot.library.ports import DiskFullError, Prepare, ReloadRunningError, StoreBusyError
from bot.stores.postgres.article_writer import PostgresArticleWriter
from bot.stores.postgres.connection import (
    RELOAD_LOCK,
    Pool,
    fetch,
    rows,
    transaction,
)
from bot.stores.postgres.migrations import open_migrated
from bot.stores.postgres.rows import ARTICLE_COLUMNS, to_article
from summarizer import Ranking


class PostgresArticles:
    """An `ArticleStore`; open it with `PostgresArticles.open`.

    Attributes:
        pool: Its connections, for the indexes that read the same articles.
    """

    def __init__(self, address: PostgresAddress, pool: Pool) -> None:
        self._address = address
        self.pool = pool

    @classmethod
    @asynccontextmanager
    async def open(cls, address: PostgresAddress) -> AsyncIterator[Self]:
        """Open the articles at this address, making the tables if they are missing.

        Raises:
            DatabaseError: The database cannot be used; the message says why in one line.
        """
        async with open_migrated(address, "articles.sql") as pool:
            yield cls(address, pool)

    async def articles(self, ids: Sequence[str]) -> list[Article]:
        """Fetch articles in the order given, leaving out those that are not there."""
        found = await fetch(
            self.pool,
            f"SELECT {ARTICLE_COLUMNS} FROM article WHERE key = ANY(%s)",  # noqa: S608
            [*ids],
        )
        by_id = {row[0]: to_article(row) for row in found}
        return [by_id[key] for key in ids if key in by_id]

    async def articles_after(self, article_id: str, limit: int) -> list[Article]:
        """List so many articles in the order of their ids, from the one after this id."""
        found = await fetch(
            self.pool,
            f"SELECT {ARTICLE_COLUMNS} FROM article WHERE key > %s ORDER BY key LIMIT %s",  # noqa: S608
            article_id,
            limit,
        )
        return [to_article(row) for row in found]

    async def has_more_than(self, few: int) -> bool:
        """Tell whether there are more than so few articles, without counting them all."""
        return bool(await fetch(self.pool, "SELECT 1 FROM article LIMIT 1 OFFSET %s", few))

    async def count(self) -> int:
        """Count the articles."""
        [[count]] = await fetch(self.pool, "SELECT count(*) FROM article")
        return int(count)

    async def count_held(self) -> int:
        """Count those that the newest reload kept, though they have no seed."""
        [[count]] = await fetch(self.pool, "SELECT count(*) FROM held")
        return int(count)

    async def rankings(self, ids: Sequence[str], version: int) -> dict[str, Ranking]:
        """Fetch the rankings of articles that were made by this version of the summarizer."""
        found = await fetch(
            self.pool,
            "SELECT key, data FROM article JOIN ranking ON ranking.article = article.number"
            " AND ranking.content_hash = article.content_hash"
            " WHERE key = ANY(%s) AND version = %s",
            [*ids],
            version,
        )
        return {key: Ranking.from_json(data) for key, data in found}

    async def keep_ranking(self, article: Article, ranking: Ranking) -> None:
        """Store a ranking, unless the article changed or went since it was read."""
        await self._write(
            """
            INSERT INTO ranking (article, content_hash, version, data)
            SELECT number, content_hash, %s, %s FROM article
            WHERE key = %s AND title = %s AND body = %s
            ON CONFLICT (article) DO UPDATE SET content_hash = excluded.content_hash,
                version = excluded.version, data = excluded.data
            """,
            ranking.version,
            ranking.to_json(),
            article.id,
            article.title,
            article.body,
        )

    async def unranked(self, limit: int, version: int) -> list[str]:
        """List those of the newest articles that have no ranking of this version."""
        found = await fetch(
            self.pool,
            """
            SELECT key FROM (
                SELECT * FROM article ORDER BY published DESC, number DESC LIMIT %s
            ) AS newest
            WHERE NOT EXISTS (
                SELECT 1 FROM ranking WHERE ranking.article = newest.number
                AND ranking.content_hash = newest.content_hash AND version = %s
            )
            ORDER BY published DESC, number DESC
            """,
            limit,
            version,
        )
        return [key for (key,) in found]

    async def arrivals(self, limit: int) -> list[Article]:
        """List articles that came with a reload and that no follower was told of yet."""
        found = await fetch(
            self.pool,
            f"SELECT {ARTICLE_COLUMNS} FROM arrival"  # noqa: S608
            " JOIN article ON article.number = arrival.article ORDER BY arrival.article LIMIT %s",
            limit,
        )
        return [to_article(row) for row in found]

    async def clear_arrivals(self, ids: Sequence[str]) -> None:
        """Note that followers were told of these articles."""
        await self._write(
            "DELETE FROM arrival WHERE article IN (SELECT number FROM article WHERE key = ANY(%s))",
            [*ids],
        )

    @asynccontextmanager
    async def reload(
        self, prepare: Prepare, *, keep: bool = True
    ) -> AsyncIterator[PostgresArticleWriter]:
        """Change many articles at once: all of it, or nothing if the block raises."""
        async with transaction(self.pool, keep=keep) as db:
            [[free]] = await rows(db, "SELECT pg_try_advisory_xact_lock(%s, %s)", *RELOAD_LOCK)
            if not free:
                raise ReloadRunningError
            try:
                yield await PostgresArticleWriter.begin(db, prepare)
            except psycopg.errors.DiskFull as error:
                raise DiskFullError(self._address) from error

    async def _write(self, sql: str, *values: object) -> None:
        """Write, but do not wait for rows that a reload has changed and not yet committed."""
        try:
            async with transaction(self.pool) as db:
                await rows(db, "SET LOCAL lock_timeout = '1s'")
                await rows(db, sql, *values)
        except psycopg.errors.LockNotAvailable as error:
            raise StoreBusyError from error
        except psycopg.errors.DiskFull as error:
            raise DiskFullError(self._address) from error
