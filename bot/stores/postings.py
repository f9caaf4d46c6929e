"""Lists of articles that hold a token, as bit sets: what holds all of some is found at once.

A bit for each article, in blocks of 65,536 articles. A block's two forms, a bit set or a list where
that is shorter, are those of Roaring bitmaps (Chambi et al. 2016, Better bitmap performance with
Roaring bitmaps). How they are stored is each engine's matter.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.library.search.passages import PASSAGES, differs_from_before, distinct
from bot.library.search.ports import Matches

# Articles of a block: their numbers differ in the last 16 bits.
BLOCK_BITS = 16
BLOCK = 1 << BLOCK_BITS

# Bytes of a bit set; a list of articles has fewer, two for each.
BIT_SET = BLOCK // 8

# Pairs count before the number, in one number.
_JOINED = 1 << 48

# The bit of each of eight articles in their byte.
_MASKS = np.array([0x80 >> place for place in range(8)], np.uint8)

# Places that are put in order sooner by a bit for each than by sorting.
_MANY = 1 << 14

# Matches that are put in order of publication, those that were stored last.
LAST = 1024

NOWHERE = np.array([], np.int64)

# Places or numbers, in as many bytes as they were stored in.
Places = NDArray[np.integer[Any]]

# The lists of a block, by token.
Lists = Mapping[str, bytes]


def most_pairs(
    blocks: Mapping[int, Lists],
    words: Collection[str],
    pairs: Collection[str],
    limit: int,
    *,
    least: int,
) -> list[tuple[int, int]]:
    """Find articles that hold all words: most pairs first, then stored last.

    Args:
        blocks: The lists by block.
        words: Tokens that an article must hold, at least one.
        pairs: Tokens that count.
        limit: How many to give at most.
        least: How many of those each is to hold.

    Returns:
        Numbers of articles with the number of pairs.
    """
    ranks = [_ranks(block, lists, words, {*pairs}, limit, least) for block, lists in blocks.items()]
    best = np.sort(np.concatenate([NOWHERE, *ranks]))[: -limit - 1 : -1]
    return [(int(rank) % _JOINED, int(rank) // _JOINED) for rank in best]


def may_be_among(found: Sequence[tuple[int, int]], limit: int) -> Sequence[tuple[int, int]]:
    """Drop from what `most_pairs` found what is not among so many, however new it is."""
    least = found[limit - 1][1] if len(found) > limit else 0
    return [each for each in found if each[1] >= least]


def best_and_newest(
    pairs: Mapping[int, int], dates: Iterable[tuple[int, int]], limit: int
) -> list[int]:
    """Order articles by their number of pairs, then by date, the last stored of equals first."""
    ranked = sorted(((pairs[number], date, number) for number, date in dates), reverse=True)
    return [number for *_, number in ranked[:limit]]


def _ranks(
    block: int, lists: Lists, words: Collection[str], pairs: set[str], limit: int, least: int
) -> NDArray[np.int64]:
    """Give the highest ranks of a block: the number of pairs times `_JOINED`, plus the article."""
    places = held_by_all(lists, words)
    if not len(places):
        return NOWHERE
    ranks, probe = places + block * BLOCK, Probe(places)
    for pair in pairs & lists.keys():
        ranks[probe.held(lists[pair])] += _JOINED
    ranks = ranks[ranks >= least * _JOINED]
    return np.partition(ranks, -limit)[-limit:] if len(ranks) > limit else ranks


def held_by_all(lists: Lists, tokens: Collection[str]) -> NDArray[np.int64]:
    """Give the places of a block's articles that hold all tokens, ascending."""
    if not lists.keys() >= {*tokens}:
        return NOWHERE
    shortest, *others = sorted((lists[token] for token in tokens), key=len)
    if len(shortest) == BIT_SET:
        bits = [np.frombuffer(articles, np.uint8) for articles in (shortest, *others)]
        return np.flatnonzero(np.unpackbits(np.bitwise_and.reduce(bits)))
    places = unpacked(shortest)
    for articles in others:
        if not len(places):
            break
        places = places[Probe(places).held(articles)]
    return places


def matches(passages: NDArray[np.int64], limit: int) -> Matches:
    """Tell which articles hold passages that match.

    Args:
        passages: `PASSAGES` times the article's number plus the place, the largest first.
        limit: How many were looked for.
    """
    ascending = passages[::-1]
    numbers = ascending // PASSAGES
    in_lead = numbers[ascending % PASSAGES == 0]
    return Matches(numbers[differs_from_before(numbers)], in_lead, complete=len(passages) < limit)


def packed(places: NDArray[np.integer[Any]]) -> bytes:
    """Write the places of a block's articles, ascending and distinct."""
    if 2 * len(places) < BIT_SET:
        return places.astype("<u2").tobytes()
    return np.packbits(_bits(places)).tobytes()


def unpacked(articles: bytes) -> NDArray[np.int64]:
    """Read what `packed` wrote."""
    if len(articles) < BIT_SET:
        return np.frombuffer(articles, "<u2").astype(np.int64)
    return np.flatnonzero(as_bits(articles))


def intersection(some: Iterable[Places]) -> Places:
    """Give the places that all of some lists hold, ascending as they are."""
    shortest, *others = sorted(some, key=len)
    for places in others:
        if not len(shortest):
            break
        at = np.searchsorted(places[:-1], shortest)
        shortest = shortest[places[at] == shortest]
    return shortest


def union(some: Sequence[Places]) -> Places:
    """Give the places that at least one of some lists holds, ascending as they are."""
    if len(some) == 1:
        return some[0]
    places = np.concatenate([NOWHERE, *some])
    if len(places) < _MANY:
        return distinct(places)
    held = np.zeros(int(places.max()) + 1, np.bool_)
    held[places] = True
    return np.flatnonzero(held)


def merged(stored: bytes, gone: bytes, come: bytes) -> bytes:
    """Bring a list up to date: without what went, then with what came, as two bytes each."""
    if not gone and len(stored) + len(come) < BIT_SET and stored[-2:][::-1] < come[:2][::-1]:
        return stored + come  # All that came is newer.
    bits = as_bits(stored)
    bits[np.frombuffer(gone, "<u2")] = False
    bits[np.frombuffer(come, "<u2")] = True
    return packed(np.flatnonzero(bits))


class Probe:
    """Some articles of a block, by their places: tells which of them each of many lists holds."""

    def __init__(self, places: NDArray[np.int64]) -> None:
        self.places = places
        self._bytes, self._masks = places >> 3, _MASKS[places & 7]

    def held(self, articles: bytes) -> NDArray[np.bool_]:
        """Tell which of the articles a list holds."""
        if len(articles) < BIT_SET:
            return as_bits(articles)[self.places]
        bits: NDArray[np.uint8] = np.frombuffer(articles, np.uint8)[self._bytes] & self._masks
        return bits > 0


def as_bits(articles: bytes) -> NDArray[np.bool_]:
    """Read a list as a bit for each of its block's articles."""
    if len(articles) < BIT_SET:
        return _bits(np.frombuffer(articles, "<u2"))
    return np.unpackbits(np.frombuffer(articles, np.uint8)).view(np.bool_)


def _bits(places: NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
    bits = np.zeros(BLOCK, np.bool_)
    bits[places] = True
    return bits
