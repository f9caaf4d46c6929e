"""Errors: the log gets everything, the reader one sentence with a reference to it."""

import logging
import secrets

from telegram import Update
from telegram.error import TelegramError

from bot import replies
from bot.context import Context
from bot.handlers.sending import acknowledge, answer
from bot.telegram_errors import is_passing, is_unreachable

log = logging.getLogger(__name__)


class GoneError(LookupError):
    """A button or link names something that the bot dropped since.

    Attributes:
        key: Of the text that says so.
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


async def error(update: object, context: Context) -> None:
    """Log what went wrong, and tell the person that something did."""
    fault = context.error
    if fault is None:
        return
    if isinstance(fault, TelegramError) and (is_passing(fault) or is_unreachable(fault)):
        # What it was to say may have arrived, or nobody can be told.
        log.warning("Telegram: %s", fault)
        return
    reference = reference_for(fault)
    try:
        await _tell(update, context, reference)
    except TelegramError as second:
        log.warning("Nobody was told of %s: %s", reference, second)


def reference_for(fault: Exception) -> str:
    """Log a fault and give the reference by which it can be found in the log."""
    reference = secrets.token_hex(3)
    log.error("Fault %s", reference, exc_info=fault)
    return reference


async def _tell(update: object, context: Context, reference: str) -> None:
    if not isinstance(update, Update):
        return
    if update.callback_query:
        await acknowledge(update.callback_query, context.texts("error", reference=reference))
    elif update.inline_query:
        # An inline answer has no place for words. Telegram must not cache it.
        await update.inline_query.answer([], cache_time=0)
    else:
        await answer(update, replies.plain(context.texts, "error", reference=reference))
