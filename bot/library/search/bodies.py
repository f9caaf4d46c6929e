"""Bodies that match a query: their leads and their passages."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from bot.library.search.alternatives import held_forms
from bot.library.search.diacritics import as_one_first, as_typed, parts_of_names_last
from bot.library.search.english import ARTICLES, is_english
from bot.library.search.expressions import AllOf, Expression, all_of, any_of
from bot.library.search.expressions import in_a_row as words_in_a_row
from bot.library.search.languages import is_written_right
from bot.library.search.matching import QueryMatcher, holds_phrases
from bot.library.search.ports import Candidate, Counts, Passage, Text
from bot.library.search.query import Query
from bot.library.search.scraps import is_small
from bot.library.search.text import exact_words, fold, folded_words, pairs
from bot.library.search.tiers import SearchContext, Tier
from bot.library.search.titles import CANDIDATES, in_any_form, marked_like

# Whole bodies that a stage reads, and where no others hold all words; the characters of a lead.
_BODIES, _FEW = 16, 48
_LEAD_CHARACTERS = 600

# While somebody types, passages are looked up for so few words, which so few articles hold.
_SHORT, _SOME = 6, 256

# Passages that are looked at for words in a row with diacritics.
_MARKED = 2000

# Words stand close together within so many times their number.
_CLOSE = 3

# Words by which passages are looked up, the rarest: looking through one more list costs more than
# it spares. The others are held against the text.
_PASSAGE_WORDS, _JOINED_WORDS = 4, 2

# So few words that meet are meant.
_PAIR = 2


async def in_a_row(context: SearchContext) -> Tier:
    """Find passages that hold the words in a row; those in a lead come first.

    Of words without diacritics, in a small library, those that are a name or a compound there do;
    of a word of English those that are no part of a name.
    """
    query = _without_article(context.query)
    if not context.counts.keys() >= set(query.words):
        return context.tier()
    # Words in a row with the diacritics that were typed may be few among those without.
    limit = _MARKED if query.marked else CANDIDATES
    found = _leads_first(await _first_passages(context, words_in_a_row(query.words), limit))
    if query.phrases:
        return context.tier(await _nearest(context, found))
    numbers = [passage.number for passage in found]
    candidates = await context.index.candidates(numbers)
    if not query.marked and is_small(await context.index.count_articles()):
        if len(query.words) > 1:
            return context.tier(await as_one_first(context.index, query, candidates))
        if is_english(query.words[0]):
            return context.tier(await parts_of_names_last(context.index, query, candidates))
    return context.tier(await as_typed(context, candidates, in_a_row=True))


def _without_article(query: Query) -> Query:
    """Leave out the article before a single word of English: ``the sea`` says no more."""
    first, *others = query.words
    is_noun = len(others) == 1 and first in ARTICLES and is_english(others[0])
    return query.part(1, 2) if is_noun and not query.phrases else query


async def in_other_forms(context: SearchContext) -> Tier:
    """Find passages that hold a single word in any form; those in a lead come first."""
    query = context.query
    forms = [held_forms(word, context.counts) for word in query.words]
    if query.phrases or len(query.words) > 1 or not any(forms):
        return context.tier()
    found = _leads_first(await _first_passages(context, in_any_form(query, forms)))
    numbers = [passage.number for passage in found]
    return context.tier(await context.index.candidates(numbers))


async def in_a_row_with_other_diacritics(context: SearchContext) -> Tier:
    """Find passages that hold the words in a row, but with other diacritics."""
    query = context.query
    if not query.marked or query.phrases or is_written_right(query.exact):
        return context.tier()
    if not context.counts.keys() >= set(query.words):
        return context.tier()
    found = await _first_passages(context, words_in_a_row(query.words), _MARKED)
    numbers = [passage.number for passage in _leads_first(found[:CANDIDATES])]
    candidates = await context.index.candidates(numbers)
    for text in await context.index.texts(numbers[:1], None):
        words = exact_words(text.body)
        before, stands, _ = f" {fold(' '.join(words))} ".partition(f" {' '.join(query.words)} ")
        if stands:
            start = before.count(" ")
            if reading := marked_like(query, words[start : start + len(query.words)]):
                return replace(context, query=reading).tier(candidates)
    return context.tier()


async def leads(context: SearchContext) -> Tier:
    """Find articles whose lead holds all words close together, the closest first."""
    words = _rarest_first(context.query, context.counts)
    if not words:
        return context.tier()
    numbers = await context.index.match_leads(
        words, pairs(context.query.words), context.reads, least=_least_joined(context)
    )
    passages = [Passage(number, 0) for number in numbers]
    return context.tier(await _nearest(context, passages))


async def passages(context: SearchContext) -> Tier:
    """Find articles that hold all words close together anywhere, the closest first."""
    words = _rarest_first(context.query, context.counts)
    if not words or await _is_read_as_a_whole(context):
        return context.tier()
    if not context.found:
        few = await context.index.hold_all(words, _FEW + 1)
        if len(few) <= _FEW:
            return context.tier(await _nearest_of_few(context, few))
    return context.tier(await _nearest_in_passages(context, words))


async def some_passages(context: SearchContext) -> Tier:
    """Find articles that hold all words close together, where it takes little to find them.

    Words that many articles hold, and many words, stand close together hardly ever, unless some
    are quoted.
    """
    words = _rarest_first(context.query, context.counts)
    if not words or await _is_read_as_a_whole(context):
        return context.tier()
    some = await context.index.hold_all(words, _SOME + 1)
    if len(some) <= _FEW:
        return context.tier(await _nearest_of_few(context, some))
    if not context.query.phrases and (len(some) > _SOME or len(words) > _SHORT):
        return context.tier()
    return context.tier(await _nearest_in_passages(context, words))


async def _is_read_as_a_whole(context: SearchContext) -> bool:
    """Tell whether articles are so few that `scraps` tells which is on what is asked."""
    if context.found or context.query.phrases:
        return False  # Below others, what holds all words close together is shown.
    return is_small(await context.index.count_articles())


async def _nearest_of_few(context: SearchContext, numbers: Sequence[int]) -> list[Candidate]:
    """Read articles: where they are few, it takes less than going through lists of passages."""
    return await _nearest(context, [Passage(number, 1) for number in numbers], bodies=_FEW)


async def _nearest_in_passages(context: SearchContext, words: Sequence[str]) -> list[Candidate]:
    expression = all_of(words[:_PASSAGE_WORDS])
    if _least_joined(context):
        # Far fewer passages hold two of the words in a row, so that this is quick.
        joined = any_of(pairs(context.query.words))
        expression = AllOf((joined, all_of(words[:_JOINED_WORDS])))
    return await _nearest(context, await _first_passages(context, expression))


async def _first_passages(
    context: SearchContext, expression: Expression, limit: int = CANDIDATES
) -> list[Passage]:
    """Match passages, and keep the first one of each article."""
    found = await context.match_passages(expression, limit)
    return list({passage.number: passage for passage in found}.values())


def _leads_first(found: Sequence[Passage]) -> list[Passage]:
    return sorted(found, key=lambda passage: passage.place > 0)


async def _nearest(
    context: SearchContext, found: Sequence[Passage], *, bodies: int = _BODIES
) -> list[Candidate]:
    """Read some of the texts, leads first, and order them by how close the words stand.

    Where words stand far apart, they are there by chance more often than not.
    """
    in_leads = [passage.number for passage in found if passage.place == 0][: context.reads]
    inside = [passage.number for passage in found if passage.place > 0][:bodies]
    texts = await context.index.texts(await _worth_reading(context, in_leads), _LEAD_CHARACTERS)
    texts += await context.index.texts(await _worth_reading(context, inside), None)
    query = context.query
    matcher, rarest_first = QueryMatcher(query), _rarest_first(query, context.counts)
    asked, least = len(query.words), _least_joined(context)
    fits: list[tuple[tuple[int, ...], Candidate]] = []
    for text in texts:
        words = folded_words(text.body)
        if not (query.phrases or _may_be_close(rarest_first, words, _CLOSE * asked)):
            continue
        match = matcher.body(words)
        is_close = match.found >= asked and match.span <= _CLOSE * asked
        is_close &= match.joined >= least
        if _holds_phrases(text, words, query) if query.phrases else is_close:
            key = (-match.found, match.span, -match.joined, -text.published, -text.number)
            fits.append((key, text.candidate))
    nearest = [candidate for _, candidate in sorted(fits, key=lambda fit: fit[0])]
    return await as_typed(context, nearest)


async def _worth_reading(context: SearchContext, numbers: Sequence[int]) -> Sequence[int]:
    """Leave out articles that hold too few of the query's neighbours as neighbours anywhere.

    Those were found by one, if any are asked for.
    """
    least = _least_joined(context)
    if least <= 1 or not numbers:
        return numbers
    asked = np.array(numbers)
    held = np.zeros(len(asked), np.int64)
    for matches in await context.match_rows([*pairwise(context.query.words)]):
        held += matches.may_be_in(asked)
    return [*asked[held >= least].tolist()]


def _may_be_close(rarest_first: Sequence[str], words: Sequence[str], most: int) -> bool:
    """Tell whether a text has all words near the rarest: quicker than to look at each of its words.

    Args:
        rarest_first: Words that are asked for.
        words: Of the text.
        most: In how many words they are to stand.
    """
    place = -1
    for _ in range(words.count(rarest_first[0])):
        place = words.index(rarest_first[0], place + 1)
        if {*words[max(place - most, 0) : place + most]}.issuperset(rarest_first):
            return True
    return False


def _least_joined(context: SearchContext) -> int:
    """Tell how many of the query's neighbours are to be neighbours in what is shown.

    Below good hits, words that only happen to meet are noise, and so are several of which each may
    be another one with its diacritics: half of them.
    """
    query = context.query
    is_sure = query.marked or len(query.words) <= _PAIR
    if query.phrases or (is_sure and not context.found):
        return 0
    return min(len(query.words) // 2, len({*pairs(query.words)}))


def _holds_phrases(text: Text, body: Sequence[str], query: Query) -> bool:
    # A word that no text holds keeps a phrase from running from the title into the body.
    words = [fold(text.title_words), "\n", *body]
    return holds_phrases(" ".join(words), query)


def _rarest_first(query: Query, counts: Counts) -> list[str]:
    """Order a query's words by rarity; none if no article holds one of them."""
    words = set(query.words)
    if not words <= counts.keys():
        return []
    return sorted(words, key=lambda word: (counts[word].articles, word))
