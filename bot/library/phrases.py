"""What a topic is made of: ``đổi mới`` and ``kinh tế``, ``bees`` and ``flowers``."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from bot.library.search.inflections import inflections
from bot.library.search.languages import Words, is_compound, language_data
from bot.library.search.questions import stop_words
from bot.library.search.text import fold

# Letters of a word that says much by itself, and of an English one.
ALONE, _ENGLISH = 6, 3

# A topic of one phrase is named by that alone.
_SEVERAL = 2


def says_much(phrase: Sequence[str]) -> bool:
    """Tell whether it is no chance that a text holds these words in a row."""
    return len(phrase) > 1 or len(phrase[0]) >= ALONE or _is_english(phrase[0])


def phrases(words: Words) -> list[Words]:
    """Part a topic into phrases that name it together, in any order; none if they may by chance.

    Both sides of an ``and`` do, and so do several phrases of which one says much by itself.
    """
    joining = _joining()
    sides = [tuple(side) for joins, side in groupby(words, joining.__contains__) if not joins]
    found = [phrase for side in sides for phrase in _phrases_in(side)]
    is_joined = len(sides) > 1
    if len(found) < _SEVERAL or not (is_joined or any(map(_says_much_alone, found))):
        return []
    return found


def _phrases_in(words: Words) -> Iterator[Words]:
    """Yield compounds, English words, and what stands between them in a row."""
    start = place = 0
    while place < len(words):
        length = 2 if is_compound(words[place : place + 2]) else 1
        phrase = words[place : place + length]
        is_small = length == 1 and phrase[0] in stop_words()
        if length == 1 and not is_small and not _is_english(phrase[0]):
            place += 1
            continue
        if start < place:
            yield words[start:place]
        if not is_small:
            yield phrase
        start = place = place + length
    if start < place:
        yield words[start:]


def _says_much_alone(phrase: Words) -> bool:
    return is_compound(phrase) or (len(phrase) == 1 and says_much(phrase))


def _is_english(word: str) -> bool:
    return len(word) >= _ENGLISH and bool(inflections(fold(word)))


@cache
def _joining() -> frozenset[str]:
    return frozenset(word for data in language_data() for word in data["joining"])
