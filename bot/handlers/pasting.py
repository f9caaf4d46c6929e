"""Who says that there is a text to sum up is asked to paste it: ``can you shorten a letter``."""

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.last_summary import text_again
from bot.handlers.phrases import Words, holds, phrases_in, readings, spelled
from bot.handlers.search import or_search
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES
from bot.library import ends_of


async def invites_text(update: Update, context: Context, text: str) -> bool:
    """Ask to paste the text that somebody wants summed up, unless a title says so; tell whether.

    What was typed is offered as a search. The text that was sent last is summed up again.
    """
    if not has_text_to_sum_up(text) or await context.library.begins_a_title(text):
        return False
    if context.last_text and _is_of_the_seen(spelled(text)):
        await text_again(update, context)
        return True
    reply = replies.plain(context.texts, "text-paste")
    await answer(update, context, await or_search(context, reply, text))
    return True


def _is_of_the_seen(words: Words) -> bool:
    """Tell whether words point at a text: ``the letter``, not ``a letter from the school``."""
    paste = phrases_in("paste")
    said = {
        place
        for start in range(len(words))
        for length, _ in paste["beside"].at(words, start)
        if length > 1
        for place in range(start, start + length)
    }
    places = set(range(len(words))) - said
    return any(True for place in places for _ in paste["seen"].at(words, place))


def has_text_to_sum_up(text: str) -> bool:
    """Tell whether a text names a kind of text, asks to sum it up, and says nothing else."""
    if text.startswith(QUOTES):
        return False
    paste, around, fillers = (phrases_in(it) for it in ("paste", "around", "fillers"))
    ways = [*paste.values(), *fillers.values()]
    ways += [around[it] for it in ("company", "opening", "closing", "before_command")]
    for said, _ in readings(text):
        words = spelled(" ".join(said))
        is_whole = len(words) in ends_of(words, 0, ways)
        if is_whole and all(holds(words, paste[it]) for it in ("things", "asks")):
            return True
    return False
