"""Erasing all that the bot keeps about a person: /forget."""

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.sending import answer
from bot.library import Preferences


async def forget(update: Update, context: Context) -> None:
    """/forget: erase everything about a person, and say what that was."""
    erased = await context.readers.forget(context.person)
    context.preferences = Preferences()
    await answer(update, replies.forgotten(context.texts, erased))
