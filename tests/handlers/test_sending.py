"""Conversations: how answers are sent, and what is said instead of them."""

import pytest
from talk import Talk


@pytest.mark.usefixtures("urls")
async def test_a_refused_typing_sign_does_not_keep_the_answer_back(talk: Talk) -> None:
    talk.telegram.refuse_next("sendChatAction", "Bad Request: not enough rights", code=400)
    await talk.says("/brief river")
    talk.sees("Có một bài nói về")


async def test_an_empty_library_says_what_an_admin_has_to_do(talk: Talk) -> None:
    for typed in ("song me kong", "/summary song", "/latest"):
        await talk.says(typed)
        talk.sees("Kho bài đang trống", "/naplai")


@pytest.mark.usefixtures("urls")
async def test_a_button_that_changes_nothing_is_no_fault(talk: Talk) -> None:
    """Telegram refuses to replace a message by the same one, which happens every day."""
    await talk.says("/latest")
    press = talk.reader.presses_data(talk.chat.last, "l:0")
    await talk.settle()
    assert press.answer is not None
    assert "text" not in press.answer
    assert [refusal.description for refusal in talk.telegram.refusals] != []


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize("method", ["answerCallbackQuery", "answerInlineQuery"])
async def test_an_answer_that_comes_too_late_is_no_fault(
    talk: Talk, caplog: pytest.LogCaptureFixture, method: str
) -> None:
    await talk.says("/latest")
    talk.telegram.refuse_next(method, "Bad Request: query is too old", code=400)
    if method == "answerCallbackQuery":
        talk.reader.presses(talk.chat.last, "1")
    else:
        talk.reader.types_inline("ong")
    await talk.settle()
    assert not caplog.records
    talk.telegram.refusals.clear()
    talk.telegram.callback_queries.clear()
    talk.telegram.inline_queries.clear()
