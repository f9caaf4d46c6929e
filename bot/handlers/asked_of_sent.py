"""What is asked that no article answers, but a text that somebody sent: ``when is the trip``."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.errors import answer_unless_gone
from bot.handlers.of_bot import is_of_bot
from bot.handlers.opened import asks_something, held_by_open
from bot.handlers.own_texts import Sent, sent_by
from bot.handlers.phrases import holds, looks_for, phrases_in, spelled
from bot.handlers.search import or_search
from bot.handlers.sending import answer
from bot.handlers.texts import earlier_text
from bot.library import Asked, ask, nearest_told, telling_in, without_frame
from summarizer import Ranking

# So much of what a question names a text has to hold, more than what is open does.
_FEWEST_HELD = 0.6


@dataclass(frozen=True, slots=True)
class _Holder:
    """A text that holds what a question names: so much of it, and so much of that in a sentence."""

    number: int
    ranking: Ranking
    held: float
    weight: float


async def answers_of_sent(update: Update, context: Context, text: str) -> bool:
    """Answer a question from the text that holds what it names, and say which; tell whether so.

    What is open keeps a question that it holds as much of, and an article one that holds all.
    """
    if not asks_something(text) or looks_for(text) or is_of_bot(text) or not telling_in(text):
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


def _best(sent: Sequence[Sent], text: str) -> _Holder | None:
    holders = filter(None, (_holder(*it, text) for it in sent))
    return max(holders, key=lambda it: (it.held, it.weight), default=None)


def _holder(number: int, ranking: Ranking, text: str) -> _Holder | None:
    asked = _asked(ranking, text, (ranking.title, ranking.name))
    subjects = [it for it in asked.subjects if len(it) > 1]
    if not subjects or asked.text.lacks_any(subjects):
        return None
    held = sum(bool(asked.text.places(it)) for it in subjects) / len(subjects)
    _, _, together = asked.text.holding_most(subjects)
    return _Holder(number, ranking, held, together) if held >= _FEWEST_HELD else None


def _asked(ranking: Ranking, text: str, above: Sequence[str] = ()) -> Asked:
    return ask([*filter(None, above), *ranking.sentences], text, ranking.language)
