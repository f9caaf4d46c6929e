"""Conversations: buttons that are old, or made up by a modified client."""

import pytest
from talk import Talk

pytestmark = pytest.mark.usefixtures("urls")


async def test_a_list_whose_query_was_dropped_says_so(talk: Talk) -> None:
    await talk.says("dai hoi dang")
    press = talk.reader.presses_data(talk.chat.last, "q:4711:0")
    await talk.settle()
    assert press.answer is not None
    assert "cũ quá rồi" in press.answer["text"]


@pytest.mark.parametrize("data", ["", "x", "s:abc", "q:one:two", "q:1:2:3", "∎"])
async def test_an_unknown_button_ends_its_waiting_with_a_word(talk: Talk, data: str) -> None:
    await talk.says("dai hoi dang")
    if not data:
        return
    press = talk.reader.presses_data(talk.chat.last, data)
    await talk.settle()
    assert press.answer is not None
    assert "không còn dùng được" in press.answer["text"]


async def test_numbers_that_nobody_was_given_are_bounded(talk: Talk) -> None:
    """Callback data can be made up by a modified client."""
    await talk.says("/latest")
    for data in ("l:-5", "l:99999999999999999999"):
        press = talk.reader.presses_data(talk.chat.last, data)
        await talk.settle()
        assert press.answer is not None
