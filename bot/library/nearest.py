"""Titles that are near to words: for words that find nothing, or that may be a command."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from itertools import islice, pairwise

from bot.library.articles import Hit, Page
from bot.library.search.languages import Words, share, shares
from bot.library.search.text import exact_words, fold, folded_words

# Letters of the shortest beginning of a word, and how many beginnings are looked up.
SHORTEST_BEGINNING, NEAREST_LOOKUPS = 4, 9

# A word is like another that begins with so much of it; a shorter one must be its beginning.
_ALIKE, _SHORTEST_ALIKE = 0.6, 5

# What more articles of any newspaper hold is no subject.
COMMON = 0.04

# Of so many titles that hold some words one begins with them, if any does.
_LOOKED_AT = 20

# Cuts a text into words, with their diacritics or without.
_Read = Callable[[str], Sequence[str]]

# Finds articles, for words and so many.
LookUp = Callable[..., Awaitable[Page]]


async def begins_a_title(suggest: LookUp, text: str) -> bool:
    """Tell whether the title of an article begins with these words.

    Args:
        suggest: Finds articles as words are typed.
        text: The words.
    """
    words = " ".join(folded_words(text))
    page = await suggest(text, limit=_LOOKED_AT)
    titles = (" ".join(folded_words(hit.article.title)) for hit in page.hits)
    return any(title.startswith(words) for title in titles)


async def names_a_title(search: LookUp, text: str) -> bool:
    """Tell whether a title that a text finds holds two of its words in a row, or one that tells.

    Args:
        search: Finds articles for words.
        text: The words.
    """
    telling, pairs = {word for word, _ in _beginnings(text)}, {*_pairs(text)}
    page = await search(text, limit=_LOOKED_AT)
    titles = [hit.article.title for hit in page.hits]
    return any(telling & {*folded_words(it)} or pairs & {*_pairs(it)} for it in titles)


async def nearest(suggest: LookUp, query: str, *, limit: int) -> tuple[Hit, ...]:
    """Find articles whose titles hold a word or one that begins alike, longest words first.

    If there are none, those whose titles hold two of the words in a row.

    Args:
        suggest: Finds articles as words are typed.
        query: The words.
        limit: How many articles at most.
    """
    # Who types diacritics means them: `tháng` is not near to `thằng`.
    read = folded_words if exact_words(query) == folded_words(query) else exact_words
    for word, beginning in islice(_beginnings(query, read), NEAREST_LOOKUPS):
        page = await suggest(beginning, limit=limit)
        near = tuple(hit for hit in page.hits if _is_near(read(hit.article.title), word, beginning))
        if near:
            return near
    for pair in islice(_pairs(query, read), NEAREST_LOOKUPS):
        page = await suggest(" ".join(pair), limit=limit)
        near = tuple(hit for hit in page.hits if pair in _pairs(hit.article.title, read))
        if near:
            return near
    return ()


def _pairs(text: str, read: _Read = folded_words) -> list[Words]:
    """List two words in a row that tell a subject together."""
    return [
        pair for pair in pairwise(read(text)) if shares().get(tuple(map(fold, pair)), 0.0) < COMMON
    ]


def _beginnings(text: str, read: _Read = folded_words) -> Iterator[tuple[str, str]]:
    """Yield a text's words that tell a subject, longest first, each with its beginnings."""
    pairs = zip(exact_words(text), read(text), strict=True)
    words = [word for exact, word in pairs if share(fold(exact), exact) < COMMON]
    for word in sorted(words, key=len, reverse=True):
        for size in range(len(word), SHORTEST_BEGINNING - 1, -1):
            yield word, word[:size]


def _is_near(words: Sequence[str], word: str, beginning: str) -> bool:
    """Tell whether one of a title's words is like one of the query's."""
    if len(beginning) >= _ALIKE * len(word):
        return any(each.startswith(beginning) for each in words)
    return len(beginning) >= _SHORTEST_ALIKE and beginning in words
