"""Bodies that match a query: their leads, their passages, and articles with most of the words."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from bot.library.search.expressions import Expression, all_of
from bot.library.search.expressions import in_a_row as words_in_a_row
from bot.library.search.matching import QueryMatcher, holds_phrases
from bot.library.search.ports import Candidate, Counts, Passage, Text
from bot.library.search.query import Query
from bot.library.search.text import fold, folded_words, pairs
from bot.library.search.tiers import SearchContext, Tier
from bot.library.search.titles import CANDIDATES

# Whole bodies that a stage reads, and the characters of a lead.
_BODIES = 16
_LEAD_CHARACTERS = 600

# Words by which passages are looked up, the rarest: looking through one more list costs more than
# it spares. The others are held against the text.
_PASSAGE_WORDS = 4

# Of each token so many passages vote.
VOTERS = 2000

# Articles with most of the words hold at least this share of the words' weight; of few words the
# weight of all, to which words in a row count twice.
_MOST = 0.5
_FEW_WORDS = 5


async def in_a_row(context: SearchContext) -> Tier:
    """Find passages that hold the words in a row; those in a lead come first."""
    query = context.query
    if not context.counts.keys() >= set(query.words):
        return context.tier()
    passages = await _first_passages(context, words_in_a_row(query.words))
    leads_first = sorted(passages, key=lambda passage: passage.place > 0)
    if query.phrases:
        return context.tier(await _nearest(context, leads_first))
    return context.tier(await _in_order(context, leads_first))


async def leads(context: SearchContext) -> Tier:
    """Find articles that hold all words in title and lead; where they stand close comes first."""
    words = _rarest_first(context.query, context.counts)
    if not words:
        return context.tier()
    numbers = await context.index.match_leads(words, pairs(context.query.words), CANDIDATES)
    passages = [Passage(number, 0) for number in numbers]
    return context.tier(await _closest(context, passages))


async def passages(context: SearchContext) -> Tier:
    """Find passages that hold the rarest words, where all stand close together first."""
    words = _rarest_first(context.query, context.counts)
    if not words:
        return context.tier()
    found = await _first_passages(context, all_of(words[:_PASSAGE_WORDS]))
    return context.tier(await _closest(context, found))


async def most_words(context: SearchContext) -> Tier:
    """Find articles that hold most of the words, weighed by rarity, wherever they stand."""
    query = context.query
    if query.phrases:
        return context.tier()
    weights = rarity(query.words, context.counts, await context.index.count_articles())
    # Of few words a part may mean anything, unless two of them stand in a row.
    share = 1.0 if len(query.words) <= _FEW_WORDS else _MOST
    numbers = await context.index.vote(
        with_pairs(query.words, weights),
        share * sum(weights.values()),
        voters=VOTERS,
        limit=CANDIDATES,
    )
    return context.tier(await context.index.candidates(numbers))


def rarity(words: Iterable[str], counts: Counts, articles: int) -> dict[str, float]:
    """Weigh the words that stand in any article by how rare they are."""
    return {
        word: math.log(1 + articles / counts[word].articles) for word in words if word in counts
    }


def with_pairs(words: Sequence[str], weights: Mapping[str, float]) -> dict[str, float]:
    """Give neighbours together the weight of both, on top of their own."""
    return dict(weights) | {
        pair: weights[first] + weights[second]
        for pair, (first, second) in zip(pairs(words), pairwise(words), strict=True)
        if first in weights and second in weights
    }


async def _first_passages(context: SearchContext, expression: Expression) -> list[Passage]:
    """Match passages, and keep the first one of each article."""
    found = await context.index.match_passages(expression, CANDIDATES)
    return list({passage.number: passage for passage in found}.values())


async def _closest(context: SearchContext, found: Sequence[Passage]) -> list[Candidate]:
    """Order articles by how close the words stand, unless something better was found before."""
    if context.found and not context.query.phrases:
        return await _in_order(context, found)
    return await _nearest(context, found)


async def _in_order(context: SearchContext, found: Sequence[Passage]) -> list[Candidate]:
    return await context.index.candidates([passage.number for passage in found])


async def _nearest(context: SearchContext, found: Sequence[Passage]) -> list[Candidate]:
    """Read some of the texts, leads first, and order them by how close the words stand."""
    in_leads = [passage.number for passage in found if passage.place == 0]
    inside = [passage.number for passage in found if passage.place > 0]
    texts = await context.index.texts(in_leads[: context.reads], _LEAD_CHARACTERS)
    texts += await context.index.texts(inside[:_BODIES], None)
    query = context.query
    matcher = QueryMatcher(query)

    def key(text: Text) -> tuple[int, ...]:
        match = matcher.body(fold(text.body))
        return (-match.found, match.span, -match.joined, -text.number)

    kept = [text for text in texts if _holds_phrases(text, query)]
    return [Candidate(text.number, text.sketch) for text in sorted(kept, key=key)]


def _holds_phrases(text: Text, query: Query) -> bool:
    if not query.phrases:
        return True
    # A word that no text holds keeps a phrase from running from the title into the body.
    words = [fold(text.title_words), "\n", *folded_words(text.body)]
    return holds_phrases(" ".join(words), query)


def _rarest_first(query: Query, counts: Counts) -> list[str]:
    """Order a query's words by rarity; none if one is unknown, but for an unfinished last one."""
    words = set(query.words) & counts.keys()
    if not words.issuperset(query.finished):
        return []
    return sorted(words, key=lambda word: (counts[word].articles, word))
