"""What a person chose, and the buttons that change it."""

from collections.abc import Sequence
from datetime import datetime

from telegram import InlineKeyboardButton

from bot.buttons import Choose, Meant, Prefer
from bot.languages import LANGUAGES
from bot.library import AUTO_SENTENCES, NEWS_PAUSE_MINUTES, USUAL_SENTENCES, Preferences
from bot.locales import Texts
from bot.replies.markup import (
    Reply,
    below_line,
    callback_button,
    clipped,
    escaped,
    in_rows,
    keyboard,
)
from bot.replies.summaries import MAX_SENTENCES, MIN_SENTENCES

HOURS = 24
# At most so many choices stand side by side.
_LAYOUTS = ("layout-plain", "layout-quoted", "layout-whole")
# Cities in a row, and how much is repeated of a place that is not known.
_CITIES, _PLACE_SHOWN = 2, 60
WIDTHS = {"language": 3, "sentences": 4, "quoted": 1, "hour": 4}


def settings(
    texts: Texts, preferences: Preferences, changed: str = "", *, is_new: bool = True
) -> Reply:
    """Every preference and its value, each on a button that shows what else it can be.

    Args:
        texts: The reader's.
        preferences: What the person chose.
        changed: Which one was changed just now, which is told above them; "" for none.
        is_new: Whether it was anything else before.
    """
    rows = [
        [callback_button(_label(texts, name, value), Choose(name))]
        for name, value in _chosen(preferences).items()
    ]
    shown = Reply(texts("settings-title"), keyboard(*rows))
    if changed == "zone" and preferences.hour is not None:
        changed = "hour"  # Which names the zone.
    if changed == "zone":
        return below_line(zone_set(texts), shown)
    if changed not in WIDTHS:
        return shown
    label = _label(texts, changed, _chosen(preferences)[changed])
    told = f"✓ {label}" if is_new else texts("already-set", label=label)
    return below_line(told, shown)


def choices(texts: Texts, name: str, preferences: Preferences) -> Reply:
    """What one preference can be: what is chosen is ticked, and nothing changes before a tap.

    Args:
        texts: The reader's.
        name: Which preference; all of them are shown for a name that there is not.
        preferences: What the person chose so far.
    """
    if name not in WIDTHS:
        return settings(texts, preferences)
    chosen = _chosen(preferences)[name]
    options = [_option(texts, name, value, is_chosen=value == chosen) for value in _values(name)]
    # "At once" is no hour, "automatic" no number: they stand above them.
    first = [options.pop(0)] if name in ("hour", "sentences") else []
    back = callback_button(texts("back-to-settings"), Choose(""))
    question = texts(f"choose-{name}", minutes=NEWS_PAUSE_MINUTES, count=USUAL_SENTENCES)
    return Reply(question, keyboard(first, *in_rows(options, WIDTHS[name]), [back]))


def instead_of_digest(texts: Texts) -> Reply:
    """Ask who wants no digest whether to be told each article as it arrives, or nothing."""
    at_once = callback_button(texts("digest-each"), Prefer("hour", ""))
    nothing = callback_button(texts("digest-none"), Meant("pause_all"))
    return Reply(texts("digest-instead"), keyboard([at_once], [nothing]))


def near_hours(texts: Texts, hours: Sequence[int]) -> Reply:
    """Say that only whole hours can be chosen, and offer some."""
    options = [_option(texts, name="hour", value=str(it), is_chosen=False) for it in hours]
    back = callback_button(texts("back-to-settings"), Choose(""))
    return Reply(texts("hour-whole"), keyboard(*in_rows(options, 2), [back]))


def zone_set(texts: Texts) -> str:
    """The line that tells which time zone holds from now on."""
    return f"✓ {texts('settings-zone')}"


def zone_choices(texts: Texts, now: datetime) -> Reply:
    """The time zone that a person chose, the time in it, and the way back to the usual one."""
    usual = callback_button(texts("zone-usual"), Prefer("zone", ""))
    back = callback_button(texts("back-to-settings"), Choose(""))
    return Reply(texts("choose-zone", now=now), keyboard([usual], [back]))


def zone_unknown(texts: Texts, place: str) -> Reply:
    """Say that the time zone of a place is not known, and how another is named."""
    return Reply(texts("zone-unknown", place=escaped(clipped(place, _PLACE_SHOWN))))


def which_zone(texts: Texts, zones: Sequence[tuple[str, str]]) -> Reply:
    """Ask in which of the time zones of a country somebody is.

    Args:
        texts: The reader's.
        zones: Each as its IANA name and that of its city.
    """
    cities = [callback_button(city, Prefer("zone", zone)) for zone, city in zones]
    return Reply(texts("zone-which"), keyboard(*in_rows(cities, _CITIES)))


def value_labels(texts: Texts) -> list[str]:
    """What the buttons of `settings` may say, and the parts of that of which no topic is named."""
    labels = [_label(texts, name, value) for name in WIDTHS for value in _values(name)]
    named = [texts(f"settings-{it}", value="") for it in WIDTHS if it != "language"]
    return [*labels, *named, *map(texts, _LAYOUTS)]


def _label(texts: Texts, name: str, value: str) -> str:
    return texts(f"settings-{name}", value=_set(texts, name, value))


def _chosen(preferences: Preferences) -> dict[str, str]:
    """Each preference's value as its button carries it."""
    hour = preferences.hour
    return {
        "language": preferences.language or "auto",
        "sentences": str(preferences.sentences),
        "quoted": str(preferences.quoted),
        "hour": "" if hour is None else str(hour),
        # The usual one has no row: few want another.
        **({"zone": preferences.zone} if preferences.zone else {}),
    }


def _values(name: str) -> list[str]:
    """All that a preference can be."""
    return {
        "language": ["auto", *LANGUAGES],
        "sentences": [str(AUTO_SENTENCES), *map(str, range(MIN_SENTENCES, MAX_SENTENCES + 1))],
        "quoted": ["0", "1", "2"],
        "hour": ["", *map(str, range(HOURS))],
    }[name]


def _option(texts: Texts, name: str, value: str, *, is_chosen: bool) -> InlineKeyboardButton:
    # The question says what the numbers count, and four such words have no room in a row.
    is_number = name == "sentences" and int(value) != AUTO_SENTENCES
    label = value if is_number else _said(texts, name, value)
    return callback_button(f"✓ {label}" if is_chosen else label, Prefer(name, value))


def _set(texts: Texts, name: str, value: str) -> str:
    """A preference's value where no question stands above it."""
    if name == "zone":
        return ""  # Its text names it.
    if name == "hour" and value:
        return texts("digest-daily", hour=int(value))
    return _said(texts, name, value)


def _said(texts: Texts, name: str, value: str) -> str:
    """A preference's value in words."""
    match name:
        case "language":
            return texts(f"language-{value}")
        case "sentences":
            if int(value) == AUTO_SENTENCES:
                return texts("sentences-auto")
            return texts("sentences", count=int(value))
        case "quoted":
            return texts(_LAYOUTS[int(value)])
        case _:
            return texts("digest-hour", hour=int(value)) if value else texts("digest-at-once")
