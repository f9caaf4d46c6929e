"""The inbox at work: order, what is left for the next start, and how it stops."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from telegram import Bot, Update

from bot.offline import OfflineTelegram
from bot.stores.sqlite import SqliteInbox
from bot.updates.inbox import Inbox


class Desk:
    """A handler whose work on some texts lasts until a gate opens."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "readers.db"
        self.telegram = OfflineTelegram()
        self.bot = Bot(self.telegram.token)
        self.gate = asyncio.Event()
        self.news = asyncio.Condition()
        self.begun: list[str] = []
        self.done: list[str] = []

    async def handle(self, update: Update) -> None:
        message, query = update.effective_message, update.inline_query
        text = (message.text if message else query.query if query else "") or ""
        self.begun.append(text)
        async with self.news:
            self.news.notify_all()
        if "slow" in text:
            await self.gate.wait()
        if "fails" in text:
            raise ValueError("on purpose")
        self.done.append(text)

    def say(self, name: str, *texts: str) -> list[Update]:
        person = self.telegram.person(name, person_id=len(name))
        for text in texts:
            person.sends(person.private, text)
        return [Update.de_json(it, self.bot) for it in self.telegram.take_updates()]

    @asynccontextmanager
    async def open(self, seconds: float = 10) -> AsyncIterator[Inbox]:
        async with (
            SqliteInbox.open(self.path) as store,
            Inbox.open(store, self.handle, self.bot, seconds_to_finish=seconds) as inbox,
        ):
            yield inbox

    async def begins(self, text: str) -> None:
        async with asyncio.timeout(10), self.news:
            await self.news.wait_for(lambda: text in self.begun)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


async def test_a_chat_keeps_its_order_and_others_do_not_wait(desk: Desk) -> None:
    async with desk.open() as inbox:
        await inbox.receive(desk.say("Lan", "slow", "two") + desk.say("Minh", "quick"))
        await desk.begins("quick")
        assert "two" not in desk.begun
        desk.gate.set()
        await inbox.idle()
    assert desk.done == ["quick", "slow", "two"]


async def test_inline_queries_wait_for_nobody(desk: Desk) -> None:
    async with desk.open() as inbox:
        await inbox.receive(desk.say("Lan", "slow"))
        desk.telegram.person("Lan", person_id=3).types_inline("on")
        await inbox.receive(desk.say("Lan"))
        await desk.begins("on")
        desk.gate.set()


async def test_an_update_that_comes_again_is_handled_once(desk: Desk) -> None:
    updates = desk.say("Lan", "one")
    for _ in range(2):
        async with desk.open() as inbox:
            await inbox.receive(updates)
            await inbox.receive(updates)
            await inbox.idle()
    assert desk.done == ["one"]


async def test_an_update_that_fails_lets_the_next_one_in(desk: Desk) -> None:
    async with desk.open() as inbox:
        await inbox.receive(desk.say("Lan", "fails", "next"))
        await inbox.idle()
    async with desk.open() as inbox:
        await inbox.idle()
    assert desk.begun == ["fails", "next"]


async def test_what_is_not_done_in_time_is_left_for_the_next_start(desk: Desk) -> None:
    """With what did not begin, in the order of its chat."""
    async with desk.open(seconds=0) as inbox:
        await inbox.receive(desk.say("Lan", "slow", "two"))
        await desk.begins("slow")
    assert desk.done == []
    desk.gate.set()
    async with desk.open() as inbox:
        await inbox.idle()
    assert desk.done == ["slow", "two"]


async def test_a_stop_finishes_what_is_in_hand_and_begins_nothing(desk: Desk) -> None:
    async with desk.open() as inbox:
        await inbox.receive(desk.say("Lan", "slow", "two"))
        await desk.begins("slow")
        asyncio.get_running_loop().call_soon(desk.gate.set)
    assert desk.done == ["slow"]
    async with desk.open() as inbox:
        await inbox.idle()
    assert desk.done == ["slow", "two"]
