"""Notes of what is in hand and what is done, in the store where updates are safe."""

import asyncio
import logging
import time

from bot.library import UpdateInbox
from bot.messages import OperatorError
from bot.updates.arrivals import Arrivals
from bot.updates.limits import seconds_to_wait

log = logging.getLogger(__name__)


class Notes:
    """Notes in the store what is in hand and what is done; what comes together is one commit.

    What the store does not take, on a full disk say, is noted when it takes it; nothing new begins
    until then.
    """

    def __init__(self, store: UpdateInbox, arrivals: Arrivals) -> None:
        self._store = store
        self._arrivals = arrivals
        self._started: dict[int, asyncio.Future[bool]] = {}
        self._finished: list[int] = []
        self._writing: asyncio.Task[None] | None = None

    async def started(self, number: int) -> bool:
        """Note that an update is taken in hand; whatever was finished before is noted then.

        Returns:
            Whether it is still this bot's.
        """
        noted: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._started[number] = noted
        self._write_soon()
        return await noted

    def finished(self, number: int) -> None:
        """Note, soon, that an update is handled."""
        self._finished.append(number)
        self._write_soon()

    async def written(self) -> None:
        """Wait until all is noted."""
        if self._writing:
            await self._writing

    async def close(self) -> None:
        """Note what is finished, and nothing of what was only begun.

        Raises:
            Exception: It cannot be noted; it is tried again when this is called again.
        """
        if self._writing:
            self._writing.cancel()
            await asyncio.wait([self._writing])
            self._writing = None
        self._started.clear()
        await self._store.note([], [*self._finished], time.time())
        self._finished.clear()

    def _write_soon(self) -> None:
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())

    async def _write(self) -> None:
        attempt = 0
        while self._started or self._finished:
            started, finished = [*self._started], [*self._finished]
            try:
                with self._arrivals.keeping():
                    ours = await self._store.note(started, finished, time.time())
            except Exception as error:
                if not attempt:
                    # What an operator can mend needs no traceback.
                    fault = None if isinstance(error, OperatorError) else error
                    line = "Updates cannot be noted, trying again: %s"
                    log.log(logging.ERROR, line, error, exc_info=fault)
                await self._arrivals.clock.sleep(seconds_to_wait(error, attempt))
                attempt += 1
                continue
            attempt = 0
            del self._finished[: len(finished)]
            for number in started:
                noted = self._started.pop(number)
                if not noted.done():  # It is cancelled if nobody waits any more.
                    noted.set_result(number in ours)
        self._writing = None
