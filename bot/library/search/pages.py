"""From what was typed to a page of hits."""

from collections.abc import Sequence

from bot.library.articles import Article, Hit, Page
from bot.library.search import plan
from bot.library.search.duplicates import MergedResults, Result
from bot.library.search.keystrokes import typed_keys
from bot.library.search.plan import Outcome
from bot.library.search.ports import SearchIndex
from bot.library.search.query import Query, parse
from bot.library.search.related import related_candidates
from bot.library.search.snippets import highlighted_title, snippet
from bot.library.search.tiers import SearchContext
from bot.library.urls import article_id, urls_in

# Leads that a stage reads to see how close the words stand.
_SEARCH_READS = 96
_SUGGEST_READS = 32

# Characters of a body in which a suggestion's snippet is looked for.
_SUGGESTED = 500


async def search(index: SearchIndex, text: str, *, limit: int, offset: int, seconds: float) -> Page:
    """Find articles by words of their titles and bodies, or by URL.

    Args:
        index: Where to look.
        text: Anything a person may type.
        limit: Hits of the page.
        offset: Hits before it.
        seconds: Time after which it is cut short.
    """
    async with index.snapshot():
        size = offset + limit
        found = await _find(index, text, plan.SEARCH, size, seconds, reads=_SEARCH_READS)
        return await _page(index, found, limit, offset, within=None)


async def suggest(
    index: SearchIndex, text: str, *, limit: int, offset: int, seconds: float
) -> Page:
    """Find articles as a query is being typed; the newest ones for an empty query.

    The arguments are those of `search`.
    """
    if not text.strip():
        return await newest(index, limit=limit, offset=offset)
    async with index.snapshot():
        size = offset + limit
        found = await _find(index, text, plan.SUGGEST, size, seconds, reads=_SUGGEST_READS)
        return await _page(index, found, limit, offset, within=_SUGGESTED)


async def newest(index: SearchIndex, *, limit: int, offset: int) -> Page:
    """List the newest articles."""
    async with index.snapshot():
        numbers = await index.newest(limit + 1, offset)
        articles = await index.articles(numbers[:limit])
    nothing = parse("")
    hits = [_hit(article, nothing, similar=0, within=_SUGGESTED) for article in articles]
    return Page(tuple(hits), more=len(numbers) > limit)


async def related(index: SearchIndex, article: str, *, limit: int) -> tuple[Article, ...]:
    """Find articles on the subject of one.

    Args:
        index: Where to look.
        article: Its id; an unknown one has no relations.
        limit: How many at most.
    """
    async with index.snapshot():
        itself = await index.candidates_by_id([article])
        if not itself:
            return ()
        results = MergedResults(itself)
        [read] = await index.articles([itself[0].number])
        results.add(await related_candidates(index, read.title, read.body))
        numbers = [result.candidate.number for result in results[1 : 1 + limit]]
        return tuple(await index.articles(numbers))


async def _find(
    index: SearchIndex,
    text: str,
    stages: Sequence[plan.Step],
    size: int,
    seconds: float,
    *,
    reads: int,
) -> Outcome:
    query = parse(text)
    linked = await index.candidates_by_id([article_id(url) for url in urls_in(text)])
    if linked or not query.words:
        return Outcome(MergedResults(linked), query, partial=False)
    counts = await index.count_words({*query.words, *filter(None, map(typed_keys, query.words))})
    context = SearchContext(index, query, counts, found=False, reads=reads)
    return await plan.run(stages, context, size=size, seconds=seconds)


async def _page(
    index: SearchIndex, found: Outcome, limit: int, offset: int, *, within: int | None
) -> Page:
    shown: Sequence[Result] = found.results[offset : offset + limit]
    articles = await index.articles([result.candidate.number for result in shown])
    hits = [
        _hit(article, found.query, similar=result.similar, within=within)
        for article, result in zip(articles, shown, strict=True)
    ]
    corrected = " ".join(found.query.exact) if found.query.repaired and hits else None
    return Page(tuple(hits), len(found.results) > offset + limit, corrected, found.partial)


def _hit(article: Article, query: Query, *, similar: int, within: int | None) -> Hit:
    return Hit(
        article,
        highlighted_title(article.title, query),
        snippet(article.body, query, within=within),
        similar,
    )
