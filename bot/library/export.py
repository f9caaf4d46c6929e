"""Every article as a line of a seed file."""

from collections.abc import AsyncIterator

from bot.library.ports import ArticleStore
from bot.library.seeds import to_jsonl

# Articles that are in memory at once.
_AT_ONCE = 500


async def export(store: ArticleStore) -> AsyncIterator[str]:
    """Yield all that a store holds, in the order of the articles' ids.

    Of an article whose seed says no date it tells when it was first loaded, so that it keeps its
    place.
    """
    last = ""
    while articles := await store.articles_after(last, _AT_ONCE):
        for it in articles:
            date = "published" if it.dated else "first_loaded"
            yield to_jsonl(it.url, it.title, it.body, **{date: it.published})
        last = articles[-1].id
