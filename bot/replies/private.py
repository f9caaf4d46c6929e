"""Where to go on in private."""

from telegram import InlineKeyboardButton

from bot.locales import Texts
from bot.replies.markup import Reply, keyboard


def in_private(texts: Texts, bot: str, start: str) -> Reply:
    """A button into the private chat, for what should not be seen in a group.

    Args:
        texts: The reader's.
        bot: The bot's name.
        start: The parameter of the deep link.
    """
    link = InlineKeyboardButton(texts("open-private"), url=f"https://t.me/{bot}?start={start}")
    return Reply(texts("not-in-groups"), keyboard([link]))
