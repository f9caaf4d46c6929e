"""Remarks that look for nothing: what is said of the bot, of a summary, of a day or the weather."""

from functools import cache, lru_cache

from bot.handlers.phrases import (
    Words,
    asks_in_chat,
    data,
    denies_all,
    holds,
    is_made_of,
    phrases_each,
    phrases_in,
    spelled,
)
from bot.handlers.small_talk import QUOTES, small_talk
from bot.library import Phrases, is_in_english

# Who says more, or one word alone, tells or looks for something.
_FEWEST_WORDS, _MOST_WORDS = 2, 12
# Who says in so few words that nothing is there speaks of what the bot shows.
_MOST_DENYING = 7
# Who thanks says so much at most, whatever else they say.
_MOST_THANKING = 5


@lru_cache(1024)
def remark_in(text: str) -> str | None:
    """Tell whether a text is but a remark: a `complaint`, a `mood`, or a courtesy.

    None if it is more.
    """
    words = spelled(text)
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or text.startswith(QUOTES):
        return None
    if len(words) <= _MOST_DENYING and denies_all(text):
        return "complaint"
    judged, moods = phrases_in("judged"), phrases_in("moods")
    is_judged = holds(words, judged["bad"]) and holds(words, judged["thing"])
    if is_judged and is_made_of(words, [*judged.values()]):
        return "complaint"
    if holds(words, moods["says"]) and is_made_of(words, [*moods.values()]):
        return "mood"
    return _courtesy_in(words) or _complains_twice(words)


def _complains_twice(words: Words) -> str | None:
    """Give `complaint` for one in known words with another behind it; None for anything else."""
    for end in range(_FEWEST_WORDS, len(words) - 1):
        is_one = _courtesy_in(words[end:]) == "complaint"
        if is_one and small_talk(" ".join(words[:end])) == "complaint":
            return "complaint"
    return None


def may_thank(text: str) -> str | None:
    """Give what stands beside a word of thanks in a few words; None if they do not thank."""
    words, ways = spelled(text), phrases_in("thanking")
    if len(words) > _MOST_THANKING or text.startswith(QUOTES) or asks_in_chat(text):
        return None
    for start in range(len(words)):
        some = [it for it, _ in ways["anywhere"].at(words, start)]
        if is_in_english(text):
            ends = (it for it, _ in ways["english"].at(words, start))
            some += [it for it in ends if start == 0 or start + it == len(words)]
        for length in some:
            return " ".join((*words[:start], *words[start + length :]))
    return None


def _courtesy_in(words: Words) -> str | None:
    """Which of the courtesies words are, the first that fits; what is asked is none."""
    for kind, lists in _courtesies().items():
        needed = [some for name, some in lists.items() if name != "beside"]
        if all(holds(words, some) for some in needed) and is_made_of(words, [*lists.values()]):
            return kind
    return None


@cache
def _courtesies() -> dict[str, dict[str, Phrases[str]]]:
    return {kind: phrases_each(lists) for kind, lists in data()["courtesies"].items()}
