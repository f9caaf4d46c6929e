"""Lists of articles that hold a token, as bit sets: all of them are scored in milliseconds.

A bit for each article, in blocks of 65,536 articles. A block's two forms, a bit set or a list where
that is shorter, are those of Roaring bitmaps (Chambi et al. 2016, Better bitmap performance with
Roaring bitmaps). How they are stored is each engine's matter.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.library.search.entries import PASSAGES
from bot.library.search.ports import Boost, Matches, Slot

# Articles of a block: their numbers differ in the last 16 bits.
BLOCK_BITS = 16
BLOCK = 1 << BLOCK_BITS
_BIT_SET = BLOCK // 8

# Pairs count before the number, in one number.
_JOINED = 1 << 48

# Scores are integers up to this.
_HIGHEST = (1 << 16) - 1

# Places that are put in order sooner by a bit for each than by sorting.
_MANY = 1 << 14

# Stretches of a block whose best scores tell what is too low.
_STRETCHES = 512

# Matches that are put in order of publication, those that were stored last.
LAST = 1024

NOWHERE = np.array([], np.int64)

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
    # What ranks higher is the larger number, see `_ranks`.
    ranks = [
        _ranks(block, lists, words, {*pairs}, limit, least)
        for block, lists in blocks.items()
        if lists.keys() >= set(words)
    ]
    if not ranks:
        return []
    best = np.sort(np.concatenate(ranks))[: -limit - 1 : -1]
    return [(int(rank) % _JOINED, int(rank) // _JOINED) for rank in best]


def _ranks(
    block: int, lists: Lists, words: Collection[str], pairs: set[str], limit: int, least: int
) -> NDArray[np.int64]:
    """Give the highest ranks of a block: the number of pairs times `_JOINED`, plus the article."""
    shortest, *others = sorted((lists[word] for word in words), key=len)
    places = unpacked(shortest)
    for articles in others:
        places = places[_unpacked(articles)[places]]
    ranks = places + block * BLOCK
    for pair in pairs & lists.keys():
        ranks[_unpacked(lists[pair])[places]] += _JOINED
    ranks = ranks[ranks >= least * _JOINED]
    return np.partition(ranks, -limit)[-limit:] if len(ranks) > limit else ranks


def highest_scores(
    blocks: Mapping[int, Lists], slots: Sequence[Slot], boosts: Sequence[Boost], limit: int
) -> list[tuple[int, float]]:
    """Score every article by what it holds; give the best, of equals the newest.

    Args:
        blocks: The lists by block.
        slots: What tokens weigh.
        boosts: What else some articles get.
        limit: How many to give at most.

    Returns:
        Numbers of articles with their scores, best first; none has a score of zero.
    """
    # Small integers are added and put in order many times as fast as fractions.
    highest = sum(slot.weight for slot in slots) + sum(boost.weight for boost in boosts)
    scale = _HIGHEST / highest if highest else 0.0
    numbers = np.concatenate([NOWHERE, *(boost.numbers for boost in boosts)])
    worth = np.repeat(
        np.array([boost.weight * scale for boost in boosts]).astype(np.uint16),
        [len(boost.numbers) for boost in boosts],
    )
    found: list[tuple[int, int]] = []
    for block in {*blocks, *distinct(numbers // BLOCK).tolist()}:
        scores = np.zeros(BLOCK, np.uint16)
        lists = blocks.get(block, {})
        for slot in slots:
            held = [lists[token] for token in slot.tokens if token in lists]
            _add(scores, held, np.uint16(slot.weight * scale))
        here = numbers // BLOCK == block
        np.add.at(scores, numbers[here] % BLOCK, worth[here])
        places = _highest(scores, limit)
        found += zip(scores[places].tolist(), (places + block * BLOCK).tolist(), strict=True)
    return [(number, points / scale) for points, number in sorted(found, reverse=True)[:limit]]


def _add(scores: NDArray[np.uint16], lists: Sequence[bytes], weight: np.uint16) -> None:
    """Add a weight to the scores of articles that are in any of some lists."""
    if not lists:
        return
    if len(lists) == 1 and len(lists[0]) < _BIT_SET:
        scores[np.frombuffer(lists[0], "<u2")] += weight
        return
    held = _unpacked(lists[0])
    for articles in lists[1:]:
        held |= _unpacked(articles)
    scores += held.view(np.uint8) * weight


def _highest(scores: NDArray[np.uint16], limit: int) -> NDArray[np.int64]:
    """Give the places of so many of the highest scores, but zeros; of equals the last."""
    limit = min(limit, BLOCK)
    if limit <= _STRETCHES:
        # So many stretches have a score as high as this: only what reaches it is put in order.
        bests = scores.reshape(_STRETCHES, -1).max(axis=1)
        reached = scores[scores >= np.partition(bests, -limit)[-limit]]
    else:
        reached = scores
    least = max(int(np.partition(reached, -limit)[-limit]), 1)
    above = np.flatnonzero(scores > least)
    equal = np.flatnonzero(scores == least)
    return np.concatenate([above, equal[max(len(equal) + len(above) - limit, 0) :]])


def matches(passages: NDArray[np.int64], limit: int) -> Matches:
    """Tell which articles hold passages that match.

    Args:
        passages: `PASSAGES` times the article's number plus the place.
        limit: How many were looked for.
    """
    numbers = passages // PASSAGES
    in_lead = numbers[passages % PASSAGES == 0]
    return Matches(distinct(numbers), in_lead, complete=len(passages) < limit)


def packed(places: NDArray[np.integer[Any]]) -> bytes:
    """Write the places of a block's articles, ascending and distinct."""
    if 2 * len(places) < _BIT_SET:
        return places.astype("<u2").tobytes()
    return np.packbits(_bits(places)).tobytes()


def unpacked(articles: bytes) -> NDArray[np.int64]:
    """Read what `packed` wrote."""
    if len(articles) < _BIT_SET:
        return np.frombuffer(articles, "<u2").astype(np.int64)
    return np.flatnonzero(_unpacked(articles))


def intersection(some: Iterable[NDArray[np.int64]]) -> NDArray[np.int64]:
    """Give the places that all of some lists hold, ascending as they are."""
    shortest, *others = sorted(some, key=len)
    for places in others:
        if not len(shortest):
            break
        at = np.searchsorted(places[:-1], shortest)
        shortest = shortest[places[at] == shortest]
    return shortest


def union(some: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
    """Give the places that at least one of some lists holds, ascending as they are."""
    if len(some) == 1:
        return some[0]
    places = np.concatenate([NOWHERE, *some])
    if len(places) < _MANY:
        return distinct(places)
    held = np.zeros(int(places.max()) + 1, np.bool_)
    held[places] = True
    return np.flatnonzero(held)


def distinct(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """Put numbers in order, each once: `np.unique` takes twenty to a thousand times as long."""
    numbers = np.sort(numbers)
    return numbers[np.diff(numbers, prepend=-1) > 0]


def merged(stored: bytes, gone: bytes, come: bytes) -> bytes:
    """Bring a list up to date: without what went, then with what came, as two bytes each."""
    if not gone and len(stored) + len(come) < _BIT_SET and stored[-2:][::-1] < come[:2][::-1]:
        return stored + come  # All that came is newer.
    bits = _unpacked(stored)
    bits[np.frombuffer(gone, "<u2")] = False
    bits[np.frombuffer(come, "<u2")] = True
    return packed(np.flatnonzero(bits))


def _unpacked(articles: bytes) -> NDArray[np.bool_]:
    if len(articles) < _BIT_SET:
        return _bits(np.frombuffer(articles, "<u2"))
    return np.unpackbits(np.frombuffer(articles, np.uint8)).view(np.bool_)


def _bits(places: NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
    bits = np.zeros(BLOCK, np.bool_)
    bits[places] = True
    return bits
