"""The whole text of an article, a page at a time."""

import asyncio

from telegram import Update

from bot import replies
from bot.buttons import Read
from bot.context import Context
from bot.handlers.summary import shows_saved, summary_of
from bot.replies import Reply


async def full_page(update: Update, context: Context, wanted: Read) -> Reply:
    """A page of an article's full text.

    Raises:
        NoSuchArticleError: The article is gone.
    """
    summary = await summary_of(context, wanted.article, wanted.sentences)
    saved = await shows_saved(update, context, wanted.article)
    # A long text takes a while to cut.
    return await asyncio.to_thread(replies.full_text, context.texts, summary, wanted, saved=saved)
