"""All that is told stops until it is wanted again, in plain words: ``stop all notifications``."""

from dataclasses import replace

from telegram import Update

from bot import replies
from bot.context import Context, Order
from bot.handlers.follows import following
from bot.handlers.messages import text_of
from bot.handlers.muting import minutes_said, mute, mute_pointed_at
from bot.handlers.phrases import phrases_in, spelled
from bot.handlers.private import sent_to_private
from bot.handlers.sending import answer
from bot.replies import UNTIL_TOLD

_POINTING_WORDS = 2


async def pause_all(update: Update, context: Context) -> None:
    """Tell nothing of what is followed until that is wanted again; show how, or that nothing is.

    Who points at one topic wants no more than that muted: ``tắt thông báo cái này``.
    """
    said = text_of(update.effective_message) if update.effective_message else ""
    if _points(said):
        await mute_pointed_at(update, context)
        return
    if not await context.readers.follows(context.person):
        await following(update, context)
        return
    if await sent_to_private(update, context, "following"):
        return
    if minutes := minutes_said(update, context):  # Without diacritics tối nay may be tôi này.
        await answer(update, context, await mute(context, minutes))
        return
    context.note_order(Order("mute", ("mute",), before=context.preferences))
    context.preferences = replace(context.preferences, muted_until=int(UNTIL_TOLD.timestamp()))
    await context.readers.prefer(context.person, context.preferences)
    await answer(update, context, replies.paused(context.texts))


def _points(text: str) -> bool:
    """Tell whether a text ends with what points at a topic: all of it is everything."""
    words, ways = spelled(text), phrases_in("pointing")["at_topic"]
    lengths = range(1, _POINTING_WORDS + 1)
    return any(ways.meaning(words[-it:]) and words[-it - 1 : -it] != ("of",) for it in lengths)
