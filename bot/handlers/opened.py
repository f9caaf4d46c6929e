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
from enum import Enum

from telegram import Update

from bot import replies
from bot.buttons import Resize
from bot.context import Context
from bot.handlers.content import is_message
from bot.handlers.errors import answer_unless_gone
from bot.handlers.of_bot import is_of_bot, names_beside
from bot.handlers.phrases import (
    asks_for_articles,
    asks_in_chat,
    denies_all,
    holds,
    looks_for,
    phrases_in,
    spelled,
)
from bot.handlers.search import or_search
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES
from bot.handlers.telling import near_or_about
from bot.handlers.texts import near_in_text
from bot.library import (
    Article,
    Asked,
    ask,
    asks_for_amount,
    asks_for_fact,
    asks_whether,
    fold,
    folded_words,
    has_diacritics,
    is_in_english,
    nearest_told,
    pairs_of,
    row_of,
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
# Who names so many things and asks with ``mấy`` alone may name some of them.
_NAMES_MANY = 3


class Told(Enum):
    """Whether a question is of what is open."""

    NOT = "it is not"
    PERHAPS = "unless a title of another article names what it names"
    SURELY = "it is"


@dataclass(frozen=True, slots=True)
class Opened:
    """What is open, of which something may be asked.

    Attributes:
        article: The article; None for a text that somebody sent.
        asked: What is asked, of all of it: of an article its title comes first.
        is_hidden: Whether a list of several articles was seen since.
    """

    article: Article | None
    asked: Asked
    is_hidden: bool


async def tells_of_open(update: Update, context: Context, text: str) -> bool:
    """Answer what is asked of what is open, by the rule above; tell whether a text asks that."""
    # What came lately is asked of no article: `hôm qua có gì mới không`.
    if not asks_something(text) or context.library.asks_for_newest(text):
        return False
    if await context.library.begins_a_title(text):
        return False
    first = None if looks_for(text) else await _first_listed(context, text)
    if first and await _is_told_first(context, first, text):
        await _tell(update, context, first, text)
        return True
    opened = await _opened(context, text)
    if opened and await _is_asked(context, opened, text):
        await _tell(update, context, opened, text)
        return True
    if len(context.newest_listed) >= _SEVERAL and points(text) and not subjects_asked(text):
        which = replies.which_article(context.texts, context.on_last_page, is_opened=False)
        await answer(update, context, which)
        return True
    return False


async def tells_in_vain(update: Update, context: Context, text: str) -> bool:
    """Say that what is open does not tell what no article does; tell whether anything is open."""
    if not asks_something(text):
        return False
    opened = await _opened(context, text)
    if opened is None or opened.is_hidden or not (may_be_of_any(text) or _tells_most(opened, text)):
        return False
    await _tell(update, context, opened, text)
    return True


def _tells_most(opened: Opened, text: str) -> bool:
    """Tell whether a question is no search, and a sentence of what is open holds most of it."""
    return not (looks_for(text) or is_of_bot(text)) and _holds_most(opened.asked)


def _holds_most(asked: Asked) -> bool:
    """Tell whether a sentence holds more than half of what a question names."""
    _, _, held = asked.text.holding_most(asked.subjects)
    return 2 * held > 1


def may_be_of_any(text: str) -> bool:
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
    if is_message(text) or text.startswith(QUOTES) or asks_for_articles(text) or denies_all(text):
        return False
    # Behind a word, `mo` without its mark hardly opens anything: in the Centre it asks where.
    first, *others = spelled(text) or ("",)
    words = (first, *("đâu" if it == "mo" else it for it in others))
    amid = holds(words, phrases_in("asks")["amid"])
    if amid or asks_in_chat(text) or asks_whether(text):
        return True
    # Some articles are no number of them: `mấy bài về Huế`.
    return asks_for_amount(text) and not holds(words, phrases_in("asks")["some"])


async def lists_others(context: Context, text: str) -> bool:
    """Tell whether what looks like a count of things names some of which the open one tells little.

    Without another word that asks, ``mấy`` is of some things as well: ``mấy cây cầu bị lũ cuốn``.
    """
    if len(subjects_asked(text)) < _NAMES_MANY or not _only_counts(text):
        return False
    return not await tells_most(context, text, or_nothing=True)


async def tells_most(context: Context, text: str, *, or_nothing: bool = False) -> bool:
    """Tell whether a sentence of what is open holds more than half of what a text names.

    Args:
        context: Whose text it is.
        text: The text.
        or_nothing: What is told where nothing is open.
    """
    opened = await _opened(context, text)
    return await asyncio.to_thread(_holds_most, opened.asked) if opened else or_nothing


def _only_counts(text: str) -> bool:
    """Tell whether nothing asks in a text but a word for some or how many, which ends none.

    ``ngày mấy`` asks for one.
    """
    ways, words = phrases_in("asks")["counts"], spelled(text)
    if ways.meaning(words[-1:]):
        return False
    rest = " ".join(it for it in words if not ways.meaning((it,)))
    return len(rest) < len(" ".join(words)) and not (asks_something(rest) or asks_for_fact(rest))


def points(text: str) -> bool:
    """Tell whether a text points at somebody or something that it does not name."""
    language = "english" if is_in_english(text) else "vietnamese"
    return holds(spelled(text), phrases_in("refers")[language])


async def _opened(context: Context, text: str) -> Opened | None:
    last, listed = context.last_summary, context.newest_listed
    is_hidden = len(listed) >= _SEVERAL
    if len(listed) == 1:
        return await _read(context, listed[0], text, is_hidden=False)
    if isinstance(last, Resize):
        return await _read(context, last.article, text, is_hidden=is_hidden)
    ranking = await context.readers.text_ranking(last.text) if last else None
    if ranking is None:
        return None
    return Opened(None, ask(ranking.sentences, text, ranking.language), is_hidden)


async def _first_listed(context: Context, text: str) -> Opened | None:
    """The first article of a list of several, which is newer than what was opened."""
    listed = context.newest_listed
    if len(listed) < _SEVERAL:
        return None
    return await _read(context, listed[0], text, is_hidden=True)


async def _is_told_first(context: Context, first: Opened, text: str) -> bool:
    """Tell whether a question is of the first of a list, and is answered there."""
    if not await _is_asked(context, first, text):
        return False
    return bool(await asyncio.to_thread(nearest_told, first.asked))


async def _read(context: Context, article: str, text: str, *, is_hidden: bool) -> Opened | None:
    found = await context.library.articles([article])
    if not found:
        return None
    sentences = await asyncio.to_thread(split_article, found[0])
    return Opened(found[0], ask(sentences, text, found[0].language), is_hidden)


async def _is_asked(context: Context, opened: Opened, text: str) -> bool:
    """Tell whether a question is of what is open rather than of any other article, or the bot."""
    is_listed = context.list_is_newest
    told = await asyncio.to_thread(told_of_open, opened, text, is_listed=is_listed)
    # What somebody sent is theirs: no title takes away what they ask of it.
    if told is Told.PERHAPS and opened.article:
        return not await is_titled_elsewhere(context, [opened.article], text)
    return told is not Told.NOT


def told_of_open(opened: Opened, text: str, *, is_listed: bool) -> Told:
    """Tell whether a question is of what is open, as far as that tells by itself.

    Args:
        opened: What is open.
        text: The question.
        is_listed: Whether a list is newer than what was opened: it may not be meant then.
    """
    asked = opened.asked
    if is_of_bot(text) and not _tells_beside(asked, text):
        return Told.NOT
    named, is_search = subjects_asked(text), looks_for(text)
    if is_search and not _tells_in_row(asked, text):
        return Told.NOT
    if opened.article and not points(text) and _names_by_chance(opened, text):
        return Told.NOT
    is_pointed = not named or (points(text) and len(telling_in(text)) <= _MOST_NAMED)
    is_pointed = is_pointed and not is_search
    if not is_pointed and asked.may_tell:
        is_pointed = not is_listed or bool(nearest_told(asked))
    all_told = asked.names_told
    if opened.is_hidden and not (named and all_told):
        return Told.NOT
    if is_pointed and all_told:
        return Told.SURELY
    return Told.PERHAPS if is_pointed or all_told else Told.NOT


def _names_by_chance(opened: Opened, text: str) -> bool:
    """Tell whether what is open holds what a text names in Vietnamese only syllable by syllable.

    Without diacritics that is so of nearly any article: ``gia vang`` and ``vắng``.
    """
    if has_diacritics(text) or is_in_english(text):
        return False
    pairs = pairs_of(folded_words(" ".join(telling_in(text))))
    is_in_row = opened.asked.text.holds_row(pairs)
    return bool(pairs) and not is_in_row and not _tells_most(opened, text)


def _tells_beside(asked: Asked, text: str) -> bool:
    """Tell whether what a text of the bot names beside the bot is told in what is open."""
    beside, told = names_beside(text), {*folded_words(" ".join(asked.text.sentences))}
    return bool(beside) and beside <= told


def _tells_in_row(asked: Asked, text: str) -> bool:
    """Tell whether what a search is for stands in a row in what is open: no words by chance."""
    return asked.text.holds_row([row_of(without_frame(text))])


async def tells_in_row(context: Context, words: str) -> bool:
    """Tell whether two of some words, or the only one, stand in a row in what is open."""
    opened, row = await _opened(context, words), folded_words(words)
    rows = pairs_of(row) or {f" {it} " for it in row}
    return opened is not None and opened.asked.text.holds_row(rows)


async def is_titled_elsewhere(context: Context, opened: Sequence[Article], text: str) -> bool:
    """Tell whether the title of another article holds something that tells, or two words in a row.

    Of what the titles of the open ones hold nothing is sought.
    """
    own, seen = folded_words(" ".join(it.title for it in opened)), {it.id for it in opened}
    named = [it for it in subjects_asked(text) if it not in own]
    page = await context.library.search(without_frame(text), limit=_LOOKED_AT)
    titles = [it.article.title for it in page.hits if it.article.id not in seen]
    rows = [*map(row_of, titles)]
    plain = {fold(it) for it in named}
    sought = {f" {fold(it)} " for name in named for it in telling_in(name)}
    sought |= {it for it in pairs_of(folded_words(text)) if {*it.split()} <= plain}
    return any(it in row for it in sought for row in rows)


async def _tell(update: Update, context: Context, opened: Opened, text: str) -> None:
    """Answer a question of what is open: of an article what stands below its title."""
    article, asked = opened.article, opened.asked
    if article is None:
        told = await asyncio.to_thread(nearest_told, asked)
        reply = near_in_text(context, told)
        await answer(update, context, await or_search(context, reply, text))
        return
    below = ask(asked.text.sentences[1:], text, article.language)
    told = await asyncio.to_thread(nearest_told, below)
    last, seen = context.last_summary, Resize(article.id, context.preferences.length())
    if isinstance(last, Resize) and last.article == article.id:
        seen = last
    await answer_unless_gone(update, context, near_or_about(context, article, told, text, seen))
    if told:
        context.note_told_of(seen)


async def is_kept_by_open(context: Context, text: str, held: float) -> bool:
    """Tell whether what is open keeps a question of which another text holds so much.

    It does if it holds as much, see `held_by`, or is an article, with no list over it, that holds
    all that is asked.
    """
    opened = await _opened(context, text)
    if opened is None:
        return held <= 0
    asked = opened.asked
    is_seen = opened.article is not None and not opened.is_hidden
    if is_seen and asked.subjects and all(map(asked.text.places, asked.subjects)):
        return True
    return await asyncio.to_thread(held_by, asked) >= held


def held_by(asked: Asked) -> float:
    """Tell how much of what a question names one sentence holds, and how much stands so in a row.

    Without diacritics nearly any syllable is told somewhere, but seldom two in a row.
    """
    named = [it for it in asked.subjects if len(it) > 1]
    if not named or asked.text.lacks_any(named):
        return 0.0
    _, _, held = asked.text.holding_most(named)
    pairs = pairs_of(map(fold, named))
    told = sum(asked.text.holds_row([pair]) for pair in pairs)
    return held + (told / len(pairs) if pairs else 0.0)
