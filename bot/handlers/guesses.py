"""What somebody may mean who says in new words what others say to the bot in known ones.

How people put a wish never ends, so where nothing that is found tells of all that was said, the
nearest of the wordings that are known is done if it is near enough, or what is near is offered.
"""

import asyncio

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.meant import MEANT
from bot.handlers.messages import is_private
from bot.handlers.phrases import asks_for_articles
from bot.handlers.search import or_search
from bot.handlers.sending import answer
from bot.handlers.small_talk import number_in
from bot.handlers.typed_buttons import undo
from bot.handlers.wordings import (
    MEANT_ALIKE,
    OFFERED_BESIDE,
    is_all_known,
    names_compound,
    nearest_kinds,
)
from bot.library import asks_whether, without_frame

_MOST_OFFERED = 3
# What an article, and what a list on the screen is needed for.
_OF_ARTICLE = {
    *("again", "save", "unsave", "shorter", "longer", "full", "related", "source", "share"),
}
_OF_LIST = {"next", "previous", "back"}
_OF_ANYTHING = {
    *("saved", "following", "settings", "length", "hour", "speak_vi", "speak_en", "kept"),
    *("help", "search", "brief", "latest", "text_again"),
}
# What is offered for each kind: several lead to one screen.
LEADS_TO = {it: it for it in (*_OF_ARTICLE, *_OF_LIST, *_OF_ANYTHING)} | {
    "unsave_all": "saved",
    **dict.fromkeys(
        ("mute", "pause_all", "unmute", "unfollow_all", "drop_all", "stop"), "following"
    ),
    "auto_length": "length",
    **dict.fromkeys(("zone", "days"), "hour"),
    **dict.fromkeys(("forget", "forget_text", "seen_by"), "kept"),
    **dict.fromkeys(("sum_up", "read_again"), "again"),
    "more": "next",
}
# What is done at a guess changes nothing that matters: it shows something, or asks.
_SHOWS = {
    *("saved", "following", "settings", "length", "hour", "forget", "kept", "latest", "search"),
    *("shorter", "longer", "again", "sum_up", "read_again", "text_again", "full", "related"),
    *("source", "share", "next", "more", "others", "previous", "back", "help", "unmute"),
}
# Kinds that have but an answer.
_TALK = {
    *("greeting", "thanks", "agreement", "farewell", "wellbeing", "complaint", "unable", "free"),
    *("add", "display", "lost"),
}
_GREETS = {"greeting", "farewell", "agreement", "thanks"}


async def takes_guess(update: Update, context: Context, text: str) -> bool:
    """Do what a text likely means, or offer what it may mean; tell whether there is any such thing.

    Args:
        update: The message.
        context: Whose it is.
        text: Words that mean nothing that is known, and that no article tells of together.
    """
    near = await _near(update, context, text) if is_all_known(text) else []
    if near and near[0][1] >= MEANT_ALIKE and await _does(update, context, near[0][0]):
        return True
    if ways := _ways_to(near):
        await offer_ways(update, context, ways, text)
    return bool(ways)


async def offer_ways(update: Update, context: Context, ways: list[str], text: str) -> None:
    """Ask which of some things a text means, or whether it is to be looked for."""
    reply = replies.guessed(context.texts, ways)
    await answer(update, context, await or_search(context, reply, text))


async def ways_beside(update: Update, context: Context, text: str) -> list[str]:
    """What a text may mean for which nothing was found, if it names something."""
    is_asked_for = is_all_known(text) or without_frame(text) != text
    near = [] if is_asked_for else await _near(update, context, text)
    return _ways_to([it for it in near if it[1] >= OFFERED_BESIDE])


async def _near(update: Update, context: Context, text: str) -> list[tuple[str, float]]:
    """See `nearest_kinds`; nothing of a title, or for who asks for articles or names a number."""
    is_else = number_in(text) or asks_for_articles(text) or names_compound(text)
    if is_else or not is_private(update):
        return []
    # The wordings are read from the data file at first.
    nearest = await asyncio.to_thread(nearest_kinds, text)
    if asks_whether(text):
        # Who asks whether anything is so greets nobody: `co ai chet khong`.
        nearest = [it for it in nearest if it[0] not in _GREETS]
    is_vain = not nearest or not _is_possible(context, nearest[0][0])
    if is_vain or await context.library.begins_a_title(text):
        return []
    return [(kind, alike) for kind, alike in nearest if _is_possible(context, kind)]


def _ways_to(near: list[tuple[str, float]]) -> list[str]:
    """To what the nearest kinds lead that is offered; to nothing unless the nearest does."""
    ways = [LEADS_TO.get(kind) for kind, _ in near[:_MOST_OFFERED]]
    return [*dict.fromkeys(filter(None, ways))] if ways and ways[0] else []


async def _does(update: Update, context: Context, kind: str) -> bool:
    if kind == "undo":
        await undo(update, context)
    elif kind in _SHOWS:
        await MEANT[kind](update, context)
    elif kind in _TALK:
        await answer(update, context, replies.lead_to_help(context.texts, f"small-talk-{kind}"))
    return kind in {"undo", *_SHOWS, *_TALK}


def _is_possible(context: Context, kind: str) -> bool:
    """Tell whether there is on the screen what a kind is done with."""
    leads_to = LEADS_TO.get(kind)
    if leads_to == "text_again":
        return context.last_text is not None
    if leads_to in _OF_LIST:
        return context.last_list is not None
    return leads_to not in _OF_ARTICLE or context.has_seen
