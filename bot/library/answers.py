"""Whether a question found what tells its answer, as far as titles show."""

import re
from collections.abc import Iterable

from bot.library.articles import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN, Hit
from bot.library.follows import without_frame
from bot.library.search.questions import asking, is_question, subjects_among
from bot.library.search.text import exact_words

_HIGHLIGHTED = re.compile(f"{HIGHLIGHT_OPEN}(.*?){HIGHLIGHT_CLOSE}")


def lacks_answer(query: str, hits: Iterable[Hit]) -> bool:
    """Tell whether a query is a question on whose subjects no hit is.

    Args:
        query: As typed. Who asks for articles (``any news on gold``) asks no question.
        hits: What was found, highlighted: one with more than half of the subjects in its title is
            on them.
    """
    asked = without_frame(query)
    if not is_question(tuple(exact_words(asked))):
        return False
    subjects = len(_subjects_in(asked))
    return all(2 * len(_subjects_in(_matched_in(hit.title))) <= subjects for hit in hits)


def _matched_in(title: str) -> str:
    return " ".join(_HIGHLIGHTED.findall(title))


def _subjects_in(text: str) -> list[str]:
    exact = tuple(exact_words(text))
    # As a compound ``vì sao`` would be one.
    places = sorted({*range(len(exact))} - asking(exact))
    return subjects_among(exact, places)
