"""Writing postings: articles that came and went, collected until they are worth a write."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.library.search.entries import PAIR_HASHES, Postings, anywhere_token, pair_token
from bot.library.search.passages import distinct
from bot.stores.postings import BLOCK_BITS, NOWHERE, merged

# Seconds of rest after a step: threads share one interpreter lock, and a search would wait for
# every step that follows at once on another.
_REST = 0.005

# A list's token and block.
Key = tuple[str, int]

Numbers = NDArray[np.integer[Any]]

# Places in a block as `merged` takes them, by the token's rank and the block in one number.
_Places = dict[int, bytes]


@dataclass(frozen=True, slots=True)
class Noted:
    """Postings of some articles in few bytes, with words by the writer's own numbers."""

    numbers: NDArray[np.int64]
    tokens: Numbers
    sizes: Numbers
    places: Numbers
    words: Numbers = field(default_factory=lambda: NOWHERE)
    in_titles: Numbers = field(default_factory=lambda: NOWHERE)


class PostingsWriter(ABC):
    """Brings stored lists in line with articles that come and go.

    Attributes:
        articles: After so many everything is written, so that it fits into memory.
        bits: The last bits of a number, which tell its place within a block.
        kind: How places are handed to `merged`.
        entries: Entries of lists that are worked out together, at about 50 bytes each for a moment.
        lists: Lists that are read and written at a time.
    """

    articles: int
    bits = BLOCK_BITS
    kind = "<u2"
    entries: int
    lists: int

    def __init__(self) -> None:
        self._words: dict[str, int] = {}
        self._come: list[Noted] = []
        self._gone: list[Noted] = []
        self._noted = 0

    @abstractmethod
    async def _stored(self, keys: Sequence[Key]) -> Mapping[Key, bytes]:
        """Read those of some lists that there are; `_replace` follows with the same ones."""

    @abstractmethod
    async def _replace(self, lists: Sequence[tuple[str, int, bytes]]) -> None:
        """Write lists, as token, block and articles; those that are empty now go."""

    def _merged(self, stored: bytes, gone: bytes, come: bytes) -> bytes:
        """Bring a list up to date: without what went, then with what came."""
        return merged(stored, gone, come)

    async def add(self, numbers: Sequence[int], postings: Postings) -> None:
        """Note articles that come."""
        await self._note(self._come, await asyncio.to_thread(self._numbered, numbers, postings))

    async def remove(self, numbers: Sequence[int], postings: Postings) -> None:
        """Note articles that go, before they may come again."""
        await self._note(self._gone, await asyncio.to_thread(self._numbered, numbers, postings))

    async def write(self) -> None:
        """Bring the stored lists up to date."""
        if not self._noted:
            return
        names, ranks = await asyncio.to_thread(self._ranked)
        for noted in (self._come, self._gone):
            for place, each in enumerate(noted):
                noted[place] = await asyncio.to_thread(_by_rank, each, ranks)
        for some in await asyncio.to_thread(self._steps, len(names)):
            come, gone, changed = await asyncio.to_thread(self._step, some)
            for start in range(0, len(changed), self.lists):
                await self._write(names, changed[start : start + self.lists], come, gone)
                await asyncio.sleep(_REST)
        self._words.clear()
        self._come.clear()
        self._gone.clear()
        self._noted = 0

    async def _note(self, noted: list[Noted], some: Noted) -> None:
        noted.append(some)
        self._noted += len(some.numbers)
        if self._noted >= self.articles:
            await self.write()

    def _numbered(self, numbers: Sequence[int], postings: Postings) -> Noted:
        known = self._words
        words = np.array(
            [known.setdefault(word, len(known)) for word in postings.words.split()], np.int64
        )
        tokens = np.array(postings.tokens, np.int64)
        of_words = tokens[tokens >= PAIR_HASHES] - PAIR_HASHES
        tokens[tokens >= PAIR_HASHES] = PAIR_HASHES + 2 * words[of_words // 2] + of_words % 2
        return Noted(
            np.array(numbers, np.int64),
            tokens.astype(np.int32),
            np.array(postings.sizes, np.uint16),
            np.array(postings.places, np.min_scalar_type(len(numbers))),
            words.astype(np.int32),
            np.array(postings.in_titles, np.uint16),
        )

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

    def _steps(self, tokens: int) -> list[range]:
        """Divide the ranks of so many tokens into stretches of about as many entries."""
        entries = np.zeros(tokens, np.int64)
        for each in [*self._come, *self._gone]:
            entries[each.tokens] += each.sizes
        step = (np.cumsum(entries) - 1) // self.entries
        bounds = [0, *(np.flatnonzero(np.diff(step)) + 1).tolist(), len(entries)]
        return [range(first, end) for first, end in pairwise(bounds)]

    def _step(self, some: range) -> tuple[_Places, _Places, list[int]]:
        """Give what comes and what goes of the tokens of these ranks, and which lists change."""
        come, gone = self._places(self._come, some), self._places(self._gone, some)
        # Most words of an article that changed went and came again. In order, so that neighbours
        # in the table are written together.
        changed = sorted(key for key in come.keys() | gone.keys() if come.get(key) != gone.get(key))
        return come, gone, changed

    def _places(self, noted: Sequence[Noted], some: range) -> _Places:
        """Give the places of the tokens of these ranks, each list ascending."""
        keys = [NOWHERE]
        for each in noted:
            first, end = each.tokens.searchsorted([some.start, some.stop])
            sizes = each.sizes[first:end]
            start = int(each.sizes[:first].sum(dtype=np.int64))
            places = each.places[start : start + int(sizes.sum(dtype=np.int64))]
            rank = np.repeat(each.tokens[first:end].astype(np.int64), sizes)
            keys.append(rank << 40 | each.numbers[places])
        key = distinct(np.concatenate(keys))
        group = key >> self.bits
        starts = np.flatnonzero(np.diff(group, prepend=-1))
        places = (key & (1 << self.bits) - 1).astype(self.kind)
        bounds = (places.itemsize * np.append(starts, len(key))).tolist()
        written = places.tobytes()
        return {
            number: written[start:end]
            for number, (start, end) in zip(group[starts].tolist(), pairwise(bounds), strict=True)
        }

    async def _write(
        self, names: Sequence[str], changed: Sequence[int], come: _Places, gone: _Places
    ) -> None:
        blocks = 1 << 40 - self.bits
        keys = [(names[place // blocks], place % blocks) for place in changed]
        before = await self._stored(keys)

        def updated() -> list[tuple[str, int, bytes]]:
            return [
                (
                    *key,
                    self._merged(before.get(key, b""), gone.get(place, b""), come.get(place, b"")),
                )
                for key, place in zip(keys, changed, strict=True)
            ]

        await self._replace(await asyncio.to_thread(updated))


def _by_rank(noted: Noted, ranks: NDArray[np.int64]) -> Noted:
    """Put postings in the order of their tokens' ranks, which stand in place of the tokens."""
    tokens = ranks[noted.tokens]
    order = np.argsort(tokens)
    sizes = noted.sizes[order].astype(np.int64)
    starts = (np.cumsum(noted.sizes, dtype=np.int64) - noted.sizes)[order]
    at = np.arange(len(noted.places)) + np.repeat(starts - np.cumsum(sizes) + sizes, sizes)
    return Noted(
        noted.numbers, tokens[order].astype(np.int32), noted.sizes[order], noted.places[at]
    )


def _name(number: int, words: Sequence[str]) -> str:
    if number < PAIR_HASHES:
        return pair_token(number)
    word = words[(number - PAIR_HASHES) // 2]
    return anywhere_token(word) if number % 2 else word
