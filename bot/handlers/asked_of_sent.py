"""What is asked that no article answers, but a text that somebody sent: ``when is the trip``."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.errors import answer_unless_gone
from bot.handlers.of_bot import is_of_bot
from bot.handlers.opened import asks_something, held_by, held_by_open
from bot.handlers.own_texts import Sent, sent_by
from bot.handlers.phrases import holds, looks_for, phrases_in, spelled
from bot.handlers.search import or_search
from bot.handlers.sending import answer
from bot.handlers.texts import earlier_text
from bot.library import Asked, ask, nearest_told, subjects_asked, telling_in, without_frame
from summarizer import Ranking

# So much of what a question names a sentence has to hold, more than one of what is open does.
_FEWEST_HELD = 0.5
# Of so many words that tell, each may stand in another sentence.
_FEWEST_TELLING = 2


@dataclass(frozen=True, slots=True)
class _Holder:
    """A text that holds what a question names, as well as `held_by` says."""

    number: int
    ranking: Ranking
    held: float


async def answers_of_sent(update: Update, context: Context, text: str) -> bool:
    """Answer a question from the text that holds what it names, and say which; tell whether so.

    What is open keeps a question that it holds as much of, and an article one that holds all.
    """
    text = _without_reminding(text)
    if not asks_something(text) or looks_for(text) or is_of_bot(text) or not subjects_asked(text):
        return False
    sent = await sent_by(update, context)
    if not sent or await context.library.begins_a_title(text):
        return False
    best = await asyncio.to_thread(_best, sent, text)
    if best is None or await held_by_open(context, text) >= best.held:
        return False
    if await _is_told_elsewhere(context, text):
        return False
    ranking = best.ranking
    told = await asyncio.to_thread(nearest_told, _asked(ranking, text))
    makes = holds(spelled(text), phrases_in("asks")["makes"])
    if not told or (makes and ranking.kind == "recipe"):
        await answer_unless_gone(update, context, earlier_text(context, best.number))
    else:
        reply = replies.near_in_sent(context.texts, best.number, ranking, told)
        await answer(update, context, await or_search(context, reply, text))
    return True


async def _is_told_elsewhere(context: Context, text: str) -> bool:
    page = await context.library.search(without_frame(text), limit=1)
    is_whole = page.hits and not page.is_in_part and not page.corrected
    return bool(is_whole) and not page.hits[0].missing


def _without_reminding(text: str) -> str:
    """Leave out that somebody wants to be reminded: ``remind me when it is``."""
    said, words = text.split(), spelled(text)
    lengths = [length for length, _ in phrases_in("asks")["reminds"].at(words, 0)]
    rest = " ".join(said[max(lengths, default=0) :]) if len(said) == len(words) else text
    return rest if asks_something(rest) else text


def _best(sent: Sequence[Sent], text: str) -> _Holder | None:
    holders = (_holder(*it, text) for it in sent)
    return max(filter(None, holders), key=lambda it: it.held, default=None)


def _holder(number: int, ranking: Ranking, text: str) -> _Holder | None:
    asked = _asked(ranking, text, (ranking.title, ranking.name))
    held, telling = held_by(asked), telling_in(text)
    is_held = held >= _FEWEST_HELD
    if held and len(telling) >= _FEWEST_TELLING:
        is_held = is_held or all(map(asked.text.places, asked.subjects))
    return _Holder(number, ranking, held) if is_held else None


def _asked(ranking: Ranking, text: str, above: Sequence[str] = ()) -> Asked:
    return ask([*filter(None, above), *ranking.sentences], text, ranking.language)
