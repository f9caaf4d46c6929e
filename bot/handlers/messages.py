"""What a message says, and where it stands."""

import re

from telegram import Message, Update
from telegram.constants import ChatType


def text_of(message: Message) -> str:
    """The text of a message, or the caption of its picture or file."""
    return message.text or message.caption or ""


def message_above(message: Message) -> Message | None:
    """The message that this one replies to; a forum topic's first message is none."""
    above = message.reply_to_message
    return None if above is None or above.forum_topic_created else above


def without_mention(text: str, username: str) -> str:
    """A text without the bot's name; the text as it is if that is not in it."""
    mention = rf"(?<!\w)@{re.escape(username)}\b[,:]?"
    words, count = re.subn(mention, "", text, flags=re.IGNORECASE)
    return words.strip() if count else text


def is_private(update: Update) -> bool:
    """Tell whether the update comes from a person's private chat with the bot."""
    return update.effective_chat is not None and update.effective_chat.type == ChatType.PRIVATE
