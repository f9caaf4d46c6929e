"""Rows of passages: what is read is what was written."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.passages import PLACE_BITS
from bot.stores.sqlite.passage_rows import decoded, keys_of, row_of, rows_of, told_of, written

HASHES = st.integers(0, (1 << 64 - PLACE_BITS) - 1)
PLACES = st.sets(st.integers(0, (1 << PLACE_BITS) - 1) | st.integers(0, 300), min_size=1)
HELD = st.dictionaries(HASHES, PLACES, max_size=6)


@given(HELD, HASHES)
def test_rows_tell_all_keys_and_each_token_by_itself(held: dict[int, set[int]], other: int) -> None:
    keys = sorted(token << PLACE_BITS | place for token, places in held.items() for place in places)
    rows = written(np.array(keys, np.uint64))
    assert keys_of(rows).tolist() == keys
    assert [*rows] == rows_of(np.array(keys, np.uint64)).tolist()
    for token, places in held.items():
        told = told_of(token, rows[row_of(token)])
        twice = decoded([told, told], np.array([0, 1 << 20]))
        assert twice.tolist() == [*sorted(places), *((1 << 20) + place for place in sorted(places))]
    if other not in held and row_of(other) in rows:
        assert not told_of(other, rows[row_of(other)])
