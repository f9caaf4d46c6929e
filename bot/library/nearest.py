"""What is nearest to words that find nothing."""

from collections.abc import Awaitable, Callable, Iterator
from itertools import islice

from bot.library.articles import Hit, Page
from bot.library.search.languages import share
from bot.library.search.text import exact_words, fold, folded_words

# How many letters, and which share, of a word are still like it; and how many beginnings are
# looked up.
SHORTEST_BEGINNING, LIKE_IT, NEAREST_LOOKUPS = 4, 0.6, 8

# What more articles of any newspaper hold is no subject.
_COMMON = 0.04


async def nearest(
    suggest: Callable[..., Awaitable[Page]], query: str, *, limit: int
) -> tuple[Hit, ...]:
    """Find articles whose titles hold a word or one that begins alike, longest words first.

    Args:
        suggest: Finds articles as words are typed.
        query: The words.
        limit: How many articles at most.
    """
    for beginning in islice(_beginnings(query), NEAREST_LOOKUPS):
        page = await suggest(beginning, limit=limit)
        near = tuple(hit for hit in page.hits if _begins(hit.article.title, beginning))
        if near:
            return near
    return ()


def _beginnings(text: str) -> Iterator[str]:
    """Yield a text's words that tell a subject, longest first, and their beginnings."""
    words = [word for word in exact_words(text) if share(fold(word), word) < _COMMON]
    for word in sorted(map(fold, words), key=len, reverse=True):
        shortest = max(SHORTEST_BEGINNING, round(LIKE_IT * len(word)))
        yield from (word[:size] for size in range(len(word), shortest - 1, -1))


def _begins(title: str, beginning: str) -> bool:
    return any(word.startswith(beginning) for word in folded_words(title))
