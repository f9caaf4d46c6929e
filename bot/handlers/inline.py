"""Inline search: `@bot words` in any chat, answered at every key press."""

from telegram import InlineQueryResultsButton, Update
from telegram.error import BadRequest

from bot import replies
from bot.context import Context
from bot.replies import MAX_OFFSET, USUAL_SENTENCES

RESULTS = 20
# Seconds that Telegram may answer the same query from its own memory, for everybody: the
# results hold no word in the reader's language.
CACHE_SECONDS = 60


async def inline(update: Update, context: Context) -> None:
    """Offer the articles that fit what is typed so far; the newest ones for nothing."""
    query = update.inline_query
    if query is None:
        return
    offset = _offset(query.offset)
    page = await context.library.suggest(query.query, limit=RESULTS, offset=offset)
    digests = await context.library.summaries(
        [hit.article for hit in page.hits], sentences=USUAL_SENTENCES
    )
    button = None
    if not page.hits and offset == 0:
        button = InlineQueryResultsButton(context.texts("inline-nothing"), start_parameter="inline")
    try:
        await query.answer(
            replies.inline_results(digests),
            cache_time=CACHE_SECONDS,
            is_personal=button is not None,
            # Not "": with `Defaults` PTB 22.8 would make an offset "[]" of it.
            next_offset=str(offset + RESULTS) if page.more else None,
            button=button,
        )
    except BadRequest as error:
        # The person typed on, or the answer took too long: nobody waits for it any more.
        if "query is too old" not in error.message.lower():
            raise


def _offset(text: str) -> int:
    """Read an offset as it was given to Telegram; anything else begins anew."""
    return min(int(text), MAX_OFFSET) if text.isascii() and text.isdigit() else 0
