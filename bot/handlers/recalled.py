"""An article that somebody saved or was shown, named by words: ``the bees one I saved``."""

from collections.abc import Sequence

from telegram import Update

from bot.buttons import Resize
from bot.context import Context
from bot.handlers.last_summary import read_again
from bot.handlers.messages import is_private
from bot.handlers.phrases import asked_in, parts_word, phrases_in, spelled
from bot.handlers.saved import list_of_saved, name_of_entry, saved, saved_articles, titled
from bot.handlers.search import find
from bot.handlers.sending import answer
from bot.handlers.small_talk import LAST, NTH, QUOTES, number_in, readings_of_topic, small_talk
from bot.handlers.summary import send_summary
from bot.library import Article, subjects_in
from bot.replies import LINES_A_PAGE

# An article is named by so many words at most.
NAME_WORDS = 4
_BACK = ("goes_back", "back")


async def recalls(update: Update, context: Context, text: str) -> bool:
    """Send the article that a text names among those saved or shown; tell whether it names one.

    What was shown and is known no more is looked for. A title that begins so is looked for, too.
    """
    recalled = recalled_in(text)
    if recalled is None or await context.library.begins_a_title(text):
        return False
    kind, name = recalled
    if kind == "back":
        return not small_talk(name) and await _send_again(update, context, name)
    if kind == "kept":
        return is_private(update) and await _send_saved(update, context, name)
    return await _send_seen(update, context, name)


async def opens_named(update: Update, context: Context, text: str) -> bool:
    """Send in short the only article whose title has the words to open; tell whether there is one.

    A title that begins as the text does is looked for.
    """
    asked, begins = asked_in(text), phrases_in("opens")["begins"]
    length = max((length for length, _ in begins.at(asked.words, 0)), default=0)
    if not length or text.startswith(QUOTES) or await context.library.begins_a_title(text):
        return False
    for name in filter(None, readings_of_topic(asked.typed(length, len(asked.words)))):
        page = await context.library.search(name, limit=LINES_A_PAGE)
        named = titled([hit.article for hit in page.hits], name)
        if len(named) == 1 and subjects_in(name):  # `the one` names none.
            await send_summary(update, context, named[0])
            return True
    return False


async def opens_entry(update: Update, context: Context, text: str) -> bool:
    """Send in short the one article that a text points at by its title; tell whether there is one.

    Of those in the list on the screen, else of all: ``the bees one``, ``cái bài về ong``.
    What a title holds in full is looked for: ``The Chosen One``.
    """
    name = pointed_at(text)
    if not name or len(name.split()) > NAME_WORDS or not subjects_in(name):
        return False
    if await context.library.begins_a_title(text):
        return False
    listed = await context.library.articles(context.newest_listed)
    page = await context.library.search(name, limit=LINES_A_PAGE)
    named = titled(listed, name) or titled([hit.article for hit in page.hits], name)
    if len(named) != 1 or titled(named, text):
        return False
    await send_summary(update, context, named[0])
    return True


def pointed_at(text: str) -> str:
    """What names an article in a text that points at one: ``bees`` of ``the bees one``; or ""."""
    if text.startswith(QUOTES):
        return ""
    if name := name_of_entry(text):
        return name
    said, ways = text.split(), phrases_in("opens")
    for end in range(len(said), 1, -1):
        is_closed = bool(ways["pointed"].meaning(spelled(" ".join(said[end:]))))
        for start in reversed(range(1, end)):
            opening = spelled(" ".join(said[:start]))
            if ways["points"].meaning(opening) or (is_closed and ways["things"].meaning(opening)):
                return "" if parts_word(said, start) else " ".join(said[start:end])
    return ""


def recalled_in(text: str) -> tuple[str, str] | None:
    """Tell whether a text asks for an article that was ``kept`` or ``seen``, and what names it.

    Returns:
        ``kept`` and ``bees`` for ``the bees one I saved``, ``back`` and ``bees`` for ``go back to
        bees``, which was either; None if it asks for anything else.
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
            # Amid a text it may be told of: `the war and going back to work`.
            found |= {kind} if kind not in _BACK or not place else set()
        else:
            name += words[place:end]
        place = end
    kinds = [kind for kind in ("kept", "seen", *_BACK) if kind in found]
    if text.startswith(QUOTES) or not kinds or "others" in found or len(name) > NAME_WORDS:
        return None
    if "things" not in found and kinds[0] != "goes_back":
        return None
    if kinds[0] in _BACK:
        return ("back", " ".join(name)) if name else None
    return kinds[0], " ".join(name)


async def _send_saved(update: Update, context: Context, name: str) -> bool:
    articles = await saved_articles(context)
    named = saved_nth(articles, name) or titled(articles, name) if name else articles
    if not name and len(named) != 1:
        await saved(update, context)
        return True
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
    if not name:
        if (last := context.last_summary) is not None:
            await read_again(update, context)
        return last is not None
    return await _send_named(update, context, name, await _shown(context))


async def _send_again(update: Update, context: Context, name: str) -> bool:
    kept = await saved_articles(context) if is_private(update) else []
    return await _send_named(update, context, name, [*await _shown(context), *kept])


async def _shown(context: Context) -> list[Article]:
    last = context.last_summary
    ids = [last.article] if isinstance(last, Resize) else []
    return await context.library.articles([*dict.fromkeys([*ids, *context.numbered.values()])])


async def _send_named(
    update: Update, context: Context, name: str, articles: Sequence[Article]
) -> bool:
    """Send the one of some articles whose title has some words; look for these if it is none."""
    named = titled([*{it.id: it for it in articles}.values()], name)
    if len(named) == 1:
        await send_summary(update, context, named[0])
    else:
        await find(update, context, name)
    return True
