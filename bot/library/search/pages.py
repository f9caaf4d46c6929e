"""From what was typed to a page of hits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from bot.library.articles import Article, Hit, Page
from bot.library.search import plan, times
from bot.library.search.alternatives import (
    held_forms,
    in_one_word,
    others_looked_up,
    well_spelt_places,
    written_otherwise,
)
from bot.library.search.audience import start_of_audience
from bot.library.search.compounds import english_joined, names_parted
from bot.library.search.duplicates import MergedResults, Result
from bot.library.search.english import is_english, seconds_to_read
from bot.library.search.evidence import Relevance
from bot.library.search.inflections import inflections, looks_vietnamese
from bot.library.search.keystrokes import typed_keys
from bot.library.search.languages import Words
from bot.library.search.missing import MissingWords
from bot.library.search.plan import Outcome
from bot.library.search.ports import SearchIndex
from bot.library.search.query import Query
from bot.library.search.questions import subjects_among, subjects_at
from bot.library.search.related import related_candidates
from bot.library.search.snippets import Highlighter
from bot.library.search.spelling import edit_candidates, may_be_typo
from bot.library.search.text import fold, folded_words, pairs
from bot.library.search.tiers import SearchContext
from bot.library.search.titles import as_titled
from bot.library.urls import article_id, urls_in

# Later ones are numbers of other things as often: `iphone 15`.
_SHORT_YEAR = re.compile("[4-9][0-9]")

# So many words in a row that are a title were pasted: shorter ones are typed by whoever means them.
_PASTED = 4


@dataclass(frozen=True, slots=True)
class _Way:
    """How to search.

    Attributes:
        steps: What is tried.
        reads: Leads that a stage reads to see how close the words stand.
    """

    steps: Sequence[plan.Step]
    reads: int


_SEARCH = _Way(plan.SEARCH, reads=96)
_SUGGEST = _Way(plan.SUGGEST, reads=32)


async def search(
    index: SearchIndex, text: str, *, limit: int, offset: int, seconds: float, now: datetime
) -> Page:
    """Find articles by words of their titles and bodies, or by URL.

    Args:
        index: Where to look.
        text: Anything a person may type.
        limit: Hits of the page.
        offset: Hits before it.
        seconds: Time after which it is cut short.
        now: In the readers' time zone.
    """
    async with index.snapshot():
        found = await _find(index, text, _SEARCH, offset + limit, seconds, now)
        return await _page(index, found, limit, offset, highlights=True)


async def suggest(
    index: SearchIndex, text: str, *, limit: int, offset: int, seconds: float, now: datetime
) -> Page:
    """Find articles as a query is being typed; the newest ones for an empty query.

    The arguments are those of `search`; hits are not highlighted.
    """
    if not text.strip():
        return await newest(index, limit=limit, offset=offset)
    async with index.snapshot():
        found = await _find(index, text, _SUGGEST, offset + limit, seconds, now)
        return await _page(index, found, limit, offset, highlights=False)


async def newest(index: SearchIndex, *, limit: int, offset: int) -> Page:
    """List the newest articles, without highlights."""
    async with index.snapshot():
        numbers = await index.newest(limit + 1, offset)
        articles = await index.articles(numbers[:limit])
    hits = tuple(Hit(article, article.title, "") for article in articles)
    return Page(hits, more=len(numbers) > limit)


async def related(index: SearchIndex, article: str, *, limit: int) -> tuple[Article, ...]:
    """Find articles on the subject of one.

    Args:
        index: Where to look.
        article: Its id; an unknown one has no relations.
        limit: How many at most.
    """
    async with index.snapshot():
        itself = await index.candidates_by_id([article])
        if not itself:
            return ()
        results = MergedResults(itself)
        [read] = await index.articles([itself[0].number])
        results.add(await related_candidates(index, read.title, read.body))
        numbers = [result.candidate.number for result in results[1 : 1 + limit]]
        return tuple(await index.articles(numbers))


async def _find(
    index: SearchIndex, text: str, way: _Way, size: int, seconds: float, now: datetime
) -> Outcome:
    query = await names_parted(index, await as_titled(index, text))
    when = times.find_time(query, now) or times.time_of_number(query, now.tzinfo)
    query = replace(query, newest_first=when is not None and when.is_recent)
    linked = await index.candidates_by_id([article_id(url) for url in urls_in(text)])
    if linked or not query.words:
        return Outcome(MergedResults(linked), query, {}, partial=False)
    meant = filter(None, map(typed_keys, query.words))
    context = SearchContext(index, query, {}, found=False, reads=way.reads, when=when)
    forms = (word for each in written_otherwise(query.words) for word in each.words)
    words = {*query.words, *map(fold, meant)}.union(*map(inflections, query.words))
    await context.count_words({*words, *forms})  # Other forms are asked for later.
    context = replace(context, counts=await context.count_words(words))
    # The list of English words is read at the first need: no search is cut short by that.
    any(map(is_english, query.words))
    seconds += seconds_to_read()
    context = await english_joined(context)
    return await plan.run(way.steps, context, size=size, seconds=seconds)


async def _page(
    index: SearchIndex, found: Outcome, limit: int, offset: int, *, highlights: bool
) -> Page:
    shown: Sequence[Result] = found.results[offset : offset + limit]
    articles = await index.articles([result.candidate.number for result in shown])
    unknown = _unknown_words(found, articles)
    highlighter = missing = None
    relevance = Relevance.ON_IT
    if highlights:
        if found.counts:  # None are counted for a link.
            exact = found.query.exact
            told = (*unknown, found.query.unmet, *exact[start_of_audience(exact) :])
            missing = MissingWords(found.query, found.counts, told)
            if not offset:
                relevance = missing.best(articles)
            is_scraps = relevance is Relevance.SCRAPS and not found.query.phrases
            if is_scraps or (not offset and _is_far_fetched(found, articles)):
                return Page((), more=False, partial=found.partial)
        others = others_looked_up(found.query.words, found.counts)
        highlighter = Highlighter(found.query, others)
    hits = [
        Hit(
            article,
            highlighter.title(article.title) if highlighter else article.title,
            highlighter.snippet(article.body) if highlighter else "",
            result.similar,
            missing.of(article) if missing else (),
        )
        for article, result in zip(articles, shown, strict=True)
    ]
    corrected = " ".join(found.query.exact) if found.query.repaired and hits else None
    more = len(found.results) > offset + limit
    mentions = relevance is not Relevance.ON_IT
    return Page(tuple(hits), more, corrected, found.partial, unknown, found.unmet, mentions)


def _unknown_words(found: Outcome, articles: Sequence[Article]) -> tuple[str, ...]:
    """List subjects that no article names, nor by what else is written for them."""
    query = found.query
    if not found.counts or found.counts.keys() >= {*query.words}:
        return ()
    titles = [folded_words(article.title) for article in articles]
    if any(_is_most_of(query, title) for title in titles):
        return ()  # Whatever else was pasted says where the title stands: ` - VnExpress`.
    audience = range(start_of_audience(query.exact), len(query.exact))
    explained = {*_explained(found, articles), *audience}
    in_titles = set[str]().union(*titles)
    if query.unfinished and any(word.startswith(query.words[-1]) for word in in_titles):
        explained.add(len(query.words) - 1)
    said = query.unmet.split(" ")
    # Words that were put right were not counted; the titles that told them hold them.
    held = in_titles if query.repaired else set()
    unknown = [
        place
        for place, (word, exact) in enumerate(zip(query.words, query.exact, strict=True))
        if word not in found.counts
        and not held_forms(word, found.counts)
        and word not in held
        and place not in explained
        and exact not in said
        and not _is_year_of(articles, word)
        and not _is_typo_in(titles, query, place)
    ]
    if {*query.exact} <= {query.exact[place] for place in unknown}:
        return ()
    return tuple(subjects_among(query.exact, unknown))


def _is_far_fetched(found: Outcome, articles: Sequence[Article]) -> bool:
    """Tell whether subjects were put right into syllables that no article holds where it matters.

    That is in a title, or beside a neighbour: elsewhere any syllable stands by chance. What a title
    tells by two of the other words was found by those.
    """
    words = found.query.words
    syllables = [place for place in found.put_right if looks_vietnamese(words[place])]
    places = subjects_at(found.query.exact, syllables)
    if not places:
        return False
    titles = [{*folded_words(article.title)} for article in articles]
    others = {*words} - {words[place] for place in found.put_right}
    if any(len(title & others) > 1 for title in titles):
        return False
    unsure = [place for place in places if not any(words[place] in title for title in titles)]
    rows = {*chain(*(pairs(folded_words(article.body)) for article in articles if unsure))}
    return any(rows.isdisjoint(pairs(words[max(it - 1, 0) : it + 2])) for it in unsure)


def _is_most_of(query: Query, title: Sequence[str]) -> bool:
    """Tell whether a title of several words is in a query, and more than half of it."""
    is_held = f" {' '.join(title)} " in f" {' '.join(query.words)} "
    return is_held and len(title) >= _PASTED and 2 * len(title) > len(query.words)


def _is_typo_in(titles: Sequence[Sequence[str]], query: Query, place: int) -> bool:
    """Tell whether a title has a word beside its neighbour as in a query, but for a typo in it."""
    if place in well_spelt_places(query.exact):
        return False
    word, before, after = query.words[place], query.words[:place], query.words[place + 1 :]
    meant = [it for it in edit_candidates(word) if may_be_typo(word, it)]
    asked = {pair for it in meant for pair in pairs([*before[-1:], it, *after[:1]])}
    return any(not asked.isdisjoint(pairs(title)) for title in titles)


def _explained(found: Outcome, articles: Sequence[Article]) -> set[int]:
    """Tell the places of words for which articles write something else: ``hn`` is Hà Nội.

    A number counts only if one of these has it: 3700 is missing where none has 3.700.
    """
    words = found.query.words
    return {
        place
        for each in (*written_otherwise(words), *in_one_word(words, found.counts))
        if each.end > each.start + 1
        or words[each.start].isalpha()
        or _are_written(articles, each.words)
        for place in range(each.start, each.end)
    }


def _is_year_of(articles: Sequence[Article], word: str) -> bool:
    """Tell whether an article names the year of two digits: 1969 for ``moon landing 69``."""
    return bool(_SHORT_YEAR.fullmatch(word)) and _are_written(articles, (f"19{word}",))


def _are_written(articles: Sequence[Article], words: Words) -> bool:
    """Tell whether an article has words in a row, such as the parts of a number."""
    row = re.compile(r"\b" + r"\W?".join(map(re.escape, words)) + r"\b", re.IGNORECASE)
    return any(row.search(f"{each.title} {each.body}") for each in articles)
