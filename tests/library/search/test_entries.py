"""What is indexed of an article."""

from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.entries import prepare_entries


@given(st.text(max_size=50), st.text(max_size=300))
def test_preparing_is_total_and_the_same_each_time(title: str, body: str) -> None:
    assert prepare_entries([(title, body)]) == prepare_entries([(title, body)])
