"""What is wanted in a request, without whom it is for: ``anything on bridges for my son``."""

from bot.library.search.audience import is_audience
from bot.library.search.languages import Words, signs_of
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
    places = (it for it in range(start + 1, end) if is_audience(words, it))
    return start, next(places, end)
