"""When: words that say of which time an article is to be, ``hôm nay`` or ``tháng 5 2018``.

They are data of each language, in its file's table `times`.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from bot.library.search.bodies import in_a_row
from bot.library.search.languages import Words, times
from bot.library.search.numbers import is_year
from bot.library.search.ports import Candidate
from bot.library.search.query import EVER, Period, Query, Time
from bot.library.search.questions import (
    asks_for_anything,
    asks_for_newspaper,
    is_frame,
    within_frame,
)
from bot.library.search.relevance import most_relevant
from bot.library.search.text import fold
from bot.library.search.tiers import SearchContext, Tier
from bot.library.search.titles import CANDIDATES, in_a_row_or_all_words


async def newest_asked_for(context: SearchContext) -> Tier:
    """Find the newest articles if that is all that is asked for: ``mới nhất``, ``tin mới``."""
    if not is_only_recent(context.query, context.when):
        return context.tier()
    if not context.when:
        # None of its words is looked for, not even the newspaper.
        nothing = replace(context, query=context.query.part(0, 0))
        return nothing.tier(await _newest(nothing))
    return await as_meant(context)


async def as_meant(context: SearchContext) -> Tier:
    """Find articles of the time that a query names, by its other words, and go on with that.

    Where none is of that time, those of other times are shown, and it is told.
    """
    query = context.query
    when = context.when
    if not when:
        return context.tier()
    if not when.is_sure and not _is_all_said(without_time(query, when)):
        return context.tier()
    return await _of_that_time(context, when)


async def as_perhaps_meant(context: SearchContext) -> Tier:
    """Do the same for words that say when but may stand in a text as well: ``tháng 8``."""
    when = context.when
    return context.tier() if not when or when.is_sure else await _of_that_time(context, when)


async def _of_that_time(context: SearchContext, when: Time) -> Tier:
    query = context.query
    said = " ".join(query.exact[when.start : when.end])
    rest = without_time(query, when)
    is_asked = when.is_recent or not _is_all_said(rest)
    for period in dict.fromkeys((when.period, EVER) if is_asked else (when.period,)):
        if period != EVER and not await context.index.newest(1, 0, period):
            continue
        unmet = "" if period == when.period else said
        reading = replace(rest, period=period, newest_first=when.is_recent, unmet=unmet)
        tier = await _found(replace(context, query=reading))
        if tier.candidates:
            return tier
    # Words that may say something else are looked for as they are.
    return replace(context, query=replace(query, unmet=said if when.is_sure else "")).tier()


def is_only_recent(query: Query, when: Time | None) -> bool:
    """Tell whether a query asks for nothing but what is new: ``mới nhất``, ``tin hôm nay``.

    Args:
        query: What is asked.
        when: The time that it names.
    """
    if when is None:
        return not query.phrases and asks_for_anything(query.exact)
    return when.is_recent and _is_all_said(without_time(query, when))


def find_time(query: Query, now: datetime) -> Time | None:
    """Find the words of a query that say when; the most of them, and the last.

    Args:
        query: What is asked; quoted words are never meant so.
        now: In the readers' time zone.
    """
    if query.phrases:
        return None
    found = _said(query.exact, now.date(), now.tzinfo)
    when = max(found, key=lambda when: (when.end - when.start, when.start), default=None)
    if when and times().before.meaning(query.exact[: when.start][-1:]):
        return replace(when, start=when.start - 1)
    return when


def time_of_number(query: Query, zone: tzinfo | None) -> Time | None:
    """Give what a year or a month that stands alone may mean: ``2018``, ``7/2018``.

    Beside other words they are numbers of anything.
    """
    words = () if query.phrases else query.words
    year = _year(words, len(words) - 1)
    match words:
        case (_,) if year:
            first, after = date(year, 1, 1), date(year + 1, 1, 1)
        case (month, _) if year and (first_day := _day("1", month, year)):
            first, after = first_day, _next_month(first_day)
        case _:
            return None
    period = _between(first, after, zone)
    written = "/".join(words)
    return Time(0, len(words), period, is_recent=False, written=written, is_sure=False)


async def _found(context: SearchContext) -> Tier:
    if _is_all_said(context.query):
        return context.tier(await _newest(context))
    for stage in (in_a_row_or_all_words, in_a_row, most_relevant):
        tier = await stage(context)
        if tier.candidates:
            return tier
    return context.tier()


def without_time(query: Query, when: Time) -> Query:
    """Give what is asked for beside the time; no words if that is anything of that time."""
    rest = query.replaced(when.start, when.end, ())
    if asks_for_newspaper(query.exact) or asks_for_anything(rest.exact, of_a_time=True):
        return rest.part(0, 0)
    return rest.part(*within_frame(rest.exact))


def _is_all_said(query: Query) -> bool:
    """Tell whether a query asks for nothing but a time, once this is taken out."""
    return not query.words or is_frame(query.exact)


async def _newest(context: SearchContext) -> list[Candidate]:
    numbers = await context.index.newest(CANDIDATES, 0, context.query.period)
    return await context.index.candidates(numbers)


@lru_cache(1024)  # As often as `parse`.
def _said(words: Words, today: date, zone: tzinfo | None) -> tuple[Time, ...]:
    """Give every reading of words as a time."""
    return (*_readings(words, today, zone),)


def _readings(words: Words, today: date, zone: tzinfo | None) -> Iterator[Time]:
    for start in range(len(words)):
        for length, (name, written) in times().periods.at(words, start):
            period = _relative(name, today, zone)
            yield Time(start, start + length, period, is_recent=True, written=written)
        for length, first, after, written in _dates(words, start):
            period = _between(first, after, zone)
            yield Time(start, start + length, period, is_recent=False, written=written)
        for length, first, written in _months_without_year(words, start, today):
            period = _between(first, _next_month(first), zone)
            yield Time(
                start, start + length, period, is_recent=False, written=written, is_sure=False
            )


def _relative(name: str, today: date, zone: tzinfo | None) -> Period:
    """Give the period of a name in the language files: ``today``, ``last_week``, ``newest``."""
    if name == "newest":
        return EVER
    monday = today - timedelta(days=today.weekday())
    month, year = today.replace(day=1), today.replace(month=1, day=1)
    first, after = {
        "today": (today, today + timedelta(days=1)),
        "yesterday": (today - timedelta(days=1), today),
        "day_before_yesterday": (today - timedelta(days=2), today - timedelta(days=1)),
        "this_week": (monday, monday + timedelta(weeks=1)),
        "last_week": (monday - timedelta(weeks=1), monday),
        "this_month": (month, _next_month(month)),
        "last_month": ((month - timedelta(days=1)).replace(day=1), month),
        "this_year": (year, year.replace(year=year.year + 1)),
        "last_year": (year.replace(year=year.year - 1), year),
    }[name]
    return _between(first, after, zone)


def _dates(words: Words, start: int) -> Iterator[tuple[int, date, date, str]]:
    """Yield dates at a place: how many words, first day, day after the last, how it is written."""
    years = times().years
    if words[start] in years and (year := _year(words, start + 1)):
        yield 2, date(year, 1, 1), date(year + 1, 1, 1), " ".join(words[start : start + 2])
    for length, (month, written) in times().months.at(words, start):
        place = start + length
        # Between month and year, `nam` is no other word than `năm`.
        between = [year for year in years if (fold(year),) == _folded(words[place : place + 1])]
        if year := _year(words, place + len(between)):
            first = date(year, month, 1)
            end = place + len(between) + 1
            yield end - start, first, _next_month(first), " ".join([written, *between, str(year)])
    if (year := _year(words, start + 2)) and (day := _day(words[start], words[start + 1], year)):
        yield 3, day, day + timedelta(days=1), "/".join(words[start : start + 3])


def _months_without_year(words: Words, start: int, today: date) -> Iterator[tuple[int, date, str]]:
    """Yield months at a place that mean the last one of that name: ``tháng 11``, ``in June``.

    Of names that are words as well (``May``, ``tháng năm``) those after such a word as ``in``.
    """
    if start and words[start - 1].isdigit():  # A day of every year: 20 tháng 11.
        return
    preposition = words[start] in times().years
    for length, (month, written) in times().months.at(words, start + preposition):
        named = words[start + preposition : start + preposition + length]
        if preposition or any(map(str.isdigit, named)):
            year = today.year - (month > today.month)
            yield length + preposition, date(year, month, 1), written


def _folded(words: Words) -> Words:
    return tuple(map(fold, words))


def _day(day: str, month: str, year: int) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


def _year(words: Words, place: int) -> int | None:
    word = words[place] if 0 <= place < len(words) else ""
    return int(word) if is_year(word) else None


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _between(first: date, after: date, zone: tzinfo | None) -> Period:
    start, end = (datetime.combine(day, time.min, zone).timestamp() for day in (first, after))
    return Period(start, end)
