"""Writing the search index, inside the transaction that changes the articles."""

from collections.abc import Mapping, Sequence
from itertools import chain

from bot.library.search.entries import PASSAGES, Entries
from bot.stores.postgres.connection import Connection, number_array, rows, text_array
from bot.stores.postgres.passages import PASSAGE_BITS, merged_passages
from bot.stores.postgres.postings_writer import Key, PostingsWriter
from bot.stores.postings import merged

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

    tokens = 250_000
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

    def merged(self, stored: bytes, gone: bytes, come: bytes) -> bytes:
        """Bring a list up to date: without what went, then with what came."""
        return merged(stored, gone, come)

    async def stored(self, keys: Sequence[Key]) -> Mapping[Key, bytes]:
        """Take out those of some lists that there are, since `replace` writes them anew."""
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

    async def replace(self, lists: Sequence[tuple[str, int, bytes]]) -> None:
        """Write lists, as token, block and articles; those that are empty now go."""
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

    def merged(self, stored: bytes, gone: bytes, come: bytes) -> bytes:
        """Bring a list up to date: without what went, then with what came."""
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
