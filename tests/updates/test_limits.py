"""How answers go out: in order, as fast as Telegram wants, and again when Telegram took nothing."""

import asyncio
import time
from datetime import timedelta

import httpx
import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.updates import limits
from bot.updates.limits import SendingBudget

# PTB warns of a coming change whenever it makes this error.
pytestmark = pytest.mark.filterwarnings("ignore:.*retry_after:DeprecationWarning")


def caused(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


NEVER_SENT = [
    NetworkError("Bad Gateway"),
    caused(NetworkError("x"), httpx.ConnectError("x")),
    caused(TimedOut(), httpx.PoolTimeout("x")),
]
MAYBE_TAKEN = [
    caused(NetworkError("x"), httpx.ReadError("x")),
    caused(NetworkError("x"), httpx.RemoteProtocolError("x")),
    caused(TimedOut(), httpx.ReadTimeout("x")),
]
REFUSED = [BadRequest("x"), Forbidden("x")]


class Telegram:
    """Fails once, then takes everything; knows when and in which order."""

    def __init__(self, *failures: TelegramError) -> None:
        self.failures = [*failures]
        self.calls = 0
        self.taken: list[tuple[object, float]] = []

    async def __call__(self, name: object) -> str:
        self.calls += 1
        if self.failures:
            raise self.failures.pop(0)
        self.taken.append((name, time.monotonic()))
        return "sent"


async def send(
    budget: SendingBudget,
    telegram: Telegram,
    chat: int = 1,
    *,
    method: str = "sendMessage",
    last: bool = False,
) -> str:
    given = {"chat_id": chat}
    return str(await budget.process_request(telegram, (chat,), {}, method, given, last))


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LONGEST_PAUSE_SECONDS", 0)


@pytest.mark.parametrize("error", NEVER_SENT)
async def test_what_was_surely_not_sent_is_sent_again(error: TelegramError) -> None:
    telegram = Telegram(error, error)
    assert await send(SendingBudget(always=False), telegram) == "sent"
    assert telegram.calls == 3


async def test_what_came_too_soon_is_sent_again_after_the_wait() -> None:
    telegram = Telegram(RetryAfter(timedelta(seconds=0.02)), RetryAfter(timedelta(seconds=0.02)))
    began = time.monotonic()
    assert await send(SendingBudget(always=False), telegram) == "sent"
    assert time.monotonic() - began >= 0.04


@pytest.mark.parametrize("error", MAYBE_TAKEN)
async def test_what_telegram_may_have_taken_is_not_sent_twice(error: TelegramError) -> None:
    """An edit is: it comes out the same."""
    telegram = Telegram(error)
    with pytest.raises(type(error)):
        await send(SendingBudget(always=False), telegram)
    assert telegram.calls == 1
    edits = Telegram(error)
    assert await send(SendingBudget(always=False), edits, method="editMessageText") == "sent"


@pytest.mark.parametrize("error", REFUSED)
@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_a_refusal_ends_it(error: TelegramError, method: str) -> None:
    telegram = Telegram(error)
    with pytest.raises(type(error)):
        await send(SendingBudget(always=False), telegram, method=method)
    assert telegram.calls == 1


async def test_messages_keep_the_pace_and_their_order_with_digests_last() -> None:
    budget, telegram = SendingBudget(always=True), Telegram()
    digest = send(budget, telegram, 99, last=True)
    await asyncio.gather(*(send(budget, telegram, chat) for chat in range(1, 9)), digest)
    names = [name for name, _ in telegram.taken]
    assert names == [*range(1, 9), 99]
    times = [at for _, at in telegram.taken]
    assert times[-1] - times[0] >= 7 * limits.SECONDS_A_MESSAGE


async def test_a_chat_that_must_wait_keeps_nobody_else_waiting() -> None:
    budget = SendingBudget(always=True)
    waiting = asyncio.ensure_future(send(budget, Telegram(RetryAfter(timedelta(minutes=1))), 1))
    await asyncio.wait([waiting], timeout=0.05)
    assert await send(budget, Telegram(), 2) == "sent"
    assert not waiting.done()
    waiting.cancel()
    await asyncio.wait([waiting])


async def test_one_chat_gets_a_few_at_once_and_then_one_a_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(limits.SECONDS_A_MESSAGE_TO, "person", 0.2)
    budget, telegram = SendingBudget(always=True), Telegram()
    await asyncio.gather(*(send(budget, telegram) for _ in range(limits.BURST + 2)))
    times = [at for _, at in telegram.taken]
    assert times[-1] - times[0] >= 2 * 0.2
