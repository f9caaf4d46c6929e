"""Reading the search index: FTS5 for titles, lists for passages, bit sets for leads."""

import asyncio
import json
import math
import sqlite3
from collections.abc import AsyncIterator, Callable, Collection, Coroutine, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any, Self, TypeVar

from bot.library.articles import Article
from bot.library.search.entries import anywhere_token
from bot.library.search.expressions import Expression
from bot.library.search.passages import PASSAGES
from bot.library.search.ports import (
    Boost,
    Candidate,
    Counts,
    Matches,
    OutOfTimeError,
    Passage,
    Slot,
    Text,
    TitleMatch,
    WordCounts,
)
from bot.library.search.query import EVER, Period
from bot.stores.postings import LAST, best_and_newest, matches, may_be_among
from bot.stores.sqlite.connection import Connection, InThread, connect, snapshot
from bot.stores.sqlite.fts5 import fts5
from bot.stores.sqlite.passages import PassageReader
from bot.stores.sqlite.postings import PostingReader
from bot.stores.sqlite.rows import ARTICLE_COLUMNS, to_article

# Passages that are held against a period at a time.
_STEP = 4096

# More passages than there are.
_MOST = 1 << 62

_COUNT = "(SELECT count(*) FROM (SELECT 1 FROM title_index WHERE title_index MATCH ? LIMIT ?))"

# As the index `article_by_recency` has it; so many seconds are its month.
_RECENCY = """CASE WHEN dated THEN published
    ELSE strftime('%Y-%m-%dT%H:%M:%S+00:00', published, '-30 days') END"""
_MONTH = 30 * 24 * 3600

Value = TypeVar("Value")


class SqliteSearchIndex:
    """A search index over a connection of its own; an article's number is its rowid."""

    def __init__(self, db: Connection | InThread, instructions: int = 1000) -> None:
        """Look things up over a connection, see `open`."""
        self._db = db
        self._instructions = instructions
        self._turn = asyncio.Lock()
        self._postings = PostingReader(db)
        self._passages = PassageReader(db)

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, *, instructions: int = 1000) -> AsyncIterator[Self]:
        """Open a connection that only reads.

        Args:
            path: The database's file.
            instructions: SQLite looks at the clock every so many of its own instructions.
        """
        async with connect(path, read_only=True) as db:
            yield cls(db, instructions)

    async def at_once(self, work: Callable[[Self], Coroutine[Any, Any, Value]]) -> Value:
        """Do work that waits for look-ups only, which then wait for nothing any more."""
        if isinstance(self._db, InThread):
            return await work(self)
        async with self._turn:
            return await self._db.in_thread(lambda db: work(type(self)(db, self._instructions)))

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[None]:
        """Wait for a turn, in which all look-ups see the library as the first one did."""
        async with self._turn, snapshot(self._db):
            try:
                yield
            finally:
                self._postings = PostingReader(self._db)
                self._passages = PassageReader(self._db)

    @asynccontextmanager
    async def time_limit(self, seconds: float) -> AsyncIterator[None]:
        """Cut look-ups short after this time: they raise `OutOfTimeError`."""
        deadline = monotonic() + seconds
        await self._db.set_progress_handler(lambda: monotonic() > deadline, self._instructions)
        try:
            yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            raise OutOfTimeError from error
        finally:
            await self._db.set_progress_handler(bool, 0)  # After no instruction any more.

    async def count_words(self, words: Collection[str]) -> Counts:
        """Count where words stand; a word that stands nowhere is left out."""
        rows = await self._rows(
            "SELECT term, titles, articles FROM word"
            " WHERE term IN (SELECT value FROM json_each(?))",
            json.dumps([*words]),
        )
        return {term: WordCounts(titles, articles) for term, titles, articles in rows}

    async def commonest_title_words(self, words: Collection[str]) -> list[str]:
        """Give those of some words that stand in titles, commonest first."""
        rows = await self._rows(
            "SELECT term FROM word WHERE term IN (SELECT value FROM json_each(?)) AND titles > 0"
            " ORDER BY titles DESC",
            json.dumps([*words]),
        )
        return [term for (term,) in rows]

    async def count_articles(self) -> int:
        """Tell about how many articles there are: the highest number, which costs nothing."""
        [[articles]] = await self._rows("SELECT ifnull(max(id), 0) FROM article")
        return int(articles)

    async def match_titles(
        self, expression: Expression, limit: int, period: Period = EVER
    ) -> list[TitleMatch]:
        """Match titles of a period, newest first."""
        rows = await self._rows(
            # Words are read of what is given only: putting them in order as well takes longer.
            "SELECT title.id, title.published, words, sketch FROM (SELECT * FROM ("
            " SELECT id, published FROM title_index CROSS JOIN title ON id = title_index.rowid"
            " WHERE title_index MATCH ? AND published >= ? AND published < ?"
            " ORDER BY title_index.rowid DESC LIMIT ?"
            ") ORDER BY published DESC, id DESC LIMIT ?) AS newest CROSS JOIN title USING (id)"
            " ORDER BY newest.published DESC, newest.id DESC",
            fts5(expression),
            *period,
            max(limit, LAST),
            limit,
        )
        return [TitleMatch(*row) for row in rows]

    async def count_titles(self, expressions: Sequence[Expression], most: int) -> list[int]:
        """Count the titles that match each expression, up to `most` of each."""
        if not expressions:
            return []
        [counts] = await self._rows(
            "SELECT " + ", ".join([_COUNT] * len(expressions)),
            *(value for expression in expressions for value in (fts5(expression), most)),
        )
        return list(counts)

    async def match_passages(
        self, expression: Expression, limit: int, period: Period = EVER
    ) -> list[Passage]:
        """Match passages, newest articles first; of an article the later passage comes first."""
        most = max(limit, LAST)
        [passages] = await self._passages.newest([expression], most if period == EVER else _MOST)
        last: list[tuple[int, int]] = []
        for start in range(0, len(passages), _STEP):
            last += await self._rows(
                "SELECT published, json_each.value FROM json_each(?)"
                " CROSS JOIN title ON title.id = json_each.value / ?"
                " WHERE published >= ? AND published < ? ORDER BY json_each.key",
                json.dumps(passages[start : start + _STEP].tolist()),
                PASSAGES,
                *period,
            )
            if len(last) >= most:
                break
        newest = sorted(last[:most], reverse=True)[:limit]
        return [Passage(*divmod(passage, PASSAGES)) for _, passage in newest]

    async def match_leads(
        self, words: Sequence[str], pairs: Collection[str], limit: int, *, least: int = 0
    ) -> list[int]:
        """Find articles that hold all words and so many of the pairs in title or lead.

        Those with most pairs come first, then the newest.
        """
        found = await self._postings.most_pairs(words, pairs, max(limit, LAST), least=least)
        if not found:
            return []
        rows = await self._rows(
            "SELECT title.id, published FROM json_each(?)"
            " CROSS JOIN title ON title.id = json_each.value",
            json.dumps([number for number, _ in may_be_among(found, limit)]),
        )
        return best_and_newest(dict(found), rows, limit)

    async def hold_all(self, words: Sequence[str], most: int) -> list[int]:
        """Find articles that hold all words anywhere, as many as so many."""
        tokens = [*map(anywhere_token, words)]
        found = await self._postings.most_pairs(tokens, (), most, least=0)
        return [number for number, _ in found]

    async def match_each(self, expressions: Sequence[Expression], limit: int) -> list[Matches]:
        """Match the passages of several expressions at once, of each the newest."""
        if not expressions:
            return []
        found = await self._passages.newest(expressions, limit)
        return [matches(passages, limit) for passages in found]

    async def score(
        self, slots: Sequence[Slot], boosts: Sequence[Boost], limit: int
    ) -> list[tuple[int, float]]:
        """Score every article by what it holds; give the best with their scores, newest first."""
        return await self._postings.score(slots, boosts, limit)

    async def candidates(self, numbers: Collection[int]) -> list[Candidate]:
        """Fetch the sketches of articles, in the order given."""
        if not numbers:
            return []
        rows = await self._rows(
            "SELECT title.id, title.published, sketch FROM json_each(?)"
            " CROSS JOIN title ON title.id = json_each.value ORDER BY json_each.key",
            json.dumps([*numbers]),
        )
        return [Candidate(*row) for row in rows]

    async def titles(self, numbers: Collection[int], period: Period = EVER) -> list[TitleMatch]:
        """Fetch the titles of articles, those of a period, in the order given."""
        if not numbers:
            return []
        rows = await self._rows(
            "SELECT title.id, title.published, words, sketch FROM json_each(?)"
            " CROSS JOIN title ON title.id = json_each.value"
            " WHERE published >= ? AND published < ? ORDER BY json_each.key",
            json.dumps([*numbers]),
            *period,
        )
        return [TitleMatch(*row) for row in rows]

    async def candidates_by_id(self, ids: Collection[str]) -> list[Candidate]:
        """Fetch the articles of public ids, oldest first."""
        if not ids:
            return []
        rows = await self._rows(
            "SELECT title.id, title.published, sketch"
            " FROM article JOIN title ON title.id = article.id"
            " WHERE key IN (SELECT value FROM json_each(?)) ORDER BY article.id",
            json.dumps([*ids]),
        )
        return [Candidate(*row) for row in rows]

    async def texts(self, numbers: Collection[int], characters: int | None) -> list[Text]:
        """Read so many characters of bodies, or all, in the order given."""
        if not numbers:
            return []
        rows = await self._rows(
            "SELECT title.id, title.published, words, sketch,"
            " iif(?1 IS NULL, body, substr(body, 1, ?1))"
            " FROM json_each(?2) CROSS JOIN title ON title.id = json_each.value"
            " JOIN article ON article.id = title.id ORDER BY json_each.key",
            characters,
            json.dumps([*numbers]),
        )
        return [Text(*row) for row in rows]

    async def newest(self, limit: int, offset: int, period: Period = EVER) -> list[int]:
        """List articles of a period, newest first; those without a date count as a month older."""
        start, end = period
        rows = await self._rows(
            f"SELECT id FROM article WHERE {_RECENCY} >= ? AND {_RECENCY} < ?"  # noqa: S608
            f" AND published >= ? AND published < ? ORDER BY {_RECENCY} DESC, id DESC"
            " LIMIT ? OFFSET ?",
            *map(_as_stored, (start - _MONTH, end, start, end)),
            limit,
            offset,
        )
        return [number for (number,) in rows]

    async def articles(self, numbers: Sequence[int]) -> list[Article]:
        """Read whole articles, in the order given."""
        if not numbers:
            return []
        rows = await self._rows(
            f"SELECT {ARTICLE_COLUMNS} FROM json_each(?)"  # noqa: S608
            " CROSS JOIN article ON article.id = json_each.value ORDER BY json_each.key",
            json.dumps([*numbers]),
        )
        return [to_article(row) for row in rows]

    async def _rows(self, sql: str, *values: object) -> list[Any]:
        return list(await self._db.execute_fetchall(sql, values))


def _as_stored(seconds: float) -> str:
    """Write a time as articles' dates are stored, in a form that sorts as they do."""
    if math.isinf(seconds):
        return "" if seconds < 0 else "~"
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
