"""Finding articles: /search, /latest, and turning the pages of a list."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from telegram import Update

from bot import replies
from bot.buttons import End, Resize, Turns
from bot.context import Context
from bot.handlers.bells import is_for_bell
from bot.handlers.content import UnknownLink, is_message
from bot.handlers.errors import GoneError
from bot.handlers.found import LATELY, found, newest_readable
from bot.handlers.in_language import wanted_in_language
from bot.handlers.messages import is_private
from bot.handlers.named import found_by_name, found_on_topic, found_translated
from bot.handlers.phrases import asks_for_articles, asks_in_chat, looks_for
from bot.handlers.sending import answer, says_library_is_empty
from bot.handlers.small_talk import command_in, small_talk
from bot.library import (
    Hit,
    Page,
    article_id,
    example_in,
    lacks_answer,
    removed_ids,
    urls_in,
    without_frame,
)
from bot.replies import LINES_A_PAGE, MAX_OFFSET, Reply, Sent

# How many articles are offered where nothing was found.
NEAREST = 3
# Commands that name no topic, even where there is nothing to do.
_SAID = {"share", "drop", "hush"}
_PAUSE = re.compile(r"[,.;:!?]\s+")


@dataclass(frozen=True, slots=True)
class Beside:
    """What may be meant by who looks for something.

    Attributes:
        meant: What is offered where nothing was found; see `replies.guessed`.
        own: Texts that they sent, offered below whatever was found.
    """

    meant: Sequence[str] = ()
    own: Sequence[Sent] = ()


NOTHING_BESIDE = Beside()


async def search(update: Update, context: Context) -> None:
    """/search words."""
    query = " ".join(context.args or [])
    if query:
        await find(update, context, query)
    else:
        await ask(update, context, "search")


async def search_wanted(update: Update, context: Context, words: str, typed: str) -> bool:
    """Send what some words find, unless an article holds all that was typed; tell whether so."""
    page = await context.library.search(typed, limit=1)
    if page.holds_all:
        return False
    await find(update, context, words)
    return True


async def ask(update: Update, context: Context, what: str) -> None:
    """Ask for the words of a command, with an example that the library holds."""
    newest = (await context.library.newest(limit=LATELY)).hits
    example = example_among(newest, context.texts.language)
    number = await context.readers.remember_query(context.person, example) if example else 0
    private = is_private(update)
    await answer(
        update, context, replies.ask(context.texts, what, example, number, private=private)
    )


def example_among(hits: Sequence[Hit], language: str) -> str:
    """Words that find one of some articles that is in a language; "" if there is none."""
    return example_in([it.article.title for it in hits if it.article.language == language])


async def find(update: Update, context: Context, query: str, above: str = "") -> None:
    """Send what some words find; see `send_found`."""
    await send_found(update, context, query, await found(context, query), above)


async def send_found(
    update: Update,
    context: Context,
    query: str,
    page: Page,
    above: str = "",
    beside: Beside = NOTHING_BESIDE,
) -> None:
    """Send the first page of what a query found, or what can be done where it found nothing.

    Args:
        update: What to answer.
        context: Its context.
        query: What was asked.
        page: What it found.
        above: The text that says why this is sent, above what was found.
        beside: What may be meant instead.
    """
    context.answer_kind = "search"
    is_found = page.hits and not page.corrected
    named = None if is_found else await found_by_name(context, query)
    translated = None if named else await found_translated(context, query, page)
    if not named and (topic := await found_on_topic(context, query, page)):
        reply = await first_page(update, context, query, topic)
        named_topic = without_frame(query)
        reply = replies.found_instead(context.texts, "search-on-topic", named_topic, reply)
        if translated:
            reply = await or_search(context, reply, translated[0])
        await answer(update, context, replies.beside_own(reply, beside.own))
    elif page.hits and not (translated and page.corrected):
        reply = await first_page(update, context, query, page)
        if above:
            reply = replies.below_line(context.texts(above), reply)
        if translated:
            reply = await or_search(context, reply, translated[0])
        reply = replies.beside_own(reply, beside.own)
        await answer(update, context, _or_no_answer(context, query, page, reply))
    elif instead := named or translated:
        key = "search-named" if named else "search-translated"
        reply = await first_page(update, context, *instead)
        reply = replies.found_instead(context.texts, key, query, reply)
        await answer(update, context, _or_no_answer(context, query, page, reply))
    elif not await says_library_is_empty(update, context):
        wanted = await wanted_in_language(context, query)
        await send_nothing_found(update, context, wanted.words if wanted else query, beside)


async def send_nothing_found(
    update: Update, context: Context, query: str, beside: Beside = NOTHING_BESIDE
) -> None:
    """Say that nothing was found, and offer what is nearest, what may be meant, to be told later.

    Whoever sends a few sentences wants no search: they are short already.
    """
    if is_message(query):
        context.note_summary(End("whole"))
        await answer(update, context, replies.lead_on(context.texts, "text-short-or-search"))
        return
    if asks_of_text(context, query):
        await answer(update, context, replies.lead_on(context.texts, "text-question"))
        return
    nearest = [hit.article for hit in await context.library.nearest(query, limit=NEAREST)]
    await note_shown(update, context, 0, [it.id for it in nearest], is_found=False)
    topic, follow = without_frame(context.library.undated(query)).rstrip("?! "), None
    if is_private(update) and is_for_bell(topic) and not _is_talk(topic):
        follow = (await context.readers.remember_query(context.person, topic), topic)
    # Who looks for articles asks nothing of the one that is open.
    is_search = looks_for(query) or asks_for_articles(query)
    is_open = context.summary_is_newest and isinstance(context.last_summary, Resize)
    is_open = is_open and not is_search
    reply = replies.nothing_found(
        context.texts, query, nearest, follow=follow, meant=beside.meant, is_open=is_open
    )
    reply = replies.beside_own(reply, beside.own)
    await answer(update, context, _or_no_answer(context, query, Page((), more=False), reply))


def _is_talk(text: str) -> bool:
    """Tell whether a text, or a clause of it, is said to the bot: ``gửi cho Chi``."""
    clauses = (text, *_PAUSE.split(text))
    return any(small_talk(it) or (command_in(it) or ("",))[0] in _SAID for it in clauses)


def asks_of_text(context: Context, query: str) -> bool:
    """Tell whether words ask something right after the summary of a text that somebody sent.

    Who asks for articles asks nothing of that: ``co bai nao ve lua dao ko``.
    """
    return sees_text(context) and asks_in_chat(query) and not asks_for_articles(query)


def sees_text(context: Context) -> bool:
    """Tell whether the chat saw the summary of a text last that somebody sent."""
    return context.summary_is_newest and context.last_text == context.last_summary


def _or_no_answer(context: Context, query: str, page: Page, reply: Reply) -> Reply:
    """Say once in a chat that questions are not answered, above what one found in vain."""
    if context.told_of_questions or not lacks_answer(query, page):
        return reply
    context.note_told_of_questions()
    return replies.below_line(context.texts("search-question"), reply)


async def latest(update: Update, context: Context) -> None:
    """/latest: the newest articles."""
    if not await says_library_is_empty(update, context):
        await answer(update, context, await latest_page(update, context, 0))


async def holdings(update: Update, context: Context) -> None:
    """Tell how many articles there are, for who asks that or on what they are."""
    if not await says_library_is_empty(update, context):
        count = await context.library.size()
        await answer(update, context, replies.lead_on(context.texts, "library-holds", count=count))


async def first_page(update: Update, context: Context, query: str, page: Page) -> Reply:
    """The first page that a query found; the query is remembered, for the pages that follow."""
    number = await context.readers.remember_query(context.person, query)
    return await _shown(update, context, query, number, page, 0)


async def search_page(
    update: Update, context: Context, query: str, number: int, offset: int
) -> Reply:
    """What a remembered query finds, from `offset` on."""
    offset = min(max(offset, 0), MAX_OFFSET)
    page = await found(context, query, offset)
    return await _shown(update, context, query, number, page, offset)


async def _shown(
    update: Update, context: Context, query: str, number: int, page: Page, offset: int
) -> Reply:
    """The page that a query found, of which the list and its pages can be named from now on."""
    turns = replies.search_turns(number, page, offset)
    # What a question finds in vain is not what is meant after it, while anything is open.
    is_weak = bool(page.is_in_part or page.corrected or lacks_answer(query, page))
    is_found = not (is_weak and asks_in_chat(query))
    shown = [hit.article.id for hit in page.hits]
    await note_shown(update, context, offset, shown, turns, is_found=is_found)
    wanted = await wanted_in_language(context, query)
    reply = replies.search_page(context.texts, query, number, page, offset)
    if wanted and page.hits and all(hit.article.language != wanted.language for hit in page.hits):
        return replies.in_other_language(context.texts, reply, wanted.language, wanted.words)
    return reply


async def latest_page(update: Update, context: Context, offset: int) -> Reply:
    """The newest articles, from `offset` on."""
    offset = min(max(offset, 0), MAX_OFFSET)
    page = await newest_readable(context, LINES_A_PAGE, offset)
    turns = replies.latest_turns(page, offset)
    await note_shown(update, context, offset, [hit.article.id for hit in page.hits], turns)
    return replies.latest_page(context.texts, page, offset)


async def send_unknown_link(update: Update, context: Context, unknown: UnknownLink) -> None:
    """Say that the library does not hold a link, and what can be done."""
    if removed := removed_before(context, unknown.url):
        await answer(update, context, removed)
        return
    # Words that no title tells of (c abc) would find anything.
    words = unknown.words if await context.library.names_a_title(unknown.words) else ""
    number = await context.readers.remember_query(context.person, words) if words else 0
    reply = replies.unknown_link(
        context.texts,
        unknown.url,
        words,
        number,
        private=is_private(update),
        admin=context.is_admin and is_private(update),
    )
    await answer(update, context, reply)


def removed_before(context: Context, text: str) -> Reply | None:
    """Tell an admin of a link's article that an admin removed it; None if that is not so."""
    if not context.is_admin:
        return None
    with suppress(OSError):
        out = removed_ids(context.settings.seeds_dir)
        for article in map(article_id, urls_in(text)):
            if article in out:
                return replies.removed_before(context.texts, article)
    return None


async def or_search(context: Context, reply: Reply, typed: str) -> Reply:
    """Offer below a reply to search for what was typed, unless that was a command ("")."""
    if not typed:
        return reply
    number = await context.readers.remember_query(context.person, typed)
    return replies.or_search(context.texts, reply, typed, number)


async def remembered(context: Context, number: int) -> str:
    """The words of the query that a button or link names by this number.

    Raises:
        GoneError: They are remembered no more.
    """
    words = await context.readers.query(number)
    if words is None:
        raise GoneError("search-forgotten")
    return words


async def note_shown(
    update: Update,
    context: Context,
    offset: int,
    articles: list[str],
    turns: Turns | None = None,
    *,
    is_found: bool = True,
) -> None:
    """Remember a list, so that its numbers, /summary 3, and its next page can be named.

    What is only near to a search in vain is not meant by who asks for the full text of what they
    read before.
    """
    if update.effective_chat and articles:
        await context.readers.note_shown(update.effective_chat.id, offset + 1, articles)
        context.note_list(turns, dict(enumerate(articles, offset + 1)), is_found=is_found)
