"""Frames of questions that without their diacritics may be of a name: ``vu``, ``ha``."""

from collections.abc import Collection
from functools import cache

from bot.library.search.languages import Words, language_data
from bot.library.search.text import fold


def begins_name(opening: Words) -> bool:
    """Tell whether what opens a question begins a name if nothing closes it: ``vu duc dam``."""
    return opening in _surnames()


def ends_name(exact: Words, place: int, only_ask: Collection[int]) -> bool:
    """Tell whether the closing from a place on may be the end of a name: ``tran hong ha``.

    Args:
        exact: The words as typed.
        place: Of the closing's first word.
        only_ask: The places of words that ask, behind which it ends no name: ``o dau ha``.
    """
    is_bare = len(exact) - place == 1 and exact[place] in _bare_closings()
    return is_bare and place - 1 not in only_ask


@cache
def _surnames() -> frozenset[Words]:
    return frozenset((fold(it),) for data in language_data() for it in data["frames"]["surnames"])


@cache
def _bare_closings() -> frozenset[str]:
    """The closings of one syllable, without the diacritics that they have."""
    closings = {it for data in language_data() for it in data["frames"]["closing"]}
    return frozenset(fold(it) for it in closings if " " not in it) - closings
