"""What the bot says, in each language, as data: Fluent files with plurals, numbers and dates."""

import gettext
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache, lru_cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

from bot.messages import Message

# Dates and times as most who read the language write them: babel's English is American.
_LOCALES = {"en": "en-GB"}

# Texts that are kept as they were formatted.
_REPEATED = 1024
# Those for so many languages and time zones that people chose are kept; new ones are soon made.
_ZONES = 64


class Texts:
    """The texts in one language.

    Attributes:
        language: Its code, one of `bot.languages.LANGUAGES`.
    """

    def __init__(self, language: str, zone: tzinfo = UTC, *, is_chosen: bool = False) -> None:
        """Read the texts.

        Args:
            language: Their code.
            zone: The readers' time zone, in which times are told.
            is_chosen: Whether a reader chose it: it is named by its city, and wherever an hour is.
        """
        self.language = language
        self._zone = zone
        locale = _LOCALES.get(language, language)
        names = Locale.parse(locale, sep="-")
        functions: dict[str, Any] = {
            "DAY": _day,
            "LANGUAGE": partial(_language, names),
            "ZONE": partial(_city if is_chosen else _time_zone, names, str(zone)),
            "IS_CHOSEN": lambda: "yes" if is_chosen else "no",
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

    def line(self, message: Message) -> str:
        """Say a line for operators, as the terminal does in this language."""
        return message.translated(_operators_lines(self.language))

    def day_of(self, moment: datetime) -> date:
        """The day on which a moment is, as the readers' clocks show it."""
        return moment.astimezone(self._zone).date()

    def _formatted(self, key: str, **values: str | float | date) -> str:
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise LookupError(f"no text {key!r} in {self.language}")
        local = {
            name: self._local(value) if isinstance(value, datetime) else value
            for name, value in values.items()
        }
        text, faults = self._bundle.format_pattern(pattern, local)
        if faults:
            raise LookupError(f"text {key!r} in {self.language}: {faults[0]}")
        return str(text)

    def _local(self, moment: datetime) -> datetime:
        """Give a moment as clocks here show it; a mere day, which has no hour, stays that."""
        is_day = moment.utcoffset() == timedelta(0) and moment.time() == time.min
        return moment.replace(tzinfo=self._zone) if is_day else moment.astimezone(self._zone)


# A bot's own are kept, too: several in one process format each text once.
@lru_cache(_ZONES)
def usual_texts(language: str, zone: tzinfo = UTC) -> Texts:
    """Give the texts of a language in the bot's own time zone."""
    return Texts(language, zone)


@lru_cache(_ZONES)
def texts_in_zone(language: str, zone: ZoneInfo) -> Texts:
    """Give the texts of a language in a time zone that a reader chose."""
    return Texts(language, zone, is_chosen=True)


@cache
def _operators_lines(language: str) -> Callable[[str], str]:
    folder = Path(__file__).parent
    return gettext.translation("tomtat", folder, [language], fallback=True).gettext


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


def _city(names: Locale, zone: str) -> str:
    """Name a time zone by its city."""
    # Some are in a state: `Argentina/Buenos Aires`.
    return get_timezone_location(zone, names, return_city=True).rpartition("/")[2]


@cache
def _resource(language: str) -> Resource:
    """Parse a language's file, once: it takes longer than the rest of a bot's start."""
    return FluentResource(files(__name__).joinpath(f"{language}.ftl").read_text("utf-8"))
