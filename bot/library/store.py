"""The library: one database file of articles, its searches, and the digests made of them."""

import asyncio
import json
import logging
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Self

import aiosqlite

from bot.library.article import Article, Digest, Page, TopicBrief, article_id, urls_in
from bot.library.database import connect, migrate
from bot.library.following import holds_in_a_row
from bot.library.reload import Progress, Report, reload
from bot.library.search import Searcher
from summarizer import OURS, Ranking, lead, rank, ranking_version, summarize_many

log = logging.getLogger(__name__)


class ReloadRunningError(Exception):
    """A reload was asked for while another one runs, here or in another process."""

    def __init__(self) -> None:
        super().__init__("a reload is running already")


class NoSuchArticleError(LookupError):
    """The library has no article of this id (any more)."""


class Library:
    """Articles in one SQLite file; open it with `Library.open`.

    One connection writes, three only read: for what is looked up at every key press, for searches
    through bodies, and for articles known by id. So none waits for another, nor for a reload.
    """

    def __init__(
        self,
        writer: aiosqlite.Connection,
        reader: aiosqlite.Connection,
        suggester: Searcher,
        searcher: Searcher,
        method: str = OURS,
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._suggester = suggester
        self._searcher = searcher
        self._method = method
        self._version = ranking_version(method)
        self._reloading = asyncio.Lock()
        self._keeping: set[asyncio.Task[None]] = set()

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path | str, method: str = OURS) -> AsyncIterator[Self]:
        """Open the library in this file, making the file and its folder if they are missing.

        Args:
            path: The file.
            method: Who ranks the sentences of its articles: one of ``summarizer.METHODS``.

        Raises:
            DatabaseError: The file cannot be used; the message says why in one line.
        """
        path = Path(path)
        async with connect(path) as writer:
            await migrate(writer, path, "schema.sql")
            async with (
                connect(path, read_only=True) as reader,
                connect(path, read_only=True) as quick,
                connect(path, read_only=True) as deep,
            ):
                library = cls(writer, reader, Searcher(quick), Searcher(deep), method)
                try:
                    yield library
                finally:
                    await asyncio.gather(*library._keeping)

    async def reload(self, directory: Path | str, progress: Progress | None = None) -> Report:
        """Bring the library in line with a folder of seeds, all of it or nothing.

        Args:
            directory: The seeds folder.
            progress: Called now and then with the bytes read so far and in all.

        Raises:
            ReloadRunningError: Another reload of this database has not ended.
        """
        if self._reloading.locked():
            raise ReloadRunningError
        async with self._reloading:
            await asyncio.gather(*self._keeping)
            try:
                return await reload(self._writer, Path(directory), progress)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
                raise ReloadRunningError from error

    @property
    def reloading(self) -> bool:
        """Whether a reload is running."""
        return self._reloading.locked()

    async def search(self, query: str, limit: int = 10, offset: int = 0) -> Page:
        """Find articles by words as a person types them, or by URL."""
        return await self._searcher.search(query, limit=limit, offset=offset)

    async def suggest(self, query: str, limit: int = 20, offset: int = 0) -> Page:
        """Find articles while the query is being typed; the newest ones for an empty query."""
        return await self._suggester.suggest(query, limit=limit, offset=offset)

    async def newest(self, limit: int = 10, offset: int = 0) -> Page:
        """List the newest articles."""
        return await self._suggester.suggest("", limit=limit, offset=offset)

    async def article(self, article_id: str) -> Article:
        """Fetch one article.

        Raises:
            NoSuchArticleError: There is none of this id.
        """
        rows = await self._reader.execute_fetchall(
            "SELECT key, url, title, body, published FROM article WHERE key = ?", [article_id]
        )
        for row in rows:
            return _article(row)
        raise NoSuchArticleError(article_id)

    async def articles(self, ids: Iterable[str]) -> list[Article]:
        """Fetch several articles in the order given, leaving out those that went."""
        found = []
        for wanted in ids:
            with suppress(NoSuchArticleError):
                found.append(await self.article(wanted))
        return found

    async def related(self, article_id: str, *, limit: int = 5) -> tuple[Article, ...]:
        """Find articles on the same subject."""
        return await self._searcher.related(article_id, limit=limit)

    async def by_url(self, text: str) -> Article | None:
        """Fetch the article of the first URL in a text that the library knows."""
        for url in urls_in(text):
            try:
                return await self.article(article_id(url))
            except NoSuchArticleError:
                continue
        return None

    async def is_empty(self) -> bool:
        """Tell whether there are no articles, without counting them: every search asks."""
        [[some]] = await self._reader.execute_fetchall("SELECT EXISTS (SELECT 1 FROM article)")
        return not some

    async def size(self) -> int:
        """Count the articles."""
        [[count]] = await self._reader.execute_fetchall("SELECT count(*) FROM article")
        return int(count)

    async def summary(self, article_id: str, sentences: int = 3) -> Digest:
        """Give an article in a few of its own sentences.

        It is ranked at first need, in a worker thread, and the ranking is kept: any other
        length costs nothing more.

        Raises:
            NoSuchArticleError: There is none of this id.
        """
        article = await self.article(article_id)
        ranking = await self._kept_ranking(article) or await self._rank(article)
        return _digest(article, ranking, sentences)

    async def summaries(
        self, articles: Iterable[Article], sentences: int = 3, *, rankings: int = 3
    ) -> list[Digest]:
        """Give several articles in short, without waiting for more than a few rankings.

        Args:
            articles: Which ones.
            sentences: How many of each.
            rankings: How many may be ranked now; the others get their first sentences.
        """
        digests = []
        for article in articles:
            ranking = await self._kept_ranking(article)
            if ranking is None and rankings > 0:
                rankings -= 1
                ranking = await self._rank(article)
            if ranking is None:
                first = lead(article.body, sentences=sentences)
                digests.append(Digest(article, first, longer=True))
            else:
                digests.append(_digest(article, ranking, sentences))
        return digests

    async def rank_newest(self, limit: int) -> None:
        """Rank those of the newest articles that were not ranked yet, one by one."""
        rows = await self._reader.execute_fetchall(
            """
            SELECT key FROM (SELECT id, key FROM article ORDER BY published DESC, id DESC LIMIT ?)
            WHERE id NOT IN (SELECT article FROM ranking WHERE version = ?)
            """,
            [limit, self._version],
        )
        for (key,) in rows:
            with suppress(NoSuchArticleError):
                await self.summary(key)

    async def brief(self, query: str, *, articles: int = 8, words: int = 150) -> TopicBrief:
        """Tell a topic from the articles that fit it best.

        Args:
            query: The topic, as a person types it.
            articles: How many hits to read at most; near-duplicates count once.
            words: About how long to be, in syllables.
        """
        page = await self.search(query, limit=articles)
        return await asyncio.to_thread(_brief, page, query, words)

    async def arrivals(self, limit: int = 200) -> list[Article]:
        """List articles that came with a reload and that no follower was told of yet."""
        rows = await self._reader.execute_fetchall(
            """
            SELECT key, url, title, body, published FROM arrival
            JOIN article ON article.id = arrival.article ORDER BY arrival.article LIMIT ?
            """,
            [limit],
        )
        return [_article(row) for row in rows]

    async def clear_arrivals(self, articles: Iterable[Article]) -> None:
        """Note that followers were told of these articles."""
        async with self._reloading:
            await self._writer.execute(
                """
                DELETE FROM arrival WHERE article IN
                (SELECT id FROM article WHERE key IN (SELECT value FROM json_each(?)))
                """,
                [json.dumps([article.id for article in articles])],
            )

    async def _kept_ranking(self, article: Article) -> Ranking | None:
        rows = await self._reader.execute_fetchall(
            """
            SELECT ranking.data FROM ranking JOIN article ON article.id = ranking.article
            WHERE article.key = ? AND ranking.version = ?
            """,
            [article.id, self._version],
        )
        return next((Ranking.from_json(data) for (data,) in rows), None)

    async def _rank(self, article: Article) -> Ranking:
        ranking = await asyncio.to_thread(
            rank, article.body, title=article.title, method=self._method
        )
        # A reload writes for long, and would make the reader wait; then it is not kept.
        if not self._reloading.locked():
            task = asyncio.create_task(self._keep(article, ranking))
            self._keeping.add(task)
            task.add_done_callback(self._keeping.discard)
        return ranking

    async def _keep(self, article: Article, ranking: Ranking) -> None:
        """Store a ranking, unless the article changed or went since it was read."""
        try:
            await self._writer.execute(
                """
                INSERT INTO ranking (article, version, data)
                SELECT id, ?, ? FROM article WHERE key = ? AND title = ? AND body = ?
                ON CONFLICT (article) DO UPDATE SET version = excluded.version, data = excluded.data
                """,
                [self._version, ranking.to_json(), article.id, article.title, article.body],
            )
        except sqlite3.OperationalError:  # Another process is writing: rank again next time.
            log.info("The ranking of %s was not kept: the database is busy", article.id)


def _article(row: aiosqlite.Row) -> Article:
    key, url, title, body, published = row
    return Article(key, url, title, body, datetime.fromisoformat(published))


def _brief(page: Page, query: str, words: int) -> TopicBrief:
    """Tell a topic from articles that were found; long ones take long to read."""
    found = [hit.article for hit in page.hits]
    topic = page.corrected or query
    # Hits that only hold the words somewhere may be on another topic.
    to_the_point = [article for article in found if holds_in_a_row(article, topic)]
    read = to_the_point if len(to_the_point) > 1 else found
    read.sort(key=lambda article: article.published)  # a story is told in the order of time
    documents = [(article.title, article.body) for article in read]
    written = summarize_many(documents, query=topic, words=words)
    cited = sorted({index for index, _ in written.sentences})
    return TopicBrief(
        tuple((cited.index(index), sentence) for index, sentence in written.sentences),
        tuple(read[index] for index in cited),
        page.corrected,
    )


def _digest(article: Article, ranking: Ranking, sentences: int) -> Digest:
    chosen = ranking.summary(sentences).sentences
    next_longer = ranking.summary(sentences + 1).sentences
    return Digest(article, chosen, longer=len(next_longer) > len(chosen))
