"""Conversations: buttons that are old, or made up by a modified client."""

from types import SimpleNamespace

import pytest
from talk import Talk

from bot.handlers import callbacks

pytestmark = pytest.mark.usefixtures("urls")


async def test_a_list_whose_query_was_dropped_says_so(talk: Talk) -> None:
    await talk.says("dai hoi dang")
    press = talk.reader.presses_data(talk.chat.last, "q:4711:0")
    await talk.settle()
    assert press.answer is not None
    assert "không còn nhớ" in press.answer["text"]


@pytest.mark.parametrize("data", ["", "x", "s:abc", "q:one:two", "q:1:2:3", "∎"])
async def test_an_unknown_button_ends_its_waiting_with_a_word(talk: Talk, data: str) -> None:
    await talk.says("dai hoi dang")
    if not data:
        return
    press = talk.reader.presses_data(talk.chat.last, data)
    await talk.settle()
    assert press.answer is not None
    assert "không dùng được nữa" in press.answer["text"]


@pytest.mark.parametrize(
    ("language", "why"), [("vi", "Tin nhắn này cũ quá"), ("en", "This message is so old")]
)
@pytest.mark.parametrize("refused", ["message can't be edited", "message to edit not found"])
async def test_a_message_that_telegram_lets_nobody_change_is_said(
    talk: Talk, language: str, why: str, refused: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/summary river")
    talk.telegram.refuse_next("editMessageText", f"Bad Request: {refused}")
    assert (await talk.presses(talk.chat.last.buttons[0])).startswith(why)
    talk.telegram.refusals.clear()


async def test_three_quick_taps_give_one_answer(talk: Talk) -> None:
    """Each ends its waiting. Another button, or another person's tap, is answered."""
    talk.chat = talk.telegram.group("Nhóm")
    await talk.says("/latest")
    latest = talk.chat.last
    before = len(talk.chat.messages)
    presses = [talk.reader.presses(latest, "1") for _ in range(3)]
    await talk.settle()
    assert all(press.answer is not None for press in presses)
    talk.sees_nothing_new(before + 1)
    talk.reader.presses(latest, "2")
    talk.telegram.person("Minh").presses(latest, "1")
    await talk.settle()
    talk.sees_nothing_new(before + 3)


async def test_a_button_can_be_pressed_again_later(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await talk.says("/latest")
    latest = talk.chat.last
    before = len(talk.chat.messages)
    for seconds in (0.0, 60.0):
        monkeypatch.setattr(callbacks, "time", SimpleNamespace(monotonic=lambda now=seconds: now))
        talk.reader.presses(latest, "1")
        await talk.settle()
    talk.sees_nothing_new(before + 2)


async def test_numbers_that_nobody_was_given_are_bounded(talk: Talk) -> None:
    """Callback data can be made up by a modified client."""
    await talk.says("/latest")
    for data in ("l:-5", "l:99999999999999999999"):
        press = talk.reader.presses_data(talk.chat.last, data)
        await talk.settle()
        assert press.answer is not None
