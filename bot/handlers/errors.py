"""Errors: the log gets everything, the reader one sentence with a reference to it."""

import logging
import secrets
from collections.abc import Awaitable

from telegram import Update
from telegram.error import TelegramError

from bot import keeping, replies
from bot.context import Context
from bot.handlers.sending import answer, say, tell, why_gone
from bot.library import NoSuchArticleError
from bot.messages import OperatorError
from bot.replies import Reply
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


async def answer_unless_gone(update: Update, context: Context, reply: Awaitable[Reply]) -> None:
    """Send a reply, or say that the article, or what else it is about, is gone."""
    try:
        await answer(update, context, await reply)
    except NoSuchArticleError:
        await answer(update, context, replies.lead_on(context.texts, await why_gone(context)))
    except GoneError as gone:
        await say(update, context, gone.key)


class DeadlyError(Exception):
    """An update killed bots that handled it."""


async def error(update: object, context: Context) -> None:
    """Log what went wrong, and tell the person that something did."""
    fault = context.error
    if fault is None:
        return
    if isinstance(fault, TelegramError) and (is_passing(fault) or is_unreachable(fault)):
        # What it was to say may have arrived, or nobody can be told.
        log.warning("Telegram: %s", fault)
        return
    if not isinstance(update, Update):
        reference_for(fault)
        return
    if isinstance(fault, DeadlyError):
        told = {"alert": ("alert-deadly", update.update_id)}
        log.error("Update %s killed bots and is refused", update.update_id, extra=told)
        telling = tell(update, context, "error-deadly")
    else:
        telling = tell(update, context, "error", reference=reference_for(fault))
    try:
        await telling
    except TelegramError as second:
        log.warning("Nobody was told: %s", second)


def reference_for(fault: Exception) -> str:
    """Log a fault and give the reference by which it can be found in the log."""
    reference = secrets.token_hex(3)
    told = {"alert": ("alert-fault", reference)}
    if keeping.is_damage(fault):
        # What is readers' names its file, and what is to be done before a restart.
        where = ("DATABASE", fault, keeping.ARTICLES_ANEW)
        log.error("Fault %s: %s: %s; %s", reference, *where, extra=told)
    elif isinstance(fault, OperatorError):
        # What an operator can mend needs no traceback.
        log.error("Fault %s: %s", reference, fault, extra=told)
    else:
        log.error("Fault %s", reference, exc_info=fault, extra=told)
    return reference
