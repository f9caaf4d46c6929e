"""The inbox at work: order, what is left for the next start, and how it stops."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from full_disk import fill_disk
from telegram import Bot, Update
from waiting import DEADLINE, HurriedClock

from bot.metrics import Metrics
from bot.offline import OfflineTelegram
from bot.stores.sqlite import SqliteInbox
from bot.updates.arrivals import Arrivals
from bot.updates.inbox import Inbox
from bot.updates.membership import Membership


class Desk:
    """A handler whose work on some texts lasts until a gate opens, or goes on until then."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.telegram = OfflineTelegram()
        self.bot = Bot(self.telegram.token)
        self.clock = HurriedClock()
        self.metrics = Metrics()
        self.store: SqliteInbox
        self.gate = asyncio.Event()
        self.news = asyncio.Condition()
        self.begun: list[str] = []
        self.done: list[str] = []
        self.going_on: list[asyncio.Task[None]] = []

    async def handle(self, update: Update, *, deadly: bool) -> asyncio.Task[None] | None:
        message, query = update.effective_message, update.inline_query
        text = (message.text if message else query.query if query else "") or ""
        text = f"refused: {text}" if deadly else text
        self.begun.append(text)
        async with self.news:
            self.news.notify_all()
        if "slow" in text:
            await self.gate.wait()
        if "fails" in text:
            raise ValueError("on purpose")
        if "goes on" in text:
            self.going_on.append(asyncio.create_task(self._go_on(text)))
            return self.going_on[-1]
        self.done.append(text)
        return None

    async def _go_on(self, text: str) -> None:
        await self.gate.wait()
        self.done.append(text)

    def say(self, name: str, *texts: str) -> list[Update]:
        person = self.telegram.person(name, person_id=len(name))
        for text in texts:
            person.sends(person.private, text)
        return [Update.de_json(it, self.bot) for it in self.telegram.take_updates()]

    @asynccontextmanager
    async def open(self, *, seconds: float = 10) -> AsyncIterator[Inbox]:
        """Handle what comes, beginning with what is left; the end waits so long for the rest."""
        async with SqliteInbox.open(self.folder / "readers.db") as self.store:
            opened = Inbox.open(
                Membership(self.store),
                self.handle,
                self.bot,
                Arrivals(self.clock),
                self.metrics,
                seconds_to_finish=seconds,
            )
            async with opened as inbox:
                yield inbox
            for task in self.going_on:
                task.cancel()
            await asyncio.gather(*self.going_on, return_exceptions=True)
            self.going_on.clear()

    async def starts_and_ends(self) -> None:
        async with self.open(seconds=0):
            pass

    async def begins(self, text: str) -> None:
        async with asyncio.timeout(DEADLINE), self.news:
            await self.news.wait_for(lambda: text in self.begun)

    def loses_power(self) -> None:
        """Go on with the disk as it is now: to the next bot, this one was killed."""
        self.folder = shutil.copytree(self.folder, self.folder / "after")
        self.begun.clear()


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


async def test_what_comes_in_the_wrong_order_is_put_right_while_it_waits(desk: Desk) -> None:
    """Telegram sends over several connections."""
    first, second, third = desk.say("Lan", "slow", "two", "three")
    async with desk.open() as inbox:
        await inbox.receive([first])
        await inbox.receive([third])
        await inbox.receive([second])
        desk.gate.set()
        await inbox.idle()
    assert desk.done == ["slow", "two", "three"]


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


async def test_ends_in_order_set_nothing_aside(desk: Desk) -> None:
    """However often an update is in hand then."""
    updates = desk.say("Lan", "slow")
    for _ in range(3):
        async with desk.open(seconds=0) as inbox:
            await inbox.receive(updates)
            await desk.begins("slow")
            desk.begun.clear()
    desk.gate.set()
    async with desk.open() as inbox:
        await inbox.idle()
    assert desk.done == ["slow"]


async def test_work_that_goes_on_lets_the_next_begin_and_is_left_if_it_does_not_end(
    desk: Desk,
) -> None:
    """It is noted as handled when it ended."""
    async with desk.open() as inbox:
        await inbox.receive(desk.say("Lan", "one goes on", "two goes on", "three"))
        await inbox.idle()
        assert desk.done == ["three"]
        desk.loses_power()
    desk.gate.set()
    for _ in range(2):
        async with desk.open() as inbox:
            await inbox.idle()
            await asyncio.gather(*desk.going_on)
            await inbox.idle()
    assert desk.done == ["three", "one goes on", "two goes on"]


async def test_a_stop_finishes_what_is_in_hand_and_begins_nothing(desk: Desk) -> None:
    async with desk.open() as inbox:
        await inbox.receive(desk.say("Lan", "slow", "two"))
        await desk.begins("slow")
        asyncio.get_running_loop().call_soon(desk.gate.set)
    assert desk.done == ["slow"]
    async with desk.open() as inbox:
        await inbox.idle()
    assert desk.done == ["slow", "two"]


async def test_an_update_that_kills_bots_is_refused_and_if_that_kills_one_set_aside(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    """The rest of its chat goes on."""
    updates = desk.say("Lan", "slow and deadly", "next")
    async with desk.open(seconds=0) as inbox:
        await inbox.receive(updates)
        await desk.begins("slow and deadly")
        desk.loses_power()
    for begun in ["slow and deadly", "slow and deadly", "refused: slow and deadly"]:
        start = asyncio.create_task(desk.starts_and_ends())
        await desk.begins(begun)
        desk.loses_power()
        start.cancel()
        await asyncio.wait([start])
    async with desk.open() as inbox:
        await inbox.idle()
    assert desk.begun == ["next"]
    [told] = [record for record in caplog.records if "is set aside" in record.message]
    assert getattr(told, "alert", None) == ("alert-deadly", updates[0].update_id)


@pytest.mark.parametrize("failures", [1, 20])
async def test_a_full_disk_holds_a_chat_up_until_there_is_room(
    desk: Desk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, failures: int
) -> None:
    """It is said once, and each update is handled once."""
    async with desk.open() as inbox:
        fill_disk(monkeypatch, desk.store, "note", failures)
        await inbox.receive(desk.say("Lan", "one", "two") + desk.say("Minh", "three"))
        await inbox.idle()
    assert sorted(desk.done) == ["one", "three", "two"]
    assert caplog.text.count("sqlite3.OperationalError: ") == 1


async def test_a_disk_that_stays_full_does_not_keep_the_bot_from_ending(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it could not begin is left for the next start."""
    async with desk.open(seconds=0) as inbox:
        fill_disk(monkeypatch, desk.store, "note", 1_000_000)
        await inbox.receive(desk.say("Lan", "one"))
    assert desk.done == []
    async with desk.open() as inbox:
        await inbox.idle()
    assert desk.done == ["one"]
