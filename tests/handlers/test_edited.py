"""Conversations: a message that was edited is answered anew."""

import pytest
from talk import Talk

from bot.offline.chats import Message

pytestmark = pytest.mark.usefixtures("urls")


async def say(talk: Talk, text: str) -> Message:
    """Give what was sent, when it was answered."""
    message = talk.reader.sends(talk.chat, text)
    await talk.settle()
    return message


async def edit(talk: Talk, message: Message, text: str) -> None:
    talk.reader.edits(message, text)
    await talk.settle()


@pytest.mark.parametrize(
    ("typed", "meant", "seen"),
    [
        ("rivr xyzzy", "river", "How the river came to the sea"),
        ("river", "/tomtat river", "The river begins in the snow"),
        ("/tomtat river", "cảm ơn", "Rất vui"),
    ],
)
async def test_the_answer_changes_with_the_message(
    talk: Talk, typed: str, meant: str, seen: str
) -> None:
    """No other one is sent, and its buttons work."""
    asked = await say(talk, typed)
    before = len(talk.chat.messages)
    await edit(talk, asked, meant)
    talk.sees_nothing_new(before)
    talk.sees(seen)
    await edit(talk, asked, "ong mật")
    talk.sees_nothing_new(before)
    talk.sees("Ong mật nhảy múa")
    await talk.presses("📝 Đọc tóm tắt")
    talk.sees("Ong mật báo cho nhau")


async def test_an_answer_that_cannot_be_changed_is_followed_by_another(talk: Talk) -> None:
    """So it is where the bot has something to ask, whose message must be a new one."""
    asked = await say(talk, "river")
    await edit(talk, asked, "/theodoi")
    talk.sees("Bạn muốn theo dõi chủ đề nào?")
    talk.telegram.refuse_next("editMessageText", "Bad Request: message can't be edited")
    await edit(talk, asked, "river")
    talk.sees("How the river came to the sea")
    talk.telegram.refusals.clear()


async def test_nobody_is_answered_who_edits_what_is_long_past_or_changes_no_word(
    talk: Talk,
) -> None:
    first = await say(talk, "river")
    await edit(talk, first, "river")
    assert talk.telegram.refusals == []  # Telegram refuses to change a message into itself.
    await talk.says("ong mật")
    text, before = talk.chat.last.text, len(talk.chat.messages)
    await edit(talk, first, "đại hội đảng")
    talk.sees_nothing_new(before)
    assert talk.chat.last.text == text


async def test_in_a_group_edits_are_left_alone(talk: Talk) -> None:
    talk.chat = talk.telegram.group("Nhóm")
    asked = await say(talk, "@tomtat_bot river")
    before = len(talk.chat.messages)
    await edit(talk, asked, "@tomtat_bot ong mật")
    talk.sees_nothing_new(before)
    talk.sees("river")


async def test_what_was_said_is_forgotten_with_everything_else(talk: Talk) -> None:
    """The message last answered is kept in memory, and goes from there as well."""
    await talk.says("/follow gold")
    asked = await say(talk, "/forget")
    await talk.presses("🧹 Xoá hết")
    before = len(talk.chat.messages)
    await edit(talk, asked, "river")
    talk.sees_nothing_new(before)
    talk.sees("Đã xoá hết")
