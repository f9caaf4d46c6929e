"""The composition root: the order of updates, patience with Telegram, and what is published."""

import asyncio
import logging
from datetime import timedelta
from typing import Any

import pytest
from talk import ADMIN, Talk
from telegram import Update
from telegram.error import RetryAfter

from bot import app
from bot.__main__ import _Formatter
from bot.app import UPDATES_REMEMBERED, InOrder, Patience
from bot.commands import COMMANDS
from bot.locales import LANGUAGES
from bot.offline import OfflineTelegram

TOKEN = "123456:the-secret"

# PTB warns of a coming change whenever it makes this error.
too_soon = pytest.mark.filterwarnings("ignore:.*retry_after:DeprecationWarning")


class Arrivals:
    """Updates as they come from Telegram, and a processor that runs pieces of work for them."""

    def __init__(self) -> None:
        self.telegram = OfflineTelegram()
        self.processor = InOrder()
        self.done: list[str] = []

    def from_(self, name: str) -> Update:
        self.telegram.person(name, person_id=len(name)).starts()
        [update] = self.telegram.take_updates()
        return Update.de_json(update)

    def process(self, update: object, note: str, until: asyncio.Event | None = None) -> Any:
        """Start working on an update; when the work ends is up to an event."""

        async def work() -> None:
            self.done.append(f"{note} begins")
            if until:
                await until.wait()
            self.done.append(f"{note} ends")

        return asyncio.ensure_future(self.processor.process_update(update, work()))


@pytest.fixture
def arrivals() -> Arrivals:
    return Arrivals()


async def test_updates_of_one_chat_run_in_order(arrivals: Arrivals) -> None:
    """The second waits for the first, and both come in the order of their arrival."""
    gate = asyncio.Event()
    works = [
        arrivals.process(arrivals.from_("Lan"), "one", gate),
        arrivals.process(arrivals.from_("Lan"), "two"),
        arrivals.process(arrivals.from_("Lan"), "three"),
    ]
    while not arrivals.done:
        await asyncio.wait(works, timeout=0)
    assert arrivals.done == ["one begins"]
    gate.set()
    await asyncio.gather(*works)
    assert arrivals.done == [
        f"{n} {what}" for n in ("one", "two", "three") for what in ("begins", "ends")
    ]


async def test_chats_run_side_by_side(arrivals: Arrivals) -> None:
    """While one person's update takes long, another's begins and ends."""
    gate = asyncio.Event()
    slow = arrivals.process(arrivals.from_("Lan"), "slow", gate)
    await arrivals.process(arrivals.from_("Minh"), "quick")
    assert not slow.done()
    gate.set()
    await slow
    assert arrivals.done == ["slow begins", "quick begins", "quick ends", "slow ends"]


async def test_many_waiting_updates_of_a_chat_keep_nobody_out(arrivals: Arrivals) -> None:
    gate = asyncio.Event()
    flood = [arrivals.process(arrivals.from_("Lan"), "flood", gate) for _ in range(500)]
    await arrivals.process(arrivals.from_("Minh"), "Minh")
    assert arrivals.done[-1] == "Minh ends"
    gate.set()
    await asyncio.gather(*flood)


async def test_inline_queries_wait_for_nobody(arrivals: Arrivals) -> None:
    """They belong to no chat: each key press is answered on its own."""
    gate = asyncio.Event()
    slow = arrivals.process(arrivals.from_("Lan"), "message", gate)
    lan = arrivals.telegram.person("Lan", person_id=7)
    works = []
    for text in ("o", "on"):
        lan.types_inline(text)
        [update] = arrivals.telegram.take_updates()
        works.append(arrivals.process(Update.de_json(update), text))
    await asyncio.gather(*works)
    assert arrivals.done[-1] == "on ends"
    gate.set()
    await slow


async def test_an_update_that_failed_lets_the_next_one_in(arrivals: Arrivals) -> None:
    async def fails() -> None:
        raise ValueError("on purpose")

    with pytest.raises(ValueError, match="on purpose"):
        await arrivals.processor.process_update(arrivals.from_("Lan"), fails())
    await arrivals.process(arrivals.from_("Lan"), "next")
    assert arrivals.done == ["next begins", "next ends"]


async def test_a_repeated_update_runs_once(arrivals: Arrivals) -> None:
    """Also while the first is still running, and long after it."""
    gate = asyncio.Event()
    update = arrivals.from_("Lan")
    first = arrivals.process(update, "first", gate)
    while not arrivals.done:
        await asyncio.wait([first], timeout=0)
    again = arrivals.process(update, "again at once")
    gate.set()
    await asyncio.gather(first, again)
    for _ in range(UPDATES_REMEMBERED - 1):
        await arrivals.process(arrivals.from_("Minh"), "other")
    await arrivals.process(update, "again later")
    assert [note for note in arrivals.done if not note.startswith("other")] == [
        "first begins",
        "first ends",
    ]


async def test_what_is_no_update_is_run_too(arrivals: Arrivals) -> None:
    await arrivals.process("something put into the queue", "it")
    assert arrivals.done == ["it begins", "it ends"]


class Refusing:
    """A request that Telegram puts off a few times before it takes it."""

    def __init__(self, times: int, seconds: float) -> None:
        self.times = times
        self.wait = timedelta(seconds=seconds)
        self.made = 0

    async def __call__(self, answer: str) -> str:
        self.made += 1
        if self.made <= self.times:
            raise RetryAfter(self.wait)
        return answer

    async def through(self, patience: Patience) -> str:
        answer = await patience.process_request(self, ("sent",), {}, "sendMessage", {}, None)
        return str(answer)


@too_soon
async def test_what_came_too_soon_is_sent_again() -> None:
    request = Refusing(times=1, seconds=0.001)
    assert await request.through(Patience()) == "sent"
    assert request.made == 2


@too_soon
async def test_a_wait_that_nobody_would_sit_through_is_an_error() -> None:
    request = Refusing(times=1, seconds=61)
    with pytest.raises(RetryAfter):
        await request.through(Patience())
    assert request.made == 1


@too_soon
async def test_other_requests_go_on_while_one_waits() -> None:
    patience = Patience()
    put_off = Refusing(times=1, seconds=60)
    waiting = asyncio.ensure_future(put_off.through(patience))
    while not put_off.made:
        await asyncio.wait([waiting], timeout=0)
    assert await Refusing(times=0, seconds=0).through(patience) == "sent"
    assert not waiting.done()
    waiting.cancel()
    await asyncio.wait([waiting])


@too_soon
async def test_the_bot_is_patient(talk: Talk) -> None:
    """A reader whose answer Telegram put off by a second gets it after that second."""
    talk.telegram.refuse_next(
        "sendMessage", "Too Many Requests: retry after 1", code=429, retry_after=1
    )
    await talk.says("/help")
    talk.sees("/search")


async def test_commands_and_descriptions_are_published_in_every_language(talk: Talk) -> None:
    """For readers of other languages, those of the default one."""
    talk.is_with("Chủ", person_id=ADMIN)
    await app.publish(talk.application.bot, talk.services)
    for code in ("", *LANGUAGES):
        texts = talk.services.texts[code or "vi"]
        everybody = talk.telegram.commands["default", code]
        admins = talk.telegram.commands[f"chat:{ADMIN}", code]
        shown = {command["command"]: command["description"] for command in admins}
        assert shown == {it.name: texts(f"command-{it.name}") for it in COMMANDS}
        assert [command["command"] for command in everybody] == [
            command.name for command in COMMANDS if not command.admin
        ]
        assert talk.telegram.descriptions["description", code] == texts("about")
        assert talk.telegram.descriptions["short_description", code] == texts("about-short")


async def test_descriptions_that_stand_already_are_not_sent_again(talk: Talk) -> None:
    """Telegram allows few changes of them a day."""
    talk.is_with("Chủ", person_id=ADMIN)
    await app.publish(talk.application.bot, talk.services)
    methods = ("setMyDescription", "setMyShortDescription")
    for method in methods:
        talk.telegram.refuse_next(method, "it was called again")
    await app.publish(talk.application.bot, talk.services)
    assert all(talk.telegram.planned_refusal(method) for method in methods)


async def test_an_admin_who_never_wrote_is_no_error(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    """The others get their commands all the same."""
    await app.publish(talk.application.bot, talk.services)
    refused = {(refusal.method, refusal.description) for refusal in talk.telegram.refusals}
    assert refused == {("setMyCommands", "Bad Request: chat not found")}
    talk.telegram.refusals.clear()
    assert set(talk.telegram.commands) == {("default", code) for code in ("", *LANGUAGES)}
    assert talk.telegram.descriptions["description", "en"]
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_a_bot_that_could_not_publish_answers_all_the_same(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    talk.is_with("Chủ", person_id=ADMIN)
    talk.telegram.refuse_next("setMyCommands", "Internal Server Error", code=500)
    await app.publish(talk.application.bot, talk.services)
    assert "were not published" in caplog.text
    assert talk.telegram.commands["default", "en"]


def test_the_token_is_never_logged() -> None:
    """Whoever wrote it there: in the message, in its values, or in an error."""
    formatter = _Formatter(TOKEN)
    error = ValueError(f"the token {TOKEN} was refused")
    fault = (ValueError, error, None)
    record = logging.LogRecord(
        "x", logging.ERROR, "x.py", 1, f"POST /bot{TOKEN}/getMe %s", (TOKEN,), fault
    )
    line = formatter.format(record)
    assert "secret" not in line
    assert line.count("<token>") == 3
