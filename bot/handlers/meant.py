"""What is done for who names in plain words what the bot does, and nothing that it is about."""

from collections.abc import Awaitable, Callable
from functools import partial

from telegram import Update

from bot import replies
from bot.buttons import Forget, ListFollows
from bot.context import Context
from bot.handlers.brief import brief
from bot.handlers.follows import ask_to_unfollow_all, follow, following
from bot.handlers.forget import deletes_all, forget, tell_kept
from bot.handlers.forget_one import forget_text, list_texts, tell_parts
from bot.handlers.hints import tell_privacy
from bot.handlers.last_list import back, more, next_page, others, previous_page
from bot.handlers.last_summary import (
    again,
    full,
    longer,
    read_again,
    related,
    save,
    share,
    shorter,
    source,
    sum_up,
    sum_up_listed,
    text_again,
    unsave,
)
from bot.handlers.messages import sees_button
from bot.handlers.muting import mute_pointed_at, unmute
from bot.handlers.pausing import pause_all
from bot.handlers.preferences import (
    ask_hour,
    ask_length,
    auto_length,
    settings,
    speak,
    tell_days,
    tell_zone,
)
from bot.handlers.saved import saved, sees_saved
from bot.handlers.search import holdings, latest, search
from bot.handlers.sending import answer, say
from bot.handlers.usual_length import too_long
from bot.handlers.welcome import elsewhere, help_, start
from bot.languages import LANGUAGES


async def drop_all(update: Update, context: Context) -> None:
    """Offer to drop what is saved where that is listed, else what is followed."""
    if sees_saved(context):
        await saved(update, context, removing=True)
    else:
        await ask_to_unfollow_all(update, context)


async def erases(update: Update, context: Context, text: str) -> bool:
    """Ask whether all is to be deleted, for who wants that; tell whether a text does.

    Behind a list of what somebody saved or follows, all of that is meant. A title that begins as
    the text does is looked for.
    """
    if not deletes_all(text) or await context.library.begins_a_title(text):
        return False
    if sees_button(context, Forget):
        await say(update, context, "agree-by-tap")
    elif sees_saved(context) or sees_button(context, ListFollows):
        await drop_all(update, context)
    else:
        await forget(update, context)
    return True


async def tell_readable(update: Update, context: Context) -> None:
    """Tell what is read, for who sends anything else or asks whether a picture is."""
    await answer(update, context, replies.lead_on(context.texts, "not-text"))


async def tell_usage(update: Update, context: Context) -> None:
    """Tell how one message of a group is summed up, for who wants all of them."""
    reply = replies.lead_on(context.texts, "mention-usage", bot=context.bot.username)
    await answer(update, context, reply)


MEANT: dict[str, Callable[[Update, Context], Awaitable[None]]] = {
    "start": start,
    "help": help_,
    "saved": saved,
    "following": following,
    "mute": mute_pointed_at,
    "pause_all": pause_all,
    "unmute": unmute,
    "settings": settings,
    **{f"speak_{it}": partial(speak, language=it) for it in LANGUAGES},
    "hour": ask_hour,
    "zone": tell_zone,
    "days": tell_days,
    "length": ask_length,
    "auto_length": auto_length,
    "forget": forget,
    "kept": tell_kept,
    "seen_by": tell_privacy,
    "picture": tell_readable,
    "sum_up_chat": tell_usage,
    "forget_text": forget_text,
    "forget_part": tell_parts,
    "texts_sent": list_texts,
    "search": search,
    "latest": latest,
    "holdings": holdings,
    "elsewhere": elsewhere,
    "too_long": too_long,
    "shorter": shorter,
    "longer": longer,
    "again": again,
    "sum_up": sum_up,
    "read_again": read_again,
    "text_again": text_again,
    **dict.fromkeys(("full", "whole"), full),
    "next": next_page,
    "others": others,
    "previous": previous_page,
    "more": more,
    "related": related,
    "save": save,
    "unsave": unsave,
    "unsave_all": partial(saved, removing=True),
    "source": source,
    "share": share,
    "back": back,
    "summary": sum_up_listed,
    "brief": brief,
    "follow": follow,
    "unfollow": following,
    "unfollow_all": ask_to_unfollow_all,
    "drop_all": drop_all,
}
