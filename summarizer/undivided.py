"""Texts that lose by being shortened: poems, recipes and lists."""

import re
from collections.abc import Iterable, Sequence
from enum import Enum
from statistics import fmean, pstdev

from summarizer.language import detect_language
from summarizer.languages import Language, language_data
from summarizer.lists import read_list
from summarizer.punctuation import STEP, is_item

_MOST_CHARACTERS = 20_000  # of a poem, or of a recipe without headings
_FEWEST_LINES = 4  # of a poem
_WORDS = range(3, 13)  # of one of its lines; headlines have more
_MEAN_WORDS = 5  # as many as verse has, and lists of things have not
_SPREAD = 0.3  # of the mean length: so even are the lines of a poem
# Shares of a poem's lines, which leave room for a line that is unlike the others.
_NEARLY_ALL, _FEW, _HARDLY_ANY = 0.9, 0.4, 0.1
_FEWEST_STEPS = 3  # of a recipe
_FEWEST_AMOUNTS = 4  # of one without headings
_FEWEST_WORDS = 4  # of a sentence
_COOKING = 0.4  # of the sentences below the first of these
_STORY = 0.4  # of a recipe's text may be told before it begins
_MARKS = "-–•* "  # of items
_BLANK_LINE = re.compile(r"\n\s*\n")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n")
_SPEAKER = re.compile(r"[\w. ]{1,24}: ?\S|.*://")
_STEP = re.compile(rf"(?:{STEP})?\d{{1,2}}[.):]\s*\D", re.IGNORECASE)


class Undivided(Enum):
    """What a text is that is best read whole."""

    POEM = "poem"
    RECIPE = "recipe"
    LIST = "list"


def undivided(text: str) -> Undivided | None:
    """Tell a text that is best read whole; None for any other."""
    if read_verse(text) is not None:
        return Undivided.POEM
    data = language_data(detect_language(text))
    if _is_recipe(text, data) or _cooks(text, data):
        return Undivided.RECIPE
    return Undivided.LIST if read_list(text) else None


def read_verse(text: str) -> str | None:
    """Return the title of a poem, empty if it has none; None if a text is no poem."""
    if len(text) > _MOST_CHARACTERS:
        return None
    lines = _lines(text)
    if not _are_verse(lines[1:]):
        return None
    alone = "\n" not in _BLANK_LINE.split(text.strip(), 1)[0]
    words, *others = [len(line.split()) for line in lines]
    if alone or words < min(others):
        return lines[0]
    return "" if _are_verse(lines) else None


def _are_verse(lines: Sequence[str]) -> bool:
    """Tell even lines that begin with a capital and seldom end a sentence."""
    if len(lines) < _FEWEST_LINES:
        return False
    words = [line.split() for line in lines]
    later = [word for line in words for word in line[1:]]
    return (
        _share(len(line) in _WORDS for line in words) >= _NEARLY_ALL
        and fmean(map(len, words)) >= _MEAN_WORDS
        and pstdev(map(len, lines)) <= _SPREAD * fmean(map(len, lines))
        and _share(line.lstrip("\"'“‘-–— ")[:1].isupper() for line in lines) >= _NEARLY_ALL
        and _share(word[0].isupper() for word in later) <= _FEW
        and _share(line.endswith(".") for line in lines) <= _FEW
        and _share(any(map(str.isdigit, line)) for line in lines) <= _HARDLY_ANY
        and _share(is_item(line) or bool(_SPEAKER.match(line)) for line in lines) <= _HARDLY_ANY
    )


def _is_recipe(text: str, data: Language) -> bool:
    """Tell what is mostly a list of ingredients and what is done with them."""
    lines = _lines(text)
    named = (place for place, line in enumerate(lines) if data.ingredients.match(line.lower()))
    start = next(named, len(lines))
    steps = sum(_STEP.match(line) is not None for line in lines[start:])
    before = sum(map(len, lines[:start]))
    done = steps >= _FEWEST_STEPS or any(data.method.match(line.lower()) for line in lines[start:])
    return done and before <= _STORY * len(text)


def _cooks(text: str, data: Language) -> bool:
    """Tell a recipe without headings: amounts, then steps, with how long or how hot."""
    if len(text) > _MOST_CHARACTERS:
        return False
    lowered = text.lower()
    amounts = [found.start() for found in data.amounts.finditer(lowered)]
    if len(amounts) < _FEWEST_AMOUNTS or amounts[0] > _STORY * len(text):
        return False
    if not data.heat.search(lowered):
        return False
    sentences = [
        each
        for each in _SENTENCE.split(lowered[amounts[0] :])
        if len(each.split()) >= _FEWEST_WORDS and not data.amounts.match(each.lstrip(_MARKS))
    ]  # without the lines of what is needed, however many
    steps = sum(any(map(data.cooking.match, data.clause.split(each))) for each in sentences)
    return steps >= max(_FEWEST_STEPS, _COOKING * len(sentences))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _share(found: Iterable[bool]) -> float:
    return fmean([*found] or [False])
