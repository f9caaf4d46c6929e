"""What a person chose: /settings and its buttons."""

import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from telegram import Update

from bot import replies
from bot.buttons import Resize
from bot.context import Context, Order
from bot.handlers.private import sent_to_private
from bot.handlers.sending import answer
from bot.handlers.zone_names import is_zone
from bot.languages import LANGUAGES
from bot.library import AUTO_SENTENCES, Preferences
from bot.replies import MAX_SENTENCES, MIN_SENTENCES, UNTIL_TOLD, Layout, Reply

LAST_HOUR = 23
LENGTHS = range(MIN_SENTENCES, MAX_SENTENCES + 1)
# What the choices of `Preferences.quoted` mean.
LAYOUTS = (Layout.ONE_SCREEN, Layout.QUOTED, Layout.WHOLE)


async def settings(update: Update, context: Context) -> None:
    """/settings: what a person chose."""
    if await sent_to_private(update, context, "settings"):
        return
    await answer(update, context, replies.settings(context.texts, context.preferences))


async def speak(update: Update, context: Context, language: str) -> None:
    """Speak a language from now on."""
    if not await sent_to_private(update, context, "settings"):
        reply = await prefer(context, "language", language)
        if await _reads_other(context, language):
            reply = replies.below_line(context.texts("not-translated-article"), reply)
        await answer(update, context, reply)


async def _reads_other(context: Context, language: str) -> bool:
    """Tell whether the article on the screen is in another language: it stays in that."""
    last = context.last_summary if context.summary_is_newest else None
    found = await context.library.articles([last.article]) if isinstance(last, Resize) else []
    return any(it.language != language for it in found)


async def ask_hour(update: Update, context: Context) -> None:
    """Ask when new articles are to be told."""
    if not await sent_to_private(update, context, "settings"):
        await answer(update, context, choose(context, "hour"))


async def tell_zone(update: Update, context: Context) -> None:
    """Tell in which time zone times are, and what time it is there, and ask for the hour in it."""
    if not await sent_to_private(update, context, "settings"):
        told = context.texts("hour-zone", now=datetime.now(UTC))
        reply = replies.below_line(told, choose(context, "hour"))
        await answer(update, context, reply)


async def tell_days(update: Update, context: Context) -> None:
    """Say that no days of the week can be chosen, and ask for the hour."""
    if not await sent_to_private(update, context, "settings"):
        reply = replies.below_line(context.texts("hour-days"), choose(context, "hour"))
        await answer(update, context, reply)


async def ask_length(update: Update, context: Context) -> None:
    """Ask how long every summary is to be."""
    if not await sent_to_private(update, context, "settings"):
        await answer(update, context, choose(context, "sentences"))


async def ask_language(update: Update, context: Context) -> None:
    """Ask which language to speak."""
    if not await sent_to_private(update, context, "settings"):
        await answer(update, context, choose(context, "language"))


async def auto_length(update: Update, context: Context) -> None:
    """Let every summary be as long as is usual again."""
    await set_length(update, context, AUTO_SENTENCES)


async def set_length(update: Update, context: Context, sentences: int) -> None:
    """Sum up in so many sentences from now on, or show what else there is.

    `AUTO_SENTENCES` is as many as is usual.
    """
    if await sent_to_private(update, context, "settings"):
        return
    if sentences in (AUTO_SENTENCES, *LENGTHS):
        reply = await prefer(context, "sentences", str(sentences))
    else:
        reply = choose(context, "sentences")
    await answer(update, context, reply)


async def set_hour(
    update: Update,
    context: Context,
    hour: int | None,
    minutes: int,
    near: Sequence[int] = (),
) -> None:
    """Tell new articles at an hour, or ask for one if it is none or not a whole one.

    Of those are offered that are `near`, or all.
    """
    if await sent_to_private(update, context, "settings"):
        return
    if hour is not None and not minutes:
        reply = await prefer(context, "hour", str(hour))
    elif minutes and near:
        reply = replies.near_hours(context.texts, near)
    else:
        reply = choose(context, "hour")
        if minutes:
            reply = replies.below_line(context.texts("hour-whole"), reply)
    await answer(update, context, reply)


async def end_hour(update: Update, context: Context) -> None:
    """Tell new articles as they arrive, at no hour."""
    if not await sent_to_private(update, context, "settings"):
        await answer(update, context, await prefer(context, "hour", ""))


async def ask_whether_any(update: Update, context: Context) -> None:
    """Ask whether new articles are to be told as they arrive, or not at all, in place of a digest.

    Nothing changes before that is chosen.
    """
    if not await sent_to_private(update, context, "settings"):
        await answer(update, context, replies.instead_of_digest(context.texts))


def choose(context: Context, name: str) -> Reply:
    """What a preference can be."""
    if name == "zone":
        return replies.zone_choices(context.texts, datetime.now(UTC))
    return replies.choices(context.texts, name, context.preferences)


async def prefer(context: Context, name: str, value: str) -> Reply:
    """Change a preference, if name and value are such as a button has, and show them all.

    Who chooses when to be told wants to be told, so what was paused for good is turned on again.
    """
    before = context.preferences
    context.note_order(Order("prefer", (name,), before))
    context.preferences = _changed(before, name, value)
    is_resumed = name == "hour" and _is_paused(before)
    if is_resumed:
        context.preferences = replace(context.preferences, muted_until=None)
    await context.readers.prefer(context.person, context.preferences)
    is_new = context.preferences != before
    shown = replies.settings(context.texts, context.preferences, name, is_new=is_new)
    muted = muted_until(context.preferences)
    if is_resumed:
        return replies.below_line(context.texts("following-unmuted"), shown)
    if name == "hour" and muted:
        return replies.still_muted(context.texts, shown, muted)
    return shown


def muted_until(preferences: Preferences) -> datetime | None:
    """Until when a person is told nothing; None if nothing is muted."""
    until = preferences.muted_until
    return datetime.fromtimestamp(until, UTC) if until and until > time.time() else None


def _is_paused(preferences: Preferences) -> bool:
    """Tell whether nothing is told until that is wanted again."""
    until = muted_until(preferences)
    return until is not None and until >= UNTIL_TOLD


def layout_of(context: Context, *, resized: bool = False) -> Layout:
    """How a summary is shown to this person.

    Args:
        context: The person's.
        resized: Whether its length was asked for: all of that is shown, also to who likes to see
            first lines first.
    """
    if resized:
        return Layout.WHOLE
    return LAYOUTS[context.preferences.quoted]


def _changed(preferences: Preferences, name: str, value: str) -> Preferences:
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 3 else None  # noqa: PLR2004
    match name, value, number:
        case "language", "auto", _:
            return replace(preferences, language=None)
        case "language", code, _ if code in LANGUAGES:
            return replace(preferences, language=code)
        case "sentences", _, int(size) if size in (AUTO_SENTENCES, *LENGTHS):
            return replace(preferences, sentences=size)
        case "quoted", _, int(quoted) if quoted < len(LAYOUTS):
            return replace(preferences, quoted=quoted)
        case "hour", "", _:
            return replace(preferences, hour=None)
        case "hour", _, int(hour) if hour <= LAST_HOUR:
            return replace(preferences, hour=hour)
        case "zone", "", _:
            return replace(preferences, zone=None)
        case "zone", name, _ if is_zone(name):
            return replace(preferences, zone=name)
    return preferences
