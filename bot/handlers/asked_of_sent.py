"""What is asked that no article answers, but a text that somebody sent: ``when is the trip``."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.errors import answer_unless_gone
from bot.handlers.of_bot import is_of_bot
from bot.handlers.opened import asks_something, held_by, is_kept_by_open
from bot.handlers.own_texts import is_called, sent_by
from bot.handlers.phrases import holds, looks_for, phrases_in, spelled
from bot.handlers.search import or_search, sees_text
from bot.handlers.sending import answer
from bot.handlers.small_talk import is_addressed
from bot.handlers.texts import earlier_text
from bot.library import (
    Asked,
    ask,
    fold,
    has_diacritics,
    nearest_told,
    pairs_of,
    row_of,
    subjects_asked,
    telling_in,
    things_in,
    without_frame,
)
from bot.replies import Sent
from summarizer import Ranking

# So much of what a question names a sentence has to hold, more than one of what is open does.
_FEWEST_HELD = 0.5
# So many things are named, or one that is rare.
_FEWEST_NAMED = 2


@dataclass(frozen=True, slots=True)
class _Holder:
    """A text that holds what a question names, as well as `held_by` says."""

    number: int
    ranking: Ranking
    held: float


async def answers_of_sent(update: Update, context: Context, text: str) -> bool:
    """Answer a question from the text that holds what it names, and say which; tell whether so.

    What is open keeps a question that it holds as much of, and an article one that holds all. A
    text on the screen is asked of itself, unless another is called by what it is.
    """
    text = _without_reminding(text)
    if not asks_something(text) or looks_for(text) or is_of_bot(text) or not subjects_asked(text):
        return False
    if holds(spelled(text), phrases_in("asks")["articles"]) or is_addressed(text):
        return False
    sent = await sent_by(update, context)
    if not sent or await context.library.begins_a_title(text):
        return False
    seen = context.last_text.text if context.last_text and sees_text(context) else None
    best = await asyncio.to_thread(_best, sent, text, seen)
    if best is None or best.number == seen:
        return False
    if await is_kept_by_open(context, text, best.held) or await _is_told_elsewhere(context, text):
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
    return (await context.library.search(without_frame(text), limit=1)).holds_all


def _without_reminding(text: str) -> str:
    """Leave out that somebody wants to be reminded: ``remind me when it is``."""
    said, words = text.split(), spelled(text)
    lengths = [length for length, _ in phrases_in("asks")["reminds"].at(words, 0)]
    rest = " ".join(said[max(lengths, default=0) :]) if len(said) == len(words) else text
    return rest if asks_something(rest) else text


def _best(sent: Sequence[Sent], text: str, seen: int | None) -> _Holder | None:
    called = [(number, it) for number, it in sent if is_called(it, text)]
    if seen is not None and (not called or any(number == seen for number, _ in called)):
        return None
    holders = (_holder(*it, text, is_called=it in called) for it in called or sent)
    return max(filter(None, holders), key=lambda it: it.held, default=None)


def _holder(number: int, ranking: Ranking, text: str, *, is_called: bool) -> _Holder | None:
    asked = _asked(ranking, text, above := _above(ranking))
    held = held_by(asked)
    is_held = held >= _FEWEST_HELD if is_called else _tells_all(asked, len(above), text)
    return _Holder(number, ranking, held) if is_held else None


def _tells_all(asked: Asked, top: int, text: str) -> bool:
    """Tell whether one sentence tells what is asked, with all that this names.

    What its first sentence has, or one of the `top` lines above it, may be left out there. Without
    their marks two syllables stand in a row.
    """
    named = [it for it in things_in(asked.subjects) if len(it) > 1]
    is_enough = len(named) >= _FEWEST_NAMED or len(telling_in(text)) >= 1
    if not named or not is_enough or asked.text.lacks_any(named):
        return False
    titled = {it for it in named if any(at <= top for at in asked.text.places(it))}
    rest = [it for it in named if it not in titled] or named
    holding = set.intersection(*({*asked.text.places(it)} for it in rest))
    telling = sorted(at for at in holding if at >= top)
    facts = asked.question.facts
    told = [at for at in telling if not facts or any(asked.text.tells(at, it) for it in facts)]
    is_bare = asked.text.language == "vi" and not has_diacritics(text)
    return any(not is_bare or _in_row(named, asked.text.sentences[at]) for at in told)


def _in_row(named: Sequence[str], sentence: str) -> bool:
    row, words = row_of(sentence), [*map(fold, named)]
    compounds = {f" {it} " for it in words if " " in it}
    return any(it in row for it in pairs_of(words) | compounds)


def _above(ranking: Ranking) -> list[str]:
    return [*filter(None, (ranking.title, ranking.name, *ranking.around))]


def _asked(ranking: Ranking, text: str, above: Sequence[str] = ()) -> Asked:
    return ask([*above, *ranking.sentences], text, ranking.language)
