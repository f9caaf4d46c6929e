"""What a reload writes so that searching finds an article, and takes back when it goes.

The two FTS5 tables hold no copy of the text, so taking an article out means telling FTS5 the very
tokens that were put in: `prepare` is deterministic, and is called again on the stored article. A
change of `prepare` therefore needs a migration that empties and rebuilds the index.
"""

import asyncio
import heapq
import math
import zlib
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import aiosqlite

from bot.library import openings
from bot.library.query import exact_words, fold, folded_words, pairs

# Words of a passage, and how far it reaches into the next one: words in a row that start in a
# passage are found in it even if the passage ends amid them.
PASSAGE_WORDS = 96
PASSAGE_OVERLAP = 16

# Passages of an article, so that a passage's rowid tells its article; a longer article has
# longer passages.
PASSAGES = 32

# Hashes of a sketch, and the share of two sketches' hashes that near-duplicates have in common.
SKETCH_SIZE = 16
SKETCH_ALIKE = 0.5

# Merging FTS5's segments into one makes looking words up as cheap as can be, and costs as much
# as writing the index. It is done at once from this share of changed articles on, and otherwise
# so many pages at a time.
_REWRITTEN_SHARE = 0.05
_TIDIED_PAGES = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """What one article puts into the index.

    Attributes:
        words: The title's words, marks kept, joined by blanks.
        title: Tokens of the title.
        passages: Tokens of each passage.
        sketch: The body's smallest hashes of neighbouring words, see `alike`.
        opening: Terms of the opening's lists.
        title_terms: The different words of the title.
        terms: The different words of title and body.
    """

    words: str
    title: str
    passages: tuple[str, ...]
    sketch: bytes
    opening: frozenset[str]
    title_terms: frozenset[str]
    terms: frozenset[str]


# Articles' rowids and entries.
Rows = Sequence[tuple[int, Entry]]


def prepare(title: str, body: str) -> Entry:
    """Work out an article's entry; about half a millisecond for a news article."""
    exact = exact_words(title)
    title_words = [fold(word) for word in exact]
    body_words = folded_words(body)
    body_pairs = pairs(body_words)
    terms = frozenset(title_words)
    return Entry(
        words=" ".join(exact),
        title=" ".join([*dict.fromkeys(title_words), *pairs(title_words)]),
        passages=tuple(_passages(title_words, body_words, body_pairs)),
        sketch=_sketch(body_pairs),
        opening=openings.terms(title_words, body_words),
        title_terms=terms,
        terms=terms.union(body_words),
    )


def alike(first: bytes, second: bytes) -> bool:
    """Tell from two sketches whether the bodies are near-duplicates.

    The share of hashes that both sketches hold grows with the share of neighbouring words that
    both bodies hold (Broder 1997, On the resemblance and containment of documents).
    """
    ours, theirs = set(array("I", first)), set(array("I", second))
    return bool(ours) and len(ours & theirs) >= SKETCH_ALIKE * len(ours | theirs)


def first_hashes(sketch: bytes) -> tuple[int, ...]:
    """Give a few hashes of a sketch; near-duplicates share at least one of them."""
    return tuple(array("I", sketch[: 4 * array("I").itemsize]))


class Writer:
    """Brings the index in line with the articles, inside the transaction that changes them."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        """Write over the connection that has the transaction."""
        self._db = db
        self._openings = openings.Changes(db)

    async def add(self, rows: Rows) -> None:
        """Index articles that were just written."""
        await self._db.executemany(
            "INSERT INTO title VALUES (?, ?, ?)",
            [(rowid, entry.words, entry.sketch) for rowid, entry in rows],
        )
        await self._db.executemany(
            "INSERT INTO title_index (rowid, tokens) VALUES (?, ?)",
            [(rowid, entry.title) for rowid, entry in rows],
        )
        await self._db.executemany(
            "INSERT INTO passage_index (rowid, tokens) VALUES (?, ?)", _passage_rows(rows)
        )
        await self._openings.add([(rowid, entry.opening) for rowid, entry in rows])
        await self._count(rows, +1)

    async def remove(self, rows: Rows) -> None:
        """Take articles out of the index, before they change or go.

        Args:
            rows: Their entries are prepared anew from what is stored.
        """
        await self._db.executemany(
            "DELETE FROM title WHERE id = ?", [(rowid,) for rowid, _ in rows]
        )
        await self._db.executemany(
            "INSERT INTO title_index (title_index, rowid, tokens) VALUES ('delete', ?, ?)",
            [(rowid, entry.title) for rowid, entry in rows],
        )
        await self._db.executemany(
            "INSERT INTO passage_index (passage_index, rowid, tokens) VALUES ('delete', ?, ?)",
            _passage_rows(rows),
        )
        await self._openings.remove([(rowid, entry.opening) for rowid, entry in rows])
        await self._count(rows, -1)

    async def finish(self, changes: int) -> None:
        """Tidy up at the end of a reload that changed something.

        Args:
            changes: How many articles were added, updated or removed.
        """
        await self._openings.write()
        await self._db.execute("DELETE FROM word WHERE articles = 0")
        [[articles]] = await self._db.execute_fetchall("SELECT count(*) FROM title")
        if changes >= _REWRITTEN_SHARE * articles:
            command, pages = "optimize", 0
        else:
            command, pages = "merge", -_TIDIED_PAGES
        for table in ("title_index", "passage_index"):
            await self._db.execute(
                f"INSERT INTO {table} ({table}, rank) VALUES (?, ?)",  # noqa: S608
                (command, pages),
            )

    async def _count(self, rows: Rows, sign: int) -> None:
        """Count the articles' words in, or out again."""
        await self._db.executemany(
            "INSERT INTO word VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE"
            " SET titles = titles + ?2, articles = articles + ?3",
            await asyncio.to_thread(_counts, [entry for _, entry in rows], sign),
        )


def _passages(title: list[str], words: list[str], neighbours: list[str]) -> list[str]:
    """Cut a body into overlapping passages; each knows the title's words, the first its pairs."""
    size = max(PASSAGE_WORDS, math.ceil(len(words) / PASSAGES))
    passages = []
    for start in range(0, max(len(words), 1), size):
        end = start + size + PASSAGE_OVERLAP
        near = dict.fromkeys([*title, *words[start:end]])
        tokens = [*near, *dict.fromkeys(neighbours[start : end - 1])]
        if start == 0:
            tokens += pairs(title)
        passages.append(" ".join(tokens))
    return passages


def _passage_rows(rows: Rows) -> list[tuple[int, str]]:
    return [
        (PASSAGES * rowid + number, tokens)
        for rowid, entry in rows
        for number, tokens in enumerate(entry.passages)
    ]


def _sketch(neighbours: list[str]) -> bytes:
    hashes = {zlib.crc32(pair.encode()) for pair in neighbours}
    return array("I", heapq.nsmallest(SKETCH_SIZE, hashes)).tobytes()


def _counts(entries: Sequence[Entry], sign: int) -> list[tuple[str, int, int]]:
    titles = Counter(chain.from_iterable(entry.title_terms for entry in entries))
    articles = Counter(chain.from_iterable(entry.terms for entry in entries))
    # In order, so that what is written to the same page of the table is written together.
    return [(term, sign * titles[term], sign * articles[term]) for term in sorted(articles)]
