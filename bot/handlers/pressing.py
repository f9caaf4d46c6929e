"""Buttons under the bot's messages, in chats and under messages posted inline."""

from telegram import CallbackQuery, Update

from bot import buttons, replies
from bot.buttons import Open, Resize, TurnLatest, TurnSearch
from bot.context import Context
from bot.handlers.search import latest_page, search_page
from bot.handlers.sending import acknowledge, replace
from bot.handlers.summary import send_summary
from bot.library import NoSuchArticleError
from bot.replies import MAX_OFFSET, MAX_SENTENCES, MIN_SENTENCES


async def press(update: Update, context: Context) -> None:
    """Do what the button says, and end its waiting, with a note if it could not be done."""
    query = update.callback_query
    if query is None:
        return
    toast = await _act(update, context, query, buttons.decode(query.data or ""))
    await acknowledge(query, toast and context.texts(toast))


async def _act(
    update: Update, context: Context, query: CallbackQuery, button: buttons.Button | None
) -> str | None:
    """Carry out a button; give the key of the text to say about it, if any."""
    match button:
        case Open(article):
            await send_summary(update, context, article)
        case Resize(article, sentences):
            return await _resize(query, context, article, sentences)
        case TurnSearch(number, offset):
            words = await context.people.query(number)
            if words is None:
                return "search-forgotten"
            offset = min(max(offset, 0), MAX_OFFSET)
            await replace(query, await search_page(update, context, words, number, offset))
        case TurnLatest(offset):
            offset = min(max(offset, 0), MAX_OFFSET)
            await replace(query, await latest_page(update, context, offset))
        case None:
            return "toast-unknown"
    return None


async def _resize(
    query: CallbackQuery, context: Context, article: str, sentences: int
) -> str | None:
    """Show the summary with so many sentences in place of the one under the button."""
    sentences = min(max(sentences, MIN_SENTENCES), MAX_SENTENCES)
    try:
        digest = await context.library.summary(article, sentences)
    except NoSuchArticleError:
        return "summary-gone"
    if query.inline_message_id:
        await replace(query, replies.inline_summary(digest))
    else:
        await replace(query, replies.summary(context.texts, digest))
    return None
