"""Whom people call themselves in Vietnamese, by kinship or by their part: ``báo cho thầy biết``."""

from collections.abc import Iterator

from bot.context import Context
from bot.handlers.central import as_read, framed, is_of_name, replaced, says_all
from bot.handlers.phrases import holds, phrases_in, spelled
from bot.handlers.small_talk import command_in

# As all recognisers know who speaks.
_MYSELF = "tôi"


async def as_myself(context: Context, text: str) -> str:
    """What a text says if who speaks is called ``tôi``, unless a title begins as it does.

    Args:
        context: Whose text it is.
        text: The text.

    Returns:
        The text with ``tôi`` in it if that is told to the bot, what it looks for if that is in a
        frame then, or else the text as it is.
    """
    return await as_read(context, text, _readings, _meant)


def _meant(text: str, context: Context) -> str | None:
    for reading in _readings(text):
        _, about = command_in(reading) or ("", "")
        if says_all(reading, context) or (about and about in text):
            return reading
        wanted = framed(reading)
        if wanted and wanted in text and _wants_article(text):
            return wanted
    return None


def _readings(text: str) -> Iterator[str]:
    """Yield a text with ``tôi`` for each word by which somebody may speak of themselves."""
    words = text.split()
    for place, word in enumerate(words):
        if _is_myself(words, place):
            yield " ".join([*words[:place], replaced(word, _MYSELF), *words[place + 1 :]])


def _is_myself(words: list[str], place: int) -> bool:
    """Tell whether a word may be who speaks: who is given something, or wants it.

    All else that follows tells of somebody: ``cho con bú``, ``mẹ bầu cần gì``.
    """
    ways, word = phrases_in("oneself"), words[place]
    # Nearly no word is one.
    if not ways["who"].meaning(spelled(word)) or is_of_name(words, place):
        return False
    after = spelled(" ".join(words[place + 1 :]))
    if place and ways["gives"].meaning(spelled(words[place - 1])):
        return not after or any(True for _ in ways["given"].at(after, 0))
    is_first = place == 0 or words[place - 1].endswith(",")
    return is_first and any(True for _ in ways["wishes"].at(after, 0))


def _wants_article(text: str) -> bool:
    """Tell whether an article is asked for in so many words: else a frame may be of somebody."""
    return holds(spelled(text), phrases_in("oneself")["article"])
