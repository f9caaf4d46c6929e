"""Reminders, which the bot cannot set: ``remind me on friday``, ``nhắc em thứ sáu đi họp``."""

import re

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.phrases import asks_in_chat, begins_with, holds, phrases_in, spelled
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES, command_in
from bot.library import DIGITS, ends_of

# Who says more tells something.
_MOST_WORDS = 16

_NUMBER = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?:\s?(?:h|g|giờ|gio)\d{0,2})?\b", re.IGNORECASE)


async def cannot_remind(update: Update, context: Context, text: str) -> bool:
    """Say that nobody is reminded of anything, to who wants that; tell whether a text does.

    What there is on a topic is told, and what a text says is answered: those are no reminders.
    """
    if not wants_reminder(text) or await context.library.begins_a_title(text):
        return False
    await answer(update, context, replies.lead_to_help(context.texts, "cannot-remind"))
    return True


def wants_reminder(text: str) -> bool:
    """Tell whether a text wants to be reminded of something at a time, or to do something."""
    words, ways = spelled(_NUMBER.sub(f" {DIGITS} ", text)), phrases_in("reminding")
    if len(words) > _MOST_WORDS or text.startswith(QUOTES) or command_in(text):
        return False
    for start in ends_of(words, 0, [ways["before"], phrases_in("around")["company"]]):
        for length, _ in ways["sets"].at(words, start):
            return not asks_in_chat(" ".join(words[start + length :]))
        for length, _ in ways["asks"].at(words, start):
            rest = words[start + length :]
            is_else = begins_with(rest, ways["else"]) or asks_in_chat(" ".join(rest))
            if rest and not is_else:
                return holds(words, ways["when"])
    return False
