"""Time zones by the names of places: ``london``, ``uk``, ``nước Nhật``."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global

from bot.handlers.phrases import Words, data, is_made_of, phrases_of, spelled
from bot.library import Phrases, ends_of, exact_words, folded_words

# Where the cities of the time zone database are: what else it has are old names and offsets.
_AREAS = {
    *("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia"),
    *("Europe", "Indian", "Pacific"),
}
# Nobody says more to name a place, or of where they are.
_PLACE_WORDS, _MOST_WORDS, _LONGEST = 4, 16, 160
# Behind these, whoever wants another time zone names a place.
_CONNECTING = {"to", "in", "for", "as", "into", "sang", "qua", "thành", "thanh", "về", "ve", "theo"}
# England is called what a man is.
_PRONOUNS = {("anh",)}
# So many ways to read a text are looked at.
_READINGS = 64


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that a text names as that of the time.

    Attributes:
        zones: The time zones there by their IANA names; empty for a place that is not known.
        name: As it was typed.
        way: How it stands there: ``asks`` for who speaks of time zones, ``time`` for who names the
            time there, ``lives`` for who tells where they are, ``alone`` for the place alone.
        is_sure: Whether its time must be meant: a city may be looked for, whatever is beside it.
    """

    zones: tuple[str, ...]
    name: str
    way: str
    is_sure: bool = False


@cache
def is_zone(name: str) -> bool:
    """Tell whether there is a time zone of an IANA name."""
    return name in available_timezones()


def place_named(text: str) -> str | None:
    """The time zone of a place that is all that a text names, if it has one."""
    found = named_zone(text)
    return found.zones[0] if found and len(found.zones) == 1 else None


def named_zone(text: str) -> NamedPlace | None:
    """Read of which place a text means the time, if it says nothing else."""
    if len(text) > _LONGEST:
        return None
    found: list[NamedPlace] = []
    # As it stands first: in chats `kong` is a `không`.
    for words in dict.fromkeys((tuple(exact_words(text)), spelled(text))):
        if len(words) <= _MOST_WORDS:
            found += islice(_readings(words), _READINGS)
    known = [it for it in found if it.zones]
    return next(iter(known or found), None)


def tells_where(text: str) -> bool:
    """Tell whether a text tells where somebody is, known or not: ``i live in swansea``."""
    words = spelled(text)
    lengths = [length for length, _ in _around()["lives"].at(words, 0)]
    return len(text) <= _LONGEST and any(0 < len(words) - it <= _PLACE_WORDS for it in lengths)


def _readings(words: Words) -> Iterator[NamedPlace]:
    around = _around()
    starts = sorted(ends_of(words, 0, [around["opens"]]))
    ends = [end for end in range(len(words), 0, -1) if is_made_of(words[end:], [around["closes"]])]
    for start, end in product(starts, ends):
        if start < end:
            yield from _framed(words[start:end])


def _framed(words: Words) -> Iterator[NamedPlace]:
    around, asks = _around(), _Way("asks", is_short=True, is_sure=True)
    for length, _ in around["asks"].at(words, 0):
        for end in _ends(words):
            yield from _placed(words, length, end, asks)
        if words[length - 1] in _CONNECTING and words[length:]:
            yield NamedPlace((), " ".join(words[length:]), "asks", is_sure=True)
    for length, _ in around["hours"].at(words, 0):
        way = _Way("time", is_short=True, is_sure=length > 1)
        yield from _placed(words, length, len(words), way)
    for length in {0, *(it for it, _ in around["leads"].at(words, 0))}:
        for end in _ends(words)[1:]:
            yield from _placed(words, length, end, _Way("time", is_sure=length > 0))
        if length:
            yield from _placed(words, length, len(words), _Way("lives"))
    for length, _ in around["lives"].at(words, 0):
        yield from _placed(words, length, len(words), _Way("lives"))
    yield from _placed(words, 0, len(words), _Way("alone"))


def _ends(words: Words) -> list[int]:
    """Where a place ends: with the text, and before ``time``."""
    time = _around()["time"]
    return [len(words), *(it for it in range(1, len(words)) if time.meaning(words[it:]))]


@dataclass(frozen=True, slots=True)
class _Way:
    """How a place stands in a text.

    Attributes:
        name: See `NamedPlace`.
        is_short: Whether a country must stand there, so that one syllable names it.
        is_sure: Whether the words around it tell that its time is meant, also that of a city.
    """

    name: str
    is_short: bool = False
    is_sure: bool = False


def _placed(words: Words, start: int, end: int, way: _Way) -> Iterator[NamedPlace]:
    """Read some of a text's words as a place."""
    lands = (length for length, _ in _around()["land"].at(words, start))
    for first in {start, *(start + length for length in lands)}:
        place = words[first:end]
        if not 0 < len(place) <= _PLACE_WORDS:
            continue
        is_short = way.is_short or words[start:first] == ("nước",)
        has_time = way.name in {"asks", "time"}
        zones, is_country = _zones_of(place, is_short=is_short, has_time=has_time)
        # Without any marks `gio lao` is a wind as well.
        is_clear = len(place) > 1 or not way.is_short or _key(words) != words
        if zones:
            is_sure = way.is_sure or (way.name == "time" and is_country and is_clear)
            yield NamedPlace(zones, " ".join(place), way.name, is_sure)


def _zones_of(place: Words, *, is_short: bool, has_time: bool) -> tuple[tuple[str, ...], bool]:
    """The zones of a place, and whether it is a country."""
    meaning = _named("places").meaning(place) or (has_time and _named("peoples").meaning(place))
    # Without its marks a syllable may be another word: `my`, `duc`.
    is_marked = place not in _PRONOUNS and _key(place) != place
    if not meaning and (is_short or is_marked):
        meaning = _named("short").meaning(place)
    meaning = meaning or _countries().get(_key(place))
    if meaning:
        return tuple(meaning.split()), True
    city = _cities().get(_key(place))
    return ((city,), False) if city else ((), False)


@cache
def _around() -> dict[str, Phrases[str]]:
    """What stands around a place, by the lists of the data file."""
    return {name: phrases_of({name: some}) for name, some in data("zones")["around"].items()}


@cache
def _named(table: str) -> Phrases[str]:
    """The names in a table of the data file, and the zones of each."""
    file = data("zones")
    several = {" ".join(it["zones"]): it.get(table, []) for it in file["several"]}
    return phrases_of(file[table] | several)


def _key(words: Sequence[str]) -> Words:
    return tuple(folded_words(" ".join(words)))


@cache
def _countries() -> dict[Words, str]:
    """The countries with no zone but one, by their names in each language, and that zone.

    In Vietnamese those of one syllable say something else by themselves.
    """
    zones = {land: some[0] for land, some in get_global("territory_zones").items() if not some[1:]}
    english, vietnamese = (_names_of(language, zones) for language in ("en", "vi"))
    return {name: zone for name, zone in vietnamese.items() if name[1:]} | english


def _names_of(language: str, zones: Mapping[str, str]) -> dict[Words, str]:
    """The zones of some territories, by the territories' names in a language."""
    names = Locale(language).territories
    return {_key([names[land]]): zone for land, zone in zones.items() if land in names}


@cache
def _cities() -> dict[Words, str]:
    """The cities of the time zone database, and the zone of each."""
    zones = sorted(it for it in available_timezones() if it.partition("/")[0] in _AREAS)
    return {_key([it.rpartition("/")[2].replace("_", " ")]): it for it in zones}
