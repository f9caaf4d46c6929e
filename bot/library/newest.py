"""Queries that ask for nothing but what is new."""

from datetime import datetime

from bot.library.search.languages import is_frame, within_frame
from bot.library.search.query import parse
from bot.library.search.times import find_time


def asks_for_newest(query: str, now: datetime) -> bool:
    """Tell whether a query is only about being recent: ``mới nhất``, ``tin hôm nay``.

    Args:
        query: As typed.
        now: In the readers' time zone.
    """
    words = parse(query)
    when = find_time(words, now)
    if when is None or not when.is_recent:
        return False
    rest = words.replaced(when.start, when.end, ()).exact
    start, end = within_frame(rest)
    return not rest or is_frame(rest[start:end])
