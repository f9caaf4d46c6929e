"""How many sentences every summary is to have, in plain words: ``always give me 5 sentences``."""

from telegram import Update

from bot.context import Context
from bot.handlers.phrases import amid, holds, phrases_in, spelled
from bot.handlers.preferences import set_length
from bot.handlers.small_talk import QUOTES, sizes
from bot.library import ends_of


async def takes_length(update: Update, context: Context, text: str) -> bool:
    """Set the usual length that a text names, unless it begins a title; tell whether it does."""
    length = usual_length(text)
    if length is None or await context.library.begins_a_title(text):
        return False
    await set_length(update, context, length)
    return True


def usual_length(text: str) -> int | None:
    """Read how many sentences a text wants in every summary, if it does nothing else."""
    words, around = spelled(text), phrases_in("around")
    company, always = around["company"], around["always"]
    if text.startswith(QUOTES) or not holds(words, always):
        return None
    before = [company, around["opening"], around["before_size"], always]
    size = amid(words, ends_of(words, 0, before), sizes(), [company, always])
    return int(size) if size else None
