"""Writing the search index, inside the transaction that changes the articles."""

from collections.abc import Mapping, Sequence

from bot.library.search.entries import PASSAGES, Entries, Postings, gather_postings
from bot.stores.postgres.connection import Connection, rows
from bot.stores.postings import BLOCK
from bot.stores.postings_writer import Key, PostingsWriter

# Passages that are collected before they are written: some two hundred megabytes. The fewer times a
# list is written, the fewer dead rows are left behind.
_PASSAGES_COLLECTED = 1 << 17


class IndexWriter:
    """Brings the index in line with the articles."""

    def __init__(self, db: Connection) -> None:
        """Write over the connection that has the transaction."""
        self._db = db
        self._titles = _TableWriter(db, "title_posting")
        self._passages = _TableWriter(db, "passage_posting")
        self._passages.articles = _PASSAGES_COLLECTED
        self._postings = _TableWriter(db, "posting")

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
        await self._titles.add(numbers, _title_postings(entries))
        await self._passages.add(*_passage_postings(numbers, entries))
        await self._postings.add(numbers, entries.postings)

    async def remove(self, numbers: Sequence[int], entries: Entries) -> None:
        """Take articles out of the index, before they change or go.

        Args:
            numbers: Which ones.
            entries: Prepared anew from what is stored.
        """
        await rows(self._db, "DELETE FROM title WHERE article = ANY(%s)", [*numbers])
        await self._titles.remove(numbers, _title_postings(entries))
        await self._passages.remove(*_passage_postings(numbers, entries))
        await self._postings.remove(numbers, entries.postings)

    async def write(self) -> None:
        """Write what was collected, at the end of a reload."""
        for writer in (self._titles, self._passages, self._postings):
            await writer.write()


class _TableWriter(PostingsWriter):
    """Writes the lists of one table."""

    lists = 2000

    def __init__(self, db: Connection, table: str) -> None:
        super().__init__()
        self._db = db
        self._table = table

    async def stored(self, keys: Sequence[Key]) -> Mapping[Key, bytes]:
        """Take out those of some lists that there are, since `replace` writes them anew."""
        found = await rows(
            self._db,
            f"DELETE FROM {self._table} AS stored"  # noqa: S608 - our own names
            " USING unnest(%s::text[], %s::integer[]) AS changed (token, block)"
            " WHERE stored.token = changed.token AND stored.block = changed.block"
            " RETURNING stored.token, stored.block, stored.articles",
            [token for token, _ in keys],
            [block for _, block in keys],
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


def _title_postings(entries: Entries) -> Postings:
    return gather_postings(tokens.split() for _, tokens, _ in entries.titles)


def _passage_postings(numbers: Sequence[int], entries: Entries) -> tuple[list[int], Postings]:
    """Number passages as if each place had articles of its own; give that and their tokens."""
    spots: list[int] = []
    tokens: list[list[str]] = []
    for number, passages in zip(numbers, entries.passages, strict=True):
        block, rest = divmod(number, BLOCK)
        for place, passage in enumerate(passages):
            spots.append((block * PASSAGES + place) * BLOCK + rest)
            tokens.append(passage.split())
    return spots, gather_postings(tokens)
