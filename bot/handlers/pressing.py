"""Buttons under the bot's messages, in chats and under messages posted inline."""

from telegram import CallbackQuery, Update

from bot import buttons, replies
from bot.buttons import Button
from bot.context import Context
from bot.handlers.mine import following_list, prefer, save, saved_page
from bot.handlers.search import find, latest, latest_page, search_page, tell_brief
from bot.handlers.sending import acknowledge, replace
from bot.handlers.summary import full_page, related_list, send_summary
from bot.library import NoSuchArticleError
from bot.replies import MAX_SENTENCES, MIN_SENTENCES, Reply


async def press(update: Update, context: Context) -> None:
    """Do what the button says, and end its waiting, with a note if there is something to say."""
    query = update.callback_query
    if query is None:
        return
    # A message that Telegram no longer shows the bot cannot be answered or changed.
    is_lost = query.message and not query.message.is_accessible
    button = None if is_lost else buttons.decode(query.data or "")
    try:
        toast = await _act(update, context, query, button)
    except NoSuchArticleError:
        toast = "summary-gone"
    await acknowledge(query, toast and context.texts(toast))


async def _act(
    update: Update, context: Context, query: CallbackQuery, button: Button | None
) -> str | None:
    """Carry out a button; give the key of the text to say about it, if any."""
    match button:
        case None:
            return "toast-unknown"
        case buttons.Open(article):
            await send_summary(update, context, article)
        case buttons.Latest():
            await latest(update, context)
        case buttons.Find(number) | buttons.Brief(number):
            words = await context.people.query(number)
            if words is None:
                return "search-forgotten"
            send = find if isinstance(button, buttons.Find) else tell_brief
            await send(update, context, words)
        case buttons.Save(article):
            is_saved = await save(context, article)
            return "toast-saved" if is_saved else "toast-unsaved"
        case _:
            reply = await _replacement(update, context, query, button)
            if isinstance(reply, str):
                return reply
            await replace(query, reply)
    return None


async def _replacement(
    update: Update, context: Context, query: CallbackQuery, button: Button
) -> Reply | str:
    """What to show in place of the message, or the key of the text that says why not."""
    match button:
        case buttons.Resize(article, sentences):
            return await _resized(query, context, article, sentences)
        case buttons.ResizeText(number, sentences):
            ranking = await context.people.text_ranking(number)
            if ranking is None:
                return "text-forgotten"
            quoted = context.preferences.quoted
            return replies.text_summary(
                context.texts, ranking, _bounded(sentences), number, quoted=quoted
            )
        case buttons.Read(article, page):
            return await full_page(context, article, page)
        case buttons.Related(article):
            return await related_list(update, context, article)
        case buttons.TurnSearch(number, offset):
            words = await context.people.query(number)
            if words is None:
                return "search-forgotten"
            return await search_page(update, context, words, number, offset)
        case buttons.TurnLatest(offset):
            return await latest_page(update, context, offset)
        case buttons.TurnSaved(offset):
            return await saved_page(update, context, offset)
        case buttons.Unsave(article, offset):
            await context.people.unsave(context.person, article)
            return await saved_page(update, context, offset)
        case buttons.Unfollow(number):
            await context.people.unfollow(context.person, number)
            return await following_list(context)
        case buttons.Prefer(name, value):
            return await prefer(context, name, value)
    return "toast-unknown"


async def _resized(query: CallbackQuery, context: Context, article: str, sentences: int) -> Reply:
    digest = await context.library.summary(article, _bounded(sentences))
    quoted = context.preferences.quoted
    if query.inline_message_id:
        return replies.inline_summary(digest, quoted=quoted)
    return replies.summary(context.texts, digest, quoted=quoted)


def _bounded(sentences: int) -> int:
    return min(max(sentences, MIN_SENTENCES), MAX_SENTENCES)
