"""Which sentences of an article tell of some words."""

from datetime import UTC, datetime

import pytest

from bot.library import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN, Article, mentions

BODY = "Ong chúa đẻ trứng. Ong thợ làm mật. Ông nội nuôi ong. Hoa cho ong phấn.\nThe bees dance."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ong chúa", ["Ong chúa đẻ trứng."]),
        ("ong chua", ["Ong chúa đẻ trứng."]),
        ("phấn hoa", ["Hoa cho ong phấn."]),
        ("a bee", ["The bees dance."]),
        ("ông nội", ["Ông nội nuôi ong."]),
        # One word of two tells nothing of both.
        ("ong vàng", []),
        ("volcano", []),
        ("", []),
    ],
)
def test_sentences_that_hold_the_words_tell_of_them(words: str, told: list[str]) -> None:
    """In any order and form, with the diacritics that were typed."""
    article = Article("id", "https://example.vn", "Ong", BODY, datetime.now(UTC))
    signs = str.maketrans("", "", HIGHLIGHT_OPEN + HIGHLIGHT_CLOSE)
    assert [it.translate(signs) for it in mentions(article, words)] == told
