"""What the bot says, in each language, as data: Fluent files with plurals, numbers and dates."""

from datetime import UTC, date, datetime, tzinfo
from functools import cache, lru_cache, partial
from importlib.resources import files
from typing import Any

from babel import Locale
from babel.core import get_global
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

# Dates and times as most who read the language write them: babel's English is American.
_LOCALES = {"en": "en-GB"}

# Texts that are kept as they were formatted.
_REPEATED = 1024


class Texts:
    """The texts in one language.

    Attributes:
        language: Its code, one of `bot.languages.LANGUAGES`.
    """

    def __init__(self, language: str, zone: tzinfo = UTC) -> None:
        """Read the texts.

        Args:
            language: Their code.
            zone: The readers' time zone, in which times are told.
        """
        self.language = language
        self._zone = zone
        locale = _LOCALES.get(language, language)
        names = Locale.parse(locale, sep="-")
        functions: dict[str, Any] = {
            "DAY": _day,
            "LANGUAGE": partial(_language, names),
            "ZONE": partial(_time_zone, names, str(zone)),
        }
        # Unicode isolates would get in the way of copying and of comparing texts, and both
        # languages run from left to right.
        self._bundle = FluentBundle([locale], functions=functions, use_isolating=False)
        self._bundle.add_resource(_resource(language))
        # Labels of buttons, most without values, and counts: to format one takes several times as
        # long as the button.
        self._repeated = lru_cache(_REPEATED)(self._formatted)

    def __call__(self, key: str, **values: str | float | date) -> str:
        """Give the text of this key with its values filled in.

        Raises:
            LookupError: There is no such text, or it lacks a value.
        """
        if all(type(value) is int for value in values.values()):
            return self._repeated(key, **values)
        return self._formatted(key, **values)

    def _formatted(self, key: str, **values: str | float | date) -> str:
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise LookupError(f"no text {key!r} in {self.language}")
        local = {
            name: value.astimezone(self._zone) if isinstance(value, datetime) else value
            for name, value in values.items()
        }
        text, faults = self._bundle.format_pattern(pattern, local)
        if faults:
            raise LookupError(f"text {key!r} in {self.language}: {faults[0]}")
        return str(text)


def _day(date: Any) -> Any:
    """Write a date as Vietnamese do, 3/12/2026: Unicode's short form cuts the year to 26."""
    return f"{date.day}/{date.month}/{date.year}"


def _language(names: Locale, code: Any) -> Any:
    """Name a language, or leave its code as it is."""
    return names.languages.get(code, code)


def _time_zone(names: Locale, zone: str) -> str:
    """Name a time zone by its country, unless that has several or none."""
    country = get_global("zone_territories").get(zone)
    is_alone = country and len(get_global("territory_zones")[country]) == 1
    return names.territories[country] if is_alone else zone


@cache
def _resource(language: str) -> Resource:
    """Parse a language's file, once: it takes longer than the rest of a bot's start."""
    return FluentResource(files(__name__).joinpath(f"{language}.ftl").read_text("utf-8"))
