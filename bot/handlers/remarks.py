"""Remarks that look for nothing: what is said of the bot, of a summary, of a day or the weather."""

from functools import lru_cache

from bot.handlers.phrases import holds, is_made_of, phrases_in, spelled
from bot.handlers.small_talk import QUOTES

# Who says more, or one word alone, tells or looks for something.
_FEWEST_WORDS, _MOST_WORDS = 2, 12


@lru_cache(1024)
def remark_in(text: str) -> str | None:
    """Tell whether a text is but a remark: a `complaint` or a `mood`; None if it is more."""
    words = spelled(text)
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or text.startswith(QUOTES):
        return None
    judged, moods = phrases_in("judged"), phrases_in("moods")
    if holds(words, judged["bad"]) and holds(words, judged["thing"]):
        return "complaint" if is_made_of(words, [*judged.values()]) else None
    return "mood" if holds(words, moods["says"]) and is_made_of(words, [*moods.values()]) else None
