"""The time by which the bot waits."""

import asyncio
import time


class Clock:
    """The time as it is; tests have one in which nobody really waits."""

    def now(self) -> float:
        """Tell the time in seconds, from some moment on."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)
