"""Scoring every article by what it holds: the best among all of them, in milliseconds."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.library.search.passages import distinct
from bot.library.search.ports import Boost, Slot
from bot.stores.postings import (
    BIT_SET,
    BLOCK,
    BLOCK_BITS,
    NOWHERE,
    Lists,
    Probe,
    as_bits,
)

# Scores are integers up to this, and count before the number, in one number.
_HIGHEST = (1 << 16) - 1
_SCORED = 1 << 46

# Stretches of a block whose best scores tell what is too low.
_STRETCHES = 512

# So few articles of a block are looked at one by one; dropping some is worth it among so many.
_FEW = 1024
_MANY = 256

_Scores = NDArray[np.uint16]
_Places = NDArray[np.int64]

# What articles get that are in any of some lists of a block.
_Held = tuple[int, Sequence[bytes]]


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
    boosted = numbers >> BLOCK_BITS
    best, least = NOWHERE, 1
    for block in {*blocks, *distinct(boosted).tolist()}:
        scores = np.zeros(BLOCK, np.uint16)
        here = boosted == block
        np.add.at(scores, numbers[here] % BLOCK, worth[here])
        lists = blocks.get(block, {})
        held = [
            (int(slot.weight * scale), [lists[token] for token in slot.tokens if token in lists])
            for slot in slots
        ]
        places, totals = _best(scores, held, limit, least)
        ranks = totals.astype(np.int64) * _SCORED + places + block * BLOCK
        best = np.sort(np.concatenate([best, ranks]))[-limit:]
        if len(best) == limit:
            least = max(int(best[0]) // _SCORED, 1)
    return [(int(rank) % _SCORED, int(rank) // _SCORED / scale) for rank in best[::-1]]


def _best(
    scores: _Scores, held: Sequence[_Held], limit: int, least: int
) -> tuple[_Places, _Scores]:
    """Give the places of a block's best articles with their scores, and perhaps of some others.

    What few hold weighs most and is added first. Mostly few articles are left then that the rest
    can lift among the best, and only of these it is told whether they hold it (that is MaxScore:
    Turtle and Flood 1995, Query evaluation: strategies and optimizations).

    Args:
        scores: Of the block's articles by now; it is added to.
        held: What weighs how much in which lists.
        limit: How many are wanted.
        least: The lowest score that counts.
    """
    rest: list[_Held] = []
    for weight, lists in held:
        if len(lists) == 1 and len(lists[0]) < BIT_SET:
            scores[np.frombuffer(lists[0], "<u2")] += np.uint16(weight)
        elif lists:
            rest.append((weight, lists))
    rest.sort(key=lambda each: -each[0])
    if least == 1:
        _, totals = _finished(scores, _highest(scores, limit), rest, least)
        if len(totals) == limit:
            least = max(int(totals.min()), 1)
    missing = sum(weight for weight, _ in rest)
    for done, (weight, lists) in enumerate(rest):
        if least > missing:
            hopeful = scores >= least - missing
            if np.count_nonzero(hopeful) <= _FEW:
                return _finished(scores, np.flatnonzero(hopeful), rest[done:], least)
        _add(scores, lists, np.uint16(weight))
        missing -= weight
    places = _highest(scores, limit)
    return places, scores[places]


def _finished(
    scores: _Scores, places: _Places, rest: Sequence[_Held], least: int
) -> tuple[_Places, _Scores]:
    """Add the rest to the scores of some articles, and drop those that stay too low."""
    totals, probe = scores[places], Probe(places)
    missing = sum(weight for weight, _ in rest)
    for weight, lists in rest:
        held = probe.held(lists[0])
        for articles in lists[1:]:
            held |= probe.held(articles)
        totals += held * np.uint16(weight)
        missing -= weight
        if len(totals) > _MANY and least > missing:
            kept = totals >= least - missing
            totals, probe = totals[kept], Probe(probe.places[kept])
    return probe.places, totals


def _add(scores: _Scores, lists: Sequence[bytes], weight: np.uint16) -> None:
    """Add a weight to the scores of articles that are in any of some lists."""
    held = as_bits(lists[0])
    for articles in lists[1:]:
        held |= as_bits(articles)
    scores += held.view(np.uint8) * weight


def _highest(scores: _Scores, limit: int) -> _Places:
    """Give the places of so many of the highest scores, but zeros; of equals the last."""
    least = 1
    if limit <= _STRETCHES:
        # So many stretches have a score as high as this: only what reaches it is put in order.
        bests = scores.reshape(_STRETCHES, -1).max(axis=1)
        least = max(int(np.partition(bests, -limit)[-limit]), 1)
    reached = np.flatnonzero(scores >= least)
    if len(reached) <= limit:
        return reached
    totals = scores[reached]
    least = int(np.partition(totals, -limit)[-limit])
    above, equal = reached[totals > least], reached[totals == least]
    return np.concatenate([above, equal[len(equal) + len(above) - limit :]])
