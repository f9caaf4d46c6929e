"""Reading the search index: lists of articles by token, and the rows of what they find."""

import asyncio
import math
from collections.abc import AsyncIterator, Callable, Collection, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.library.articles import Article
from bot.library.search.entries import anywhere_token, hashed_pair
from bot.library.search.expressions import Expression, Token
from bot.library.search.passages import PASSAGES, distinct
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
)
from bot.library.search.query import EVER, Period
from bot.stores.postgres import word_counts
from bot.stores.postgres.connection import (
    BY_KEY,
    Connection,
    Pool,
    connection,
    number_array,
    rows,
    text_array,
)
from bot.stores.postgres.lists import ListReader, newest
from bot.stores.postgres.rows import ARTICLE_COLUMNS, to_article
from bot.stores.postings import LAST, best_and_newest, matches, may_be_among
from bot.stores.scoring import highest_scores

# Matches that are held against a period at a time.
_STEP = 4096

_BEGIN = (
    f"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; {BY_KEY}; SAVEPOINT in_time;"  # noqa: S608
    " SELECT coalesce(max(number), 0) FROM article"
)

_MOST = 1 << 62

# As the index `article_by_recency` has it; so many seconds are its month.
_MONTH = 30 * 24 * 3600
_RECENCY = f"(published - CASE WHEN dated THEN 0 ELSE {_MONTH} END)"

Value = TypeVar("Value")


class PostgresSearchIndex:
    """A search index over one connection of a pool at a time."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._turn = asyncio.Lock()
        self._connection: Connection | None = None
        self._lists: ListReader | None = None
        self._articles = 0

    async def at_once(self, work: Callable[[Self], Coroutine[Any, Any, Value]]) -> Value:
        """Do work that waits for look-ups only."""
        return await work(self)

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[None]:
        """Wait for a turn, in which all look-ups see the library as the first one did."""
        async with self._turn, connection(self._pool) as db:
            try:
                begun = await db.execute(_BEGIN.encode())
                while begun.nextset():
                    pass
                [self._articles] = await begun.fetchone() or [0]
                self._connection, self._lists = db, ListReader(db)
                yield
            finally:
                self._connection = self._lists = None
                await db.rollback()

    @asynccontextmanager
    async def time_limit(self, seconds: float) -> AsyncIterator[None]:
        """Cut look-ups short after this time: they raise `OutOfTimeError`."""
        try:
            async with asyncio.timeout(seconds):
                yield
        except TimeoutError as error:
            # What was cut short would have spoilt the snapshot.
            await self._db.execute(b"ROLLBACK TO SAVEPOINT in_time")
            raise OutOfTimeError from error

    @property
    def _db(self) -> Connection:
        assert self._connection is not None  # noqa: S101 - look-ups happen within a snapshot
        return self._connection

    @property
    def _reader(self) -> ListReader:
        assert self._lists is not None  # noqa: S101 - likewise
        return self._lists

    async def count_words(self, words: Collection[str]) -> Counts:
        """Count where words stand; a word that stands nowhere is left out."""
        return await word_counts.count_words(self._db, words)

    async def commonest_title_words(self, words: Collection[str]) -> list[str]:
        """Give those of some words that stand in titles, commonest first."""
        return await word_counts.commonest_title_words(self._db, words)

    async def count_articles(self) -> int:
        """Tell about how many articles there are: the highest number, which costs nothing."""
        return self._articles

    async def match_titles(
        self, expression: Expression, limit: int, period: Period = EVER
    ) -> list[TitleMatch]:
        """Match titles of a period, newest first."""
        blocks = await self._reader.read_matching("title_posting", [expression])
        numbers = newest(expression, blocks, _MOST)
        last = await self._of_period(numbers, numbers, period, max(limit, LAST))
        found = await self._rows_of(
            last.tolist(),
            "SELECT article, published, words, sketch FROM title WHERE article = ANY(%s)"
            " ORDER BY published DESC, article DESC LIMIT %s",
            limit,
        )
        return [TitleMatch(*row) for row in found]

    async def count_titles(self, expressions: Sequence[Expression], most: int) -> list[int]:
        """Count the titles that match each expression, up to `most` of each."""
        if not expressions:
            return []
        blocks = await self._reader.read_matching("title_posting", expressions)
        return [len(newest(expression, blocks, most)) for expression in expressions]

    async def match_passages(
        self, expression: Expression, limit: int, period: Period = EVER
    ) -> list[Passage]:
        """Match passages, newest articles first; of an article the later passage comes first."""
        [passages] = await self._passages([expression], _MOST)
        numbers = passages // PASSAGES
        last = await self._of_period(passages, numbers, period, max(limit, LAST))
        found = await self._rows_of(
            last.tolist(),
            f"SELECT article, passage %% {PASSAGES} FROM unnest(%s::bigint[]) AS passage"  # noqa: S608
            f" JOIN title ON article = passage / {PASSAGES}"
            " ORDER BY published DESC, passage DESC LIMIT %s",
            limit,
        )
        return [Passage(*row) for row in found]

    async def match_leads(
        self, words: Sequence[str], pairs: Collection[str], limit: int, *, least: int = 0
    ) -> list[int]:
        """Find articles that hold all words and so many of the pairs in title or lead.

        Those with most pairs come first, then the newest.
        """
        hashed = {*map(hashed_pair, pairs)}
        found = await self._reader.most_pairs(words, hashed, max(limit, LAST), least=least)
        rows = await self._rows_of(
            [number for number, _ in may_be_among(found, limit)],
            "SELECT article, published FROM title WHERE article = ANY(%s)",
        )
        return best_and_newest(dict(found), rows, limit)

    async def hold_all(self, words: Sequence[str], most: int) -> list[int]:
        """Find articles that hold all words anywhere, as many as so many."""
        tokens = [*map(anywhere_token, words)]
        return [number for number, _ in await self._reader.most_pairs(tokens, (), most, least=0)]

    async def match_each(self, expressions: Sequence[Expression], limit: int) -> list[Matches]:
        """Match the passages of several expressions at once, of each the newest."""
        if not expressions:
            return []
        return [matches(found, limit) for found in await self._passages(expressions, limit)]

    async def score(
        self, slots: Sequence[Slot], boosts: Sequence[Boost], limit: int
    ) -> list[tuple[int, float]]:
        """Score every article by what it holds; give the best with their scores, newest first."""
        tokens = {token for slot in slots for token in slot.tokens}
        blocks = await self._reader.read("posting", [*map(Token, tokens)])
        # Worked out in a thread: a million articles and a long query take tens of milliseconds.
        return await asyncio.to_thread(highest_scores, blocks, slots, boosts, limit)

    async def candidates(self, numbers: Collection[int]) -> list[Candidate]:
        """Fetch the sketches of articles, in the order given."""
        found = await self._rows_of(
            numbers, "SELECT article, published, sketch FROM title WHERE article = ANY(%s)"
        )
        return _in_order(numbers, {row[0]: Candidate(*row) for row in found})

    async def titles(self, numbers: Collection[int], period: Period = EVER) -> list[TitleMatch]:
        """Fetch the titles of articles, those of a period, in the order given."""
        found = await self._rows_of(
            numbers,
            "SELECT article, published, words, sketch FROM title"
            " WHERE article = ANY(%s) AND published >= %s AND published < %s",
            *_bounds(period),
        )
        return _in_order(numbers, {row[0]: TitleMatch(*row) for row in found})

    async def candidates_by_id(self, ids: Collection[str]) -> list[Candidate]:
        """Fetch the articles of public ids, oldest first."""
        if not ids:
            return []
        found = await self._rows(
            "SELECT article, title.published, sketch FROM title JOIN article ON article = number"
            " WHERE key = ANY(%s) ORDER BY number",
            text_array(ids),
        )
        return [Candidate(*row) for row in found]

    async def texts(self, numbers: Collection[int], characters: int | None) -> list[Text]:
        """Read so many characters of bodies, or all, in the order given."""
        body = "body" if characters is None else f"left(body, {characters:d})"
        found = await self._rows_of(
            numbers,
            f"SELECT article, title.published, words, sketch, {body}"  # noqa: S608 - a number
            " FROM title JOIN article ON article = number WHERE article = ANY(%s)",
        )
        return _in_order(numbers, {row[0]: Text(*row) for row in found})

    async def newest(self, limit: int, offset: int, period: Period = EVER) -> list[int]:
        """List articles of a period, newest first; those without a date count as a month older."""
        start, end = period
        found = await self._rows(
            f"SELECT number FROM article WHERE {_RECENCY} >= %s AND {_RECENCY} < %s"  # noqa: S608
            f" AND published >= %s AND published < %s ORDER BY {_RECENCY} DESC, number DESC"
            " LIMIT %s OFFSET %s",
            *_bounds(Period(start - _MONTH, end)),
            *_bounds(period),
            limit,
            offset,
        )
        return [number for (number,) in found]

    async def articles(self, numbers: Sequence[int]) -> list[Article]:
        """Read whole articles, in the order given."""
        found = await self._rows_of(
            numbers,
            f"SELECT number, {ARTICLE_COLUMNS} FROM article WHERE number = ANY(%s)",  # noqa: S608
        )
        return _in_order(numbers, {row[0]: to_article(row[1:]) for row in found})

    async def _passages(
        self, expressions: Sequence[Expression], limit: int
    ) -> list[NDArray[np.int64]]:
        """Find the newest passages of each, as `PASSAGES` times the number plus the place."""
        blocks = await self._reader.read_matching("passage_posting", expressions)
        return await asyncio.to_thread(
            lambda: [newest(expression, blocks, limit, passages=True) for expression in expressions]
        )

    async def _of_period(
        self, found: NDArray[np.int64], numbers: NDArray[np.int64], period: Period, most: int
    ) -> NDArray[np.int64]:
        """Keep the first of what was found of articles of a period."""
        if period == EVER:
            return found[:most]
        kept: list[NDArray[np.int64]] = [found[:0]]
        for start in range(0, len(found), _STEP):
            step = slice(start, start + _STEP)
            held = await self._rows_of(
                distinct(numbers[step]).tolist(),
                "SELECT article FROM title"
                " WHERE article = ANY(%s) AND published >= %s AND published < %s",
                *_bounds(period),
            )
            kept.append(found[step][np.isin(numbers[step], [number for (number,) in held])])
            if sum(map(len, kept)) >= most:
                break
        return np.concatenate(kept)[:most]

    async def _rows_of(
        self, numbers: Collection[int], sql: str, *values: object
    ) -> list[tuple[Any, ...]]:
        """Look something up of some articles: nobody asks a server about none."""
        return await self._rows(sql, number_array(numbers), *values) if numbers else []

    async def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        return await rows(self._db, sql, *values)


def _in_order(numbers: Collection[int], found: dict[int, Value]) -> list[Value]:
    return [found[number] for number in numbers if number in found]


def _bounds(period: Period) -> list[int]:
    """Write a period as whole seconds, since dates are."""
    return [math.ceil(max(-_MOST, min(bound, _MOST))) for bound in period]
