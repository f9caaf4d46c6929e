"""Articles and what is derived from them, in one SQLite file that can be rebuilt from the seeds."""

import asyncio
import json
import logging
import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, Self

import aiosqlite

from bot.library.articles import Article
from bot.library.ports import Prepare, ReloadRunningError, StoreBusyError
from bot.stores.sqlite import files
from bot.stores.sqlite.article_writer import SqliteArticleWriter
from bot.stores.sqlite.connection import connect, transaction
from bot.stores.sqlite.migrations import migrate
from bot.stores.sqlite.older_articles import IS_ANOTHER, begun_anew, not_articles
from bot.stores.sqlite.rows import ARTICLE_COLUMNS, to_article
from summarizer import Ranking

log = logging.getLogger(__name__)

# Whoever writes for longer than this is another process that reloads.
_BUSY_SECONDS = 1.0
MEND = "tomtat rebuild makes it anew from the seeds"


class SqliteArticles:
    """An `ArticleStore`; open it with `SqliteArticles.open`.

    One connection writes, the other only reads, so that nobody waits for a reload.
    """

    def __init__(
        self, path: Path, writer: aiosqlite.Connection, reader: aiosqlite.Connection
    ) -> None:
        self._path = path
        self._writer = writer
        self._reader = reader
        # A statement of another task must not join a reload, and be undone with it.
        self._writing = asyncio.Lock()

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path) -> AsyncIterator[Self]:
        """Open this file, making it and its folder if they are missing.

        Raises:
            DatabaseError: The file cannot be used; the message says why in one line.
        """
        async with connect(path, busy_seconds=_BUSY_SECONDS, mend=MEND) as writer:
            # The first look at a file makes what SQLite keeps beside it.
            with files.writing(path):
                [[is_another]] = await writer.execute_fetchall(IS_ANOTHER)
                had_articles = not is_another and await _has_articles(writer)
            if is_another:
                raise not_articles(path)
            await migrate(writer, path, "articles.sql", around=begun_anew)
            if had_articles and not await _has_articles(writer):
                log.warning(
                    "%s: this version indexes otherwise, so the articles are loaded anew:"
                    " by the bot when it starts, or by tomtat reload",
                    path,
                )
            async with connect(path, read_only=True) as reader:
                yield cls(path, writer, reader)

    async def articles(self, ids: Sequence[str]) -> list[Article]:
        """Fetch articles in the order given, leaving out those that are not there."""
        rows = await self._rows(
            f"SELECT {ARTICLE_COLUMNS} FROM json_each(?)"  # noqa: S608
            " CROSS JOIN article ON article.key = json_each.value ORDER BY json_each.key",
            json.dumps([*ids]),
        )
        return [to_article(row) for row in rows]

    async def articles_after(self, article_id: str, limit: int) -> list[Article]:
        """List so many articles in the order of their ids, from the one after this id."""
        rows = await self._rows(
            f"SELECT {ARTICLE_COLUMNS} FROM article WHERE key > ? ORDER BY key LIMIT ?",  # noqa: S608
            article_id,
            limit,
        )
        return [to_article(row) for row in rows]

    async def has_more_than(self, few: int) -> bool:
        """Tell whether there are more than so few articles, without counting them all."""
        return bool(await self._rows("SELECT 1 FROM article LIMIT 1 OFFSET ?", few))

    async def count(self) -> int:
        """Count the articles."""
        [[count]] = await self._rows("SELECT count(*) FROM article")
        return int(count)

    async def count_held(self) -> int:
        """Count those that the newest reload kept, though they have no seed."""
        [[count]] = await self._rows("SELECT count(*) FROM held")
        return int(count)

    async def rankings(self, ids: Sequence[str], version: int) -> dict[str, Ranking]:
        """Fetch the rankings of articles that were made by this version of the summarizer."""
        rows = await self._rows(
            "SELECT key, ranking.data FROM article JOIN ranking ON ranking.article = article.id"
            " WHERE key IN (SELECT value FROM json_each(?)) AND ranking.version = ?",
            json.dumps([*ids]),
            version,
        )
        return {key: Ranking.from_json(data) for key, data in rows}

    async def keep_ranking(self, article: Article, ranking: Ranking) -> None:
        """Store a ranking, unless the article changed or went since it was read."""
        await self._write(
            """
            INSERT INTO ranking (article, version, data)
            SELECT id, ?, ? FROM article WHERE key = ? AND title = ? AND body = ?
            ON CONFLICT (article) DO UPDATE SET version = excluded.version, data = excluded.data
            """,
            ranking.version,
            ranking.to_json(),
            article.id,
            article.title,
            article.body,
        )

    async def unranked(self, limit: int, version: int) -> list[str]:
        """List those of the newest articles that have no ranking of this version."""
        rows = await self._rows(
            """
            SELECT key FROM (SELECT id, key FROM article ORDER BY published DESC, id DESC LIMIT ?)
            WHERE id NOT IN (SELECT article FROM ranking WHERE version = ?)
            """,
            limit,
            version,
        )
        return [key for (key,) in rows]

    async def arrivals(self, limit: int) -> list[Article]:
        """List articles that came with a reload and that no follower was told of yet."""
        rows = await self._rows(
            f"SELECT {ARTICLE_COLUMNS} FROM arrival JOIN article ON article.id = arrival.article"  # noqa: S608
            " ORDER BY arrival.article LIMIT ?",
            limit,
        )
        return [to_article(row) for row in rows]

    async def clear_arrivals(self, ids: Sequence[str]) -> None:
        """Note that followers were told of these articles."""
        await self._write(
            "DELETE FROM arrival WHERE article IN"
            " (SELECT id FROM article WHERE key IN (SELECT value FROM json_each(?)))",
            json.dumps([*ids]),
        )

    async def carry_dates(self, old: Path) -> None:
        """Keep the dates of another article database, as far as it can be read.

        Articles come back with them, and are no news then.
        """
        dates = await asyncio.to_thread(_dates, old)
        async with self._writing:
            await self._writer.executemany("INSERT OR IGNORE INTO departed VALUES (?, ?)", dates)

    @asynccontextmanager
    async def reload(
        self, prepare: Prepare, *, keep: bool = True
    ) -> AsyncIterator[SqliteArticleWriter]:
        """Change many articles at once: all of it, or nothing if the block raises."""
        async with self._writing:
            with self._told(busy=ReloadRunningError), TemporaryFile(dir=self._path.parent) as file:
                async with transaction(self._writer, keep=keep):
                    yield await SqliteArticleWriter.begin(self._writer, prepare, file)

    async def _rows(self, sql: str, *values: object) -> list[Any]:
        return list(await self._reader.execute_fetchall(sql, values))

    async def _write(self, sql: str, *values: object) -> None:
        async with self._writing:
            with self._told(busy=StoreBusyError):
                await self._writer.execute(sql, values)

    @contextmanager
    def _told(self, *, busy: type[Exception]) -> Iterator[None]:
        """Say of a database that another one writes, or of a full disk, what it means here."""
        try:
            with files.writing(self._path):
                yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            raise busy from error


async def _has_articles(db: aiosqlite.Connection) -> bool:
    """Tell whether a database, of whatever version, holds any article."""
    tables = "SELECT 1 FROM sqlite_schema WHERE name = 'article'"
    return bool(await db.execute_fetchall(tables)) and bool(
        await db.execute_fetchall("SELECT 1 FROM article LIMIT 1")
    )


def _dates(path: Path) -> list[tuple[str, str]]:
    """Read ids and dates of articles until the end, or until the file is damaged."""
    found: list[tuple[str, str]] = []
    with closing(sqlite3.connect(path)) as db:
        for table in ("article", "departed"):
            with suppress(sqlite3.Error):
                for key, published in db.execute(f"SELECT key, published FROM {table}"):  # noqa: S608
                    found.append((key, published))
    return found
