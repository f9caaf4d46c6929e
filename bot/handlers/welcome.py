"""First steps: /start and /help."""

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.deep_links import follow_deep_link
from bot.handlers.sending import answer
from bot.library import Article

# Among how many of the newest articles a sample is looked for.
LATELY = 50


async def start(update: Update, context: Context) -> None:
    """Greet or, if the chat was opened by a deep link, do what that says."""
    payload = context.args.pop(0) if context.args else ""
    if payload:
        await follow_deep_link(update, context, payload)
    else:
        await _greet(update, context)


async def _greet(update: Update, context: Context) -> None:
    """Show what the bot can do, on an article that this person can read."""
    sample = await _sample(context)
    await answer(update, replies.start(context.texts, context.bot.username, sample))


async def _sample(context: Context) -> Article | None:
    """The newest article in the reader's language or, if there is none lately, the newest."""
    newest = [hit.article for hit in (await context.library.newest(limit=LATELY)).hits]
    readable = (article for article in newest if article.language == context.texts.language)
    return next(readable, newest[0] if newest else None)


async def help_(update: Update, context: Context) -> None:
    """List the commands that this person may use."""
    admin = context.is_admin
    await answer(update, replies.help_(context.texts, context.bot.username, admin=admin))
