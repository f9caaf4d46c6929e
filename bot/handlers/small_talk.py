"""Greetings, thanks, commands in plain words, messages without a word: no search."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any

from bot.library import Phrases, exact_words, folded_words, typed_keys

WORDLESS = "wordless"
# The words of a command are so many at most. In quotes they are what is looked for.
COMMAND_WORDS = 8
# Who speaks to the bot and not of something says so much at most.
ADDRESS_WORDS = 7
# What names the last entry of a list instead of a number.
LAST = "last"
# Stands before the number of an entry that is named by its place, as the second one is.
NTH = "nth "
QUOTES = ('"', "“", "„", "«", "'")

# No syllable takes more keys.
_KEYED = re.compile(r"\b[A-Za-z][A-Za-z0-9]{1,11}\b")
_HEAD = re.compile(r"\s*([^:\n]+)[:\n]\s*(?=\S)")


def small_talk(text: str) -> str | None:
    """Tell which kind of small talk a text is.

    Returns:
        A kind of the data file, ``wordless`` (emoji, dots) or ``farewell``, the name of a command,
        a number of sentences, or None for anything else.
    """
    if not exact_words(text):
        return WORDLESS
    for said, _ in _readings(text):
        words = " ".join(_words(" ".join(said)))
        for kind, form in _forms().items():
            if form.fullmatch(words):
                return kind
    return None


def is_addressed(text: str) -> bool:
    """Tell whether a text speaks to the bot: ``bạn bao nhiêu tuổi``, ``do you like music``."""
    words = _words(text)
    if len(words) > ADDRESS_WORDS or text.startswith(QUOTES):
        return False
    return any(True for _ in _addresses().at(tuple(words), 0))


def command_in(text: str) -> tuple[str, str] | None:
    """Read a command in plain words.

    Returns:
        Its name, and as typed what it is about, perhaps nothing: ``follow`` and ``vàng -giá`` for
        ``theo doi vàng -giá``. None if there is no command.
    """
    if text.startswith(QUOTES):
        return None
    commands = (_command_of(said, shown) for said, shown in _readings(text))
    return next(filter(None, commands), None)


def _command_of(said: list[str], shown: list[str]) -> tuple[str, str] | None:
    """Read a command of a text in one of its readings, see `_readings`."""
    end = len(said)
    while end and _words(said[end - 1])[-1:] in _polite():
        end -= 1
    for length in range(min(end, COMMAND_WORDS), 0, -1):
        name = _commands().meaning(tuple(_words(" ".join(said[:length]))))
        if name:
            words = " ".join(shown[length:end])
            if _company().fullmatch(" ".join(_words(words))):
                words = ""
            return name, words
    return None


def number_in(text: str, *, asked: bool = False) -> str | None:
    """Tell which entry of a list a text names.

    Args:
        text: What somebody wrote.
        asked: Whether an entry is what it should name: ``thứ hai`` alone is Monday as well.

    Returns:
        ``2`` for ``#2``, ``nth 2`` for ``the second one``, `LAST`, or None.
    """
    if text.startswith(QUOTES):
        return None
    for said, _ in _readings(f"bài {text}" if asked else text):
        words = " ".join(_words(" ".join(said)))
        for digits, named in _entries().items():
            if found := named.fullmatch(words):
                number = digits or found[1]
                return f"{NTH}{number}" if number != LAST and _places().search(words) else number
    return None


def _words(text: str) -> list[str]:
    """The words of a text, those of a region as the data file spells them."""
    spellings = _phrases()["spellings"]
    return [spellings.get(word, word) for word in exact_words(text)]


def _readings(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield a text as typed and, if it holds keys of an input method, with those read.

    Each as words to compare, and the same words to show. A reading may lack a mark or a tone
    (``dieemr`` is read as ``diểm``), so those that were keys are compared without any.
    """
    typed = text.split()
    yield typed, typed
    read = [_KEYED.sub(_read_keys, word) for word in typed]
    if read != typed:
        pairs = zip(typed, read, strict=True)
        yield [old if old == new else " ".join(folded_words(new)) for old, new in pairs], read


def _read_keys(word: re.Match[str]) -> str:
    """A word as its keys mean it, with its capital; as it is if it holds none."""
    meant = typed_keys(word[0].lower())
    if meant is None:
        return word[0]
    return meant.capitalize() if word[0][0].isupper() else meant


def without_request(text: str) -> str:
    """Leave out what only asks to sum up the text below it: ``Tóm tắt giúp mình:``."""
    head = _HEAD.match(text)
    return text[head.end() :] if head and command_in(head[1]) == ("summary", "") else text


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    """How each kind is put: one of its phrases, with company before and after."""
    company = _phrases()["company"]
    return {
        kind: re.compile(
            rf"(?:{_any_of(company)} )*{_any_of(some)}(?: {_any_of([*company, *some])})*+"
        )
        for kind, some in _phrases()["alone"].items()
    }


@cache
def _entries() -> dict[str, re.Pattern[str]]:
    """How each entry of a list is named; "" by any number in digits, which is the first group."""
    entry, company = _phrases()["entry"], _phrases()["company"]
    before = rf"(?:{_any_of([*company, *entry['before'], *entry['counted']])} )*"
    after = rf"(?: {_any_of([*entry['after'], *company])})*+"
    ways = {"": r"(\d+)", LAST: _any_of(entry["last"])}
    named = zip(entry["ordinals"], entry["numerals"], strict=True)
    for number, (ordinals, numerals) in enumerate(named, 1):
        counted = f"{_any_of(entry['counted'])} {_any_of(numerals)}"
        ways[str(number)] = f"(?:{_any_of(ordinals)}|{counted})"
    return {digits: re.compile(before + way + after) for digits, way in ways.items()}


@cache
def _places() -> re.Pattern[str]:
    """What tells a place from a number."""
    entry = _phrases()["entry"]
    return re.compile(rf"(?<!\S){_any_of([*entry['places'], *chain(*entry['ordinals'])])}")


@cache
def _company() -> re.Pattern[str]:
    company = _any_of(_phrases()["company"])
    return re.compile(rf"{company}(?: {company})*")


@cache
def _polite() -> list[list[str]]:
    return [exact_words(word) for word in _phrases()["polite"]]


@cache
def _commands() -> Phrases[str]:
    return Phrases((way, name) for name, some in _phrases()["about"].items() for way in some)


@cache
def _addresses() -> Phrases[bool]:
    return Phrases((way, True) for way in _phrases()["addressed"]["begins"])


@cache
def _phrases() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("small_talk.toml").read_text("utf-8"))


def _any_of(phrases: list[str]) -> str:
    """An expression for the longest of some phrases, each word with its diacritics or without any.

    It matches in one way only: else a text of the same word again and again would take for ever.
    """
    longest_first = sorted(map(exact_words, phrases), key=len, reverse=True)
    ways = (" ".join(map(_either_way, words)) for words in longest_first)
    return rf"(?>(?:{'|'.join(ways)})(?!\S))"


def _either_way(word: str) -> str:
    return f"(?:{word}|{' '.join(folded_words(word))})"
