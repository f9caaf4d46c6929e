"""What a query finds for a reader: among what is as good, articles in their language come first."""

import asyncio
from dataclasses import replace
from itertools import groupby

from bot.context import Context
from bot.handlers.in_language import found_in_language, wanted_in_language
from bot.handlers.wild_guesses import is_wild_guess
from bot.library import (
    HIGHLIGHT_OPEN,
    Page,
    folded_words,
    is_compound,
    is_in_english,
    without_frame,
    without_small_words,
)
from bot.replies import HITS_A_PAGE

# Among how many of the newest articles those in the reader's language come first: whole pages of
# every list of them.
LATELY = 60
_SYLLABLES = 2


async def newest_readable(context: Context, count: int, offset: int = 0) -> Page:
    """The newest articles: among the latest ones, those in the reader's language come first."""
    if offset >= LATELY:
        return await context.library.newest(limit=count, offset=offset)
    latest = await context.library.newest(limit=LATELY)
    return _readable_first(context, latest, count, offset)


async def found(context: Context, query: str, offset: int = 0) -> Page:
    """A page of what a query finds; of the newest, those in the reader's language come first.

    Where a query asks for a language, all are in it, or in others if nothing is.
    """
    if wanted := await wanted_in_language(context, query):
        return await found_in_language(context, wanted, offset)
    if offset >= LATELY or not context.library.asks_for_newest(query):
        page = await context.library.search(query, limit=HITS_A_PAGE, offset=offset)
        if page.corrected and await _is_wild(query, page.corrected):
            return Page((), more=False)
        if page.is_in_part and _is_one_word(query):
            return Page((), more=False)
        if not is_in_english(query):
            return _own_language_first(page, context.texts.language)
        # Who writes English reads it, whatever the bot speaks with them.
        return _own_language_first(without_small_words(page), "en")
    latest = await context.library.search(query, limit=LATELY)
    return _readable_first(context, latest, HITS_A_PAGE, offset)


async def _is_wild(query: str, corrected: str) -> bool:
    # What people say to the bot is read at first.
    return await asyncio.to_thread(is_wild_guess, query, corrected)


def _is_one_word(query: str) -> bool:
    """Tell whether a query is one word of two syllables: apart they tell nothing of it."""
    words = tuple(folded_words(without_frame(query)))
    return len(words) == _SYLLABLES and is_compound(words) and not is_in_english(query)


def _own_language_first(page: Page, language: str) -> Page:
    """Put what is in a language before others that are as good: titles name as much of a query."""
    alike = groupby(page.hits, lambda hit: (hit.title.count(HIGHLIGHT_OPEN), len(hit.missing)))
    hits = [
        hit
        for _, equals in alike
        for hit in sorted(equals, key=lambda hit: hit.article.language != language)
    ]
    return replace(page, hits=tuple(hits))


def _readable_first(context: Context, latest: Page, count: int, offset: int) -> Page:
    hits = sorted(latest.hits, key=lambda hit: hit.article.language != context.texts.language)
    more = latest.more or len(hits) > offset + count
    return replace(latest, hits=tuple(hits[offset : offset + count]), more=more)
