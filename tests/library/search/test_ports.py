"""What a store tells the search."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.ports import Matches

NUMBERS = st.lists(st.integers(1, 60), unique=True).map(sorted)


@given(matching=NUMBERS, asked=NUMBERS, complete=st.booleans())
def test_an_article_may_match_unless_it_was_looked_at_and_does_not(
    *, matching: list[int], asked: list[int], complete: bool
) -> None:
    numbers = np.array(matching, np.int64)
    matches = Matches(numbers, numbers[:0], complete or not matching)
    oldest = 0 if matches.complete else matching[0]
    expected = [number in matching or number < oldest for number in asked]
    assert matches.may_be_in(np.array(asked, np.int64)).tolist() == expected
