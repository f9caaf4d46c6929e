"""Finding articles: a staged search over titles and passages.

Each stage looks for less certain matches than the one before, and its hits stand below all of
theirs; scores of different stages are never compared. A stage runs only while the page that was
asked for is not full, and looks at a bounded number of candidates, the newest, so that the
commonest words cost no more than rare ones. As the last resort time runs out: the page then
holds what was found until then and says so.
"""

import asyncio
import json
import math
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from itertools import pairwise
from time import monotonic
from typing import Any

import aiosqlite

from bot.library import expressions, openings
from bot.library.article import Article, Hit, Page, article_id, urls_in
from bot.library.database import snapshot
from bot.library.index import PASSAGES
from bot.library.query import Query, fold, folded_words, pairs, parse
from bot.library.ranking import Pattern
from bot.library.readings import Readings
from bot.library.results import Found, Results, Stage
from bot.library.snippet import marked_title, snippet
from bot.library.titles import CANDIDATES, Known, Titles, holds_phrases
from bot.library.typos import typed_keys

# Openings that a suggestion or a search reads to see how close the words stand, whole bodies
# that either reads, and the characters of an opening.
_SUGGEST_READS = 32
_SEARCH_READS = 96
_READ_BODIES = 16
_OPENING = 600

# Words by which passages are looked up, the rarest: looking through one more list costs more than
# it spares. The others are held against the text.
_PASSAGE_WORDS = 4

# Of each term of a relaxed search so many passages vote.
_VOTERS = 2000

_BALLOT = """
    SELECT DISTINCT rowid / ? AS id, ? AS weight FROM (
        SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid DESC LIMIT ?
    )
"""

# A relaxed search's hits hold at least this share of the words' weight; of few words the weight of
# all, to which words in a row count twice.
_MOST = 0.5
_FEW_WORDS = 5

# An article's subject: so many of the words that it repeats, chosen from the commonest, and
# the share of their weight that a related article holds.
_SUBJECT_WORDS = 12
_SUBJECT_READ = 200
_AKIN = 0.2

# Seconds until a search is cut short.
SEARCH_SECONDS = 0.25
SUGGEST_SECONDS = 0.1

# Characters of a body that a suggestion's snippet is looked for in.
_SUGGESTED = 500

# SQLite looks at the clock every so many of its instructions.
_INSTRUCTIONS = 1000


class Searcher:
    """Searches over a read-only connection of its own, one at a time."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db
        self._titles = Titles(db)
        self._readings = Readings(self._titles)
        self._turn = asyncio.Lock()
        self._deadline = math.inf
        self._watched = False

    async def search(self, text: str, *, limit: int = 10, offset: int = 0) -> Page:
        """Find articles by words of their titles and bodies, or one by its URL.

        Args:
            text: Anything a person may type.
            limit: Hits of the page.
            offset: Hits before it.
        """
        return await self._page(text, limit, offset, seconds=SEARCH_SECONDS, deep=True)

    async def suggest(self, text: str, *, limit: int = 20, offset: int = 0) -> Page:
        """Find articles as a query is being typed: the hits of the most certain stage alone.

        An empty query gives the newest articles.

        Args:
            text: Anything a person may type.
            limit: Hits of the page.
            offset: Hits before it.
        """
        if not text.strip():
            return await self._newest(limit, offset)
        return await self._page(text, limit, offset, seconds=SUGGEST_SECONDS, deep=False)

    async def related(self, key: str, *, limit: int = 5) -> tuple[Article, ...]:
        """Find articles on the subject of one: those that share its telling words.

        Args:
            key: The article's public id; an unknown one has no relations.
            limit: How many at most.
        """
        async with self._snapshot():
            rows = await self._rows(
                "SELECT title.id, title.sketch, title.words, article.body FROM article"
                " JOIN title ON title.id = article.id WHERE article.key = ?",
                (key,),
            )
            nothing = parse("")
            results = Results(nothing)
            for rowid, sketch, title, body in rows:
                results.add(Stage([Found(rowid, sketch)], nothing))
                results.add(Stage(await self._akin(title, body), nothing))
            hits = await self._hits(results.cut(1, 1 + limit), nothing, deep=False)
        return tuple(hit.article for hit in hits)

    async def _akin(self, title: str, body: str) -> list[Found]:
        """Find what shares an article's title pairs, and the words that it repeats and few use."""
        query = parse(title)
        counts = Counter(folded_words(body))
        counts.update(query.words)
        words = [word for word, _ in counts.most_common(_SUBJECT_READ)]
        known = await self._titles.known(words)
        weights = await self._weights([word for word in words if known[word].articles > 1], known)
        telling = sorted(weights, key=lambda word: -weights[word] * math.log1p(counts[word]))
        subject = {word: weights[word] for word in telling[:_SUBJECT_WORDS]}
        terms = subject | _with_pairs(query.words, subject)
        return await self._found(await self._elected(terms, _AKIN * sum(subject.values())))

    async def _newest(self, limit: int, offset: int) -> Page:
        async with self._snapshot():
            rows = await self._rows(
                "SELECT id FROM article ORDER BY published DESC, id DESC LIMIT ? OFFSET ?",
                (limit + 1, offset),
            )
            kept = [(rowid, 0) for (rowid,) in rows[:limit]]
            hits = await self._hits(kept, parse(""), deep=False)
        return Page(hits, more=len(rows) > limit)

    async def _page(
        self, text: str, limit: int, offset: int, *, seconds: float, deep: bool
    ) -> Page:
        end = offset + limit
        results = Results(parse(text))
        partial = False
        async with self._snapshot():
            self._deadline = monotonic() + seconds
            try:
                async for stage in self._stages(text, results, deep=deep):
                    results.add(stage)
                    if len(results) > end:
                        break
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                    raise
                partial = True
            finally:
                self._deadline = math.inf
            hits = await self._hits(results.cut(offset, end), results.query, deep=deep)
        corrected = " ".join(results.query.exact) if results.query.repaired else None
        return Page(hits, len(results) > end, corrected if hits else None, partial)

    @asynccontextmanager
    async def _snapshot(self) -> AsyncIterator[None]:
        """Take a turn, in which all statements see the library as it was at the first one."""
        async with self._turn:
            if not self._watched:
                await self._db.set_progress_handler(self._late, _INSTRUCTIONS)
                self._watched = True
            async with snapshot(self._db):
                yield

    def _late(self) -> bool:
        """Have SQLite give up when the time is over."""
        return monotonic() > self._deadline

    # --- Stages ----------------------------------------------------------------------------

    async def _stages(self, text: str, results: Results, *, deep: bool) -> AsyncIterator[Stage]:
        """Yield what is found, most certain first.

        Args:
            text: What was typed.
            results: Where each stage's finds are before the next stage is asked for.
            deep: Whether to go on to less certain kinds of stages when there are finds.
        """
        query = results.query
        linked = await self._linked(text)
        if linked or not query.words:
            yield Stage(linked, query)
            return
        known = await self._titles.known(
            {*query.words, *filter(None, map(typed_keys, query.words))}
        )
        async for stage in self._titles.search(query, known):
            yield stage
        if not results:
            async for stage in self._readings.by_keys(results, known):
                yield stage
        if deep or not results:
            async for stage in self._beyond_titles(results, known, deep=deep):
                yield stage

    async def _beyond_titles(
        self, results: Results, known: Known, *, deep: bool
    ) -> AsyncIterator[Stage]:
        """Yield what bodies hold, and titles by less certain readings of the query."""
        query = results.query
        reads = _SEARCH_READS if deep else _SUGGEST_READS
        if known.keys() >= set(query.words):
            yield Stage(await self._in_a_row(query, reads), query)
        if not (results or query.phrases):
            async for stage in self._readings.repaired(results, known):
                yield stage
            query = results.query
        if results and not deep:
            return
        if words := _rarest_first(query, known):
            reads = 0 if results and not query.phrases else reads
            heads = await openings.find(self._db, words, pairs(query.words), CANDIDATES)
            yield Stage(await self._closest(dict.fromkeys(heads, 0), query, reads), query)
            if results and not deep:
                return
            reads = 0 if results and not query.phrases else reads
            passages = await self._passages(expressions.all_of(words[:_PASSAGE_WORDS]))
            yield Stage(await self._closest(passages, query, reads), query)
        if not (results or query.phrases):
            yield await self._readings.many_repairs(query)
            yield Stage(await self._most(query, known), query)

    async def _linked(self, text: str) -> list[Found]:
        """Find the articles whose URLs were typed."""
        keys = [article_id(url) for url in urls_in(text)]
        if not keys:
            return []
        rows = await self._rows(
            "SELECT title.id, sketch FROM article JOIN title ON title.id = article.id"
            " WHERE key IN (SELECT value FROM json_each(?)) ORDER BY article.id",
            (json.dumps(keys),),
        )
        return [Found(*row) for row in rows]

    async def _in_a_row(self, query: Query, reads: int) -> list[Found]:
        """Find passages that hold the words in a row; those that open an article come first."""
        passages = await self._passages(expressions.in_a_row(query.words))
        openings_first = dict(sorted(passages.items(), key=lambda passage: passage[1] > 0))
        return await self._closest(openings_first, query, reads if query.phrases else 0)

    async def _passages(self, expression: str) -> dict[int, int]:
        """Match passages: each article's rowid with the number of its first such passage."""
        rows = await self._rows(
            "SELECT rowid / ?, rowid % ? FROM passage_index WHERE passage_index MATCH ?"
            " ORDER BY rowid DESC LIMIT ?",
            (PASSAGES, PASSAGES, expression, CANDIDATES),
        )
        return dict(rows)

    async def _closest(self, passages: dict[int, int], query: Query, reads: int) -> list[Found]:
        """Rank articles by how close in them the words stand, if any are to be read."""
        if reads:
            return await self._nearest(passages, query, reads)
        return await self._found(passages)

    async def _nearest(self, passages: dict[int, int], query: Query, reads: int) -> list[Found]:
        """Read some of the bodies, openings first, and rank them by how close the words stand."""
        heads = [rowid for rowid, number in passages.items() if number == 0]
        inside = [rowid for rowid, number in passages.items() if number > 0]
        fits: list[tuple[tuple[int, ...], Found]] = []
        pattern = Pattern(query)
        for rowids, size in ((heads[:reads], _OPENING), (inside[:_READ_BODIES], -1)):
            for rowid, title, sketch, body in await self._rows(
                "SELECT title.id, words, sketch, iif(?1 < 0, body, substr(body, 1, ?1))"
                " FROM json_each(?2) CROSS JOIN title ON title.id = json_each.value"
                " JOIN article ON article.id = title.id",
                (size, json.dumps(rowids)),
            ):
                folded = fold(body)
                if query.phrases and not holds_phrases(
                    " ".join([fold(title), "\n", *folded_words(folded)]), query
                ):
                    continue
                fit = pattern.body(folded)
                fits.append(((-fit.found, fit.span, -fit.joined, -rowid), Found(rowid, sketch)))
        return [found for _, found in sorted(fits, key=lambda item: item[0])]

    async def _most(self, query: Query, known: Known) -> list[Found]:
        """Find articles that hold most of the words, weighed by rarity, wherever they stand."""
        weights = await self._weights(query.words, known)
        # Of few words a part may mean anything, unless two of them stand in a row.
        share = 1.0 if len(query.words) <= _FEW_WORDS else _MOST
        least = share * sum(weights.values())
        return await self._found(await self._elected(_with_pairs(query.words, weights), least))

    async def _weights(self, words: Iterable[str], known: Known) -> dict[str, float]:
        """Weigh the words that are known by how rare they are."""
        [[articles]] = await self._rows("SELECT ifnull(max(id), 0) FROM article")
        return {
            word: math.log(1 + articles / known[word].articles) for word in words if word in known
        }

    async def _elected(self, terms: dict[str, float], least: float) -> list[int]:
        """Have each term vote for the articles that hold it; give those with the most votes.

        Args:
            terms: Each term's weight.
            least: What an article's terms must weigh together.
        """
        if not terms:
            return []
        ballots = " UNION ALL ".join([_BALLOT] * len(terms))
        rows = await self._rows(
            f"SELECT id FROM ({ballots}) GROUP BY id HAVING sum(weight) >= ?"  # noqa: S608
            " ORDER BY sum(weight) DESC, id DESC LIMIT ?",
            [
                value
                for term, weight in terms.items()
                for value in (PASSAGES, weight, expressions.all_of([term]), _VOTERS)
            ]
            + [least, CANDIDATES],
        )
        return [rowid for (rowid,) in rows]

    # --- Rows ------------------------------------------------------------------------------

    async def _rows(self, sql: str, arguments: Sequence[object] = ()) -> list[Any]:
        return list(await self._db.execute_fetchall(sql, arguments))

    async def _found(self, rowids: Collection[int]) -> list[Found]:
        """Add the sketches to rowids."""
        if not rowids:
            return []
        rows = await self._rows(
            "SELECT title.id, sketch FROM json_each(?)"
            " CROSS JOIN title ON title.id = json_each.value ORDER BY json_each.key",
            (json.dumps(list(rowids)),),
        )
        return [Found(*row) for row in rows]

    async def _hits(
        self, kept: Sequence[tuple[int, int]], query: Query, *, deep: bool
    ) -> tuple[Hit, ...]:
        rows = await self._rows(
            "SELECT article.key, url, title, body, published FROM json_each(?)"
            " CROSS JOIN article ON article.id = json_each.value ORDER BY json_each.key",
            (json.dumps([rowid for rowid, _ in kept]),),
        )
        articles = [
            Article(key, url, title, body, datetime.fromisoformat(published))
            for key, url, title, body, published in rows
        ]
        return tuple(
            Hit(
                article,
                marked_title(article.title, query),
                snippet(article.body, query, within=None if deep else _SUGGESTED),
                similar,
            )
            for article, (_, similar) in zip(articles, kept, strict=True)
        )


def _with_pairs(words: Sequence[str], weights: dict[str, float]) -> dict[str, float]:
    """Give neighbours together the weight of both, on top of their own."""
    return weights | {
        pair: weights[first] + weights[second]
        for pair, (first, second) in zip(pairs(words), pairwise(words), strict=True)
        if first in weights and second in weights
    }


def _rarest_first(query: Query, known: Known) -> list[str]:
    """Order a query's words by rarity; none if one is not known, but for an unfinished last."""
    words = set(query.words) & known.keys()
    if not words.issuperset(query.finished):
        return []
    return sorted(words, key=lambda word: (known[word].articles, word))
