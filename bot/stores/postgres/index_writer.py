"""Writing the search index, inside the transaction that changes the articles."""

from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np

from bot.library.search.entries import PAIR_HASHES, PASSAGES, Entries
from bot.stores.postgres.connection import Connection, number_array, rows, text_array
from bot.stores.postgres.passages import PASSAGE_BITS, merged_passages
from bot.stores.postings import BLOCK, distinct
from bot.stores.postings_writer import Key, Noted, PostingsWriter

# Passages that are collected before they are written: some hundred megabytes. The fewer times a
# list is written, the fewer dead rows are left behind.
_PASSAGES_COLLECTED = 1 << 16


class IndexWriter:
    """Brings the index in line with the articles."""

    def __init__(self, db: Connection, *, empty: bool) -> None:
        """Begin to write.

        Args:
            db: The connection that has the transaction.
            empty: Whether nothing is indexed yet.
        """
        self._db = db
        self._titles = _TableWriter(db, "title_posting", empty=empty)
        self._passages = _PassageWriter(db, "passage_posting", empty=empty)
        self._postings = _TableWriter(db, "posting", empty=empty)

    async def add(self, numbers: Sequence[int], entries: Entries) -> None:
        """Index articles that were just written."""
        await rows(
            self._db,
            """
            INSERT INTO title (article, published, words, sketch)
            SELECT number, published, words, sketch
            FROM unnest(%s::bigint[], %s::text[], %s::bytea[]) AS new (number, words, sketch)
            JOIN article USING (number)
            """,
            [*numbers],
            [words for words, _, _ in entries.titles],
            [sketch for *_, sketch in entries.titles],
        )
        await self._titles.add_texts(numbers, _title_tokens(entries))
        await self._passages.add_texts(*_passage_tokens(numbers, entries))
        await self._postings.add(numbers, entries.postings)

    async def remove(self, numbers: Sequence[int], entries: Entries) -> None:
        """Take articles out of the index, before they change or go.

        Args:
            numbers: Which ones.
            entries: Prepared anew from what is stored.
        """
        await rows(self._db, "DELETE FROM title WHERE article = ANY(%s)", [*numbers])
        await self._titles.remove_texts(numbers, _title_tokens(entries))
        await self._passages.remove_texts(*_passage_tokens(numbers, entries))
        await self._postings.remove(numbers, entries.postings)

    async def write(self) -> None:
        """Write what was collected, at the end of a reload."""
        for writer in (self._titles, self._passages, self._postings):
            await writer.write()


class _TableWriter(PostingsWriter):
    """Writes the lists of one table."""

    articles = BLOCK
    entries = 2_000_000
    lists = 5000

    def __init__(self, db: Connection, table: str, *, empty: bool) -> None:
        super().__init__()
        self._db = db
        self._table = table
        self._empty = empty

    async def write(self) -> None:
        """Bring the stored lists up to date."""
        await super().write()
        self._empty = False

    async def add_texts(self, numbers: Sequence[int], texts: Sequence[str]) -> None:
        """Note articles that come, each with its tokens joined by spaces."""
        await self._note(self._come, self._by_token(numbers, texts))

    async def remove_texts(self, numbers: Sequence[int], texts: Sequence[str]) -> None:
        """Note articles that go, each with its tokens joined by spaces."""
        await self._note(self._gone, self._by_token(numbers, texts))

    def _by_token(self, numbers: Sequence[int], texts: Sequence[str]) -> Noted:
        """Turn each text's tokens into each token's texts; a token is numbered as a word is."""
        known = self._words
        tokens = [[known.setdefault(token, len(known)) for token in text.split()] for text in texts]
        sizes = [*map(len, tokens)]
        places = np.repeat(np.arange(len(texts)), sizes)
        key = distinct(np.fromiter(chain(*tokens), np.int64, len(places)) << 16 | places)
        starts = np.flatnonzero(np.diff(key >> 16, prepend=-1))
        return Noted(
            np.array(numbers, np.int64),
            (PAIR_HASHES + 2 * (key[starts] >> 16)).astype(np.int32),
            np.diff(starts, append=len(key)).astype(np.uint16),
            (key & 0xFFFF).astype(np.uint16),
        )

    async def _stored(self, keys: Sequence[Key]) -> Mapping[Key, bytes]:
        """Take out those of some lists that there are, since `_replace` writes them anew."""
        if self._empty:
            return {}
        found = await rows(
            self._db,
            f"DELETE FROM {self._table} AS stored"  # noqa: S608 - our own names
            " USING unnest(%s::text[], %s::integer[]) AS changed (token, block)"
            " WHERE stored.token = changed.token AND stored.block = changed.block"
            " RETURNING stored.token, stored.block, stored.articles",
            text_array(token for token, _ in keys),
            number_array(block for _, block in keys),
        )
        return {(token, block): articles for token, block, articles in found}

    async def _replace(self, lists: Sequence[tuple[str, int, bytes]]) -> None:
        statement = f"COPY {self._table} (token, block, articles) FROM STDIN (FORMAT BINARY)"
        async with self._db.cursor() as cursor, cursor.copy(statement.encode()) as copy:
            copy.set_types(["text", "int4", "bytea"])
            for row in lists:
                if row[2]:
                    await copy.write_row(row)


class _PassageWriter(_TableWriter):
    """Writes the lists of passages."""

    articles = _PASSAGES_COLLECTED
    bits = PASSAGE_BITS
    kind = "<u4"

    def _merged(self, stored: bytes, gone: bytes, come: bytes) -> bytes:
        return merged_passages(stored, gone, come)


def _title_tokens(entries: Entries) -> list[str]:
    return [tokens for _, tokens, _ in entries.titles]


def _passage_tokens(numbers: Sequence[int], entries: Entries) -> tuple[list[int], list[str]]:
    """Number passages; give that and their tokens."""
    passages = [
        number * PASSAGES + place
        for number, passages in zip(numbers, entries.passages, strict=True)
        for place in range(len(passages))
    ]
    return passages, [*chain(*entries.passages)]
