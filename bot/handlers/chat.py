"""Messages that are no commands, in a private chat."""

from collections.abc import Awaitable, Callable
from functools import partial

from telegram import Update

from bot import buttons, replies
from bot.commands import nearest_command
from bot.context import Context
from bot.handlers.about_seen import (
    answers_about_seen,
    answers_what_a_part_tells,
    answers_what_is_mentioned,
)
from bot.handlers.asked_of_sent import answers_of_sent
from bot.handlers.both import does_both
from bot.handlers.brief import brief, brief_wanted, send_brief
from bot.handlers.central import as_standard
from bot.handlers.changed_mind import changes_mind
from bot.handlers.clauses import parts_told, without_greeting
from bot.handlers.command_typos import as_meant
from bot.handlers.earlier_texts import recalls_text, text_wanted
from bot.handlers.ended_topics import ends_topics
from bot.handlers.follows import (
    drop_wanted,
    follow,
    follow_wanted,
    following,
    following_list,
    is_followed,
    unfollow_wanted,
)
from bot.handlers.forget import NOTHING, forget
from bot.handlers.forget_one import deletes_paper, deletes_text
from bot.handlers.full_text import full_wanted
from bot.handlers.guesses import takes_sure_wish
from bot.handlers.hints import takes_hint
from bot.handlers.hours import takes_hour
from bot.handlers.in_language import speaks_named
from bot.handlers.last_summary import (
    how_to,
    longer_by,
    resize,
    sees_kept,
    share_named,
    share_wanted,
    unsave,
)
from bot.handlers.listed import opens, opens_by_age, send_numbered_or_find, turns
from bot.handlers.meant import MEANT, erases
from bot.handlers.messages import is_button, sees_button, text_of, without_mention
from bot.handlers.muting import (
    hush_wanted,
    minutes_said,
    mute_wanted,
    names_time,
    resumes,
    unmute_wanted,
)
from bot.handlers.on_screen import as_of_article, meant_on_screen, takes_offer
from bot.handlers.oneself import as_myself
from bot.handlers.pasting import invites_text
from bot.handlers.phrases import holds, phrases_in, spelled, without_lead
from bot.handlers.pieces import collect
from bot.handlers.preferences import muted_until, settings
from bot.handlers.pressing import as_pressed
from bot.handlers.questions import takes_answer
from bot.handlers.reasons import does_with_reason
from bot.handlers.recalled import opens_entry, opens_named, recalls
from bot.handlers.remarks import remark_in
from bot.handlers.reminding import cannot_remind
from bot.handlers.said import find_or_say, say_in_vain, say_unable, tells_no_parts
from bot.handlers.saved import how_to_save, save_wanted, saved, unsave_wanted
from bot.handlers.search import (
    asks_of_text,
    find,
    latest,
    search,
    search_wanted,
    sees_text,
)
from bot.handlers.sending import answer, say
from bot.handlers.small_talk import (
    BY,
    asked_how,
    command_in,
    is_addressed,
    number_in,
    small_talk,
    what_is_asked,
)
from bot.handlers.summary import respond, summarize_wanted, sums_up_in
from bot.handlers.taking_back import ends_all
from bot.handlers.texts import nearest_in_text
from bot.handlers.translated import answers_of_language, asks_for_language
from bot.handlers.typed_buttons import (
    keep,
    press_typed,
    save_or_keep,
    takes_back,
    takes_guessed,
    undo,
)
from bot.handlers.usual_length import takes_length
from bot.handlers.welcome import help_
from bot.handlers.wrongly_saved import unsaves_wrong
from bot.handlers.zones import takes_zone
from bot.library import without_frame

# A title may begin with so many words of small talk, or more, and is what is looked for then.
TITLE_WORDS = 3

# What is done for who names a command in plain words, alone …
_MEANT = MEANT | {"keep": keep, "undo": undo, "save": save_or_keep, "picked": tells_no_parts}
# … or with what it is about; all that was typed is offered as a search.
_MEANT_ABOUT: dict[str, Callable[[Update, Context, str, str], Awaitable[None]]] = {
    "summary": summarize_wanted,
    "whole": full_wanted,
    "brief": send_brief,
    "follow": follow_wanted,
    "unfollow": unfollow_wanted,
    "write": say_unable,
}
# Done only if there is what they are about: all else may be words to look for.
_MEANT_PERHAPS: dict[str, Callable[[Update, Context, str, str], Awaitable[bool]]] = {
    "save": save_wanted,
    "save_article": partial(save_wanted, is_said=True),
    "unsave": partial(unsave_wanted, is_sure=True),
    "unsave_article": partial(unsave_wanted, is_sure=True, is_said=True),
    "share": share_wanted,
    "share_article": share_named,
    "text": text_wanted,
    "remove": partial(unsave_wanted, is_sure=False),
    "mute": mute_wanted,
    "unmute": unmute_wanted,
    "hush": hush_wanted,
    "drop": drop_wanted,
    "search": search_wanted,
    "outline": brief_wanted,
}
# What asks whether it is to be done, which only a tap on it does.
_ASKED_BY = {
    "forget": buttons.Forget,
    **dict.fromkeys(("unfollow_all", "drop_all"), buttons.UnfollowAll),
}
# Asked right after a text that somebody sent, these are of that: what a trip costs, what to do.
_ASKED_OF_TEXT = {"free", "lost", "unable"}
# What tells who asks how something is done, or shows where; the others are shown the help.
_WHERE_DONE: dict[str, Callable[[Update, Context], Awaitable[None]]] = {
    **dict.fromkeys(("save", "save_article"), how_to_save),
    **dict.fromkeys(("shorter", "longer", "full", "related", "source", "share"), how_to),
    **dict.fromkeys(("unsave", "saved"), saved),
    "follow": follow,
    **dict.fromkeys(("unfollow", "unfollow_all", "following", "mute", "unmute"), following),
    **dict.fromkeys(("settings", "speak_vi", "speak_en"), settings),
    "forget": forget,
    "search": search,
    "brief": brief,
}

# What the bot asked or offers may be answered in words that mean something else elsewhere.
_OF_SCREEN = (
    *(press_typed, takes_back, takes_guessed, takes_answer, speaks_named),
    *(takes_zone, takes_hour, takes_length, unsaves_wrong),
    *(changes_mind, ends_all, resumes, collect),
)
# Asked of the article that was seen last, perhaps in words that begin a command.
_OF_SEEN = (
    deletes_text,
    answers_what_is_mentioned,
    answers_of_language,
    recalls_text,
    recalls,
)


async def private(update: Update, context: Context) -> None:
    """Any text in a private chat."""
    if update.effective_message is None:
        return
    # A mention is needless here, but what people know from groups.
    said = without_mention(text_of(update.effective_message), context.bot.username)
    text = await as_pressed(context, said)
    for way in _OF_SCREEN:
        if await way(update, context, text):
            return
    await respond(update, context, text, find_or_chat)


async def find_or_chat(update: Update, context: Context, words: str) -> None:
    """Send what some words find, or what they are meant as if they look for nothing."""
    typed = words
    asked = without_lead(words)
    if asked != words and not await context.library.begins_a_title(words):
        words = asked
    # Who is called `chi` is no `gì`.
    said = await as_myself(context, words)
    if said != words and await _prefers(update, context, said):
        return
    if await does_with_reason(update, context, words, _does):
        return
    words = as_of_article(context, await as_meant(context, await as_standard(context, said)))
    if await _does_or_ends(update, context, words):
        return
    if await takes_offer(update, context, words) or await _answers(update, context, words):
        return
    for part in await parts_told(context, words, _MEANT):
        if await _answers(update, context, part):
            return
    if (meant := await meant_on_screen(context, words)) is not None:
        if not meant or not await _answers(update, context, meant):
            await say_in_vain(update, context, words)
        return
    # Nothing is looked for, or shown, that nobody typed.
    wanted = words if {*words.split()} <= {*typed.split()} else typed
    await find_or_say(update, context, await without_greeting(context, wanted))


async def _does_or_ends(update: Update, context: Context, words: str) -> bool:
    """Do two orders, ask whether a text is to go, or end a topic; tell whether words want that."""
    if await does_both(update, context, words, _does):
        return True
    # What is called a letter is no topic.
    return await deletes_paper(update, context, words) or await ends_topics(update, context, words)


async def _does(update: Update, context: Context, order: str) -> bool:
    """Do an order that stands beside something else; tell whether it is one."""
    return await _prefers(update, context, order) or await _answers(update, context, order)


async def _prefers(update: Update, context: Context, text: str) -> bool:
    """Set what a text prefers, an hour or a length; tell whether it does."""
    return await takes_hour(update, context, text) or await takes_length(update, context, text)


def _kind_of(context: Context, words: str) -> str | None:
    """What kind of small talk some words are: ``bai dau`` below a list is its first."""
    kind = small_talk(words)
    is_of_list = kind == "again" and context.list_is_newest and number_in(words)
    is_of_time = kind == "latest" and _is_of_time(context, words)
    return None if is_of_list or is_of_time else kind


def _is_of_time(context: Context, words: str) -> bool:
    """Tell whether what came at another time than today is asked for: it is looked for."""
    library, is_today = context.library, holds(spelled(words), phrases_in("asks")["today"])
    return library.asks_for_newest(words) and not (is_today or library.asks_for_latest(words))


async def _answers(update: Update, context: Context, words: str) -> bool:
    """Do or say what words mean that look for nothing; tell whether they are such words."""
    kind = _kind_of(context, words)
    if kind and len(words.split()) >= TITLE_WORDS and await context.library.begins_a_title(words):
        return False
    asked = _ASKED_BY.get(kind or "")
    if asked and sees_button(context, asked):
        await _chat(update, context, "agreement", words)
    elif kind in _MEANT:
        await _MEANT[kind](update, context)
    elif kind and kind.isdecimal():
        await resize(update, context, int(kind))
    elif kind and kind.startswith(BY):
        await longer_by(update, context, int(kind.removeprefix(BY)))
    elif kind:
        await _chat(update, context, kind, words)
    elif words.isdecimal():
        await send_numbered_or_find(update, context, words)
    else:
        # Who speaks of themself and the bot asks nothing of what is open, nor sets anything.
        is_more = asks_for_language(words) or names_time(words)
        hinted = () if is_more else (partial(takes_hint, whole=True),)
        ways = (_remarks, erases, turns, opens, opens_by_age)
        of_bot = (invites_text, _shows_how, cannot_remind)
        orders = (opens_named, _obeys, opens_entry, sums_up_in)
        others = (_misses_button, _lists_newest)
        of_seen = (answers_what_a_part_tells, *hinted, *_OF_SEEN)
        of_sent = (answers_of_sent, answers_about_seen, takes_sure_wish)
        for way in (*ways, *of_bot, *of_seen, *orders, *others, *of_sent, _talks):
            if await way(update, context, words):
                return True
        return False
    return True


async def _chat(update: Update, context: Context, kind: str, words: str) -> None:
    # Whether it is asked if something is to be removed.
    is_asked = sees_button(context, buttons.Keep, buttons.UnfollowAll)
    if kind == "stop" and not is_asked and await context.readers.follows(context.person):
        shown = await following_list(context)
        if not muted_until(context.preferences):
            shown = replies.below_line(context.texts("following-not-stopped"), shown)
        await answer(update, context, shown)
    elif kind == "remove":
        await _removes(update, context, words)
    elif kind in _ASKED_OF_TEXT and sees_text(context):
        await answer(update, context, await nearest_in_text(context, words))
    elif kind in {"about", "lost"}:
        await answer(update, context, replies.lead_to_help(context.texts, f"small-talk-{kind}"))
    elif kind == "agreement" and is_asked:
        await say(update, context, "agree-by-tap")
    else:
        await answer(update, context, replies.lead_on(context.texts, f"small-talk-{kind}"))


async def _removes(update: Update, context: Context, words: str) -> None:
    """Take the saved article on the screen off; else ask of all, or tell where what is removed."""
    is_all = holds(spelled(words), phrases_in("forgetting")["deletes"])
    if await sees_kept(context):
        await unsave(update, context)
    elif is_all and await context.readers.kept(context.person) != NOTHING:
        await forget(update, context)
    else:
        await answer(update, context, replies.lead_on(context.texts, "small-talk-remove"))


async def _shows_how(update: Update, context: Context, text: str) -> bool:
    """Show where it is done what a text asks how to do, unless a title asks it; tell whether so.

    Who asks how an article that they name is shared is given what shares it.
    """
    wanted = asked_how(text)
    if wanted is None:
        named = (command_in(it) or ("", "") for it in what_is_asked(text))
        shared = next((about for name, about in named if name == "share_article" and about), "")
        return bool(shared) and await share_named(update, context, shared, text)
    if await context.library.begins_a_title(text):
        return False
    await _WHERE_DONE.get(wanted, help_)(update, context)
    return True


async def _obeys(update: Update, context: Context, text: str) -> bool:
    """Do what a text says if it is a command in plain words; tell whether it is one.

    What begins an article's title is looked for; a button may begin as a command does.
    """
    command = command_in(text)
    if command is None or await context.library.begins_a_title(text):
        return False
    name, words = command
    if name == "unfollow" and names_time(words) and not await is_followed(context, words):
        name = "mute"
    # Without diacritics tối nay may be tôi này, which says nothing.
    name = "mute" if name == "hush" and not words and minutes_said(update, context) else name
    if words and name != "mute" and is_button(context, text):
        return False
    if name in _MEANT_PERHAPS:
        is_told = bool(words) or name in {"mute", "share"}
        return is_told and await _MEANT_PERHAPS[name](update, context, words, text)
    if not words and name in _MEANT:
        await _MEANT[name](update, context)
    elif name == "summary" and context.library.asks_for_newest(words):
        await find(update, context, words)
    else:
        await _MEANT_ABOUT[name](update, context, words, text)
    return True


async def _talks(update: Update, context: Context, text: str) -> bool:
    """Answer what is said to the bot itself, unless a title tells of it; tell whether it is."""
    # What is left of `bạn có bài nào về vàng không` is looked for.
    if not (is_addressed(text) and is_addressed(without_frame(text))):
        return False
    if await context.library.names_a_title(text):
        return False
    if not await takes_hint(update, context, text, whole=False):
        await say_unable(update, context, text, text)
    return True


async def _lists_newest(update: Update, context: Context, text: str) -> bool:
    """List the newest articles if nothing else is asked for; tell whether it is so.

    Right after a text that somebody sent ``what do i need to do`` is asked of that.
    """
    if not context.library.asks_for_latest(text):
        return False
    if asks_of_text(context, text):
        await say_in_vain(update, context, text)
    else:
        await latest(update, context)
    return True


async def _remarks(update: Update, context: Context, text: str) -> bool:
    """Answer a remark that looks for nothing, unless a title begins so; tell whether it is one."""
    remark = remark_in(text)
    if remark is None or await context.library.begins_a_title(text):
        return False
    await answer(update, context, replies.lead_on(context.texts, f"small-talk-{remark}"))
    return True


async def _misses_button(update: Update, context: Context, text: str) -> bool:
    """Say what can be done if a text is what a button says that is not here; tell whether it is."""
    if not is_button(context, text) or await context.library.begins_a_title(text):
        return False
    if replies.is_setting(context.bot_data.texts.values(), text):
        await settings(update, context)
    else:
        await answer(update, context, replies.lead_on(context.texts, "no-such-button"))
    return True


async def unknown_command(update: Update, context: Context) -> None:
    """Point to the command that is nearest to it or, if none is near, to all that there are."""
    typed = text_of(update.effective_message) if update.effective_message else ""
    if name := nearest_command(typed, admin=context.is_admin):
        words = " ".join(typed.split()[1:])
        await answer(update, context, replies.unknown_command(context.texts, name, words))
    else:
        await answer(update, context, replies.lead_on(context.texts, "unknown-command"))
