"""How fast answers may go out, and when one that failed is sent again."""

import asyncio
import logging
import math
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from telegram.error import RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.metrics import Metrics
from bot.telegram_errors import is_passing, may_be_done
from bot.updates.clock import Clock
from bot.updates.lanes import Lanes

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
# Of so many chats it is remembered when they may be sent to, before the past is dropped.
MANY_CHATS = 10_000

# Of a message that was sent: how it is named, where it stands, and what PTB asks for.
_KEPT = ("message_id", "date", "chat", "message_thread_id", "is_topic_message")

# Whoever makes these says so and goes on, or tries again.
_ONCE = {"sendChatAction", "getMe", "deleteWebhook", "setWebhook", "getWebhookInfo"}


def seconds_to_wait(error: Exception, attempt: int) -> float:
    """How long to wait before a request is made again, the first repetition being 0."""
    if isinstance(error, RetryAfter):
        # The public property warns that its type will change; the change is to this one.
        return float(error._retry_after.total_seconds())  # noqa: SLF001
    return min(LONGEST_PAUSE_SECONDS, 0.5 * 2.0 ** min(attempt, 10))


class SendingBudget(BaseRateLimiter[bool]):
    """Paces messages, and sends again what Telegram surely did not take.

    Messages go out in the order in which they came, digests when no answer waits: those are sent
    with ``rate_limit_args=True``, and once only, since they have a later time of their own.

    Args:
        always: Whether answers are paced from the start, as Telegram's cloud wants it. Otherwise
            only for a while after a refusal: a server of one's own may have other limits. Digests
            always are.
        clock: By which it waits.
        metrics: Where requests are counted.
        bots: Tells how many bots send with the same token: each takes its part of the pace.
    """

    def __init__(
        self,
        *,
        always: bool,
        clock: Clock,
        metrics: Metrics,
        bots: Callable[[], int] = lambda: 1,
    ) -> None:
        self._clock = clock
        self._bots = bots
        self._metrics = metrics
        self._lanes = Lanes(clock)
        self._paced_until = math.inf if always else -math.inf
        # Messages queue here, first come first served.
        self._line = asyncio.Lock()
        # When the next message may go, to anybody and to each chat.
        self._next = -math.inf
        self._next_to: dict[int, float] = {}
        self._refused: set[object] = set()

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
        chat, is_digest = data.get("chat_id"), bool(rate_limit_args)
        give_up_at, attempt = self._clock.now() + MOST_SECONDS, 0
        while True:
            try:
                async with self._turn(endpoint, chat, last=is_digest):
                    result = await callback(*args, **kwargs)
            except TelegramError as error:
                self._metrics.requests.labels(endpoint, type(error).__name__).inc()
                self._note_refusal(error, chat)
                too_late = self._clock.now() > give_up_at
                if is_digest or too_late or not _is_tried_again(endpoint, error):
                    raise
                seconds = seconds_to_wait(error, attempt)
                if not attempt:
                    log.info("%s is tried again in %s s: %s", endpoint, seconds, error)
                await self._clock.sleep(seconds)
                attempt += 1
            else:
                self._metrics.requests.labels(endpoint, "ok").inc()
                self._refused.clear()
                return _in_short(result) if _is_message(endpoint) else result

    def _note_refusal(self, error: TelegramError, chat: object) -> None:
        """Pace messages from now on; hold all up if several chats were refused in a row."""
        if not isinstance(error, RetryAfter):
            return
        now = self._clock.now()
        self._paced_until = max(self._paced_until, now + PACED_SECONDS)
        self._refused.add(chat)
        if len(self._refused) >= REFUSED_CHATS:
            self._next = max(self._next, now + seconds_to_wait(error, 0))

    @asynccontextmanager
    async def _turn(self, endpoint: str, chat: object, *, last: bool) -> AsyncIterator[None]:
        """Wait until a request may go out; the block makes it."""
        while True:
            is_paced = self._is_paced(endpoint, last=last)
            if is_paced:
                await self._keep_pace(chat, last=last)
            async with self._lanes.one():
                # Others may have been refused while this one waited for a lane.
                if is_paced or not self._is_paced(endpoint, last=last):
                    yield
                    return

    def _is_paced(self, endpoint: str, *, last: bool) -> bool:
        return _is_message(endpoint) and (last or self._clock.now() <= self._paced_until)

    async def _keep_pace(self, chat: object, *, last: bool) -> None:
        """Wait until a message to this chat may go out."""
        if isinstance(chat, int):
            await self._wait_until(self._take_place_in(chat))
        while last and (self._line.locked() or self._next > self._clock.now()):
            await self._clock.sleep(SECONDS_A_MESSAGE)
        async with self._line:
            # All may be held up while this one waits.
            while self._next > self._clock.now():
                await self._wait_until(self._next)
            # Half a message may be made up for when the machine was late.
            spacing = SECONDS_A_MESSAGE * self._bots()
            began = max(self._next, self._clock.now() - spacing / 2)
            self._next = began + spacing

    def _take_place_in(self, chat: int) -> float:
        """Take the next free time of a chat; some messages may come early, one after another."""
        now = self._clock.now()
        if len(self._next_to) > MANY_CHATS:
            self._next_to = {key: free for key, free in self._next_to.items() if free > now}
        spacing = SECONDS_A_MESSAGE_TO["person" if chat > 0 else "group"]
        free = max(self._next_to.get(chat, now), now)
        self._next_to[chat] = free + spacing
        return free - (BURST - 1) * spacing

    async def _wait_until(self, moment: float) -> None:
        if (seconds := moment - self._clock.now()) > 0:
            await self._clock.sleep(seconds)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to end."""


def _is_message(endpoint: str) -> bool:
    """Tell whether a method posts or changes a message, which is what Telegram counts."""
    return endpoint.startswith(("send", "edit")) and endpoint != "sendChatAction"


def _in_short(sent: Any) -> Any:
    """Keep of a message that was sent what it takes to change it or to reply to it.

    PTB would make objects of all of it, which takes as long as to make those that were sent.
    """
    return {key: sent[key] for key in _KEPT if key in sent} if isinstance(sent, dict) else sent


def _is_tried_again(endpoint: str, error: TelegramError) -> bool:
    """Tell whether a request that failed is made again.

    What may be done already is only asked for again if it comes out the same, as everything does
    but posting a message.
    """
    if endpoint in _ONCE or not is_passing(error):
        return False
    return not (endpoint.startswith("send") and may_be_done(error))
