"""Whether a question found what tells its answer, as far as titles show."""

import re
from dataclasses import replace

from bot.library.articles import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN, Page, in_stretches
from bot.library.follows import without_frame
from bot.library.nearest import COMMON
from bot.library.search.languages import share
from bot.library.search.questions import asking, is_question, subjects_among
from bot.library.search.text import exact_words, fold, folded_words

_HIGHLIGHTED = re.compile(f"{HIGHLIGHT_OPEN}(.*?){HIGHLIGHT_CLOSE}")


def asks(text: str) -> bool:
    """Tell whether a text asks something: ``when is the deadline``, ``is it open?``."""
    return text.rstrip().endswith("?") or is_question(tuple(exact_words(text)))


def lacks_answer(query: str, page: Page) -> bool:
    """Tell whether a query is a question on whose subjects nothing was found.

    That is so if the title of the first hit has none of them, or if no article at all names one
    and no hit's title has more than half of them. Who asks for articles (``any news on gold``,
    ``hôm nay có tin gì``) asks no question.

    Args:
        query: As typed.
        page: What it found first, highlighted.
    """
    asked = without_frame(query)
    if not is_question(tuple(exact_words(asked))) or _is_of_newest(page):
        return False
    told = _told_by_titles(page)
    if not told or told[0] == 0:
        return True
    return bool(page.unknown) and 2 * max(told) <= len(subjects_in(asked))


def is_titled(query: str, page: Page) -> bool:
    """Tell whether the title of a hit has more than half of the subjects of a query.

    Args:
        query: As typed.
        page: What it found first, highlighted.
    """
    return 2 * max(_told_by_titles(page), default=0) > len(subjects_in(without_frame(query)))


def _told_by_titles(page: Page) -> list[int]:
    """How many subjects of the query the title of each hit has."""
    return [len(subjects_in(" ".join(_rows_in(hit.title)))) for hit in page.hits]


def is_told(query: str, page: Page) -> bool:
    """Tell whether a hit holds a subject of a query by more than chance, which finds any one word.

    Its title has one that is not common, or it shows two words of one in a row, or two subjects and
    more than half of them.

    Args:
        query: As typed.
        page: What it found first, highlighted.
    """
    wanted = subjects_in(query)
    if not wanted:
        return _is_of_newest(page)
    telling = {*map(fold, telling_in(query))}
    if any(telling & {*folded_words(hit.article.title)} for hit in page.hits):
        return True
    return _is_of_newest(page) or any(_is_told_by(rows, len(wanted)) for rows in _shown(page))


def without_small_words(page: Page) -> Page:
    """Leave out what a query in English found in Vietnamese by nothing but small words.

    ``the`` is a syllable of Vietnamese, too: who asks for the hanged man wants no ``thế``.

    Args:
        page: What it found, highlighted.
    """
    hits = tuple(
        hit
        for hit, rows in zip(page.hits, _shown(page), strict=True)
        if hit.article.language != "vi" or not rows or any(subjects_in(fold(row)) for row in rows)
    )
    return replace(page, hits=hits, more=page.more and bool(hits))


def _is_of_newest(page: Page) -> bool:
    """Tell whether a page is one of the newest articles, for which no words were looked up."""
    return bool(page.hits) and not any(_shown(page))


def _shown(page: Page) -> list[list[str]]:
    """Give what is highlighted in each hit, row by row."""
    return [_rows_in(f"{hit.title} {hit.snippet}") for hit in page.hits]


def _is_told_by(rows: list[str], wanted: int) -> bool:
    """Tell whether what is highlighted in a hit, row by row, tells so much of so many subjects."""
    if any(len(" ".join(subjects_in(row)).split()) > 1 for row in rows):
        return True
    told = {*subjects_in(" ".join(rows))}
    return len(told) > 1 and 2 * len(told) > wanted


def _rows_in(text: str) -> list[str]:
    """Give what is highlighted in a text, words in a row as one."""
    return _HIGHLIGHTED.findall(in_stretches(text))


def subjects_in(text: str) -> list[str]:
    """Give the words of a text that it may be about."""
    exact = tuple(exact_words(text))
    # As a compound ``vì sao`` would be one.
    places = sorted({*range(len(exact))} - asking(exact))
    return subjects_among(exact, places)


def telling_in(text: str) -> list[str]:
    """Give those of them that few articles of any newspaper hold."""
    return [it for it in subjects_in(text) if share(fold(it), it) < COMMON]
