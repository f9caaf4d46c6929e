"""Scoring finds the best of all articles, although it looks closely at few of them."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from bot.library.search.ports import Boost, Slot
from bot.stores.postings import BLOCK, packed
from bot.stores.scoring import highest_scores

BLOCKS = 3

# What share of a block's articles hold a token: next to none, enough for a list, or for a bit set.
SHARES = st.sampled_from([0.0001, 0.03, 0.3, 0.9])
HELD = st.dictionaries(
    st.integers(0, BLOCKS - 1), st.fixed_dictionaries(dict.fromkeys("abcde", SHARES))
)
TOKENS = st.lists(st.sampled_from("abcdex"), min_size=1, max_size=2).map(tuple)
SLOTS = st.lists(st.builds(Slot, TOKENS, st.floats(0.1, 9)), max_size=8)
NUMBERS = st.sets(st.integers(0, BLOCKS * BLOCK - 1), max_size=4)
BOOSTS = st.lists(
    st.builds(
        Boost, NUMBERS.map(lambda numbers: np.array(sorted(numbers), np.int64)), st.floats(0.1, 9)
    ),
    max_size=3,
)


@settings(max_examples=40)
@given(HELD, SLOTS, BOOSTS, st.sampled_from([1, 20, 700]), st.integers(0, 9))
def test_the_best_are_those_of_adding_everything(
    shares: dict[int, dict[str, float]],
    slots: Sequence[Slot],
    boosts: Sequence[Boost],
    limit: int,
    seed: int,
) -> None:
    """Of equals the newest, in however many articles a token stands."""
    random = np.random.default_rng(seed)
    held = {
        block: {token: random.random(BLOCK) < share for token, share in here.items()}
        for block, here in shares.items()
    }
    expected = added(held, slots, boosts)[:limit]
    blocks = {
        block: {token: packed(np.flatnonzero(holds)) for token, holds in here.items()}
        for block, here in held.items()
    }
    found = highest_scores(blocks, slots, boosts, limit)
    assert [number for number, _ in found] == [number for number, _ in expected]
    assert [points for _, points in found] == pytest.approx([points for _, points in expected])


def added(
    held: dict[int, dict[str, NDArray[np.bool_]]], slots: Sequence[Slot], boosts: Sequence[Boost]
) -> list[tuple[int, float]]:
    """Score every article, one weight after another; best first."""
    whole = sum(slot.weight for slot in slots) + sum(boost.weight for boost in boosts)
    scale = 65535 / whole if whole else 1
    scores = np.zeros((BLOCKS, BLOCK), np.int64)
    for slot in slots:
        for block, here in held.items():
            holds = [here[token] for token in slot.tokens if token in here]
            if holds:
                scores[block][np.any(holds, axis=0)] += int(slot.weight * scale)
    for boost in boosts:
        scores.reshape(-1)[boost.numbers] += int(boost.weight * scale)
    numbers = np.flatnonzero(scores)
    points = scores.reshape(-1)[numbers]
    order = np.lexsort((numbers, points))[::-1]
    return [(int(numbers[it]), int(points[it]) / scale) for it in order]
