"""Whom a sentence of a letter is about, or whom it asks, if only an earlier one names them."""

import re
from collections.abc import Sequence

from summarizer.languages import Language

_NEAR = 4  # sentences, within which somebody is named
_LONGEST_SENTENCE = 1000  # characters of a sentence that are looked at
_STOP = re.compile(r"(?<=[.!?…]) ")
_SELF = ("I'", "I’")


def find_people(sentences: Sequence[str], data: Language) -> dict[int, int]:
    """Return the places of sentences that need another one, each with the place of that.

    "They …" needs the one that names them; "return it …" the one before; and if several are spoken
    to by name, what is asked after that needs the one that does.
    """
    lowered = [each[:_LONGEST_SENTENCE].lower() for each in sentences]
    addressed = [*map(bool, map(data.purpose.addressed.match, lowered))]
    several = sum(addressed) > 1
    needs = dict[int, int]()
    for place, sentence in enumerate(sentences[1:], 1):
        near = range(place - 1, max(0, place - _NEAR) - 1, -1)
        if _has_absent(sentence, data):
            naming = (each for each in near if _names(sentences[each], data))
            needs[place] = next(naming, place - 1)
        elif data.purpose.handled.match(lowered[place]):
            needs[place] = place - 1
        elif several and not addressed[place]:
            called = next((each for each in near if addressed[each]), None)
            if called is not None and data.purpose.asking.search(lowered[place]):
                needs[place] = called
    return needs


def is_absent(sentence: str, data: Language) -> bool:
    """Tell a sentence that begins about people whom it does not name, as "they …"."""
    bare = data.purpose.joining.sub("", sentence[:_LONGEST_SENTENCE])
    found = data.purpose.absent.match(bare.lower())
    return found is not None and not _names(bare[: found.end()], data)


def _has_absent(sentence: str, data: Language) -> bool:
    before = ""
    for part in _STOP.split(sentence[:_LONGEST_SENTENCE]):
        if is_absent(part, data) and not _names(before, data):
            return True
        before = f"{before} {part}"
    return False


def _names(sentence: str, data: Language) -> bool:
    """Tell whether a sentence has a capital inside that is not a day's, nor "I"."""
    return any(
        len(word) > 1
        and word[0].isupper()
        and word[:2] not in _SELF
        and not data.purpose.dates.search(word.lower())
        for part in _STOP.split(sentence[:_LONGEST_SENTENCE])
        for word in part.split()[1:]
    )
