"""Titles that match a query."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.library.search.alternatives import held_forms
from bot.library.search.alternatives import written_otherwise as forms_of
from bot.library.search.chat import in_standard
from bot.library.search.expressions import AllOf, Expression, all_of, any_of, row, stretches
from bot.library.search.inflections import listed_for, looks_vietnamese
from bot.library.search.languages import is_written_right
from bot.library.search.matching import QueryMatcher, holds_phrases
from bot.library.search.ports import Candidate, Counts, SearchIndex, TitleMatch
from bot.library.search.query import Query, parse
from bot.library.search.questions import within_asking, within_frame, within_request
from bot.library.search.text import exact_words, fold, has_tone_mark
from bot.library.search.tiers import SearchContext, Tier

# Other forms of words that are tried.
_FORMS = 4

# Words of a query by which titles are looked up, the rarest in titles.
_RAREST = 3
_SOME = 16_000

# Titles that a look-up gives, the newest. No one pages beyond.
CANDIDATES = 128


async def in_a_row(context: SearchContext) -> Tier:
    """Find titles that hold the words in a row."""
    query = context.query
    if missing_in_titles(query, context.counts):
        return context.tier()
    titles = await _matching(context, row(query.words), begun=query.unfinished)
    if len(titles) == CANDIDATES and query.unfinished:
        # Too many go on from what may be a beginning: the word itself must not be missed.
        whole = await _matching(context, row(query.words))
        titles = list({title.number: title for title in (*titles, *whole)}.values())
    return context.tier(ranked_titles(mostly_as_typed(titles, query), QueryMatcher(query)))


async def all_words(context: SearchContext) -> Tier:
    """Find titles that hold all words, anywhere."""
    query = context.query
    if len(query.words) == 1 or missing_in_titles(query, context.counts):
        return context.tier()
    titles = await _matching(context, query.words, begun=query.unfinished)
    return context.tier(ranked_titles(mostly_as_typed(titles, query), QueryMatcher(query)))


async def without_frame(context: SearchContext) -> Tier:
    """Find titles by what is asked for within a question, and go on with that.

    ``tin mới về Formosa gần đây`` asks for ``Formosa``. For whom it is wanted counts only where a
    title tells it: ``something about space for my kid``.
    """
    framed, wanted = within_frame(context.query.exact), within_request(context.query.exact)
    tier = await _by_part(context, *framed)
    return tier if tier.candidates or wanted == framed else await _by_part(context, *wanted)


async def without_asking(context: SearchContext) -> Tier:
    """Find titles by what stands between words that only ask: ``vàng`` in ``vàng bao nhiêu``.

    What finds no title is looked for as it was typed.
    """
    tier = await _by_part(context, *within_asking(context.query.exact))
    return tier if tier.candidates else context.tier()


async def _by_part(context: SearchContext, start: int, end: int) -> Tier:
    """Find titles by some of the words, unless any are quoted; by all an earlier stage looked."""
    if context.query.phrases or end - start == len(context.query.words):
        return context.tier()
    return await in_a_row_or_all_words(replace(context, query=context.query.part(start, end)))


async def written_otherwise(context: SearchContext) -> Tier:
    """Find titles by another form of some words: ``tphcm ngập`` by ``TP HCM ngập``.

    By each one of an abbreviation alone, below those that hold itself, as long as it is no syllable
    with its diacritics: ``cá`` is no ``CA``.
    """
    query = context.query
    is_alone = len(query.words) == 1
    if query.phrases or (context.found and not is_alone):
        return context.tier()
    forms = forms_of(query.words)
    if context.found:
        is_syllable = bool(query.marked) and looks_vietnamese(query.words[0])
        listed = () if is_syllable else listed_for(query.words)
        forms = [each for each in forms if each.words in listed]
    known = await context.count_words({word for each in forms for word in each.words})
    counts = {**context.counts, **known}
    tiers: list[Tier] = []
    for other in [each for each in forms if known.keys() >= {*each.words}][:_FORMS]:
        reading = query.replaced(other.start, other.end, other.words)
        tier = await in_a_row_or_all_words(replace(context, query=reading, counts=counts))
        if tier.candidates:
            tiers.append(tier)
        if tiers and not is_alone:
            break
    if not tiers:
        return context.tier()
    # The first is what bodies are searched for next.
    return replace(tiers[0], candidates=[each for tier in tiers for each in tier.candidates])


async def in_other_forms(context: SearchContext) -> Tier:
    """Find titles that hold all words in any form: ``ferries`` by ``ferry``."""
    query = context.query
    forms = [held_forms(word, context.counts) for word in query.words]
    if query.phrases or not any(forms):
        return context.tier()
    titles = await context.match_titles(in_any_form(query, forms), CANDIDATES)
    return context.tier(ranked_titles(mostly_as_typed(titles, query), QueryMatcher(query, forms)))


def in_any_form(query: Query, forms: Sequence[Sequence[str]]) -> Expression:
    """Ask for all words, each as it was typed or in another form."""
    ways = zip(query.words, forms, strict=True)
    return AllOf(tuple(any_of([word, *others]) for word, others in ways))


async def in_a_row_with_other_diacritics(context: SearchContext) -> Tier:
    """Find titles that hold the words in a row, but with other diacritics: one may have slipped."""
    return await _marked_otherwise(context, row(context.query.words))


async def all_with_other_diacritics(context: SearchContext) -> Tier:
    """Find titles that hold all words, anywhere and with other diacritics."""
    return await _marked_otherwise(context, context.query.words)


async def in_a_row_or_all_words(context: SearchContext) -> Tier:
    """Find titles that hold the words in a row or, if there are none, anywhere."""
    tier = await in_a_row(context)
    return tier if tier.candidates else await all_words(context)


async def _marked_otherwise(context: SearchContext, tokens: Sequence[str]) -> Tier:
    query = context.query
    if not query.marked or is_written_right(query.exact):
        return context.tier()
    if missing_in_titles(query, context.counts):
        return context.tier()
    titles = await _matching(context, tokens, begun=query.unfinished)
    marked = query.marked
    # One mark slips, or of several half of them.
    least = len(marked) - max(len(marked) // 2, 1)
    titles = [title for title in titles if _as_typed(title, marked) >= least]
    if not titles:
        return context.tier()
    candidates = ranked_titles(titles, QueryMatcher(query))
    best = next(title for title in titles if title.number == candidates[0].number)
    reading = marked_like(query, best.words.split(" "))
    return replace(context, query=reading).tier(candidates) if reading else context.tier()


def marked_like(query: Query, words: Sequence[str]) -> Query | None:
    """Give the words the diacritics of a text, if one may have slipped.

    In Vietnamese, none is typed where there is none: `bờm` is not `bom`, while `café` is `cafe`.
    """
    written = dict(zip(fold(" ".join(words)).split(" "), words, strict=True))
    pairs = [*zip(query.words, query.exact, strict=True)]
    exact = tuple(written.get(word, typed) for word, typed in pairs)
    for (word, typed), meant in zip(pairs, exact, strict=True):
        if meant == word != typed and looks_vietnamese(word):
            return None
    return replace(query, exact=exact, repaired=query.repaired or exact != query.exact)


async def matching_titles(
    index: SearchIndex, expression: Expression, query: Query
) -> list[TitleMatch]:
    """Match titles that hold what was quoted."""
    return _as_quoted(await index.match_titles(expression, CANDIDATES, query.period), query)


def _as_quoted(titles: list[TitleMatch], query: Query) -> list[TitleMatch]:
    if not query.phrases:
        return titles
    return [title for title in titles if holds_phrases(fold(title.words), query)]


async def as_titled(index: SearchIndex, text: str) -> Query:
    """Read a query; words of the South stay where only so a title has it: ``Gởi gió cho mây``."""
    query, words = parse(text), exact_words(text)
    if in_standard(words) == words:
        return query
    typed = parse(text, southern=True)
    if typed.words == query.words or await _is_titled(index, query):
        return query
    return typed if await _is_titled(index, typed) else query


async def _is_titled(index: SearchIndex, query: Query) -> bool:
    """Tell whether a title holds in a row, as typed, all that a query asks for."""
    asked = slice(*within_frame(query.exact))
    titles = await matching_titles(index, all_of(row(query.words[asked])), query)
    return any(f" {' '.join(query.exact[asked])} " in f" {title.words} " for title in titles)


async def _matching(
    context: SearchContext, tokens: Sequence[str], *, begun: bool = False
) -> list[TitleMatch]:
    """Match titles by tokens that ask for all words, and for what was quoted.

    Few hold the rarest words of a long query: these are looked up once for all such tokens, and the
    other words are held against the titles.
    """
    query, counts = context.query, context.counts
    rarest = sorted({*query.finished}, key=lambda word: (counts[word].titles, word))[:_RAREST]
    if len(rarest) == _RAREST and counts[rarest[0]].titles <= _SOME:
        titles = await context.match_titles(all_of(rarest), CANDIDATES)
        if len(titles) < CANDIDATES:
            asked = stretches(tokens, begun=begun)
            held = [
                title
                for title, words in zip(titles, folded_titles(titles), strict=True)
                if all(stretch in f" {words} " for stretch in asked)
            ]
            return _as_quoted(held, query)
    titles = await context.match_titles(all_of(tokens, begun=begun), CANDIDATES)
    return _as_quoted(titles, query)


def folded_titles(titles: Sequence[TitleMatch]) -> list[str]:
    """Fold titles, all at once: many times as fast as one by one."""
    return fold("\n".join(title.words for title in titles)).split("\n") if titles else []


def mostly_as_typed(titles: Sequence[TitleMatch], query: Query) -> list[TitleMatch]:
    """Keep titles that hold most of the words with diacritics just as typed.

    An unfinished last word without a tone mark is not looked at: its diacritics may be yet to come.
    """
    is_whole = len(query.words) == 1 or has_tone_mark(query.exact[-1])
    finished = query if is_whole else query.part(0, len(query.finished))
    marked = finished.marked
    if not marked:
        return [*titles]

    return [title for title in titles if 2 * _as_typed(title, marked) > len(marked)]


def _as_typed(title: TitleMatch, marked: Sequence[str]) -> int:
    """Count the words with diacritics that a title holds so, or that begin one of its words."""
    words = f" {title.words}"
    return sum(f" {mark}" in words for mark in marked)


def ranked_titles(titles: Sequence[TitleMatch], matcher: QueryMatcher) -> list[Candidate]:
    """Order titles by how well they fit; of equals the shorter, then the newer comes first.

    Words that were typed without diacritics are meant as most of the titles write them:
    ``gia xang`` as ``giá xăng``, which more hold than ``đại gia xăng dầu``.
    """
    matches = {title.number: matcher.title(title.words.split(" ")) for title in titles}
    writing = Counter(match.written for match in matches.values())

    def key(title: TitleMatch) -> tuple[int, ...]:
        match = matches[title.number]
        return (
            -match.found,
            -match.joined,
            not match.whole,
            -match.exact,
            -writing[match.written],
            0 if matcher.newest_first else title.words.count(" "),
            -title.published,
            -title.number,
        )

    return [title.candidate for title in sorted(titles, key=key)]


def missing_in_titles(query: Query, counts: Counts) -> set[int]:
    """Tell the places of words that no title holds; an unfinished last word may be a beginning."""
    return {
        place
        for place, word in enumerate(query.finished)
        if not (word in counts and counts[word].titles)
    }
