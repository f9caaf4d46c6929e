"""What belongs to one person is shown in the private chat only."""

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.messages import is_private
from bot.handlers.sending import answer


async def sent_to_private(update: Update, context: Context, command: str) -> bool:
    """In a group, send a button into the private chat.

    Args:
        update: What to answer.
        context: Its context.
        command: The parameter of the deep link into the private chat.

    Returns:
        Whether this is a group.
    """
    if is_private(update):
        return False
    await answer(update, context, replies.in_private(context.texts, context.bot.username, command))
    return True
