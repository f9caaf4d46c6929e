"""Who wants an article in another language is offered what there is: nothing is translated."""

from telegram import Update

from bot import replies
from bot.buttons import Resize
from bot.context import Context
from bot.handlers.found import found
from bot.handlers.in_language import wanted_in_language
from bot.handlers.last_summary import answer_of_article, sees_article
from bot.handlers.phrases import Words, asked_in, holds, is_made_of, phrases_in, spelled
from bot.handlers.search import find, first_page, note_shown
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES
from bot.handlers.summary import summary_of
from bot.library import Article, ends_of, is_row_with
from bot.replies import Reply

# So many articles in other languages are offered, of so many that are found.
OFFERED, LOOKED_AT = 3, 10


async def answers_of_language(update: Update, context: Context, text: str) -> bool:
    """Answer who wants articles in a language, or one in another; tell whether a text does."""
    for way in (_finds_in_language, _offers_other_language, _finds_what_to_translate):
        if await way(update, context, text):
            return True
    return False


async def _offers_other_language(update: Update, context: Context, text: str) -> bool:
    """Offer articles in other languages to who asks for one; tell whether a text does.

    A title that begins as the text does is looked for.
    """
    if not asks_for_language(text) or await context.library.begins_a_title(text):
        return False
    if sees_article(context):
        await answer_of_article(update, context, lambda last: _offer(update, context, last))
    else:
        await answer(update, context, replies.lead_on(context.texts, "not-translated"))
    return True


async def _finds_what_to_translate(update: Update, context: Context, text: str) -> bool:
    """Say that nothing is translated, above what finds the article that is to be; tell whether so.

    A title that begins as the text does is looked for.
    """
    words = to_translate(text)
    if not words or await context.library.begins_a_title(text):
        return False
    if (page := await found(context, words)).hits:
        listed = await first_page(update, context, words, page)
        reply = replies.below_line(context.texts("not-translated-article"), listed)
    else:
        reply = replies.lead_on(context.texts, "not-translated")
    await answer(update, context, reply)
    return True


def to_translate(text: str) -> str:
    """Tell what a text wants to be translated, as typed: ``pho`` for ``translate pho to english``.

    Returns:
        "" if it wants nothing of that kind.
    """
    if text.startswith(QUOTES):
        return ""
    ways, asked = phrases_in("translated"), asked_in(text)
    words = asked.words
    starts = ends_of(words, 0, [ways["beside"], phrases_in("around")["company"]])
    starts = {start + length for start in starts for length, _ in ways["asks"].at(words, start)}
    for start in sorted(starts):
        end = next((it for it in range(start, len(words)) if _into_language(words, it)), start)
        first = max(ends_of(words[:end], start, [ways["article"]]))
        closing = (it for it in range(first, end) if is_made_of(words[it:end], [ways["article"]]))
        if named := asked.typed(first, next(closing, end)):
            return named
    return ""


def _into_language(words: Words, start: int) -> bool:
    """Tell whether words end, from a place on, with a language to translate to."""
    ways = phrases_in("translated")
    named = (start + length for length, _ in ways["to"].at(words, start))
    return any(is_row_with(words, it, ways["into"], [ways["beside"]]) for it in named)


async def _finds_in_language(update: Update, context: Context, text: str) -> bool:
    """Send articles in the language that a text asks for; tell whether it asks for one.

    Below an article it may be that one that is wanted in another language.
    """
    if sees_article(context) and asks_for_language(text):
        return False
    if await wanted_in_language(context, text) is None:
        return False
    await find(update, context, text)
    return True


def asks_for_language(text: str) -> bool:
    """Tell whether a text asks for a translation, or tells why: ``I can't read Vietnamese``."""
    words, ways = spelled(text), phrases_in("translated")
    if text.startswith(QUOTES):
        return False
    row = [*ways.values()]
    is_meant = holds(words, ways["into"]) or holds(words, ways["meant"])
    return is_row_with(words, 0, ways["sure"], row) or (
        is_meant and is_row_with(words, 0, ways["asks"], row)
    )


async def _offer(update: Update, context: Context, last: Resize) -> Reply:
    """What is on the same subject in other languages, and the article's own text."""
    summary = await summary_of(context, last.article, last.sentences)
    others = await _in_other_languages(context, summary.article, last.query)
    await note_shown(update, context, 0, [it.id for it in others])
    return replies.not_translated(context.texts, summary, others, last.query)


async def _in_other_languages(context: Context, article: Article, query: int) -> list[Article]:
    """Articles that are related to one, or that the query found which found it."""
    found = [*await context.library.related(article.id, limit=LOOKED_AT)]
    if words := query and await context.readers.query(query):
        page = await context.library.search(words, limit=LOOKED_AT)
        found += [hit.article for hit in page.hits]
    others = {it.id: it for it in found if it.language != article.language}
    return [*others.values()][:OFFERED]
