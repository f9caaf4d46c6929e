"""What a reload writes so that searching finds an article, and takes back when it goes.

The two FTS5 tables hold no copy of the text, so taking an article out means telling FTS5 the very
tokens that were put in: `prepare` is deterministic, and is called again on the stored article. A
change of `prepare` therefore needs a migration that empties and rebuilds the index.
"""

import heapq
import math
import zlib
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import aiosqlite

from bot.library import openings
from bot.library.openings import Holders
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
class Entries:
    """What some articles put into the index, in few and plain parts: it passes between processes.

    Attributes:
        titles: Of each article the title's words, marks kept, joined by blanks; the tokens of the
            title; the body's smallest hashes of neighbouring words, see `alike`.
        passages: Of each article the tokens of its passages.
        openings: Who holds which term in the title or in how the article opens.
        words: The different words of all, joined by blanks.
        in_titles: In how many of the titles each of them stands.
        in_articles: In how many of the articles, title or body.
    """

    titles: list[tuple[str, str, bytes]]
    passages: list[tuple[str, ...]]
    openings: Holders
    words: str
    in_titles: "array[int]"
    in_articles: "array[int]"


def prepare(articles: Sequence[tuple[str, str]]) -> Entries:
    """Work out the entries of articles, given as title and body.

    It takes about half a millisecond for a news article.
    """
    titles, passages, opened = [], [], []
    in_titles, in_articles = Counter[str](), Counter[str]()
    for title, body in articles:
        exact = exact_words(title)
        title_words = [fold(word) for word in exact]
        body_words = folded_words(body)
        body_pairs = pairs(body_words)
        tokens = " ".join([*dict.fromkeys(title_words), *pairs(title_words)])
        titles.append((" ".join(exact), tokens, _sketch(body_pairs)))
        passages.append(tuple(_passages(title_words, body_words, body_pairs)))
        opened.append(openings.terms(title_words, body_words))
        in_titles.update(set(title_words))
        in_articles.update({*title_words, *body_words})
    # In order, so that what is written to the same page of the table is written together.
    words = sorted(in_articles)
    return Entries(
        titles,
        passages,
        openings.gathered(opened),
        " ".join(words),
        array("H", [in_titles[word] for word in words]),
        array("H", [in_articles[word] for word in words]),
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

    async def add(self, rowids: Sequence[int], entries: Entries) -> None:
        """Index articles that were just written."""
        titles = zip(rowids, entries.titles, strict=True)
        rows = [(rowid, words, tokens, sketch) for rowid, (words, tokens, sketch) in titles]
        await self._db.executemany(
            "INSERT INTO title VALUES (?, ?, ?)",
            [(rowid, words, sketch) for rowid, words, _, sketch in rows],
        )
        await self._db.executemany(
            "INSERT INTO title_index (rowid, tokens) VALUES (?, ?)",
            [(rowid, tokens) for rowid, _, tokens, _ in rows],
        )
        await self._db.executemany(
            "INSERT INTO passage_index (rowid, tokens) VALUES (?, ?)",
            _passage_rows(rowids, entries),
        )
        await self._openings.add(rowids, entries.openings)
        await self._count(entries, +1)

    async def remove(self, rowids: Sequence[int], entries: Entries) -> None:
        """Take articles out of the index, before they change or go.

        Args:
            rowids: Which ones.
            entries: Prepared anew from what is stored.
        """
        await self._db.executemany("DELETE FROM title WHERE id = ?", [(rowid,) for rowid in rowids])
        await self._db.executemany(
            "INSERT INTO title_index (title_index, rowid, tokens) VALUES ('delete', ?, ?)",
            [(rowid, title[1]) for rowid, title in zip(rowids, entries.titles, strict=True)],
        )
        await self._db.executemany(
            "INSERT INTO passage_index (passage_index, rowid, tokens) VALUES ('delete', ?, ?)",
            _passage_rows(rowids, entries),
        )
        await self._openings.remove(rowids, entries.openings)
        await self._count(entries, -1)

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

    async def _count(self, entries: Entries, sign: int) -> None:
        """Count the articles' words in, or out again."""
        counts = zip(entries.words.split(), entries.in_titles, entries.in_articles, strict=True)
        await self._db.executemany(
            "INSERT INTO word VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE"
            " SET titles = titles + ?2, articles = articles + ?3",
            [(word, sign * titles, sign * articles) for word, titles, articles in counts],
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


def _passage_rows(rowids: Sequence[int], entries: Entries) -> list[tuple[int, str]]:
    return [
        (PASSAGES * rowid + number, tokens)
        for rowid, passages in zip(rowids, entries.passages, strict=True)
        for number, tokens in enumerate(passages)
    ]


def _sketch(neighbours: list[str]) -> bytes:
    hashes = {zlib.crc32(pair.encode()) for pair in neighbours}
    return array("I", heapq.nsmallest(SKETCH_SIZE, hashes)).tobytes()
