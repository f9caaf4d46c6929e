"""Inline search: `@bot words` in any chat."""

from telegram import InlineQueryResultsButton, Update
from telegram.error import BadRequest

from bot import replies
from bot.context import Context
from bot.handlers.found import newest_readable
from bot.handlers.named import is_named_by
from bot.handlers.preferences import layout_of
from bot.library import names_in
from bot.replies import MAX_OFFSET
from bot.telegram_errors import is_late

RESULTS = 20
# Seconds for which Telegram may answer the same query from its own memory.
CACHE_SECONDS = 60


async def inline(update: Update, context: Context) -> None:
    """Offer the articles that fit what is typed so far; the newest ones for nothing."""
    query = update.inline_query
    if query is None:
        return
    offset = _offset(query.offset)
    words, sentences = replies.read_share_query(context.bot_data.texts.values(), query.query)
    if words.strip():
        page = await context.library.suggest(words, limit=RESULTS, offset=offset)
        names = None if page.hits else names_in(words)
        if names and names.are_most:
            other = " ".join(names.translated)
            # As in private: an article that only mentions it is none on it.
            translated = await context.library.suggest(other, limit=RESULTS, offset=offset)
            page = translated if is_named_by(translated, names) else page
    else:
        page = await newest_readable(context, RESULTS, offset)
    summaries = await context.library.summaries(
        [hit.article for hit in page.hits], sentences or context.preferences.length()
    )
    button = None
    # What is said of a library without articles will soon not be so.
    cache_seconds = CACHE_SECONDS
    if not page.hits and offset == 0:
        number = await context.readers.remember_query(context.person, words)
        key = "inline-nothing"
        if await context.library.is_empty():
            key = "inline-loading" if context.library.reloading else "inline-empty"
            cache_seconds = 0
        button = InlineQueryResultsButton(context.texts(key), start_parameter=f"q-{number}")
    try:
        await query.answer(
            replies.inline_results(context.texts, summaries, layout_of(context)),
            cache_time=cache_seconds,
            # Their length, layout and the words on their buttons are as this person chose.
            is_personal=True,
            # Not "": with `Defaults` PTB 22.8 would make an offset "[]" of it.
            next_offset=str(offset + RESULTS) if page.more else None,
            button=button,
        )
    except BadRequest as error:
        if not is_late(error):
            raise


def _offset(text: str) -> int:
    """Read an offset that Telegram gives back; what is no number of ours counts as 0."""
    return min(int(text), MAX_OFFSET) if text.isascii() and text.isdigit() else 0
