"""Whether a question found what tells its answer, as far as titles show."""

import re

from bot.library.articles import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN, Page
from bot.library.follows import without_frame
from bot.library.search.questions import asking, is_question, subjects_among
from bot.library.search.text import exact_words

_HIGHLIGHTED = re.compile(f"{HIGHLIGHT_OPEN}(.*?){HIGHLIGHT_CLOSE}")


def asks(text: str) -> bool:
    """Tell whether a text asks something: ``when is the deadline``, ``is it open?``."""
    return text.rstrip().endswith("?") or is_question(tuple(exact_words(text)))


def lacks_answer(query: str, page: Page) -> bool:
    """Tell whether a query is a question on whose subjects nothing was found.

    That is so if the title of the first hit has none of them, or if no article at all names one
    and no hit's title has more than half of them. Who asks for articles (``any news on gold``)
    asks no question.

    Args:
        query: As typed.
        page: What it found first, highlighted.
    """
    asked = without_frame(query)
    if not is_question(tuple(exact_words(asked))):
        return False
    told = [len(subjects_in(_matched_in(hit.title))) for hit in page.hits]
    if not told or told[0] == 0:
        return True
    return bool(page.unknown) and 2 * max(told) <= len(subjects_in(asked))


def _matched_in(title: str) -> str:
    return " ".join(_HIGHLIGHTED.findall(title))


def subjects_in(text: str) -> list[str]:
    """Give the words of a text that it may be about."""
    exact = tuple(exact_words(text))
    # As a compound ``vì sao`` would be one.
    places = sorted({*range(len(exact))} - asking(exact))
    return subjects_among(exact, places)
