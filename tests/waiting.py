"""A clock by which nobody really waits."""

import asyncio
import heapq
from itertools import count

from bot.updates.clock import Clock


class HurriedClock(Clock):
    """Time that passes when somebody sleeps: at once, and in the order in which they are to wake.

    Attributes:
        slept: How long each of them slept.
    """

    def __init__(self) -> None:
        self.slept: list[float] = []
        self._now = 1000.0
        self._sleepers: list[tuple[float, int]] = []
        self._numbers = count()

    def now(self) -> float:
        return self._now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        sleeper = (self._now + seconds, next(self._numbers))
        heapq.heappush(self._sleepers, sleeper)
        try:
            # Whoever else is awake may still go to sleep, and be the next to wake.
            await asyncio.sleep(0)
            while self._sleepers[0] != sleeper:
                await asyncio.sleep(0)
            self._now = max(self._now, sleeper[0])
        finally:
            self._sleepers.remove(sleeper)
            heapq.heapify(self._sleepers)
