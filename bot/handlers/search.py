"""Finding articles: /search, /latest, plain text, and turning the pages of a list."""

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.sending import answer, nothing_there
from bot.handlers.summary import send_summary
from bot.library import Page
from bot.replies import HITS_A_PAGE, Reply


async def search(update: Update, context: Context) -> None:
    """/search words."""
    query = " ".join(context.args or [])
    if not query:
        example = context.texts("search-example")
        await answer(update, replies.plain(context.texts, "search-usage", example=example))
        return
    await _find(update, context, query)


async def plain_text(update: Update, context: Context) -> None:
    """A message without a command: the link of an article, or words to search for."""
    text = (update.effective_message and update.effective_message.text) or ""
    article = await context.library.by_url(text)
    if article:
        await send_summary(update, context, article.id)
    else:
        await _find(update, context, text)


async def latest(update: Update, context: Context) -> None:
    """/latest: the newest articles."""
    await answer(update, await latest_page(update, context, 0))


async def _find(update: Update, context: Context, query: str) -> None:
    missing = await nothing_there(context)
    if missing:
        await answer(update, replies.plain(context.texts, missing))
        return
    user = update.effective_user
    number = await context.people.remember_query(user.id if user else 0, query)
    await answer(update, await search_page(update, context, query, number, 0))


async def search_page(
    update: Update, context: Context, query: str, number: int, offset: int
) -> Reply:
    """What a remembered query finds, from `offset` on."""
    page = await context.library.search(query, limit=HITS_A_PAGE, offset=offset)
    await _note_shown(update, context, page, offset)
    return replies.search_page(context.texts, query, number, page, offset)


async def latest_page(update: Update, context: Context, offset: int) -> Reply:
    """The newest articles, from `offset` on."""
    page = await context.library.newest(limit=HITS_A_PAGE, offset=offset)
    await _note_shown(update, context, page, offset)
    return replies.latest_page(context.texts, page, offset)


async def _note_shown(update: Update, context: Context, page: Page, offset: int) -> None:
    """Remember the list, so that its numbers can be named."""
    if update.effective_chat and page.hits:
        shown = [hit.article.id for hit in page.hits]
        await context.people.note_shown(update.effective_chat.id, offset + 1, shown)
