"""Writing postings: articles that came and went, collected until they are worth a write."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass

import aiosqlite
import numpy as np
from numpy.typing import NDArray

from bot.library.search.entries import Postings
from bot.stores.postings import BLOCK, NOWHERE, merged

# Tokens whose lists are worked out together, and lists that are read and written at a time.
_TOKENS = 40_000
_LISTS = 500

# Seconds of rest after a step: threads share one interpreter lock, and a search would wait for
# every step that follows at once on another.
_REST = 0.005

# Places in a block by the token's rank and the block.
_Places = dict[tuple[int, int], NDArray[np.int64]]


@dataclass(frozen=True, slots=True)
class _Noted:
    """Postings of some articles, with tokens and articles by number."""

    tokens: NDArray[np.int64]
    sizes: NDArray[np.int64]
    places: NDArray[np.int64]
    rowids: NDArray[np.int64]


class PostingsWriter:
    """Brings the stored lists in line with articles that come and go."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        """Collect for a connection that is inside a transaction."""
        self._db = db
        self._numbers: dict[str, int] = {}
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
        """Bring the stored lists up to date."""
        names = sorted(self._numbers)
        ranks = np.empty(len(names), np.int64)
        ranks[[self._numbers[name] for name in names]] = np.arange(len(names))
        for first in range(0, len(names), _TOKENS):
            come, gone = [
                await asyncio.to_thread(_places, noted, ranks, first)
                for noted in (self._come, self._gone)
            ]
            # In order, so that neighbours in the table are written together.
            changed = sorted(come.keys() | gone.keys())
            for start in range(0, len(changed), _LISTS):
                await self._write(names, changed[start : start + _LISTS], come, gone)
                await asyncio.sleep(_REST)
        self._numbers.clear()
        self._come.clear()
        self._gone.clear()
        self._articles = 0

    async def _note(self, noted: list[_Noted], rowids: Sequence[int], postings: Postings) -> None:
        numbers = self._numbers
        tokens = [numbers.setdefault(token, len(numbers)) for token in postings.tokens.split()]
        noted.append(
            _Noted(
                np.array(tokens, np.int32),
                np.array(postings.sizes, np.uint16),
                np.array(postings.places, np.uint16),
                np.array(rowids, np.int64),
            )
        )
        self._articles += len(rowids)
        if self._articles >= BLOCK:
            await self.write()

    async def _write(
        self,
        names: Sequence[str],
        changed: Sequence[tuple[int, int]],
        come: _Places,
        gone: _Places,
    ) -> None:
        keys = [(names[rank], block) for rank, block in changed]
        stored = await self._db.execute_fetchall(
            "SELECT token, posting.block, articles FROM json_each(?) AS key"
            " CROSS JOIN posting ON token = key.value ->> 0 AND posting.block = key.value ->> 1",
            (json.dumps(keys),),
        )
        before = {(token, block): articles for token, block, articles in stored}
        lists = [
            (*key, merged(before.get(key), gone.get(place), come.get(place)))
            for key, place in zip(keys, changed, strict=True)
        ]
        await self._db.executemany(
            "INSERT OR REPLACE INTO posting (token, block, articles) VALUES (?, ?, ?)",
            [row for row in lists if row[2]],
        )
        await self._db.executemany(
            "DELETE FROM posting WHERE token = ? AND block = ?",
            [(token, block) for token, block, articles in lists if not articles],
        )


def _places(noted: Sequence[_Noted], ranks: NDArray[np.int64], first: int) -> _Places:
    """Give the places of some tokens by rank and block, each list ascending."""
    keys = [NOWHERE]
    for each in noted:
        token_ranks = ranks[each.tokens]
        wanted = (token_ranks >= first) & (token_ranks < first + _TOKENS)
        held = np.repeat(wanted, each.sizes)
        rank = np.repeat(token_ranks[wanted], each.sizes[wanted])
        keys.append(rank << 40 | each.rowids[each.places[held]])
    key = np.unique(np.concatenate(keys))
    starts = np.flatnonzero(np.diff(key >> 16, prepend=-1))
    lists = np.split(key % BLOCK, starts[1:]) if len(key) else []
    return {
        divmod(int(group), 1 << 24): places
        for group, places in zip(key[starts] >> 16, lists, strict=True)
    }
