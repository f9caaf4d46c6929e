"""What only admins may do: /reload."""

import logging
from io import BytesIO

from telegram import Message, Update
from telegram.error import BadRequest

from bot import replies
from bot.context import Context
from bot.handlers.errors import GoneError, reference_for
from bot.handlers.sending import answer, say
from bot.library import ReloadRunningError
from bot.replies import Reply
from bot.services import load_seeds
from bot.telegram_errors import is_same

log = logging.getLogger(__name__)


async def reload(update: Update, context: Context) -> None:
    """Start loading the seeds, and report when it is done: the chat goes on meanwhile."""
    if not context.is_admin:
        await say(update, context, "reload-admins-only")
    elif context.library.reloading:
        await say(update, context, "reload-running")
    else:
        message = await answer(update, replies.plain(context.texts, "reload-started"))
        if message:
            context.background.run(_reload(message, context))


async def start_reload(update: Update, context: Context) -> None:
    """Start loading the seeds, and report in place of the message under whose button that was."""
    message = update.effective_message
    if message:
        await _show(message, replies.plain(context.texts, "reload-started"))
        context.background.run(_reload(message, context))


async def reload_quietly(context: Context) -> None:
    """Load the seeds now, because of a single article.

    Raises:
        GoneError: Another reload is running.
    """
    try:
        await load_seeds(context.bot_data)
    except ReloadRunningError as error:
        raise GoneError("reload-running") from error


def must_be_admin(context: Context) -> None:
    """Go on for admins only: a button in a group is everybody's.

    Raises:
        GoneError: It is somebody else.
    """
    if not context.is_admin:
        raise GoneError("toast-admins-only")


async def _reload(message: Message, context: Context) -> None:
    try:
        report = await load_seeds(context.bot_data)
    except ReloadRunningError:
        await _show(message, replies.plain(context.texts, "reload-running"))
        return
    except Exception as error:  # noqa: BLE001 - whatever it was, the admin waits for an answer
        reference = reference_for(error)
        await _show(message, replies.plain(context.texts, "reload-failed", reference=reference))
        return
    await _show(message, replies.reload_report(context.texts, report))
    faults = replies.fault_list(context.texts, report)
    if faults:
        await message.reply_document(BytesIO(faults.encode()), filename="faults.txt")


async def _show(message: Message, reply: Reply) -> None:
    try:
        await message.edit_text(reply.text)
    except BadRequest as error:
        if not is_same(error):
            raise
