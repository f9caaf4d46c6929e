"""What an article has to do with a query is told by what it holds of it."""

from hypothesis import given
from hypothesis import strategies as st
from replying import article

from bot.library.search.evidence import Evidence, Relevance
from bot.library.search.places import terms_of, ways_of
from bot.library.search.query import parse

FRUITS = ["quýt", "mận", "bưởi", "nhãn", "xoài", "cam", "lê"]


@given(st.permutations(FRUITS))
def test_what_a_body_holds_whole_again_and_again_is_on_it(words: list[str]) -> None:
    """Just so: in whatever order it is weighed, it weighs enough."""
    asked = " ".join(words)
    query = parse(asked)
    spans = [*terms_of(query)]
    evidence = Evidence(query, spans, ways_of(query, spans, []))
    found = article("https://example.vn/1", "Chợ sớm", f"Có {asked}. Bán {asked}.")
    assert evidence.relevance(found) is Relevance.ON_IT
