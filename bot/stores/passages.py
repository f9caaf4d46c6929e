"""Which passages hold a token: looked up by rows, and written when articles come and go.

A block has the same rows again and again, so that what a token's passages are is told by one row
of each block, whose id is known beforehand. How rows are stored is each engine's matter.
"""

import asyncio
from abc import ABC, abstractmethod
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import numpy as np

from bot.library.search.entries import Entries
from bot.library.search.expressions import Expression
from bot.library.search.passages import (
    ARTICLES,
    PASSAGES,
    PLACE_BITS,
    PLACES,
    Keys,
    Numbers,
    passage_keys,
    token_hash,
)
from bot.stores.expressions import matching, tokens_of
from bot.stores.passage_rows import (
    NO_KEYS,
    ROW,
    ROW_BITS,
    decoded,
    keys_of,
    row_of,
    rows_of,
    told_of,
    written,
)
from bot.stores.postings import NOWHERE, Places, distinct

_ROWS = 1 << ROW_BITS

# Keys that are collected before they are written, at eight bytes each; and that are put in order
# and written at a time.
_COLLECTED = 4_000_000
_AT_ONCE = 100_000

# Bytes that are read at a time when only the newest passages are wanted.
_READ_AT_ONCE = 16_000


class PassageList:
    """The passages that hold a token.

    Attributes:
        token: A word, or a pair as `text.pairs` joins it.
    """

    def __init__(self, token: str) -> None:
        """Begin with nothing read."""
        self.token = token
        self._hash = token_hash(token)
        self._told: dict[int, bytes] = {}

    def ids(self, articles: int) -> list[int]:
        """Tell which rows to look up, if no article's number is larger than this."""
        return [block * _ROWS + row_of(self._hash) for block in range(articles // ARTICLES + 1)]

    def take(self, rows: Mapping[int, bytes], articles: int) -> None:
        """Take what rows tell of the token, if no article's number is larger than this."""
        for row_id in self.ids(articles):
            if row_id in rows and (told := told_of(self._hash, rows[row_id])):
                self._told[row_id // _ROWS] = told

    def __len__(self) -> int:
        """Tell how many bytes are to be read."""
        return sum(map(len, self._told.values()))

    def sizes(self) -> dict[int, int]:
        """Tell how many bytes are to be read of each block."""
        return {block: len(told) for block, told in self._told.items()}

    def passages(self, blocks: Sequence[int]) -> Numbers:
        """Give those of some blocks, which ascend, as numbers that ascend.

        A number is `PASSAGES` times the article's plus the place.
        """
        held = [block for block in blocks if block in self._told]
        bases = np.array(held, np.int64) << PLACE_BITS
        return decoded([self._told[block] for block in held], bases)


class PassageReader(ABC):
    """Reads lists within one snapshot, each once: the stages of a search ask for the same ones."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._lists: dict[str, PassageList] = {}

    @abstractmethod
    async def _stored(self, ids: Sequence[int]) -> Mapping[int, bytes]:
        """Read those of some rows that there are."""

    async def newest(
        self, expressions: Sequence[Expression], limit: int, articles: int
    ) -> list[Numbers]:
        """Find so many of the last passages that match each expression, the largest number first.

        Args:
            expressions: Their tokens are whole ones.
            limit: How many to give at most of each.
            articles: No article's number is larger than this.
        """
        asked = {token.text for each in expressions for token in tokens_of(each)}
        if new := [PassageList(token) for token in asked if token not in self._lists]:
            rows = await self._stored([row_id for each in new for row_id in each.ids(articles)])
            for each in new:
                each.take(rows, articles)
                self._lists[each.token] = each
        return await asyncio.to_thread(
            lambda: [self._matching(expression, limit) for expression in expressions]
        )

    def _matching(self, expression: Expression, limit: int) -> Numbers:
        """Look through the newest blocks, and further only if there are too few."""
        asked = {token.text: self._lists[token.text] for token in tokens_of(expression)}
        found: list[Places] = [NOWHERE]
        count = 0
        for blocks in _newest_first([*asked.values()]):
            passages = matching(expression, asked, partial(PassageList.passages, blocks=blocks))
            found.append(passages[::-1])
            count += len(passages)
            if count >= limit:
                break
        return np.concatenate(found)[:limit].astype(np.int64)


def _newest_first(lists: Sequence[PassageList]) -> Iterator[list[int]]:
    """Part blocks into stretches, each of which takes about as long to read."""
    sizes: Counter[int] = Counter()
    for each in lists:
        sizes.update(each.sizes())
    stretch, size = [], 0
    for block in sorted(sizes, reverse=True):
        stretch.append(block)
        size += sizes[block]
        if size >= _READ_AT_ONCE:
            yield stretch[::-1]
            stretch, size = [], 0
    yield stretch[::-1]


class PassageWriter(ABC):
    """Brings stored rows in line with articles that come and go."""

    def __init__(self) -> None:
        """Collect nothing yet."""
        self._come: defaultdict[int, list[Keys]] = defaultdict(list)
        self._gone: defaultdict[int, list[Keys]] = defaultdict(list)
        self._collected = 0

    @abstractmethod
    async def _is_empty(self, first: int, end: int) -> bool:
        """Tell whether there is no row from the first of these ids to before the other."""

    @abstractmethod
    async def _stored(self, ids: Sequence[int]) -> Mapping[int, bytes]:
        """Read those of some rows that there are; `_replace` follows with the same ones."""

    @abstractmethod
    async def _replace(self, rows: Sequence[tuple[int, bytes]]) -> None:
        """Write rows by their ids, which ascend; those that are empty now go."""

    async def add(self, numbers: Sequence[int], entries: Entries) -> None:
        """Note articles that come."""
        await self._note(self._come, numbers, entries)

    async def remove(self, numbers: Sequence[int], entries: Entries) -> None:
        """Note articles that go, before they may come again."""
        await self._note(self._gone, numbers, entries)

    async def write(self) -> None:
        """Bring the stored rows up to date."""
        await self._write(sorted({*self._come, *self._gone}))

    async def _note(
        self, noted: defaultdict[int, list[Keys]], numbers: Sequence[int], entries: Entries
    ) -> None:
        for block, keys in await asyncio.to_thread(keys_by_block, numbers, entries):
            noted[block].append(keys)
            self._collected += len(keys)
        if self._collected > _COLLECTED:
            *before, last = sorted({*self._come, *self._gone})
            # More may come of the last block.
            await self._write(before or [last])

    async def _write(self, blocks: Sequence[int]) -> None:
        for block in blocks:
            come, gone = self._come.pop(block, []), self._gone.pop(block, [])
            count = sum(map(len, [*come, *gone]))
            self._collected -= count
            first = block * _ROWS
            is_empty = await self._is_empty(first, first + _ROWS)
            starts = np.linspace(0, _ROWS, 1 + count // _AT_ONCE, endpoint=False).astype(np.uint64)
            steps = zip(_steps(come, starts), _steps(gone, starts), strict=True)
            for _ in starts:
                some_come, some_gone = await asyncio.to_thread(next, steps)
                stored: dict[int, bytes] = {}
                if not is_empty:
                    changed = first + rows_of(np.concatenate([some_come, some_gone]))
                    found = await self._stored(changed.tolist())
                    stored = {row_id - first: row for row_id, row in found.items()}
                rows = await asyncio.to_thread(_merged, stored, some_gone, some_come)
                await self._replace([(first + row, told) for row, told in sorted(rows.items())])


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


def _steps(noted: Sequence[Keys], starts: Keys) -> Iterator[Keys]:
    """Give keys in order, in steps that begin with these rows."""
    cuts = [[*np.searchsorted(keys, starts << ROW), len(keys)] for keys in noted]
    for step in range(len(starts)):
        some = [keys[cut[step] : cut[step + 1]] for keys, cut in zip(noted, cuts, strict=True)]
        yield distinct(np.concatenate([NO_KEYS, *some]))


def _merged(stored: Mapping[int, bytes], gone: Keys, come: Keys) -> dict[int, bytes]:
    """Give rows without what went and with what came; those that are empty now too."""
    if stored:
        kept = keys_of(stored)
        if len(gone):
            kept = np.setdiff1d(kept, gone, assume_unique=True)
        come = distinct(np.concatenate([kept, come]))
    return dict.fromkeys(stored, b"") | written(come)
