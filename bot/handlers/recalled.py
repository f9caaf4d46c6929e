"""An article that somebody saved or was shown, named by words: ``the bees one I saved``."""

from collections.abc import Sequence

from telegram import Update

from bot.buttons import Resize
from bot.context import Context
from bot.handlers.last_summary import read_again
from bot.handlers.messages import is_private
from bot.handlers.phrases import phrases_in, spelled
from bot.handlers.saved import list_of_saved, saved, saved_articles, titled
from bot.handlers.search import find
from bot.handlers.sending import answer
from bot.handlers.small_talk import LAST, NTH, QUOTES, number_in
from bot.handlers.summary import send_summary
from bot.library import Article

# An article is named by so many words at most.
NAME_WORDS = 4


async def recalls(update: Update, context: Context, text: str) -> bool:
    """Send the article that a text names among those saved or shown; tell whether it names one.

    What was shown and is known no more is looked for. A title that begins so is looked for, too.
    """
    recalled = recalled_in(text)
    if recalled is None or await context.library.begins_a_title(text):
        return False
    kind, name = recalled
    if kind == "kept":
        return is_private(update) and await _send_saved(update, context, name)
    return await _send_seen(update, context, name)


def recalled_in(text: str) -> tuple[str, str] | None:
    """Tell whether a text asks for an article that was ``kept`` or ``seen``, and what names it.

    Returns:
        ``kept`` and ``bees`` for ``the bees one I saved``; None if it asks for anything else.
    """
    words, found, name, place = spelled(text), set[str](), list[str](), 0
    while place < len(words):
        lengths = {
            kind: max((length for length, _ in ways.at(words, place)), default=0)
            for kind, ways in phrases_in("recalled").items()
        }
        kind = max(lengths, key=lambda it: lengths[it])
        end = place + (lengths[kind] or 1)
        if lengths[kind] and kind != "places":
            found.add(kind)
        else:
            name += words[place:end]
        place = end
    kinds = [kind for kind in ("kept", "seen") if kind in found]
    if text.startswith(QUOTES) or not kinds or "things" not in found or "others" in found:
        return None
    if len(name) > NAME_WORDS:
        return None
    return kinds[0], " ".join(name)


async def _send_saved(update: Update, context: Context, name: str) -> bool:
    if not name:
        await saved(update, context)
        return True
    articles = await saved_articles(context)
    named = saved_nth(articles, name) or titled(articles, name)
    if len(named) == 1:
        await send_summary(update, context, named[0])
    elif named:
        await answer(update, context, await list_of_saved(update, context, named))
    return bool(named)


def saved_nth(articles: Sequence[Article], name: str) -> list[Article]:
    """The article that a name like ``first`` means of some: whoever saved them, saved it first.

    The last that was saved is the first of the list, which counts from it: ``bài số 2``.
    """
    number = number_in(name, asked=True)
    if number is None or not articles:
        return []
    if number == LAST:
        return [articles[0]]
    counted = articles[::-1] if number.startswith(NTH) else articles
    place = int(number.removeprefix(NTH))
    return [*counted[place - 1 : place]]


async def _send_seen(update: Update, context: Context, name: str) -> bool:
    last = context.last_summary
    if not name:
        if last is not None:
            await read_again(update, context)
        return last is not None
    ids = [last.article] if isinstance(last, Resize) else []
    shown = await context.library.articles([*dict.fromkeys([*ids, *context.numbered.values()])])
    named = titled(shown, name)
    if len(named) == 1:
        await send_summary(update, context, named[0])
    else:
        await find(update, context, name)
    return True
