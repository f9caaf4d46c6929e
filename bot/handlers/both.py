"""Two orders in one message: ``unfollow space and follow bees instead``."""

from collections.abc import Awaitable, Callable, Iterator

from telegram import Update

from bot.context import Context
from bot.handlers.follows import is_followed
from bot.handlers.hours import named_hour, wants_digest
from bot.handlers.messages import is_private
from bot.handlers.muting import split_time
from bot.handlers.phrases import parts_word, phrases_in, spelled
from bot.handlers.saved import article_named, names_saved
from bot.handlers.small_talk import QUOTES, command_in, number_in, small_talk
from bot.library import may_be_topic

# Who gives two orders says so much at most, and joins them by so many words.
_MOST_WORDS, _LONGEST_JOIN = 16, 3
# What is done for who says nothing else: it changes something, or asks whether to.
_CHANGES = {
    *("mute", "unmute", "unfollow_all", "unsave_all", "save", "unsave"),
    *("auto_length", "speak_vi", "speak_en", "forget", "forget_text"),
}
# What else may be asked for beside that.
_SHOWS = {
    *("following", "saved", "settings", "brief", "latest", "shorter", "longer", "full", "related"),
    *("next", "kept", "help", "hour", "length"),
}
_OF_ARTICLES = {"save", "save_article", "unsave", "unsave_article"}
_ENDS_FOLLOW = {"drop", "remove"}

Does = Callable[[Update, Context, str], Awaitable[bool]]


async def does_both(update: Update, context: Context, text: str, does: Does) -> bool:
    """Do one order after the other if a text is two; tell whether it is.

    Each must be an order by itself, in words that are known: all else may be looked for.

    Args:
        update: The message.
        context: Whose it is.
        text: What was said.
        does: Carries out one order.
    """
    for parts in _parted(text) if is_private(update) else ():
        orders = [await _order(context, it) for it in parts]
        if not all(orders) or not any(it in _CHANGES or command_in(it) for it in orders if it):
            continue
        if await context.library.begins_a_title(text):
            return False
        for order in filter(None, orders):
            await does(update, context, order)
        return True
    return False


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and behind each word that may join two orders, or a comma."""
    said = text.split()
    if len(said) > _MOST_WORDS or text.startswith(QUOTES):
        return
    joins = phrases_in("joins")["orders"]
    for start in range(1, len(said)):
        first = " ".join(said[:start])
        for end in reversed(range(start + 1, min(start + _LONGEST_JOIN, len(said) - 1) + 1)):
            if joins.meaning(spelled(" ".join(said[start:end]))) and not parts_word(said, start):
                yield first.rstrip(",;."), " ".join(said[end:])
        if first.endswith((",", ";", ".")):
            yield first.rstrip(",;."), " ".join(said[start:])


async def _order(context: Context, part: str) -> str | None:
    """An order as it is put most simply; None if a part of a text is none by itself."""
    part = _without_end(part)
    kind = small_talk(part)
    if kind in _CHANGES or kind in _SHOWS or named_hour(part) or wants_digest(part):
        return part
    name, words = command_in(part) or ("", "")
    if name == "follow" and may_be_topic(words):
        return part
    if name == "unfollow" and words:
        return part
    if name in _ENDS_FOLLOW and await is_followed(context, words):
        return f"unfollow {words}"
    if name == "remove" and await names_saved(context, words):
        return f"unsave {words}"
    if name in {"mute", "hush", "unmute"}:
        topic = split_time(words)[0]
        return part if not topic or await is_followed(context, topic) else None
    if name in _OF_ARTICLES:
        is_said = name.endswith("_article")
        named = await article_named(context, words, is_said=is_said)
        is_named = named or number_in(words, asked=True)
        return part if is_named else None
    return None


def _without_end(part: str) -> str:
    """Leave out what says behind an order that it is another, or one more: ``follow bees too``."""
    said = part.split()
    ways = [phrases_in("corrects")["instead_behind"], phrases_in("around")["also"]]
    for start in range(1, len(said)):
        if any(it.meaning(spelled(" ".join(said[start:]))) for it in ways):
            return " ".join(said[:start])
    return part
