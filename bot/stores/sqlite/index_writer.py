"""Writing the search index.

No copy of the texts is kept in it, so taking an article out of titles and postings means telling
the very tokens that were put in: they are prepared again from what is stored. Passages are told its
number.

FTS5 gathers what it is told and writes it when a megabyte has come together, but at once when a
statement begins that may have to be undone alone (such as `INSERT … SELECT` or an upsert): a
segment for each batch would have to be merged again and again. So while articles are added there
is none.
"""

import asyncio
from collections.abc import Sequence
from typing import IO

import aiosqlite

from bot.library.search.entries import Entries
from bot.stores.sqlite.passages_writer import PassageWriter
from bot.stores.sqlite.postings_writer import SqlitePostingsWriter

# Merging FTS5's segments into one makes look-ups as cheap as can be. It is done from this share of
# changed articles on, and otherwise so many pages of it.
_REWRITTEN_SHARE = 0.05
_MERGED_PAGES = 1000


class IndexWriter:
    """Brings the index in line with the articles, inside the transaction that changes them."""

    def __init__(self, db: aiosqlite.Connection, file: IO[bytes]) -> None:
        """Write over the connection that has the transaction; an empty file is for meanwhile."""
        self._db = db
        self._passages = PassageWriter(db, file)
        self._postings = SqlitePostingsWriter(db)

    async def add(self, rowids: Sequence[int], published: Sequence[int], entries: Entries) -> None:
        """Index articles that were just written.

        Args:
            rowids: Which ones.
            published: When each was, in seconds since 1970.
            entries: Theirs.
        """
        titles = [*zip(rowids, published, entries.titles, strict=True)]
        await self._db.executemany(
            "INSERT INTO title (id, words, sketch, published) VALUES (?, ?, ?, ?)",
            [(rowid, words, sketch, date) for rowid, date, (words, _, sketch) in titles],
        )
        await self._db.executemany(
            "INSERT INTO title_index (rowid, tokens) VALUES (?, ?)",
            [(rowid, tokens) for rowid, _, (_, tokens, _) in titles],
        )
        await self._passages.add(rowids, entries)
        await self._postings.add(rowids, entries.postings)

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
        await self._passages.remove(rowids)
        await self._postings.remove(rowids, entries.postings)

    async def finish(self, changes: int) -> None:
        """Tidy up at the end of a reload that changed something.

        Args:
            changes: How many articles were added, updated or removed.
        """
        [[articles]] = await self._db.execute_fetchall("SELECT count(*) FROM title")
        # Some of it is SQLite's work, some numpy's: they share the processors.
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._merge(whole=changes >= _REWRITTEN_SHARE * articles))
                tasks.create_task(self._passages.write())
                tasks.create_task(self._postings.write())
        except ExceptionGroup as errors:
            raise errors.exceptions[0] from errors
        await self._db.execute("DELETE FROM word WHERE articles = 0")

    async def _merge(self, *, whole: bool) -> None:
        # A negative number begins to merge all segments, a positive one goes on.
        pages, changed = -_MERGED_PAGES, True
        while changed:
            before = self._db.total_changes
            await self._db.execute(
                "INSERT INTO title_index (title_index, rank) VALUES ('merge', ?)", (pages,)
            )
            # As FTS5's documentation says: fewer than two changes mean that all is merged.
            changed = whole and self._db.total_changes - before > 1
            pages = _MERGED_PAGES
