"""What somebody may mean who says in new words what others say to the bot in known ones.

How people put a wish never ends, so where nothing that is found tells of all that was said, what
it likely is by `wishes.py` is done, or offered if that is less sure.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.hours import named_hour
from bot.handlers.meant import MEANT
from bot.handlers.messages import is_private
from bot.handlers.muting import mute, mute_pointed_at, split_time
from bot.handlers.phrases import asks_for_articles
from bot.handlers.preferences import (
    ask_hour,
    ask_length,
    end_hour,
    set_hour,
    set_length,
    tell_zone,
)
from bot.handlers.search import or_search
from bot.handlers.sending import answer
from bot.handlers.small_talk import number_in
from bot.handlers.typed_buttons import undo
from bot.handlers.usual_length import usual_length
from bot.handlers.wishes import DONE, SURE, TALK, is_all_known, likely_wishes
from bot.handlers.zone_names import place_named
from bot.handlers.zones import set_zone
from bot.library import asks_whether

_Read = TypeVar("_Read")

_MOST_OFFERED = 3
# What an article, and what a list on the screen is needed for.
_OF_ARTICLE = {
    *("again", "save", "unsave", "shorter", "longer", "full", "related", "source", "share"),
}
_OF_LIST = {"next", "previous", "back"}
# What shows what the bot keeps for who asks.
_OWN = {"saved", "following", "settings", "kept", "forget", "texts_sent"}
_OF_ANYTHING = {
    *("saved", "following", "settings", "length", "hour", "speak_vi", "speak_en", "kept"),
    *("help", "latest"),
}
# What is offered for each kind: several lead to one screen.
LEADS_TO = {it: it for it in (*_OF_ARTICLE, *_OF_LIST, *_OF_ANYTHING)} | {
    "unsave_all": "saved",
    **dict.fromkeys(
        ("mute", "pause_all", "unmute", "follow", "unfollow", "unfollow_all"), "following"
    ),
    "auto_length": "length",
    **dict.fromkeys(("zone", "at_once"), "hour"),
    **dict.fromkeys(("forget", "forget_text", "texts_sent"), "kept"),
}
_GREETS = {"greeting", "farewell", "agreement", "thanks"}


async def takes_guess(update: Update, context: Context, text: str) -> bool:
    """Do what a text likely means, or offer what it may mean; tell whether there is any such thing.

    Args:
        update: The message.
        context: Whose it is.
        text: Words that mean nothing that is known, and that no article tells of together.
    """
    near = await _near(update, context, text)
    # What is new to the model may name what something is done with: `save the maple`.
    is_known = is_all_known(text)
    if near and near[0][1] >= DONE and (near[0][0] in SET or is_known):
        await _does(update, context, near[0][0], text)
        return True
    if sum(likely for _, likely in near) < DONE or (near[0][0] in _OF_ARTICLE and not is_known):
        return False
    ways = _ways_to(near)
    if len(ways) == 1 and is_known and all(LEADS_TO.get(it) == ways[0] for it, _ in near):
        # What may be several things is one screen all the same: `độ dài tóm tắt`.
        await _does(update, context, ways[0], text)
    elif ways:
        await offer_ways(update, context, ways, text)
    return bool(ways)


async def takes_sure_wish(update: Update, context: Context, text: str) -> bool:
    """Do what a text surely wants of the bot itself, unless an article holds all of it.

    Returns:
        Whether it wants such a thing: something set, or to see what is kept, followed or set.
    """
    near = await _near(update, context, text)
    if not near or near[0][1] < SURE:
        return False
    if not (near[0][0] in SET or (near[0][0] in _OWN and is_all_known(text))):
        return False
    if (await context.library.search(text, limit=1)).holds_all:
        return False
    await _does(update, context, near[0][0], text)
    return True


async def offer_ways(update: Update, context: Context, ways: list[str], text: str) -> None:
    """Ask which of some things a text means, or whether it is to be looked for."""
    reply = replies.guessed(context.texts, ways)
    await answer(update, context, await or_search(context, reply, text))


async def ways_beside(update: Update, context: Context, text: str) -> list[str]:
    """What a text may mean for which nothing was found."""
    return _ways_to(await _near(update, context, text))


async def _near(update: Update, context: Context, text: str) -> list[tuple[str, float]]:
    """See `likely_wishes`; nothing of a title, or for who asks for articles or names an entry."""
    if asks_for_articles(text) or not is_private(update):
        return []
    # The model is read at first.
    likely = await asyncio.to_thread(likely_wishes, text)
    if number_in(text):
        likely = [it for it in likely if it[0] in SET]
    if asks_whether(text):
        # Who asks whether anything is so greets nobody: `co ai chet khong`.
        likely = [it for it in likely if it[0] not in _GREETS]
    is_vain = not likely or not _is_possible(context, likely[0][0])
    if is_vain or await context.library.begins_a_title(text):
        return []
    return [(kind, alike) for kind, alike in likely if _is_possible(context, kind)]


def _ways_to(near: list[tuple[str, float]]) -> list[str]:
    """To what the likeliest kinds lead that is offered; to nothing unless the first does."""
    ways = [LEADS_TO.get(kind) for kind, _ in near[:_MOST_OFFERED]]
    return [*dict.fromkeys(filter(None, ways))] if ways and ways[0] else []


async def _does(update: Update, context: Context, kind: str, text: str) -> None:
    if kind == "undo":
        await undo(update, context)
    elif kind in SET:
        await SET[kind](update, context, text)
    elif kind in TALK:
        await answer(update, context, replies.lead_to_help(context.texts, f"small-talk-{kind}"))
    else:
        await MEANT[kind](update, context)


async def _sets_hour(update: Update, context: Context, text: str) -> None:
    named = _longest(text, lambda some: named_hour(some, asked=True))
    if named:
        await set_hour(update, context, named.hour, named.minutes, named.near)
    else:
        await ask_hour(update, context)


async def _sets_zone(update: Update, context: Context, text: str) -> None:
    zone = _longest(text, place_named)
    await (set_zone(update, context, zone) if zone else tell_zone(update, context))


async def _sets_length(update: Update, context: Context, text: str) -> None:
    size = _longest(text, lambda some: usual_length(some, asked=True))
    await (set_length(update, context, size) if size else ask_length(update, context))


async def _mutes(update: Update, context: Context, text: str) -> None:
    now = datetime.now(context.zone)
    minutes = _longest(text, lambda some: _only_time(some, now))
    if minutes and await context.readers.follows(context.person):
        await answer(update, context, await mute(context, minutes))
    else:
        await mute_pointed_at(update, context)


async def _ends_hour(update: Update, context: Context, _text: str) -> None:
    await end_hour(update, context)


# What is set to what a text names amid other words, or asked for.
SET: dict[str, Callable[[Update, Context, str], Awaitable[None]]] = {
    "hour": _sets_hour,
    "at_once": _ends_hour,
    "zone": _sets_zone,
    "length": _sets_length,
    "mute": _mutes,
}


def _only_time(words: str, now: datetime) -> int | None:
    """For how many minutes some words say, if they say nothing else."""
    rest, minutes = split_time(words, now)
    return None if rest else minutes or None


def _longest(text: str, read: Callable[[str], _Read | None]) -> _Read | None:
    """What the longest part of a text is read as that is read as anything."""
    said = text.split()
    lengths = range(len(said), 0, -1)
    parts = (said[at : at + size] for size in lengths for at in range(len(said) - size + 1))
    return next((it for it in (read(" ".join(part)) for part in parts) if it is not None), None)


def _is_possible(context: Context, kind: str) -> bool:
    """Tell whether there is on the screen what a kind is done with."""
    leads_to = LEADS_TO.get(kind)
    if kind == "forget_text":
        return context.last_text is not None
    if leads_to in _OF_LIST:
        return context.last_list is not None
    return leads_to not in _OF_ARTICLE or context.has_seen
