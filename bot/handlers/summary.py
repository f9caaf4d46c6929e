"""Telling an article in short: /summary words, number or URL."""

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.sending import answer, nothing_there
from bot.library import NoSuchArticleError
from bot.replies import USUAL_SENTENCES

# No list is that long; SQLite could not hold a number of many more.
DIGITS = 9


async def summary(update: Update, context: Context) -> None:
    """/summary words | number | URL."""
    wanted = " ".join(context.args or [])
    if not wanted:
        example = context.texts("search-example")
        await answer(update, replies.plain(context.texts, "summary-usage", example=example))
    elif missing := await nothing_there(context):
        await answer(update, replies.plain(context.texts, missing))
    elif wanted.isdecimal():
        await _of_number(update, context, wanted)
    elif article := await context.library.by_url(wanted):
        await send_summary(update, context, article.id)
    else:
        await _of_words(update, context, wanted)


async def send_summary(
    update: Update, context: Context, article_id: str, query: int | None = None
) -> None:
    """Send an article's summary, or say that it went.

    Args:
        update: What to answer.
        context: Its context.
        article_id: Which article.
        query: The number of the query that found it, to offer its other hits.
    """
    try:
        digest = await context.library.summary(article_id, USUAL_SENTENCES)
    except NoSuchArticleError:
        await answer(update, replies.plain(context.texts, "summary-gone"))
        return
    await answer(update, replies.summary(context.texts, digest, query=query))


async def _of_number(update: Update, context: Context, digits: str) -> None:
    """The article of this number in the list that the chat saw last."""
    chat = update.effective_chat
    number = int(digits[:DIGITS])
    article_id = await context.people.shown(chat.id, number) if chat else None
    if article_id is None:
        await answer(update, replies.plain(context.texts, "summary-no-number", number=number))
    else:
        await send_summary(update, context, article_id)


async def _of_words(update: Update, context: Context, words: str) -> None:
    """The best hit of a search, with a button to the others."""
    page = await context.library.search(words, limit=2)
    if not page.hits:
        await answer(update, replies.nothing_found(context.texts, words))
        return
    query = None
    if len(page.hits) > 1 and update.effective_user:
        query = await context.people.remember_query(update.effective_user.id, words)
    await send_summary(update, context, page.hits[0].article.id, query)
