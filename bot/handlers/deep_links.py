"""Links that open the private chat and name what to show there: t.me/<bot>?start=<payload>."""

import re
from collections.abc import Awaitable, Callable

from telegram import Update

from bot.context import Context
from bot.handlers import follows, forget, preferences, saved
from bot.handlers.brief import send_brief
from bot.handlers.errors import GoneError
from bot.handlers.search import find, remembered
from bot.handlers.sending import say
from bot.handlers.summary import send_summary

# A payload is a command that is not for groups, a remembered query with what to do with it, or
# an article's id.
_BY_NAME = {
    "saved": saved.saved,
    "settings": preferences.settings,
    "following": follows.following,
    "forget": forget.forget,
}
_WITH_QUERY: dict[str, Callable[[Update, Context, str], Awaitable[None]]] = {
    "q": find,
    "b": send_brief,
    "f": follows.follow_words,
}
_QUERY_LINK = re.compile(r"([qbf])-(\d{1,18})")


async def follow_deep_link(update: Update, context: Context, payload: str) -> None:
    """Show what a deep link names."""
    if command := _BY_NAME.get(payload):
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
