"""Turning the pages of lists, by their buttons or in plain words."""

from typing import assert_never

from telegram import Update

from bot import replies
from bot.buttons import Resize, Turn, TurnLatest, TurnSaved, TurnSearch
from bot.context import Context
from bot.handlers import last_summary
from bot.handlers.errors import answer_unless_gone
from bot.handlers.saved import saved_page
from bot.handlers.search import ask, latest_page, remembered, search_page
from bot.handlers.sending import answer, say
from bot.replies import Reply


async def next_page(update: Update, context: Context) -> None:
    """Send the next page of the list that this chat saw last."""
    await _send_neighbour(update, context, 2, "list-ends")


async def previous_page(update: Update, context: Context) -> None:
    """Send the page before."""
    await _send_neighbour(update, context, 0, "list-begins")


async def more(update: Update, context: Context) -> None:
    """Send more of what this chat saw last: a list's next page, or a longer summary."""
    if context.list_is_newest or not context.last_summary:
        await next_page(update, context)
    else:
        await last_summary.longer(update, context)


async def back(update: Update, context: Context) -> None:
    """Send again what the search found that led to the last summary or, without one, the list."""
    last = context.last_summary
    if isinstance(last, Resize) and last.query and not context.list_is_newest:
        await _send(update, context, TurnSearch(last.query, 0))
    elif context.last_list:
        await _send(update, context, context.last_list[1])
    else:
        await ask(update, context, "search")


async def page_of(update: Update, context: Context, turn: Turn) -> Reply:
    """The page that a button shows.

    Raises:
        GoneError: The query is remembered no more.
    """
    match turn:
        case TurnSearch(number, offset):
            words = await remembered(context, number)
            return await search_page(update, context, words, number, offset)
        case TurnLatest(offset):
            return await latest_page(update, context, offset)
        case TurnSaved(offset, removing):
            return await saved_page(update, context, offset, removing=bool(removing))
        case _:
            assert_never(turn)


async def _send_neighbour(update: Update, context: Context, which: int, at_the_end: str) -> None:
    if context.last_list is None:
        await answer(update, replies.lead_on(context.texts, "no-last-list"))
    elif turn := context.last_list[which]:
        await _send(update, context, turn)
    else:
        await say(update, context, at_the_end)


async def _send(update: Update, context: Context, turn: Turn) -> None:
    await answer_unless_gone(update, context, page_of(update, context, turn))
