"""Following a topic: /follow and /following."""

import time
from dataclasses import replace
from datetime import date, datetime, timedelta

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.messages import is_private
from bot.handlers.private import sent_to_private
from bot.handlers.search import ask
from bot.handlers.sending import answer, replace_keyboard, say
from bot.library import MOST_FOLLOWS, topic_of, without_frame
from bot.replies import Reply

MOST_DAYS = 366


async def follow(update: Update, context: Context) -> None:
    """/follow words."""
    words = " ".join(context.args or [])
    if words:
        await follow_wanted(update, context, words)
    else:
        await ask(update, context, "follow")


async def follow_wanted(update: Update, context: Context, words: str) -> None:
    """Follow some words; in a group, lead to the private chat, where one tap does it."""
    words = without_frame(words)
    if is_private(update) or not topic_of(words).words:
        await follow_words(update, context, words)
    else:
        # Telegram lets the bot write first only to those who started it.
        number = await context.readers.remember_query(context.person, words)
        bot = context.bot.username
        await answer(update, replies.follow_in_private(context.texts, bot, number, words))


async def follow_words(update: Update, context: Context, words: str) -> None:
    """Follow some words, and say what happens next."""
    words = without_frame(words)
    topic = topic_of(words)
    if not topic.words:
        await say(update, context, "follow-no-words")
        return
    for number, text in await context.readers.follows(context.person):
        if topic_of(text) == topic:
            await answer(update, replies.followed_already(context.texts, number, text))
            return
    if await context.readers.follow(context.person, words, context.texts.language):
        preferences, muted = context.preferences, _muted_until(context)
        await answer(update, replies.followed(context.texts, words, preferences.hour, muted))
    else:
        await say(update, context, "follow-too-many", most=MOST_FOLLOWS)


async def following(update: Update, context: Context) -> None:
    """/following: what a person follows."""
    if await sent_to_private(update, context, "following"):
        return
    await answer(update, await following_list(context))


async def following_list(context: Context, *, removing: bool = False) -> Reply:
    """What a person follows, with buttons to end some and to be told nothing for a while.

    Args:
        context: The person's.
        removing: Whether each is on a button that ends it.
    """
    follows = await context.readers.follows(context.person)
    if removing:
        return replies.following_to_remove(context.texts, follows)
    return replies.following(context.texts, follows, _muted_until(context))


def _muted_until(context: Context) -> date | None:
    """The last day on which a person is told nothing; None if nothing is muted."""
    until = context.preferences.muted_until
    if until is None or until <= time.time():
        return None
    return datetime.fromtimestamp(until - 1, context.settings.timezone).date()


async def mute(context: Context, days: int) -> Reply:
    """Hold digests back for so many days, and the rest of the last; 0 ends that."""
    days = min(max(days, 0), MOST_DAYS)
    today = datetime.now(context.settings.timezone).replace(hour=0, minute=0, second=0)
    until = int((today + timedelta(days=days + 1)).timestamp()) if days else None
    context.preferences = replace(context.preferences, muted_until=until)
    await context.readers.prefer(context.person, context.preferences)
    return await following_list(context)


async def end_follow(update: Update, context: Context, number: int) -> None:
    """Stop following some words, and offer to follow them again in place of the button."""
    text = await context.readers.unfollow(context.person, number)
    query, message = update.callback_query, update.effective_message
    if text and query and message:
        again = await context.readers.remember_query(context.person, text)
        await replace_keyboard(
            query, replies.follow_ended(context.texts, message.reply_markup, number, text, again)
        )
