"""Guest queries: the bot is mentioned in a chat where it is no member, and answers once."""

from typing import assert_never

from telegram import Update
from telegram.error import BadRequest

from bot import replies
from bot.context import Context
from bot.handlers.content import Link, LongText, UnknownLink, Words, classify
from bot.handlers.messages import message_above, text_of, without_mention
from bot.handlers.preferences import layout_of
from bot.handlers.small_talk import small_talk
from bot.handlers.summary import summary_of
from bot.handlers.texts import text_summary_reply
from bot.replies import Reply
from bot.telegram_errors import is_late


async def guest(update: Update, context: Context) -> None:
    """Answer what a mention says or, if it says nothing, the message that it replies to."""
    message = update.guest_message
    if message is None or message.guest_query_id is None:
        return
    above = message_above(message)
    words = without_mention(text_of(message), context.bot.username)
    text = words or (text_of(above) if above else "")
    if text and not small_talk(text):
        reply = await _reply_to(context, text)
    else:
        reply = replies.plain(context.texts, "mention-usage", bot=context.bot.username)
    # Nobody is shown the result's title: the reply is posted at once.
    result = replies.result("guest", context.bot.username, reply)
    try:
        await context.bot.answer_guest_query(message.guest_query_id, result)
    except BadRequest as error:
        if not is_late(error):
            raise


async def _reply_to(context: Context, text: str) -> Reply:
    content = await classify(context.library, text)
    match content:
        case LongText(text):
            return await text_summary_reply(context, text)
        case Link(article):
            return await _posted_summary(context, article.id)
        case UnknownLink(_, words):
            number = await context.readers.remember_query(context.person, words) if words else 0
            return replies.unknown_link_for_guest(context.texts, context.bot.username, number)
        case Words(words):
            return await _best_hit(context, words)
        case _:
            assert_never(content)


async def _best_hit(context: Context, words: str) -> Reply:
    page = await context.library.search(words, limit=1)
    if page.hits:
        return await _posted_summary(context, page.hits[0].article.id)
    number = await context.readers.remember_query(context.person, words)
    return replies.nothing_found_for_guest(context.texts, words, context.bot.username, number)


async def _posted_summary(context: Context, article_id: str) -> Reply:
    summary = await summary_of(context, article_id, 0)
    return replies.inline_summary(context.texts, summary, layout_of(context))
