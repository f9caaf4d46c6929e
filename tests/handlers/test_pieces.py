"""Conversations: a long text that Telegram cut into several messages."""

import pytest
from talk import Talk
from waiting import HurriedClock

from bot.handlers import pieces
from bot.offline import OfflineTelegram
from bot.offline.chats import Chat
from bot.settings import Settings

FIRST = "Thư viện huyện mở cửa lại sau sáu tháng sửa chữa. "
MIDDLE = "Kho sách có thêm nhiều cuốn truyện cho thiếu nhi. " * 75
LAST = "Từ tuần sau bạn đọc ở lại được đến chín giờ tối, theo thông báo của"
REST = "Ủy ban huyện hôm nay."

pytestmark = pytest.mark.usefixtures("urls")


@pytest.fixture(autouse=True)
def long_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine is, what is sent together arrives in time."""
    monkeypatch.setattr(pieces, "PAUSE", 60)


def summaries(chat: Chat) -> list[str]:
    """What the bot said of texts."""
    return [each.text for each in chat.messages.values() if each.text.startswith("📝")]


async def test_pieces_that_arrive_together_are_one_text_and_answered_once(talk: Talk) -> None:
    """A sentence that was cut in two is whole again."""
    talk.reader.sends(talk.chat, f"{FIRST}{MIDDLE}{LAST}")
    talk.reader.sends(talk.chat, REST)
    await talk.settle()
    assert len(summaries(talk.chat)) == 1
    talk.sees(f"{LAST} {REST}")


async def test_any_number_of_pieces_is_one_text(talk: Talk) -> None:
    for piece in (f"{FIRST}{MIDDLE}", MIDDLE, f"{MIDDLE}{LAST}", REST):
        talk.reader.sends(talk.chat, piece)
    await talk.settle()
    assert len(summaries(talk.chat)) == 1


async def test_a_long_message_that_no_other_follows_is_answered_too(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "PAUSE", 0.05)
    await talk.says(f"{FIRST}{MIDDLE}")
    assert len(summaries(talk.chat)) == 1
    await talk.says("ong mật")
    talk.sees("Ong mật nhảy múa")
    assert len(summaries(talk.chat)) == 1


async def test_two_people_send_texts_of_their_own(talk: Talk) -> None:
    lan, chat = talk.reader, talk.chat
    talk.is_with("Ann")
    lan.sends(chat, f"{FIRST}{MIDDLE}")
    talk.reader.sends(talk.chat, f"{FIRST}{MIDDLE}{LAST}")
    lan.sends(chat, "Hết.")
    talk.reader.sends(talk.chat, REST)
    await talk.settle()
    assert len(summaries(talk.chat)) == len(summaries(chat)) == 1


async def test_shorter_messages_are_texts_of_their_own(talk: Talk) -> None:
    text = FIRST * 3 + REST + LAST + ". Mai mở cửa."
    talk.reader.sends(talk.chat, text)
    talk.reader.sends(talk.chat, text)
    await talk.settle()
    assert len(summaries(talk.chat)) == 2


async def test_pieces_that_wait_when_the_bot_ends_are_answered_after_the_next_start(
    settings: Settings,
) -> None:
    """Together with what comes then, and once."""
    telegram, clock = OfflineTelegram(), HurriedClock()
    async with Talk.open(telegram, settings, clock) as talk:
        chat = talk.chat
        for piece in (f"{FIRST}{MIDDLE}", f"{MIDDLE}{LAST}"):
            talk.reader.sends(chat, piece)
        await talk.arrive()
        await talk.inbox.idle()
    assert summaries(chat) == []
    for last_piece in (REST, "ong mật"):
        async with Talk.open(telegram, settings, clock) as talk:
            talk.reader.sends(chat, last_piece)
            await talk.settle()
        assert len(summaries(chat)) == 1
    [summary] = summaries(chat)
    assert f"{LAST} {REST}" in summary
