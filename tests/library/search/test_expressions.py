"""Match expressions: any text makes a tree of words and pairs, of letters and digits only."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.library.search import expressions
from bot.library.search.expressions import Expression, Token
from bot.library.search.query import parse
from bot.library.search.spelling import edit_candidates

TYPED = st.text(max_size=60) | st.text(alphabet="aăb đ\"“”*()^:-+NEARORAND'\\\0😀", max_size=60)


def tokens(expression: Expression) -> list[str]:
    """List the tokens of a tree; each inner node must have parts."""
    if isinstance(expression, Token):
        return [expression.text]
    assert expression.parts
    return [token for part in expression.parts for token in tokens(part)]


@given(text=TYPED)
def test_tokens_never_hold_query_syntax(text: str) -> None:
    query = parse(text)
    if not query.words:
        return
    repairs = [[*edit_candidates(word)][:3] for word in query.words]
    every = [
        expressions.in_a_row(query.words, begun=query.unfinished),
        expressions.all_of(query.words, begun=query.unfinished),
        expressions.any_neighbours([[word] for word in query.words], 2),
    ]
    if any(repairs):
        every.append(expressions.with_one_repair(query, repairs))
    for expression in every:
        assert all(re.fullmatch(r"\w+", token) for token in tokens(expression))


def test_neighbours_are_asked_for_by_those_with_the_fewest_ways() -> None:
    """Of a single word, any way to write it."""
    ways = [["ca", "co"], ["kho", "khe"], ["to"], ["dat"]]
    assert tokens(expressions.any_neighbours(ways, 2)) == ["_to_dat", "_kho_to", "_khe_to"]
    assert tokens(expressions.any_neighbours([["ca", "co"]], 2)) == ["ca", "co"]


def test_what_holds_the_words_in_a_row_holds_their_stretches() -> None:
    """Whole ones, but for the last if it is only begun."""

    def is_held(words: list[str], *, begun: bool) -> bool:
        asked = expressions.stretches(expressions.row(words), begun=begun)
        return all(stretch in " ca kho to dat " for stretch in asked)

    for words in (["ca", "kho"], ["kho", "to", "dat"], ["dat"]):
        assert is_held(words, begun=True)
        assert is_held(words, begun=False)
    for words in (["kho", "ca"], ["ca", "kho", "x"], ["ho", "to"], ["at"]):
        assert not is_held(words, begun=True)
    assert is_held(["kho", "t"], begun=True)
    assert not is_held(["kho", "t"], begun=False)


def test_only_the_last_word_is_begun() -> None:
    expression = expressions.all_of(["ca", "kho", "t"], begun=True)
    assert expression == expressions.AllOf((Token("ca"), Token("kho"), Token("t", begun=True)))


def test_one_word_in_a_row_is_the_word() -> None:
    assert expressions.in_a_row(["ca"]) == expressions.AllOf((Token("ca"),))
    assert expressions.in_a_row(["ca", "kho"]) == expressions.AllOf((Token("_ca_kho"),))
