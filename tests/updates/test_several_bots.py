"""Bots that share their updates on a PostgreSQL server: turns, deaths, absences and ends."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count

import httpx
import pytest
from telegram import Bot, Update
from telegram.request import HTTPXRequest
from waiting import DEADLINE

from bench.postgres_server import PostgresServer
from bot.addresses import PostgresAddress, database_address
from bot.library import DatabaseAwayError
from bot.metrics import Metrics
from bot.offline import OfflineTelegram
from bot.stores.postgres import PostgresInbox
from bot.updates.arrivals import Arrivals
from bot.updates.clock import Clock
from bot.updates.inbox import Inbox
from bot.updates.membership import Membership
from bot.updates.polling import poll_in_turn

# A bot is taken for dead after so long, and lets go before.
DEAD_SECONDS = 3.0
CEASE_SECONDS = 2.0
BEAT_SECONDS = 0.05


class Office:
    """A Telegram, and the bots to which its updates may come."""

    def __init__(self, address: PostgresAddress) -> None:
        self.address = address
        self.telegram = OfflineTelegram()
        self.bot = Bot(self.telegram.token)
        self.news = asyncio.Condition()
        self.gate = asyncio.Event()
        self.exit = asyncio.Event()
        # Which bot began and ended which text.
        self.begun: list[tuple[str, str]] = []
        self.done: list[tuple[str, str]] = []
        self.leaders: list[tuple[str, str]] = []

    def say(self, name: str, text: str) -> list[Update]:
        person = self.telegram.person(name, person_id=len(name))
        person.sends(person.private, text)
        return [Update.de_json(it, self.bot) for it in self.telegram.take_updates()]

    async def note(self, notes: list[tuple[str, str]], who: str, text: str) -> None:
        async with self.news:
            notes.append((who, text))
            self.news.notify_all()

    async def sees(self, notes: list[tuple[str, str]], *expected: tuple[str, str]) -> None:
        """Wait until something is noted."""
        async with asyncio.timeout(DEADLINE), self.news:
            await self.news.wait_for(lambda: {*expected} <= {*notes})

    def texts(self) -> list[str]:
        return [text for _, text in self.done]


class Clerk:
    """One of the bots."""

    def __init__(self, office: Office, name: str, store: PostgresInbox) -> None:
        self.name = name
        self.store = store
        self.membership = Membership(store, beat_seconds=BEAT_SECONDS, cease_seconds=CEASE_SECONDS)
        self.inbox: Inbox
        self._office = office

    async def handle(self, update: Update, *, deadly: bool) -> None:
        assert not deadly
        message = update.effective_message
        assert message
        text = message.text or ""
        await self._office.note(self._office.begun, self.name, text)
        if "slow" in text:
            await self._office.gate.wait()
        if "stuck" in text:
            await self._office.exit.wait()
        await self._office.note(self._office.done, self.name, text)

    async def lead(self) -> None:
        await self._office.note(self._office.leaders, self.name, "leads")
        await asyncio.Event().wait()

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        opened = Inbox.open(
            *(self.membership, self.handle, self._office.bot, Arrivals(Clock()), Metrics()),
            seconds_to_finish=20,
        )
        async with opened as self.inbox:
            leading = asyncio.create_task(self.membership.leading(self.lead))
            try:
                yield
            finally:
                leading.cancel()
                await asyncio.wait([leading])


@pytest.fixture
def office(server: PostgresServer) -> Office:
    address = database_address(server.new_address())
    assert isinstance(address, PostgresAddress)
    return Office(address)


@asynccontextmanager
async def hired(office: Office, name: str) -> AsyncIterator[Clerk]:
    async with PostgresInbox.open(office.address, dead_seconds=DEAD_SECONDS) as store:
        yield Clerk(office, name, store)


@pytest.fixture
async def an(office: Office) -> AsyncIterator[Clerk]:
    async with hired(office, "An") as clerk:
        yield clerk


@pytest.fixture
async def binh(office: Office) -> AsyncIterator[Clerk]:
    async with hired(office, "Bình") as clerk:
        yield clerk


async def test_a_chats_updates_are_handled_in_order_by_one_bot_whoever_gets_them(
    office: Office, an: Clerk, binh: Clerk
) -> None:
    """Each chat belongs to whoever got its first update; an idle bot handles that at once."""
    async with an.at_work(), binh.at_work():
        await an.inbox.receive(office.say("Lan", "slow one"))
        await office.sees(office.begun, ("An", "slow one"))
        for number, clerk in zip(range(10), (an, binh) * 5, strict=True):
            await clerk.inbox.receive(office.say("Lan", f"{number}"))
        await binh.inbox.receive(office.say("Minh", "slow too"))
        office.gate.set()
        await office.sees(office.done, ("An", "9"), ("Bình", "slow too"))
    texts = [text for text in office.texts() if text != "slow too"]
    assert texts == ["slow one", *map(str, range(10))]


async def test_a_dead_bots_updates_are_begun_anew_by_another(
    office: Office, an: Clerk, binh: Clerk
) -> None:
    """Those that it had in hand, and then those behind them."""
    async with binh.at_work(), an.at_work():
        await an.inbox.receive(office.say("Lan", "slow"))
        await an.inbox.receive(office.say("Lan", "next"))
        await office.sees(office.begun, ("An", "slow"))
        for task in an.inbox.tasks:
            task.cancel()  # It beats no more.
        await office.sees(office.begun, ("Bình", "slow"))
        office.gate.set()
        await office.sees(office.done, ("Bình", "next"))
    assert [text for who, text in office.done if who == "Bình"] == ["slow", "next"]
    assert ("An", "next") not in office.begun


async def test_a_bot_that_lost_the_database_lets_go_and_joins_anew(
    office: Office, an: Clerk, binh: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before another takes over what it has; that is handled once, and its leading ends."""
    is_away = True
    beat = an.store.beat

    async def away_or_beat(now: float, *, ending: bool = False) -> object:
        if is_away:
            raise DatabaseAwayError("the cable is pulled")
        return await beat(now, ending=ending)

    async with an.at_work(), binh.at_work():
        await an.inbox.receive(office.say("Lan", "slow"))
        await office.sees(office.begun, ("An", "slow"))
        for method in ("beat", "leave", "join"):
            monkeypatch.setattr(an.store, method, away_or_beat)
        await office.sees(office.begun, ("Bình", "slow"))
        assert an.membership.is_lost
        with pytest.raises(DatabaseAwayError):
            await an.inbox.receive(office.say("Minh", "refused"))
        is_away = False
        monkeypatch.undo()
        office.gate.set()
        await office.sees(office.done, ("Bình", "slow"))
        for number in count():
            try:
                await an.inbox.receive(office.say("Minh", f"{number}"))
            except DatabaseAwayError:
                await asyncio.sleep(BEAT_SECONDS)
            else:
                break
        await office.sees(office.done, ("An", f"{number}"))
        assert office.leaders == [("An", "leads"), ("Bình", "leads")]
    assert [text for text in office.texts() if text == "slow"] == ["slow"]


async def test_a_bot_that_ends_while_the_database_is_away_waits_for_nothing(
    office: Office, an: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each question to it would take as long as a connection is waited for."""
    asked: list[str] = []

    def away(method: str) -> Callable[..., Awaitable[None]]:
        async def ask(*_: object, **__: object) -> None:
            asked.append(method)
            raise DatabaseAwayError("the cable is pulled")

        return ask

    async with an.at_work():
        await an.inbox.receive(office.say("Lan", "stuck"))
        await office.sees(office.begun, ("An", "stuck"))
        for method in ("beat", "leave", "join", "note", "release"):
            monkeypatch.setattr(an.store, method, away(method))
        while not an.membership.is_lost:  # noqa: ASYNC110 - it sets no event
            await asyncio.sleep(BEAT_SECONDS)
        began = len(asked)
    assert not {"release", "beat"} & {*asked[began:]}
    assert office.texts() == []


async def test_a_bot_that_ends_gives_back_what_it_did_not_begin(
    office: Office, an: Clerk, binh: Clerk
) -> None:
    """A chat's as soon as nothing of it is in hand any more; another leads at once."""
    async with AsyncExitStack() as work_of_an:
        await work_of_an.enter_async_context(an.at_work())
        async with binh.at_work():
            for name, text in (("Minh", "stuck"), ("Lan", "slow"), ("Lan", "next")):
                await an.inbox.receive(office.say(name, text))
            await office.sees(office.begun, ("An", "stuck"), ("An", "slow"))
            ending = asyncio.create_task(work_of_an.aclose())
            await office.sees(office.leaders, ("Bình", "leads"))
            assert ("Bình", "next") not in office.begun
            office.gate.set()
            await office.sees(office.done, ("Bình", "next"))
            assert not ending.done()
            office.exit.set()
            await ending
    assert office.done == [("An", "slow"), ("Bình", "next"), ("An", "stuck")]


async def test_an_update_is_tried_again_when_its_database_was_away(
    office: Office, an: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is told of an error: the answer only comes later."""
    handle = an.handle
    failures = iter(range(2))

    async def away_or_handle(update: Update, *, deadly: bool) -> None:
        if next(failures, None) is not None:
            raise DatabaseAwayError("it starts up")
        await handle(update, deadly=deadly)

    monkeypatch.setattr(an, "handle", away_or_handle)
    async with an.at_work():
        await an.inbox.receive(office.say("Lan", "hello"))
        await an.inbox.receive(office.say("Lan", "again"))
        await office.sees(office.done, ("An", "again"))
    assert office.texts() == ["hello", "again"]


async def test_one_bot_asks_for_updates_and_another_when_that_one_ends(
    office: Office, an: Clerk, binh: Clerk
) -> None:
    """The others stand by, and handle what they find."""
    transport = httpx.ASGITransport(app=office.telegram.app)
    request = HTTPXRequest(httpx_kwargs={"transport": transport})
    async with (
        AsyncExitStack() as work_of_an,
        Bot(
            office.telegram.token,
            "http://localhost/bot",
            get_updates_request=request,
            request=request,
        ) as bot,
    ):
        arrivals = {clerk.name: Arrivals(Clock()) for clerk in (an, binh)}

        def asks(clerk: Clerk) -> "asyncio.Task[None]":
            return asyncio.create_task(
                poll_in_turn(clerk.membership, bot, clerk.inbox, arrivals[clerk.name])
            )

        await work_of_an.enter_async_context(an.at_work())
        async with binh.at_work():
            asking = {clerk.name: asks(clerk) for clerk in (an, binh)}
            lan = office.telegram.person("Lan")
            lan.sends(lan.private, "one")
            await office.sees(office.done, ("An", "one"))
            assert [it.stands_by for it in arrivals.values()] == [False, True]
            asking["An"].cancel()
            await asyncio.wait([asking["An"]])
            assert arrivals["An"].problem() == "the bot is stopping"
            await work_of_an.aclose()
            lan.sends(lan.private, "two")
            await office.sees(office.done, ("Bình", "two"))
            assert not arrivals["Bình"].stands_by
            office.telegram.close()
            asking["Bình"].cancel()
            await asyncio.wait([asking["Bình"]])
