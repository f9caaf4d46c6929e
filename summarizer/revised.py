"""Numbers and days that a later message of a chat changes."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from summarizer.languages import Language
from summarizer.paste import words_said
from summarizer.punctuation import LINE_BREAK, LONGEST_SENTENCE

_WORD = re.compile(r"\d+|[^\W\d_]+")
_TELLING = 3  # letters of the name of a day
_COUNT = re.compile(r"(?<![\d/.,:])(\d{1,4}) ([^\W\d_]{2,20})(?!\w)")  # of some things


def find_revised(exchanges: Sequence[str], data: Language) -> dict[int, int]:
    """Return the places of exchanges with a number that a later one changes, with that of this.

    "Make it 3 bottles" changes the "2 bottles" of before, which nobody is to read alone.
    """
    revised = dict[int, int]()
    changed = defaultdict[str, dict[str, int]](dict)  # to what numbers of a thing, the latest first
    for place, messages in reversed([*enumerate(messages_of(exchanges))]):
        for thing, number in _count(messages, data).items():
            later = next((at for other, at in changed[thing].items() if other != number), place)
            if later > revised.get(place, place):
                revised[place] = later
        settling = [each for each in messages if data.purpose.revising.match(each.lower())]
        for thing, number in _count(settling, data).items():
            changed[thing].setdefault(number, place)
    return revised


def find_dropped(
    said: Sequence[Sequence[str]], settled: Sequence[int], data: Language
) -> list[int]:
    """Return the places of exchanges that tell only of other days than the one settled on next.

    None if what settles it tells no day.

    Args:
        said: What is said in each exchange, message by message.
        settled: The places of what settles something.
        data: The data of their language.
    """
    days, dropped = [_days(messages, data) for messages in said], list[int]()
    for before, place in pairwise([-1, *settled]):
        dated = [at for at in range(before + 1, place) if days[at] and days[place]]
        dropped += [at for at in dated if days[at].isdisjoint(days[place])]
    return dropped


def _days(messages: Sequence[str], data: Language) -> set[str]:
    """Return the numbers and the names, cut short, of the days that messages tell of."""
    lowered = "\n".join(messages)[:LONGEST_SENTENCE].lower()
    words = (
        word
        for found in data.purpose.dates.finditer(lowered)
        for word in _WORD.findall(found[0])
        if word not in data.stop_words
    )
    return {word[:_TELLING] for word in words}


def messages_of(exchanges: Sequence[str]) -> list[list[str]]:
    """Return what is said in each exchange, message by message."""
    return [[*map(words_said, each.split(LINE_BREAK))] for each in exchanges]


def _count(messages: Sequence[str], data: Language) -> dict[str, str]:
    """Return of which things messages tell a number, with the last one; not of sums or hours."""
    text = "\n".join(messages)[:LONGEST_SENTENCE].lower()
    for pattern in (data.purpose.sums, data.purpose.dates, data.purpose.times):
        text = pattern.sub(" ", text)
    return {thing: number for number, thing in _COUNT.findall(text) if thing not in data.stop_words}
