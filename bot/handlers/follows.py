"""Following a topic: /follow and /following."""

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.messages import is_private
from bot.handlers.private import sent_to_private
from bot.handlers.sending import answer, say
from bot.library import MOST_FOLLOWS, can_be_followed
from bot.replies import Reply


async def follow(update: Update, context: Context) -> None:
    """/follow words."""
    words = " ".join(context.args or [])
    if not words:
        await say(update, context, "follow-usage", example=context.texts("search-example"))
    elif is_private(update):
        await follow_words(update, context, words)
    else:
        # Telegram lets the bot write first only to those who started it.
        number = await context.readers.remember_query(context.person, words)
        await sent_to_private(update, context, f"f-{number}")


async def follow_words(update: Update, context: Context, words: str) -> None:
    """Follow some words, and say what happens next."""
    if not can_be_followed(words):
        await say(update, context, "follow-no-words")
    elif await context.readers.follow(context.person, words, context.texts.language):
        await answer(update, replies.followed(context.texts, words))
    else:
        await say(update, context, "follow-too-many", most=MOST_FOLLOWS)


async def following(update: Update, context: Context) -> None:
    """/following: what a person follows."""
    if await sent_to_private(update, context, "following"):
        return
    await answer(update, await following_list(context))


async def following_list(context: Context) -> Reply:
    """What a person follows, with a button to end each."""
    return replies.following(context.texts, await context.readers.follows(context.person))
