"""Greetings, thanks, commands in plain words, messages without a word: no search."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from bot.library import folded_words

WORDLESS = "wordless"


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


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    """How each kind is put: one of its phrases, with company before and after."""
    phrases = tomllib.loads(files(__package__).joinpath("small_talk.toml").read_text("utf-8"))
    company = _any_of(phrases.pop("company"))
    return {
        kind: re.compile(rf"(?:{company} )*{_any_of(some)}(?: (?:{company}|{_any_of(some)}))*")
        for kind, some in phrases.items()
    }


def _any_of(phrases: list[str]) -> str:
    return f"(?:{'|'.join(' '.join(folded_words(phrase)) for phrase in phrases)})"
