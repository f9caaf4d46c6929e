"""Where to go on in private."""

from telegram import InlineKeyboardButton

from bot.locales import Texts
from bot.replies.markup import Reply, Row, keyboard


def in_private(texts: Texts, bot: str, start: str) -> Reply:
    """A button into the private chat, for what should not be seen in a group.

    Args:
        texts: The reader's.
        bot: The bot's name.
        start: The parameter of the deep link; "" for none.
    """
    return Reply(texts("not-in-groups", what=start), keyboard(private_link(texts, bot, start)))


def private_link(texts: Texts, bot: str, start: str) -> Row:
    """The button alone; arguments as above."""
    url = f"https://t.me/{bot}" + (f"?start={start}" if start else "")
    return [InlineKeyboardButton(texts("open-private"), url=url)]
