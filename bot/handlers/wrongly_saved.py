"""A saved article taken off by who saved it by mistake: ``lưu lộn rồi, bỏ cái ong đi``."""

from telegram import Update

from bot.context import Context
from bot.handlers.errors import answer_unless_gone
from bot.handlers.messages import is_private
from bot.handlers.phrases import holds, is_made_of, parts_word, phrases_in, spelled
from bot.handlers.saved import saved_articles, saved_page, titled, unsave_and_tell
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES, name_in

# Who says so says so much at most.
_MOST_WORDS = 16


async def unsaves_wrong(update: Update, context: Context, text: str) -> bool:
    """Take off the saved article that is named behind the mistake; tell whether one is named.

    If it is none of the saved ones, those are shown; nothing is saved for who wants less.
    """
    name = named_wrong(text) if is_private(update) else ""
    if not name or await context.library.begins_a_title(text):
        return False
    named = titled(await saved_articles(context), name)
    if len(named) == 1:
        await answer_unless_gone(update, context, unsave_and_tell(context, named[0].id))
    else:
        await answer(update, context, await saved_page(update, context, 0, removing=True))
    return True


def named_wrong(text: str) -> str:
    """What a text names that was saved by mistake and is to go; "" for any other text."""
    said, ways = text.split(), phrases_in("wrongly_saved")
    if len(said) > _MOST_WORDS or text.startswith(QUOTES):
        return ""
    before = [*(ways[it] for it in ("saved", "wrong", "beside")), phrases_in("around")["company"]]
    for start in range(2, len(said)):
        words = spelled(" ".join(said[:start]))
        is_mistake = holds(words, ways["saved"]) and holds(words, ways["wrong"])
        if not is_mistake or not is_made_of(words, before) or parts_word(said, start):
            continue
        if named := _taken_off(said[start:]):
            return named
    return ""


def _taken_off(said: list[str]) -> str:
    """What is named behind words that take it off; "" if there is nothing."""
    off, behind = (phrases_in("wrongly_saved")[it] for it in ("off", "behind"))
    if behind.meaning(spelled(said[-1])):
        said = said[:-1]
    starts = (it for it in range(1, len(said)) if off.meaning(spelled(" ".join(said[:it]))))
    start = max(starts, default=0)
    return name_in(" ".join(said[start:])) if start else ""
