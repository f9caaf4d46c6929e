"""Greetings, thanks, commands in plain words, messages without a word: no search."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from bot.library import Phrases, exact_words, folded_words

WORDLESS = "wordless"
# The words of a command are so many at most. In quotes they are what is looked for.
COMMAND_WORDS = 8
# The command that opens an entry of a list.
NUMBER = "number"
QUOTES = ('"', "“", "„", "«", "'")

_HEAD = re.compile(r"\s*([^:\n]+)[:\n]\s*(?=\S)")


def small_talk(text: str) -> str | None:
    """Tell which kind of small talk a text is.

    Returns:
        ``greeting``, ``thanks``, ``wordless`` (emoji, dots), the name of a command, or None for
        anything else.
    """
    said = " ".join(folded_words(text))
    if not said:
        return WORDLESS
    return next((kind for kind, form in _forms().items() if form.fullmatch(said)), None)


def command_in(text: str) -> tuple[str, str] | None:
    """Read a command in plain words.

    Returns:
        Its name, and as typed what it is about, perhaps nothing: ``follow`` and ``vàng -giá`` for
        ``theo doi vàng -giá``. None if there is no command.
    """
    if text.startswith(QUOTES):
        return None
    typed = text.split()
    while typed and exact_words(typed[-1])[-1:] in _polite():
        typed.pop()
    for length in range(min(len(typed), COMMAND_WORDS), 0, -1):
        name = _commands().meaning(tuple(exact_words(" ".join(typed[:length]))))
        if name:
            words = " ".join(typed[length:])
            if _company().fullmatch(" ".join(folded_words(words))):
                words = ""
            return None if name == NUMBER and not words.isdecimal() else (name, words)
    return None


def without_request(text: str) -> str:
    """Leave out what only asks to sum up the text below it: ``Tóm tắt giúp mình:``."""
    head = _HEAD.match(text)
    return text[head.end() :] if head and command_in(head[1]) == ("summary", "") else text


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    """How each kind is put: one of its phrases, with company before and after."""
    company = _any_of(_phrases()["company"])
    return {
        kind: re.compile(rf"(?:{company} )*{_any_of(some)}(?: (?:{company}|{_any_of(some)}))*")
        for kind, some in _phrases()["alone"].items()
    }


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
def _phrases() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("small_talk.toml").read_text("utf-8"))


def _any_of(phrases: list[str]) -> str:
    return f"(?:{'|'.join(' '.join(folded_words(phrase)) for phrase in phrases)})"
