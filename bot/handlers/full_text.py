"""The whole text of an article, a page at a time."""

import asyncio

from telegram import Update

from bot import replies
from bot.buttons import Read
from bot.context import Context
from bot.handlers.errors import answer_unless_gone
from bot.handlers.small_talk import number_in
from bot.handlers.summary import numbered, shows_saved, summarize_wanted, summary_of
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


async def full_wanted(update: Update, context: Context, words: str, typed: str) -> None:
    """Send the full text of the entry of a list that words name; of anything else its summary."""
    number = number_in(words, asked=True)
    article = await numbered(update, context, number) if number else None
    if article is None:
        await summarize_wanted(update, context, words, typed)
        return
    wanted = Read(article, 0, context.preferences.length(), 0)
    await answer_unless_gone(update, context, full_page(update, context, wanted))
