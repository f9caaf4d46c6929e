"""Notifications turned off for a while, in plain words: ``tắt thông báo 3 ngày``."""

import re
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import product

from telegram import Update

from bot import replies
from bot.context import Context, Order
from bot.handlers.follows import following, following_list, topics_in
from bot.handlers.messages import is_private, text_of
from bot.handlers.phrases import (
    amid,
    data,
    holds,
    phrases_in,
    spelled,
)
from bot.handlers.private import sent_to_private
from bot.handlers.sending import answer
from bot.handlers.topic_names import with_words
from bot.library import DIGITS, Phrases, ends_of, signs_of
from bot.replies import Reply

MOST_DAYS = 366
DAY_MINUTES = 1440
# Who says no time is told nothing for so long, and shown the button that ends it.
POINTED_DAYS = 7
DAYS_A_WEEK = 7
_MONDAY = datetime(2024, 1, 1, tzinfo=UTC)
# What is muted for the night is told from then on; before the other hour it is that night still.
_MORNING, _SMALL_HOURS = 7, 4
_TONIGHT = "tonight"
# How many minutes times without a number are.
_NAMED = {"vague": 0, "hour": 60, "half_hour": 30, "tomorrow": DAY_MINUTES, _TONIGHT: _TONIGHT}
_NAMED |= {"week": DAYS_A_WEEK * DAY_MINUTES}
# A number and its unit, written as one: `3ngay`.
_JOINED = re.compile(r"(\d)([^\W\d])")


async def mute(context: Context, minutes: int, muted_for: str | None = None) -> Reply:
    """Hold digests back for so many minutes; 0 ends that. See `following_list`."""
    context.note_order(Order("mute", ("mute",), before=context.preferences))
    minutes = min(max(minutes, 0), MOST_DAYS * DAY_MINUTES)
    until = int(time.time()) + minutes * 60 if minutes else None
    context.preferences = replace(context.preferences, muted_until=until)
    await context.readers.prefer(context.person, context.preferences)
    return await following_list(context, muted_for=muted_for)


async def unmute(update: Update, context: Context) -> None:
    """Tell again what a person follows, and say that it is told."""
    if await sent_to_private(update, context, "following"):
        return
    shown = await mute(context, 0)
    if await context.readers.follows(context.person):
        shown = replies.below_line(context.texts("following-unmuted"), shown)
    await answer(update, context, shown)


async def mute_wanted(update: Update, context: Context, words: str, typed: str) -> bool:
    """Mute as below, or show for how long that can be, or that some words are not followed.

    Returns:
        Whether there is no search to make of all that was typed.
    """
    if await hush_wanted(update, context, words, typed):
        return True
    topics = topics_in(split_time(words)[0])
    if "" in topics:
        await mute_pointed_at(update, context)
    elif not is_private(update) or (await context.library.search(typed, limit=1)).hits:
        return False
    else:
        follows = await context.readers.follows(context.person)
        await answer(update, context, replies.not_followed(context.texts, topics[-1], follows))
    return True


async def mute_pointed_at(update: Update, context: Context) -> None:
    """Mute the only topic that is followed for who says ``mute it``, or all for who says till when.

    Else show what is followed.
    """
    follows = await context.readers.follows(context.person)
    said = text_of(update.effective_message) if update.effective_message else ""
    is_pointed_at = holds(spelled(said), phrases_in("pointing")["at_topic"])
    minutes = minutes_said(update, context)
    if minutes and follows and is_private(update):
        await answer(update, context, await mute(context, minutes))
    elif is_pointed_at and len(follows) == 1 and is_private(update):
        shown = await mute(context, POINTED_DAYS * DAY_MINUTES, follows[0][1])
        await answer(update, context, shown)
    else:
        await following(update, context)


async def hush_wanted(update: Update, context: Context, words: str, _typed: str) -> bool:
    """Mute if some words name what is followed, or a time and nothing else; tell whether they do.

    Muting holds for all that is followed.
    """
    about, minutes = split_time(words, datetime.now(context.zone))
    topics = topics_in(about)
    follows = await context.readers.follows(context.person)
    followed = next((it for it in topics if with_words(follows, it)), None)
    if not followed and (about == words or "" not in topics):
        return False
    if await sent_to_private(update, context, "following"):
        return True
    if minutes and follows:
        reply = await mute(context, minutes, followed)
    else:
        reply = await following_list(context, muted_for=followed)
    await answer(update, context, reply)
    return True


async def resumes(update: Update, context: Context, text: str) -> bool:
    """Tell again what is followed for who is told nothing and says so; tell whether they do.

    What is opened again may be the article or the text on the screen.
    """
    until = context.preferences.muted_until
    if not until or until <= time.time() or context.summary_is_newest:
        return False
    if not turns_on(text) or await context.library.begins_a_title(text):
        return False
    await unmute(update, context)
    return True


def turns_on(text: str) -> bool:
    """Tell whether a text says that something is turned on again, and not what: ``mở lại đi``."""
    words, company = spelled(text), [phrases_in("around")["company"]]
    starts = ends_of(words, 0, [*company, phrases_in("around")["opening"]])
    return amid(words, starts, phrases_in("corrects")["back_on"], company) is not None


async def unmute_wanted(update: Update, context: Context, _words: str, _typed: str) -> bool:
    """Tell again all that is followed, whichever topic is named; tell whether any is followed."""
    if not await context.readers.follows(context.person):
        return False
    await unmute(update, context)
    return True


def minutes_said(update: Update, context: Context) -> int:
    """For how many minutes a message says at its end, as it was typed; 0 for none."""
    said = text_of(update.effective_message) if update.effective_message else ""
    return split_time(said, datetime.now(context.zone))[1]


def names_time(text: str) -> bool:
    """Tell whether some words end with for how long."""
    return split_time(text)[0] != text


def split_time(text: str, now: datetime = _MONDAY) -> tuple[str, int]:
    """Part what is said from for how long: ``thể thao`` and 120 of ``thể thao 2 tiếng nhé``.

    Args:
        text: What was said.
        now: When, where it was said.

    Returns:
        The words before the time, and its minutes; 0 if none is named, or no length: ``mấy hôm``.
    """
    said = _JOINED.sub(r"\1 \2", text).split()
    around = phrases_in("around")
    for start in range(len(said)):
        words = spelled(" ".join(said[start:]))
        signs = signs_of(words)
        starts = ends_of(signs, 0, [around["before_time"]])
        after = [around["company"], around["after_topic"], around["closing"]]
        if until := amid(words, starts, _weekdays(), after):
            days = (int(until) - now.weekday() - 1) % DAYS_A_WEEK + 1
            return " ".join(said[:start]), days * DAY_MINUTES
        if time := amid(signs, starts, _times(), after):
            number, unit = time.split()
            if unit == _TONIGHT:
                return " ".join(said[:start]), _to_morning(now)
            number = next(filter(str.isdecimal, words)) if number == DIGITS else number
            return " ".join(said[:start]), int(number) * int(unit)
    return text, 0


def _to_morning(now: datetime) -> int:
    """How many minutes there are until the morning after the night that a day ends with."""
    morning = now.replace(hour=_MORNING, minute=0, second=0, microsecond=0)
    if now.hour >= _SMALL_HOURS:
        morning += timedelta(days=1)
    return int((morning - now).total_seconds() / 60) + 1


@cache
def _weekdays() -> Phrases[str]:
    days = enumerate(data()["times"]["weekdays"])
    return Phrases((way, str(day)) for day, ways in days for way in ways)


@cache
def _times() -> Phrases[str]:
    """How a time is put, as a number, `DIGITS` for any in digits, and the minutes of its unit."""
    numerals = [[DIGITS], *data()["numbers"]["numerals"]]
    times = data()["times"]
    exact = (
        (f"{way} {unit}", f"{number or DIGITS} {minutes}")
        for number, some in enumerate(numerals)
        for minutes, units in times["units"].items()
        for way, unit in product(some, units)
    )
    named = ((way, f"1 {minutes}") for name, minutes in _NAMED.items() for way in times[name])
    return Phrases([*exact, *named])
