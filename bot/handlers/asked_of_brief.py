"""What is asked right after a brief: it is of all articles of which that was written."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.of_bot import is_of_bot
from bot.handlers.opened import (
    Opened,
    Told,
    asks_something,
    is_titled_elsewhere,
    may_be_of_any,
    told_of_open,
)
from bot.handlers.phrases import looks_for
from bot.handlers.search import or_search
from bot.handlers.sending import answer
from bot.library import (
    Article,
    Asked,
    ask,
    asks_for_fact,
    nearest_placed,
    split_article,
    telling_in,
)

# Who names more may ask of anything else.
_FEW = 2


@dataclass(frozen=True, slots=True)
class _Briefed:
    """A question asked of the articles of a brief.

    Attributes:
        articles: In the brief's order.
        begins: Where each begins among the sentences: at its title.
        asked: What is asked, of all of them as of one text.
    """

    articles: Sequence[Article]
    begins: Sequence[int]
    asked: Asked

    def told(self) -> list[tuple[int, str]]:
        """Give the nearest sentences, no title, each with the place of its article."""
        near = nearest_placed(self.asked.without(self.begins))
        return [(sum(it <= at for it in self.begins) - 1, sentence) for at, sentence in near]


async def tells_of_brief(update: Update, context: Context, text: str) -> bool:
    """Answer what is asked of the brief on the screen, by the rule of what is open; tell whether.

    A title of another article takes away what it names.
    """
    if not asks_something(text) or looks_for(text) or context.library.asks_for_newest(text):
        return False
    briefed = await _briefed(context, text)
    if briefed is None or await context.library.begins_a_title(text):
        return False
    opened = Opened(None, briefed.asked, is_hidden=False)
    told = await asyncio.to_thread(told_of_open, opened, text, is_listed=True)
    if told is Told.NOT:
        return False
    if told is Told.PERHAPS and await is_titled_elsewhere(context, briefed.articles, text):
        return False
    await _tell(update, context, briefed, text)
    return True


async def tells_of_brief_in_vain(update: Update, context: Context, text: str) -> bool:
    """Answer likewise what no article tells; tell whether a brief is on the screen.

    Who asks who or when, and names little, goes on about it.
    """
    may_be = may_be_of_any(text) or (asks_for_fact(text) and len(telling_in(text)) <= _FEW)
    if not may_be or not asks_something(text) or looks_for(text) or is_of_bot(text):
        return False
    briefed = await _briefed(context, text)
    if briefed:
        await _tell(update, context, briefed, text)
    return briefed is not None


async def _briefed(context: Context, text: str) -> _Briefed | None:
    articles = await context.library.articles(context.briefed)
    if not articles:
        return None
    parts = await asyncio.to_thread(lambda: [*map(split_article, articles)])
    begins = [0, *accumulate(map(len, parts))][:-1]
    sentences = [it for part in parts for it in part]
    return _Briefed(articles, begins, ask(sentences, text, articles[0].language))


async def _tell(update: Update, context: Context, briefed: _Briefed, text: str) -> None:
    told = await asyncio.to_thread(briefed.told)
    reply = replies.near_in_brief(context.texts, briefed.articles, told)
    await answer(update, context, await or_search(context, reply, text))
