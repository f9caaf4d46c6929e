"""Handling what was taken in: a chat's updates in order, chats side by side."""

import asyncio
import logging
from bisect import insort
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from telegram import Update

from bot.library import DatabaseAwayError
from bot.metrics import Metrics
from bot.updates.clock import Clock
from bot.updates.limits import seconds_to_wait
from bot.updates.notes import Notes

log = logging.getLogger(__name__)

# So long an update that may have killed a bot waits for another such one to end.
SECONDS_FOR_SUSPECTS = 10

# How many chats are in hand at once, and how many updates of no chat (inline queries, which nobody
# waits for long) beside them. Each may need a connection.
_AT_ONCE = 100

# With so many in memory, no more are taken in until some were handled.
_MOST = 5000


class Handle(Protocol):
    """How an update is handled."""

    def __call__(self, update: Update, *, deadly: bool) -> Awaitable[asyncio.Task[None] | None]:
        """Handle it, or refuse it if it is deadly: it killed bots that handled it."""


@dataclass(order=True, frozen=True, slots=True)
class _Arrival:
    """An update that came, and when by the clock. They are in the order of their ids."""

    number: int
    update: Update = field(compare=False)
    came: float = field(compare=False)
    suspect: bool = field(compare=False)
    deadly: bool = field(compare=False)


class Processor:
    """Has updates handled.

    Args:
        handle: Handles one; what it raises is logged. It may give work that goes on: the next of
            the chat begins meanwhile, but the update is handled only when this ended.
        notes: Where it is noted what is in hand and what is done.
        clock: By which it waits for a database that is away.
        metrics: Where updates are counted and timed.

    Attributes:
        numbers: Which updates are at hand: they wait for their turn or are being handled.
    """

    def __init__(self, handle: Handle, notes: Notes, clock: Clock, metrics: Metrics) -> None:
        self._handle = handle
        self._notes = notes
        self._clock = clock
        self._metrics = metrics
        self._chats: dict[int, deque[_Arrival]] = {}
        self._of_chats = asyncio.Semaphore(_AT_ONCE)
        self._of_no_chat = asyncio.Semaphore(_AT_ONCE)
        self._of_suspects = asyncio.Semaphore(1)
        self._room = asyncio.Semaphore(_MOST)
        self._tasks: set[asyncio.Task[None]] = set()
        self._going_on: set[asyncio.Task[None]] = set()
        self._ending = False
        self.numbers: set[int] = set()

    async def put(self, update: Update, *, suspect: bool = False, deadly: bool = False) -> None:
        """Take an update in, and have it handled when it is its turn.

        Args:
            update: Which one.
            suspect: Whether a bot died while it was in hand: such ones are tried one by one.
            deadly: Whether it is only to be refused, since it killed bots that handled it.
        """
        await self._room.acquire()
        self.numbers.add(update.update_id)
        self._metrics.updates_waiting.inc()
        arrival = _Arrival(update.update_id, update, self._clock.now(), suspect, deadly)
        key = chat_of(update)
        if key is None:
            self._start(self._run(arrival, self._of_no_chat))
        elif key in self._chats:
            # Over several connections of a webhook, a later one may come first.
            insort(self._chats[key], arrival)
        else:
            self._chats[key] = deque([arrival])
            self._start(self._run_chat(key))

    async def idle(self) -> None:
        """Wait until everything is handled."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def wait(self, seconds: float) -> None:
        """Wait until everything is handled that is here now, but no longer than so many seconds."""
        if self._tasks and seconds > 0:
            await asyncio.wait(self._tasks, timeout=seconds)

    def begin_nothing(self) -> list[int]:
        """Begin nothing any more; give the numbers of what waited for its turn in a chat."""
        self._ending = True
        left = [arrival.number for waiting in self._chats.values() for arrival in waiting]
        for waiting in self._chats.values():
            waiting.clear()
        self._metrics.updates_waiting.set(0)
        return left

    async def cancel(self) -> None:
        """Cancel what is in hand, and what goes on."""
        self.begin_nothing()
        tasks = self._tasks | self._going_on
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run_chat(self, key: int) -> None:
        waiting = self._chats[key]
        while waiting:
            await self._run(waiting.popleft(), self._of_chats)
        del self._chats[key]

    async def _run(self, arrival: _Arrival, turn: asyncio.Semaphore) -> None:
        async with turn, self._turn_of_suspects(arrival):
            if self._ending:
                return
            self._metrics.updates_waiting.dec()
            self._metrics.wait_seconds.observe(self._clock.now() - arrival.came)
            with self._metrics.updates_in_hand.track_inprogress():
                await self._take_in_hand(arrival)
        self._room.release()
        self.numbers.discard(arrival.number)

    @asynccontextmanager
    async def _turn_of_suspects(self, arrival: _Arrival) -> AsyncIterator[None]:
        """Let what may have killed a bot be the only such one in hand, if that is soon."""
        is_alone = False
        with suppress(TimeoutError):
            if arrival.suspect:
                async with asyncio.timeout(SECONDS_FOR_SUSPECTS):
                    is_alone = await self._of_suspects.acquire()
        try:
            yield
        finally:
            if is_alone:
                self._of_suspects.release()

    async def _take_in_hand(self, arrival: _Arrival) -> None:
        number = arrival.number
        if not await self._notes.started(number):
            return  # This bot was taken for dead, and it is another's now.
        going_on = None
        try:
            going_on = await self._persistently(arrival)
        except Exception:
            log.exception("Update %s failed", number)
        if going_on:
            self._going_on.add(going_on)
            going_on.add_done_callback(partial(self._ended, number))
        else:
            self._notes.finished(number)

    async def _persistently(self, arrival: _Arrival) -> asyncio.Task[None] | None:
        """Have an update handled, again if a database was away meanwhile."""
        attempt = 0
        while True:
            try:
                return await self._handle(arrival.update, deadly=arrival.deadly)
            except DatabaseAwayError as error:
                if not attempt:
                    log.warning("Update %s is tried again: %s", arrival.number, error)
                await self._clock.sleep(seconds_to_wait(error, attempt))
                attempt += 1

    def _ended(self, number: int, work: asyncio.Task[None]) -> None:
        """Note that work for an update ended; if it was cancelled, it is begun anew."""
        self._going_on.discard(work)
        if not work.cancelled():
            self._notes.finished(number)


def chat_of(update: Update) -> int | None:
    """Tell whose order an update keeps: its chat's, or for a posted message's button the person's.

    Inline queries keep none: each key press is answered on its own.
    """
    if update.effective_chat:
        return update.effective_chat.id
    return update.callback_query.from_user.id if update.callback_query else None
