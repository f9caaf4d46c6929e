"""What a query asks for by its name, and in the other language: ``thuỷ triều`` for ``tides``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain

from bot.library.search.courtesies import is_amid_word
from bot.library.search.inflections import inflections, looks_vietnamese
from bot.library.search.languages import Phrases, Words, shares
from bot.library.search.questions import asking, subjects_among, within_frame
from bot.library.search.text import exact_words, fold

# What is written like a syllable that so many articles hold may be any of several.
_COMMON = 0.4


@dataclass(frozen=True, slots=True)
class Names:
    """What a query asks for by names that the list has.

    Attributes:
        typed: The words of each, in their order.
        translated: What the other language calls each most often.
        are_most: Whether they are at least half of what the query may be about.
    """

    typed: tuple[str, ...]
    translated: tuple[str, ...]
    are_most: bool


@lru_cache(64)  # What nothing is found for is asked for both ways.
def names_in(query: str) -> Names | None:
    """Find the names of things in a query, in English or Vietnamese; None if none is known."""
    exact = tuple(exact_words(query))
    exact = exact[slice(*within_frame(exact))]
    singular = tuple(_singular(word) for word in exact)
    return _named(exact, singular, _vietnamese()) or _named(exact, exact, _english())


def _named(exact: Words, looked_up: Words, names: Phrases[tuple[str, str]]) -> Names | None:
    found, covered, place = list[tuple[str, str]](), set[int](), 0
    while place < len(exact):
        ways = [] if is_amid_word(exact, place) else names.at(looked_up, place)
        # A syllable without its marks is many words.
        known = [
            (length, meaning)
            for length, (name, meaning) in ways
            if length > 1 or (looked_up[place] == name and not _may_be_any(exact, place))
        ]
        length, meaning = max(known, default=(1, ""))
        if meaning:
            found.append((" ".join(exact[place : place + length]), meaning))
            covered |= {*range(place, place + length)}
        place += length
    if not found:
        return None
    asked = {*range(len(exact))} - asking(exact)
    others = " ".join(subjects_among(exact, sorted(asked - covered))).split()
    typed, meanings = zip(*found, strict=True)
    return Names(typed, meanings, len(others) <= len(covered & asked))


def _may_be_any(exact: Words, place: int) -> bool:
    """Tell a common syllable beside another without diacritics: ``ong gia`` is an `ông`."""
    beside = exact[max(place - 1, 0) : place] + exact[place + 1 : place + 2]
    is_amid_bare = any(it == fold(it) and looks_vietnamese(it) for it in beside)
    return is_amid_bare and shares().get((exact[place],), 0.0) >= _COMMON


def _singular(word: str) -> str:
    forms = (word, *sorted(inflections(word)))
    return next(filter(_words_of_names().__contains__, forms), word)


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
