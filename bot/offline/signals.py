"""Waiting for whatever happens next."""

import asyncio


class Signal:
    """Wakes all who wait for it, each time that it is sent."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def send(self) -> None:
        """Wakes everyone who waits now."""
        self._event.set()
        self._event = asyncio.Event()

    async def wait(self) -> None:
        """Waits until it is sent the next time."""
        await self._event.wait()
