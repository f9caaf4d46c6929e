"""Databases that lose their files while the bot goes on with them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot import keeping
from bot.settings import Settings

log = logging.getLogger(__name__)

LOOK_SECONDS = 5


async def tell_of_lost_files(
    settings: Settings, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> None:
    """Log once of each database file that it was deleted or replaced, until all were or cancelled.

    Args:
        settings: Which files; they were opened just now.
        sleep: Waits until the next look.
    """
    there = keeping.opened_files(settings.database_files)
    while there:
        for lost in [it for it in there if not it.is_there()]:
            # Each is another line for the admins too: those of one form are told as one.
            said = keeping.lost_file(settings, lost.path)
            log.error(str(said), extra={"alert": ("alert-logged", said)})
            there.remove(lost)
        await sleep(LOOK_SECONDS)
