"""A clock by which nobody really waits."""

import asyncio
import heapq
from collections.abc import Callable
from itertools import count

from bot.updates.clock import Clock

# For so many rounds of the event loop, what others do meanwhile comes first.
PATIENCE = 50
# Whatever has not come after so many seconds does not come: slow machines need half of them.
DEADLINE = 60


class HurriedClock(Clock):
    """Time that passes when somebody sleeps and the others have done what they had to do.

    Who sleeps wakes in the right order, and nobody really waits.

    Attributes:
        slept: How long each of them slept.
    """

    def __init__(self) -> None:
        self.slept: list[float] = []
        self._now = 1_800_000_000.0
        self._sleepers: list[tuple[float, int, asyncio.Event]] = []
        self._numbers = count()

    def now(self) -> float:
        """Tell the time, in seconds since 1970."""
        return self._now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        wake = asyncio.Event()
        sleeper = (self._now + seconds, next(self._numbers), wake)
        heapq.heappush(self._sleepers, sleeper)
        try:
            rounds = 0
            while rounds < PATIENCE:
                if self._sleepers[0] is sleeper:
                    rounds += 1
                    await asyncio.sleep(0)
                else:
                    rounds = 0
                    wake.clear()
                    await wake.wait()
            self._now = max(self._now, sleeper[0])
        finally:
            self._sleepers.remove(sleeper)
            heapq.heapify(self._sleepers)
            if self._sleepers:
                self._sleepers[0][-1].set()


async def until(condition: Callable[[], bool]) -> None:
    """Let the others go on until something is so.

    It looks every millisecond: a loop that never rests keeps the threads of the databases from
    running, at times for half a minute.
    """
    async with asyncio.timeout(DEADLINE):
        while not condition():  # noqa: ASYNC110 - no event tells of all that is waited for
            await asyncio.sleep(0.001)


class StandingClock(Clock):
    """Time that does not pass: whoever sleeps sleeps until cancelled."""

    def __init__(self) -> None:
        self.somebody_sleeps = asyncio.Event()

    async def sleep(self, seconds: float) -> None:  # noqa: ARG002 - as said
        self.somebody_sleeps.set()
        await asyncio.Event().wait()
