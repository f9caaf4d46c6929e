"""What one could search for, as an example."""

import re
from collections.abc import Sequence

from bot.library.search.english import ARTICLES

# A name has so many words, mostly; of a sentence no more than these are taken.
_NAME, _MOST = range(2, 4), 4
_PART_ENDS = re.compile(r"\s[–—-]\s|[^\w\s\-'’]")


def example_in(titles: Sequence[str]) -> str:
    """Give the first words of a title that make a short part of it, or of the first title.

    Args:
        titles: Of articles, the most wanted first; "" is given if there are none.
    """
    openings = [words for words in map(_opening, titles) if words]
    short = [words for words in openings if len(words) in _NAME]
    chosen = next(iter(short or openings), [])
    return " ".join(chosen[:_MOST])


def _opening(title: str) -> list[str]:
    """The words of a title's first part, without an English article in front."""
    words = _PART_ENDS.split(title)[0].split()
    return words[1:] if words and words[0].lower() in ARTICLES else words
