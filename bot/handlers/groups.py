"""Groups, where the bot answers when it is spoken to."""

from telegram import Update

from bot.context import Context
from bot.handlers.chat import find_or_chat
from bot.handlers.messages import message_above, text_of, without_mention
from bot.handlers.sending import say
from bot.handlers.summary import respond, summarize_message


async def group(update: Update, context: Context) -> None:
    """A text in a group, if it mentions the bot or replies to it.

    A mention with no words means the message that it replies to.
    """
    message = update.effective_message
    if message is None:
        return
    said = text_of(message)
    words = without_mention(said, context.bot.username)
    above = message_above(message)
    answers_us = above and above.from_user and above.from_user.id == context.bot.id
    if words == said and not answers_us:
        return
    if words:
        await respond(update, context, words, find_or_chat)
    elif above and not answers_us:
        await summarize_message(update, context, above)
    else:
        await say(update, context, "mention-usage", bot=context.bot.username)
