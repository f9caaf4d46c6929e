"""Writing postings: articles that came and went, collected until they are worth a write."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.library.search.entries import Postings
from bot.stores.postings import BLOCK, NOWHERE, merged

# Tokens whose lists are worked out together.
_TOKENS = 40_000

# Seconds of rest after a step: threads share one interpreter lock, and a search would wait for
# every step that follows at once on another.
_REST = 0.005

# Places in a block by the token's rank and the block.
_Places = dict[tuple[int, int], NDArray[np.int64]]

# A list's token and block.
Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Noted:
    """Postings of some articles, with tokens and articles by number."""

    tokens: NDArray[np.int64]
    sizes: NDArray[np.int64]
    places: NDArray[np.int64]
    numbers: NDArray[np.int64]


class PostingsWriter(ABC):
    """Brings stored lists in line with articles that come and go.

    Attributes:
        lists: How many are read and written at a time.
        articles: After so many everything is written, so that it fits into memory.
    """

    lists = 500
    articles = BLOCK

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._come: list[_Noted] = []
        self._gone: list[_Noted] = []
        self._noted = 0

    @abstractmethod
    async def stored(self, keys: Sequence[Key]) -> Mapping[Key, bytes]:
        """Read those of some lists that there are; `replace` follows with the same ones."""

    @abstractmethod
    async def replace(self, lists: Sequence[tuple[str, int, bytes]]) -> None:
        """Write lists, as token, block and articles; those that are empty now go."""

    async def add(self, numbers: Sequence[int], postings: Postings) -> None:
        """Note articles that come."""
        await self._note(self._come, numbers, postings)

    async def remove(self, numbers: Sequence[int], postings: Postings) -> None:
        """Note articles that go, before they may come again."""
        await self._note(self._gone, numbers, postings)

    async def write(self) -> None:
        """Bring the stored lists up to date."""
        names = sorted(self._ids)
        ranks = np.empty(len(names), np.int64)
        ranks[[self._ids[name] for name in names]] = np.arange(len(names))
        for first in range(0, len(names), _TOKENS):
            come, gone = [
                await asyncio.to_thread(_places, noted, ranks, first)
                for noted in (self._come, self._gone)
            ]
            # In order, so that neighbours in the table are written together.
            changed = sorted(come.keys() | gone.keys())
            for start in range(0, len(changed), self.lists):
                await self._write(names, changed[start : start + self.lists], come, gone)
                await asyncio.sleep(_REST)
        self._ids.clear()
        self._come.clear()
        self._gone.clear()
        self._noted = 0

    async def _note(self, noted: list[_Noted], numbers: Sequence[int], postings: Postings) -> None:
        ids = self._ids
        tokens = [ids.setdefault(token, len(ids)) for token in postings.tokens.split()]
        noted.append(
            _Noted(
                np.array(tokens, np.int32),
                np.array(postings.sizes, np.uint16),
                np.array(postings.places, np.uint16),
                np.array(numbers, np.int64),
            )
        )
        self._noted += len(numbers)
        if self._noted >= self.articles:
            await self.write()

    async def _write(
        self,
        names: Sequence[str],
        changed: Sequence[tuple[int, int]],
        come: _Places,
        gone: _Places,
    ) -> None:
        keys = [(names[rank], block) for rank, block in changed]
        before = await self.stored(keys)
        await self.replace(
            [
                (*key, merged(before.get(key), gone.get(place), come.get(place)))
                for key, place in zip(keys, changed, strict=True)
            ]
        )


def _places(noted: Sequence[_Noted], ranks: NDArray[np.int64], first: int) -> _Places:
    """Give the places of some tokens by rank and block, each list ascending."""
    keys = [NOWHERE]
    for each in noted:
        token_ranks = ranks[each.tokens]
        wanted = (token_ranks >= first) & (token_ranks < first + _TOKENS)
        held = np.repeat(wanted, each.sizes)
        rank = np.repeat(token_ranks[wanted], each.sizes[wanted])
        keys.append(rank << 40 | each.numbers[each.places[held]])
    key = np.unique(np.concatenate(keys))
    starts = np.flatnonzero(np.diff(key >> 16, prepend=-1))
    lists = np.split(key % BLOCK, starts[1:]) if len(key) else []
    return {
        divmod(int(group), 1 << 24): places
        for group, places in zip(key[starts] >> 16, lists, strict=True)
    }
