"""Sending replies: as answers to messages, or in place of the message under a button."""

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest

from bot.context import Context
from bot.replies import Reply

# Everyday answers of Telegram that are no fault of anybody's.
_SAME = "message is not modified"
_LATE = "query is too old"


async def answer(update: Update, reply: Reply) -> Message | None:
    """Answer a message, or send to the chat in which a button was pressed."""
    message = update.effective_message
    if message is None:
        return None
    return await message.reply_text(
        reply.text,
        reply_markup=reply.keyboard,
        # A button's message is the bot's own: quoting it would say nothing.
        do_quote=False if update.callback_query else None,
    )


async def replace(query: CallbackQuery, reply: Reply) -> None:
    """Show a reply in place of the message under a button; the same again is no fault."""
    try:
        await query.edit_message_text(reply.text, reply_markup=reply.keyboard)
    except BadRequest as error:
        if _SAME not in error.message.lower():
            raise


async def acknowledge(query: CallbackQuery, toast: str | None = None) -> None:
    """End a button's waiting, with a short note if there is something to say."""
    try:
        await query.answer(toast)
    except BadRequest as error:
        if _LATE not in error.message.lower():
            raise


async def nothing_there(context: Context) -> str | None:
    """Name the text that tells why nothing can be found yet; None if the library has articles."""
    if await context.library.size():
        return None
    return "library-loading" if context.library.reloading else "library-empty"
