"""Articles in short, and the rankings that they are made of."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Sequence

from bot.library.articles import Article, ArticleSummary
from bot.library.ports import ArticleStore, DatabaseAwayError, DiskFullError, StoreBusyError
from summarizer import Ranking, lead, rank, ranking_version

log = logging.getLogger(__name__)

# So many rankings stay in memory: at each key that somebody types, much the same is found again.
IN_MEMORY = 500


class Rankings:
    """The rankings of articles, made at first need and kept.

    Args:
        store: Where they are kept.
        method: Who ranks: one of ``summarizer.METHODS``.
        reloading: Tells whether the store is written by a reload just now.
    """

    def __init__(self, store: ArticleStore, method: str, reloading: Callable[[], bool]) -> None:
        self._store = store
        self._method = method
        self._version = ranking_version(method)
        self._reloading = reloading
        self._keeping: set[asyncio.Task[None]] = set()
        # By what was ranked, so that an article that changed is not told by its old ranking.
        self._in_memory: OrderedDict[tuple[str, int], Ranking] = OrderedDict()

    async def close(self) -> None:
        """Wait until what was made is kept."""
        await asyncio.gather(*self._keeping)

    async def summaries(
        self, articles: Sequence[Article], sentences: int, most: int
    ) -> list[ArticleSummary]:
        """Give several articles in short; those not ranked yet, but for `most`, by their lead."""
        kept = await self._kept(articles)
        missing = [article for article in articles if article.id not in kept]
        for article in missing[:most]:
            kept[article.id] = await self._make(article)
        return [
            _in_short(article, kept[article.id], sentences)
            if article.id in kept
            else ArticleSummary(article, lead(article.body, sentences=sentences), longer=True)
            for article in articles
        ]

    async def rank_newest(self, limit: int) -> None:
        """Rank those of the newest articles that were not ranked yet, one by one."""
        for wanted in await self._store.unranked(limit, self._version):
            for article in await self._store.articles([wanted]):
                await self._make(article)

    async def _kept(self, articles: Sequence[Article]) -> dict[str, Ranking]:
        """Give the rankings that were made before, by the articles' ids."""
        keys = {it.id: (it.id, hash((it.title, it.body))) for it in articles}
        kept = {it: self._in_memory[key] for it, key in keys.items() if key in self._in_memory}
        if others := [it for it in keys if it not in kept]:
            kept |= await self._store.rankings(others, self._version)
        for it, ranking in kept.items():
            self._in_memory[keys[it]] = ranking
            self._in_memory.move_to_end(keys[it])
        while len(self._in_memory) > IN_MEMORY:
            self._in_memory.popitem(last=False)
        return kept

    async def _make(self, article: Article) -> Ranking:
        """Rank an article in a worker thread."""
        ranking = await asyncio.to_thread(
            rank, article.body, title=article.title, method=self._method
        )
        # A reload writes for long; what is ranked meanwhile is not kept.
        if not self._reloading():
            task = asyncio.create_task(self._keep(article, ranking))
            self._keeping.add(task)
            task.add_done_callback(self._keeping.discard)
        return ranking

    async def _keep(self, article: Article, ranking: Ranking) -> None:
        try:
            await self._store.keep_ranking(article, ranking)
        except (StoreBusyError, DiskFullError, DatabaseAwayError) as error:
            log.info("The ranking of %s was not kept: %s", article.id, error)


def _in_short(article: Article, ranking: Ranking, sentences: int) -> ArticleSummary:
    chosen = ranking.summary(sentences).sentences
    longer = ranking.summary(sentences + 1).sentences
    return ArticleSummary(article, chosen, longer=len(longer) > len(chosen))
