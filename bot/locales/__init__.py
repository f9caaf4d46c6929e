"""What the bot says, in each language, as data: Fluent files with plurals, numbers and dates."""

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource


class Texts:
    """The texts in one language.

    Attributes:
        language: Its code, one of `bot.languages.LANGUAGES`.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        # Unicode isolates would get in the way of copying and of comparing texts, and both
        # languages run from left to right.
        self._bundle = FluentBundle([language], functions={"DAY": _day}, use_isolating=False)
        self._bundle.add_resource(_resource(language))

    def __call__(self, key: str, **values: str | float | date) -> str:
        """Give the text of this key with its values filled in.

        Raises:
            LookupError: There is no such text, or it lacks a value.
        """
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise LookupError(f"no text {key!r} in {self.language}")
        text, faults = self._bundle.format_pattern(pattern, values)
        if faults:
            raise LookupError(f"text {key!r} in {self.language}: {faults[0]}")
        return str(text)


def _day(date: Any) -> Any:
    """Write a date as Vietnamese do, 3/12/2026: Unicode's short form cuts the year to 26."""
    return f"{date.day}/{date.month}/{date.year}"


@cache
def _resource(language: str) -> Resource:
    """Parse a language's file, once: it takes longer than the rest of a bot's start."""
    return FluentResource(files(__name__).joinpath(f"{language}.ftl").read_text("utf-8"))
