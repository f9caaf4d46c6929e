"""Who only takes back, in whatever words: ``à nhầm, bỏ đi``, ``oops undo``, ``no wait keep it``.

Such words are told by their kinds. A text of nothing else names nothing: there is no topic in it.
"""

import re

from telegram import Update

from bot import buttons
from bot.context import Context
from bot.handlers.follows import ask_to_unfollow_all
from bot.handlers.messages import is_private, sees_button
from bot.handlers.phrases import holds, is_made_of, phrases_in, spelled
from bot.handlers.saved import sees_saved
from bot.handlers.sending import say
from bot.handlers.small_talk import QUOTES, small_talk

# Who says more tells something.
_MOST_WORDS = 12
_PAUSES = re.compile(r"[,.;:!?…–]")
# Any order is taken back by these kinds of words …
_EVER = ("wrong", "undoes")
# … and each by its own.
_UNDONE_BY = {
    "follow": ("unwanted", "not_followed"),
    "save": ("unwanted", "not_saved"),
    "unfollow": ("restores", "follows"),
    "unsave": ("restores", "saves"),
    "prefer": ("restores",),
    "mute": ("restores",),
}
_BESIDE = ("unwanted", "beside")
# Small talk that may be said of an order.
_MAY_UNDO = {None, "undo", "cancel", "keep", "remove", "following", "complaint"}
# And what may be said of all that is followed.
_MAY_END = {None, "stop", "drop_all", "remove", "unfollow_all"}


def only_takes_back(text: str, kind: str) -> bool:
    """Tell whether a text does nothing but take back an order of some kind, see `Order`."""
    if kind not in _UNDONE_BY or text.startswith(QUOTES) or small_talk(text) not in _MAY_UNDO:
        return False
    if len(spelled(text)) == 1 and not _says_of(text, *_EVER):
        return False  # A word alone may be of anything: ``drop``.
    if _says_of(text, "every"):
        return False  # More is meant than the order.
    signs = (*_EVER, *_UNDONE_BY[kind])
    return _says(text, signs, (*signs, *_BESIDE))


def names_nothing(text: str) -> bool:
    """Tell whether a text is made of nothing but words of taking back: ``bỏ đi``."""
    ways = phrases_in("takes_back")
    return is_made_of(spelled(text), [*ways.values(), phrases_in("around")["company"]])


async def ends_all(update: Update, context: Context, text: str) -> bool:
    """Ask whether all follows are to end, if a text wants that; tell whether it does.

    What it does not name is meant where follows, or what is new on one, are on the screen.
    """
    if not is_private(update) or not _ends_all(text):
        return False
    sees = (buttons.ListFollows, buttons.EndFollow, buttons.Mute, buttons.UnfollowAll)
    is_seen = sees_button(context, *sees) and not sees_saved(context)
    if not (is_seen or _says_of(text, "not_followed")):
        return False
    is_title = await context.library.begins_a_title(text)
    if is_title or not await context.readers.follows(context.person):
        return False
    if sees_button(context, buttons.UnfollowAll):
        await say(update, context, "agree-by-tap")
    else:
        await ask_to_unfollow_all(update, context)
    return True


def _ends_all(text: str) -> bool:
    """Tell whether a text wants no more of any of some things, and names none."""
    if text.startswith(QUOTES) or small_talk(text) not in _MAY_END:
        return False
    stops = ("unwanted", "not_followed", "stops")
    return _says_of(text, "every") and _says(text, stops, (*stops, "every", "beside"))


def _says(text: str, signs: tuple[str, ...], kinds: tuple[str, ...]) -> bool:
    """Tell whether a text is made of some kinds of words, one of them a sign."""
    if len(spelled(text)) > _MOST_WORDS or not _says_of(text, *signs):
        return False
    ways = [*(phrases_in("takes_back")[it] for it in kinds), phrases_in("around")["company"]]
    # No word goes on behind a comma.
    return all(is_made_of(spelled(it), ways) for it in _PAUSES.split(text))


def _says_of(text: str, *kinds: str) -> bool:
    return any(holds(spelled(text), phrases_in("takes_back")[it]) for it in kinds)
