"""What the article or text that a chat saw last tells of a question, or of some words."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress

from telegram import Update

from bot import replies
from bot.buttons import Resize
from bot.context import Context
from bot.handlers.last_summary import answer_of_article
from bot.handlers.search import or_search
from bot.handlers.sending import answer
from bot.handlers.summary import summary_of
from bot.handlers.texts import surely_in_text
from bot.library import (
    Article,
    NoSuchArticleError,
    mentions,
    nearest_in_article,
    surely_in_article,
)
from bot.replies import Reply


async def about(update: Update, context: Context) -> None:
    """Tell where its article comes from, for who asks something of it."""

    async def reply(last: Resize) -> Reply:
        summary = await summary_of(context, last.article, last.sentences)
        return replies.about_article(context.texts, summary, last.query)

    await answer_of_article(update, context, reply, of_text="text-question")


async def mentioned(update: Update, context: Context, words: str) -> None:
    """Send the sentences of its article that tell of some words, or say that none does."""

    async def reply(last: Resize) -> Reply:
        article = await context.library.article(last.article)
        told = await asyncio.to_thread(mentions, article, words)
        shown = replies.mentioned(context.texts, article, words, told, last)
        return shown if told else await or_search(context, shown, words)

    await answer_of_article(update, context, reply)


async def told_of(update: Update, context: Context, question: str) -> None:
    """Send what its article says that is nearest to a question, or that it may tell."""

    async def reply(last: Resize) -> Reply:
        article = await context.library.article(last.article)
        told = await asyncio.to_thread(nearest_in_article, article, question)
        return await near_or_about(context, article, told, question, last)

    await answer_of_article(update, context, reply)


async def near_or_about(
    context: Context, article: Article, told: Sequence[str], question: str, seen: Resize
) -> Reply:
    """What an article says that is nearest to a question; if nothing is, that it may tell it."""
    if told:
        shown = replies.near_question(context.texts, article, told, seen)
    else:
        summary = await summary_of(context, article.id, seen.sentences)
        shown = replies.about_article(context.texts, summary, seen.query, is_told=False)
    return await or_search(context, shown, question)


async def told_surely(update: Update, context: Context, question: str) -> bool:
    """Send what the article or text that was read last says of most of a question's words, if so.

    A list that was seen since, which tells nothing of that, does not hide the text.
    """
    last = context.last_summary
    if last and last == context.last_text:
        reply = await surely_in_text(context, question)
        if reply:
            await answer(update, context, reply)
        return reply is not None
    if context.list_is_newest or not isinstance(last, Resize):
        return False
    with suppress(NoSuchArticleError):
        article = await context.library.article(last.article)
        if told := await asyncio.to_thread(surely_in_article, article, question):
            reply = await near_or_about(context, article, told, question, last)
            await answer(update, context, reply)
            return True
    return False
