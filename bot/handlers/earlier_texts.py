"""A text that somebody sent before, named by words: ``show me the school letter again``.

What somebody sent is a small library of theirs. Who says that it is theirs, or wants it again,
means nothing else; other words that name a text open it where no article holds them as well.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.errors import answer_unless_gone
from bot.handlers.last_summary import text_again
from bot.handlers.own_texts import (
    Fit,
    best_of,
    compound_at,
    fitting,
    joined,
    kinds_called,
    sent_by,
)
from bot.handlers.phrases import asks_in_chat, names_text, phrases_in, spelled
from bot.handlers.search import or_search, sees_text
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES
from bot.handlers.texts import earlier_text
from bot.library import fold

# A text is named by so many words at most.
_NAME_WORDS = 4
# So many of those that are alike are offered.
_MOST_OFFERED = 6
# A text is known by so much of its name to who says that they sent it.
_MOST_OF_NAME = 0.6
# What is pointed at, or said to be somebody's own, is looked for among their texts.
_CALLS = {"one", "points", "sent"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a text says of a text that was sent before.

    Attributes:
        name: The words that name it, by whatever it holds or who wrote it.
        kinds: Those that call a kind of text.
        said: The same as typed.
        flags: The lists of the data file of which words stand beside them.
    """

    name: list[str]
    kinds: list[str]
    said: list[str]
    flags: frozenset[str]

    @property
    def is_named(self) -> bool:
        """Whether anything names it, in few words."""
        return bool(self.name or self.kinds) and len(self.name) <= _NAME_WORDS

    @property
    def is_text(self) -> bool:
        """Whether it is called a text of some kind."""
        return bool(self.kinds or self.flags & {"any", "things", "kinds"})

    @property
    def is_sure(self) -> bool:
        """Whether no article is meant."""
        return "sent" in self.flags or (self.is_text and bool(self.flags & {"again", "keeps"}))

    @property
    def is_likely(self) -> bool:
        """Whether an article is hardly meant: ``the hospital letter``."""
        is_named_text = self.is_text and (bool(self.name) or len(self.kinds) > 1)
        return is_named_text or "again" in self.flags


async def recalls_text(update: Update, context: Context, text: str) -> bool:
    """Send the summary of the text that somebody sent and wants again; tell whether they do.

    If it is not known by the words that name it, that is said. A title that begins so is looked
    for, and what is asked of the text on the screen is not wanted again.
    """
    wanted = None if text.startswith(QUOTES) else wanted_in(text)
    if wanted is None or not (wanted.is_sure or wanted.is_likely):
        return False
    if len(wanted.name) > _NAME_WORDS or await context.library.begins_a_title(text):
        return False
    sent = await sent_by(update, context)
    if not sent or not (wanted.is_named or context.last_text):
        return False
    fits = fitting(sent, wanted.name, wanted.kinds)
    found = best_of(fits) if wanted.is_named and await _is_meant(context, wanted, fits) else []
    asks = sees_text(context) and asks_in_chat(text)
    if asks and (not found or _is_last(context, found[0].number)):
        return False
    if found:
        await open_texts(update, context, found, is_kept="keeps" in wanted.flags)
    elif not wanted.is_sure:
        return False
    elif wanted.is_named:
        await say_not_known(update, context, wanted, text)
    else:
        await text_again(update, context)
    return True


async def say_not_known(update: Update, context: Context, wanted: Wanted, typed: str) -> None:
    """Say that no text is known by what names it, and offer what was typed as a search."""
    name = " ".join(wanted.name or wanted.said)
    reply = replies.plain(context.texts, "text-not-known", name=name)
    await answer(update, context, await or_search(context, reply, typed))


async def _is_meant(context: Context, wanted: Wanted, fits: Sequence[Fit]) -> bool:
    """Tell whether the best of the texts that some words fit is meant by them."""
    if not fits or not fits[0].weight:
        return False
    if wanted.is_sure:
        return fits[0].share >= _MOST_OF_NAME
    is_held = fits[0].share == 1 and fits[0].is_named
    if is_held and fits[0].is_so and wanted.kinds:
        return True
    return is_held and not await context.library.names_a_title(" ".join(wanted.name))


async def own_named(update: Update, context: Context, text: str) -> list[Fit]:
    """Give the texts that somebody sent and some words name, several that are alike.

    They have to be of what the words say, not only to hold one of them. Who says that it is theirs
    or calls it a text means nothing else, ``the water works one``; all others look for articles.
    """
    wanted = None if text.startswith(QUOTES) else wanted_in(text)
    if wanted is None or not wanted.is_named or asks_in_chat(text):
        return []
    sent = await sent_by(update, context)
    fits = await asyncio.to_thread(fitting, sent, wanted.name, wanted.kinds) if sent else []
    if not fits or fits[0].share < 1 or not fits[0].is_named:
        return []
    is_sure = bool(wanted.flags & _CALLS or (wanted.is_likely and fits[0].is_so))
    best = best_of(fits)
    return [replace(it, is_sure=is_sure) for it in (best if is_sure else best[:1])]


async def open_texts(
    update: Update, context: Context, found: Sequence[Fit], *, is_kept: bool = False
) -> None:
    """Send the summary of the only text that was found, or ask which of several is meant."""
    if len(found) > 1:
        sent = [(it.number, it.ranking) for it in found[:_MOST_OFFERED]]
        await answer(update, context, replies.which_text(context.texts, sent))
        return

    async def reply() -> replies.Reply:
        shown = await earlier_text(context, found[0].number)
        return replies.kept_text(context.texts, found[0].number, shown) if is_kept else shown

    await answer_unless_gone(update, context, reply())


async def text_wanted(update: Update, context: Context, words: str, _typed: str) -> bool:
    """Send a text's summary if some words name one: ``the school letter``; tell whether they do."""
    if not context.last_text or not names_text(words):
        return False
    wanted = wanted_in(words)
    fits = fitting(await sent_by(update, context), wanted.name, wanted.kinds)
    if wanted.name and fits and fits[0].share == 1:
        await open_texts(update, context, best_of(fits))
    else:
        await text_again(update, context)
    return True


def _is_last(context: Context, number: int) -> bool:
    last = context.last_text
    return last is not None and last.text == number


def wanted_in(text: str) -> Wanted:
    """Read what a text says of a text that was sent before, with what is said around it."""
    words, place = spelled(text), 0
    ways = {**phrases_in("earlier"), "things": phrases_in("paste")["things"]}
    said, flags = list[str](), set[str]()
    folded = [fold(it) for it in words]
    while place < len(words):
        lengths = {
            it: max((length for length, _ in some.at(words, place)), default=0)
            for it, some in ways.items()
        }
        way = max(lengths, key=lambda it: lengths[it])
        # Without diacritics `co giao` begins as `có` does.
        calls = "" if lengths[way] and way != "beside" else compound_at(folded, place)
        length = len(calls.split()) or lengths[way] or 1
        flags |= {way} if lengths[way] and not calls else set()
        if calls or not lengths[way] or way in {"things", "kinds"} or way == "any":
            said += words[place : place + length]
        place += length
    names = joined(said)
    kinds = [it for it in names if kinds_called(it)]
    of_any = {it for it in names if ways["any"].meaning(spelled(it))}
    name = [it for it in names if it not in kinds and it not in of_any]
    # Any text may be called a letter where nothing else names it.
    kinds = kinds if name or {*kinds} - of_any else []
    return Wanted(name, kinds, said, frozenset(flags))
