"""How many requests are under way at once."""

import asyncio
import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.updates.clock import Clock

# A server nearby answers as fast over so few connections as over a hundred, and what is under way
# when the bot is killed may be answered twice.
FEWEST = 4
# One far away needs more, to take a little more than Telegram's 30 messages a second.
REQUESTS_A_SECOND = 40
# Enough for a server that takes 1.5 s. It may be this machine that is slow: it would open more and
# more.
MOST = 60
# How much the newest request counts in the mean time that one takes.
WEIGHT = 0.1


class Lanes:
    """Lets as many requests run at once as it takes to keep up with Telegram; the others queue."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._free = asyncio.Semaphore(FEWEST)
        self._lanes = FEWEST
        self._mean_seconds = 0.0

    @asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        """Wait for a free lane, first come first served, and keep it until the block ends."""
        await self._free.acquire()
        began = self._clock.now()
        try:
            yield
        finally:
            self._mean_seconds += WEIGHT * (self._clock.now() - began - self._mean_seconds)
            self._give_back()

    def _give_back(self) -> None:
        """Free a lane, and open or close one if there should be more or fewer."""
        wanted = math.ceil(REQUESTS_A_SECOND * self._mean_seconds)
        wanted = min(max(wanted, FEWEST), MOST)
        if self._lanes <= wanted:
            self._free.release()
        if self._lanes < wanted:
            self._free.release()
        self._lanes += (self._lanes < wanted) - (self._lanes > wanted)
