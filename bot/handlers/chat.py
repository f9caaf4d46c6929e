"""Messages that are no commands: in private chat, and in groups where the bot is spoken to."""

from typing import assert_never

from telegram import Update

from bot.context import Context
from bot.handlers.content import Link, LongText, UnknownLink, Words, classify
from bot.handlers.messages import message_above, text_of, without_mention
from bot.handlers.search import find, send_unknown_link
from bot.handlers.sending import say
from bot.handlers.summary import send_summary, summarize_message
from bot.handlers.texts import send_text_summary


async def private(update: Update, context: Context) -> None:
    """Any text in a private chat."""
    if update.effective_message:
        await _respond(update, context, text_of(update.effective_message))


async def group(update: Update, context: Context) -> None:
    """A text in a group, if it mentions the bot or replies to it.

    A mention with no words means the message that it replies to.
    """
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


async def _respond(update: Update, context: Context, text: str) -> None:
    content = await classify(context.library, text)
    match content:
        case LongText(text):
            await send_text_summary(update, context, text)
        case Link(article):
            await send_summary(update, context, article.id)
        case UnknownLink(words):
            await send_unknown_link(update, context, words)
        case Words(words):
            await find(update, context, words)
        case _:
            assert_never(content)


async def unknown_command(update: Update, context: Context) -> None:
    """Point to the commands that there are."""
    await say(update, context, "unknown-command")


async def not_text(update: Update, context: Context) -> None:
    """Say that only text is understood."""
    await say(update, context, "not-text")
