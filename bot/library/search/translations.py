"""What a query asks for, in the other language: ``thuỷ triều`` for ``tides``."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import chain

from bot.library.search.courtesies import is_amid_word
from bot.library.search.inflections import inflections
from bot.library.search.languages import Phrases, Words
from bot.library.search.questions import asking, subjects_among, within_frame
from bot.library.search.text import exact_words


def translated(query: str) -> str:
    """Put what a query asks for into the other language, as far as the list of names knows it.

    Args:
        query: As typed, in English or Vietnamese.

    Returns:
        The words; "" if less than half of what it may be about is known.
    """
    exact = tuple(exact_words(query))
    exact = exact[slice(*within_frame(exact))]
    singular = tuple(_singular(word) for word in exact)
    return _in_other(exact, singular, _vietnamese()) or _in_other(exact, exact, _english())


def _in_other(exact: Words, looked_up: Words, names: Phrases[tuple[str, str]]) -> str:
    found, covered, place = list[str](), set[int](), 0
    while place < len(exact):
        ways = [] if is_amid_word(exact, place) else names.at(looked_up, place)
        # A syllable without its marks is many words.
        known = [
            (length, meaning)
            for length, (name, meaning) in ways
            if length > 1 or looked_up[place] == name
        ]
        length, meaning = max(known, default=(1, ""))
        if meaning:
            found.append(meaning)
            covered |= {*range(place, place + length)}
        place += length
    asked = {*range(len(exact))} - asking(exact)
    others = " ".join(subjects_among(exact, sorted(asked - covered))).split()
    return " ".join(found) if len(others) <= len(covered & asked) else ""


def _singular(word: str) -> str:
    names = _words_of_names()
    return word if word in names else next(filter(names.__contains__, inflections(word)), word)


@cache
def _words_of_names() -> frozenset[str]:
    return frozenset(chain.from_iterable(map(exact_words, _names())))


@cache
def _vietnamese() -> Phrases[tuple[str, str]]:
    """What Vietnamese calls a thing most often, by its English name, which comes with it."""
    return Phrases((name, (name, ways[0])) for name, ways in _names().items())


@cache
def _english() -> Phrases[tuple[str, str]]:
    return Phrases((way, (way, name)) for name, ways in _names().items() for way in ways)


@cache
def _names() -> Mapping[str, list[str]]:
    """The ways of Vietnamese by the English name."""
    lines = files(f"{__package__}.languages").joinpath("en-vi.txt").read_text("utf-8").splitlines()
    rows = [line.split(" = ") for line in lines if line and not line.startswith("#")]
    return {name: ways.split(", ") for names, ways in rows for name in names.split(", ")}
