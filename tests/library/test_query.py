"""Reading what was typed: any text has a reading, and none becomes query syntax."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library import expressions
from bot.library.query import MAX_WORDS, parse
from bot.library.typos import neighbours, typed_keys

TYPED = st.text(max_size=60) | st.text(alphabet="aăb đ\"“”*()^:-+NEARORAND'\\\0😀", max_size=60)


@pytest.fixture(scope="module")
def table() -> Iterator[sqlite3.Connection]:
    """An index that says whether a match expression is well-formed."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute(
            "CREATE VIRTUAL TABLE t USING fts5(tokens, content='', detail=none,"
            """ tokenize="ascii tokenchars '_'")"""
        )
        yield db


@given(text=TYPED)
def test_any_text_makes_valid_match_expressions(table: sqlite3.Connection, text: str) -> None:
    query = parse(text)
    if query.words:
        repairs = [[*neighbours(word)][:3] for word in query.words]
        every = [
            expressions.in_a_row(query.words, begun=query.unfinished),
            expressions.all_of(query.words, begun=query.unfinished),
            expressions.with_repairs(query, repairs),
            expressions.with_one_repair(query, repairs),
        ]
        for expression in filter(None, every):
            table.execute("SELECT rowid FROM t WHERE t MATCH ?", (expression,)).fetchall()


@given(text=TYPED)
def test_phrases_are_stretches_of_the_words(text: str) -> None:
    query = parse(text)
    assert len(query.words) == len(query.exact) <= MAX_WORDS
    assert all(0 <= start < end <= len(query.words) for start, end in query.phrases)


def test_quotes_of_any_shape_make_a_phrase() -> None:
    for text in ('cá "canh chua" ngon', "cá “canh chua” ngon", "cá «canh chua» ngon"):
        assert parse(text).phrases == ((1, 3),)


def test_the_last_word_may_be_unfinished_unless_it_was_quoted() -> None:
    assert parse("canh ch").unfinished
    assert not parse('"canh ch"').unfinished
    assert not parse("🙂").unfinished


def test_of_a_pasted_page_the_beginning_is_looked_for() -> None:
    query = parse(" ".join(f"w{number}" for number in range(1000)))
    assert query.words == tuple(f"w{number}" for number in range(MAX_WORDS))
    assert not query.unfinished


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("vieejt", "viet"),
        ("vieetj", "viet"),
        ("ddaij", "dai"),
        ("hooij", "hoi"),
        ("nguwowif", "nguoi"),
        ("tieengs", "tieng"),
        ("vie6t5", "viet"),
        ("viet65", "viet"),
        ("d9ai", "dai"),
        ("d9ai5", "dai"),
    ],
)
def test_keys_of_telex_and_vni_are_read(typed: str, meant: str) -> None:
    assert typed_keys(typed) == meant


@pytest.mark.parametrize("word", ["viet", "dai", "2019", "covid19", "string", "hoi", ""])
def test_a_word_without_such_keys_is_left_alone(word: str) -> None:
    assert typed_keys(word) is None


@given(st.text(alphabet="abcdefgh", min_size=1, max_size=6), st.data())
def test_each_slip_is_undone_by_a_neighbour(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcxyz"))
    head, tail = word[:place], word[place:]
    slips = {head + letter + tail, head + letter + tail[1:], head + tail[1:]}
    slips.add(head + tail[1:2] + tail[:1] + tail[2:])
    for slip in slips - {word, ""}:
        assert word in neighbours(slip)


def test_a_very_long_word_has_no_neighbours_to_look_up() -> None:
    assert neighbours("a" * 500) == set()
