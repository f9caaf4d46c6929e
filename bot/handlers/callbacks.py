"""Buttons under the bot's messages, in chats and under messages posted through inline search."""

import time
from dataclasses import dataclass
from typing import assert_never

from telegram import CallbackQuery, Update

from bot import buttons, replies
from bot.callback_data import decode
from bot.context import Context
from bot.handlers.admin import reload_from_button
from bot.handlers.brief import send_brief
from bot.handlers.errors import GoneError
from bot.handlers.follows import (
    end_follow,
    follow_words,
    following,
    following_list,
    unfollow_all,
)
from bot.handlers.forget import erase
from bot.handlers.forget_one import ask_to_erase_text, erase_text
from bot.handlers.full_text import full_page
from bot.handlers.last_list import page_of
from bot.handlers.last_summary import ENDS, new_length
from bot.handlers.meant import MEANT
from bot.handlers.muting import DAY_MINUTES, mute
from bot.handlers.offers import act_on_offer
from bot.handlers.preferences import choose, prefer
from bot.handlers.related import related_list
from bot.handlers.removal import ask_whether_this, bring_back, take_out
from bot.handlers.saved import drop, save, saved_page
from bot.handlers.search import ask, find, latest, remembered
from bot.handlers.sending import acknowledge, answer, replace, why_gone
from bot.handlers.summary import send_summary, summary_reply
from bot.handlers.texts import earlier_text, resized_text
from bot.handlers.welcome import help_
from bot.library import NoSuchArticleError
from bot.replies import Reply

# How long after an answer another tap on the same button counts as hasty: who taps one twice that
# is answered with a message wants one answer.
HASTY_SECONDS = 2.0

# What is said when an admin removes nothing.
_KEPT = {"article": "remove-kept", "articles": "reload-kept"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a button.

    Attributes:
        reply: What to show in place of the message with the button.
        note: The key of a short note to show.
    """

    reply: Reply | None = None
    note: str | None = None


class Presses:
    """Does what buttons say."""

    def __init__(self) -> None:
        # When each button that was pressed lately was answered.
        self._answered: dict[tuple[int, str | None, str | None], float] = {}

    async def press(self, update: Update, context: Context) -> None:
        """Do what a button says, and end its waiting, with a short note if there is one."""
        query = update.callback_query
        if query is None:
            return
        outcome, before = Outcome(), context.last_summary
        if not self._is_hasty(query):
            outcome = await _outcome(update, context, query)
            if not outcome.reply:  # What is shown in its place may offer the same button again.
                self._note(query)
        if outcome.reply and not await replace(query, context, outcome.reply):
            outcome = Outcome(note="toast-too-old")
        note = context.texts(outcome.note) if outcome.note else new_length(context, before)
        await acknowledge(query, note)

    def _is_hasty(self, query: CallbackQuery) -> bool:
        before = self._answered.get(_place(query))
        return before is not None and time.monotonic() - before < HASTY_SECONDS

    def _note(self, query: CallbackQuery) -> None:
        """Remember a button that was answered with a message, and forget those of long ago."""
        now = time.monotonic()
        for place, answered in [*self._answered.items()]:
            if now - answered >= HASTY_SECONDS:
                del self._answered[place]
        if isinstance(decode(query.data or ""), buttons.Sending):
            self._answered[_place(query)] = now


def _place(query: CallbackQuery) -> tuple[int, str | None, str | None]:
    """Who pressed which button of which message."""
    message = query.message
    where = f"{message.chat.id} {message.message_id}" if message else query.inline_message_id
    return query.from_user.id, where, query.data


async def _outcome(update: Update, context: Context, query: CallbackQuery) -> Outcome:
    # A message that Telegram no longer shows the bot cannot be answered or changed.
    if query.message and not query.message.is_accessible:
        return Outcome(note="toast-too-old")
    button = decode(query.data or "")
    if button is None:
        return Outcome(note="toast-unknown")
    return await outcome_of(update, context, button)


async def outcome_of(update: Update, context: Context, button: buttons.Button) -> Outcome:
    """Carry out a button, or tell that what it names is gone."""
    try:
        return await _act(update, context, button)
    except NoSuchArticleError:
        return Outcome(note=await why_gone(context))
    except GoneError as gone:
        return Outcome(note=gone.key)


async def _act(  # noqa: C901, PLR0912, PLR0915 - the table of buttons: one flat case each
    update: Update, context: Context, button: buttons.Button
) -> Outcome:
    """Carry out a button.

    Raises:
        NoSuchArticleError: The article is gone.
        GoneError: What the button names is gone.
    """
    match button:
        case buttons.Open(article):
            await send_summary(update, context, article)
        case buttons.OpenText(number):
            await answer(update, context, await earlier_text(context, number))
        case buttons.ForgetText(number, sure):
            does = erase_text if sure else ask_to_erase_text
            return Outcome(await does(context, number))
        case buttons.Find(number):
            await find(update, context, await remembered(context, number))
        case buttons.Brief(number):
            await send_brief(update, context, await remembered(context, number), listed=True)
        case buttons.Ask(what):
            await ask(update, context, what)
        case buttons.Help():
            await help_(update, context)
        case buttons.Meant(kind) if kind in MEANT:
            await MEANT[kind](update, context)
        case buttons.Meant():
            return Outcome(note="toast-unknown")
        case buttons.Latest():
            await latest(update, context)
        case buttons.Save(article):
            await save(update, context, article)
            return Outcome(note="toast-saved")
        case buttons.Drop(article):
            await drop(update, context, article)
            return Outcome(note="toast-unsaved")
        case buttons.Resize():
            return Outcome(await summary_reply(update, context, button))
        case buttons.ResizeText(number, sentences):
            return Outcome(await resized_text(context, number, sentences))
        case buttons.End(which):
            return Outcome(note=ENDS.get(which, "toast-shortest"))
        case buttons.Read():
            return Outcome(await full_page(update, context, button))
        case buttons.Related():
            related = await related_list(update, context, button)
            return Outcome(related, None if related else "toast-nothing-related")
        case buttons.TurnSearch() | buttons.TurnLatest() | buttons.TurnSaved():
            return Outcome(await page_of(update, context, button))
        case buttons.Unsave(article, offset):
            await context.readers.unsave(context.person, article)
            left = await saved_page(update, context, offset, removing=True)
            return Outcome(left, "toast-unsaved")
        case buttons.Unfollow(number):
            await context.readers.unfollow(context.person, number)
            return Outcome(await following_list(context, removing=True), "toast-unfollowed")
        case buttons.UnfollowAll():
            return Outcome(await unfollow_all(context))
        case buttons.ListFollows(removing):
            return Outcome(await following_list(context, removing=bool(removing)))
        case buttons.EndFollow(number):
            return Outcome(await end_follow(update, context, number), "toast-unfollowed")
        case buttons.Follow(number):
            await follow_words(update, context, await remembered(context, number))
        case buttons.Following():
            await following(update, context)
        case buttons.Mute(days):
            return Outcome(await mute(context, days * DAY_MINUTES))
        case buttons.Choose(name):
            return Outcome(choose(context, name))
        case buttons.Prefer(name, value):
            return Outcome(await prefer(context, name, value), "toast-set")
        case buttons.Offer(what):
            return Outcome(await act_on_offer(update, context, what))
        case buttons.AskRemoval(article):
            await ask_whether_this(update, context, article)
        case buttons.Remove(article):
            return Outcome(await take_out(update, context, article))
        case buttons.BringBack(article):
            return Outcome(await bring_back(update, context, article))
        case buttons.Forget():
            return Outcome(await erase(context))
        case buttons.Keep(what):
            if context.order and context.order.kind == "forget":
                context.note_order(context.order)  # Who says no may say yes after all.
            return Outcome(replies.plain(context.texts, _KEPT.get(what, "forget-kept")))
        case buttons.Reload():
            return Outcome(note=await reload_from_button(update, context, button))
        case _:
            assert_never(button)
    return Outcome()
