"""What there is and how it is used, for admins."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from bot.library import Article, Crowd, Used
from bot.locales import Texts
from bot.replies.markup import TITLE_SHOWN, Reply, clipped, escaped


@dataclass(frozen=True, slots=True)
class Stats:
    """What an admin is told.

    Attributes:
        articles: How many there are.
        newest: The newest one, if there is any.
        languages: Codes of languages, each with its share in percent, the largest first.
        bytes: Size of the databases that are files, 0 if a server holds them.
        since: From when on today's use is counted.
        searches: Use of the search.
        suggestions: Use of the search as one types.
        summaries: Use of summaries.
        crowd: How many people there are.
        chat: The number of the chat, as settings name it.
    """

    articles: int
    newest: Article | None
    languages: Sequence[tuple[str, int]]
    bytes: int
    since: datetime
    searches: Used
    suggestions: Used
    summaries: Used
    crowd: Crowd
    chat: int


def stats(texts: Texts, found: Stats) -> Reply:
    """Counts, sizes and times."""
    lines = [texts("stats-title"), texts("stats-articles", count=found.articles)]
    if found.newest:
        title = escaped(clipped(found.newest.title, TITLE_SHOWN))
        key = "stats-newest" if found.newest.dated else "stats-newest-loaded"
        lines.append(texts(key, title=title, date=found.newest.published))
    if found.languages:
        shares = [
            texts("stats-share", language=code, percent=share) for code, share in found.languages
        ]
        lines.append(texts("stats-languages", languages=", ".join(shares)))
    if found.bytes:
        lines.append(texts("stats-size", megabytes=found.bytes / 1_000_000))
    is_all_day = found.since.time() == time.min
    since = texts("stats-today")
    if not is_all_day:
        since = texts("stats-since-start", time=found.since)
    lines += ["", since]
    for key, used in (
        ("stats-searches", found.searches),
        ("stats-suggestions", found.suggestions),
        ("stats-summaries", found.summaries),
    ):
        lines.append(f"{texts(key, count=used.count)} {_times(texts, used)}".rstrip())
    lines.append(texts("stats-nothing", count=found.searches.nothing))
    lines += ["", texts("stats-people", count=found.crowd.people)]
    lines.append(texts("stats-followers", count=found.crowd.followers))
    lines += ["", texts("stats-chat", number=str(found.chat))]
    return Reply("\n".join(lines))


def _times(texts: Texts, used: Used) -> str:
    if used.median is None or used.p95 is None:
        return ""
    median, p95 = (max(1, round(1000 * seconds)) for seconds in (used.median, used.p95))
    return texts("stats-times", median=median, p95=p95)
