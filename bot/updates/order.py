"""In which order updates are handled."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Coroutine
from contextlib import nullcontext
from typing import Any, cast
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor


class PerChatUpdateProcessor(BaseUpdateProcessor):
    """Updates of one chat run in order, chats run side by side, a repeated update not at all.

    Telegram repeats an update if the bot was stopped before it could confirm it.

    Args:
        at_once: How many updates may be in hand, those that wait for another one of their chat
            included: so many that one chat never keeps others out.
        remembered: Among how many of the newest updates a repeated one is recognised.
    """

    def __init__(self, *, at_once: int = 4096, remembered: int = 1000) -> None:
        super().__init__(at_once)
        self._remembered = remembered
        self._chats: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._seen: OrderedDict[int, None] = OrderedDict()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Run an update's handlers when it is its turn."""
        if isinstance(update, Update) and self._is_repeated(update):
            cast("Coroutine[Any, Any, None]", coroutine).close()
            return
        chat = update.effective_chat if isinstance(update, Update) else None
        # asyncio's locks are fair; one lives as long as somebody holds it or waits.
        async with self._chats.setdefault(chat.id, asyncio.Lock()) if chat else nullcontext():
            await coroutine

    def _is_repeated(self, update: Update) -> bool:
        if update.update_id in self._seen:
            return True
        self._seen[update.update_id] = None
        if len(self._seen) > self._remembered:
            self._seen.popitem(last=False)
        return False

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""
