"""Turning the pages of lists, by their buttons or in plain words."""

from dataclasses import replace
from functools import partial
from typing import assert_never

from telegram import Update

from bot import replies
from bot.buttons import Read, Resize, Turn, TurnLatest, TurnSaved, TurnSearch
from bot.context import Context
from bot.handlers import last_summary
from bot.handlers.errors import answer_unless_gone
from bot.handlers.messages import seen_buttons, text_of
from bot.handlers.saved import saved_page
from bot.handlers.search import ask, latest_page, remembered, search_page
from bot.handlers.sending import answer, say
from bot.handlers.summary import send_summary
from bot.library import exact_words
from bot.replies import HITS_A_PAGE, LINES_A_PAGE, Reply

_TWO = 2
_PAGES = {"trang", "page"}
_ARTICLE = {"one", "article", "story", "bài", "bai", "cái", "cai", "tin"}
# Who says so wants another article than the one that is open.
_ANOTHER = {"khác", "khac", "nào", "nao", "another", "other", "others", "else"}


async def next_page(update: Update, context: Context) -> None:
    """Send the next page of the list that this chat saw last, or more of its only article.

    Who speaks of an article while one is open wants the next of the list, or another one.
    """
    said = text_of(update.effective_message) if update.effective_message else ""
    is_article = not _ARTICLE.isdisjoint(exact_words(said))
    if is_article and context.summary_is_newest and isinstance(context.last_summary, Resize):
        await others(update, context)
        return
    if len(context.numbered) == 1:
        if not _ANOTHER.isdisjoint(exact_words(said)):
            await others(update, context)
            return
        if await _reads_on(update, context):
            return
    await _send_neighbour(update, context, 2, "list-ends")


async def _reads_on(update: Update, context: Context) -> bool:
    """Send the summary of a list's only article, or its full text; tell whether it has more."""
    said = text_of(update.effective_message) if update.effective_message else ""
    if not _PAGES.isdisjoint(exact_words(said)):
        return False  # No page follows, and an article is none.
    only = next(iter(context.numbered.values()))
    last = context.last_summary
    has_more = any(isinstance(it, Read) and not it.page for it in seen_buttons(context))
    if context.list_is_newest:
        await send_summary(update, context, only, 0)
    elif isinstance(last, Resize) and last.article == only and has_more:
        await last_summary.full(update, context)
    else:
        return False
    return True


async def previous_page(update: Update, context: Context) -> None:
    """Send the page before."""
    await _send_neighbour(update, context, 0, "list-begins")


async def turn_to(update: Update, context: Context, page: int) -> None:
    """Send a page of that list by its number, if it was seen or is the next one."""
    pages = context.last_list
    if pages is None:
        await _send_neighbour(update, context, 2, "list-ends")
        return
    _, shown, following = pages
    size = HITS_A_PAGE if isinstance(shown, TurnSearch) else LINES_A_PAGE
    wanted = replace(shown, offset=max(page - 1, 0) * size)
    seen = max(context.numbered) if following else shown.offset + 1
    if wanted == following or wanted.offset < seen:
        await _send(update, context, wanted)
    elif following:
        await say(update, context, "summary-number-unseen", most=max(context.numbered))
    else:
        await answer(update, context, replies.lead_on(context.texts, "list-ends"))


async def more(update: Update, context: Context) -> None:
    """Send more of what this chat saw last: a list's next page, or a longer summary.

    Of a brief what a search finds, which a button of it shows.
    """
    found = next((it for it in seen_buttons(context) if isinstance(it, TurnSearch)), None)
    if context.list_is_newest and context.last_list is None and found:
        await _send(update, context, found)
    elif context.summary_is_newest:
        await last_summary.longer(update, context)
    else:
        await next_page(update, context)


async def others(update: Update, context: Context) -> None:
    """Send another article than the one on the screen: the next of its list, or what is related.

    Of two the other; of a list its next page, and that is told, since nobody spoke of a page. Where
    there is no other, that is said, with the newest articles below.
    """
    last = context.last_summary
    if other := _other_of_two(context):
        await send_summary(update, context, other, last_summary.query_of_list(context))
    elif context.list_is_newest and context.last_list and context.last_list[2]:
        await _send(update, context, context.last_list[2], above="list-others")
    elif context.list_is_newest:
        await _send_newest(update, context)
    elif not isinstance(last, Resize):
        await back(update, context)
    elif not await _sends_following(update, context, last):
        await last_summary.related(update, context, of_none=partial(_newest, update, context))


def _other_of_two(context: Context) -> str:
    """The other article of a list of two, than the one that was opened, or the first; "" if none.

    Where more follow, these are wanted.
    """
    listed, last = [*context.numbered.values()], context.last_summary
    if len(listed) != _TWO or (context.last_list and context.last_list[2]):
        return ""
    opened = last.article if isinstance(last, Resize) else ""
    if opened in listed:
        return listed[1 - listed.index(opened)]
    return listed[1] if context.list_is_newest else ""


async def _send_newest(update: Update, context: Context) -> None:
    """Say that there are no others, above the newest articles, unless these were seen just now."""
    pages = context.last_list
    if context.list_is_newest and pages and isinstance(pages[1], TurnLatest):
        await answer(update, context, replies.lead_on(context.texts, "list-ends"))
    else:
        await answer(update, context, await _newest(update, context))


async def _newest(update: Update, context: Context) -> Reply:
    shown = await latest_page(update, context, 0)
    return replies.below_line(context.texts("list-no-others"), shown)


async def _sends_following(update: Update, context: Context, last: Resize) -> bool:
    """Send what follows an article in the list that was seen last; tell whether anything does."""
    listed = context.numbered
    number = next((it for it, article in listed.items() if article == last.article), None)
    if number is None:
        return False
    following = next((listed[it] for it in sorted(listed) if it > number), None)
    turn = context.last_list and context.last_list[2]
    if following:
        await send_summary(update, context, following, last.query)
    elif turn:
        await _send(update, context, turn, above="list-others")
    return bool(following or turn)


async def back(update: Update, context: Context) -> None:
    """Send what was seen before: the page before, the list of an article, the article of a list."""
    last, pages = context.last_summary, context.last_list
    if context.list_is_newest and pages:
        await _send(update, context, pages[0] or pages[1])
    elif context.list_is_newest and last:
        await last_summary.read_again(update, context)
    elif isinstance(last, Resize) and last.query:
        await _send(update, context, TurnSearch(last.query, 0))
    elif pages:
        await _send(update, context, pages[1])
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
    if context.last_list is None and not context.numbered:
        await answer(update, context, replies.lead_on(context.texts, "no-last-list"))
    elif turn := context.last_list and context.last_list[which]:
        await _send(update, context, turn)
    else:
        await answer(update, context, replies.lead_on(context.texts, at_the_end))


async def _send(update: Update, context: Context, turn: Turn, *, above: str = "") -> None:
    async def page() -> Reply:
        shown = await page_of(update, context, turn)
        return replies.below_line(context.texts(above), shown) if above else shown

    await answer_unless_gone(update, context, page())
