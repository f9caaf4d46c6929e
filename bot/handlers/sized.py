"""What is to be summed up in so many sentences: ``water cycle in 1 sentence``."""

from functools import cache

from bot.handlers.content import QUERY_LENGTH
from bot.handlers.phrases import amid, data, phrases_in, phrases_of, spelled
from bot.handlers.small_talk import QUOTES, sizes
from bot.library import Phrases, ends_of

# In how many sentences is said in so many words at most: ``into about five lines please``.
SIZE_WORDS = 6


def topic_and_size(text: str, *, asked: bool = False) -> tuple[str, int]:
    """Part what is to be summed up from in how many sentences.

    Args:
        text: The words.
        asked: Whether they are known to be summed up, so that a mere number tells in how many.

    Returns:
        The words before the number, and the number; all of them and 0 if none closes the text.
    """
    said = text.split()
    if text.startswith(QUOTES) or len(text) > QUERY_LENGTH:
        return text, 0
    company = phrases_in("around")["company"]
    for start in range(max(1, len(said) - SIZE_WORDS), len(said)):
        words = spelled(" ".join(said[start:]))
        starts = {length for length, _ in _within().at(words, 0)}
        starts |= ends_of(words, 0, [company]) if asked else set()
        if size := amid(words, starts, sizes(), [company]):
            return " ".join(said[:start]), int(size)
    return text, 0


@cache
def _within() -> Phrases[str]:
    return phrases_of({"within": data()["numbers"]["within"]})
