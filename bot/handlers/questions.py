"""Replies to what the bot asked: the question stands in its message, so nothing is kept."""

from collections.abc import Awaitable, Callable

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.brief import send_brief
from bot.handlers.content import QUERY_LENGTH
from bot.handlers.follows import follow_wanted
from bot.handlers.messages import message_above, text_of
from bot.handlers.removal import ask_whether
from bot.handlers.summary import summarize_wanted

_ANSWERED: dict[str, Callable[[Update, Context, str], Awaitable[None]]] = {
    "summary": summarize_wanted,
    "brief": send_brief,
    "follow": follow_wanted,
    "remove": ask_whether,
}


async def takes_answer(update: Update, context: Context, words: str) -> bool:
    """Take words for the answer to the question that they reply to.

    Returns:
        Whether they are one: a long text is a text to sum up, whatever it replies to.
    """
    message = update.effective_message
    above = message and message_above(message)
    if not above or not above.from_user or above.from_user.id != context.bot.id:
        return False
    asked = replies.question_in(context.bot_data.texts.values(), text_of(above))
    if asked is None or len(words) > QUERY_LENGTH:
        return False
    await _ANSWERED[asked](update, context, words)
    return True
