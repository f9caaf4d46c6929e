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
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from time import monotonic

import aiosqlite

from bot.library import expressions
from bot.library.article import Article, Hit, Page, article_id, urls_in
from bot.library.index import PASSAGES, alike, first_hashes
from bot.library.query import Query, fold, folded_words, pairs, parse
from bot.library.ranking import Fit, Pattern
from bot.library.snippet import marked_title, snippet
from bot.library.typos import neighbours, typed_keys

# Candidates of a stage. Those beyond are older; no one pages that far.
CANDIDATES = 200

# Bodies that a stage reads to see how near to each other the words stand, and how much of one
# when only its first passage matters, in characters.
_READ = 24
_HEAD = 1000

# Words by which passages are looked up: the rarest; the others are held against the text.
_KEY_WORDS = 5

# Of each term of a relaxed search so many passages vote.
_VOTERS = 2000

# A relaxed search's hits hold at least this share of the words' weight.
_MOST = 0.5

# Longer queries hold enough other words to be found in spite of a typo.
_REPAIRED_WORDS = 8

# Known words that one typo may have been, the commonest.
_REPAIRS = 40

# Seconds until a search is cut short.
SEARCH_SECONDS = 0.25
SUGGEST_SECONDS = 0.1

# Characters of a body that a suggestion's snippet is looked for in.
_SUGGESTED = 500

# SQLite looks at the clock every so many of its instructions.
_INSTRUCTIONS = 1000


@dataclass(frozen=True, slots=True)
class Found:
    """A hit before its article is read: its rowid and the sketch that tells near-duplicates."""

    rowid: int
    sketch: bytes


@dataclass(frozen=True, slots=True)
class Stage:
    """What one stage found, best first, and for which reading of the query."""

    found: Sequence[Found]
    query: Query
    corrected: str | None = None


class Searcher:
    """Searches over one read-only connection, one at a time."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db
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

    async def _newest(self, limit: int, offset: int) -> Page:
        rows = await self._rows(
            "SELECT id FROM article ORDER BY published DESC, id DESC LIMIT ? OFFSET ?",
            (limit + 1, offset),
        )
        kept = [(rowid, 0) for (rowid,) in rows[:limit]]
        return Page(await self._hits(kept, parse(""), deep=False), more=len(rows) > limit)

    async def _page(
        self, text: str, limit: int, offset: int, *, seconds: float, deep: bool
    ) -> Page:
        end = offset + limit
        results = _Results()
        partial = False
        async with self._turn:
            await self._watch(seconds)
            try:
                async for stage in self._stages(text, end + 1):
                    results.add(stage)
                    if len(results) > end or (stage.found and not deep):
                        break
            except sqlite3.OperationalError as error:
                if "interrupted" not in str(error):
                    raise
                partial = True
            finally:
                self._deadline = math.inf
            hits = await self._hits(results.slice(offset, end), results.query, deep=deep)
        return Page(hits, len(results) > end, results.corrected, partial)

    async def _watch(self, seconds: float) -> None:
        """Have SQLite give up when the time is over."""
        self._deadline = monotonic() + seconds
        if not self._watched:
            await self._db.set_progress_handler(self._late, _INSTRUCTIONS)
            self._watched = True

    def _late(self) -> bool:
        return monotonic() > self._deadline

    # --- Stages ----------------------------------------------------------------------------

    async def _stages(self, text: str, enough: int) -> AsyncIterator[Stage]:
        """Yield what is found, most certain first."""
        query = parse(text)
        linked = await self._linked(text)
        if linked or not query.words:
            yield Stage(linked, query)
            return
        titles = await self._titles(query, enough)
        yield Stage(titles, query)
        known = await self._known(query)
        if not titles:
            for reading in _readings(query, known):
                if titles := await self._titles(reading, enough):
                    query = reading
                    yield Stage(titles, query)
                    break
        rows = await self._in_a_row(query)
        yield Stage(rows, query)
        repairs = [] if titles or rows or query.phrases else await self._repairs(query)
        if repairs:
            yield await self._one_repair(query, repairs)
        near = await self._near(query, known)
        yield Stage(near, query)
        if repairs and not near:
            yield await self._many_repairs(query, repairs)
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

    async def _titles(self, query: Query, enough: int) -> list[Found]:
        """Find titles that hold all words."""
        rows: dict[int, tuple[str, bytes]] = {}
        for expression in expressions.for_titles(query):
            rows |= await self._match_titles(expression)
            if len(rows) >= enough:
                break
        if query.phrases:
            rows = {rowid: row for rowid, row in rows.items() if _holds_phrases(row[0], query)}
        return _ranked(rows, Pattern(query))

    async def _match_titles(self, expression: str) -> dict[int, tuple[str, bytes]]:
        rows = await self._rows(
            "SELECT title.id, title.words, title.sketch"
            " FROM title_index CROSS JOIN title ON title.id = title_index.rowid"
            " WHERE title_index MATCH ? ORDER BY title_index.rowid DESC LIMIT ?",
            (expression, CANDIDATES),
        )
        return {rowid: (words, sketch) for rowid, words, sketch in rows}

    async def _known(self, query: Query) -> dict[str, int]:
        """Tell in how many articles each word stands, and each that may have been meant."""
        words = {*query.words, *filter(None, map(typed_keys, query.words))}
        rows = await self._rows(
            "SELECT term, articles FROM word WHERE term IN (SELECT value FROM json_each(?))",
            (json.dumps([*words]),),
        )
        return {term: articles for term, articles in rows}

    async def _in_a_row(self, query: Query) -> list[Found]:
        """Find passages that hold the words in a row; those that open an article come first."""
        passages = await self._passages(expressions.in_a_row(query.words))
        if query.phrases:
            return await self._nearest(passages, query)
        return await self._found(sorted(passages, key=lambda rowid: passages[rowid] > 0))

    async def _near(self, query: Query, known: dict[str, int]) -> list[Found]:
        """Find passages that hold all words, and put those first where they stand close."""
        words = sorted(set(query.words) & known.keys(), key=known.__getitem__)
        if len(words) < len(set(query.words)) - query.unfinished or not words:
            return []
        passages = await self._passages(expressions.all_of(words[:_KEY_WORDS]))
        return await self._nearest(passages, query)

    async def _passages(self, expression: str) -> dict[int, int]:
        """Match passages: each article's rowid with the number of its first such passage."""
        rows = await self._rows(
            "SELECT rowid / ?, rowid % ? FROM passage_index WHERE passage_index MATCH ?"
            " ORDER BY rowid DESC LIMIT ?",
            (PASSAGES, PASSAGES, expression, CANDIDATES),
        )
        return dict(rows)

    async def _nearest(self, passages: dict[int, int], query: Query) -> list[Found]:
        """Read some of the bodies, openings first, and rank them by how close the words stand."""
        opening = [rowid for rowid, number in passages.items() if number == 0]
        inside = [rowid for rowid, number in passages.items() if number > 0]
        fits: list[tuple[tuple[int, ...], Found]] = []
        pattern = Pattern(query)
        for rowids, size in ((opening[: 2 * _READ], _HEAD), (inside[: _READ], 1 << 30)):
            for rowid, sketch, body in await self._rows(
                "SELECT title.id, sketch, substr(body, 1, ?) FROM json_each(?)"
                " CROSS JOIN title ON title.id = json_each.value"
                " JOIN article ON article.id = title.id",
                (size, json.dumps(rowids)),
            ):
                fit = pattern.body(fold(body))
                fits.append(((-fit.found, -fit.joined, fit.span, -rowid), Found(rowid, sketch)))
        return [found for _, found in sorted(fits, key=lambda item: item[0])]

    async def _most(self, query: Query, known: dict[str, int]) -> list[Found]:
        """Find articles that hold most of the words, weighed by rarity, wherever they stand."""
        [[articles]] = await self._rows("SELECT ifnull(max(id), 0) FROM article")
        weights = {
            word: math.log(1 + articles / known[word]) for word in query.words if word in known
        }
        terms = weights | {
            f"_{first}_{second}": weights[first] + weights[second]
            for first, second in zip(query.words, query.words[1:])
            if first in weights and second in weights
        }
        if not terms:
            return []
        votes = " UNION ALL ".join(
            ["SELECT DISTINCT rowid / ? AS id, ? AS weight FROM (SELECT rowid FROM passage_index"
             " WHERE passage_index MATCH ? ORDER BY rowid DESC LIMIT ?)"] * len(terms)
        )
        rows = await self._rows(
            f"SELECT id FROM ({votes}) GROUP BY id HAVING sum(weight) >= ?"
            " ORDER BY sum(weight) DESC, id DESC LIMIT ?",
            (
                *(value for term, weight in terms.items() for value in (PASSAGES, weight, f'"{term}"', _VOTERS)),
                _MOST * sum(weights.values()),
                CANDIDATES,
            ),
        )
        return await self._found([rowid for (rowid,) in rows])

    # --- Typos -----------------------------------------------------------------------------

    async def _repairs(self, query: Query) -> list[list[str]]:
        """List for each word the title words that it may have been, commonest first."""
        if len(query.words) > _REPAIRED_WORDS:
            return []
        options = [neighbours(word) for word in query.words]
        rows = await self._rows(
            "SELECT term FROM word WHERE term IN (SELECT value FROM json_each(?)) AND titles > 0"
            " ORDER BY titles DESC",
            (json.dumps([*set().union(*options)]),),
        )
        repairs = [[term for (term,) in rows if term in near][:_REPAIRS] for near in options]
        return repairs if any(repairs) else []

    async def _one_repair(self, query: Query, repairs: Sequence[Sequence[str]]) -> Stage:
        """Find titles that hold the words in a row but for a slip in one."""
        if len(query.words) == 1:
            repairs = [repairs[0][:1]]
        expression = expressions.with_one_repair(query, repairs)
        rows = await self._match_titles(expression)
        return _corrected(query, repairs, rows)

    async def _many_repairs(self, query: Query, repairs: Sequence[Sequence[str]]) -> Stage:
        """Find titles that hold the words, mostly in a row, but for slips in any."""
        rows = await self._match_titles(
            expressions.with_repairs(query, [options[: _REPAIRS // 2] for options in repairs])
        )
        return _corrected(query, repairs, rows)

    # --- Rows ------------------------------------------------------------------------------

    async def _rows(self, sql: str, arguments: Sequence[object] = ()) -> list[sqlite3.Row]:
        return list(await self._db.execute_fetchall(sql, arguments))

    async def _found(self, rowids: Iterable[int]) -> list[Found]:
        """Add the sketches to rowids."""
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
            "SELECT key, url, title, body, published FROM json_each(?)"
            " CROSS JOIN article ON article.id = json_each.value ORDER BY json_each.key",
            (json.dumps([rowid for rowid, _ in kept]),),
        )
        articles = [
            Article(*columns, datetime.fromisoformat(published)) for *columns, published in rows
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


class _Results:
    """The hits of the stages so far: each article once, near-duplicates folded together."""

    def __init__(self) -> None:
        self.query = parse("")
        self.corrected: str | None = None
        self._rowids: set[int] = set()
        self._kept: list[Found] = []
        self._similar: list[int] = []
        self._by_hash: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def add(self, stage: Stage) -> None:
        """Append a stage's finds, but for those that are there already."""
        if not self._kept:
            self.query, self.corrected = stage.query, stage.corrected
        for found in stage.found:
            if found.rowid not in self._rowids:
                self._rowids.add(found.rowid)
                self._append(found)

    def slice(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give rowids and numbers of near-duplicates from one place to another."""
        return [
            (found.rowid, similar)
            for found, similar in zip(self._kept[start:end], self._similar[start:end], strict=True)
        ]

    def _append(self, found: Found) -> None:
        hashes = first_hashes(found.sketch)
        for value in hashes:
            place = self._by_hash.get(value)
            if place is not None and alike(self._kept[place].sketch, found.sketch):
                self._similar[place] += 1
                return
        for value in hashes:
            self._by_hash.setdefault(value, len(self._kept))
        self._kept.append(found)
        self._similar.append(0)


def _ranked(rows: dict[int, tuple[str, bytes]], pattern: Pattern) -> list[Found]:
    """Order titles by how well they fit; of equals the shorter, then the newer comes first."""

    def key(rowid: int) -> tuple[int, ...]:
        words = rows[rowid][0].split(" ")
        fit = pattern.title(words)
        return (-fit.found, -fit.joined, not fit.whole, -fit.exact, len(words), -rowid)

    return [Found(rowid, rows[rowid][1]) for rowid in sorted(rows, key=key)]


def _holds_phrases(title: str, query: Query) -> bool:
    folded = f" {fold(title)} "
    return all(f" {' '.join(query.words[start:end])} " in folded for start, end in query.phrases)


def _readings(query: Query, known: dict[str, int]) -> list[Query]:
    """Read words as keys of an input method: those that no article holds, then all that can be."""
    meant = [typed_keys(word) for word in query.words]
    readings = []
    for every in (False, True):
        words = tuple(
            other if other in known and (every or word not in known) else word
            for word, other in zip(query.words, meant, strict=True)
        )
        if words != query.words:
            readings.append(replace(query, words=words, exact=words))
    return readings


def _corrected(
    query: Query, repairs: Sequence[Sequence[str]], rows: dict[int, tuple[str, bytes]]
) -> Stage:
    """Rank titles that were found with repairs, and spell the query as the best one does."""
    pattern = Pattern(query, repairs)
    least = len(query.words) - 1 - (len(query.words) > 3)
    rows = {k: v for k, v in rows.items() if pattern.title(v[0].split(" ")).joined >= least}
    if not rows:
        return Stage([], query)
    found = _ranked(rows, pattern)
    title = rows[found[0].rowid][0].split(" ")
    exact = {fold(word): word for word in title}
    words, shown = list(query.words), list(query.exact)
    for place, word in enumerate(query.words):
        option = next((option for option in (word, *repairs[place]) if option in exact), word)
        if option != word:
            words[place], shown[place] = option, exact[option]
    return Stage(
        found, replace(query, words=tuple(words), exact=tuple(shown)), " ".join(shown)
    )
