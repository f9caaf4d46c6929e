"""Updates that the bot asks Telegram for."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

from telegram.constants import UpdateType
from telegram.ext import Application, Updater

# All that Telegram is asked for: edits, channel posts and the like do not even come.
UPDATES = [
    UpdateType.MESSAGE,
    UpdateType.GUEST_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.INLINE_QUERY,
]


@asynccontextmanager
async def polling(application: Application[Any, Any, Any, Any, Any, Any]) -> AsyncIterator[None]:
    """Ask Telegram for updates until the block ends, for an application that has started."""
    # The builder makes an updater unless told not to.
    updater = cast("Updater", application.updater)
    try:
        await updater.start_polling(allowed_updates=UPDATES)
        yield
    finally:
        if updater.running:
            await updater.stop()
