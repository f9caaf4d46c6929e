"""First steps: /start, /help, and what the bot cannot make sense of."""

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.sending import answer
from bot.handlers.summary import send_summary


async def start(update: Update, context: Context) -> None:
    """Greet, or show what a deep link names."""
    if context.args:
        await send_summary(update, context, context.args[0])
        return
    await answer(update, replies.start(context.texts, context.bot.username))


async def help_(update: Update, context: Context) -> None:
    """List the commands that this person may use."""
    admin = context.is_admin(update)
    await answer(update, replies.help_(context.texts, context.bot.username, admin=admin))


async def unknown_command(update: Update, context: Context) -> None:
    """Point to what there is."""
    await answer(update, replies.plain(context.texts, "unknown-command"))


async def not_text(update: Update, context: Context) -> None:
    """Say that only text is understood."""
    await answer(update, replies.plain(context.texts, "not-text"))
