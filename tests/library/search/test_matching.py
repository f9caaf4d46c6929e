"""Matching: what of a query a text holds, compared with a plain reading of its words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.matching import QueryMatcher, holds_phrases, occurrences, stands_in
from bot.library.search.query import parse
from bot.library.search.text import exact_words, fold, folded_words

WORDS = st.sampled_from(["an", "ban", "ca", "càn", "đa", "da"])
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


@given(TEXTS, TEXTS)
def test_words_and_neighbours_are_counted(text: str, typed: str) -> None:
    query = parse(typed)
    words = folded_words(text)
    match = QueryMatcher(query).body(words)
    assert match.found == sum(word in words for word in query.words)
    rows = {*pairwise(words)}
    assert match.joined == sum(pair in rows for pair in pairwise(query.words))


def test_the_shortest_stretch_with_all_words_is_measured() -> None:
    match = QueryMatcher(parse("mưa gió")).body(folded_words("Mưa rơi cả ngày, gió thổi, mưa gió"))
    assert match.span == len(["mua", "gio"])


@pytest.mark.parametrize(
    ("typed", "exact", "whole"),
    [("phở bò", 2, True), ("pho bo", 0, True), ("phở bơ", 1, True), ("phở b", 1, False)],
)
def test_a_title_is_compared_by_diacritics_and_by_its_last_word(
    typed: str, exact: int, *, whole: bool
) -> None:
    match = QueryMatcher(parse(typed)).title(exact_words("Quán phở bò gia truyền"))
    assert (match.found, match.joined, match.exact, match.whole) == (2, 1, exact, whole)


@given(TEXTS, WORDS)
def test_a_word_stands_in_a_text_as_a_whole(text: str, word: str) -> None:
    assert stands_in(text, word) == (word in text.split())
    folded = fold(text)
    found = [folded[start:end] for start, end in occurrences(folded, [fold(word)])]
    assert found == [each for each in folded.split() if each == fold(word)]


def test_quoted_words_stand_in_a_row() -> None:
    query = parse('"hà nội" mưa')
    assert holds_phrases("mua o ha noi", query)
    assert not holds_phrases("noi ha mua", query)
    assert not holds_phrases("ha noithat", query)
