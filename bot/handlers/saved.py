"""Saved articles: /saved, and the button that saves."""

import re
from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from telegram import Update

from bot import replies
from bot.buttons import Resize, TurnSaved
from bot.context import Context, Order
from bot.handlers.errors import answer_unless_gone
from bot.handlers.follows import is_followed
from bot.handlers.messages import is_private
from bot.handlers.phrases import holds, phrases_in, spelled
from bot.handlers.private import sent_to_private
from bot.handlers.search import note_shown
from bot.handlers.sending import answer, replace_keyboard, why_gone
from bot.handlers.small_talk import name_in, number_in
from bot.handlers.summary import numbered, send_no_such_number
from bot.library import Article, exact_words, folded_words, inflections, ways_to_name
from bot.replies import LINES_A_PAGE, MAX_OFFSET, Reply

# Among so many of the newest saved articles one is looked for by its title.
LOOKED_AT = 200
# What stands between articles that are named together, each with a word before it.
_JOINS = re.compile(
    r"\s*,\s*(?:(?:and|và|va)\s+)?|\s+(?:and|và|va|với|voi|cùng|cung)\s+(?=the\b|b[àa]i\b|tin\b|\d)",
    re.IGNORECASE,
)


async def saved(update: Update, context: Context, *, removing: bool = False) -> None:
    """/saved: the articles that a person saved, to open them or to take off one by one."""
    if await sent_to_private(update, context, "saved"):
        return
    await answer(update, context, await saved_page(update, context, 0, removing=removing))


async def how_to_save(update: Update, context: Context) -> None:
    """Tell how an article is saved."""
    await answer(update, context, replies.lead_on(context.texts, "saved-how"))


async def saved_page(
    update: Update, context: Context, offset: int, *, removing: bool = False
) -> Reply:
    """The saved articles from `offset` on, or the page before if that one has become empty.

    Args:
        update: What asks for it.
        context: Its context.
        offset: Where the page begins.
        removing: Whether the buttons are to take off instead of to open.
    """
    offset = min(max(offset, 0), MAX_OFFSET)
    ids = await context.readers.saved(context.person, limit=LINES_A_PAGE + 1, offset=offset)
    if offset and not ids:
        return await saved_page(update, context, offset - LINES_A_PAGE, removing=removing)
    shown, more = ids[:LINES_A_PAGE], len(ids) > LINES_A_PAGE
    turns = replies.saved_turns(offset, more=more)
    await note_shown(update, context, offset, shown, turns)
    articles = {article.id: article for article in await context.library.articles(shown)}
    if shown and not articles and (why := await why_gone(context)) == "library-loading":
        return replies.plain(context.texts, why)
    entries = [(article_id, articles.get(article_id)) for article_id in shown]
    page = replies.saved_to_remove if removing else replies.saved_page
    return page(context.texts, entries, offset, more=more)


async def save_wanted(
    update: Update, context: Context, words: str, _typed: str, *, is_said: bool = False
) -> bool:
    """Save the articles that words name; tell whether they do.

    By its number in the list seen last, or by words of its title, as the bees one is: any words if
    it `is_said` that they are of an article.
    """
    save_it = partial(save_and_tell, update, context)
    if several := await _several(context, words, is_said=is_said):
        for article in several:
            await answer_unless_gone(update, context, save_it(article.id))
        return True
    if await _of_entry(update, context, words, save_it):
        return True
    named = await article_named(context, words, is_said=is_said)
    if named:
        await answer_unless_gone(update, context, save_it(named.id))
    return named is not None


async def _several(context: Context, words: str, *, is_said: bool) -> list[Article]:
    """The articles that are named together: ``the bees one and the moon one``; [] if not all are.

    Each by words of its title: several numbers are read elsewhere.
    """
    names = _JOINS.split(words)
    if not 1 < len(names) <= LINES_A_PAGE:
        return []
    named = [await article_named(context, it, is_said=is_said) for it in names]
    found = list({it.id: it for it in named if it}.values())
    return found if len(found) == len(names) else []


async def article_named(context: Context, words: str, *, is_said: bool = False) -> Article | None:
    """The one article that is named as an entry of a list is: the one open, a listed one, or found.

    Of several, which may be meant is not known.
    """
    if not (name := name_of_entry(words) or (name_in(words) if is_said else "")):
        return None
    last = None if context.list_is_newest else context.last_summary
    opened = [last.article] if isinstance(last, Resize) else []
    for ids in (opened, context.numbered.values()):
        if named := titled(await context.library.articles([*ids]), name):
            return _only(named, name)
    page = await context.library.search(name, limit=LINES_A_PAGE)
    return _only(titled([hit.article for hit in page.hits], name), name)


def _only(articles: Sequence[Article], name: str) -> Article | None:
    """The one of some articles that a name can mean, or whose title has it with its diacritics."""
    words = {*exact_words(name)}
    exact = [it for it in articles if words <= {*exact_words(it.title)}]
    some = articles if len(articles) == 1 else exact
    return some[0] if len(some) == 1 else None


def name_of_entry(words: str) -> str:
    """What an entry of a list is named by: ``bees`` for ``the bees one``; "" for other words."""
    name = name_in(words)
    if not name:
        return ""
    behind = spelled(words.rpartition(name)[2])
    return name if holds(behind, phrases_in("around")["after_entry"]) else ""


async def unsave_wanted(
    update: Update,
    context: Context,
    words: str,
    typed: str,
    *,
    is_sure: bool,
    is_said: bool = False,
) -> bool:
    """Take off the saved ones the article that words name likewise, or by its title.

    Whoever says no more than `remove` is not sure to mean that, unless they see the saved ones or
    name it as an entry of a list is named: by its title it is asked about.
    Where it is said of an article, and it is none of the saved ones, that is said, or those are
    shown.
    """
    if await _of_entry(update, context, words, partial(unsave_and_tell, context)):
        return True
    if not is_private(update):
        return False
    name = name_of_entry(words)
    if not is_sure and name and not sees_saved(context) and await is_followed(context, name):
        return False
    is_sure |= sees_saved(context) or bool(name)
    if await _unsave_named(update, context, words, typed, is_sure=is_sure):
        return True
    if named := await article_named(context, words):
        await answer_unless_gone(update, context, unsave_and_tell(context, named.id))
        return True
    is_meant = is_said or (is_sure and not titled(await saved_articles(context), typed))
    if is_meant and (found := await _only_found_saved(context, name_in(words))):
        await answer_unless_gone(update, context, unsave_and_tell(context, found))
        return True
    if is_said:
        await answer(update, context, await saved_page(update, context, 0, removing=True))
    return is_said


async def names_saved(context: Context, words: str) -> bool:
    """Tell whether some words name one saved article, by its title or as a search finds it."""
    named = titled(await saved_articles(context), name_in(words)) if words else []
    return len(named) == 1 or await _only_found_saved(context, name_in(words)) is not None


async def _only_found_saved(context: Context, words: str) -> str | None:
    """The only saved article that is found by some words, as by another name of its subject."""
    page = await context.library.search(words, limit=LINES_A_PAGE) if words else None
    if page is None or page.corrected:
        return None
    saved_ids = {it.id for it in await saved_articles(context)}
    found = [hit.article.id for hit in page.hits if hit.article.id in saved_ids and not hit.missing]
    return found[0] if len(found) == 1 else None


def sees_saved(context: Context) -> bool:
    """Tell whether a chat saw a list of the saved articles last."""
    pages = context.last_list
    return context.list_is_newest and pages is not None and isinstance(pages[1], TurnSaved)


async def _of_entry(
    update: Update, context: Context, words: str, reply: Callable[[str], Awaitable[Reply]]
) -> bool:
    number = number_in(words, asked=True)
    if number is None:
        return False
    article_id = await numbered(update, context, number)
    if article_id is None:
        await send_no_such_number(update, context, number)
    else:
        await answer_unless_gone(update, context, reply(article_id))
    return True


async def _unsave_named(
    update: Update, context: Context, words: str, typed: str, *, is_sure: bool
) -> bool:
    """Take off the saved article whose title has some words, or offer to.

    One is taken off at once if that `is_sure` to be meant, of several the one that is tapped.

    Returns:
        Whether there is one. A title that has all that was typed is looked for.
    """
    articles = await saved_articles(context)
    if titled(articles, typed):
        return False
    named = titled(articles, words) or titled(articles, name_in(words))
    if len(named) == 1 and is_sure:
        await answer_unless_gone(update, context, unsave_and_tell(context, named[0].id))
    elif len(named) > LINES_A_PAGE:
        # The list of all has more pages, where none of them is missing.
        await answer(update, context, await saved_page(update, context, 0, removing=True))
    elif named:
        entries = [(it.id, it) for it in named]
        await answer(
            update, context, replies.saved_to_remove(context.texts, entries, 0, more=False)
        )
    return bool(named)


async def saved_articles(context: Context) -> list[Article]:
    """The newest of the articles that a person saved."""
    ids = await context.readers.saved(context.person, limit=LOOKED_AT, offset=0)
    return await context.library.articles(ids)


async def list_of_saved(update: Update, context: Context, articles: Sequence[Article]) -> Reply:
    """Some of the saved articles, to open one."""
    await note_shown(update, context, 0, [it.id for it in articles[:LINES_A_PAGE]])
    entries = [(it.id, it) for it in articles[:LINES_A_PAGE]]
    return replies.saved_page(context.texts, entries, 0, more=False)


def titled(articles: Sequence[Article], words: str) -> list[Article]:
    """Those of some articles whose title has some words, in any order and form, or for short."""
    named = ways_to_name(tuple(folded_words(words)))
    ways = [[{it, *inflections(it)} for it in way] for way in named]
    titles = [(it, {*folded_words(it.title)}) for it in articles]
    return [it for it, title in titles if any(all(title & forms for forms in way) for way in ways)]


async def save_and_tell(update: Update, context: Context, article_id: str) -> Reply:
    """Save an article, and tell which; in a group a button would undo it for whoever taps it.

    Raises:
        NoSuchArticleError: The article is gone.
    """
    if not await context.readers.is_saved(context.person, article_id):
        context.note_order(Order("save", (article_id,)))
    article = await save(update, context, article_id)
    if is_private(update):
        return replies.save_done(context.texts, article, saved=True)
    return replies.plain(context.texts, "save-done", title=article.title)


async def unsave_and_tell(context: Context, article_id: str) -> Reply:
    """Take an article off the saved ones, and tell which, or that it was none of them.

    Raises:
        NoSuchArticleError: The article is gone.
    """
    was_saved = await context.readers.is_saved(context.person, article_id)
    await context.readers.unsave(context.person, article_id)
    article = await context.library.article(article_id)
    if was_saved:
        context.note_order(Order("unsave", (article_id,)))
        return replies.save_done(context.texts, article, saved=False)
    return replies.plain(context.texts, "unsave-nothing", title=article.title)


async def save(update: Update, context: Context, article_id: str) -> Article:
    """Save an article, and show on its summary that it is saved.

    Raises:
        NoSuchArticleError: The article is gone.
    """
    article = await context.library.article(article_id)
    await context.readers.save(context.person, article_id)
    await _mark(update, context, article_id, saved=True)
    return article


async def drop(update: Update, context: Context, article_id: str) -> None:
    """Take an article off the saved ones, and show that on its summary."""
    await context.readers.unsave(context.person, article_id)
    await _mark(update, context, article_id, saved=False)


async def _mark(update: Update, context: Context, article_id: str, *, saved: bool) -> None:
    """Turn the button that saves; in a group it is everybody's, and stays."""
    message = update.effective_message
    if update.callback_query and message and is_private(update):
        marked = replies.save_marked(context.texts, message.reply_markup, article_id, saved=saved)
        await replace_keyboard(update.callback_query, context, marked)
