"""When Telegram or the way there fails: which answers are missing then, and which come twice."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable

import pytest
from talk import Talk, WriteSeed
from waiting import DEADLINE, HurriedClock, StandingClock

from bot.offline import OfflineTelegram
from bot.offline.errors import ApiError, bad_request, too_many_requests
from bot.offline.faults import Dropped, Failure, HtmlError
from bot.offline.parameters import Json
from bot.offline.person import Person
from bot.settings import Settings

pytestmark = pytest.mark.filterwarnings("ignore:.*retry_after:DeprecationWarning")

PEOPLE = 4

Plan = Callable[[Talk, str], None]


def meets(*failures: Failure, after: bool = False) -> Plan:
    """An answer meets these faults, one after another."""

    def plan(talk: Talk, method: str) -> None:
        for failure in failures:
            talk.telegram.faults.plan(method, failure, after=after)

    return plan


def meets_closed_connection(talk: Talk, method: str) -> None:
    talk.network.closed[method] = 1


PASSING = {
    "500": meets(ApiError("Internal Server Error", 500)),
    "502, a page": meets(HtmlError(502)),
    "429": meets(too_many_requests(3)),
    "429 twice": meets(too_many_requests(3), too_many_requests(3)),
    "401": meets(ApiError("Unauthorized", 401)),
    "closed before anything was done": meets_closed_connection,
    "cut off after it was done": meets(Dropped(), after=True),
}
LONG = {"429 for 90 s": meets(too_many_requests(90))}
FINAL = {
    "403": meets(ApiError("Forbidden: bot was kicked from the chat", 403)),
    "400": meets(bad_request("something new")),
}


class Crowd:
    """People who do the same one after another; it is counted how often each is answered."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.people = [talk.telegram.person(f"P{number}") for number in range(PEOPLE)]
        self._shown: list[tuple[int, str]] = []
        talk.telegram.listeners.append(self._note)
        for person in self.people:
            person.starts()

    async def opens_a_setting(self) -> None:
        """Let each look at what the length of a summary can be."""
        for person in self.people:
            person.sends(person.private, "/settings")
        await self.talk.settle()
        for person in self.people:
            person.presses(person.private.last, "📏 Độ dài bản tóm tắt: tự động")
        await self.talk.settle()

    def _note(self, kind: str, news: Json) -> None:
        if kind == "message" and news["message"]["from"]["is_bot"]:
            self._shown.append((news["chat"], str(news["message"])))

    def shown(self, person: Person, text: str) -> int:
        """How often a person was sent this, as text or button, or shown it in place of others."""
        return sum(chat == person.private.id and text in it for chat, it in self._shown)

    async def answers(self, method: str, plan: Plan | None = None) -> list[int]:
        """Let each do something that is answered by this method; tell how often each was."""
        ask = {
            "sendMessage": self._send,
            "editMessageText": self._press,
            "answerCallbackQuery": self._press_for_toast,
            "answerInlineQuery": self._type_inline,
        }[method]
        answers = []
        for person in self.people:
            if plan:
                plan(self.talk, method)
            answers.append(await ask(person))
        return answers

    async def _send(self, person: Person) -> int:
        person.sends(person.private, "/help")
        await self.talk.settle()
        return self.shown(person, "/tim")

    async def _press(self, person: Person) -> int:
        person.presses(person.private.last, "2")
        await self.talk.settle()
        # The choice is made, whatever becomes of the answer.
        assert (await self.talk.services.readers.preferences(person.id)).sentences == 2
        return self.shown(person, "Độ dài bản tóm tắt: 2 câu")

    async def _press_for_toast(self, person: Person) -> int:
        press = person.presses(person.private.last, "2")
        await self.talk.settle()
        return int(press.answer is not None and press.answer.get("text") == "Đã đổi")

    async def _type_inline(self, person: Person) -> int:
        # A query of each one's own: others Telegram answers from its memory.
        query = person.types_inline("sông" + " " * self.people.index(person))
        await self.talk.settle()
        return int(query.answer is not None and bool(query.results))


METHODS = ["sendMessage", "editMessageText", "answerCallbackQuery", "answerInlineQuery"]


@pytest.fixture
async def crowd(settings: Settings, write_seed: WriteSeed) -> AsyncIterator[Crowd]:
    write_seed("river", "Sông Hồng", "Một câu.")
    clock = HurriedClock()
    async with Talk.open(OfflineTelegram(clock=clock.now), settings, clock) as talk:
        await talk.reload()
        crowd = Crowd(talk)
        await crowd.opens_a_setting()
        yield crowd


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("fault", PASSING)
async def test_a_passing_fault_costs_nobody_an_answer(
    crowd: Crowd, caplog: pytest.LogCaptureFixture, method: str, fault: str
) -> None:
    """None is missing, none comes twice, and the log is not full of it."""
    assert await crowd.answers(method, PASSING[fault]) == [1] * PEOPLE
    ours = [record for record in caplog.records if record.name.startswith("bot")]
    assert not [record for record in ours if record.levelno > logging.WARNING]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("fault", LONG)
async def test_a_long_one_costs_only_what_nobody_waits_for_any_more(
    crowd: Crowd, caplog: pytest.LogCaptureFixture, method: str, fault: str
) -> None:
    """Telegram takes no late answer to a button or an inline query."""
    waits = method in {"sendMessage", "editMessageText"}
    assert await crowd.answers(method, LONG[fault]) == [int(waits)] * PEOPLE
    assert not [record for record in caplog.records if record.levelno > logging.WARNING]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("fault", FINAL)
async def test_a_refusal_for_good_is_not_repeated(crowd: Crowd, method: str, fault: str) -> None:
    """And the next message is answered."""
    assert await crowd.answers(method, FINAL[fault]) == [0] * PEOPLE
    assert await crowd.answers("sendMessage") == [1] * PEOPLE


async def test_a_rush_is_answered_at_telegrams_pace(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    """300 chats at once, beyond 30 messages a second 429: each gets one answer, and it is quick."""
    clock = HurriedClock()
    telegram = OfflineTelegram(clock=clock.now)
    async with Talk.open(telegram, settings, clock) as talk:
        people = [telegram.person(f"P{number}") for number in range(300)]
        for person in people:
            person.starts()
        telegram.take_updates()
        telegram.flood_limits = True
        for person in people:
            person.sends(person.private, "/help")
        began = clock.now()
        await talk.settle()
        answers = [
            [message for message in person.private.messages.values() if "/tim" in message.text]
            for person in people
        ]
        assert {len(given) for given in answers} == {1}
        assert clock.now() - began < 13
        assert len(telegram.refusals) <= 20
        assert "Traceback" not in caplog.text


async def test_the_bot_ends_while_telegram_makes_it_wait_and_answers_after_the_next_start(
    settings: Settings,
) -> None:
    telegram, clock = OfflineTelegram(), StandingClock()
    async with Talk.open(telegram, settings, clock) as talk:
        telegram.faults.plan("sendMessage", too_many_requests(50))
        talk.reader.sends(talk.chat, "/help")
        await talk.arrive()
        async with asyncio.timeout(DEADLINE):
            await clock.somebody_sleeps.wait()
        chat, before = talk.chat, len(talk.chat.messages)
    async with Talk.open(telegram, settings, HurriedClock()) as talk:
        await talk.inbox.idle()
    assert len(chat.messages) == before + 1
    assert "/tim" in chat.last.text
