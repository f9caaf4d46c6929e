"""Inline search: `@bot words` in any chat; and guest queries, where the bot is no member."""

from telegram import InlineQueryResultsButton, Update
from telegram.error import BadRequest

from bot import replies
from bot.context import Context
from bot.handlers.chat import without_mention
from bot.handlers.sending import is_late
from bot.handlers.texts import is_long, message_above, text_of, told_text
from bot.library import Preferences
from bot.replies import MAX_OFFSET, Reply

RESULTS = 20
# Seconds for which Telegram may answer the same query from its own memory.
CACHE_SECONDS = 60


async def inline(update: Update, context: Context) -> None:
    """Offer the articles that fit what is typed so far; the newest ones for nothing."""
    query = update.inline_query
    if query is None:
        return
    offset = _offset(query.offset)
    preferences = context.preferences
    page = await context.library.suggest(query.query, limit=RESULTS, offset=offset)
    digests = await context.library.summaries(
        [hit.article for hit in page.hits], preferences.sentences
    )
    button = None
    if not page.hits and offset == 0:
        number = await context.people.remember_query(context.person, query.query)
        button = InlineQueryResultsButton(
            context.texts("inline-nothing"), start_parameter=f"q-{number}"
        )
    usual = Preferences()
    same_for_all = (preferences.sentences, preferences.quoted) == (usual.sentences, usual.quoted)
    try:
        await query.answer(
            replies.inline_results(digests, quoted=preferences.quoted),
            cache_time=CACHE_SECONDS,
            # Results hold no word in the reader's language; the button does.
            is_personal=button is not None or not same_for_all,
            # Not "": with `Defaults` PTB 22.8 would make an offset "[]" of it.
            next_offset=str(offset + RESULTS) if page.more else None,
            button=button,
        )
    except BadRequest as error:
        if not is_late(error):
            raise


async def guest(update: Update, context: Context) -> None:
    """Answer a mention in a chat where the bot is no member, once."""
    message = update.guest_message
    if message is None or message.guest_query_id is None:
        return
    above = message_above(message)
    words = without_mention(text_of(message), context.bot.username)
    text = words or (text_of(above) if above else "")
    if not text:
        reply = replies.plain(context.texts, "mention-usage", bot=context.bot.username)
    elif is_long(text):
        reply = await told_text(context, text)
    else:
        reply = await _best_hit(context, text)
    # Nobody is shown the result's title: the reply is posted at once.
    result = replies.result("guest", context.bot.username, reply)
    try:
        await context.bot.answer_guest_query(message.guest_query_id, result)
    except BadRequest as error:
        if not is_late(error):
            raise


async def _best_hit(context: Context, words: str) -> Reply:
    # A search finds an article by its link too.
    page = await context.library.search(words, limit=1)
    for hit in page.hits:
        preferences = context.preferences
        digest = await context.library.summary(hit.article.id, preferences.sentences)
        return replies.inline_summary(digest, quoted=preferences.quoted)
    return replies.nothing_found(context.texts, words)


def _offset(text: str) -> int:
    """Read an offset as it was given to Telegram; anything else begins anew."""
    return min(int(text), MAX_OFFSET) if text.isascii() and text.isdigit() else 0
