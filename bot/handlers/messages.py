"""What a message says, and where it stands."""

import re

from telegram import Message, Update
from telegram.constants import ChatType

from bot import replies
from bot.buttons import Button, Prefer
from bot.callback_data import decode
from bot.context import Context


def text_of(message: Message) -> str:
    """The text of a message, or the caption of its picture or file."""
    return message.text or message.caption or ""


def message_above(message: Message) -> Message | None:
    """The message that this one replies to; a forum topic's first message is none."""
    above = message.reply_to_message
    return None if above is None or above.forum_topic_created else above


def own_message_above(message: Message, bot_id: int) -> Message | None:
    """The bot's own message that a message replies to."""
    above = message_above(message)
    return above if above and above.from_user and above.from_user.id == bot_id else None


def question_above(update: Update, context: Context) -> str | None:
    """Tell which question of the bot's, see `replies.question_in`, a message replies to."""
    message = update.effective_message
    above = message and own_message_above(message, context.bot.id)
    return replies.question_in(context.bot_data.texts.values(), text_of(above)) if above else None


def is_button(context: Context, text: str) -> bool:
    """Tell whether a text is what a button of the bot says, wherever that is."""
    return replies.is_label(context.bot_data.texts.values(), text)


def seen_buttons(context: Context) -> list[Button | None]:
    """What the buttons do that this chat saw last; None for those that do nothing here."""
    return [decode(str(button.callback_data or "")) for button in context.last_buttons]


def buttons_of(message: Message) -> list[Button | None]:
    """What the buttons below a message do, likewise."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return [decode(str(it.callback_data or "")) for row in rows for it in row]


def sees_button(context: Context, *kinds: type) -> bool:
    """Tell whether a button of some kinds is among those seen last."""
    return any(isinstance(it, kinds) for it in seen_buttons(context))


def sees_choices(context: Context, name: str) -> bool:
    """Tell whether buttons seen last choose a preference of some name: it was just asked for."""
    return any(isinstance(it, Prefer) and it.name == name for it in seen_buttons(context))


def without_mention(text: str, username: str) -> str:
    """A text without the bot's name; the text as it is if that is not in it."""
    mention = rf"(?<!\w)@{re.escape(username)}\b[,:]?"
    words, count = re.subn(mention, "", text, flags=re.IGNORECASE)
    return words.strip() if count else text


def is_private(update: Update) -> bool:
    """Tell whether the update comes from a person's private chat with the bot."""
    return update.effective_chat is not None and update.effective_chat.type == ChatType.PRIVATE
