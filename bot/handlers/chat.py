"""Messages that are no commands: in private chat, and in groups where the bot is spoken to."""

from telegram import Message, Update

from bot.context import Context
from bot.handlers.search import find
from bot.handlers.sending import say
from bot.handlers.summary import send_summary
from bot.handlers.texts import is_long, summarize_message, summarize_text, unknown_link


async def private(update: Update, context: Context) -> None:
    """A link, a long text, or words to search for."""
    message = update.effective_message
    await _respond(update, context, (message and (message.text or message.caption)) or "")


async def group(update: Update, context: Context) -> None:
    """The same where the bot is mentioned or answered; a bare mention means the message above."""
    message = update.effective_message
    if message is None:
        return
    words = without_mention(message, context.bot.username)
    is_mentioned = words != " ".join((message.text or message.caption or "").split())
    above = message.reply_to_message
    answers_us = above and above.from_user and above.from_user.id == context.bot.id
    if words and (is_mentioned or answers_us):
        await _respond(update, context, words)
    elif above and is_mentioned and not answers_us:
        await summarize_message(update, context, above)


def without_mention(message: Message, username: str) -> str:
    """What a message says besides the bot's name."""
    text = message.text or message.caption or ""
    return " ".join(word for word in text.split() if word.lower() != f"@{username.lower()}")


async def _respond(update: Update, context: Context, text: str) -> None:
    if is_long(text):
        await summarize_text(update, context, text)
    elif article := await context.library.by_url(text):
        await send_summary(update, context, article.id)
    elif not await unknown_link(update, context, text):
        await find(update, context, text)


async def unknown_command(update: Update, context: Context) -> None:
    """Point to what there is."""
    await say(update, context, "unknown-command")


async def not_text(update: Update, context: Context) -> None:
    """Say that only text is understood."""
    await say(update, context, "not-text")
