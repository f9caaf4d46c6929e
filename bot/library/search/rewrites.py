"""Other readings of what was typed: missing spaces and typos."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.library.search import expressions
from bot.library.search.alternatives import is_well_spelt, well_spelt_places
from bot.library.search.english import (
    is_amid_english,
    meant_alone,
    respellings,
    without_other_language,
)
from bot.library.search.languages import Words, is_common_without_diacritics
from bot.library.search.matching import QueryMatcher
from bot.library.search.ports import Counts, SearchIndex, TitleMatch
from bot.library.search.query import MAX_WORDS, Query
from bot.library.search.spelling import LONE_LETTERS, is_syllable, parts, splits
from bot.library.search.text import fold, pairs
from bot.library.search.tiers import SearchContext, Tier
from bot.library.search.titles import (
    folded_titles,
    in_a_row_or_all_words,
    matching_titles,
    missing_in_titles,
    ranked_titles,
)

# Longer queries hold enough other words to be found in spite of a typo.
_REPAIRED_WORDS = 8

# From so many words on, one pair of neighbours may be apart in a title found with repairs.
_LOOSE_WORDS = 4

# Ways to read a word as several.
_WAYS = 8

# More titles than these do not make a word likelier.
_MANY = 100

# Letters of a word that, if no article holds it, is a typo rather than anything else.
_LONG = 4

# Known words that one typo may have been, the commonest; and where several typos are repaired.
_REPAIRS = 24
_OPTIONS = 20

# Titles that are looked through where any word may be a typo, the newest.
_NEAR = 500


async def missing_spaces(context: SearchContext) -> Tier:
    """Find titles by words that were typed as one: ``vietnam`` is ``viet nam``.

    Only words that no article holds are split, and only into words in a row of some title.
    """
    query = context.query
    last = query.words[-1] if query.unfinished else None
    unknown = [
        word
        for word in query.words
        if _is_unknown(word, context.counts) and (word == last or not is_syllable(word))
    ]
    if query.phrases or not unknown:
        return context.tier()
    counts = await context.count_words(set().union(*map(parts, unknown)))
    counts = {**context.counts, **counts}
    in_titles = frozenset(word for word, count in counts.items() if count.titles)
    ways = []
    for word in unknown:
        likeliest_first = sorted(
            splits(word, in_titles, begun=word == last),
            key=lambda way: (len(way), -min(counts[part].titles for part in way[:-1])),
        )
        ways += [(word, way) for way in likeliest_first[:_WAYS]]
    titles = await context.index.count_titles(
        [expressions.in_a_row(way, begun=word == last) for word, way in ways], most=1
    )
    held = [way for way, count in zip(ways, titles, strict=True) if count]
    # Of several ways for a word, `dict` keeps the last: the likeliest comes last.
    split = replace(context, query=_split(query, dict(reversed(held))), counts=counts)
    tier = await in_a_row_or_all_words(split) if held else context.tier()
    # What no title holds may as well be a typo: the query stays as it was.
    return tier if tier.candidates else replace(context, counts=counts).tier()


async def one_typo(context: SearchContext) -> Tier:
    """Find titles that hold the words in a row but for a typo in one."""
    query = context.query
    places = missing_in_titles(query, context.counts)
    if query.phrases or len(query.words) > _REPAIRED_WORDS or len(places) > 1:
        return context.tier()
    if any(_is_sure(query, place, context.counts) for place in places):
        return context.tier()
    places = places or await _doubtful(context.index, query, context.counts)
    places = places - well_spelt_places(query.exact)
    repairs = await _repairs(context.index, query, places)
    if len(query.words) == 1:
        repairs = [meant_alone(query.words[0], repairs[0])]
    if not any(repairs):
        return context.tier()
    expression = expressions.with_one_repair(query, repairs)
    titles = await matching_titles(context.index, expression, query)
    return _repaired(context, repairs, titles)


async def unknown_words(context: SearchContext) -> Tier:
    """Find titles by a query whose unknown words are replaced.

    A word that no article holds is replaced by one that stands next to its neighbours elsewhere.
    """
    query = context.query
    if query.phrases or not 1 < len(query.words) <= _REPAIRED_WORDS:
        return context.tier()
    if context.counts.keys() >= set(query.words):
        return context.tier()
    unknown = [
        place
        for place, word in enumerate(query.words)
        if word not in context.counts and not _is_sure(query, place, context.counts)
    ]
    repairs = await _repairs(context.index, query, unknown)
    for place, options in enumerate(repairs):
        query = await _with_likeliest(context.index, query, place, options[:_OPTIONS])
    counts = await context.count_words(query.words)
    reading = replace(context, query=query, counts={**context.counts, **counts})
    return await in_a_row_or_all_words(reading) if query != context.query else reading.tier()


async def names_in_one_word(context: SearchContext) -> Tier:
    """Part words that are no typo and that some title holds in a row, and go on with that.

    No title holds all of ``halong tour``, but one may hold ``ha long``.
    """
    query = context.query
    unknown = [
        word for word in query.words if _is_unknown(word, context.counts) and not is_syllable(word)
    ]
    if query.phrases or not unknown:
        return context.tier()
    in_titles = frozenset(word for word, count in context.counts.items() if count.titles)
    ways = [
        (word, way)
        for word in unknown
        for way in sorted(splits(word, in_titles), key=len)[:_WAYS]
        if min(map(len, way)) > 1
    ]
    titles = await context.index.count_titles(
        [expressions.in_a_row(way) for _, way in ways], most=1
    )
    names = {word: way for (word, way), held in zip(ways, titles, strict=True) if held}
    reading = replace(_split(query, names), repaired=query.repaired or bool(names))
    return replace(context, query=reading).tier()


async def several_typos(context: SearchContext) -> Tier:
    """Find titles that hold the words, mostly in a row, but for typos in any."""
    query = context.query
    if query.phrases or len(query.words) > _REPAIRED_WORDS:
        return context.tier()
    missing = missing_in_titles(query, context.counts)
    if not missing or any(_is_sure(query, place, context.counts) for place in missing):
        return context.tier()
    repairs = await _repairs(context.index, query, range(len(query.words)))
    if not all(repairs[place] for place in missing):
        return context.tier()
    options = [each[:_OPTIONS] for each in repairs]
    ways = [
        each if place in missing else [word, *each]
        for place, (word, each) in enumerate(zip(query.words, options, strict=True))
    ]
    # One of these neighbours is held. Looking for all words, each in so many ways to write it,
    # would take many times as long.
    some = expressions.any_neighbours(ways, 1 + _apart(query))
    titles = await context.match_titles(some, _NEAR)
    tier = _repaired(context, repairs, _holding(titles, ways))
    numbers = [candidate.number for candidate in tier.candidates[:1]]
    best = folded_titles([title for title in titles if title.number in numbers])
    held = {*" ".join(best).split(" ")}
    sure = sum(
        read in held and (word == read or (word not in context.counts and len(word) >= _LONG))
        for word, read in zip(query.words, tier.query.words, strict=True)
    )
    # A reading that replaces half of the words, short or known ones, is a guess and no repair, as
    # is one of which the title has no more.
    return tier if 2 * sure > len(query.words) else context.tier()


def _holding(titles: Sequence[TitleMatch], ways: Sequence[Sequence[str]]) -> list[TitleMatch]:
    """Keep titles that hold every word, each written in one of some ways."""
    asked = [{*each} for each in ways]
    held = ({*words.split(" ")} for words in folded_titles(titles))
    return [
        title
        for title, words in zip(titles, held, strict=True)
        if not any(map(words.isdisjoint, asked))
    ]


def _is_sure(query: Query, place: int, counts: Counts) -> bool:
    """Tell a word that is no typo, whether any article holds it or not."""
    return is_well_spelt(query.words[place], counts) or place in well_spelt_places(query.exact)


def _is_unknown(word: str, counts: Counts) -> bool:
    """Tell a word that no article holds, nor another form of it."""
    return not (word in counts or is_well_spelt(word, counts))


def _apart(query: Query) -> int:
    """Tell how many of a query's neighbours may be apart in a title found with repairs."""
    return 1 if len(query.words) >= _LOOSE_WORDS else 0


async def _doubtful(index: SearchIndex, query: Query, counts: Counts) -> set[int]:
    """Tell which words may be wrong: those without which some title holds the query."""
    if len(query.words) == 1:
        return {0}
    numbered = enumerate(query.words)  # What no article holds may be an abbreviation: ``hn``.
    places = [n for n, word in numbered if word in counts or not is_well_spelt(word, counts)]
    rests = [expressions.without(query, place) for place in places]
    titles = await index.count_titles(rests, most=1)
    return {place for place, count in zip(places, titles, strict=True) if count}


async def _repairs(index: SearchIndex, query: Query, places: Collection[int]) -> list[list[str]]:
    """List for each word at some places the title words that it may have been, commonest first.

    What has digits was typed so: ``3700`` is no ``700``.
    """
    candidates = [
        without_other_language(query.exact, place, respellings(word))
        if place in places and word.isalpha()
        else frozenset[str]()
        for place, word in enumerate(query.words)
    ]
    if not any(candidates):
        return [[] for _ in query.words]
    known = await index.commonest_title_words(set().union(*candidates))
    return [[word for word in known if word in near][:_REPAIRS] for near in candidates]


async def _with_likeliest(
    index: SearchIndex, query: Query, place: int, options: Sequence[str]
) -> Query:
    """Replace a word by the option that stands next to its neighbours in most titles."""
    before, after = query.words[:place][-1:], query.words[place + 1 :][:1]
    tells_nothing = all(is_common_without_diacritics((word,)) for word in before + after)
    if tells_nothing and len(query.words[place]) < LONE_LETTERS:
        return query  # `to` and `a` tell nothing of what stands between them.
    beside = [expressions.any_of(pairs([*before, option, *after])) for option in options]
    counts = await index.count_titles(beside, _MANY)
    if not any(counts):
        return query
    likeliest = counts.index(max(counts))
    title, *_ = await matching_titles(index, beside[likeliest], query)
    repairs: list[list[str]] = [[] for _ in query.words]
    repairs[place] = [options[likeliest]]
    return _spelt_like(query, repairs, title.words.split(" "))


def _split(query: Query, ways: Mapping[str, Words]) -> Query:
    """Replace words by what they are made of."""
    words: list[str] = []
    exact: list[str] = []
    for word, typed in zip(query.words, query.exact, strict=True):
        words += ways.get(word, (word,))
        exact += ways.get(word, (typed,))
    return replace(query, words=tuple(words[:MAX_WORDS]), exact=tuple(exact[:MAX_WORDS]))


def _repaired(
    context: SearchContext, repairs: Sequence[Sequence[str]], titles: Sequence[TitleMatch]
) -> Tier:
    """Rank titles that were found with repairs, and spell the query as the best one does."""
    query = context.query
    matcher = QueryMatcher(query, repairs)
    least = len(query.words) - 1 - _apart(query)
    joined = [title for title in titles if matcher.title(title.words.split(" ")).joined >= least]
    if not joined:
        return context.tier()
    candidates = ranked_titles(joined, matcher)
    best = next(title for title in joined if title.number == candidates[0].number)
    spelt = _spelt_like(query, repairs, best.words.split(" "))
    return replace(context, query=spelt).tier(candidates)


def _spelt_like(query: Query, repairs: Sequence[Sequence[str]], title: Sequence[str]) -> Query:
    """Spell a query as the stretch of a title that fits best; keep diacritics that were typed.

    In a query that is English no word is taken for one with diacritics.
    """
    folded = fold(" ".join(title)).split(" ")
    options = [{word, *others} for word, others in zip(query.words, repairs, strict=True)]

    def fitting(start: int) -> list[int]:
        stretch = range(max(-start, 0), min(len(options), len(title) - start))
        return [
            place
            for place in stretch
            if folded[start + place] in options[place]
            if title[start + place].isascii() or not is_amid_english(query.exact, place)
        ]

    start = max(range(-len(options), len(title)), key=lambda start: len(fitting(start)))
    words, exact = list(query.words), list(query.exact)
    for place in fitting(start):
        if folded[start + place] != words[place] or words[place] == exact[place]:
            words[place], exact[place] = folded[start + place], title[start + place]
    repaired = query.repaired or words != [*query.words]
    return replace(query, words=tuple(words), exact=tuple(exact), repaired=repaired)
