"""Writing the search index.

The two FTS5 tables keep no copy of the text, so taking an article out means telling FTS5 the very
tokens that were put in: they are prepared again from what is stored.
"""

from collections.abc import Sequence

import aiosqlite

from bot.library.search.entries import PASSAGES, Entries
from bot.stores.sqlite.postings_writer import SqlitePostingsWriter

# Merging FTS5's segments into one makes look-ups as cheap as can be, and costs as much as writing
# the index. It is done at once from this share of changed articles on, and otherwise so many pages
# at a time.
_REWRITTEN_SHARE = 0.05
_TIDIED_PAGES = 1000


class IndexWriter:
    """Brings the index in line with the articles, inside the transaction that changes them."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        """Write over the connection that has the transaction."""
        self._db = db
        self._postings = SqlitePostingsWriter(db)

    async def add(self, rowids: Sequence[int], entries: Entries) -> None:
        """Index articles that were just written."""
        titles = [*zip(rowids, entries.titles, strict=True)]
        await self._db.executemany(
            "INSERT INTO title SELECT ?1, ?2, ?3, CAST(strftime('%s', published) AS INTEGER)"
            " FROM article WHERE id = ?1",
            [(rowid, words, sketch) for rowid, (words, _, sketch) in titles],
        )
        await self._db.executemany(
            "INSERT INTO title_index (rowid, tokens) VALUES (?, ?)",
            [(rowid, tokens) for rowid, (_, tokens, _) in titles],
        )
        await self._db.executemany(
            "INSERT INTO passage_index (rowid, tokens) VALUES (?, ?)",
            _passage_rows(rowids, entries),
        )
        await self._postings.add(rowids, entries.postings)
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
        await self._postings.remove(rowids, entries.postings)
        await self._count(entries, -1)

    async def finish(self, changes: int) -> None:
        """Tidy up at the end of a reload that changed something.

        Args:
            changes: How many articles were added, updated or removed.
        """
        await self._postings.write()
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


def _passage_rows(rowids: Sequence[int], entries: Entries) -> list[tuple[int, str]]:
    return [
        (PASSAGES * rowid + place, tokens)
        for rowid, passages in zip(rowids, entries.passages, strict=True)
        for place, tokens in enumerate(passages)
    ]
