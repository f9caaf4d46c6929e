"""In which time zone the hour of the digest is meant, in plain words: ``change it to uk time``."""

import re
from dataclasses import replace

from babel.dates import get_timezone_location
from telegram import Update

from bot import replies
from bot.buttons import Choose
from bot.context import Context, Order
from bot.handlers.hours import daily_topic, named_hour, takes_hour
from bot.handlers.messages import seen_buttons, sees_choices
from bot.handlers.preferences import choose, prefer, set_hour
from bot.handlers.private import sent_to_private
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES, small_talk
from bot.handlers.zone_names import NamedPlace, named_zone, tells_where
from bot.library import fold, is_in_english

# An hour, with its topic and its zone, is named in so many words at most.
_MOST_WORDS = 16
# Of which place the time is not meant is said behind the one of which it is.
_BUT_NOT = re.compile(
    r",?\s+(?:and |but )?(?:not|instead of|rather than|chứ không phải|chứ không|không phải)"
    r"(?:\s+\w+){1,3}$",
    re.IGNORECASE,
)
# Parts where somebody is from whose time is meant.
_PARTINGS = re.compile(
    r",\s*(?:(?:so|nên)\s)?"
    r"|\s(?:so|cos|coz|cause|because|since|as|which is|nên|nen|vì|vi|tại|tai|do)\s",
    re.IGNORECASE,
)


async def takes_zone(update: Update, context: Context, text: str) -> bool:
    """Mean hours in the time zone of a place that a text names, or ask which; tell whether it does.

    What begins a title is looked for, unless it answers what was just asked or told.
    """
    if text.startswith(QUOTES):
        return False
    place, rest = named_zone(text), ""
    if place is None:
        place, rest = place_behind(text)
    if place is None:
        place = named_zone(_BUT_NOT.sub("", text)) or _beside_where(text)
    if place is None or not _is_meant(context, place, text):
        return False
    if not _is_asked(context) and await context.library.begins_a_title(text):
        return False
    if not place.zones:
        reply = replies.zone_unknown(context.texts, place.name)
        await answer(update, context, reply)
    elif len(place.zones) > 1:
        hour = named_hour(rest, asked=True)
        if hour and hour.hour is not None:
            await prefer(context, "hour", str(hour.hour))
        await _ask_which(update, context, place)
    elif rest:
        await _set_both(update, context, place.zones[0], rest)
    else:
        await set_zone(update, context, place.zones[0])
    return True


async def set_zone(update: Update, context: Context, zone: str) -> None:
    """Mean hours, and tell times, in a time zone from now on, given by its IANA name."""
    if await sent_to_private(update, context, "settings"):
        return
    is_open = sees_choices(context, "hour") and context.preferences.hour is None
    reply = await prefer(context, "zone", zone)
    if is_open:
        # The hour is still to be chosen.
        reply = replies.below_line(replies.zone_set(context.texts), choose(context, "hour"))
    await answer(update, context, reply)


async def _set_both(update: Update, context: Context, zone: str, when: str) -> None:
    """Set a time zone and what some words name: an hour in it, perhaps of a topic."""
    before = context.preferences
    await prefer(context, "zone", zone)
    if hour := named_hour(when, asked=True):
        await set_hour(update, context, hour.hour, hour.minutes)
        context.note_order(Order("prefer", ("hour",), before))
    elif not await takes_hour(update, context, when):
        await answer(update, context, replies.settings(context.texts, context.preferences, "zone"))


def place_behind(text: str) -> tuple[NamedPlace | None, str]:
    """Part a text into what names an hour, and the place whose time that is, which ends it.

    It may be ``at 7 am, london time``, or ``news on bees every day at 7 uk time``.
    """
    said = text.split()
    for start in range(1, len(said)) if len(said) <= _MOST_WORDS else ():
        place, rest = named_zone(" ".join(said[start:])), " ".join(said[:start])
        # `7 giờ sáng` is of the morning, whatever place is behind it.
        is_behind = place and place.way in {"time", "lives"} and fold(said[start]) != "sang"
        if place and is_behind and (named_hour(rest, asked=True) or daily_topic(rest)):
            # A text that names an hour by itself wants it, whatever was seen before.
            return replace(place, is_sure=place.is_sure or named_hour(rest) is not None), rest
        if place and _is_told_alone(place, rest):
            return replace(place, is_sure=True), rest
    return None, ""


def _is_told_alone(place: NamedPlace, rest: str) -> bool:
    """Tell whether a place alone ends a text that names an hour: ``at 6 in the morning uk``.

    Behind Vietnamese words it may be no place, but a yes.
    """
    if place.way != "alone" or not place.zones:
        return False
    if not is_in_english(rest) and small_talk(place.name):
        return False
    hour = named_hour(rest)
    return hour is not None and hour.hour is not None


def _beside_where(text: str) -> NamedPlace | None:
    """The place whose time somebody means who tells where they are: ``im in leeds so uk time``."""
    for parting in _PARTINGS.finditer(text):
        parts = text[: parting.start()], text[parting.end() :]
        for told, where in (parts, parts[::-1]):
            place = named_zone(told)
            is_time = place and place.zones and place.way in {"time", "asks"}
            if is_time and tells_where(where):
                return place
    return None


def _is_meant(context: Context, place: NamedPlace, text: str) -> bool:
    """Tell whether a place is named for its time: it may be looked for.

    `Paris time` and `I live in Paris` are, where an hour is on the screen, and `Paris` right after
    one was set or asked for.
    """
    if place.is_sure:
        return True
    if place.way == "alone":
        # Among Vietnamese `uk` is a yes.
        is_said = context.texts.language == "vi" and small_talk(text) is not None
        return _is_asked(context) and not is_said
    return _is_near(context)


def _is_asked(context: Context) -> bool:
    """Tell whether an hour or a time zone was just asked for or set."""
    order = context.order
    is_set = order and order.kind == "prefer" and order.about[0] in {"hour", "zone"}
    return bool(is_set) or any(sees_choices(context, it) for it in ("hour", "zone"))


def _is_near(context: Context) -> bool:
    """Tell whether an hour is on the screen, or was told just before."""
    # Who follows something is told at what hour new articles come.
    is_told = context.order and context.order.kind == "follow"
    return (
        bool(is_told and context.preferences.hour is not None)
        or _is_asked(context)
        or Choose("hour") in seen_buttons(context)
    )


async def _ask_which(update: Update, context: Context, place: NamedPlace) -> None:
    locale = context.texts.language
    zones = [
        (it, get_timezone_location(it, locale, return_city=True).rpartition("/")[2])
        for it in place.zones
    ]
    await answer(update, context, replies.which_zone(context.texts, zones))
