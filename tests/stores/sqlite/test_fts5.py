"""SQLite reads whatever is asked of its full-text search."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.search.expressions import AllOf, AnyOf, Expression, Token
from bot.stores.sqlite.fts5 import fts5


@pytest.fixture(scope="module")
def table() -> Iterator[sqlite3.Connection]:
    """An index that says whether a match expression is well-formed."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute(
            "CREATE VIRTUAL TABLE t USING fts5(tokens, content='', detail=none,"
            """ tokenize="ascii tokenchars '_'")"""
        )
        yield db


EXPRESSIONS = st.recursive(
    st.builds(Token, st.from_regex(r"_?[a-z0-9à-ỹ]{1,5}", fullmatch=True), st.booleans()),
    lambda parts: st.builds(AllOf, st.tuples(parts, parts)) | st.builds(AnyOf, st.tuples(parts)),
    max_leaves=8,
)


@given(EXPRESSIONS)
def test_any_expression_is_well_formed(table: sqlite3.Connection, expression: Expression) -> None:
    table.execute("SELECT rowid FROM t WHERE t MATCH ?", (fts5(expression),)).fetchall()
