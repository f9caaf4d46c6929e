"""What is to be summed up in so many sentences: ``water cycle in 1 sentence``, ``2 câu về phở``."""

from bot.handlers.content import QUERY_LENGTH
from bot.handlers.phrases import amid, phrases_in, spelled
from bot.handlers.small_talk import QUOTES, sizes
from bot.library import ends_of

# In how many sentences is said in so many words at most: ``into about five lines please``.
SIZE_WORDS = 6


def topic_and_size(text: str, *, asked: bool = False) -> tuple[str, int]:
    """Part what is to be summed up from in how many sentences.

    Args:
        text: The words.
        asked: Whether they are known to be summed up, so that a mere number tells in how many.

    Returns:
        The words before the number, or about which so many sentences are, and the number; all of
        them and 0 if none closes or opens the text.
    """
    said = text.split()
    if text.startswith(QUOTES) or len(text) > QUERY_LENGTH:
        return text, 0
    around = phrases_in("around")
    company, within = around["company"], around["within"]
    for start in range(max(1, len(said) - SIZE_WORDS), len(said)):
        words = spelled(" ".join(said[start:]))
        starts = {length for length, _ in within.at(words, 0)}
        starts |= ends_of(words, 0, [company]) if asked else set()
        if size := amid(words, starts, sizes(), [company]):
            return " ".join(said[:start]), int(size)
    return _size_in_front(said) or (text, 0)


def _size_in_front(said: list[str]) -> tuple[str, int] | None:
    around = phrases_in("around")
    before = [around["before_command"], around["before_size"]]
    for about in range(1, min(len(said) - 1, 2 * SIZE_WORDS)):
        if not around["about_topic"].meaning(spelled(said[about])):
            continue
        words = spelled(" ".join(said[:about]))
        if size := amid(words, ends_of(words, 0, before), sizes(), []):
            return " ".join(said[about + 1 :]), int(size)
    return None
