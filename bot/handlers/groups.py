"""Groups, where the bot answers when it is spoken to."""

from telegram import Message, Update
from telegram.ext import filters

from bot import replies
from bot.context import Context
from bot.handlers.chat import find_or_chat
from bot.handlers.messages import message_above, own_message_above, text_of, without_mention
from bot.handlers.questions import takes_answer
from bot.handlers.sending import answer
from bot.handlers.summary import respond, summarize_message


class ToBot(filters.MessageFilter):
    """Messages that mention the bot or reply to it."""

    def filter(self, message: Message) -> bool:
        """Tell whether a message is one."""
        bot, said = message.get_bot(), text_of(message)
        is_named = without_mention(said, bot.username) != said
        return is_named or own_message_above(message, bot.id) is not None


async def group(update: Update, context: Context) -> None:
    """A text in a group that is meant for the bot.

    A mention with no words means the message that it replies to.
    """
    message = update.effective_message
    if message is None:
        return
    words = without_mention(text_of(message), context.bot.username)
    above = message_above(message)
    if words and await takes_answer(update, context, words):
        return
    if words:
        await respond(update, context, words, find_or_chat)
    elif above and not own_message_above(message, context.bot.id):
        await summarize_message(update, context, above)
    else:
        reply = replies.lead_on(context.texts, "mention-usage", bot=context.bot.username)
        await answer(update, context, reply)
