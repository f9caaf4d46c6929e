"""Messages that are no commands: in private chat, and in groups where the bot is spoken to."""

import re

from telegram import Update

from bot.context import Context
from bot.handlers.search import find
from bot.handlers.sending import say
from bot.handlers.summary import send_summary, summarize_message
from bot.handlers.texts import is_long, message_above, summarize_text, text_of, unknown_link


async def private(update: Update, context: Context) -> None:
    """A link, a long text, or words to search for."""
    if update.effective_message:
        await _respond(update, context, text_of(update.effective_message))


async def group(update: Update, context: Context) -> None:
    """The same where the bot is mentioned or answered; a bare mention means the message above."""
    message = update.effective_message
    if message is None:
        return
    said = text_of(message)
    words = without_mention(said, context.bot.username)
    above = message_above(message)
    answers_us = above and above.from_user and above.from_user.id == context.bot.id
    if words == said and not answers_us:
        return
    if words:
        await _respond(update, context, words)
    elif above and not answers_us:
        await summarize_message(update, context, above)
    else:
        await say(update, context, "mention-usage", bot=context.bot.username)


def without_mention(text: str, username: str) -> str:
    """What a text says besides the bot's name; the text as it is if that is not in it."""
    mention = rf"(?<!\w)@{re.escape(username)}\b[,:]?"
    words, count = re.subn(mention, "", text, flags=re.IGNORECASE)
    return words.strip() if count else text


async def _respond(update: Update, context: Context, text: str) -> None:
    if is_long(text):
        await summarize_text(update, context, text)
    elif article := await context.library.by_url(text):
        await send_summary(update, context, article.id)
    elif not await unknown_link(update, context, text):
        await find(update, context, text)


async def unknown_command(update: Update, context: Context) -> None:
    """Point to what there is."""
    await say(update, context, "unknown-command")


async def not_text(update: Update, context: Context) -> None:
    """Say that only text is understood."""
    await say(update, context, "not-text")
