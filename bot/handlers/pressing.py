"""What a button of an article or a list says, behind a verb: ``mở toàn văn đi``, ``tap save``."""

from collections.abc import Iterable
from functools import cache

from bot.context import Context
from bot.handlers.phrases import amid, holds, phrases_in, spelled
from bot.handlers.small_talk import QUOTES, small_talk
from bot.library import Phrases, ends_of, exact_words
from bot.locales import Texts

# The buttons that are asked for so; others say what may be looked for as well.
_NAMED = (
    *("summary-full", "summary-source", "summary-related", "summary-save", "summary-share"),
    *("summary-longer", "summary-shorter", "search-brief"),
)


async def as_pressed(context: Context, text: str) -> str:
    """Leave out what is said around the name of a button, unless a title begins as a text does.

    ``mở lưu`` is no press: what is opened is what was saved; nor is ``đừng lưu``, which without
    diacritics looks like ``dùng lưu``.
    """
    name = pressed_in(context.bot_data.texts.values(), text)
    is_else = small_talk(text) in {"saved", "unsave"}
    if name is None or is_else or await context.library.begins_a_title(text):
        return text
    return name


def pressed_in(every: Iterable[Texts], text: str) -> str | None:
    """Tell which button a text names behind a verb of seeing or doing, with nothing else to say.

    Args:
        every: The texts in each language.
        text: What somebody wrote.

    Returns:
        What the button says, without its emoji; None for any other text.
    """
    words, ways = spelled(text), phrases_in("pressed")
    if text.startswith(QUOTES) or not holds(words, ways["verbs"]):
        return None
    beside = [phrases_in("around")["company"], ways["beside"]]
    starts = ends_of(words, 0, [*beside, ways["verbs"]])
    starts = {start for start in starts if holds(words[:start], ways["verbs"])}
    names = (amid(words, starts, _names(texts), [*beside, ways["verbs"]]) for texts in every)
    return next(filter(None, names), None)


@cache
def _names(texts: Texts) -> Phrases[str]:
    labels = (" ".join(exact_words(texts(key))) for key in _NAMED)
    return Phrases((label, label) for label in labels)
