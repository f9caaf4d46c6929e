"""Whom people call themselves in Vietnamese, by kinship or by their part: ``báo cho thầy biết``."""

from collections.abc import Iterator

from bot.context import Context
from bot.handlers.central import as_read, framed, is_of_name, replaced, says_all
from bot.handlers.phrases import Words, holds, is_made_of, phrases_in, spelled
from bot.handlers.small_talk import command_in
from bot.library import Phrases, signs_of

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
    """Yield a text with ``tôi`` for each word by which somebody may speak of themselves.

    First for all of them: ``cho chị xem bài chị đã lưu``.
    """
    words = text.split()
    places = [it for it in range(len(words)) if _is_myself(words, it)]
    for some in dict.fromkeys([tuple(places), *((it,) for it in places)]):
        if some:
            said = (replaced(it, _MYSELF) if at in some else it for at, it in enumerate(words))
            yield " ".join(said)


def _is_myself(words: list[str], place: int) -> bool:
    """Tell whether a word may be who speaks: who is given something, wants it, or has it.

    All else that follows tells of somebody: ``cho con bú``, ``mẹ bầu cần gì``.
    """
    ways, word = phrases_in("oneself"), words[place]
    # Nearly no word is one.
    if not ways["who"].meaning(spelled(word)) or is_of_name(words, place):
        return False
    before = spelled(" ".join(words[:place][-1:]))
    after = signs_of(spelled(" ".join(words[place + 1 :])))
    if ways["gives"].meaning(before):
        return not after or _begins(after, ways["given"])
    if ways["owns"].meaning(before):
        return is_made_of(after, [phrases_in("around")["company"]])
    is_first = place == 0 or words[place - 1].endswith(",")
    if is_first:
        return _begins(after, ways["wishes"])
    return _begins(after, ways["does"]) and not ways["ends"].meaning(spelled(word))


def _begins(words: Words, some: Phrases[str]) -> bool:
    return any(True for _ in some.at(words, 0))


def _wants_article(text: str) -> bool:
    """Tell whether an article is asked for in so many words: else a frame may be of somebody."""
    return holds(spelled(text), phrases_in("oneself")["article"])
