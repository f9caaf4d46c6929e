"""Which articles hold a word, or two in a row, in their title or lead.

A bit for each article, in blocks of 65,536 articles, so that lists of any length are intersected
in a fraction of a millisecond; walking FTS5's lists of common words takes several. A block's two
forms, a bit set or a list where that is shorter, are those of Roaring bitmaps (Chambi et al. 2016,
Better bitmap performance with Roaring bitmaps).
"""

import asyncio
import json
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from typing import Any

import aiosqlite
import numpy as np
from numpy.typing import NDArray

from bot.library.search.entries import Postings, hashed_pair

# Articles of a block: their rowids differ in the last 16 bits.
_BLOCK = 1 << 16
_BIT_SET = _BLOCK // 8

# Pairs count before the rowid, in one number.
_JOINED = 1 << 48

_NOWHERE = np.array([], np.int64)

# Lists that are read and written at a time, and seconds of rest after a step: threads share one
# interpreter lock, and a search would wait for every step that follows at once on another.
_LISTS = 500
_REST = 0.005

# Articles' places in each block, by term. (Python 3.11 cannot subscript an array when it runs.)
Lists = defaultdict[str, "array[int]"]
Blocks = defaultdict[int, Lists]


async def find(
    db: aiosqlite.Connection, words: Collection[str], pairs: Collection[str], limit: int
) -> list[int]:
    """Find articles that hold all words: those with the most pairs first, then the newest.

    Args:
        db: A connection that reads.
        words: Folded words, at least one.
        pairs: Pairs of words.
        limit: How many to give at most.

    Returns:
        Rowids.
    """
    hashed = {*map(hashed_pair, pairs)}
    stored = await db.execute_fetchall(
        "SELECT block, term, articles FROM lead_posting"
        " WHERE term IN (SELECT value FROM json_each(?))",
        (json.dumps([*words, *hashed]),),
    )
    blocks: defaultdict[int, dict[str, bytes]] = defaultdict(dict)
    for block, term, articles in stored:
        blocks[block][term] = articles
    # What ranks higher is the larger number, see `_ranks`.
    ranks = [
        _ranks(block, lists, words, hashed, limit)
        for block, lists in blocks.items()
        if lists.keys() >= set(words)
    ]
    if not ranks:
        return []
    return [int(rank) % _JOINED for rank in np.sort(np.concatenate(ranks))[: -limit - 1 : -1]]


def _ranks(
    block: int, lists: dict[str, bytes], words: Collection[str], hashed: Collection[str], limit: int
) -> NDArray[np.int64]:
    """Give the highest ranks of a block: the number of pairs times `_JOINED`, plus rowid."""
    shortest, *others = sorted((lists[word] for word in words), key=len)
    places = np.flatnonzero(_unpacked(shortest))
    for articles in others:
        places = places[_unpacked(articles)[places]]
    ranks = places + block * _BLOCK
    for pair in hashed & lists.keys():
        ranks[_unpacked(lists[pair])[places]] += _JOINED
    return np.partition(ranks, -limit)[-limit:] if len(ranks) > limit else ranks


# Rowids of articles that come or go, and what they hold.
Noted = tuple[Sequence[int], Postings]


class PostingsWriter:
    """Articles that came and went, collected until they are enough to be written together."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        """Collect for a connection that is inside a transaction."""
        self._db = db
        self._come: list[Noted] = []
        self._gone: list[Noted] = []
        self._noted = 0

    async def add(self, rowids: Sequence[int], postings: Postings) -> None:
        """Note articles that come."""
        await self._note(self._come, rowids, postings)

    async def remove(self, rowids: Sequence[int], postings: Postings) -> None:
        """Note articles that go, before they may come again."""
        await self._note(self._gone, rowids, postings)

    async def write(self) -> None:
        """Bring the stored lists up to date."""
        come, gone = await _by_block(self._come), await _by_block(self._gone)
        for block in sorted(come.keys() | gone.keys()):
            # In order, so that neighbours in the table are written together.
            changed = sorted(come[block].keys() | gone[block].keys())
            for start in range(0, len(changed), _LISTS):
                names = changed[start : start + _LISTS]
                await self._write(block, names, come[block], gone[block])
                await asyncio.sleep(_REST)
        self._come.clear()
        self._gone.clear()
        self._noted = 0

    async def _note(self, noted: list[Noted], rowids: Sequence[int], postings: Postings) -> None:
        noted.append((rowids, postings))
        self._noted += len(rowids)
        if self._noted >= _BLOCK:
            await self.write()

    async def _write(self, block: int, changed: Sequence[str], come: Lists, gone: Lists) -> None:
        stored = await self._db.execute_fetchall(
            "SELECT term, articles FROM lead_posting"
            " WHERE term IN (SELECT value FROM json_each(?)) AND block = ?",
            (json.dumps(changed), block),
        )
        lists = await asyncio.to_thread(_merged, changed, dict(map(tuple, stored)), come, gone)
        await self._db.executemany(
            "INSERT OR REPLACE INTO lead_posting VALUES (?, ?, ?)",
            [(term, block, articles) for term, articles in lists],
        )
        await self._db.executemany(
            "DELETE FROM lead_posting WHERE term = ? AND block = ?",
            [(term, block) for term, articles in lists if not articles],
        )


async def _by_block(noted: Iterable[Noted]) -> Blocks:
    """Give the places by block and term; a bit at a time, so that no search waits for all of it."""
    blocks: Blocks = defaultdict(lambda: defaultdict(lambda: array("H")))
    for rowids, postings in noted:
        await asyncio.to_thread(_append, rowids, postings, blocks)
        await asyncio.sleep(_REST)
    return blocks


def _append(rowids: Sequence[int], postings: Postings, blocks: Blocks) -> None:
    places = [divmod(rowid, _BLOCK) for rowid in rowids]
    numbers = iter(postings.places)
    for term, size in zip(postings.tokens.split(), postings.sizes, strict=True):
        for number in islice(numbers, size):
            block, place = places[number]
            blocks[block][term].append(place)


def _merged(
    changed: Sequence[str], stored: dict[str, bytes], come: Lists, gone: Lists
) -> list[tuple[str, bytes]]:
    lists = []
    for term in changed:
        places = np.flatnonzero(_unpacked(stored[term])) if term in stored else _NOWHERE
        if term in gone:
            places = np.setdiff1d(places, gone[term], assume_unique=True)
        if term in come:
            places = np.union1d(places, come[term])
        lists.append((term, _packed(places)))
    return lists


def _packed(places: NDArray[np.int64]) -> bytes:
    if 2 * len(places) < _BIT_SET:
        return places.astype("<u2").tobytes()
    return np.packbits(_bits(places)).tobytes()


def _unpacked(articles: bytes) -> NDArray[np.bool_]:
    if len(articles) < _BIT_SET:
        return _bits(np.frombuffer(articles, "<u2"))
    return np.unpackbits(np.frombuffer(articles, np.uint8)).view(np.bool_)


def _bits(places: NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
    bits = np.zeros(_BLOCK, np.bool_)
    bits[places] = True
    return bits
