"""Courtesies: what asks for a favour and says nothing of what is wanted: ``giùm mình``, ``nhé``.

That is data of each language, in its file's table `courtesies`.
"""

from collections.abc import Iterator
from functools import cache
from itertools import chain, product
from typing import Any

from bot.library.search.languages import (
    Phrases,
    Words,
    ends_of,
    is_compound,
    language_data,
    phrases_listed,
)
from bot.library.search.text import fold, has_diacritics


def before_courtesies(exact: Words) -> int:
    """Find where the courtesies at the end begin: 2 of ``giá xăng giùm mình nha``.

    Args:
        exact: Words as typed.

    Returns:
        The place after the last word of what is wanted; that of all words if none is left.
    """
    if not exact or fold(exact[-1]) not in _last_words():
        return len(exact)
    places = (it for it in range(1, len(exact)) if _is_courteous(exact, it))
    return next(places, len(exact))


def after_favour(exact: Words, start: int) -> int:
    """Find what follows a favour that is asked for: 2 of ``giùm mình giá xăng``, from 0 on.

    Returns:
        The place of it; `start` if no favour is asked for there, or of nothing.
    """
    ends = [start + length for length, _ in _favours().at(exact, start)]
    whole = [it for it in ends if it < len(exact) and not is_amid_word(exact, it)]
    return max(whole, default=start)


def asking_favours(exact: Words) -> set[int]:
    """Tell the places of words that ask for a favour anywhere: ``giùm tôi``."""
    return {
        place
        for start in range(len(exact))
        if not is_amid_word(exact, start)
        for place in range(start, after_favour(exact, start))
    }


def is_for_somebody(exact: Words) -> bool:
    """Tell whether words only say for whom something is to be: ``cho em``, ``for me``."""
    return bool(phrases_listed("courtesies", "given").meaning(exact))


def is_amid_word(exact: Words, place: int) -> bool:
    """Tell whether a place is between the syllables of a word: ``ve sinh`` has no ``về``."""
    if place > 0 and is_compound(exact[place - 1 : place + 1]):
        return True
    if place >= len(exact) or fold(exact[place]) not in _amid_names():
        return False
    # No courtesy stands in these names: Tây Ban Nha.
    return any(
        start + length > place
        for start in range(max(place - _LONGEST_NAME, 0), place)
        for length, _ in phrases_listed("courtesies", "names").at(exact, start)
    )


# Words of a name that holds what else is a courtesy.
_LONGEST_NAME = 3


def whole_phrases(exact: Words, some: Phrases[Any]) -> Iterator[tuple[int, int]]:
    """Yield from where to where phrases stand, but amid a word: no ``mình`` in ``thông minh``."""
    for start in range(len(exact)):
        for length, _ in some.at(exact, start):
            if not is_amid_word(exact, start) and not is_amid_word(exact, start + length):
                yield start, start + length


def _is_courteous(exact: Words, start: int) -> bool:
    """Tell whether nothing but courtesies follows; beside a favour they need no diacritics."""
    if is_amid_word(exact, start):
        return False
    ends = {start + length for length, _ in _favours().at(exact, start)}
    word, behind = exact[start], phrases_listed("courtesies", "closing", "particles", "behind")
    is_typed = word in _all("closing") or (word in _all("particles") and _is_as_typed(exact, start))
    if is_typed or (behind.meaning((word,)) and asking_favours(exact[:start])):
        ends.add(start + 1)
    return any(len(exact) in ends_of(exact, end, [_favours(), behind]) for end in ends)


def _is_as_typed(exact: Words, place: int) -> bool:
    """Tell whether a word without diacritics is meant so: of ``giá nhà nha`` the last one."""
    return fold(exact[place]) != exact[place] or any(map(has_diacritics, exact[:place]))


@cache
def _favours() -> Phrases[bool]:
    some = [data["courtesies"] for data in language_data()]
    asked = (f"{it} {who}" for each in some for it, who in product(each["asked"], each["of"]))
    return Phrases((way, True) for way in chain(asked, _all("favours"), _all("given")))


@cache
def _last_words() -> frozenset[str]:
    """The words with which courtesies end, without diacritics."""
    lists = ("favours", "given", "asked", "of", "closing", "particles", "behind")
    return frozenset(fold(way).split()[-1] for each in lists for way in _all(each))


@cache
def _amid_names() -> frozenset[str]:
    """The words of names but their first ones, without diacritics: few of all words."""
    return frozenset(word for name in _all("names") for word in fold(name).split()[1:])


@cache
def _all(name: str) -> frozenset[str]:
    """A list of the table, of every language."""
    return frozenset(chain(*(data["courtesies"][name] for data in language_data())))
