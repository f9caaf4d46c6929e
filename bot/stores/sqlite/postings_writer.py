"""Writing postings and counts of words: collected until they are worth a write."""

import asyncio
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import aiosqlite
import numpy as np
from numpy.typing import NDArray

from bot.library.search.entries import PAIR_HASHES, Postings, anywhere_token, pair_token
from bot.stores.postings import BLOCK, merged

# Articles of which postings are collected, at three kilobytes each.
_COLLECTED = BLOCK // 2

# Entries of lists that are worked out together, which take about 50 bytes each for a moment, and
# lists that are written at a time.
_ENTRIES = 400_000
_LISTS = 2000

# Seconds of rest after a step: threads share one interpreter lock, and a search would wait for
# every step that follows at once on another.
_REST = 0.005

_NOWHERE = np.array([], np.int64)

# Places in a block as `merged` takes them, by the token's rank and the block in one number.
_Places = dict[int, bytes]
_BLOCKS = 1 << 24


@dataclass(frozen=True, slots=True)
class _Noted:
    """Postings of some articles, with words by this writer's own numbers."""

    rowids: NDArray[np.int64]
    tokens: NDArray[np.int64]
    sizes: NDArray[np.uint16]
    places: NDArray[np.uint16]
    words: NDArray[np.int64]
    in_titles: NDArray[np.uint16]

    @property
    def in_articles(self) -> Any:
        """In how many articles each of the words stands."""
        return self.sizes[(self.tokens >= PAIR_HASHES) & (self.tokens % 2 == 1)]


class PostingsWriter:
    """Brings the stored lists and counts in line with articles that come and go."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        """Collect for a connection that is inside a transaction."""
        self._db = db
        self._words: dict[str, int] = {}
        self._come: list[_Noted] = []
        self._gone: list[_Noted] = []
        self._articles = 0

    async def add(self, rowids: Sequence[int], postings: Postings) -> None:
        """Note articles that come."""
        await self._note(self._come, rowids, postings)

    async def remove(self, rowids: Sequence[int], postings: Postings) -> None:
        """Note articles that go, before they may come again."""
        await self._note(self._gone, rowids, postings)

    async def write(self) -> None:
        """Bring the stored lists and counts up to date."""
        if not self._articles:
            return
        names, ranks = await asyncio.to_thread(self._ranked)
        [[some]] = await self._db.execute_fetchall("SELECT EXISTS (SELECT 1 FROM posting)")
        for some_ranks in _steps([*self._come, *self._gone], ranks):
            come, gone = [
                await asyncio.to_thread(_places, noted, ranks, some_ranks)
                for noted in (self._come, self._gone)
            ]
            # In order, so that neighbours in the table are written together.
            changed = sorted(come.keys() | gone.keys())
            for start in range(0, len(changed), _LISTS):
                places = changed[start : start + _LISTS]
                keys = [(names[place // _BLOCKS], place % _BLOCKS) for place in places]
                before = await self._stored(keys) if some else {}
                await self._write(
                    (*key, merged(before.get(key, b""), gone.get(place, b""), come.get(place, b"")))
                    for key, place in zip(keys, places, strict=True)
                )
                await asyncio.sleep(_REST)
        await self._count()
        self._words.clear()
        self._come.clear()
        self._gone.clear()
        self._articles = 0

    async def _note(self, noted: list[_Noted], rowids: Sequence[int], postings: Postings) -> None:
        numbers = self._words
        words = np.array(
            [numbers.setdefault(word, len(numbers)) for word in postings.words.split()], np.int64
        )
        tokens = np.array(postings.tokens, np.int64)
        of_words = tokens[tokens >= PAIR_HASHES] - PAIR_HASHES
        tokens[tokens >= PAIR_HASHES] = PAIR_HASHES + 2 * words[of_words // 2] + of_words % 2
        noted.append(
            _Noted(
                np.array(rowids, np.int64),
                tokens.astype(np.int32),
                np.array(postings.sizes, np.uint16),
                np.array(postings.places, np.uint16),
                words.astype(np.int32),
                np.array(postings.in_titles, np.uint16),
            )
        )
        self._articles += len(rowids)
        if self._articles >= _COLLECTED:
            await self.write()

    def _ranked(self) -> tuple[list[str], NDArray[np.int64]]:
        """Give the names of all tokens in order, and the place of each token among them."""
        words = [*self._words]
        ranks = np.zeros(PAIR_HASHES + 2 * len(words), np.int64)
        for each in [*self._come, *self._gone]:
            ranks[each.tokens] = 1
        numbers = np.flatnonzero(ranks)
        names = [_name(number, words) for number in numbers.tolist()]
        order = sorted(range(len(names)), key=names.__getitem__)
        ranks[numbers[order]] = np.arange(len(names))
        return [names[place] for place in order], ranks

    async def _stored(self, keys: Sequence[tuple[str, int]]) -> dict[tuple[str, int], bytes]:
        stored = await self._db.execute_fetchall(
            "SELECT token, posting.block, articles FROM json_each(?) AS key"
            " CROSS JOIN posting ON token = key.value ->> 0 AND posting.block = key.value ->> 1",
            (json.dumps(keys),),
        )
        return {(token, block): articles for token, block, articles in stored}

    async def _write(self, lists: Iterable[tuple[str, int, bytes]]) -> None:
        rows = [*lists]
        await self._db.executemany(
            "INSERT OR REPLACE INTO posting (token, block, articles) VALUES (?, ?, ?)",
            [row for row in rows if row[2]],
        )
        await self._db.executemany(
            "DELETE FROM posting WHERE token = ? AND block = ?",
            [(token, block) for token, block, articles in rows if not articles],
        )

    async def _count(self) -> None:
        """Count words in, or out again."""
        counts = np.zeros((2, len(self._words)), np.int64)
        for sign, noted in ((+1, self._come), (-1, self._gone)):
            for each in noted:
                counts[:, each.words] += sign * np.array([each.in_titles, each.in_articles], int)
        await self._db.executemany(
            "INSERT INTO word VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE"
            " SET titles = titles + ?2, articles = articles + ?3",
            sorted(zip(self._words, *counts.tolist(), strict=True)),
        )


def _name(number: int, words: Sequence[str]) -> str:
    if number < PAIR_HASHES:
        return pair_token(number)
    word = words[(number - PAIR_HASHES) // 2]
    return anywhere_token(word) if number % 2 else word


def _steps(noted: Sequence[_Noted], ranks: NDArray[np.int64]) -> list[range]:
    """Divide the ranks of tokens into stretches of about as many entries."""
    entries = np.zeros(int(ranks.max()) + 1, np.int64)
    for each in noted:
        entries[ranks[each.tokens]] += each.sizes
    step = (np.cumsum(entries) - 1) // _ENTRIES
    bounds = [0, *(np.flatnonzero(np.diff(step)) + 1).tolist(), len(entries)]
    return [range(first, end) for first, end in pairwise(bounds)]


def _places(noted: Sequence[_Noted], ranks: NDArray[np.int64], some: range) -> _Places:
    """Give the places of the tokens of these ranks, each list ascending."""
    keys = [_NOWHERE]
    for each in noted:
        token_ranks = ranks[each.tokens]
        wanted = (token_ranks >= some.start) & (token_ranks < some.stop)
        held = np.repeat(wanted, each.sizes)
        rank = np.repeat(token_ranks[wanted], each.sizes[wanted])
        keys.append(rank << 40 | each.rowids[each.places[held]])
    key = np.sort(np.concatenate(keys))
    key = key[np.diff(key, prepend=-1) > 0]
    places = (key % BLOCK).astype("<u2").tobytes()
    group = key >> 16
    starts = np.flatnonzero(np.diff(group, prepend=-1))
    bounds = [*starts.tolist(), len(key)]
    return {
        number: places[2 * start : 2 * end]
        for number, (start, end) in zip(group[starts].tolist(), pairwise(bounds), strict=True)
    }
