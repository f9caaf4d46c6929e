"""Conversations: who may use the bot, and how fast."""

import logging
from collections.abc import AsyncIterator
from functools import partial

import pytest
from talk import ADMIN, Talk
from waiting import HurriedClock

from bot.handlers.gate import BURST, INLINE_BURST, SECONDS_A_MESSAGE
from bot.offline import OfflineTelegram
from bot.settings import Settings

pytestmark = pytest.mark.usefixtures("urls")

LAN = 4711
INVITED = {"vi": "chỉ dành cho người được mời", "en": "for invited people only"}
SLOWER = {"vi": "Nhiều tin quá", "en": "too much at once"}


class TestWhoMayUseIt:
    """A bot that Lan and one group may use."""

    @pytest.fixture
    async def talk(self, settings: Settings) -> AsyncIterator[Talk]:
        clock = HurriedClock()
        telegram = OfflineTelegram(clock=clock.now, guest_mode=True)
        self.invited = telegram.group("Lớp")
        allowed = {"allowed_users": {LAN}, "allowed_chats": {self.invited.id}}
        async with Talk.open(telegram, settings.model_copy(update=allowed), clock) as talk:
            await talk.reload()
            yield talk
            assert telegram.unanswered == []

    @pytest.mark.parametrize("language", ["vi", "en"])
    @pytest.mark.parametrize("typed", ["/start", "/help", "ong mat", "/reload", "/x"])
    async def test_a_stranger_sees_one_line(self, talk: Talk, language: str, typed: str) -> None:
        """It holds the number that the admin needs to let them in."""
        talk.is_with("Ann", language=language)
        before = len(talk.chat.messages)
        await talk.says(typed)
        talk.sees(INVITED[language], str(talk.reader.id))
        talk.sees_not("\n")
        talk.sees_nothing_new(before + 2)

    async def test_an_invited_person_is_answered_everywhere(self, talk: Talk) -> None:
        talk.is_with("Lan", person_id=LAN)
        await talk.says("ong mat")
        talk.sees("1. Ong mật")
        await talk.presses("📝 Đọc tóm tắt")
        query = talk.reader.types_inline("ong mat")
        await talk.settle()
        assert query.results

    async def test_an_admin_always_is(self, talk: Talk) -> None:
        talk.is_with("Chủ", person_id=ADMIN)
        await talk.says("ong mat")
        talk.sees("1. Ong mật")
        query = talk.reader.types_inline("ong mat")
        await talk.settle()
        assert query.results

    async def test_inline_search_gives_a_stranger_nothing(self, talk: Talk) -> None:
        talk.is_with("Ann")
        query = talk.reader.types_inline("ong mat")
        await talk.settle()
        assert query.results == []

    async def test_a_guest_query_of_a_stranger_is_answered_with_the_line(self, talk: Talk) -> None:
        talk.is_with("Ann")
        talk.chat = talk.telegram.group("Khác", has_bot=False)
        await talk.says(f"@{talk.telegram.username} ong mat")
        talk.sees(INVITED["vi"])

    async def test_everybody_in_an_invited_group_is_answered(self, talk: Talk) -> None:
        talk.is_with("Ann")
        talk.chat = self.invited
        await talk.says("/tim ong mat")
        talk.sees("1. Ong mật")
        press = await talk.presses("📝 Đọc tóm tắt")
        assert press == ""
        talk.sees("Ong mật nhảy múa")

    async def test_another_group_is_told_when_it_asks_and_not_whenever_it_talks(
        self, talk: Talk
    ) -> None:
        talk.telegram.privacy = False
        talk.is_with("Ann")
        talk.chat = talk.telegram.group("Khác")
        before = len(talk.chat.messages)
        await talk.says("chào cả nhà")
        talk.sees_nothing_new(before + 1)
        await talk.says("/tim ong mat")
        talk.sees(INVITED["vi"], str(talk.chat.id))

    async def test_a_button_in_a_message_that_was_sent_on_is_not_for_strangers(
        self, talk: Talk
    ) -> None:
        talk.is_with("Lan", person_id=LAN)
        query = talk.reader.types_inline("ong mat")
        await talk.settle()
        chat = talk.telegram.private_chat_of_others("Bình")
        posted = talk.reader.chooses(query, query.results[0]["id"], chat)
        talk.is_with("Bình")
        press = talk.reader.presses(posted, "➖ Ngắn hơn")
        await talk.settle()
        assert press.answer
        assert INVITED["vi"] in press.answer["text"]


async def test_without_a_list_everybody_is_answered(talk: Talk) -> None:
    talk.is_with("Ann")
    await talk.says("ong mat")
    talk.sees("1. Ong mật")


@pytest.mark.parametrize("language", ["vi", "en"])
async def test_who_sends_far_too_much_is_told_once(talk: Talk, language: str) -> None:
    """What came on top is not answered; after a pause everything is."""
    talk.is_with("Ann", language=language)
    now = talk.telegram.clock()
    talk.telegram.clock = lambda: now
    for _ in range(BURST + 20):
        talk.reader.sends(talk.chat, "/help")
    before = len(talk.chat.messages)
    await talk.settle()
    # `/start` was sent, but never reached the bot.
    talk.sees_nothing_new(before + BURST + 1)
    talk.sees(SLOWER[language])
    talk.telegram.clock = lambda: now + BURST * SECONDS_A_MESSAGE
    for _ in range(BURST):
        await talk.says("/help")
        talk.sees_not(SLOWER[language])


async def test_others_are_answered_meanwhile(talk: Talk) -> None:
    greedy = talk.telegram.person("Greedy")
    for _ in range(BURST + 20):
        greedy.sends(greedy.private, "/help")
    await talk.says("ong mat")
    talk.sees("1. Ong mật")


async def test_what_waited_for_the_bot_is_answered_however_much_it_is(talk: Talk) -> None:
    """When it was sent counts, not when the bot got to it."""
    began = talk.telegram.clock()
    for number in range(2 * BURST):
        sent = began + number * SECONDS_A_MESSAGE
        talk.telegram.clock = partial(float, sent)
        talk.reader.sends(talk.chat, "/help")
    before = len(talk.chat.messages)
    await talk.settle()
    talk.sees_nothing_new(before + 2 * BURST)
    talk.sees("/tim")


async def test_buttons_and_queries_that_come_too_fast_end_their_waiting_all_the_same(
    talk: Talk,
) -> None:
    await talk.says("/settings")
    message = talk.chat.last
    [label, *_] = message.buttons
    presses = [talk.reader.presses(message, label) for _ in range(BURST + 10)]
    queries = [talk.reader.types_inline(f"ong {number}") for number in range(INLINE_BURST + 10)]
    await talk.settle()
    toasts = [press.answer.get("text", "") for press in presses if press.answer is not None]
    assert len(toasts) == len(presses)
    assert (
        sum(SLOWER["vi"] in press.answer.get("text", "") for press in presses if press.answer) == 1
    )
    assert all(query.answer is not None for query in queries)


async def test_an_admin_may_be_as_fast_as_they_like(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    talk.is_with("Chủ", person_id=ADMIN)
    before = len(talk.chat.messages)
    for _ in range(BURST + 20):
        talk.reader.sends(talk.chat, "/help")
    await talk.settle()
    talk.sees_nothing_new(before + 2 * (BURST + 20))
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
