"""Sending replies: as answers to messages, or in place of the message under a button."""

from collections.abc import Awaitable
from contextlib import suppress

from telegram import CallbackQuery, ForceReply, InlineKeyboardMarkup, Message, Update
from telegram.constants import ChatAction, ChatType
from telegram.error import BadRequest, TelegramError

from bot.context import Context
from bot.replies import Reply, plain, result
from bot.telegram_errors import is_fixed, is_late, is_same


async def answer(update: Update, context: Context, reply: Reply) -> Message | None:
    """Answer a message, or send to the chat in which a button was pressed.

    The answer to a message that was edited takes the place of the one before, if it can.
    """
    message = update.effective_message
    if message is None:
        return None
    if reply.keyboard:
        context.note_keyboard(reply.keyboard)
    if update.edited_message and (changed := await _answer_in_place(message, context, reply)):
        return changed
    in_private = message.chat.type == ChatType.PRIVATE
    question = None
    if reply.hint is not None:
        # In a group only whoever asked is asked: the message replies to theirs.
        question = ForceReply(
            selective=not in_private or None, input_field_placeholder=reply.hint or None
        )
    sent = await message.reply_text(
        reply.text,
        reply_markup=reply.keyboard or question,
        # A button's message is the bot's own: quoting it would say nothing.
        do_quote=False if update.callback_query else None,
    )
    if in_private and not update.callback_query:  # Elsewhere nobody who edits is answered.
        context.note_answer(message, sent)
    return sent


async def _answer_in_place(message: Message, context: Context, reply: Reply) -> Message | None:
    """Change the answer to a message before it was edited, and give it; None if it cannot be."""
    before = context.answer_before_edit(message)
    if before is None or reply.hint is not None:
        return None
    if not await _edited(before.edit_text(reply.text, reply_markup=reply.keyboard)):
        return None
    context.note_keyboard(reply.keyboard)
    context.note_answer(message, before)
    return before


async def say(update: Update, context: Context, key: str, **values: str | int) -> None:
    """Answer with a text and nothing else."""
    await answer(update, context, plain(context.texts, key, **values))


async def tell(update: Update, context: Context, key: str | None, **values: str | int) -> None:
    """Answer an update of any kind with a text or, if there is no key, end its waiting.

    The text stands in messages and in short notes, so it holds no tags.
    """
    if update.callback_query:
        await acknowledge(update.callback_query, key and context.texts(key, **values))
    elif update.inline_query:
        # An inline answer has no place for words. Telegram must not cache it.
        await update.inline_query.answer([], cache_time=0)
    elif key is None:
        return
    elif update.guest_message and update.guest_message.guest_query_id:
        reply = result("guest", context.bot.username, plain(context.texts, key, **values))
        await context.bot.answer_guest_query(update.guest_message.guest_query_id, reply)
    else:
        await say(update, context, key, **values)


async def show_typing(update: Update) -> None:
    """Show in the chat that an answer is being written; go on if Telegram refuses."""
    if update.effective_chat:
        with suppress(TelegramError):
            await update.effective_chat.send_action(ChatAction.TYPING)


async def replace(query: CallbackQuery, context: Context, reply: Reply) -> bool:
    """Show a reply in place of the message with the button.

    Returns:
        Whether the message can be changed; nothing needs to change if it says so already.
    """
    context.note_keyboard(reply.keyboard)
    return await _edited(query.edit_message_text(reply.text, reply_markup=reply.keyboard))


async def replace_keyboard(
    query: CallbackQuery, context: Context, keyboard: InlineKeyboardMarkup | None
) -> bool:
    """Show other buttons below the message with the button; tell whether it can be changed."""
    context.note_keyboard(keyboard)
    return await _edited(query.edit_message_reply_markup(keyboard))


async def _edited(editing: Awaitable[Message | bool]) -> bool:
    try:
        await editing
    except BadRequest as error:
        if is_fixed(error):
            return False
        if not is_same(error):
            raise
    return True


async def acknowledge(query: CallbackQuery, toast: str | None) -> None:
    """End a button's waiting, with a short note if there is something to say."""
    try:
        await query.answer(toast)
    except BadRequest as error:
        if not is_late(error):
            raise


async def why_gone(context: Context) -> str:
    """Give the key of what to say of an article that is not there: perhaps just not yet again."""
    is_loading = context.library.reloading and await context.library.is_empty()
    return "library-loading" if is_loading else "summary-gone"


async def says_library_is_empty(update: Update, context: Context) -> bool:
    """Say why nothing can be found yet, if the library has no articles."""
    if not await context.library.is_empty():
        return False
    await say(update, context, "library-loading" if context.library.reloading else "library-empty")
    return True
