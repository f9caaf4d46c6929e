"""What an article knows of itself."""

from datetime import UTC, datetime

import pytest

from bot.library.articles import Article


@pytest.mark.parametrize(
    ("words", "body", "minutes"),
    [(1, "word", 1), (238, "the water is", 3), (357, "nước đã không", 3)],
)
def test_reading_takes_at_least_a_minute(words: int, body: str, minutes: int) -> None:
    """English at 238 words a minute, Vietnamese at one and a half times as many syllables."""
    text = " ".join([body] * words)
    article = Article("id", "http://x.vn", "Title", text, datetime.now(UTC))
    assert article.reading_minutes == minutes
