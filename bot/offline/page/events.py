"""What happens, told to an open chat page as server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import anyio

from bot.offline.page.state import PageState
from bot.offline.parameters import Json

_HEARTBEAT_SECONDS = 5


@dataclass(eq=False)
class PageEvents:
    """One open page: what happens, until it is read."""

    state: PageState
    queue: asyncio.Queue[str] = field(default_factory=asyncio.Queue)

    async def stream(self) -> AsyncIterator[str]:
        """Server-sent events: first the whole state, then each thing that happens."""
        self.state.world.listeners.append(self._happened)
        try:
            yield _event("state", self.state.as_json())
            running = self.state.world.bot_is_running
            while not (self.state.world.closed and self.queue.empty()):
                news = ":\n\n"
                with anyio.move_on_after(_HEARTBEAT_SECONDS):
                    news = await self.queue.get()
                yield news
                if running != self.state.world.bot_is_running:
                    running = not running
                    yield _event("bot", self.state.bot_as_json())
        finally:
            self.state.world.listeners.remove(self._happened)

    def _happened(self, kind: str, news: Json) -> None:
        self.queue.put_nowait(_event(kind, {**news, **self.state.bot_as_json()}))


def _event(kind: str, news: Json) -> str:
    return f"event: {kind}\ndata: {json.dumps(news)}\n\n"
