"""What its buttons do, asked in plain words of the article that a chat saw last."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from telegram import Update

from bot import replies
from bot.buttons import Drop, End, Open, Read, Related, Resize, ResizeText, TurnSaved, TurnSearch
from bot.context import Context
from bot.handlers import saved
from bot.handlers.errors import answer_unless_gone
from bot.handlers.full_text import full_page
from bot.handlers.messages import is_private, message_above, sees_button
from bot.handlers.phrases import phrases_in, spelled
from bot.handlers.related import related_list
from bot.handlers.search import find
from bot.handlers.sending import answer, say
from bot.handlers.small_talk import name_in
from bot.handlers.summary import summary, summary_of, summary_reply
from bot.handlers.texts import more_of_text, resized_text
from bot.replies import Reply, plain

Last = Resize | ResizeText

# Somebody to whom something is sent is named by so many words at most: ``chị Hai``.
NAME_WORDS = 4

# What is said of a summary that can be made no longer.
ENDS = {"longest": "toast-longest", "longest-text": "toast-longest-text", "whole": "toast-whole"}


async def how_to(update: Update, context: Context) -> None:
    """Tell what can be done with an article, and how."""
    await answer(update, context, replies.lead_on(context.texts, "summary-how"))


async def shorter(update: Update, context: Context) -> None:
    """Send it in the length in front of its own."""
    await _step(update, context, replies.next_shorter, "toast-shortest")


async def longer(update: Update, context: Context) -> None:
    """Send it in the length that follows its own."""
    await _step(update, context, replies.next_longer)


async def longer_by(update: Update, context: Context, sentences: int) -> None:
    """Send it with so many sentences more."""
    await _step(update, context, lambda size: size + sentences)


async def resize(update: Update, context: Context, sentences: int) -> None:
    """Send it in so many sentences, or as long as it gets, which is said."""

    async def reply(last: Last) -> Reply:
        resized = await _resized(update, context, replace(last, sentences=sentences))
        shown = context.last_summary
        if isinstance(shown, Last) and shown.sentences < sentences:
            return replies.below_line(context.texts(_longest(last)), resized)
        return resized

    await _answer(update, context, reply)


async def again(update: Update, context: Context) -> None:
    """Send it again, unless another message is meant or there is none."""
    if context.has_seen and not _is_reply(update):
        await _answer(update, context, partial(_resized, update, context), is_opened=True)
    else:
        await summary(update, context)


async def sum_up(update: Update, context: Context) -> None:
    """Send it again likewise; where nothing was seen, ask for the text.

    In a group it may be of what somebody wrote, which the bot does not see: behind a list that is
    told, too.
    """
    if context.list_is_newest and not is_private(update) and not _is_reply(update):
        line = context.texts("mention-usage", bot=context.bot.username)
        which = replies.which_article(context.texts, context.on_last_page)
        await answer(update, context, replies.below_line(line, which))
    elif context.has_seen or _is_reply(update):
        await again(update, context)
    else:
        await say(update, context, "text-paste")


async def sum_up_listed(update: Update, context: Context) -> None:
    """Send the summary of a list's only article; of anything else it is asked which is meant."""
    is_only = context.list_is_newest and sees_article(context)
    await (again if is_only else summary)(update, context)


def _is_reply(update: Update) -> bool:
    message = update.effective_message
    return message is not None and message_above(message) is not None


async def read_again(update: Update, context: Context) -> None:
    """Send the summary that was read last, whatever list was seen since."""
    await _send_again(update, context, context.last_summary)


async def text_again(update: Update, context: Context) -> None:
    """Send the summary of the text that was sent last, whatever was seen since."""
    await _send_again(update, context, context.last_text)


async def _send_again(update: Update, context: Context, last: Last | End | None) -> None:
    if last:
        await _answer_about(update, context, last, partial(_resized, update, context))
    else:
        await again(update, context)


async def full(update: Update, context: Context) -> None:
    """Send the full text of its article."""

    async def reply(last: Last) -> Reply:
        if isinstance(last, ResizeText):
            return plain(context.texts, await more_of_text(context, last))
        return await full_page(update, context, Read(last.article, 0, last.sentences, last.query))

    await _answer(update, context, reply)


async def related(
    update: Update, context: Context, *, of_none: Callable[[], Awaitable[Reply]] | None = None
) -> None:
    """Send what is related to its article; if nothing is, that is said, or what `of_none` gives."""

    async def reply(last: Resize) -> Reply:
        wanted = Related(last.article, last.sentences, last.query)
        found = await related_list(update, context, wanted)
        if not found and of_none:
            return await of_none()
        return found or replies.lead_on(context.texts, "toast-nothing-related")

    await answer_of_article(update, context, reply)


async def save(update: Update, context: Context) -> None:
    """Save its article."""

    async def reply(last: Resize) -> Reply:
        return await saved.save_and_tell(update, context, last.article)

    await answer_of_article(update, context, reply, of_text="text-saved")


async def unsave(update: Update, context: Context) -> None:
    """Take its article off the saved ones."""

    async def reply(last: Resize) -> Reply:
        return await saved.unsave_and_tell(context, last.article)

    await answer_of_article(update, context, reply)


async def source(update: Update, context: Context) -> None:
    """Send the buttons that open its article where it was published and share it."""
    await answer_of_article(update, context, partial(_ways_out, context))


def sees_article(context: Context) -> bool:
    """Tell whether the chat saw an article last, or a list of only one."""
    if context.list_is_newest:
        return len(context.newest_listed) == 1
    return isinstance(context.last_summary, Resize)


async def sees_kept(context: Context) -> bool:
    """Tell whether that article is one that the person saved, and nothing was said since."""
    if not sees_button(context, Resize, Drop, Open, TurnSaved):
        return False
    if not sees_article(context):
        return False
    last = context.last_summary
    seen = [last.article] if isinstance(last, Resize) else []
    [article, *_] = context.newest_listed or seen
    return await context.readers.is_saved(context.person, article)


def query_of_list(context: Context) -> int:
    """The number of the query that found the list that was seen last; 0 for none."""
    turn = context.last_list and context.last_list[1]
    return turn.query if isinstance(turn, TurnSearch) else 0


async def share(update: Update, context: Context) -> None:
    """Send the same buttons."""
    await answer_of_article(update, context, partial(_ways_out, context), of_text="text-forward")


async def share_wanted(update: Update, context: Context, whom: str, _typed: str) -> bool:
    """Send them if a name follows and nothing else; tell whether there is anything to share."""
    if not context.last_summary or len(name_in(_who_in(whom)).split()) > NAME_WORDS:
        return False
    await share(update, context)
    return True


def _who_in(whom: str) -> str:
    """Leave out where somebody is, or what for: ``my son`` of ``my son in Leeds``."""
    said, behind = whom.split(), phrases_in("behind_whom")["begins"]
    ends = (it for it in range(1, len(said)) if behind.meaning(spelled(said[it])))
    return " ".join(said[: next(ends, len(said))])


async def share_named(update: Update, context: Context, words: str, _typed: str) -> bool:
    """Send what shares the one article that words name, or which there are; tell whether any is."""
    named = await saved.article_named(context, words, is_said=True)
    if named:
        await answer(update, context, await _ways_out(context, Resize(named.id, 0, 0)))
        return True
    page = await context.library.search(words, limit=1)
    is_found = bool(page.hits) and not page.is_in_part
    if is_found:
        await find(update, context, words)
    return is_found


async def _ways_out(context: Context, last: Resize) -> Reply:
    shown = await summary_of(context, last.article, last.sentences)
    return replies.ways_out(context.texts, shown)


async def answer_of_article(
    update: Update,
    context: Context,
    reply: Callable[[Resize], Awaitable[Reply]],
    *,
    of_text: str = "text-no-article",
) -> None:
    """Send a reply about its article; `of_text` is said if it is of a text that somebody sent."""

    async def reply_to_either(last: Last) -> Reply:
        return await reply(last) if isinstance(last, Resize) else plain(context.texts, of_text)

    await _answer(update, context, reply_to_either, of_text)


async def _step(
    update: Update, context: Context, step: Callable[[int], int], end: str = ""
) -> None:
    """Send it as long as `step` makes of its length; `end` is said if it gets no shorter."""

    async def reply(last: Last) -> Reply:
        is_new = last != context.last_summary
        wanted = replace(last, sentences=step(last.sentences))
        resized = await _resized(update, context, wanted)
        if is_new or context.last_summary != last:
            return resized
        return plain(context.texts, end or _longest(last))

    await _answer(update, context, reply)


def new_length(context: Context, before: Last | End | None) -> str | None:
    """Tell how long it is if it was resized since `before`: what is new may be off the screen."""
    shown = context.last_summary
    if before == shown or not isinstance(before, Last) or not isinstance(shown, Last):
        return None
    is_same = replace(before, sentences=shown.sentences) == shown
    return context.texts("sentences", count=shown.sentences) if is_same else None


def _longest(last: Last) -> str:
    return ENDS["longest" if isinstance(last, Resize) else "longest-text"]


async def _resized(update: Update, context: Context, wanted: Last) -> Reply:
    if isinstance(wanted, Resize):
        return await summary_reply(update, context, wanted)
    return await resized_text(context, wanted.text, wanted.sentences)


async def _answer(
    update: Update,
    context: Context,
    reply: Callable[[Last], Awaitable[Reply]],
    of_whole: str = "",
    *,
    is_opened: bool = False,
) -> None:
    """Send a reply about it, or say that it is gone, or that there is none.

    After a list that is its only article; of several it is asked which one is meant, or to be
    opened. Of a text that was given whole that is said, or `of_whole`.
    """
    last = context.last_summary
    if len(listed := context.newest_listed) == 1:
        last = Resize(listed[0], context.preferences.length(), query_of_list(context))
    elif context.list_is_newest:
        which = replies.which_article(context.texts, context.on_last_page, is_opened=is_opened)
        await answer(update, context, which)
        return
    if last is None:
        await answer(update, context, replies.lead_on(context.texts, "no-last-summary"))
    else:
        await _answer_about(update, context, last, reply, of_whole)


async def _answer_about(
    update: Update,
    context: Context,
    last: Last | End,
    reply: Callable[[Last], Awaitable[Reply]],
    of_whole: str = "",
) -> None:
    if isinstance(last, End):
        await say(update, context, of_whole or ENDS[last.which])
    else:
        await answer_unless_gone(update, context, reply(last))
