"""The library: finding articles, and telling them in a few of their own sentences."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

from bot.library.articles import Article, ArticleSummary, Hit, Page, Scope, TopicBrief
from bot.library.briefs import brief_of_hits, brief_of_near, find_articles, write_brief
from bot.library.export import export
from bot.library.follows import on_topic, without_frame
from bot.library.nearest import LookUp, begins_a_title, names_a_title, nearest
from bot.library.offers import Offer, look_at
from bot.library.ports import ArticleStore
from bot.library.reload import Progress, Wish
from bot.library.reloads import Reloads
from bot.library.report import Report
from bot.library.search import pages
from bot.library.search.english import without_article
from bot.library.search.left_out import split_query
from bot.library.search.ports import SearchIndex
from bot.library.search.query import EVER, parse
from bot.library.search.text import folded_words
from bot.library.search.times import find_time, is_only_recent, without_time
from bot.library.summaries import Rankings
from bot.library.urls import article_id, urls_in
from bot.library.usage import Usage
from summarizer import OURS

# A library of many articles is taken to have them for so many seconds.
SURE_SECONDS = 60

_Find = Callable[..., Coroutine[Any, Any, Page]]


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """Seconds after which a search is cut short, and a search as you type."""

    search: float = 0.25
    suggest: float = 0.1


class NoSuchArticleError(LookupError):
    """The library has no article of this id (any more)."""


class Library:
    """Articles, their search and their summaries; `bot.services.open_library` opens one.

    Two indexes, so that what is looked up at every key press waits for no search through bodies.

    Attributes:
        reloads: The reload that is running, if one is.
    """

    def __init__(
        self,
        store: ArticleStore,
        quick: SearchIndex,
        deep: SearchIndex,
        *,
        method: str = OURS,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        limits: TimeLimits = TimeLimits(),
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
        self._clock = clock
        self._limits = limits
        self.reloads = Reloads(store)
        self.usage = Usage(clock)
        self._rankings = Rankings(store, method, lambda: self.reloading)
        self._large_until: dict[int, float] = {}

    async def close(self) -> None:
        """Wait until what was made of articles is kept."""
        await self._rankings.close()

    async def reload(
        self,
        directory: Path | str,
        progress: Progress | None = None,
        *,
        check: bool = False,
        may_remove: int = 0,
    ) -> Report:
        """Bring the library in line with a folder of seeds, all of it or nothing.

        More than a fifth of the articles (of more than twenty) is not removed unless that was
        agreed to: perhaps a folder is not mounted just now.

        Args:
            directory: The seeds folder.
            progress: Called now and then with the bytes read so far and in all.
            check: Whether to change nothing, and only report what would be done.
            may_remove: How many articles may go even if they are that many.

        Raises:
            ReloadRunningError: Another reload of this library has not ended.
            ReloadStoppedError: Somebody called `reloads.stop`; nothing was changed.
        """
        wish = Wish(check=check, may_remove=may_remove)
        return await self.reloads.run(Path(directory), wish, progress)

    @property
    def reloading(self) -> bool:
        """Whether a reload is running."""
        return self.reloads.loading is not None

    async def search(self, query: str, limit: int = 10, offset: int = 0) -> Page:
        """Find articles by words as a person types them, or by URL."""
        found = self._searcher()(query, limit=limit, offset=offset)
        return await self.usage.counted("search", found)

    async def suggest(self, query: str, limit: int = 20, offset: int = 0) -> Page:
        """Find articles while the query is being typed; the newest ones for an empty query."""
        found = self._suggester()(query, limit=limit, offset=offset)
        return await self.usage.counted("suggest", found)

    async def nearest(self, query: str, *, limit: int) -> tuple[Hit, ...]:
        """Find articles for words that find nothing: those that begin alike, longest words first.

        Args:
            query: The words.
            limit: How many articles at most.
        """
        suggest = self._suggester()
        words, _ = split_query(query)
        minus = query[len(words) :]

        async def look_up(text: str, *, limit: int) -> Page:
            return await suggest(text + minus, limit=limit)

        return await nearest(look_up, without_frame(self.undated(words)), limit=limit)

    def undated(self, query: str) -> str:
        """Leave out of a query the words that say when."""
        words = parse(query)
        when = find_time(words, self._clock())
        return " ".join(without_time(words, when).exact) if when else query

    def asks_for_newest(self, query: str) -> bool:
        """Tell whether a query asks for nothing but what is new."""
        words = parse(query)
        return is_only_recent(words, find_time(words, self._clock()))

    def asks_for_latest(self, query: str) -> bool:
        """Tell whether a query asks for what is new and names no day, week or month."""
        words = parse(query)
        when = find_time(words, self._clock())
        return is_only_recent(words, when) and (when is None or when.period == EVER)

    async def begins_a_title(self, text: str) -> bool:
        """Tell whether the title of an article begins with these words."""
        return await begins_a_title(self._suggester(), text)

    async def names_a_title(self, text: str) -> bool:
        """Tell whether a title that a text finds has what it tells of, see `nearest`."""
        return await names_a_title(self._searcher(), text)

    async def holds(self, word: str) -> bool:
        """Tell whether any article holds a word, whatever diacritics it has there."""
        words = folded_words(word)
        return bool(await self._quick.at_once(lambda index: index.count_words(words)))

    async def on_topic(self, text: str) -> Page:
        """Find articles that a follower of a topic would be told of if they came now."""
        return await on_topic(self._searcher(), text)

    def _searcher(self) -> LookUp:
        return self._look_up(pages.search, self._deep, self._limits.search)

    def _suggester(self) -> LookUp:
        return self._look_up(pages.suggest, self._quick, self._limits.suggest)

    def _look_up(self, find: _Find, index: SearchIndex, seconds: float) -> LookUp:
        now = self._clock()

        async def look_up(text: str, *, limit: int, offset: int = 0) -> Page:
            how = {"limit": limit, "offset": offset, "seconds": seconds, "now": now}
            return await index.at_once(lambda index: find(index, text, **how))

        return look_up

    async def newest(self, limit: int = 10, offset: int = 0) -> Page:
        """List the newest articles."""
        return await self._quick.at_once(partial(pages.newest, limit=limit, offset=offset))

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

    def export(self) -> AsyncIterator[str]:
        """Yield every article as a line of a `.jsonl` seed file that a reload reads back."""
        return export(self._store)

    async def look_at(self, name: str, content: bytes) -> Offer:
        """Tell what a seed file would change.

        Args:
            name: The file's, whose ending tells the format.
            content: What it holds.
        """
        return await look_at(self._store, name, content)

    async def by_url(self, text: str) -> Article | None:
        """Fetch the article of the first URL in a text that the library knows."""
        ids = [article_id(url) for url in urls_in(text)]
        for article in await self._store.articles(ids) if ids else ():
            return article
        return None

    async def is_empty(self) -> bool:
        """Tell whether there are no articles."""
        return not await self._store.has_more_than(0)

    async def is_larger_than(self, few: int) -> bool:
        """Tell whether there are more than so few articles, or were a moment ago."""
        if self._large_until.get(few, 0) < monotonic():
            if not await self._store.has_more_than(few):
                return False
            self._large_until[few] = monotonic() + SURE_SECONDS
        return True

    async def sample(self, limit: int) -> list[Article]:
        """Give so many articles as if drawn by lot: their ids are digests of their URLs."""
        return await self._store.articles_after("", limit)

    async def size(self) -> int:
        """Count the articles."""
        return await self._store.count()

    async def held(self) -> int:
        """Count the articles without a seed that are kept until somebody agrees that they go."""
        return await self._store.count_held()

    async def summary(self, article: Article | str, sentences: int = 3) -> ArticleSummary:
        """Give an article, or that of an id, in a few of its own sentences.

        It is ranked at first need, in a worker thread, and the ranking is kept: any other
        length costs nothing more.

        Raises:
            NoSuchArticleError: There is none of this id.
        """
        read = await self.article(article) if isinstance(article, str) else article
        [summary] = await self.usage.counted("summary", self.summaries([read], sentences))
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
        return await self._rankings.summaries(articles, sentences, rankings)

    async def rank_newest(self, limit: int) -> None:
        """Rank those of the newest articles that were not ranked yet, one by one."""
        await self._rankings.rank_newest(limit)

    async def brief(
        self,
        query: str,
        *,
        articles: int = 8,
        words: int = 150,
        language: str = "",
        of_hits: bool = False,
    ) -> TopicBrief:
        """Tell a topic from the articles that fit it best.

        Args:
            query: The topic, as a person types it.
            articles: How many to tell at most; those of one event count once.
            words: About how long to be, in syllables.
            language: The reader's: of the newest, those in it come first.
            of_hits: Whether what is found is told even if none of it names the topic.
        """
        query = await asyncio.to_thread(without_article, query)  # It reads a list of words once.
        page = await find_articles(self.search, query, articles)
        wanted, _ = split_query(page.corrected or query)
        topic = self.undated(wanted)
        if self.asks_for_newest(query):
            hits = sorted(page.hits, key=lambda hit: hit.article.language != language)
            page, topic = replace(page, hits=tuple(hits)), ""
        written = await asyncio.to_thread(write_brief, page, topic, articles, words)
        if written.scope is Scope.NEAREST:
            near = await brief_of_near(self.search, topic, articles, words)
            written = near if near.articles else written
        if of_hits and not written.articles:
            written = await asyncio.to_thread(brief_of_hits, page)
        return replace(written, unmet=page.unmet)

    async def arrivals(self, limit: int = 200) -> list[Article]:
        """List articles that came with a reload and that no follower was told of yet."""
        return await self._store.arrivals(limit)

    async def clear_arrivals(self, articles: Iterable[Article]) -> None:
        """Note that followers were told of these articles."""
        await self._store.clear_arrivals([article.id for article in articles])
