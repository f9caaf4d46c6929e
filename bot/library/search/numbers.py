"""Numbers that are written in other ways: ``hd981``, ``đại hội VI``, ``20/11``."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.library.search.languages import Words, before_numerals, language_data, times
from bot.library.search.text import folded_words

_LETTERS_AND_NUMBER = re.compile(r"([a-z]+(?=[0-9])|[0-9]+(?=[a-z]))([a-z]+|[0-9]+)")
_CODE = re.compile(r"[^aeiouy\d]+|[a-z]")

_YEAR = re.compile("(?:19|20)[0-9]{2}")

# A number of so many digits and three is written with them apart, too: `3.700`.
_LONG, _GROUP = re.compile("([1-9][0-9]{0,2})([0-9]{3})"), 3

# A day or a month, and half of a decimal: two of them in a row are one thing.
_SHORT = re.compile("[0-9]{1,2}")

# Roman numerals for the digits up to 39, and the other way.
_ROMAN = {
    str(10 * tens + ones): "x" * tens + roman
    for tens in range(4)
    for ones, roman in enumerate(["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"])
    if tens or ones
}
_OTHER_NUMERALS = {**_ROMAN, **{roman: digits for digits, roman in _ROMAN.items()}}


def parted_or_joined(words: Words) -> list[Words]:
    """Part letters from a number, or join them if the letters are a code and no syllable.

    So are the thousands of a number: ``3.700`` is ``3700``. A day is given with its month's name
    for ``20/11``, and the other way.
    """
    match words:
        case (word,):
            parted = _LETTERS_AND_NUMBER.fullmatch(word) or _LONG.fullmatch(word)
            return [(parted[1], parted[2])] if parted and not is_year(word) else []
        case (thousands, rest) if _LONG.fullmatch(thousands + rest) and len(rest) == _GROUP:
            return [(thousands + rest,)]
        case (code, number) if _CODE.fullmatch(code) and number.isdecimal():
            return [(code + number,)]
        case (day, month) if is_one_number(words):
            return [(day, *name) for name in _names_of_month(int(month))]
        case (day, *name) if _SHORT.fullmatch(day) and (named := times().months.meaning((*name,))):
            return [(day, str(named[0]))]
    return []


def is_year(word: str) -> bool:
    """Tell whether a word is the number of a year of which articles may be."""
    return bool(_YEAR.fullmatch(word))


def is_one_number(words: Words) -> bool:
    """Tell whether two words are one number, such as a date: ``20/11`` is neither 20 nor 11."""
    return len(words) > 1 and all(map(_SHORT.fullmatch, words))


def _names_of_month(month: int) -> list[Words]:
    """Give the usual name of a month in each language, folded; none if there is no such month."""
    return [
        tuple(folded_words(name))
        for data in language_data()
        for name, *_ in data["times"]["months"][max(month - 1, 0) : month]
    ]


def other_numerals(words: Words) -> Iterator[tuple[int, str]]:
    """Yield where numbers stand that are usual in Roman numerals, too, each written otherwise.

    ``đại hội 6`` is the ``VI``.
    """
    for place, (before, word) in enumerate(pairwise(words), 1):
        if before in before_numerals() and word in _OTHER_NUMERALS:
            yield place, _OTHER_NUMERALS[word]
