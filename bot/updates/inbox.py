"""Updates from when they come until they were handled: none is lost, none is handled twice.

An update is committed before Telegram is told that it came, and stays until its handlers ended. If
the process dies meanwhile, the next one handles it anew: an answer may come twice then. Of each
chat only the update that was in hand can be handled twice, since the next one begins after it was
noted, and the pieces of a text that were not answered yet; what handlers change must come out the
same when they run twice.
"""

import asyncio
import json
import logging
import time
from bisect import insort
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Self

from telegram import Bot, Update
from telegram.constants import UpdateType

from bot.library import UpdateInbox
from bot.metrics import Metrics
from bot.updates.clock import Clock
from bot.updates.limits import seconds_to_wait

log = logging.getLogger(__name__)

# All that Telegram is asked for: edits, channel posts and the like do not even come.
UPDATES = [
    UpdateType.MESSAGE,
    UpdateType.GUEST_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.INLINE_QUERY,
]
# So long a start waits, in all, for what was in hand when the process died.
SECONDS_FOR_SUSPECTS = 10

Handle = Callable[[Update], Awaitable[asyncio.Task[None] | None]]


@dataclass(order=True, frozen=True, slots=True)
class _Arrival:
    """An update that came, and when by the inbox's clock. They are in the order of their ids."""

    number: int
    update: Update = field(compare=False)
    came: float = field(compare=False)


class Inbox:
    """Takes updates in and has them handled: a chat's in order, chats side by side.

    Args:
        store: Where they are safe.
        handle: Handles one; what it raises is logged. It may give work that goes on: the next of
            the chat begins meanwhile, but the update is handled only when this ended.
        clock: By which it waits before it tries again to note something.
        metrics: Where updates are counted and timed.
        at_once: How many chats are in hand at once, and how many updates of no chat (inline
            queries, which nobody waits for long) beside them. Each may need a connection.
        most_waiting: With so many in memory, no more are taken in until some were handled.
    """

    def __init__(
        self,
        store: UpdateInbox,
        handle: Handle,
        clock: Clock,
        metrics: Metrics,
        *,
        at_once: int = 100,
        most_waiting: int = 5000,
    ) -> None:
        self._store = store
        self._handle = handle
        self._clock = clock
        self._metrics = metrics
        self._notes = _Notes(store, clock)
        self._chats: dict[int, deque[_Arrival]] = {}
        self._of_chats = asyncio.Semaphore(at_once)
        self._of_no_chat = asyncio.Semaphore(at_once)
        self._room = asyncio.Semaphore(most_waiting)
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        store: UpdateInbox,
        handle: Handle,
        bot: Bot,
        clock: Clock,
        metrics: Metrics,
        *,
        seconds_to_finish: float = 10,
    ) -> AsyncIterator[Self]:
        """Handle what is left of the last time, and what comes until the block ends.

        What is in hand at the end is finished if that takes no longer than `seconds_to_finish`;
        the rest is left for the next start.
        """
        inbox = cls(store, handle, clock, metrics)
        try:
            await inbox._replay(bot)
            yield inbox
        finally:
            await inbox._stop(seconds_to_finish)

    async def receive(self, updates: Sequence[Update]) -> None:
        """Take updates in; they are safe when this returns, and handled later."""
        texts = {update.update_id: update.to_json() for update in updates}
        new = await self._store.receive(texts, time.time()) if texts else set()
        fresh = {update.update_id: update for update in updates if update.update_id in new}
        for _, update in sorted(fresh.items()):
            self._metrics.updates.labels(_kind(update)).inc()
            await self._enqueue(update)

    async def idle(self) -> None:
        """Wait until everything that was taken in is handled."""
        while self._tasks:
            await asyncio.wait(self._tasks)
        await self._notes.written()

    async def _replay(self, bot: Bot) -> None:
        """Begin with what is left; what was in hand when the process died is tried one by one."""
        unfinished, aside = await self._store.recover(time.time())
        for number in aside:
            log.error(
                "Update %s killed the bot twice and is set aside",
                number,
                extra={"alert": ("alert-aside", number)},
            )
        if unfinished:
            log.info("%s updates are left from before", len(unfinished))
        patient_until = time.monotonic() + SECONDS_FOR_SUSPECTS
        # A suspect is the first of its chat, so the chat's order stays.
        for left in sorted(unfinished, key=lambda left: not left.suspect):
            await self._enqueue(Update.de_json(json.loads(left.text), bot))
            if left.suspect and (seconds := patient_until - time.monotonic()) > 0:
                await asyncio.wait(self._tasks, timeout=seconds)

    async def _enqueue(self, update: Update) -> None:
        await self._room.acquire()
        self._metrics.updates_waiting.inc()
        arrival = _Arrival(update.update_id, update, self._clock.now())
        key = _key(update)
        if key is None:
            self._start(self._run(arrival, self._of_no_chat))
        elif key in self._chats:
            # Over several connections of a webhook, a later one may come first.
            insort(self._chats[key], arrival)
        else:
            self._chats[key] = deque([arrival])
            self._start(self._run_chat(key))

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
        async with turn:
            if self._stopping:
                return
            self._metrics.updates_waiting.dec()
            self._metrics.wait_seconds.observe(self._clock.now() - arrival.came)
            with self._metrics.updates_in_hand.track_inprogress():
                await self._take_in_hand(arrival.number, arrival.update)
        self._room.release()

    async def _take_in_hand(self, number: int, update: Update) -> None:
        await self._notes.started(number)
        going_on = None
        try:
            going_on = await self._handle(update)
        except Exception:
            log.exception("Update %s failed", number)
        if going_on:
            going_on.add_done_callback(partial(self._ended, number))
        else:
            self._notes.finished(number)

    def _ended(self, number: int, work: asyncio.Task[None]) -> None:
        """Note that work for an update ended; if it was cancelled, the next start begins anew."""
        if not work.cancelled():
            self._notes.finished(number)

    async def _stop(self, seconds: float) -> None:
        self._stopping = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._notes.close()


class _Notes:
    """Notes in the store what is in hand and what is done; what comes together is one commit.

    What the store does not take, on a full disk say, is noted when it takes it; nothing new begins
    until then.
    """

    def __init__(self, store: UpdateInbox, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._in_hand: set[int] = set()
        self._started: dict[int, asyncio.Future[None]] = {}
        self._finished: list[int] = []
        self._writing: asyncio.Task[None] | None = None

    async def started(self, number: int) -> None:
        """Note that an update is taken in hand; whatever was finished before is noted then."""
        self._in_hand.add(number)
        self._started[number] = noted = asyncio.get_running_loop().create_future()
        self._write_soon()
        await noted

    def finished(self, number: int) -> None:
        """Note, soon, that an update is handled."""
        self._in_hand.discard(number)
        self._finished.append(number)
        self._write_soon()

    async def written(self) -> None:
        """Wait until all is noted."""
        if self._writing:
            await self._writing

    async def close(self) -> None:
        """Note all that is finished, and that nothing is in hand."""
        if self._writing:
            self._writing.cancel()
            await asyncio.wait([self._writing])
        try:
            await self._store.note([], self._finished, time.time())
            await self._store.release(self._in_hand)
        except Exception:
            log.exception("It could not be noted which updates are done")

    def _write_soon(self) -> None:
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())

    async def _write(self) -> None:
        attempt = 0
        while self._started or self._finished:
            started, finished = [*self._started], [*self._finished]
            try:
                await self._store.note(started, finished, time.time())
            except Exception as error:
                if not attempt:
                    log.exception("Updates cannot be noted, trying again")
                await self._clock.sleep(seconds_to_wait(error, attempt))
                attempt += 1
                continue
            attempt = 0
            del self._finished[: len(finished)]
            for number in started:
                noted = self._started.pop(number)
                if not noted.done():  # It is cancelled if nobody waits any more.
                    noted.set_result(None)
        self._writing = None


def _kind(update: Update) -> str:
    return next((kind for kind in UPDATES if getattr(update, kind)), "other")


def _key(update: Update) -> int | None:
    """Tell whose order an update keeps: its chat's, or for a posted message's button the person's.

    Inline queries keep none: each key press is answered on its own.
    """
    if update.effective_chat:
        return update.effective_chat.id
    return update.callback_query.from_user.id if update.callback_query else None
