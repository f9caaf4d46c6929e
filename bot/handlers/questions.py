"""Replies to what the bot asked: the question stands in its message, so nothing is kept."""

from collections.abc import Awaitable, Callable

from telegram import Update

from bot.context import Context
from bot.handlers.brief import send_brief
from bot.handlers.content import QUERY_LENGTH, Link, UnknownLink, classify
from bot.handlers.follows import follow_wanted
from bot.handlers.messages import is_button, question_above
from bot.handlers.removal import ask_whether
from bot.handlers.said import is_said
from bot.handlers.small_talk import asked_how, command_in, number_in, page_in, small_talk
from bot.handlers.summary import summarize_wanted
from bot.handlers.wishes import is_likely_wish
from bot.library import subjects_in

_ANSWERED: dict[str, Callable[[Update, Context, str], Awaitable[None]]] = {
    "summary": summarize_wanted,
    "brief": send_brief,
    "follow": follow_wanted,
    "remove": ask_whether,
}
# A link answers the others.
_OF_TOPICS = ("brief", "follow")


async def takes_answer(update: Update, context: Context, words: str) -> bool:
    """Take words for the answer to the question that they reply to.

    Returns:
        Whether they are one. Telegram lets whatever is written next reply to a question, also what
        has nothing to do with it: a long text, a command in plain words, a link to an article.
    """
    asked = question_above(update, context)
    if asked is None or await _is_no_answer(context, asked, words):
        return False
    await _ANSWERED[asked](update, context, words)
    return True


async def _is_no_answer(context: Context, asked: str, words: str) -> bool:
    """Tell whether words say or ask the bot something, whatever it asked."""
    if len(words) > QUERY_LENGTH or small_talk(words) or is_button(context, words):
        return True
    if asked_how(words) or page_in(words) or (is_said(words) and not subjects_in(words)):
        return True
    is_number = number_in(words) is not None and not words.isdecimal()
    if is_likely_wish(words) or command_in(words) or (is_number and asked in _OF_TOPICS):
        # An article may be told by its title.
        return not await context.library.begins_a_title(words)
    if asked in _OF_TOPICS:
        return isinstance(await classify(context.library, words), Link | UnknownLink)
    return False
