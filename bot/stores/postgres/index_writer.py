"""Writing the search index, inside the transaction that changes the articles."""

import asyncio
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.library.search.entries import PAIR_HASHES, Entries
from bot.library.search.passages import PASSAGES, differs_from_before, distinct, held_by_passages
from bot.stores.postgres.connection import Connection, number_array, rows, text_array
from bot.stores.postgres.passages import PASSAGE_BITS, merged_passages
from bot.stores.postings import BLOCK
from bot.stores.postings_writer import Key, Noted, PostingsWriter

# Passages that are collected before they are written: some hundred megabytes. The fewer times a
# list is written, the fewer dead rows are left behind.
_PASSAGES_COLLECTED = 1 << 16


class _Held(NamedTuple):
    """What some titles or passages hold.

    Attributes:
        names: Of tokens, each once.
        tokens: Which of these are held, by their places.
        places: Which title or passage holds each.
    """

    names: Sequence[str]
    tokens: NDArray[np.int64]
    places: NDArray[np.int64]


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
        await self._titles.add_tokens(numbers, _held_by_titles(entries))
        await self._passages.add_tokens(
            *await asyncio.to_thread(_held_by_passages, numbers, entries)
        )
        await self._postings.add(numbers, entries.postings)

    async def remove(self, numbers: Sequence[int], entries: Entries) -> None:
        """Take articles out of the index, before they change or go.

        Args:
            numbers: Which ones.
            entries: Prepared anew from what is stored.
        """
        await rows(self._db, "DELETE FROM title WHERE article = ANY(%s)", [*numbers])
        await self._titles.remove_tokens(numbers, _held_by_titles(entries))
        await self._passages.remove_tokens(
            *await asyncio.to_thread(_held_by_passages, numbers, entries)
        )
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

    async def add_tokens(self, numbers: Sequence[int], held: _Held) -> None:
        """Note what comes."""
        await self._note(self._come, await asyncio.to_thread(self._by_token, numbers, held))

    async def remove_tokens(self, numbers: Sequence[int], held: _Held) -> None:
        """Note what goes."""
        await self._note(self._gone, await asyncio.to_thread(self._by_token, numbers, held))

    def _by_token(self, numbers: Sequence[int], held: _Held) -> Noted:
        """Turn what each holds into who holds each token; a token is numbered as a word is."""
        names, tokens, places = held
        known = self._words
        number = np.array([known.setdefault(name, len(known)) for name in names], np.int64)
        key = distinct(number[tokens] << 16 | places)
        starts = np.flatnonzero(differs_from_before(key >> 16))
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


def _held_by_titles(entries: Entries) -> _Held:
    titles = [tokens.split() for _, tokens, _ in entries.titles]
    names = [*chain(*titles)]
    places = np.repeat(np.arange(len(titles)), [*map(len, titles)])
    return _Held(names, np.arange(len(names)), places)


def _held_by_passages(numbers: Sequence[int], entries: Entries) -> tuple[list[int], _Held]:
    """Number passages; give that and what they hold."""
    words = entries.postings.words.split()
    held = held_by_passages(*entries.texts)
    firsts, seconds = held.pairs
    pairs = firsts.astype(np.int64) * len(words) + seconds
    each_pair = distinct(pairs)
    names = [
        f"_{words[pair // len(words)]}_{words[pair % len(words)]}" for pair in each_pair.tolist()
    ]
    tokens = np.concatenate([held.words, len(words) + np.searchsorted(each_pair, pairs)])
    places = np.concatenate([held.places, held.pair_places])
    passages = distinct(places)
    return (
        [numbers[place // PASSAGES] * PASSAGES + place % PASSAGES for place in passages.tolist()],
        _Held([*words, *names], tokens, np.searchsorted(passages, places)),
    )
