"""How answers go out: in order, as fast as Telegram wants, and again when Telegram took nothing."""

import asyncio

import pytest
from telegram.error import NetworkError, RetryAfter, TelegramError
from waiting import HurriedClock

from bot.metrics import Metrics
from bot.updates import limits
from bot.updates.clock import Clock
from bot.updates.limits import BURST, MOST_SECONDS, SECONDS_A_MESSAGE, SendingBudget

# PTB warns of a coming change whenever it makes this error.
pytestmark = pytest.mark.filterwarnings("ignore:.*retry_after:DeprecationWarning")

GROUP = -1


class Telegram:
    """Fails as planned, then takes everything; knows what it took, and when."""

    def __init__(self, clock: Clock, *failures: TelegramError) -> None:
        self.clock = clock
        self.failures = [*failures]
        self.calls = 0
        self.taken: list[tuple[int, float]] = []

    async def __call__(self, chat: int) -> str:
        self.calls += 1
        if self.failures:
            raise self.failures.pop(0)
        self.taken.append((chat, self.clock.now()))
        return "sent"

    @property
    def chats(self) -> list[int]:
        return [chat for chat, _ in self.taken]

    @property
    def seconds(self) -> float:
        """Between the first and the last that was taken."""
        times = [at for _, at in self.taken]
        return times[-1] - times[0]


@pytest.fixture
def clock() -> HurriedClock:
    return HurriedClock()


@pytest.fixture
def budget(clock: HurriedClock) -> SendingBudget:
    return SendingBudget(always=True, clock=clock, metrics=Metrics())


async def send(
    budget: SendingBudget, telegram: Telegram, chat: int = 1, *, digest: bool = False
) -> str:
    given = {"chat_id": chat}
    return str(await budget.process_request(telegram, (chat,), {}, "sendMessage", given, digest))


async def test_messages_keep_the_pace_and_their_order(
    budget: SendingBudget, clock: HurriedClock
) -> None:
    telegram = Telegram(clock)
    await asyncio.gather(*(send(budget, telegram, chat) for chat in range(1, 101)))
    assert telegram.chats == [*range(1, 101)]
    assert telegram.seconds == pytest.approx(99 * SECONDS_A_MESSAGE, abs=SECONDS_A_MESSAGE)


async def test_what_was_sent_does_not_come_back(budget: SendingBudget) -> None:
    """PTB would make objects of it; the answers of other methods are whole."""
    name = {"message_id": 1, "date": 2, "chat": {"id": 3}}

    async def telegram() -> dict[str, object]:
        return {**name, "from": {}, "text": "Chào", "entities": [], "reply_markup": {}}

    for method, expected in (("sendMessage", name), ("getChat", await telegram())):
        assert await budget.process_request(telegram, (), {}, method, {}, None) == expected


async def test_several_bots_share_the_pace(clock: HurriedClock) -> None:
    """As many as there are at the time."""
    bots = [1]
    budget = SendingBudget(always=True, clock=clock, metrics=Metrics(), bots=lambda: bots[0])
    for bots[0] in (3, 2):
        telegram = Telegram(clock)
        await asyncio.gather(*(send(budget, telegram, chat) for chat in range(1, 51)))
        pace = bots[0] * SECONDS_A_MESSAGE
        assert telegram.seconds == pytest.approx(49 * pace, abs=2 * pace)


async def test_digests_go_when_no_answer_waits(budget: SendingBudget, clock: HurriedClock) -> None:
    telegram = Telegram(clock)
    await send(budget, telegram, 50)
    digest = send(budget, telegram, 99, digest=True)
    await asyncio.gather(digest, *(send(budget, telegram, chat) for chat in range(1, 9)))
    assert telegram.chats == [50, *range(1, 9), 99]


async def test_a_digest_is_sent_once(budget: SendingBudget, clock: HurriedClock) -> None:
    """It has a later time of its own."""
    telegram = Telegram(clock, NetworkError("Bad Gateway"))
    with pytest.raises(NetworkError):
        await send(budget, telegram, digest=True)
    assert telegram.calls == 1


@pytest.mark.parametrize(("chat", "messages", "seconds"), [(1, 10, 7), (GROUP, 20, 60)])
async def test_one_chat_gets_a_few_at_once_and_then_as_many_as_telegram_takes(
    budget: SendingBudget, clock: HurriedClock, chat: int, messages: int, seconds: float
) -> None:
    """A person one a second, a group twenty a minute."""
    telegram = Telegram(clock)
    await asyncio.gather(*(send(budget, telegram, chat) for _ in range(messages)))
    times = [at - telegram.taken[0][1] for _, at in telegram.taken]
    assert times[BURST - 1] < 1
    assert times[-1] == pytest.approx(seconds, abs=0.2)


async def test_a_server_of_ones_own_is_asked_as_fast_as_it_goes_until_it_refuses(
    clock: HurriedClock,
) -> None:
    budget, telegram = SendingBudget(always=False, clock=clock, metrics=Metrics()), Telegram(clock)
    await asyncio.gather(*(send(budget, telegram, chat) for chat in range(1, 101)))
    assert telegram.seconds == 0
    telegram.failures.append(RetryAfter(1))
    await send(budget, telegram)
    telegram.taken.clear()
    await asyncio.gather(*(send(budget, telegram, chat) for chat in range(2, 12)))
    assert telegram.seconds == pytest.approx(9 * SECONDS_A_MESSAGE, abs=SECONDS_A_MESSAGE)


async def test_one_chat_that_must_wait_keeps_nobody_else_waiting(
    budget: SendingBudget, clock: HurriedClock
) -> None:
    telegram = Telegram(clock, RetryAfter(90))
    await asyncio.gather(send(budget, telegram, 1), send(budget, telegram, 2))
    assert telegram.chats == [2, 1]
    assert telegram.seconds >= 89


async def test_several_chats_that_must_wait_hold_up_all(
    budget: SendingBudget, clock: HurriedClock
) -> None:
    """Not each is refused on its own, and then they go at the pace, not all at once."""
    refusals = [RetryAfter(90) for _ in range(limits.REFUSED_CHATS)]
    telegram, began = Telegram(clock, *refusals), clock.now()
    await asyncio.gather(*(send(budget, telegram, chat) for chat in range(1, 101)))
    assert telegram.calls == 100 + limits.REFUSED_CHATS
    assert telegram.taken[0][1] >= began + 90
    assert telegram.seconds == pytest.approx(99 * SECONDS_A_MESSAGE, abs=SECONDS_A_MESSAGE)


async def test_pauses_grow_and_end(budget: SendingBudget, clock: HurriedClock) -> None:
    """After an hour nobody waits for the answer any more."""
    telegram = Telegram(clock, *(NetworkError("Bad Gateway") for _ in range(1000)))
    with pytest.raises(NetworkError):
        await send(budget, telegram)
    assert clock.slept[:3] == [0.5, 1, 2]
    assert max(clock.slept) == limits.LONGEST_PAUSE_SECONDS
    assert sum(clock.slept) == pytest.approx(MOST_SECONDS, rel=0.1)
