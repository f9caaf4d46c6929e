"""Numbers that are written in other ways: ``hd981``, ``đại hội VI``."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.library.search.languages import Words, before_numerals

_LETTERS_AND_NUMBER = re.compile(r"([a-z]+)([0-9]+)")
_CODE = re.compile(r"[^aeiouy]+|[a-z]")

# Roman numerals for the digits up to 39, and the other way.
_ROMAN = {
    str(10 * tens + ones): "x" * tens + roman
    for tens in range(4)
    for ones, roman in enumerate(["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"])
    if tens or ones
}
_OTHER_NUMERALS = {**_ROMAN, **{roman: digits for digits, roman in _ROMAN.items()}}


def parted_or_joined(words: Words) -> list[Words]:
    """Part letters from a number, or join them if the letters are a code and no syllable."""
    match words:
        case (word,):
            parted = _LETTERS_AND_NUMBER.fullmatch(word)
            return [(parted[1], parted[2])] if parted else []
        case (code, number) if _CODE.fullmatch(code) and number.isdecimal():
            return [(code + number,)]
    return []


def other_numerals(words: Words) -> Iterator[tuple[int, str]]:
    """Yield where numbers stand that are usual in Roman numerals, too, each written otherwise.

    ``đại hội 6`` is the ``VI``.
    """
    for place, (before, word) in enumerate(pairwise(words), 1):
        if before in before_numerals() and word in _OTHER_NUMERALS:
            yield place, _OTHER_NUMERALS[word]
