"""Writing which passages hold a token: segments, and merging them; see `passages`."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from os import SEEK_END
from typing import IO, Any

import aiosqlite
import numpy as np

from bot.library.search.entries import Entries
from bot.library.search.passages import ARTICLES, PASSAGES, PLACE_BITS, PLACES, Keys, passage_keys
from bot.stores.postings import as_bits, distinct, merged
from bot.stores.sqlite.passage_rows import FEWEST_ROW_BITS, NO_KEYS, keys_of, written
from bot.stores.sqlite.passages import ROW_BITS

# What is collected is parted by the first bits of its hashes; parts are put in order one by one.
_PART_BITS = 8
_PARTS = 1 << _PART_BITS
_PART_STARTS = np.arange(_PARTS, dtype=np.uint64) << np.uint64(64 - _PART_BITS)

# Bytes of keys that are collected before they are written, and keys that are written at a time.
_MOST_COLLECTED = 1_000_000_000
_AT_ONCE = 200_000

# A segment is merged with what comes if it is not so many times as large, or half of it is gone:
# so there are few, and what is in them is written anew seldom.
_LARGER = 4

# About as many keys an article has, and so many of them make a row.
_ARTICLE_KEYS = 900
_ROW_KEYS = 256


@dataclass(frozen=True, slots=True)
class _Segment:
    id: int
    row_bits: int
    articles: int
    gone: bytes

    @property
    def left(self) -> int:
        """How many articles it tells of at least."""
        return self.articles - int(as_bits(self.gone).sum())


class _Collected:
    """Keys of articles of a block that came: where they lie in a file."""

    def __init__(self) -> None:
        self.numbers: set[int] = set()
        self._places: list[list[int]] = []

    def add(self, numbers: Iterable[int], keys: Keys, file: IO[bytes]) -> None:
        """Write the keys of some articles, ascending, to the end of the file."""
        self.numbers.update(numbers)
        starts = np.append(np.searchsorted(keys, _PART_STARTS), len(keys))
        self._places.append((file.seek(0, SEEK_END) + keys.itemsize * starts).tolist())
        file.write(keys.data)

    def parts(self, first: int, end: int, file: IO[bytes]) -> list[Keys]:
        """Read the keys of some parts, each list ascending."""
        parts = []
        for places in self._places:
            file.seek(places[first])
            parts.append(np.frombuffer(file.read(places[end] - places[first]), np.uint64))
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
        if any(number in self._come[number // ARTICLES].numbers for number in numbers):
            await self.write()
        for number in numbers:
            self._gone[number // ARTICLES].append(number % ARTICLES)

    async def write(self) -> None:
        """Bring the segments up to date."""
        for block in sorted({*self._come, *self._gone}):
            come, gone = self._come.pop(block, _Collected()), self._gone.pop(block, [])
            segments = await self._segments(block, np.array(sorted(gone), "<u2").tobytes())
            merged_ones = _to_merge(segments, len(come.numbers))
            if come.numbers or merged_ones:
                await self._write_segment(block, come, merged_ones)
        self._file.truncate(0)

    def _collect(self, numbers: Sequence[int], entries: Entries) -> None:
        for block, keys in keys_by_block(numbers, entries):
            its_numbers = [number for number in numbers if number // ARTICLES == block]
            self._come[block].add(its_numbers, keys, self._file)

    async def _segments(self, block: int, gone: bytes) -> list[_Segment]:
        """Give the segments of a block, in which it was noted what is gone."""
        rows: Iterable[Any] = await self._db.execute_fetchall(
            "SELECT id, row_bits, articles, gone FROM passage_segment WHERE block = ?", (block,)
        )
        segments = [_Segment(*row) for row in rows]
        if not gone:
            return segments
        segments = [
            _Segment(each.id, each.row_bits, each.articles, merged(each.gone, b"", gone))
            for each in segments
        ]
        await self._db.executemany(
            "UPDATE passage_segment SET gone = ? WHERE id = ?",
            [(each.gone, each.id) for each in segments],
        )
        return segments

    async def _write_segment(
        self, block: int, come: _Collected, segments: Sequence[_Segment]
    ) -> None:
        """Write a segment of what came and of what is left of others, which go."""
        articles = len(come.numbers) + sum(each.left for each in segments)
        keys = articles * _ARTICLE_KEYS
        row_bits = min(max((keys // _ROW_KEYS).bit_length(), FEWEST_ROW_BITS), ROW_BITS)
        [[segment]] = await self._db.execute_fetchall(
            "INSERT INTO passage_segment (block, row_bits, articles, gone) VALUES (?, ?, ?, x'')"
            " RETURNING id",
            (block, row_bits, articles),
        )
        steps = min(1 + keys // _AT_ONCE, _PARTS)
        for parts in pairwise(np.linspace(0, _PARTS, steps + 1).astype(int).tolist()):
            stored = [(each, await self._stored(each, *parts)) for each in segments]
            rows = await asyncio.to_thread(self._rows, come, parts, stored, row_bits)
            await self._db.executemany(
                "INSERT INTO passage_row (id, keys) VALUES (?, ?)",
                [((segment << ROW_BITS) + row, told) for row, told in rows],
            )
        for each in segments:
            await self._db.execute(
                "DELETE FROM passage_row WHERE id >= ? AND id < ?",
                (each.id << ROW_BITS, each.id + 1 << ROW_BITS),
            )
            await self._db.execute("DELETE FROM passage_segment WHERE id = ?", (each.id,))

    def _rows(
        self,
        come: _Collected,
        parts: tuple[int, int],
        stored: Sequence[tuple[_Segment, Mapping[int, bytes]]],
        row_bits: int,
    ) -> list[tuple[int, bytes]]:
        """Put parts of what came and rows of segments in order, and write them as rows."""
        keys = [NO_KEYS, *come.parts(*parts, self._file)]
        for segment, rows in stored:
            held = keys_of(rows, segment.row_bits)
            gone = as_bits(segment.gone)[((held & PLACES) // np.uint64(PASSAGES)).view(np.int64)]
            keys.append(held[~gone])
        return [*written(distinct(np.concatenate(keys)), row_bits)]

    async def _stored(self, segment: _Segment, first: int, end: int) -> dict[int, bytes]:
        """Read the rows of some parts of a segment."""
        start, bits = segment.id << ROW_BITS, segment.row_bits - _PART_BITS
        rows: Iterable[Any] = await self._db.execute_fetchall(
            "SELECT id - ?, keys FROM passage_row WHERE id >= ? AND id < ? ORDER BY id",
            (start, start + (first << bits), start + (end << bits)),
        )
        return dict(rows)


def keys_by_block(numbers: Sequence[int], entries: Entries) -> list[tuple[int, Keys]]:
    """Give the keys of articles of these numbers, which tell them by their places in a block."""
    keys = passage_keys(entries.postings.words.split(), *entries.texts)
    passages = np.add.outer(PASSAGES * np.array(numbers), np.arange(PASSAGES)).ravel()
    passage = passages[(keys & PLACES).view(np.int64)]
    keys = keys & ~PLACES | (passage.view(np.uint64) & PLACES)
    blocks = sorted({number // ARTICLES for number in numbers})
    if len(blocks) == 1:
        return [(blocks[0], keys)]
    return [(block, keys[passage >> PLACE_BITS == block]) for block in blocks]


def _to_merge(segments: Sequence[_Segment], articles: int) -> list[_Segment]:
    """Tell which segments are merged with so many articles that come."""
    chosen = []
    for each in sorted(segments, key=lambda segment: segment.left):
        if each.left <= max(_LARGER * articles, each.articles // 2):
            chosen.append(each)
            articles += each.left
    return chosen
