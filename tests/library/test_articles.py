"""What an article knows of itself."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.library.articles import WORDS_A_MINUTE, Article
from bot.library.seeds.cleaning import clean


@pytest.mark.parametrize(
    ("words", "body", "minutes"),
    [(1, "word", 1), (238, "the water is", 3), (357, "nước đã không", 3)],
)
def test_reading_takes_at_least_a_minute(words: int, body: str, minutes: int) -> None:
    """English at 238 words a minute, Vietnamese at one and a half times as many syllables."""
    text = " ".join([body] * words)
    article = Article("id", "http://x.vn", "Title", text, datetime.now(UTC))
    assert article.reading_minutes == minutes


@given(st.text(st.sampled_from("a \n\t\xa0.é")))
def test_words_are_counted_as_they_are_split(text: str) -> None:
    """However a seed sets them apart."""
    body = clean(f"{text} the end\n\n" * 600)
    article = Article("id", "http://x.vn", "Title", body, datetime.now(UTC))
    assert article.reading_minutes == round(len(body.split()) / WORDS_A_MINUTE)
