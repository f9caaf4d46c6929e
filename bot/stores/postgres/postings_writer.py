"""Writing postings: articles that came and went, collected until they are worth a write."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.library.search.entries import PAIR_HASHES, Postings, anywhere_token, pair_token
from bot.stores.postings import BLOCK, BLOCK_BITS, NOWHERE, distinct

# Seconds of rest after a step: threads share one interpreter lock, and a search would wait for
# every step that follows at once on another.
_REST = 0.005

# A list's token and block.
Key = tuple[str, int]


class _Ids(dict[str, int]):
    """Numbers tokens in the order in which they come."""

    def __missing__(self, token: str) -> int:
        self[token] = number = len(self)
        return number


class _Noted(Protocol):
    """Postings of some articles, in few bytes."""

    def keys(self, ranks: NDArray[np.int64], first: int, last: int) -> NDArray[np.int64]:
        """Give `rank << 40 | article` for the tokens of some ranks."""


class _ByToken:
    """Postings as `Postings` has them."""

    def __init__(self, ids: _Ids, numbers: Sequence[int], postings: Postings) -> None:
        words = postings.words.split()
        tokens = (_token(number, words) for number in postings.tokens)
        self._tokens = np.array([*map(ids.__getitem__, tokens)], np.int32)
        self._sizes = np.array(postings.sizes, np.uint16)
        self._places = np.array(postings.places, np.uint16)
        self._numbers = np.array(numbers, np.int64)

    def keys(self, ranks: NDArray[np.int64], first: int, last: int) -> NDArray[np.int64]:
        token_ranks = ranks[self._tokens]
        wanted = (token_ranks >= first) & (token_ranks < last)
        held = np.repeat(wanted, self._sizes)
        rank = np.repeat(token_ranks[wanted], self._sizes[wanted])
        return rank << 40 | self._numbers[self._places[held]]


def _token(number: int, words: Sequence[str]) -> str:
    """Give the name of a token that `Postings` has as a number."""
    if number < PAIR_HASHES:
        return pair_token(number)
    word = words[(number - PAIR_HASHES) // 2]
    return anywhere_token(word) if number % 2 else word


class _ByArticle:
    """Postings as each article's tokens."""

    def __init__(self, ids: _Ids, numbers: Sequence[int], texts: Sequence[str]) -> None:
        tokens = [[*map(ids.__getitem__, text.split())] for text in texts]
        self._tokens = np.array([*chain(*tokens)], np.int32)
        self._sizes = np.array([*map(len, tokens)], np.int64)
        self._numbers = np.array(numbers, np.int64)

    def keys(self, ranks: NDArray[np.int64], first: int, last: int) -> NDArray[np.int64]:
        token_ranks = ranks[self._tokens]
        wanted = (token_ranks >= first) & (token_ranks < last)
        keys: NDArray[np.int64] = token_ranks[wanted] << 40
        keys |= np.repeat(self._numbers, self._sizes)[wanted]
        return keys


class PostingsWriter(ABC):
    """Brings stored lists in line with articles that come and go.

    Attributes:
        articles: After so many everything is written, so that it fits into memory.
        bits: The last bits of a number, which tell its place within a block.
        kind: How places are handed to `merged`.
        tokens: Tokens whose lists are worked out together.
        lists: Lists that are read and written at a time.
    """

    articles = BLOCK
    bits = BLOCK_BITS
    kind = "<u2"
    tokens = 40_000
    lists = 500

    def __init__(self) -> None:
        self._ids = _Ids()
        self._come: list[_Noted] = []
        self._gone: list[_Noted] = []
        self._noted = 0

    @abstractmethod
    def merged(self, stored: bytes, gone: bytes, come: bytes) -> bytes:
        """Bring a list up to date: without what went, then with what came."""

    @abstractmethod
    async def stored(self, keys: Sequence[Key]) -> Mapping[Key, bytes]:
        """Read those of some lists that there are; `replace` follows with the same ones."""

    @abstractmethod
    async def replace(self, lists: Sequence[tuple[str, int, bytes]]) -> None:
        """Write lists, as token, block and articles; those that are empty now go."""

    async def add(self, numbers: Sequence[int], postings: Postings) -> None:
        """Note articles that come."""
        self._come.append(_ByToken(self._ids, numbers, postings))
        await self._count(len(numbers))

    async def remove(self, numbers: Sequence[int], postings: Postings) -> None:
        """Note articles that go, before they may come again."""
        self._gone.append(_ByToken(self._ids, numbers, postings))
        await self._count(len(numbers))

    async def add_texts(self, numbers: Sequence[int], texts: Sequence[str]) -> None:
        """Note articles that come, each with its tokens joined by spaces."""
        self._come.append(_ByArticle(self._ids, numbers, texts))
        await self._count(len(numbers))

    async def remove_texts(self, numbers: Sequence[int], texts: Sequence[str]) -> None:
        """Note articles that go, each with its tokens joined by spaces."""
        self._gone.append(_ByArticle(self._ids, numbers, texts))
        await self._count(len(numbers))

    async def write(self) -> None:
        """Bring the stored lists up to date."""
        names = sorted(self._ids)
        ranks = np.empty(len(names), np.int64)
        ranks[[self._ids[name] for name in names]] = np.arange(len(names))
        for first in range(0, len(names), self.tokens):
            come, gone = [
                await asyncio.to_thread(self._lists, noted, ranks, first)
                for noted in (self._come, self._gone)
            ]
            # In order, so that neighbours in the table are written together.
            changed = sorted({*come.groups, *gone.groups}) if gone.groups else come.groups
            for start in range(0, len(changed), self.lists):
                await self._write(names, changed[start : start + self.lists], come, gone)
                await asyncio.sleep(_REST)
        self._ids.clear()
        self._come.clear()
        self._gone.clear()
        self._noted = 0

    async def _count(self, articles: int) -> None:
        self._noted += articles
        if self._noted >= self.articles:
            await self.write()

    def _lists(self, noted: Sequence[_Noted], ranks: NDArray[np.int64], first: int) -> "_Lists":
        keys = [each.keys(ranks, first, first + self.tokens) for each in noted]
        return _Lists(distinct(np.concatenate([NOWHERE, *keys])), self.bits, self.kind)

    async def _write(
        self, names: Sequence[str], changed: Sequence[int], come: "_Lists", gone: "_Lists"
    ) -> None:
        block = 40 - self.bits
        keys = [(names[group >> block], group & (1 << block) - 1) for group in changed]
        before = await self.stored(keys)
        await self.replace(
            [
                (*key, self.merged(before.get(key, b""), gone.get(group), come.get(group)))
                for key, group in zip(keys, changed, strict=True)
            ]
        )


class _Lists:
    """What came or went of some tokens, by the token's rank and the block in one number.

    Attributes:
        groups: Those numbers, ascending.
    """

    def __init__(self, keys: NDArray[np.int64], bits: int, kind: str) -> None:
        starts = np.flatnonzero(np.diff(keys >> bits, prepend=-1))
        self.groups: list[int] = (keys[starts] >> bits).tolist()
        size = np.dtype(kind).itemsize
        bounds = (size * np.append(starts, len(keys))).tolist()
        self._bounds = dict(zip(self.groups, pairwise(bounds), strict=True))
        self._places = (keys & (1 << bits) - 1).astype(kind).tobytes()

    def get(self, group: int) -> bytes:
        """Give the places of a list."""
        start, end = self._bounds.get(group, (0, 0))
        return self._places[start:end]
