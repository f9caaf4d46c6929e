"""Whom what is asked for is for: ``for my son's homework``, ``cho con gái mình làm bài tập``.

That is data of each language, in its file's table `audience`.
"""

from functools import cache

from bot.library.search.languages import Phrases, Words, ends_of, is_compound, language_data
from bot.library.search.questions import within_frame

# Stands for any number in digits.
_DIGITS = "0"


def within_request(exact: Words) -> tuple[int, int]:
    """Find what is asked for as `within_frame` does, but for whom: ``bridges`` for my son.

    For whom in general belongs to it: ``vaccines for children``.

    Args:
        exact: The words of the question as typed.

    Returns:
        As for `within_frame`.
    """
    start, end = within_frame(exact)
    if start == 0:
        return start, end
    words = tuple(_DIGITS if word.isdecimal() else word for word in exact[:end])
    places = (it for it in range(start + 1, end) if _is_audience(words, it))
    return start, next(places, end)


def _is_audience(words: Words, start: int) -> bool:
    if is_compound(words[start - 1 : start + 1]):
        return False
    own, beside = _phrases("own"), _phrases("beside")
    begun = {start + length for length, _ in _phrases("begins").at(words, start)}
    named = {
        place + length
        for begin in begun
        for place in ends_of(words, begin, [beside])
        for length, _ in own.at(words, place)
    }
    return any(len(words) in ends_of(words, end, [own, beside]) for end in named)


@cache
def _phrases(name: str) -> Phrases[bool]:
    return Phrases((way, True) for data in language_data() for way in data["audience"][name])
