"""Writing which passages hold a token: segments, and merging them; see `passages`."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, repeat
from os import SEEK_END
from typing import IO, Any, Self

import aiosqlite
import numpy as np
from numpy.typing import NDArray

from bot.library.search.entries import Entries
from bot.library.search.passages import ARTICLES, PASSAGES, PLACES, Keys, distinct, passage_keys
from bot.stores.postings import as_bits, merged, packed
from bot.stores.sqlite.passage_rows import FEWEST_ROW_BITS, NO_KEYS, keys_of, written
from bot.stores.sqlite.passages import ROW_BITS

# What is collected is parted by the first bits of its hashes; parts are put in order one by one.
_PART_BITS = 8
_PARTS = 1 << _PART_BITS
_PART_STARTS = np.arange(_PARTS, dtype=np.uint64) << np.uint64(64 - _PART_BITS)

# Bytes of keys that are collected before they are written, and keys that are written at a time.
_MOST_COLLECTED = 1_000_000_000
_AT_ONCE = 100_000

# A segment is merged with what comes if it is at most so many times as large, or if half of it is
# gone: so there are few, and what is in them is seldom written anew.
_LARGER = 4

# About as many keys an article has, and so many of them make a row.
_ARTICLE_KEYS = 900
_ROW_KEYS = 256


@dataclass(frozen=True, slots=True)
class _Segment:
    """A segment, as it is stored: see the schema."""

    id: int
    row_bits: int
    articles: bytes
    gone: bytes

    @property
    def left(self) -> NDArray[np.bool_]:
        """Tell of each article of the block whether the segment tells of it."""
        return as_bits(self.articles) & ~as_bits(self.gone)

    def without(self, places: NDArray[np.int64]) -> Self:
        """Note articles of the block that are gone, as far as the segment tells of them."""
        gone = places[self.left[places]].astype("<u2").tobytes()
        return replace(self, gone=merged(self.gone, b"", gone)) if gone else self


class _Collected:
    """Keys of articles of a block that came: where they lie in a file."""

    def __init__(self) -> None:
        self.articles = np.zeros(ARTICLES, np.bool_)
        self._places: list[NDArray[np.int64]] = []

    def add(self, articles: NDArray[np.int64], keys: Keys, file: IO[bytes]) -> None:
        """Write the keys of some articles, ascending, to the end of the file."""
        self.articles[articles] = True
        starts = np.append(np.searchsorted(keys, _PART_STARTS), len(keys))
        self._places.append(file.seek(0, SEEK_END) + keys.itemsize * starts)
        file.write(keys.data)

    def parts(self, first: int, end: int, file: IO[bytes]) -> list[Keys]:
        """Read the keys of some parts, each list ascending."""
        parts = []
        for places in self._places:
            file.seek(places[first])
            size = int(places[end] - places[first])
            parts.append(np.frombuffer(file.read(size), np.uint64))
        return parts


class PassageWriter:
    """Brings segments in line with articles that come and go."""

    def __init__(self, db: aiosqlite.Connection, file: IO[bytes]) -> None:
        """Write over a connection that is inside a transaction, and collect in an empty file."""
        self._db = db
        self._file = file
        self._come: defaultdict[int, _Collected] = defaultdict(_Collected)
        self._gone: defaultdict[int, list[int]] = defaultdict(list)

    async def add(self, numbers: Sequence[int], entries: Entries) -> None:
        """Note articles that come."""
        await asyncio.to_thread(self._collect, numbers, entries)
        if self._file.tell() > _MOST_COLLECTED:
            await self.write()

    async def remove(self, numbers: Sequence[int]) -> None:
        """Note articles that go, before they may come again."""
        for block, article in map(divmod, numbers, repeat(ARTICLES)):
            if block in self._come and self._come[block].articles[article]:
                await self.write()
            self._gone[block].append(article)

    async def write(self) -> None:
        """Bring the segments up to date."""
        for block in sorted({*self._come, *self._gone}):
            segments = await self._segments(block, sorted(self._gone.pop(block, [])))
            come = self._come.pop(block, _Collected())
            some = _to_merge(segments, int(come.articles.sum()))
            await self._write_segment(block, come, some)
            await self._delete(some)
        self._file.truncate(0)

    def _collect(self, numbers: Sequence[int], entries: Entries) -> None:
        for block, articles, keys in keys_by_block(numbers, entries):
            self._come[block].add(articles, keys, self._file)

    async def _segments(self, block: int, gone: Sequence[int]) -> list[_Segment]:
        """Give the segments of a block, and note there what is gone."""
        rows: Iterable[Any] = await self._db.execute_fetchall(
            "SELECT id, row_bits, articles, gone FROM passage_segment WHERE block = ?", (block,)
        )
        before = [_Segment(*row) for row in rows]
        segments = [segment.without(np.array(gone, np.int64)) for segment in before]
        await self._db.executemany(
            "UPDATE passage_segment SET gone = ? WHERE id = ?",
            [
                (each.gone, each.id)
                for each, old in zip(segments, before, strict=True)
                if each != old
            ],
        )
        return segments

    async def _write_segment(
        self, block: int, come: _Collected, segments: Sequence[_Segment]
    ) -> None:
        """Write a segment of what came and of what is left of others, if there is any."""
        held = np.logical_or.reduce([come.articles, *(each.left for each in segments)])
        if not held.any():
            return
        keys = int(held.sum()) * _ARTICLE_KEYS
        row_bits = min(max((keys // _ROW_KEYS).bit_length(), FEWEST_ROW_BITS), ROW_BITS)
        [[segment]] = await self._db.execute_fetchall(
            "INSERT INTO passage_segment (block, row_bits, articles, gone) VALUES (?, ?, ?, x'')"
            " RETURNING id",
            (block, row_bits, packed(np.flatnonzero(held))),
        )
        bounds = np.linspace(0, _PARTS, min(1 + keys // _AT_ONCE, _PARTS) + 1).astype(int).tolist()
        rows: list[tuple[int, bytes]] = []
        for parts in pairwise(bounds):
            # While some rows are inserted, the next ones are put in order.
            _, rows = await asyncio.gather(
                self._insert(segment, rows), self._rows(come, segments, parts, row_bits)
            )
        await self._insert(segment, rows)

    async def _delete(self, segments: Iterable[_Segment]) -> None:
        for each in segments:
            await self._db.execute(
                "DELETE FROM passage_row WHERE id >= ? AND id < ?",
                (each.id << ROW_BITS, each.id + 1 << ROW_BITS),
            )
            await self._db.execute("DELETE FROM passage_segment WHERE id = ?", (each.id,))

    async def _insert(self, segment: int, rows: Sequence[tuple[int, bytes]]) -> None:
        await self._db.executemany(
            "INSERT INTO passage_row (id, keys) VALUES (?, ?)",
            [((segment << ROW_BITS) + row, told) for row, told in rows],
        )

    async def _rows(
        self,
        come: _Collected,
        segments: Sequence[_Segment],
        parts: tuple[int, int],
        row_bits: int,
    ) -> list[tuple[int, bytes]]:
        """Put parts of what came and of segments in order, and write them as rows."""
        stored = [await self._stored(segment, *parts) for segment in segments]

        def rows() -> list[tuple[int, bytes]]:
            keys = [NO_KEYS, *come.parts(*parts, self._file)]
            for segment, some in zip(segments, stored, strict=True):
                held = keys_of(some, segment.row_bits)
                keys.append(held[segment.left[(held & PLACES).view(np.int64) // PASSAGES]])
            return [*written(distinct(np.concatenate(keys)), row_bits)]

        return await asyncio.to_thread(rows)

    async def _stored(self, segment: _Segment, first: int, end: int) -> dict[int, bytes]:
        """Read the rows of some parts of a segment."""
        start, bits = segment.id << ROW_BITS, segment.row_bits - _PART_BITS
        rows: Iterable[Any] = await self._db.execute_fetchall(
            "SELECT id - ?, keys FROM passage_row WHERE id >= ? AND id < ? ORDER BY id",
            (start, start + (first << bits), start + (end << bits)),
        )
        return dict(rows)


def keys_by_block(
    numbers: Sequence[int], entries: Entries
) -> list[tuple[int, NDArray[np.int64], Keys]]:
    """Give by block the places of articles of these numbers, and their keys, which tell these."""
    keys = passage_keys(entries.postings.words.split(), *entries.texts)
    article = (keys & PLACES).view(np.int64) // PASSAGES
    blocks, articles = np.divmod(np.array(numbers, np.int64), ARTICLES)
    # In place of its place among these articles each has the one in its block.
    keys += ((articles - np.arange(len(numbers))) * PASSAGES).view(np.uint64)[article]
    each_block = distinct(blocks).tolist()
    if len(each_block) == 1:
        return [(each_block[0], articles, keys)]
    return [
        (block, articles[blocks == block], keys[blocks[article] == block]) for block in each_block
    ]


def _to_merge(segments: Sequence[_Segment], articles: int) -> list[_Segment]:
    """Tell which segments are merged with so many articles that come."""
    chosen = []
    for left, _, segment in sorted((int(each.left.sum()), each.id, each) for each in segments):
        if left <= max(_LARGER * articles, int(as_bits(segment.gone).sum())):
            chosen.append(segment)
            articles += left
    return chosen
