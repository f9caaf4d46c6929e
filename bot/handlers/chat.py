"""Messages that are no commands, in a private chat."""

from telegram import Update

from bot.context import Context
from bot.handlers.messages import text_of
from bot.handlers.search import find
from bot.handlers.sending import say
from bot.handlers.summary import respond


async def private(update: Update, context: Context) -> None:
    """Any text in a private chat."""
    if update.effective_message:
        await respond(update, context, text_of(update.effective_message), find)


async def unknown_command(update: Update, context: Context) -> None:
    """Point to the commands that there are."""
    await say(update, context, "unknown-command")


async def not_text(update: Update, context: Context) -> None:
    """Say that only text is understood."""
    await say(update, context, "not-text")
