"""Saved articles: /saved, and the button that saves."""

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.private import sent_to_private
from bot.handlers.search import note_shown
from bot.handlers.sending import answer
from bot.replies import HITS_A_PAGE, MAX_OFFSET, Reply


async def saved(update: Update, context: Context) -> None:
    """/saved: the articles that a person saved."""
    if await sent_to_private(update, context, "saved"):
        return
    await answer(update, await saved_page(update, context, 0))


async def saved_page(update: Update, context: Context, offset: int) -> Reply:
    """The saved articles from `offset` on, or the page before if that one has become empty."""
    offset = min(max(offset, 0), MAX_OFFSET)
    ids = await context.readers.saved(context.person, limit=HITS_A_PAGE + 1, offset=offset)
    if offset and not ids:
        return await saved_page(update, context, offset - HITS_A_PAGE)
    shown, more = ids[:HITS_A_PAGE], len(ids) > HITS_A_PAGE
    await note_shown(update, context, offset, shown)
    articles = {article.id: article for article in await context.library.articles(shown)}
    entries = [(article_id, articles.get(article_id)) for article_id in shown]
    return replies.saved_page(context.texts, entries, offset, more=more)


async def save(update: Update, context: Context, article_id: str) -> bool:
    """Save an article, or take it off again; tell whether it is saved now.

    Raises:
        NoSuchArticleError: The article is gone.
    """
    await context.library.article(article_id)
    return await context.readers.save(context.person, article_id, update.update_id)
