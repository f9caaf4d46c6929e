"""What a message says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.handlers.messages import without_mention

NAME = "tomtat_bot"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("@tomtat_bot", ""),
        ("@Tomtat_Bot, ong mật", "ong mật"),
        ("ong mật @tomtat_bot", "ong mật"),
        ("@tomtat_bot: ong mật?", "ong mật?"),
    ],
)
def test_the_bots_name_is_left_out(text: str, words: str) -> None:
    assert without_mention(text, NAME) == words


@pytest.mark.parametrize(
    "text", [" ong mật ", "thư cho x@tomtat_bot.vn", "@tomtat_bots ong", "tomtat_bot"]
)
def test_a_text_without_it_stays_as_it_is(text: str) -> None:
    assert without_mention(text, NAME) == text


@given(st.text())
def test_what_is_left_mentions_the_bot_no_more(text: str) -> None:
    words = without_mention(f"@{NAME} {text}", NAME)
    assert words in text.strip() or f"@{NAME}" in text.lower()
