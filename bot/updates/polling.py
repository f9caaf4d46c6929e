"""Updates that the bot asks Telegram for."""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from telegram import Bot
from telegram.constants import UpdateType
from telegram.error import InvalidToken, TelegramError

from bot.updates.inbox import Inbox
from bot.updates.limits import seconds_to_wait

log = logging.getLogger(__name__)

# All that Telegram is asked for: edits, channel posts and the like do not even come.
UPDATES = [
    UpdateType.MESSAGE,
    UpdateType.GUEST_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.INLINE_QUERY,
]
# How long Telegram may hold a request while nothing comes.
HELD_SECONDS = 30
LONGEST_PAUSE_SECONDS = 30
# A token that is refused for so long was revoked; only a person can mend that.
REVOKED_SECONDS = 300

_Result = TypeVar("_Result")


async def poll(bot: Bot, inbox: Inbox, *, revoked_seconds: float = REVOKED_SECONDS) -> None:
    """Ask Telegram for updates until cancelled, whatever it answers.

    Args:
        bot: The bot, initialized.
        inbox: Takes the updates in. Telegram is told of them with the next request, so that one
            that was not taken in comes again.
        revoked_seconds: How long the token may be refused.

    Raises:
        InvalidToken: Telegram refused the token for that long.
    """
    await persistently(bot.delete_webhook, revoked_seconds)
    offset: int | None = None

    async def ask() -> Any:
        return await bot.get_updates(
            offset, timeout=HELD_SECONDS, read_timeout=10, allowed_updates=UPDATES
        )

    while True:
        updates = await persistently(ask, revoked_seconds)
        await inbox.receive(updates)
        if updates:
            offset = updates[-1].update_id + 1


async def persistently(
    request: Callable[[], Coroutine[Any, Any, _Result]],
    revoked_seconds: float = REVOKED_SECONDS,
) -> _Result:
    """Make a request until Telegram answers it, with longer and longer pauses; say so once.

    Raises:
        InvalidToken: Telegram refused the token for `revoked_seconds`.
    """
    began, attempt, said = time.monotonic(), 0, ""
    while True:
        try:
            result = await request()
        except TelegramError as error:
            if isinstance(error, InvalidToken) and time.monotonic() - began >= revoked_seconds:
                raise
            if not said:
                log.warning("Telegram gives no updates, trying again: %s", error)
            said = str(error)
            await asyncio.sleep(seconds_to_wait(error, attempt, LONGEST_PAUSE_SECONDS))
            attempt += 1
        else:
            if said:
                log.info("Telegram gives updates again")
            return result
