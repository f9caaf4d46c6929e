"""What somebody may mean who says in new words what others say to the bot in known ones.

How people put a wish never ends, so where nothing that is found tells of all that was said, it is
compared with every wording that is known: of one that is near enough the same is meant, of others
what is nearest is offered.
"""

import asyncio
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import log

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.meant import MEANT
from bot.handlers.messages import is_private
from bot.handlers.phrases import data, spelled
from bot.handlers.search import or_search
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES, number_in
from bot.library import exact_words, fold, has_diacritics, without_frame

# How alike what is said and a wording have to be, for it to be meant; to be offered; and to be
# offered although a word of it is in no wording, as what is talked of is. Of 263 queries none, 1
# and 1 are so alike. Of 359 wishes in words that were not known then 85 were as alike as the first,
# 73 of them to one of what was meant; 73 and 38 as the others, 59 and 28 of them to one of that
# among the nearest three.
_MEANT, _OFFERED, _OFFERED_BESIDE = 0.5, 0.28, 0.3
_MOST_OFFERED = 3
_FEWEST_WORDS, _MOST_WORDS = 3, 14
# Two words in a row count so much of what they do alone.
_PAIR = 0.5
_CHOICE = re.compile(r"\(([^()]*)\)")
# What no wording has is what is talked of, and tells more than any word of theirs: a topic.
_UNKNOWN = 8.0

# What is offered for each kind: several lead to one screen.
LEADS_TO = {
    **dict.fromkeys(("saved", "unsave_all"), "saved"),
    **dict.fromkeys(("following", "mute", "unmute", "unfollow_all", "stop"), "following"),
    **dict.fromkeys(("length", "auto_length"), "length"),
    **dict.fromkeys(("forget", "kept"), "kept"),
    **dict.fromkeys(("again", "sum_up", "read_again"), "again"),
    **dict.fromkeys(("next", "more"), "next"),
    **{
        it: it
        for it in (
            *(
                "speak_vi",
                "speak_en",
                "hour",
                "help",
                "search",
                "brief",
                "latest",
                "text_again",
                "back",
                "previous",
            ),
            *(
                "settings",
                "save",
                "unsave",
                "shorter",
                "longer",
                "full",
                "related",
                "source",
                "share",
            ),
        )
    },
}
_OF_ARTICLE = {
    *("again", "save", "unsave", "shorter", "longer", "full", "related", "source", "share"),
}
_OF_LIST = {"next", "previous", "back"}
# What is done at a guess changes nothing: it shows something, or asks.
_SHOWS = {
    *("saved", "following", "settings", "length", "hour", "forget", "kept", "latest", "search"),
    *("shorter", "longer", "again", "sum_up", "read_again", "text_again", "full", "related"),
    *("source", "share", "next", "more", "others", "previous", "back", "help"),
}
# Kinds that have but an answer.
_TALK = {
    *("greeting", "thanks", "agreement", "farewell", "wellbeing", "complaint", "unable", "free"),
    *("add", "display", "lost"),
}


@dataclass(frozen=True, slots=True)
class Wordings:
    """Every wording that is known.

    Attributes:
        kinds: What each means.
        holding: Which of them hold a word, or two in a row.
        weights: How much such a part tells: the more, the fewer kinds it is said of.
        sizes: How much each wording tells in all.
    """

    kinds: list[str]
    holding: dict[str, list[int]]
    weights: dict[str, float]
    sizes: list[float]


async def takes_guess(update: Update, context: Context, text: str) -> bool:
    """Do what a text likely means, or offer what it may mean; tell whether there is any such thing.

    Args:
        update: The message.
        context: Whose it is.
        text: Words that mean nothing that is known, and that no article tells of together.
    """
    near = await _near(update, context, text) if is_all_known(text) else []
    if near and near[0][1] >= _MEANT and await _does(update, context, near[0][0]):
        return True
    if ways := _ways_to(near):
        await offer_ways(update, context, ways, text)
    return bool(ways)


async def offer_ways(update: Update, context: Context, ways: list[str], text: str) -> None:
    """Ask which of some things a text means, or whether it is to be looked for."""
    reply = replies.guessed(context.texts, ways)
    await answer(update, context, await or_search(context, reply, text))


async def ways_beside(update: Update, context: Context, text: str) -> list[str]:
    """What a text may mean for which nothing was found, if it names something; see `MEANT`."""
    near = [] if is_all_known(text) else await _near(update, context, text)
    return _ways_to([it for it in near if it[1] >= _OFFERED_BESIDE])


async def _near(update: Update, context: Context, text: str) -> list[tuple[str, float]]:
    """See `nearest_kinds`; nothing of a title, or for who asks for articles or a number."""
    if not is_private(update) or without_frame(text) != text or number_in(text):
        return []
    # The wordings are read from the data file at first.
    nearest = await asyncio.to_thread(nearest_kinds, text)
    is_vain = not nearest or not _is_possible(context, nearest[0][0])
    if is_vain or await context.library.begins_a_title(text):
        return []
    return [(kind, alike) for kind, alike in nearest if _is_possible(context, kind)]


def _ways_to(near: list[tuple[str, float]]) -> list[str]:
    """To what the nearest kinds lead that is offered; to nothing unless the nearest does."""
    ways = [LEADS_TO.get(kind) for kind, _ in near[:_MOST_OFFERED]]
    return [*dict.fromkeys(filter(None, ways))] if ways and ways[0] else []


async def _does(update: Update, context: Context, kind: str) -> bool:
    if kind in _SHOWS:
        await MEANT[kind](update, context)
    elif kind in _TALK:
        await answer(update, context, replies.lead_to_help(context.texts, f"small-talk-{kind}"))
    return kind in _SHOWS or kind in _TALK


def _is_possible(context: Context, kind: str) -> bool:
    """Tell whether there is on the screen what a kind is done with."""
    leads_to = LEADS_TO.get(kind)
    if leads_to == "text_again":
        return context.last_text is not None
    if leads_to in _OF_LIST:
        return context.last_list is not None
    return leads_to not in _OF_ARTICLE or context.has_seen


def is_likely_wish(text: str) -> bool:
    """Tell whether a text is so like a wording that the same is meant."""
    return any(alike >= _MEANT for _, alike in nearest_kinds(text)) and is_all_known(text)


@lru_cache(1024)
def nearest_kinds(text: str) -> list[tuple[str, float]]:
    """Tell which kinds of small talk the wordings are of that a text is most like.

    Returns:
        Each with how alike they are, from `_OFFERED` to 1 (Dice's coefficient of the words and
        pairs of words, weighted), the nearest first.
    """
    words = spelled(text)
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or text.startswith(QUOTES):
        return []
    known, parts = _known(text), _parts(text)
    shared: defaultdict[int, float] = defaultdict(float)
    for part in parts:
        for at in known.holding.get(part, ()):
            shared[at] += known.weights[part]
    said = sum(known.weights.get(part, _rarity(part, _UNKNOWN)) for part in parts)
    best: dict[str, float] = {}
    for at, both in shared.items():
        kind, alike = known.kinds[at], 2 * both / (said + known.sizes[at])
        best[kind] = max(alike, best.get(kind, _OFFERED))
    near = [(kind, alike) for kind, alike in best.items() if alike > _OFFERED]
    return sorted(near, key=lambda it: -it[1])


def is_all_known(text: str) -> bool:
    """Tell whether a text likely names nothing: each of its words is in a wording."""
    known = _known(text).holding
    return all(it in known for it in exact_words(" ".join(spelled(text))))


def _known(text: str) -> Wordings:
    return wordings(marked=has_diacritics(text.lower()))


@cache
def wordings(*, marked: bool) -> Wordings:
    """Read them from the data file, with diacritics or without; it takes a tenth of a second."""
    known = [
        (kind, _parts(way if marked else fold(way)))
        for kind, patterns in data()["alone"].items()
        for pattern in patterns
        for way in _ways(pattern)
    ]
    holding, said_of = defaultdict(list), defaultdict(set)
    for at, (kind, parts) in enumerate(known):
        for part in parts:
            holding[part].append(at)
            said_of[part].add(kind)
    count = len(data()["alone"])
    weights = {part: _rarity(part, log(1 + count / len(kinds))) for part, kinds in said_of.items()}
    sizes = [sum(weights[part] for part in parts) for _, parts in known]
    return Wordings([kind for kind, _ in known], dict(holding), weights, sizes)


def _ways(pattern: str) -> Iterator[str]:
    """Write out a pattern of the data file so often that each of its choices is made once."""
    choices = [it.split("|") for it in _CHOICE.split(pattern)]
    for turn in range(max(map(len, choices))):
        yield " ".join(each[turn % len(each)] for each in choices)


def _parts(text: str) -> set[str]:
    """The words of a text, and each two in a row."""
    words = exact_words(" ".join(spelled(text)))
    return {*words, *map(" ".join, pairwise(words))}


def _rarity(part: str, of_word: float) -> float:
    return _PAIR * of_word if " " in part else of_word
