"""The phrases that people say to the bot, from the data file, and where they stand in a text."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any

from bot.library import Phrases, after_favour, asking_favours, before_courtesies, exact_words

Words = tuple[str, ...]

# Stands for any number in digits.
DIGITS = "0"

_CHOICE = re.compile(r"\(([^()]*)\)")


def every_way(pattern: str) -> list[str]:
    """Write out a pattern of the data file: ``xem bài`` and ``xem tin`` for ``xem (bài|tin)``."""
    # What stands between the choices is a choice of one.
    parts = [part.split("|") for part in _CHOICE.split(pattern)]
    return [" ".join("".join(way).split()) for way in product(*parts)]


def spelled(text: str) -> Words:
    """The words of a text, those of a region as the data file spells them."""
    spellings = data()["spellings"]
    return tuple(
        each for word in exact_words(text) for each in spellings.get(word, word).split(" ")
    )


def signs_of(words: Words) -> Words:
    """Words with `DIGITS` for every number in digits."""
    return tuple(DIGITS if word.isdecimal() else word for word in words)


def kept_of(said: list[str]) -> int:
    """How many of some words are left without the courtesies at the end."""
    places = _places_of(said)
    kept = before_courtesies(tuple(exact_words(" ".join(said))))
    return places[kept - 1] + 1 if kept < len(places) else len(said)


def past_favour(said: list[str], start: int) -> int:
    """The place behind a favour that is asked for from a word on, that word if none is."""
    exact = tuple(exact_words(" ".join(said[start:])))
    return start + _places_of(said[start:])[after_favour(exact, 0)] if exact else start


def without_favours(said: list[str]) -> list[int]:
    """The places of some words but for what asks for a favour behind the first ones.

    In front it may be what is talked of: ``giúp con ngủ ngon``.
    """
    places, exact = _places_of(said), tuple(exact_words(" ".join(said)))
    first = after_favour(exact, 0) if exact else 0
    asking = {places[it] for it in asking_favours(exact) if it >= first}
    return [place for place in range(kept_of(said)) if place not in asking]


def _places_of(said: list[str]) -> list[int]:
    """Where each word of some texts stands: what has no space may be two, or none."""
    return [place for place, text in enumerate(said) for _ in exact_words(text)]


def amid(
    words: Words, starts: set[int], ways: Phrases[str], after: list[Phrases[str]]
) -> str | None:
    """What words mean by one of some ways, which begins at a start, if only `after` follows."""
    for start in sorted(starts):
        for length, meaning in ways.at(words, start):
            if len(words) in ends_of(words, start + length, after):
                return meaning
    return None


def ends_of(words: Words, start: int, some: list[Phrases[str]]) -> set[int]:
    """Where phrases that follow each other from a place on, or none of them, may end."""
    ends = {start}
    for place in range(start, len(words)):
        if place in ends:
            ends.update(place + length for each in some for length, _ in each.at(words, place))
    return ends


@cache
def phrases_in(table: str) -> dict[str, Phrases[str]]:
    """The lists of phrases in a table of the data file, by their names, spelled as texts are."""
    return {
        name: Phrases((" ".join(spelled(way)), name) for it in some for way in every_way(it))
        for name, some in data()[table].items()
    }


@cache
def data() -> dict[str, Any]:
    """The data file."""
    return tomllib.loads(files(__package__).joinpath("small_talk.toml").read_text("utf-8"))
