"""First steps: /start, also with a deep link, and /help."""

import re

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers import follows, preferences, saved
from bot.handlers.errors import GoneError
from bot.handlers.search import find, remembered, send_brief
from bot.handlers.sending import answer, say
from bot.handlers.summary import send_summary

# A deep link names an article by its id, a command that is not for groups, or a remembered query
# with what to do with it.
_COMMANDS = {
    "saved": saved.saved,
    "settings": preferences.settings,
    "following": follows.following,
}
_WITH_QUERY = {"q": find, "b": send_brief, "f": follows.follow_words}
_QUERY_LINK = re.compile(r"([qbf])-(\d{1,18})")


async def start(update: Update, context: Context) -> None:
    """Greet, or show what a deep link names."""
    payload = context.args.pop(0) if context.args else ""
    if not payload:
        await _greet(update, context)
    elif command := _COMMANDS.get(payload):
        await command(update, context)
    elif link := _QUERY_LINK.fullmatch(payload):
        await _with_query(update, context, link[1], int(link[2]))
    else:
        await send_summary(update, context, payload)


async def _with_query(update: Update, context: Context, what: str, number: int) -> None:
    try:
        words = await remembered(context, number)
    except GoneError as gone:
        await say(update, context, gone.key)
    else:
        await _WITH_QUERY[what](update, context, words)


async def _greet(update: Update, context: Context) -> None:
    """Show what the bot can do, on the newest article."""
    newest = await context.library.newest(limit=1)
    example, query = None, 0
    for hit in newest.hits:
        example = hit.article
        query = await context.readers.remember_query(context.person, example.title)
    await answer(update, replies.start(context.texts, context.bot.username, example, query))


async def help_(update: Update, context: Context) -> None:
    """List the commands that this person may use."""
    admin = context.is_admin
    await answer(update, replies.help_(context.texts, context.bot.username, admin=admin))
