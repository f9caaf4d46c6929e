"""What the bot can do is offered to who asks for it in words that nothing else reads.

Such wordings never end, so a few words hint at a feature, wherever they stand. Nothing is done for
them but to show where it is done.
"""

from collections.abc import Awaitable, Callable
from functools import cache, lru_cache

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.follows import follow, following
from bot.handlers.forget import forget, tell_kept
from bot.handlers.last_summary import how_to, source
from bot.handlers.phrases import Words, data, holds, phrases_each, spelled
from bot.handlers.preferences import ask_hour, ask_language, ask_length, settings
from bot.handlers.saved import how_to_save, saved
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES
from bot.handlers.welcome import help_
from bot.library import Phrases, ends_of

# Who says more tells something.
_MOST_WORDS = 16


async def tell_privacy(update: Update, context: Context) -> None:
    """Tell what is kept of a person, and who sees it."""
    await answer(update, context, replies.lead_to_help(context.texts, "privacy"))


async def _show_link(update: Update, context: Context) -> None:
    await (source if context.has_seen else how_to)(update, context)


async def _tell_languages(update: Update, context: Context) -> None:
    """Tell that articles in another language cannot be hidden, and how those in one are found."""
    await answer(update, context, replies.lead_on(context.texts, "small-talk-hide_language"))


_OFFERS: dict[str, Callable[[Update, Context], Awaitable[None]]] = {
    "privacy": tell_privacy,
    "forget": forget,
    "kept": tell_kept,
    **dict.fromkeys(("kept_of_mine", "remembered"), tell_kept),
    "saved": saved,
    "foreign": _tell_languages,
    "hour": ask_hour,
    "share": how_to,
    "link": _show_link,
    "save": how_to_save,
    "length": ask_length,
    "language": ask_language,
    "settings": settings,
    **dict.fromkeys(("following", "unfollow"), following),
    "follow": follow,
    "help": help_,
}


async def takes_hint(update: Update, context: Context, text: str, *, whole: bool) -> bool:
    """Offer what a text hints at, unless a title begins so; tell whether it hints at something.

    Args:
        update: The message.
        context: Whose it is.
        text: Words in which no command was found.
        whole: Whether a text of nothing but talk and hints is meant; otherwise it may say more.
    """
    name = hint_in(text, whole=whole)
    if name is None or await context.library.begins_a_title(text):
        return False
    await _OFFERS[name](update, context)
    return True


@lru_cache(1024)
def hint_in(text: str, *, whole: bool) -> str | None:
    """Tell which feature words hint at, None for none; see `takes_hint`."""
    words, around = spelled(text), _phrases("around")
    if len(words) > _MOST_WORDS or text.startswith(QUOTES) or not holds(words, around["asks"]):
        return None
    known = [*_lists("hints").items(), *(_lists("whole").items() if whole else ())]
    hinted = [it for it in known if all(holds(words, each) for each in it[1])]
    if whole:
        hinted = [it for it in hinted if _is_whole(words, it[1])]
    return next((name for name, _ in hinted), None)


def _is_whole(words: Words, lists: list[Phrases[str]]) -> bool:
    return len(words) in ends_of(words, 0, [*lists, *_phrases("around").values()])


@cache
def _lists(table: str) -> dict[str, list[Phrases[str]]]:
    """Each feature's lists of a table of the data file."""
    return {
        name: [*phrases_each({str(at): some for at, some in enumerate(lists)}).values()]
        for name, lists in data("hints")[table].items()
    }


@cache
def _phrases(table: str) -> dict[str, Phrases[str]]:
    return phrases_each(data("hints")[table])
