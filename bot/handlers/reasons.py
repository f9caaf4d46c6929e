"""An order beside a reason for it: ``im lặng 3 ngày nha tôi đi đám giỗ``, ``busy, so mute it``."""

from collections.abc import Iterator

from telegram import Update

from bot.context import Context
from bot.handlers.both import Does
from bot.handlers.hours import named_hour, wants_at_once, wants_digest
from bot.handlers.messages import is_private
from bot.handlers.muting import names_time, resumes, split_time, turns_on
from bot.handlers.oneself import is_known, meant_by_any_name
from bot.handlers.phrases import begins_with, holds, is_made_of, parts_word, phrases_in, spelled
from bot.handlers.saved import article_named
from bot.handlers.small_talk import QUOTES, command_in, small_talk
from bot.handlers.usual_length import usual_length

# Who orders something and says why says so much at most, and so much of the reason.
_MOST_WORDS, _REASON_WORDS = 18, 10
_PAUSES = (",", ";", ".", "!", "…")
_ORDERS = {"mute", "unmute", "pause_all", "hour", "days", "auto_length"}
_OF_SEEN = {"shorter", "longer", "save", "remove"}
# Said of no topic they are of all that is followed.
_COMMANDS = {"mute", "unmute", "hush", "unfollow"}


async def does_with_reason(update: Update, context: Context, text: str, does: Does) -> bool:
    """Do what a text orders beside saying why; tell whether it is such an order.

    A title that begins as the text does is looked for.

    Args:
        update: The message.
        context: Whose it is.
        text: What was said.
        does: Carries out the order.
    """
    if not is_private(update) or is_known(text):
        return False
    order = await _saves_named(context, text)
    if order is None:
        # What changes a summary needs one.
        some = (meant_by_any_name(it) or it for it in without_reason(text))
        orders = [it for it in some if _is_order(it, has_seen=context.has_seen)]
        # What is left of the time would be no part of the reason.
        order = next(filter(names_time, orders), orders[0] if orders else None)
    if order is None or await context.library.begins_a_title(text):
        return False
    return await resumes(update, context, order) or await does(update, context, order)


def without_reason(text: str) -> Iterator[str]:
    """Yield what is left of a text without a reason behind it or before it."""
    said = text.split()
    if len(said) > _MOST_WORDS or text.startswith(QUOTES):
        return
    for place in range(1, len(said)):
        first, rest = said[:place], said[place:]
        if parts_word(said, place):
            continue
        if _is_reason(rest, is_parted=_ends_something(first)):
            yield " ".join(first).rstrip("".join(_PAUSES))
        if _is_reason(first, is_parted=_ends_something(first) or _leads(rest)):
            yield " ".join(rest[_leads(rest) :])


async def _saves_named(context: Context, text: str) -> str | None:
    """What saves the article that somebody says they like before ``lưu giúp``; None for all else.

    It may be another one than that on the screen.
    """
    head, _, order = text.rpartition(",")
    said, ways = head.split(), phrases_in("reasons")
    if not said or len(said) > _REASON_WORDS:
        return None
    if small_talk(meant_by_any_name(order) or order) != "save":
        return None
    for place in reversed(range(2, len(said))):
        words = spelled(" ".join(said[:place]))
        if holds(words, ways["likes"]) and is_made_of(words, [ways["whose"], ways["likes"]]):
            named = " ".join(said[place:])
            is_named = await article_named(context, named, is_said=True)
            return f"lưu bài {named}" if is_named else None
    return None


def _is_order(text: str, *, has_seen: bool) -> bool:
    """Tell whether a text orders by itself when, for how long or how much is told."""
    kind = small_talk(text) or ""
    if kind in _ORDERS or (has_seen and (kind.isdecimal() or kind in _OF_SEEN)):
        return True
    if named_hour(text) or wants_digest(text):
        return True
    if wants_at_once(text) or usual_length(text) or turns_on(text):
        return True
    name, words = command_in(text) or ("", "")
    # Who says only to be quiet needs a time.
    is_told = bool(words) or name != "hush"
    return name in _COMMANDS and is_told and not (words and split_time(words)[0])


def _is_reason(said: list[str], *, is_parted: bool) -> bool:
    """Tell whether some words say why: ``vì nhà có khách``, ``tôi đi công tác``, ``I am away``.

    What does not begin as a reason must be somebody's, or be parted from the order. So is a remark
    on what was seen: ``bài hồi nãy hay đó``.
    """
    words, ways = spelled(" ".join(said)), phrases_in("reasons")
    if not words or len(said) > _REASON_WORDS:
        return False
    if begins_with(words, ways["because"]):
        return len(words) > 1
    remarks = [phrases_in("remarks")["made_of"], phrases_in("around")["company"]]
    if is_parted and len(words) > 1 and is_made_of(words, remarks):
        return True
    is_own = is_parted or begins_with(words, ways["whose"])
    return is_own and (holds(words, ways["busy"]) or holds(words, ways["done"]))


def _ends_something(said: list[str]) -> bool:
    """Tell whether something is parted from what follows by a pause, or a word that closes it."""
    return said[-1].endswith(_PAUSES) or bool(
        phrases_in("reasons")["closes"].meaning(spelled(said[-1]))
    )


def _leads(said: list[str]) -> bool:
    """Tell whether a word leads from a reason to what it is one for: ``nên``, ``so``."""
    return bool(said[1:] and phrases_in("reasons")["so"].meaning(spelled(said[0])))
