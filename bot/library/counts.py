"""In what a question counts, and which sentences count in that: ``mấy nước``, ``how many needles``.

That is data of each language, in its file's table `counted`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from bot.library.search.chat import in_full
from bot.library.search.inflections import english_inflections
from bot.library.search.languages import (
    Words,
    ends_of,
    is_compound,
    language_data,
    phrases_listed,
    words_listed,
)
from bot.library.search.text import exact_words, fold

_MEASURES = ("time", "extent", "length", "weight", "heat", "age")
# What is long is so in space or in time.
_EXTENTS = ("time", "length")
# A number, a unit of heat, a word perhaps of several syllables, or a sign between such.
_TOKEN = re.compile(r"\d[\d.,]*|°\s?[cf]\b|[^\W\d_]+(?:-[^\W\d_]+)*|[^\w\s]")
# So many words on somebody says for how long: ``for almost two hours``.
_NEAR = 3
# Nobody counts further into a sentence than so many characters.
_MOST_READ = 1000


@dataclass(frozen=True, slots=True)
class Counted:
    """What is to stand behind a number.

    Attributes:
        units: Words one of which does, folded where they were typed without diacritics.
        things: Likewise, perhaps with a word between: ``cầu`` of ``mấy cái cầu``.
        asked: The words of the question that say no more than that.
        lasts: Whether it is a time for how long something lasts.
        is_measured: Whether one alone is a number of them: ``một ngày``, but no ``một người``.
    """

    units: frozenset[str]
    things: frozenset[str]
    asked: frozenset[str]
    lasts: bool = False
    is_measured: bool = False


def counted_in(question: str) -> Counted | None:
    """Tell in what a question counts: in nations for ``mấy nước``; None if it counts in nothing."""
    exact = in_full(tuple(exact_words(question)))
    if (unit := _unit_asked(exact)) is not None:
        return unit
    for kind in _MEASURES:
        ways = phrases_listed("counted", f"{kind}_asked")
        for at in range(len(exact)):
            length = max((it for it, _ in ways.at(exact, at)), default=0)
            if length and not _is_amid(exact, at):
                kinds = _EXTENTS if kind == "extent" else (kind,)
                units = frozenset(chain(*(_words(f"{it}_units") for it in kinds)))
                units, named = _unit_wanted(exact, units)
                asked = frozenset(exact[at : at + length]) - _words("sizes") | named
                return Counted(units, frozenset(), asked, kind == "time", is_measured=True)
    return _things_counted(exact)


def _unit_asked(exact: Words) -> Counted | None:
    """Tell in what unit it is asked again, if nothing but that is: ``and in feet``."""
    opening, closing = (phrases_listed("counted", f"unit_{it}") for it in ("begins", "ends"))
    for start in {length for length, _ in opening.at(exact, 0)}:
        units, end = _unit_at(exact, start)
        if units and len(exact) in ends_of(exact, end, [closing]):
            return Counted(units, frozenset(), frozenset(exact), is_measured=True)
    return None


def _unit_wanted(exact: Words, among: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Give how the unit in which something is to be told is written, and what asks for that.

    Args:
        exact: The words of the question.
        among: The units of what it asks for.
    """
    joins = phrases_listed("counted", "unit_joins")
    for at in range(1, len(exact)):
        for length, _ in joins.at(exact, at):
            units, end = _unit_at(exact, at + length)
            if not units.isdisjoint(among):
                return units, frozenset(exact[at:end])
    return among, frozenset()


def _unit_at(exact: Words, at: int) -> tuple[frozenset[str], int]:
    """Give how a unit that stands at a place is written, and where it ends."""
    for length in (2, 1):
        words = exact[at : at + length]
        if len(words) == length and (units := _units_alike().get(fold("_".join(words)))):
            return units, at + length
    return frozenset(), at


@cache
def _units_alike() -> dict[str, frozenset[str]]:
    """Give by each unit, folded, how else it is written."""
    rows = (frozenset(row.split()) for it in language_data() for row in it["counted"]["units"])
    return {fold(word): row for row in rows for word in row}


def _things_counted(exact: Words) -> Counted | None:
    asks = phrases_listed("counted", "asks")
    for at in range(len(exact)):
        length = max((it for it, _ in asks.at(exact, at)), default=0)
        behind = exact[at + length : at + length + 2]
        if length and behind and not _is_amid(exact, at) and behind[0] not in _words("no_things"):
            unit, *thing = behind
            is_kind = unit in _words("kinds_of_things") and thing
            things = _forms(thing[0]) if is_kind else _forms(unit)
            return Counted(_forms(unit), things, frozenset((*exact[at : at + length], unit)))
    return None


def _is_amid(exact: Words, at: int) -> bool:
    """Tell whether a word is a syllable of another one: ``may`` of ``may bay``."""
    pair = exact[at : at + 2]
    return "".join(pair).isascii() and is_compound(pair)


def _forms(word: str) -> frozenset[str]:
    return frozenset((word, *english_inflections(word)))


def counts(sentence: str, counted: Counted) -> bool:
    """Tell whether a sentence has a number of what is counted."""
    tokens = _whole(_TOKEN.findall(sentence[:_MOST_READ].lower()))
    numerals = _words("numerals") - (frozenset() if counted.is_measured else _words("ones"))
    numerals |= _words("parts")
    numbers = [it[0].isdigit() or it in numerals for it in tokens]
    for at, token in enumerate(tokens[1:], 1):
        ways = {token, fold(token), f"{token}_{''.join(tokens[at + 1 : at + 2])}"}
        # A unit may be a number itself: `vài năm`.
        if numbers[at - 1] and not counted.units.isdisjoint(ways):
            return True
        if numbers[at]:
            continue
        is_near = at > 1 and numbers[at - 2] and tokens[at - 1][0].isalpha()
        if is_near and not counted.things.isdisjoint(ways):
            return True
    return False


def _whole(tokens: Sequence[str]) -> list[str]:
    """Leave out what joins a part to the unit of which it is: ``three quarters of a tonne``."""
    kept = list[str]()
    for token in tokens:
        if not (kept and kept[-1] in _words("parts") and token in _words("joining_parts")):
            kept.append(token)
    return kept


def lasting(sentences: Sequence[str], places: Sequence[int]) -> list[int]:
    """Give those of some places where it is told how long something lasts; all if none is."""
    words = {at: exact_words(sentences[at]) for at in places}
    lasts = [at for at in places if _lasts(words[at])]
    # What is so much later or earlier lasts no time.
    apart = [at for at in places if _words("apart").isdisjoint(words[at])]
    return lasts or apart or [*places]


def _lasts(words: Sequence[str]) -> bool:
    """Tell whether something takes its time, or goes on for a number of something."""
    if not _words("lasts").isdisjoint(words):
        return True
    return any(_numbers_behind(words, "before_lasting"))


def is_ahead(sentence: str) -> bool:
    """Tell whether a sentence tells after how long something will be: ``in three months``."""
    words = exact_words(sentence)
    behind = _numbers_behind(words, "before_ahead")
    return any(not _words("time_units").isdisjoint(words[at + 1 : at + 3]) for at in behind)


def said_of_past(words: Words) -> bool:
    """Tell whether words ask of what was."""
    return not _words("of_past").isdisjoint(words)


def _numbers_behind(words: Sequence[str], listed: str) -> Iterator[int]:
    """Yield the places of numbers shortly behind one of some words."""
    for at, word in enumerate(words):
        if word in _words(listed):
            for place in range(at + 1, min(at + 1 + _NEAR, len(words))):
                if words[place][0].isdigit() or words[place] in _words("numerals"):
                    yield place


@cache
def _words(name: str) -> frozenset[str]:
    """Give the words of a list of every language, typed as they are or without diacritics."""
    words = words_listed("counted", name)
    if name == "numerals":  # In sentences they have their diacritics: `ba` is no `bà`.
        return words
    return frozenset(chain(*((it, fold(it)) for it in words)))
