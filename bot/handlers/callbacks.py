"""Buttons under the bot's messages, in chats and under messages posted through inline search."""

from typing import assert_never

from telegram import Update

from bot import buttons
from bot.context import Context
from bot.handlers.brief import send_brief
from bot.handlers.errors import GoneError
from bot.handlers.follows import following_list
from bot.handlers.forget import erase
from bot.handlers.full_text import full_page
from bot.handlers.preferences import prefer
from bot.handlers.related import related_list
from bot.handlers.saved import save, saved_page
from bot.handlers.search import find, latest, latest_page, remembered, search_page
from bot.handlers.sending import acknowledge, replace
from bot.handlers.summary import resized, send_summary
from bot.handlers.texts import resized_text
from bot.library import NoSuchArticleError
from bot.replies import MAX_SENTENCES, MIN_SENTENCES, Reply


async def press(update: Update, context: Context) -> None:
    """Do what a button says, and end its waiting, with a short note if there is one."""
    query = update.callback_query
    if query is None:
        return
    # A message that Telegram no longer shows the bot cannot be answered or changed.
    is_lost = query.message and not query.message.is_accessible
    button = None if is_lost else buttons.decode(query.data or "")
    try:
        outcome = await _act(update, context, button) if button else "toast-unknown"
    except NoSuchArticleError:
        outcome = "summary-gone"
    except GoneError as gone:
        outcome = gone.key
    if isinstance(outcome, Reply):
        await replace(query, outcome)
        outcome = None
    await acknowledge(query, outcome and context.texts(outcome))


async def _act(  # noqa: C901, PLR0912 - the table of buttons: one flat case each
    update: Update, context: Context, button: buttons.Button
) -> Reply | str | None:
    """Carry out a button.

    Returns:
        What to show in place of the message, the key of a short note, or None if the button was
        answered with a message.

    Raises:
        NoSuchArticleError: The article is gone.
        GoneError: What the button names is gone.
    """
    match button:
        case buttons.Open(article):
            await send_summary(update, context, article)
        case buttons.Find(number):
            await find(update, context, await remembered(context, number))
        case buttons.Brief(number):
            await send_brief(update, context, await remembered(context, number))
        case buttons.Latest():
            await latest(update, context)
        case buttons.Save(article):
            is_saved = await save(update, context, article)
            return "toast-saved" if is_saved else "toast-unsaved"
        case buttons.Resize(article, sentences):
            posted = update.effective_message is None
            return await resized(context, article, _bounded(sentences), posted=posted)
        case buttons.ResizeText(number, sentences):
            return await resized_text(context, number, _bounded(sentences))
        case buttons.Read(article, page):
            return await full_page(context, article, page)
        case buttons.Related(article):
            return await related_list(update, context, article)
        case buttons.TurnSearch(number, offset):
            words = await remembered(context, number)
            return await search_page(update, context, words, number, offset)
        case buttons.TurnLatest(offset):
            return await latest_page(update, context, offset)
        case buttons.TurnSaved(offset):
            return await saved_page(update, context, offset)
        case buttons.Unsave(article, offset):
            await context.readers.unsave(context.person, article)
            return await saved_page(update, context, offset)
        case buttons.Unfollow(number):
            await context.readers.unfollow(context.person, number)
            return await following_list(context)
        case buttons.Prefer(name, value):
            return await prefer(context, name, value)
        case buttons.Forget():
            return await erase(context)
        case _:
            assert_never(button)
    return None


def _bounded(sentences: int) -> int:
    """Callback data can be made up by a modified client."""
    return min(max(sentences, MIN_SENTENCES), MAX_SENTENCES)
