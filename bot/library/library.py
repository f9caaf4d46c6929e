"""The library: finding articles, and telling them in a few of their own sentences."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from time import monotonic

from bot.library.articles import Article, ArticleSummary, Hit, Page, TopicBrief
from bot.library.offers import Offer, look_at
from bot.library.ports import ArticleStore, ReloadRunningError, StoreBusyError
from bot.library.reload import Progress, Report, reload
from bot.library.search import pages
from bot.library.search.ports import SearchIndex
from bot.library.search.query import parse
from bot.library.search.text import folded_words
from bot.library.search.times import find_time
from bot.library.seeds import to_jsonl
from bot.library.summaries import article_summary, lead_summary, write_brief
from bot.library.urls import article_id, urls_in
from bot.library.usage import Usage
from summarizer import OURS, Ranking, rank, ranking_version

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """Seconds after which a search is cut short, and a search as you type."""

    search: float = 0.25
    suggest: float = 0.1


_LIMITS = TimeLimits()


def _utc_now() -> datetime:
    return datetime.now(UTC)


# How much of a word is still a word, and how many beginnings are looked up.
SHORTEST_BEGINNING, NEAREST_LOOKUPS = 4, 8


# Articles of an export that are in memory at once.
READ_AT_ONCE = 500


class NoSuchArticleError(LookupError):
    """The library has no article of this id (any more)."""


class Library:
    """Articles, their search and their summaries; `bot.services.open_library` opens one.

    Two indexes, so that what is looked up at every key press waits for no search through bodies.
    """

    def __init__(
        self,
        store: ArticleStore,
        quick: SearchIndex,
        deep: SearchIndex,
        *,
        method: str = OURS,
        clock: Callable[[], datetime] = _utc_now,
        limits: TimeLimits = _LIMITS,
    ) -> None:
        """Put a library together.

        Args:
            store: The articles.
            quick: For what is looked up at every key press.
            deep: For searches through bodies.
            method: Who ranks the sentences of articles: one of ``summarizer.METHODS``.
            clock: Tells the time in the readers' time zone: what is today depends on it.
            limits: When searches are cut short.
        """
        self._store = store
        self._quick = quick
        self._deep = deep
        self._method = method
        self._version = ranking_version(method)
        self._clock = clock
        self._limits = limits
        self.usage = Usage(clock)
        self._reloading = asyncio.Lock()
        self._keeping: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        """Wait until what was made of articles is kept."""
        await asyncio.gather(*self._keeping)

    async def reload(self, directory: Path | str, progress: Progress | None = None) -> Report:
        """Bring the library in line with a folder of seeds, all of it or nothing.

        Args:
            directory: The seeds folder.
            progress: Called now and then with the bytes read so far and in all.

        Raises:
            ReloadRunningError: Another reload of this library has not ended.
        """
        if self._reloading.locked():
            raise ReloadRunningError
        async with self._reloading:
            return await reload(self._store, Path(directory), progress)

    @property
    def reloading(self) -> bool:
        """Whether a reload is running."""
        return self._reloading.locked()

    async def search(self, query: str, limit: int = 10, offset: int = 0) -> Page:
        """Find articles by words as a person types them, or by URL."""
        began = monotonic()
        page = await pages.search(
            self._deep,
            query,
            limit=limit,
            offset=offset,
            seconds=self._limits.search,
            now=self._clock(),
        )
        self.usage.note("search", monotonic() - began, found=bool(page.hits))
        return page

    async def suggest(self, query: str, limit: int = 20, offset: int = 0) -> Page:
        """Find articles while the query is being typed; the newest ones for an empty query."""
        began = monotonic()
        page = await pages.suggest(
            self._quick,
            query,
            limit=limit,
            offset=offset,
            seconds=self._limits.suggest,
            now=self._clock(),
        )
        self.usage.note("suggest", monotonic() - began, found=bool(page.hits))
        return page

    async def nearest(self, query: str, *, limit: int) -> tuple[Hit, ...]:
        """Find articles for words that find nothing: those that begin alike, longest words first.

        Args:
            query: The words.
            limit: How many articles at most.
        """
        for beginning in islice(_beginnings(self.undated(query)), NEAREST_LOOKUPS):
            page = await self.suggest(beginning, limit=limit)
            if page.hits:
                return page.hits
        return ()

    def undated(self, query: str) -> str:
        """Leave out of a query the words that say when."""
        words = parse(query)
        when = find_time(words, self._clock())
        return " ".join(words.replaced(when.start, when.end, ()).exact) if when else query

    async def newest(self, limit: int = 10, offset: int = 0) -> Page:
        """List the newest articles."""
        return await pages.newest(self._quick, limit=limit, offset=offset)

    async def related(self, article_id: str, *, limit: int = 5) -> tuple[Article, ...]:
        """Find articles on the same subject."""
        return await pages.related(self._deep, article_id, limit=limit)

    async def article(self, article_id: str) -> Article:
        """Fetch one article.

        Raises:
            NoSuchArticleError: There is none of this id.
        """
        for article in await self._store.articles([article_id]):
            return article
        raise NoSuchArticleError(article_id)

    async def articles(self, ids: Sequence[str]) -> list[Article]:
        """Fetch several articles in the order given, leaving out those that went."""
        return await self._store.articles(ids)

    async def export(self) -> AsyncIterator[str]:
        """Yield every article as a line of a `.jsonl` seed file, from which a reload makes it anew.

        They come in the order of their ids, some hundred in memory at a time.
        """
        last = ""
        while articles := await self._store.articles_after(last, READ_AT_ONCE):
            for it in articles:
                yield to_jsonl(it.url, it.title, it.body, it.published)
            last = articles[-1].id

    async def look_at(self, name: str, content: bytes) -> Offer:
        """Tell what a seed file would change.

        Args:
            name: The file's, whose ending tells the format.
            content: What it holds.
        """
        return await look_at(self._store, name, content)

    async def by_url(self, text: str) -> Article | None:
        """Fetch the article of the first URL in a text that the library knows."""
        for article in await self._store.articles([article_id(url) for url in urls_in(text)]):
            return article
        return None

    async def is_empty(self) -> bool:
        """Tell whether there are no articles, without counting them: every search asks."""
        return await self._store.is_empty()

    async def size(self) -> int:
        """Count the articles."""
        return await self._store.count()

    async def summary(self, article_id: str, sentences: int = 3) -> ArticleSummary:
        """Give an article in a few of its own sentences.

        It is ranked at first need, in a worker thread, and the ranking is kept: any other
        length costs nothing more.

        Raises:
            NoSuchArticleError: There is none of this id.
        """
        began = monotonic()
        article = await self.article(article_id)
        [summary] = await self.summaries([article], sentences)
        self.usage.note("summary", monotonic() - began, found=True)
        return summary

    async def summaries(
        self, articles: Sequence[Article], sentences: int = 3, *, rankings: int = 3
    ) -> list[ArticleSummary]:
        """Give several articles in short, without waiting for more than a few rankings.

        Args:
            articles: Which ones.
            sentences: How many of each.
            rankings: How many may be ranked now; the others get their first sentences.
        """
        kept = await self._store.rankings([article.id for article in articles], self._version)
        missing = [article for article in articles if article.id not in kept]
        for article in missing[:rankings]:
            kept[article.id] = await self._rank(article)
        return [
            article_summary(article, kept[article.id], sentences)
            if article.id in kept
            else lead_summary(article, sentences)
            for article in articles
        ]

    async def rank_newest(self, limit: int) -> None:
        """Rank those of the newest articles that were not ranked yet, one by one."""
        for wanted in await self._store.unranked(limit, self._version):
            for article in await self._store.articles([wanted]):
                await self._rank(article)

    async def brief(self, query: str, *, articles: int = 8, words: int = 150) -> TopicBrief:
        """Tell a topic from the articles that fit it best.

        Args:
            query: The topic, as a person types it.
            articles: How many hits to read at most; near-duplicates count once.
            words: About how long to be, in syllables.
        """
        page = await self.search(query, limit=articles)
        return await asyncio.to_thread(write_brief, page, query, words)

    async def arrivals(self, limit: int = 200) -> list[Article]:
        """List articles that came with a reload and that no follower was told of yet."""
        return await self._store.arrivals(limit)

    async def clear_arrivals(self, articles: Iterable[Article]) -> None:
        """Note that followers were told of these articles."""
        await self._store.clear_arrivals([article.id for article in articles])

    async def _rank(self, article: Article) -> Ranking:
        ranking = await asyncio.to_thread(
            rank, article.body, title=article.title, method=self._method
        )
        # A reload writes for long; what is ranked meanwhile is not kept.
        if not self.reloading:
            task = asyncio.create_task(self._keep(article, ranking))
            self._keeping.add(task)
            task.add_done_callback(self._keeping.discard)
        return ranking

    async def _keep(self, article: Article, ranking: Ranking) -> None:
        try:
            await self._store.keep_ranking(article, ranking)
        except StoreBusyError:
            log.info("The ranking of %s was not kept: another process is writing", article.id)


def _beginnings(text: str) -> Iterator[str]:
    """Yield the beginnings of a text's words, the longest word first, each a letter shorter."""
    for word in sorted(folded_words(text), key=len, reverse=True):
        for size in range(len(word) - 1, SHORTEST_BEGINNING - 1, -1):
            yield word[:size]
