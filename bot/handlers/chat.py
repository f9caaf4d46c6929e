"""Messages that are no commands, in a private chat."""

from typing import assert_never

from telegram import Update

from bot.context import Context
from bot.handlers.content import Link, LongText, UnknownLink, Words, classify
from bot.handlers.messages import text_of
from bot.handlers.search import find, send_unknown_link
from bot.handlers.sending import say
from bot.handlers.summary import send_summary
from bot.handlers.texts import send_text_summary


async def private(update: Update, context: Context) -> None:
    """Any text in a private chat."""
    if update.effective_message:
        await respond(update, context, text_of(update.effective_message))


async def respond(update: Update, context: Context, text: str) -> None:
    """Answer what somebody says to the bot, whatever it is."""
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
