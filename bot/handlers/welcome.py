"""First steps: /start, also with a deep link, and /help."""

import re

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.search import find, tell_brief
from bot.handlers.sending import answer, say
from bot.handlers.summary import send_summary

# A deep link names an article by its id, or a remembered query to search or brief.
_QUERY_LINK = re.compile(r"([qb])-(\d{1,18})")


async def start(update: Update, context: Context) -> None:
    """Greet, or show what a deep link names."""
    if not context.args:
        await _greet(update, context)
    elif link := _QUERY_LINK.fullmatch(context.args[0]):
        words = await context.people.query(int(link[2]))
        if words is None:
            await say(update, context, "search-forgotten")
        elif link[1] == "q":
            await find(update, context, words)
        else:
            await tell_brief(update, context, words)
    else:
        await send_summary(update, context, context.args[0])


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
