"""Updates from when they come until they were handled: none is lost, none is handled twice.

An update is committed before Telegram is told that it came, and stays until its handlers ended. If
the process dies meanwhile, the next one, or another bot on the same database, handles it anew: an
answer may come twice then. Of each chat only the update that was in hand can be handled twice,
since the next one begins after it was noted, and the pieces of a text that were not answered yet;
what handlers change must come out the same when they run twice.
"""

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Self

from telegram import Bot, Update
from telegram.constants import UpdateType

from bot.library import DatabaseAwayError, Incoming, Unfinished
from bot.metrics import Metrics
from bot.updates.arrivals import Arrivals
from bot.updates.limits import seconds_to_wait
from bot.updates.membership import Membership, within
from bot.updates.notes import Notes
from bot.updates.processor import SECONDS_FOR_SUSPECTS, Handle, Processor, chat_of

log = logging.getLogger(__name__)

# All that Telegram is asked for: channel posts and the like do not even come.
UPDATES = [
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.GUEST_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.INLINE_QUERY,
]
# How often a bot that shares its updates looks for what others left.
LOOK_SECONDS = 0.25
# How long a bot that ends waits for a database, and how long then for one that did not answer.
END_SECONDS, LAST_SECONDS = 5.0, 1.0
# With so many updates in memory it leaves more to others.
MOST_CLAIMED = 50


class Inbox:
    """Takes updates in and has them handled.

    Args:
        membership: This bot among those that share the store where they are safe.
        handle: Handles one; see `Processor`.
        bot: The bot to which they come.
        arrivals: Where it is noted whether what comes can be kept, and by whose clock it waits.
        metrics: Where updates are counted and timed.

    Attributes:
        arrivals: As above.
        tasks: What goes on as long as it is open, if other bots share its store.
    """

    def __init__(
        self,
        membership: Membership,
        handle: Handle,
        bot: Bot,
        arrivals: Arrivals,
        metrics: Metrics,
    ) -> None:
        self._store = membership.store
        self._membership = membership
        self._handle = handle
        self._bot = bot
        self._clock = arrivals.clock
        self.arrivals = arrivals
        self._metrics = metrics
        self._notes = Notes(membership.store, arrivals)
        self._processor = self._new_processor()
        # What comes from the store is put in line before anything else is asked of it.
        self._taking = asyncio.Lock()
        self._look_soon = asyncio.Event()
        self._is_ending = False
        self.tasks: list[asyncio.Task[None]] = []

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        membership: Membership,
        handle: Handle,
        bot: Bot,
        arrivals: Arrivals,
        metrics: Metrics,
        *,
        seconds_to_finish: float = 10,
    ) -> AsyncIterator[Self]:
        """Handle what is left of the last time, and what comes until the block ends.

        What is in hand at the end is finished if that takes no longer than `seconds_to_finish`;
        the rest is left for the next start, or for other bots.
        """
        inbox = cls(membership, handle, bot, arrivals, metrics)
        await membership.join()
        try:
            await inbox._begin()
            yield inbox
        finally:
            await inbox._end(seconds_to_finish)

    async def receive(self, updates: Sequence[Update]) -> None:
        """Take updates in; they are safe when this returns, and handled later, here or elsewhere.

        Raises:
            DatabaseAwayError: They cannot be taken in just now.
        """
        came = {update.update_id: update for update in updates}
        if not came:
            return
        incoming = [Incoming(number, chat_of(it), it.to_json()) for number, it in came.items()]
        async with self._taking:
            if self._membership.is_lost or self._is_ending:
                raise DatabaseAwayError("this bot is not among the others just now")
            processor = self._processor
            with self.arrivals.keeping():
                ours = await self._store.receive(
                    incoming, time.time(), claim=self._room() > 0, having=processor.numbers
                )
            for number in sorted(ours):
                self._metrics.updates.labels(_kind(came[number])).inc()
                await processor.put(came[number])
        if len(ours) < len(came):
            self._look_soon.set()

    async def idle(self) -> None:
        """Wait until everything that was taken in is handled."""
        await self._processor.idle()
        await self._notes.written()

    def _new_processor(self) -> Processor:
        return Processor(self._handle, self._notes, self._clock, self._metrics)

    def _room(self) -> int:
        return MOST_CLAIMED - len(self._processor.numbers)

    async def _begin(self) -> None:
        if self._store.is_shared:
            keeping = self._membership.keep(self._let_go)
            self.tasks = [asyncio.create_task(keeping), asyncio.create_task(self._look())]
            self._look_soon.set()
        else:
            await self._replay()

    async def _replay(self) -> None:
        """Begin with what is left; what was in hand at a death is tried one by one, first."""
        left = await self._store.claim(MOST_CLAIMED)
        if left:
            log.info("Updates that are left from before: %s", len(left))
        patient_until = time.monotonic() + SECONDS_FOR_SUSPECTS
        # A suspect is the first of its chat, so the chat's order stays.
        for unfinished in sorted(left, key=lambda left: not left.suspect):
            await self._put(self._processor, unfinished)
            if unfinished.suspect:
                await self._processor.wait(patient_until - time.monotonic())

    async def _look(self) -> None:
        """Look, again and again, for what others left, while there is room for more."""
        failures = 0
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._look_soon.wait()
            self._look_soon.clear()
            try:
                await self._claim()
                failures = 0
            except Exception as error:  # noqa: BLE001 - whatever it is, it may pass
                if not failures:
                    log.warning("Updates that wait cannot be claimed, trying again: %s", error)
                await asyncio.sleep(seconds_to_wait(error, min(failures, 2)))
                failures += 1

    async def _claim(self) -> None:
        async with self._taking:
            if self._membership.is_lost or self._is_ending or (room := self._room()) <= 0:
                return
            processor = self._processor
            for unfinished in await self._store.claim(room, processor.numbers):
                update = await self._put(processor, unfinished)
                self._metrics.updates.labels(_kind(update)).inc()

    async def _put(self, processor: Processor, unfinished: Unfinished) -> Update:
        update = Update.de_json(json.loads(unfinished.text), self._bot)
        await processor.put(update, suspect=unfinished.suspect, deadly=unfinished.deadly)
        return update

    async def _let_go(self) -> None:
        """Let go of everything, which may be another bot's by now, but note what is done.

        Raises:
            Exception: It cannot be noted just now.
        """
        processor, self._processor = self._processor, self._new_processor()
        await processor.cancel()
        await self._notes.close()

    async def _end(self, seconds: float) -> None:
        """Finish what is in hand, and give back the rest.

        Where the database is away, nobody is told and nothing is waited for: others have taken over
        what this bot had, or it begins that anew.
        """
        self._is_ending = True
        waiting = self._processor.begin_nothing()
        is_lost = self._membership.is_lost
        answers = not is_lost and await self._give_back(waiting)
        await self._processor.wait(0 if is_lost else seconds)
        for task in self.tasks:
            task.cancel()
        # One that waits for a server which is frozen ends some ten seconds later.
        await asyncio.wait(
            [asyncio.gather(*self.tasks, return_exceptions=True)], timeout=END_SECONDS
        )
        await self._processor.cancel()
        if is_lost:
            log.info("The database is away still: what was in hand is begun anew after it")
            return
        try:
            await within(END_SECONDS if answers else LAST_SECONDS, self._leave())
        except (DatabaseAwayError, TimeoutError) as error:
            log.warning("It could not be noted which updates are done: %s", error)
        except Exception:
            log.exception("It could not be noted which updates are done")

    async def _leave(self) -> None:
        await self._notes.close()
        await self._store.leave()

    async def _give_back(self, waiting: list[int]) -> bool:
        """Let others have what this bot has not begun; tell whether that could be written."""

        async def give_back() -> None:
            # What is being claimed is claimed before the others are told that this bot ends.
            async with self._taking:
                await self._membership.end()
            await self._store.release(waiting)

        try:
            await within(END_SECONDS, give_back())
        except Exception as error:  # noqa: BLE001 - others have it a little later then
            log.warning("What waits could not be given back yet: %s", error)
            return False
        return True


def _kind(update: Update) -> str:
    return next((kind for kind in UPDATES if getattr(update, kind)), "other")
