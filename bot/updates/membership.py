"""This bot among those on the same database: alive, how many there are, and who leads.

Where a database is one bot's own, that bot always leads, and nothing goes on here.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from bot.library import Standing, UpdateInbox

log = logging.getLogger(__name__)

# How often a bot shows that it is alive.
BEAT_SECONDS = 2.0
# A bot that could not show it for so long stops: soon others take it for dead
# (`bot.stores.postgres.inbox.DEAD_SECONDS`), and what it has in hand is theirs then.
CEASE_SECONDS = 8.0

_Result = TypeVar("_Result")


class Membership:
    """Keeps a bot among those that share its updates.

    Args:
        store: Where the bots are known, and their updates.
        beat_seconds: How often to show that this one is alive.
        cease_seconds: After how long in vain it lets go of what it has.

    Attributes:
        standing: How this bot stands.
        is_lost: Whether others may take it for dead, and what it had for theirs.
    """

    def __init__(
        self,
        store: UpdateInbox,
        *,
        beat_seconds: float = BEAT_SECONDS,
        cease_seconds: float = CEASE_SECONDS,
    ) -> None:
        self.store = store
        self._beat_seconds = beat_seconds
        self._cease_seconds = cease_seconds
        self._changed = asyncio.Condition()
        # When it was last sure that nobody takes it for dead.
        self._sure_at = 0.0
        self.standing = Standing()
        self.is_lost = False

    async def join(self) -> None:
        """Be one of the bots from now on."""
        began = time.monotonic()
        standing = await self.store.join(time.time())
        await self._stand(standing, began)

    async def keep(self, let_go: Callable[[], Awaitable[None]]) -> None:
        """Stay one of the bots until cancelled.

        Args:
            let_go: Called when this bot may be taken for dead, before it joins anew, and again if
                that failed: whatever it has may be another's by now.
        """
        while True:
            await asyncio.sleep(self._beat_seconds)
            if not await self._beat():
                log.error("The database was away for too long; what was in hand is begun anew")
                self.is_lost = True
                await self._stand(Standing(self.standing.bots), self._sure_at)
                await self._rejoin(let_go)
                self.is_lost = False

    async def end(self) -> None:
        """Lead no more, since this bot leaves soon."""
        await self._stand(Standing(self.standing.bots), self._sure_at)
        try:
            await self.store.beat(time.time(), ending=True)
        except Exception as error:  # noqa: BLE001 - others take over all the same, only later
            log.warning("The other bots could not be told that this one ends: %s", error)

    async def leading(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Do some work whenever this bot leads, until cancelled.

        Args:
            work: What one bot does for all. It is cancelled when this bot leads no more.

        Raises:
            Exception: What the work raised.
        """
        while True:
            await self._until(leads=True)
            working = asyncio.create_task(work())
            leading = asyncio.create_task(self._until(leads=False))
            try:
                await asyncio.wait({working, leading}, return_when=asyncio.FIRST_COMPLETED)
                if working.done():
                    await working
                await leading
            finally:
                working.cancel()
                leading.cancel()
                await asyncio.gather(working, leading, return_exceptions=True)

    async def _until(self, *, leads: bool) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: self.standing.leads is leads)

    async def _beat(self) -> bool:
        """Show that this bot is alive, until that is too late; tell whether it was not."""
        said = False
        while (left := self._sure_at + self._cease_seconds - time.monotonic()) > 0:
            began = time.monotonic()
            try:
                # What takes long is tried anew: a connection may be dead, or wait for its turn.
                standing = await within(
                    min(left, self._cease_seconds / 3), self.store.beat(time.time())
                )
            except Exception as error:  # noqa: BLE001 - whatever it is, time tells what to do
                if not said:
                    log.warning("The database does not answer, trying again: %s", error)
                said = True
                await asyncio.sleep(self._beat_seconds / 4)
            else:
                if standing is None:
                    return False
                await self._stand(standing, began)
                return True
        return False

    async def _rejoin(self, let_go: Callable[[], Awaitable[None]]) -> None:
        said = False
        while True:
            try:
                await let_go()
                await self.store.leave()
                await self.join()
            except Exception as error:  # noqa: BLE001 - as above
                if not said:
                    log.info("This bot cannot join the others yet: %s", error)
                said = True
                await asyncio.sleep(self._beat_seconds)
            else:
                log.info("The database is back")
                return

    async def _stand(self, standing: Standing, sure_at: float) -> None:
        for number in standing.aside:
            log.error(
                "Update %s kills bots even when it is only refused, and is set aside",
                number,
                extra={"alert": ("alert-deadly", number)},
            )
        self._sure_at = sure_at
        async with self._changed:
            self.standing = standing
            self._changed.notify_all()


async def within(seconds: float, work: Coroutine[Any, Any, _Result]) -> _Result:
    """Do something in so many seconds, and do not wait until it is cancelled either.

    Raises:
        TimeoutError: It took longer.
    """
    task = asyncio.create_task(work)
    try:
        await asyncio.wait({task}, timeout=seconds)
        if not task.done():
            raise TimeoutError(f"no answer in {seconds:.1f} s")
        return task.result()
    finally:
        task.cancel()
        task.add_done_callback(lambda task: task.cancelled() or task.exception())
