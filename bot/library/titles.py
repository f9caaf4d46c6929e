"""Titles that match: the words of a query looked up in the titles' index."""

import json
from collections.abc import AsyncIterator, Collection, Sequence
from typing import NamedTuple

import aiosqlite

from bot.library import expressions
from bot.library.query import Query, fold
from bot.library.ranking import Pattern
from bot.library.results import Found, Stage

# Titles that a statement gives, the newest. No one pages beyond.
CANDIDATES = 128


class Counts(NamedTuple):
    """In how many titles and in how many articles a word stands."""

    titles: int
    articles: int


# Words that stand in some article.
Known = dict[str, Counts]


class Titles:
    """Looks titles up over a connection that reads."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db

    async def search(self, query: Query, known: Known) -> AsyncIterator[Stage]:
        """Find titles that hold the words in a row, then those that hold them anywhere."""
        if missing_in_titles(query, known):
            return
        pattern = Pattern(query)
        rows = await self.match(expressions.in_a_row(query.words, begun=query.unfinished), query)
        if len(rows) == CANDIDATES and query.unfinished:
            # Too many go on from what may be a beginning: the word itself must not be missed.
            rows |= await self.match(expressions.in_a_row(query.words), query)
        yield Stage(ranked(rows, pattern), query)
        if len(query.words) > 1:
            anywhere = expressions.all_of(query.words, begun=query.unfinished)
            yield Stage(ranked(await self.match(anywhere, query), pattern), query)

    async def match(self, expression: str, query: Query) -> dict[int, tuple[str, bytes]]:
        """Match titles that hold what was quoted: words and sketch of each rowid."""
        rows = await self._db.execute_fetchall(
            "SELECT title.id, title.words, title.sketch"
            " FROM title_index CROSS JOIN title ON title.id = title_index.rowid"
            " WHERE title_index MATCH ? ORDER BY title_index.rowid DESC LIMIT ?",
            (expression, CANDIDATES),
        )
        return {
            rowid: (words, sketch)
            for rowid, words, sketch in rows
            if not query.phrases or holds_phrases(fold(words), query)
        }

    async def known(self, words: Collection[str]) -> Known:
        """Tell where words stand that stand in any article."""
        rows = await self._db.execute_fetchall(
            "SELECT term, titles, articles FROM word"
            " WHERE term IN (SELECT value FROM json_each(?))",
            (json.dumps([*words]),),
        )
        return {term: Counts(titles, articles) for term, titles, articles in rows}

    async def commonest(self, words: Collection[str]) -> list[str]:
        """Give those of some words that stand in titles, commonest first."""
        rows = await self._db.execute_fetchall(
            "SELECT term FROM word WHERE term IN (SELECT value FROM json_each(?)) AND titles > 0"
            " ORDER BY titles DESC",
            (json.dumps([*words]),),
        )
        return [term for (term,) in rows]

    async def count(self, asked: Sequence[str], most: int) -> list[int]:
        """Tell how many titles match each of some expressions, counting up to so many."""
        if not asked:
            return []
        counted = (
            "(SELECT count(*) FROM (SELECT 1 FROM title_index WHERE title_index MATCH ? LIMIT ?))"
        )
        [counts] = await self._db.execute_fetchall(
            "SELECT " + ", ".join([counted] * len(asked)),
            [value for expression in asked for value in (expression, most)],
        )
        return list(counts)


def ranked(rows: dict[int, tuple[str, bytes]], pattern: Pattern) -> list[Found]:
    """Order titles by how well they fit; of equals the shorter, then the newer comes first."""

    def key(rowid: int) -> tuple[int, ...]:
        words = rows[rowid][0].split(" ")
        fit = pattern.title(words)
        return (-fit.found, -fit.joined, not fit.whole, -fit.exact, len(words), -rowid)

    return [Found(rowid, rows[rowid][1]) for rowid in sorted(rows, key=key)]


def holds_phrases(words: str, query: Query) -> bool:
    """Tell whether folded words, joined by blanks, hold what was quoted."""
    return all(
        f" {' '.join(query.words[start:end])} " in f" {words} " for start, end in query.phrases
    )


def missing_in_titles(query: Query, known: Known) -> set[int]:
    """Tell the places of words that no title holds; an unfinished last word may be a beginning."""
    return {
        place
        for place, word in enumerate(query.finished)
        if not (word in known and known[word].titles)
    }
