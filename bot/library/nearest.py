"""What is nearest to words that find nothing."""

from collections.abc import Awaitable, Callable, Iterator
from itertools import islice

from bot.library.articles import Hit, Page
from bot.library.search.text import folded_words

# How much of a word is still a word, and how many beginnings are looked up.
SHORTEST_BEGINNING, NEAREST_LOOKUPS = 4, 8


async def nearest(
    suggest: Callable[..., Awaitable[Page]], query: str, *, limit: int
) -> tuple[Hit, ...]:
    """Find articles that begin alike, longest words first.

    Args:
        suggest: Finds articles as words are typed.
        query: The words.
        limit: How many articles at most.
    """
    for beginning in islice(_beginnings(query), NEAREST_LOOKUPS):
        page = await suggest(beginning, limit=limit)
        if page.hits:
            return page.hits
    return ()


def _beginnings(text: str) -> Iterator[str]:
    """Yield the beginnings of a text's words, the longest word first, each a letter shorter."""
    for word in sorted(folded_words(text), key=len, reverse=True):
        for size in range(len(word) - 1, SHORTEST_BEGINNING - 1, -1):
            yield word[:size]
