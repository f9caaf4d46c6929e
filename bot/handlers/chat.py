"""Messages that are no commands, in a private chat."""

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.messages import text_of
from bot.handlers.pieces import collect
from bot.handlers.search import find
from bot.handlers.sending import answer, say
from bot.handlers.small_talk import small_talk
from bot.handlers.summary import respond


async def private(update: Update, context: Context) -> None:
    """Any text in a private chat."""
    if update.effective_message is None:
        return
    text = text_of(update.effective_message)
    if not await collect(update, context, text):
        await respond(update, context, text, find_or_chat)


async def find_or_chat(update: Update, context: Context, words: str) -> None:
    """Send what some words find, or a kind line if they look for nothing."""
    if kind := small_talk(words):
        await answer(update, replies.small_talk(context.texts, kind))
    else:
        await find(update, context, words)


async def unknown_command(update: Update, context: Context) -> None:
    """Point to the commands that there are."""
    await say(update, context, "unknown-command")


async def not_text(update: Update, context: Context) -> None:
    """Say that only text is understood."""
    await say(update, context, "not-text")
