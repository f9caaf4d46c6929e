"""Whom what is asked for is for: ``for my son's homework``, ``cho con gái mình làm bài tập``.

That is data of each language, in its file's table `audience`.
"""

from bot.library.search.languages import Words, is_compound, is_row_with, phrases_listed, signs_of
from bot.library.search.questions import within_frame


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
    words = signs_of(exact[:end])
    places = (it for it in range(start + 1, end) if _is_audience(words, it))
    return start, next(places, end)


def _is_audience(words: Words, start: int) -> bool:
    if is_compound(words[start - 1 : start + 1]):
        return False
    own, beside = phrases_listed("audience", "own"), [phrases_listed("audience", "beside")]
    begun = (start + length for length, _ in phrases_listed("audience", "begins").at(words, start))
    return any(is_row_with(words, it, own, beside) for it in begun)
