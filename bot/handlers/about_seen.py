"""What is asked of the article that a chat saw last, and of nothing else: ``who wrote this``."""

from functools import cache

from telegram import Update

from bot.context import Context
from bot.handlers.last_summary import sees_article
from bot.handlers.of_bot import is_of_bot, names_beside
from bot.handlers.opened import tells_in_row
from bot.handlers.phrases import (
    asked_in,
    asks_for_articles,
    asks_in_chat,
    data,
    holds,
    phrases_each,
    phrases_in,
    spelled,
)
from bot.handlers.search import find, sees_text
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES
from bot.handlers.telling import about, mentioned, told_of
from bot.handlers.texts import nearest_in_text
from bot.library import (
    Phrases,
    ends_of,
    is_in_english,
    is_row_with,
    seeks_kind,
    subjects_in,
    telling_in,
)

# Who asks what an article says of something uses so many words at most.
ASKED_WORDS = 12
# Who names more asks of these: `is it safe to eat raw fish`.
ASKED_SUBJECTS = 3


async def answers_about_seen(update: Update, context: Context, text: str) -> bool:
    """Tell what is known of what was seen last if nothing but that is asked; tell whether so.

    Of a text that somebody sent, its nearest sentences are shown; where nothing was seen that is
    said. A title that begins as the text does is looked for.
    """
    if not asks_of_seen(text) or await context.library.begins_a_title(text):
        return False
    if sees_text(context):
        await answer(update, context, await nearest_in_text(context, text))
    elif sees_article(context) and seeks_kind(text):
        await told_of(update, context, text)
    else:
        await about(update, context)
    return True


def asks_of_article(context: Context, text: str) -> bool:
    """Tell whether a text asks of the article that was seen last: ``did they get back safely``."""
    if not (sees_article(context) and asks_in_chat(text)) or asks_for_articles(text):
        return False
    if is_of_bot(text) and not names_beside(text):
        return False
    language = "english" if is_in_english(text) else "vietnamese"
    refers = holds(spelled(text), phrases_in("refers")[language])
    return refers and len(telling_in(text)) <= ASKED_SUBJECTS


async def answers_what_is_mentioned(update: Update, context: Context, text: str) -> bool:
    """Tell what the article that was seen last says of something if that is asked; tell whether so.

    Behind a list of several articles, words to look for are meant; where nothing was seen, those
    that are asked of.
    """
    is_asked = sees_article(context) or not context.has_seen
    words = mentioned_in(text) if is_asked else ""
    if not words or await context.library.begins_a_title(text):
        return False
    await (mentioned if context.has_seen else find)(update, context, words)
    return True


async def answers_what_a_part_tells(update: Update, context: Context, text: str) -> bool:
    """Tell what the article that was seen last says in a part that is named; tell whether one is.

    Nothing is left out for it: the nearest sentences are shown.
    """
    named = part_named(text) if sees_article(context) else ""
    if not named or await context.library.begins_a_title(text):
        return False
    # Without diacritics a place may look so: ``chợ nổi`` and ``chỗ nói``.
    if named.isascii() and not is_in_english(text) and not await tells_in_row(context, named):
        return False
    await told_of(update, context, named)
    return True


def part_named(text: str) -> str:
    """Tell what the part of an article is about that a text wants: ``the bit about the flag``.

    Returns:
        The words as typed; "" if it wants anything else.
    """
    ways, asked = phrases_in("part_named"), asked_in(text)
    if text.startswith(QUOTES) or len(asked.words) > ASKED_WORDS:
        return ""
    for start in sorted(ends_of(asked.words, 0, [ways["before"]])):
        if ends := [start + length for length, _ in ways["part"].at(asked.words, start)]:
            return asked.typed(max(ends), len(asked.words))
    return ""


def mentioned_in(text: str) -> str:
    """Tell of what a text asks: ``the flag`` of ``does it mention the flag``.

    Returns:
        The words as typed; "" if it asks anything else.
    """
    ways, said = phrases_in("mentioned"), text.split()
    row = [ways["points"], ways["beside"]]
    if text.startswith(QUOTES) or len(said) > ASKED_WORDS:
        return ""
    for start in reversed(range(2, len(said))):
        opening = spelled(" ".join(said[:start]))
        if holds(opening, ways["points"]) and is_row_with(opening, 0, ways["tells"], row):
            named = said[start:]
            while len(named) > 1 and ways["ends"].meaning(spelled(named[-1])):
                named.pop()
            return " ".join(named) if subjects_in(" ".join(named)) else ""
    return ""


def asks_of_seen(text: str) -> bool:
    """Tell whether a text asks who wrote an article, when, or whether it is so, and names none."""
    words, is_asked = spelled(text), asks_in_chat(text)
    return not text.startswith(QUOTES) and any(
        (is_asked or holds(words, it["points"]))
        and is_row_with(words, 0, it["asked"], [it["points"], it["beside"]])
        for it in _languages()
    )


@cache
def _languages() -> list[dict[str, Phrases[str]]]:
    """What is asked, what points at it, what stands beside: ``that`` is ``thật`` elsewhere."""
    return [phrases_each(lists) for lists in data()["of_seen"].values()]
