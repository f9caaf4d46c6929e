"""What is indexed of an article."""

from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.entries import (
    PASSAGE_OVERLAP,
    PASSAGE_WORDS,
    PASSAGES,
    prepare_entries,
)


@given(st.integers(0, 5000))
def test_each_stretch_of_a_body_lies_in_one_passage(count: int) -> None:
    words = [f"w{number}" for number in range(count)]
    passages = [
        {*tokens.split()} for tokens in prepare_entries([("Tựa", " ".join(words))]).passages[0]
    ]
    assert 1 <= len(passages) <= PASSAGES
    for start in range(0, count - PASSAGE_OVERLAP, PASSAGE_WORDS // 5):
        stretch = {*words[start : start + PASSAGE_OVERLAP]}
        assert any(stretch <= passage for passage in passages)


@given(st.text(max_size=50), st.text(max_size=300))
def test_preparing_is_total_and_the_same_each_time(title: str, body: str) -> None:
    assert prepare_entries([(title, body)]) == prepare_entries([(title, body)])
