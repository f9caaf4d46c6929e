"""What is asked of the bot or of what somebody set here: ``when do you send me things``."""

from functools import lru_cache

from bot.handlers.phrases import Words, holds, phrases_in, spelled
from bot.handlers.small_talk import QUOTES
from bot.library import fold, telling_in

# Who says more tells something.
_MOST_WORDS = 14


@lru_cache(1024)
def is_of_bot(text: str) -> bool:
    """Tell whether a text speaks of what the bot does for somebody, or of what they set here."""
    words, ways = spelled(text), phrases_in("of_bot")
    if len(words) > _MOST_WORDS or text.startswith(QUOTES):
        return False
    return holds(words, ways["own"]) or all(holds(words, ways[it]) for it in ("who", "does"))


def names_beside(text: str) -> set[str]:
    """What a text of the bot names that is no word of it, folded: ``bees`` of ``you keep bees``."""
    own = {fold(it) for it in _spoken(spelled(text))}
    return {it for name in telling_in(text) for it in fold(name).split()} - own


def _spoken(words: Words) -> set[str]:
    """The words of a text that are of the bot."""
    ways = phrases_in("of_bot").values()
    return {
        each
        for start in range(len(words))
        for some in ways
        for length, _ in some.at(words, start)
        for each in words[start : start + length]
    }
