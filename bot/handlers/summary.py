"""Telling an article in short: /summary words, number or URL, or as a reply to a message."""

from telegram import Message, Update

from bot import replies
from bot.context import Context
from bot.handlers.search import note_shown
from bot.handlers.sending import answer, say, says_library_is_empty
from bot.handlers.texts import (
    is_long,
    message_above,
    summarize_file,
    summarize_text,
    text_of,
    unknown_link,
)
from bot.library import NoSuchArticleError
from bot.replies import Reply

# No list is that long; SQLite could not hold a number of many more.
DIGITS = 9


async def summary(update: Update, context: Context) -> None:
    """/summary words | number | URL, or nothing in reply to a message."""
    message = update.effective_message
    wanted = " ".join(context.args or [])
    above = message and message_above(message)
    if not wanted and above:
        await summarize_message(update, context, above)
    elif not wanted:
        await say(update, context, "summary-usage", example=context.texts("search-example"))
    elif await says_library_is_empty(update, context):
        return
    elif wanted.isdecimal():
        await _of_number(update, context, wanted)
    elif article := await context.library.by_url(wanted):
        await send_summary(update, context, article.id)
    elif not await unknown_link(update, context, wanted):
        await _of_words(update, context, wanted)


async def summarize_message(update: Update, context: Context, message: Message) -> None:
    """Sum up what somebody's message says, or the file or the article that it shows."""
    text = text_of(message)
    if message.document:
        await summarize_file(update, context, message.document)
    elif is_long(text):
        await summarize_text(update, context, text)
    elif article := await context.library.by_url(text):
        await send_summary(update, context, article.id)
    elif not await unknown_link(update, context, text):
        await summarize_text(update, context, text)


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
        digest = await context.library.summary(article_id, context.preferences.sentences)
    except NoSuchArticleError:
        await say(update, context, "summary-gone")
        return
    quoted = context.preferences.quoted
    await answer(update, replies.summary(context.texts, digest, quoted=quoted, query=query))


async def full_page(context: Context, article_id: str, page: int) -> Reply:
    """A page of an article's full text. Raises NoSuchArticleError."""
    digest = await context.library.summary(article_id, context.preferences.sentences)
    return replies.full_text(context.texts, digest, page)


async def related_list(update: Update, context: Context, article_id: str) -> Reply:
    """What is related to an article. Raises NoSuchArticleError."""
    digest = await context.library.summary(article_id, context.preferences.sentences)
    articles = await context.library.related(article_id)
    await note_shown(update, context, 0, [article.id for article in articles])
    return replies.related(context.texts, digest, articles)


async def _of_number(update: Update, context: Context, digits: str) -> None:
    """The article of this number in the list that the chat saw last."""
    chat = update.effective_chat
    number = int(digits[:DIGITS])
    article_id = await context.people.shown(chat.id, number) if chat else None
    if article_id is None:
        await say(update, context, "summary-no-number", number=number)
    else:
        await send_summary(update, context, article_id)


async def _of_words(update: Update, context: Context, words: str) -> None:
    """The best hit of a search, with a button to the others."""
    page = await context.library.search(words, limit=2)
    if not page.hits:
        await answer(update, replies.nothing_found(context.texts, words))
        return
    query = None
    if len(page.hits) > 1:
        query = await context.people.remember_query(context.person, words)
    await send_summary(update, context, page.hits[0].article.id, query)
