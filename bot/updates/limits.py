"""How fast answers may go out, and when one that failed is sent again."""

import asyncio
import heapq
import logging
import math
import time
from collections.abc import Callable, Coroutine
from itertools import count
from typing import Any

import httpx
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

log = logging.getLogger(__name__)

# Telegram takes about 30 messages a second in all; a few less keep its clock out of it.
SECONDS_A_MESSAGE = 1 / 28.5
# One a second to a person, 20 a minute to a group, and so many without a pause.
SECONDS_A_MESSAGE_TO = {"person": 1.0, "group": 60 / 17}
BURST = 3
# After a refusal, messages are paced for so long.
PACED_SECONDS = 60
# So many chats in a row were refused: it is not the chats, it is the bot.
REFUSED_CHATS = 3
LONGEST_PAUSE_SECONDS = 30
# Then nobody waits for the answer any more.
MOST_SECONDS = 3600

# The request was surely not sent to its end.
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.WriteTimeout)

# Whoever makes these says so and goes on, or tries again.
_ONCE = {"sendChatAction", "getMe", "deleteWebhook"}


def was_surely_not_sent(error: TelegramError) -> bool:
    """Tell whether a request certainly had no effect: it never left, or was refused.

    An answer of a server, whatever it says, is a refusal. If a connection breaks after the request
    was sent, or nothing is answered in time, Telegram may have done what was asked.
    """
    if isinstance(error, RetryAfter):
        return True
    if not isinstance(error, NetworkError) or isinstance(error, BadRequest):
        return False
    cause = error.__cause__
    return isinstance(cause, _NOT_SENT) or not isinstance(cause, httpx.HTTPError)


def seconds_to_wait(error: TelegramError, attempt: int, longest: float) -> float:
    """How long to wait before a request is made again, the first repetition being 0."""
    if isinstance(error, RetryAfter):
        # The public property warns that its type will change; the change is to this one.
        return float(error._retry_after.total_seconds())  # noqa: SLF001
    return min(longest, 0.5 * 2.0 ** min(attempt, 10))


class SendingBudget(BaseRateLimiter[bool]):
    """Paces messages, and sends again what Telegram surely did not take.

    Messages go out in the order in which they came, digests when no answer waits: those are sent
    with ``rate_limit_args=True``, and once only, since they have a later time of their own.

    Args:
        always: Whether messages are paced from the start, as Telegram's cloud wants it. Otherwise
            only for a while after a refusal: a server of one's own may have other limits.
    """

    def __init__(self, *, always: bool) -> None:
        self._paced_until = math.inf if always else 0.0
        self._line: list[tuple[bool, int, asyncio.Future[None]]] = []
        self._numbers = count()
        self._next = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._chats: dict[int, float] = {}
        self._refused: set[Any] = set()

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: bool | None,  # noqa: FBT001 - PTB's signature
    ) -> Any:
        """Make a request when it is its turn, until Telegram took or refused it for good."""
        chat = data.get("chat_id")
        rank = (bool(rate_limit_args), next(self._numbers))
        began, attempt = time.monotonic(), 0
        while True:
            if _is_message(endpoint):
                await self._turn(chat, rank)
            try:
                result = await callback(*args, **kwargs)
            except TelegramError as error:
                seconds = seconds_to_wait(error, attempt, LONGEST_PAUSE_SECONDS)
                self._note_refusal(error, chat, seconds)
                too_late = time.monotonic() - began > MOST_SECONDS
                if rate_limit_args or too_late or not _is_tried_again(endpoint, error):
                    raise
                if not attempt:
                    log.info("%s is tried again in %s s: %s", endpoint, seconds, error)
                await asyncio.sleep(seconds)
                attempt += 1
            else:
                self._refused.clear()
                return result

    def _note_refusal(self, error: TelegramError, chat: object, seconds: float) -> None:
        """Pace messages from now on; let all wait if several chats were refused in a row."""
        if not isinstance(error, RetryAfter):
            return
        now = time.monotonic()
        self._paced_until = max(self._paced_until, now + PACED_SECONDS)
        self._refused.add(chat)
        if len(self._refused) >= REFUSED_CHATS:
            self._next = max(self._next, now + seconds)

    async def _turn(self, chat: object, rank: tuple[bool, int]) -> None:
        """Wait until a message to this chat may go out."""
        now = time.monotonic()
        if now > self._paced_until:
            return
        if isinstance(chat, int) and (pause := self._reserve(chat, now)) > 0:
            await asyncio.sleep(pause)
        turn = asyncio.get_running_loop().create_future()
        heapq.heappush(self._line, (*rank, turn))
        self._advance()
        await turn

    def _reserve(self, chat: int, now: float) -> float:
        """Take the next place in a chat's pace; tell how long it is until then."""
        if len(self._chats) > 10_000:  # noqa: PLR2004
            self._chats = {key: free for key, free in self._chats.items() if free > now}
        spacing = SECONDS_A_MESSAGE_TO["person" if chat > 0 else "group"]
        free = max(self._chats.get(chat, now), now)
        self._chats[chat] = free + spacing
        return free - (BURST - 1) * spacing - now

    def _advance(self) -> None:
        """Let the first in line go if it is time, and come back for the next."""
        if self._timer or not self._line:
            return
        loop, now = asyncio.get_running_loop(), time.monotonic()
        if self._next <= now:
            *_, turn = heapq.heappop(self._line)
            if not turn.done():  # It is cancelled if nobody waits any more.
                turn.set_result(None)
                self._next = now + SECONDS_A_MESSAGE
        self._timer = loop.call_later(max(self._next - now, 0), self._tick)

    def _tick(self) -> None:
        self._timer = None
        self._advance()

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Let nothing run on."""
        if self._timer:
            self._timer.cancel()


def _is_message(endpoint: str) -> bool:
    """Tell whether a method posts or changes a message, which is what Telegram counts."""
    return endpoint.startswith(("send", "edit")) and endpoint != "sendChatAction"


def _is_tried_again(endpoint: str, error: TelegramError) -> bool:
    """Tell whether a request that failed is made again.

    What posts something is only sent again if it was surely not sent; everything else comes out
    the same when it is done twice.
    """
    if endpoint in _ONCE:
        return False
    if was_surely_not_sent(error):
        return True
    is_final = isinstance(error, BadRequest | Forbidden) or not isinstance(error, NetworkError)
    return not is_final and not endpoint.startswith("send")
