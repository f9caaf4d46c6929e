"""First steps: /start, also with a deep link, and /help."""

import re

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers import mine
from bot.handlers.search import find, tell_brief
from bot.handlers.sending import answer, say
from bot.handlers.summary import send_summary

# A deep link names an article by its id, a command that is not for groups, or a remembered query
# with what to do with it.
_COMMANDS = {
    "saved": mine.saved,
    "settings": mine.settings,
    "following": mine.following,
}
_WITH_QUERY = {"q": find, "b": tell_brief, "f": mine.follow_words}
_QUERY_LINK = re.compile(r"([qbf])-(\d{1,18})")


async def start(update: Update, context: Context) -> None:
    """Greet, or show what a deep link names."""
    payload = context.args.pop(0) if context.args else ""
    if not payload:
        await _greet(update, context)
    elif command := _COMMANDS.get(payload):
        await command(update, context)
    elif link := _QUERY_LINK.fullmatch(payload):
        words = await context.people.query(int(link[2]))
        if words is None:
            await say(update, context, "search-forgotten")
        else:
            await _WITH_QUERY[link[1]](update, context, words)
    else:
        await send_summary(update, context, payload)


async def _greet(update: Update, context: Context) -> None:
    """Show what the bot can do, on the newest article."""
    newest = await context.library.newest(limit=1)
    example, query = None, 0
    for hit in newest.hits:
        example = hit.article
        query = await context.people.remember_query(context.person, example.title)
    await answer(update, replies.start(context.texts, context.bot.username, example, query))


async def help_(update: Update, context: Context) -> None:
    """List the commands that this person may use."""
    admin = context.is_admin
    await answer(update, replies.help_(context.texts, context.bot.username, admin=admin))
