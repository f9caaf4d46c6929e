"""A text that somebody sent before, named by words: ``show me the school letter again``."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.errors import answer_unless_gone
from bot.handlers.last_summary import text_again
from bot.handlers.messages import is_private
from bot.handlers.phrases import asks_in_chat, data, names_text, phrases_in, spelled
from bot.handlers.search import or_search, sees_text
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES
from bot.handlers.texts import earlier_text
from bot.library import fold, folded_words, inflections
from summarizer import Ranking

# Among so many texts, the newest, one is looked for.
_MOST_TEXTS = 20
# It is named by so many words at most.
_NAME_WORDS = 4
_LONGEST_WRITER = 4
# A word of a title counts so many times.
_TITLE = 3

# What was made of a text, with the number that names it.
Sent = tuple[int, Ranking]


async def recalls_text(update: Update, context: Context, text: str) -> bool:
    """Send the summary of the text that somebody sent and wants again; tell whether they do.

    If it is not known by the words that name it, that is said. A title that begins so is looked
    for, and what is asked of the text on the screen is not wanted again.
    """
    if await _recalls_pointed(update, context, text):
        return True
    named = named_again(text)
    if named is None or not is_private(update) or await context.library.begins_a_title(text):
        return False
    sent = await context.readers.newest_texts(context.person, _MOST_TEXTS)
    if not sent or not (named or context.last_text):
        return False
    found = [number for number, _ in _holding(sent, named)] if named else []
    asks = sees_text(context) and asks_in_chat(text)
    if asks and (not found or _is_last(context, found[0])):
        return False
    if found:
        await answer_unless_gone(update, context, earlier_text(context, found[0]))
    elif named:
        reply = replies.plain(context.texts, "text-not-known", name=" ".join(named))
        await answer(update, context, await or_search(context, reply, text))
    else:
        await text_again(update, context)
    return True


async def _recalls_pointed(update: Update, context: Context, text: str) -> bool:
    """Send the text that is wanted again by its topic alone: ``show me the one about buses again``.

    What a title names is an article.
    """
    found = _read(text)
    name = found["name"]
    is_meant = found["points"] and found["again"] and 0 < len(name) <= _NAME_WORDS
    if not is_meant or text.startswith(QUOTES) or not is_private(update):
        return False
    if await context.library.names_a_title(" ".join(name)):
        return False
    sent = await context.readers.newest_texts(context.person, _MOST_TEXTS)
    held = _holding(sent, name)
    if held:
        await answer_unless_gone(update, context, earlier_text(context, held[0][0]))
    return bool(held)


async def text_wanted(update: Update, context: Context, words: str, _typed: str) -> bool:
    """Send a text's summary if some words name one: ``the school letter``; tell whether they do."""
    if not context.last_text or not names_text(words):
        return False
    if is_private(update) and (named := _read(words)["name"]):
        sent = await context.readers.newest_texts(context.person, _MOST_TEXTS)
        if found := _holding(sent, named):
            await answer_unless_gone(update, context, earlier_text(context, found[0][0]))
            return True
    await text_again(update, context)
    return True


def _is_last(context: Context, number: int) -> bool:
    last = context.last_text
    return last is not None and last.text == number


def named_again(text: str) -> list[str] | None:
    """Give the words that name a text which is wanted again.

    Returns:
        ``school`` for ``show me the school letter again``, ``minutes`` for ``the minutes again``,
        nothing for ``the letter again``, which any may be; None if none is wanted.
    """
    if text.startswith(QUOTES):
        return None
    found = _read(text)
    name = found["name"] or found["things"] + found["kinds"]
    is_text = any(found[it] for it in ("any", "things", "kinds"))
    return name if is_text and found["again"] and len(name) <= _NAME_WORDS else None


def _read(text: str) -> dict[str, list[str]]:
    """Give the words of a text by the list of phrases that has them, those of no list by `name`."""
    words, place = spelled(text), 0
    ways = {**phrases_in("earlier"), "things": phrases_in("paste")["things"]}
    found: dict[str, list[str]] = {it: [] for it in (*ways, "name")}
    while place < len(words):
        lengths = {
            it: max((length for length, _ in some.at(words, place)), default=0)
            for it, some in ways.items()
        }
        way = max(lengths, key=lambda it: lengths[it])
        # Without diacritics `co giao` begins as `có` does.
        is_kind = lengths[way] and way != "beside"
        writer = "" if is_kind else _writer_at([fold(it) for it in words], place)
        if writer:
            lengths[way], end = 0, place + len(writer.split())
        else:
            end = place + (lengths[way] or 1)
        found[way if lengths[way] else "name"] += words[place:end]
        place = end
    return found


def _holding(sent: Sequence[Sent], name: Iterable[str]) -> list[Sent]:
    """Those of some texts that hold all words of a name, the most often first, then the newest."""
    folded = _in_compounds([fold(it) for it in name])
    exact = [{it, *inflections(it)} for it in folded]
    ways = [each | _going_with(it) for each, it in zip(exact, folded, strict=True)]
    held = dict[int, int]()
    for number, ranking in sent:
        text = _words_of(ranking)
        told = [sum(text.count(f" {it} ") for it in way) for way in (*exact, *ways)]
        if all(told[len(exact) :]):
            held[number] = sum(told)
    return sorted((each for each in sent if each[0] in held), key=lambda each: -held[each[0]])


def _words_of(ranking: Ranking) -> str:
    """Give the words that are kept of a text, spaces around each; those of its title tell most."""
    heads = (ranking.title, ranking.name) * _TITLE
    return f" {' '.join(folded_words(' '.join((*heads, *ranking.sentences))))} "


def _going_with(word: str) -> set[str]:
    """What a letter says of itself whose writer is called something: ``clinic`` for ``doctor``."""
    return {it for row in _writers() if word in row for it in row}


def _in_compounds(words: Sequence[str]) -> list[str]:
    """Join the words of a name that together call a writer: ``bac si``."""
    joined, place = list[str](), 0
    while place < len(words):
        joined.append(_writer_at(words, place) or words[place])
        place += len(joined[-1].split())
    return joined


def _writer_at(words: Sequence[str], place: int) -> str:
    """What of several folded words calls a writer from a place on; "" for nothing."""
    known = {*chain(*_writers())}
    rows = (" ".join(words[place : place + it]) for it in range(_LONGEST_WRITER, 1, -1))
    return next((it for it in rows if " " in it and it in known), "")


@cache
def _writers() -> list[list[str]]:
    rows = (fold(row).split() for row in data()["writers"]["words"])
    return [[it.replace("_", " ") for it in row] for row in rows]
