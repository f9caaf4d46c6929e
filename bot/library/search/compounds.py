"""Names and compounds that every reader of Vietnamese knows: ``hanoi``, misspelt ``vệt nam``.

What is repaired elsewhere is repaired by what titles hold; a small library may name Việt Nam in
bodies only.
"""

from dataclasses import replace

from bot.library.search.alternatives import held_forms
from bot.library.search.bodies import in_a_row
from bot.library.search.english import is_english
from bot.library.search.inflections import looks_vietnamese
from bot.library.search.languages import (
    Words,
    compounds,
    in_syllables,
    is_compound,
    known_names,
    shares,
)
from bot.library.search.ports import Counts, SearchIndex
from bot.library.search.query import Query
from bot.library.search.relevance import most_relevant
from bot.library.search.spelling import edit_candidates
from bot.library.search.text import fold
from bot.library.search.tiers import SearchContext, Tier
from bot.library.search.titles import in_a_row_or_all_words

# What stands in so many articles is a word: `ho cho` is no `hồ chí`.
_COMMON_SHARE = 0.15

# Letters of the shortest word that is half of another.
_SHORTEST_PART = 3


async def names_parted(index: SearchIndex, query: Query) -> Query:
    """Part names and compounds that no article holds in one word: ``hanoi`` is ``ha noi``.

    What they are made of is known, so that every stage looks for that.
    """
    ways = {word: way for word in query.words if (way := parted(word))}
    if not ways or query.phrases:
        return query
    held = await index.count_words(ways)
    for place in reversed(range(len(query.words))):
        word = query.words[place]
        if word in ways and word not in held:
            query = query.replaced(place, place + 1, ways[word])
    return query


def parted(word: str) -> Words:
    """Part a name or compound in one word into its syllables; a syllable itself has none."""
    ways = () if looks_vietnamese(word) else in_syllables(word)
    return ways[-1] if ways else ()


async def english_joined(context: SearchContext) -> SearchContext:
    """Write as one word of English what was typed as two, if no article holds one of these.

    ``foot`` in ``foot ball`` asks for no foot, whether an article names football or not.
    """
    query = context.query
    if query.phrases or context.when or context.counts.keys() >= {*query.words}:
        return context
    for place in reversed(range(len(query.words) - 1)):
        pair = query.exact[place : place + 2]
        if _may_be_halves(pair, context.counts) and is_english("".join(pair)):
            query = query.replaced(place, place + 2, ("".join(pair),))
    if query == context.query:
        return context
    counts = await context.count_words(query.words)
    return replace(context, query=query, counts={**context.counts, **counts})


def _may_be_halves(pair: Words, counts: Counts) -> bool:
    """Tell words one of which no article holds in any form; syllables are none: ``gau cho``."""
    if min(map(len, pair)) < _SHORTEST_PART or all(map(looks_vietnamese, pair)):
        return False
    return any(word not in counts and not held_forms(word, counts) for word in pair)


async def misspelt(context: SearchContext) -> Tier:
    """Find articles by a query in which such words are put right."""
    query = _put_right(context.query)
    if context.query.phrases or query == context.query:
        return context.tier()
    counts = {**context.counts, **await context.count_words(query.words)}
    reading = replace(context, query=query, counts=counts)
    for stage in (in_a_row_or_all_words, in_a_row, most_relevant):
        tier = await stage(reading)
        if tier.candidates:
            return tier
    return context.tier()


def _put_right(query: Query) -> Query:
    exact = list(query.exact)
    for place in range(len(exact) - 1):
        exact[place : place + 2] = _meant(exact[place], exact[place + 1])
    if exact == [*query.exact]:
        return query
    return replace(query, words=tuple(map(fold, exact)), exact=tuple(exact), repaired=True)


def _meant(first: str, second: str) -> Words:
    """Give the compound that two words are with other diacritics, or the name a typo away."""
    one, other = fold(first), fold(second)
    written = compounds()
    if is_compound((first, second)):
        return first, second
    if (one, other) in written:
        return written[(one, other)]
    near = [
        exact
        for (start, end), exact in known_names().items()
        if (end == other and start in _spelt_otherwise(first))
        or (start == one and end in _spelt_otherwise(second))
    ]
    return near[0] if len(near) == 1 else (first, second)


def _spelt_otherwise(word: str) -> frozenset[str]:
    """Give what a word may be a typo of; one that is as common as ``cho`` is none."""
    if shares().get((word,), 0.0) >= _COMMON_SHARE:
        return frozenset()
    return edit_candidates(fold(word))
