"""First steps: /start and /help."""

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.deep_links import follow_deep_link
from bot.handlers.found import LATELY, newest_readable
from bot.handlers.search import example_among
from bot.handlers.sending import answer


async def start(update: Update, context: Context) -> None:
    """Greet or, if the chat was opened by a deep link, do what that says."""
    payload = context.args.pop(0) if context.args else ""
    if payload:
        await follow_deep_link(update, context, payload)
    else:
        await _greet(update, context)


async def _greet(update: Update, context: Context) -> None:
    """Show what the bot can do, on an article that this person can read."""
    newest = (await newest_readable(context, LATELY)).hits
    sample = newest[0].article if newest else None
    example = example_among(newest, context.texts.language)
    await answer(
        update, context, replies.start(context.texts, context.bot.username, sample, example)
    )


async def help_(update: Update, context: Context) -> None:
    """List the commands that this person may use."""
    admin = context.is_admin
    await answer(update, context, replies.help_(context.texts, context.bot.username, admin=admin))


async def elsewhere(update: Update, context: Context) -> None:
    """Tell how the bot is asked in another chat."""
    await answer(update, context, replies.elsewhere(context.texts, context.bot.username))
