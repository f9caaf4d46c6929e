"""Rows of passages: what is read is what was written."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.passages import PLACE_BITS
from bot.stores.sqlite.passage_rows import FEWEST_ROW_BITS, HASH_BITS, keys_of, list_in, written

HASHES = st.integers(0, (1 << HASH_BITS) - 1)
PLACES = st.sets(st.integers(0, (1 << PLACE_BITS) - 1) | st.integers(0, 300), min_size=1)
HELD = st.dictionaries(HASHES | st.integers(0, 3), PLACES, max_size=6)


@given(HELD, HASHES, st.integers(FEWEST_ROW_BITS, HASH_BITS // 2))
def test_rows_tell_all_keys_and_each_token_by_itself(
    held: dict[int, set[int]], other: int, row_bits: int
) -> None:
    keys = sorted(token << PLACE_BITS | place for token, places in held.items() for place in places)
    rows = dict(written(np.array(keys, np.uint64), row_bits))
    assert [*rows] == sorted(rows)
    assert keys_of(rows, row_bits).tolist() == keys
    for token in {*held, other}:
        row = rows.get(token >> HASH_BITS - row_bits)
        found = row and list_in(row, token)
        assert (found.places().tolist() if found else []) == sorted(held.get(token, []))
        assert not found or len(found) == len(held[token])
