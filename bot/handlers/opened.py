"""What is asked while an article or a text is open, and what of that is asked of it.

One rule: a text that asks something, while something is open, is of what is open if it points
(``did they get back``, ``nó sống ở đâu``) or names nothing, or if what it names is told there and
in no other title. The nearest sentences are shown then; where none is near that is said, with the
full text and a search beside it, and what is open stays open. Only a question that names what the
open one does not tell, or what another title tells, is looked for. What a search lists for such a
question in vain, or in part, closes nothing either: only an article that is opened, or found by its
name, does.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from telegram import Update

from bot import replies
from bot.buttons import End, Resize, ResizeText
from bot.context import Context
from bot.handlers.content import is_message
from bot.handlers.last_summary import told_of
from bot.handlers.of_bot import is_of_bot, names_beside
from bot.handlers.phrases import (
    asks_for_articles,
    asks_in_chat,
    holds,
    looks_for,
    phrases_in,
    spelled,
)
from bot.handlers.search import or_search
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES
from bot.handlers.texts import nearest_in_text
from bot.library import (
    asks_for_amount,
    asks_whether,
    fold,
    folded_words,
    is_in_english,
    may_tell,
    names_told,
    nearest_told,
    split_article,
    subjects_asked,
    telling_in,
    without_frame,
)

# Among so many of what is found another title is sought that names the same.
_LOOKED_AT = 20
# Who names more asks of these, even if something points: `is it safe to eat raw fish`.
_MOST_NAMED = 3
# Fewer words may be a name: `con rua`.
_FEWEST_WORDS = 3
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Opened:
    """What is open.

    Attributes:
        article: The id of an article; "" for a text that somebody sent.
        title: Its title.
        sentences: All of its text.
        language: The code of its language.
        is_hidden: Whether a list of several articles was seen since.
    """

    article: str
    title: str
    sentences: Sequence[str]
    language: str
    is_hidden: bool


async def tells_of_open(update: Update, context: Context, text: str) -> bool:
    """Answer what is asked of what is open, by the rule above; tell whether a text asks that."""
    if not asks_something(text) or await context.library.begins_a_title(text):
        return False
    first = None if looks_for(text) else await _first_listed(context)
    if first and await _is_told_first(context, first, text):
        await _tell(update, context, first, text)
        return True
    opened = await _opened(context)
    is_asked = opened is not None and await _is_asked(context, opened, text)
    if opened is None or not is_asked:
        is_of_list = context.list_is_newest and len(context.on_last_page) > 1
        if is_of_list and points(text) and not subjects_asked(text):
            which = replies.which_article(context.texts, context.on_last_page, is_opened=False)
            await answer(update, context, which)
            return True
        return False
    await _tell(update, context, opened, text)
    return True


async def tells_in_vain(update: Update, context: Context, text: str) -> bool:
    """Say that what is open does not tell what no article does; tell whether anything is open."""
    opened = await _opened(context)
    if opened is None or opened.is_hidden or not asks_something(text):
        return False
    if not _may_be_of_any(text):
        return False
    await _tell(update, context, opened, text)
    return True


def _may_be_of_any(text: str) -> bool:
    """Tell whether what nothing tells may be asked of what is open: it hardly names anything."""
    if looks_for(text) or is_of_bot(text):
        return False
    named = telling_in(text)
    if points(text) or asks_whether(text):
        return len(named) <= _MOST_NAMED
    is_name = any(word[0].isupper() for word in text.split()[1:])
    return len(named) <= 1 and len(spelled(text)) >= _FEWEST_WORDS and not is_name


def asks_something(text: str) -> bool:
    """Tell whether a text asks anything, but for articles."""
    if is_message(text) or text.startswith(QUOTES) or asks_for_articles(text):
        return False
    # Behind a word, `mo` without its mark hardly opens anything: in the Centre it asks where.
    first, *others = spelled(text) or ("",)
    words = (first, *("đâu" if it == "mo" else it for it in others))
    amid = holds(words, phrases_in("asks")["amid"])
    return amid or asks_in_chat(text) or asks_whether(text) or asks_for_amount(text)


def points(text: str) -> bool:
    """Tell whether a text points at somebody or something that it does not name."""
    language = "english" if is_in_english(text) else "vietnamese"
    return holds(spelled(text), phrases_in("refers")[language])


async def _opened(context: Context) -> Opened | None:
    last, listed = context.last_summary, [*context.on_last_page.values()]
    is_hidden = context.list_is_newest and len(listed) > 1
    if context.list_is_newest and len(listed) == 1:
        last = Resize(listed[0], context.preferences.length())
    if isinstance(last, Resize):
        return await _read(context, last.article, is_hidden=is_hidden)
    ranking = None
    if isinstance(last, ResizeText | End):
        ranking = await context.readers.text_ranking(last.text)
    if ranking is None:
        return None
    return Opened("", "", ranking.sentences, ranking.language, is_hidden)


async def _first_listed(context: Context) -> Opened | None:
    """The first article of a list of several, which is newer than what was opened."""
    listed = [*context.on_last_page.values()]
    if not context.list_is_newest or len(listed) < _SEVERAL:
        return None
    return await _read(context, listed[0], is_hidden=True)


async def _is_told_first(context: Context, first: Opened, text: str) -> bool:
    """Tell whether a question is of the first of a list, and is answered there."""
    if not await _is_asked(context, first, text):
        return False
    return bool(await asyncio.to_thread(nearest_told, first.sentences, text, first.language))


async def _read(context: Context, article: str, *, is_hidden: bool) -> Opened | None:
    found = await context.library.articles([article])
    if not found:
        return None
    sentences = await asyncio.to_thread(split_article, found[0])
    return Opened(article, found[0].title, sentences, found[0].language, is_hidden)


async def _is_asked(context: Context, opened: Opened, text: str) -> bool:
    """Tell whether a question is of what is open rather than of any other article, or the bot."""
    if is_of_bot(text):
        beside, told = names_beside(text), {*folded_words(" ".join(opened.sentences))}
        if not beside or not beside <= told:
            return False
    named = subjects_asked(text)
    if looks_for(text) and not await asyncio.to_thread(_tells_in_row, opened, text):
        return False
    is_pointed = (points(text) and len(telling_in(text)) <= _MOST_NAMED) or not named
    is_pointed = is_pointed and not looks_for(text)
    told_in = (opened.sentences, text, opened.language)
    all_told = await asyncio.to_thread(names_told, *told_in)
    if not is_pointed and await asyncio.to_thread(may_tell, *told_in):
        # What is but listed may not be meant.
        is_listed = context.list_is_newest
        is_pointed = not is_listed or bool(await asyncio.to_thread(nearest_told, *told_in))
    if opened.is_hidden and not (named and all_told):
        return False
    if not (is_pointed or all_told):
        return False
    # What somebody sent is theirs: no title takes away what they ask of it.
    if not opened.article or (is_pointed and all_told):
        return True
    own = folded_words(opened.title)
    others = [it for it in named if it not in own]
    return not await _is_titled_elsewhere(context, opened, text, others)


def _tells_in_row(opened: Opened, text: str) -> bool:
    """Tell whether what a search is for stands in a row in what is open: no words by chance."""
    row = f" {' '.join(folded_words(without_frame(text)))} "
    return any(row in f" {' '.join(folded_words(it))} " for it in opened.sentences)


async def _is_titled_elsewhere(
    context: Context, opened: Opened, text: str, named: Sequence[str]
) -> bool:
    """Tell whether the title of another article holds something that tells, or two words in a row.

    Args:
        context: Whose question it is.
        opened: What is open.
        text: The question.
        named: What it names that is not in the title of what is open.
    """
    page = await context.library.search(without_frame(text), limit=_LOOKED_AT)
    titles = [it.article.title for it in page.hits if it.article.id != opened.article]
    words = [f" {' '.join(folded_words(it))} " for it in titles]
    row = folded_words(text)
    pairs = {f"{one} {two}" for one, two in pairwise(row)}
    plain = {fold(it) for it in named}
    sought = {fold(it) for name in named for it in telling_in(name)}
    sought |= {it for it in pairs if {*it.split()} <= plain}
    return any(f" {it} " in title for it in sought for title in words)


async def _tell(update: Update, context: Context, opened: Opened, text: str) -> None:
    if opened.article:
        await told_of(update, context, text, opened.article)
    else:
        reply = await nearest_in_text(context, text)
        await answer(update, context, await or_search(context, reply, text))
