"""The hour at which new articles are told, in plain words: ``every morning at 7``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from telegram import Update

from bot import buttons
from bot.context import Context
from bot.handlers.follows import follow_wanted
from bot.handlers.messages import seen_buttons, sees_button, sees_choices
from bot.handlers.phrases import (
    Words,
    begins_with,
    data,
    holds,
    is_made_of,
    phrases_in,
    phrases_of,
    spelled,
)
from bot.handlers.preferences import ask_hour, ask_whether_any, end_hour, prefer, set_hour
from bot.handlers.small_talk import QUOTES, command_in
from bot.library import DIGITS, Phrases
from bot.replies import HOURS

# Who names an hour says so much at most.
_HOUR_WORDS = 12
# What stands beside any number as well: `bao 5` may be a storm.
_ANYWHERE = {"number", "told", "gets", "wants", "beside", "how", "company", "opening"}
# And with the topic that is wanted so so many.
_DAILY_WORDS = 24
# So many ways to read a text are looked at.
_READINGS = 24
# What tells, of what is new, that it is wanted once a day.
_ONCE_A_DAY = {"each", "am", "noon", "lunch", "pm", "night"}
_NOON, _HALF = 12, 30
# Typed without diacritics these end `tối nay` and `tối qua`, which are no day's hour.
_OF_ONE_DAY = {"này", "quá"}
# Where an hour is asked for, a part of the day is one as well.
_USUAL_HOURS = {"am": 7, "noon": 12, "lunch": 13, "pm": 19, "night": 21}
# What stands before a topic.
_ABOUT = {"about", "on", "of", "về", "ve"}
# Around noon are 10 to 12 o'clock, and 1 or 2; at night those to 5 are of the next day.
_LATE_MORNING, _SMALL_HOURS = 10, 5

_TIME = re.compile(
    r"(?<![\w:.])(half (?:past )?)?(\d{1,2})(?!\s(?:lần|lan|ngày|ngay|times?|days?)\b)"
    r"(?:[:.](\d\d)|\s?(?:giờ|gio|h|g)(?![^\W\d_])(?:\s?(\d\d|rưỡi|ruoi)(?!\w))?|\s?o['’]?\s?clock"
    r"|\s(rưỡi|ruoi)(?!\w))?"
    r"(?=[ap]\.?m\b|(?!\w))",
    re.IGNORECASE,
)


# The part of a day before its hour: ``tối 9 giờ``. Amid a text `toi` is who speaks as well.
_PART_FIRST = re.compile(
    r"^((?:(?:thôi|thoi|à|ừ|vậy|vay|hay|ok)\s+)*)(sáng|trưa|trua|chiều|chieu|tối|toi|đêm|dem|khuya)\s+"
    r"(?:(?:lúc|luc|khoảng|khoang|tầm|tam)\s+)?(\d{1,2}(?:\s?(?:giờ|gio|h|g))?(?:\s?(?:rưỡi|ruoi))?)(?![\w:.])",
    re.IGNORECASE,
)
_NUMBERS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_NUMBER = "|".join(_NUMBERS)
_IN_WORDS = re.compile(
    rf"(?:(?<=\bhalf )|(?<=\bhalf past ))({_NUMBER})\b"
    rf"|\b({_NUMBER})(?=\s(?:o['’]?\s?clock|[ap]m|in the (?:morning|afternoon|evening))\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NamedHour:
    """When new articles are to be told.

    Attributes:
        hour: From 0 to 23; None if two hours may be meant, or none that there is.
        minutes: After it.
        near: The whole hours around it, of both halves of the day if either may be meant.
    """

    hour: int | None
    minutes: int
    near: tuple[int, ...] = field(default=(), compare=False)


async def takes_hour(update: Update, context: Context, text: str) -> bool:
    """Set the hour that a text names, or ask for one if it wants a digest; tell whether it does.

    A topic that it names is followed. A title that begins as the text does is looked for. Who wants
    all at once ends the hour, and who wants no digest is asked whether to be told anything.
    """
    if not _names_when(text) and (head := without_doings(text)) != text and _names_when(head):
        text = head
    if wants_at_once(text) and not await context.library.begins_a_title(text):
        await (ask_whether_any if _ends_digest(text) else end_hour)(update, context)
        return True
    topic, when = daily_topic(text) or _followed_at(text) or ("", text)
    named = named_hour(when, asked=_is_asked(context, when))
    if not (named or wants_digest(when)) or await context.library.begins_a_title(text):
        return False
    if topic and named and named.hour is not None and not named.minutes:
        # That the topic is followed is said with the hour.
        await prefer(context, "hour", str(named.hour))
        await follow_wanted(update, context, topic, typed=text)
        return True
    if topic:
        await follow_wanted(update, context, topic, typed=text)
    if named:
        await set_hour(update, context, named.hour, named.minutes, named.near)
    else:
        await ask_hour(update, context)
    return True


def _is_asked(context: Context, text: str) -> bool:
    """Tell whether an hour is what a text should name: what is told when is on the screen.

    Where that is not asked, it is a time of the clock: ``18h``.
    """
    shown = (buttons.ListFollows, buttons.EndFollow, buttons.Mute)
    sees = sees_button(context, *shown) or buttons.Choose("hour") in seen_buttons(context)
    clock = any(not it[0].isdecimal() for it in _TIME.finditer(text))
    return sees_choices(context, "hour") or (sees and clock)


def _names_when(text: str) -> bool:
    return wants_at_once(text) or bool(named_hour(text)) or wants_digest(text)


def without_doings(text: str) -> str:
    """Leave out what somebody does at the hour that a text names, or why it is that one.

    It is ``at 8 am`` for ``at 8 am when i walk the dog`` and ``at 8 am, thats when i get up``.
    """
    said, ways, digits = text.split(), phrases_in("doings"), _in_digits(text)
    times = [*_TIME.finditer(digits)]
    if not times or len(said) > _DAILY_WORDS:
        return text
    first = len(digits[: times[-1].end()].split())
    for start in range(first, len(said)):
        words = spelled(" ".join(said[start:]))
        is_own = holds(words, ways["oneself"])
        is_parted = said[start - 1][-1] in ",;." or _closes(said[start - 1])
        begins = begins_with(words, ways["begins"]) or is_parted
        if (begins and is_own) or begins_with(words, ways["known"]):
            return " ".join(said[:start]).rstrip(",;.")
    return text


def _closes(word: str) -> bool:
    """Tell whether a word closes an order, behind which it may be said why: ``đi``, ``nha``."""
    return bool(phrases_in("reasons")["closes"].meaning(spelled(word)))


def _in_digits(text: str) -> str:
    """Write an hour of the clock in digits: ``half seven``, ``eight in the morning``."""
    numbers = {word.lower(): number for number, word in enumerate(_NUMBERS, 1)}
    return _IN_WORDS.sub(lambda it: str(numbers[(it[1] or it[2]).lower()]), text)


def wants_at_once(text: str) -> bool:
    """Tell whether a text wants new articles as they arrive: ``no more daily digest``."""
    words = spelled(_TIME.sub(f" {DIGITS} ", text))
    if len(words) > _HOUR_WORDS + 2 or text.startswith(QUOTES):
        return False
    ways, company = phrases_in("hour_off"), phrases_in("around")["company"]
    is_meant = holds(words, ways["off"]) or holds(words, ways["at_once"])
    return is_meant and is_made_of(words, [*ways.values(), company])


def _ends_digest(text: str) -> bool:
    """Tell whether what wants no hour ends a digest that it names, and wants nothing instead."""
    words = spelled(text)
    at_once = phrases_in("hour_off")["at_once"]
    return holds(words, phrases_in("digest")["named"]) and not holds(words, at_once)


def daily_topic(text: str) -> tuple[str, str] | None:
    """Part what is to be told once a day from when: ``bees`` of ``send me news on bees every day``.

    Returns:
        The topic, and the text without it; None if it names none, or does not want that.
    """
    said = text.split()
    # Each part of a pasted text would be read for it.
    for start, word in enumerate(said) if len(said) <= _DAILY_WORDS else ():
        for end in range(start + 2, len(said) + 1) if start and word.lower() in _ABOUT else ():
            when = " ".join(said[:start] + said[end:])
            # Who says about 7 means an hour.
            is_hour = named_hour(" ".join(said[start + 1 : end]), asked=True)
            if not is_hour and (wants_digest(when) or named_hour(when)):
                return " ".join(said[start + 1 : end]), when
    return None


def _followed_at(text: str) -> tuple[str, str] | None:
    """Part a topic that is to be told from when: ``có gì về ong thì báo tôi 7h``."""
    said, closes = text.split(), phrases_in("closes_about")["follow"]
    if text.startswith(QUOTES) or len(said) > _DAILY_WORDS or not _TIME.search(text):
        return None
    for start in range(2, len(said)):
        words, when = spelled(" ".join(said[:start])), " ".join(said[start:])
        if not any(closes.meaning(words[it:]) for it in range(1, len(words))):
            continue
        name, topic = command_in(" ".join(said[:start])) or ("", "")
        if name == "follow" and topic and named_hour(when, asked=True):
            return topic, when
    return None


def wants_digest(text: str) -> bool:
    """Tell whether a text wants what is new once a day, and names no hour: ``a daily digest``."""
    words = spelled(text)
    if len(words) > _HOUR_WORDS or text.startswith(QUOTES):
        return False
    # What is merely told would be read for what is wanted.
    parts = {*(_parts_of(words, 0, without="told") or ())}
    is_daily = "gets" in parts and bool(parts & _ONCE_A_DAY)
    return "digest" in parts or is_daily or ("daily" in parts and bool(parts & {"wants", "how"}))


def named_hour(text: str, *, asked: bool = False) -> NamedHour | None:
    """Read the hour that a text names, if it does nothing else.

    Args:
        text: What somebody wrote.
        asked: Whether an hour is what it should name: ``8 giờ`` alone is one then.
    """
    text = _PART_FIRST.sub(r"\1\3 \2", _in_digits(text))
    times = [*_TIME.finditer(text)]
    is_named = len(times) == 1 or (asked and not times)
    if not is_named or text.startswith(QUOTES):
        return None
    words = spelled(_TIME.sub(f" {DIGITS} ", text))
    parts = _parts_of(words, 0) if len(words) <= _HOUR_WORDS else None
    is_half = len(parts or ()) > 1 and any(it[1] or (it[4] or "")[:1] in {"r", "R"} for it in times)
    if not parts or not (asked or is_half or {*parts} - _ANYWHERE):
        return None
    if not times:
        hours = (_USUAL_HOURS[it] for it in parts if it in _USUAL_HOURS)
        return next((NamedHour(it, 0) for it in hours), None)
    half, hour, minutes, more, and_half = times[0].groups()
    # Buttons say `8:00`, which is in the morning; `8` without them may be in the evening, but of
    # every day's digest it is hardly.
    is_daily = int(hour) > _SMALL_HOURS and holds(words, phrases_in("hours")["each"])
    is_clear = asked or bool(minutes) or is_daily
    hour_of_day = _hour_of_day(int(hour), {*parts}, is_clear=is_clear)
    after = minutes or more or and_half or half or "0"
    near = {hour_of_day} if hour_of_day is not None else {int(hour), int(hour) + _NOON}
    around = sorted({it for each in near for it in (each, (each + 1) % HOURS) if it < HOURS})
    return NamedHour(hour_of_day, int(after) if after.isdecimal() else _HALF, tuple(around))


def _parts_of(words: Words, start: int, without: str = "") -> list[str] | None:
    """Tell of what a text consists from a place on; None if anything in it is something else.

    ``Tin moi sang 7h`` is every morning's news rather than the latest at 7.
    """
    readings = [*islice(_readings(words, start, without), _READINGS)]
    return max(readings, key=lambda parts: not _ONCE_A_DAY.isdisjoint(parts), default=None)


def _readings(words: Words, start: int, without: str) -> Iterator[list[str]]:
    if start == len(words):
        yield []
    for length, part in sorted(_phrases(without).at(words, start), reverse=True):
        for rest in _readings(words, start + length, without):
            yield [part, *rest]


def _hour_of_day(hour: int, parts: set[str], *, is_clear: bool) -> int | None:
    if "noon" in parts:
        hour += _NOON * (hour < _LATE_MORNING)
    elif "pm" in parts:
        hour += _NOON * (hour < _NOON)
    elif "night" in parts:
        hour = (hour + _NOON * (hour > _SMALL_HOURS)) % HOURS if hour <= _NOON else hour
    elif "am" in parts:
        hour %= _NOON
    elif hour <= _NOON and hour and not is_clear:
        return None
    return hour if hour < HOURS else None


@cache
def _phrases(without: str) -> Phrases[str]:
    """What a text that names an hour is made of, but for one kind of it."""
    around = {name: data()["around"][name] for name in ("company", "opening")}
    around["company"] = [it for it in around["company"] if it not in _OF_ONE_DAY]
    some = data()["hours"] | around
    return phrases_of({name: some[name] for name in some if name != without})
