"""Work that nobody waits for."""

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any, Self

log = logging.getLogger(__name__)


class Background:
    """Work that goes on after its handler returned; cancelled when the bot stops."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()
        self._answers: dict[int, asyncio.Task[None]] = {}

    @classmethod
    @asynccontextmanager
    async def open(cls) -> AsyncIterator[Self]:
        """Cancel what is still going on when the block ends."""
        background = cls()
        try:
            yield background
        finally:
            await background.stop()

    @property
    def tasks(self) -> frozenset[asyncio.Task[None]]:
        """What is going on."""
        return frozenset(self._tasks)

    async def stop(self) -> None:
        """Cancel what is going on, and wait until it ended."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    def run(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Start some work; an error in it is logged."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)
        return task

    def note_answer(self, update_id: int, task: asyncio.Task[None]) -> None:
        """Note that some work answers an update, which is not handled before it ended."""
        self._answers[update_id] = task
        task.add_done_callback(lambda _: self._answers.pop(update_id))

    def answer_to(self, update_id: int) -> asyncio.Task[None] | None:
        """The work that goes on to answer an update, if its handler left that to some."""
        return self._answers.get(update_id)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception():
            log.error("Work in the background failed", exc_info=task.exception())
