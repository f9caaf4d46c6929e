"""Patience with Telegram, where it asks for some."""

import asyncio
from datetime import timedelta

import pytest
from talk import Talk
from telegram.error import RetryAfter

from bot.updates.limits import RetryAfterLimiter

# PTB warns of a coming change whenever it makes this error.
too_soon = pytest.mark.filterwarnings("ignore:.*retry_after:DeprecationWarning")


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

    async def through(self, patience: RetryAfterLimiter) -> str:
        answer = await patience.process_request(self, ("sent",), {}, "sendMessage", {}, None)
        return str(answer)


@too_soon
async def test_what_came_too_soon_is_sent_again() -> None:
    request = Refusing(times=1, seconds=0.001)
    assert await request.through(RetryAfterLimiter()) == "sent"
    assert request.made == 2


@too_soon
async def test_a_wait_that_nobody_would_sit_through_is_an_error() -> None:
    request = Refusing(times=1, seconds=0.02)
    with pytest.raises(RetryAfter):
        await request.through(RetryAfterLimiter(longest_wait=0.01))
    assert request.made == 1


@too_soon
async def test_other_requests_go_on_while_one_waits() -> None:
    limiter = RetryAfterLimiter()
    put_off = Refusing(times=1, seconds=60)
    waiting = asyncio.ensure_future(put_off.through(limiter))
    while not put_off.made:
        await asyncio.wait([waiting], timeout=0)
    assert await Refusing(times=0, seconds=0).through(limiter) == "sent"
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
    talk.sees("/tim")
