"""The texts that somebody sent: which there are, and deleting one of them, which asks first."""

from collections.abc import Sequence

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.earlier_texts import Wanted, say_not_known, wanted_in
from bot.handlers.errors import GoneError
from bot.handlers.forget import tell_kept
from bot.handlers.messages import is_private
from bot.handlers.own_texts import Fit, best_of, fitting, is_same, kinds_called, sent_by
from bot.handlers.phrases import Words, begins_with, holds, is_made_of, phrases_in, spelled
from bot.handlers.private import sent_to_private
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES
from bot.handlers.texts import remembered_text
from bot.library import ends_of
from bot.replies import Reply, Sent

# A text is named by so many words at most.
_NAME_WORDS = 4
# So many are deleted at once, until there are no more.
_AT_ONCE = 100


async def list_texts(update: Update, context: Context) -> None:
    """List the texts that somebody sent, the newest first."""
    if not await sent_to_private(update, context, "forget"):
        sent = await sent_by(update, context)
        await answer(
            update, context, replies.texts_sent(context.texts, sent[: replies.TEXTS_LISTED])
        )


async def tell_parts(update: Update, context: Context) -> None:
    """Tell what can be deleted by itself, and what cannot."""
    if not await sent_to_private(update, context, "forget"):
        await answer(update, context, replies.no_parts(context.texts))


async def deletes_text(update: Update, context: Context, text: str) -> bool:
    """Ask whether a text that is named is to be deleted, or which; tell whether one is named."""
    order = _to_delete(text)
    if not order or await context.library.begins_a_title(text):
        return False
    sent = await sent_by(update, context)
    if not sent:
        return False
    # Why it is to go may stand behind it.
    parts = [*_without_reason(order), order]
    if any(map(_is_all, parts)):
        await answer(update, context, await ask_to_erase_text(context, 0))
        return True
    if context.last_text and any(map(_points, parts)):
        await forget_text(update, context)
        return True
    wanted, found = _named_among(sent, parts)
    if wanted is None:
        return False
    if len(found) > 1:
        of = [(it.number, it.ranking) for it in found[: replies.TEXTS_LISTED]]
        await answer(update, context, replies.which_text(context.texts, of, deletes=True))
    elif found:
        await answer(update, context, await ask_to_erase_text(context, found[0].number))
    elif wanted.is_sure or wanted.kinds:
        await say_not_known(update, context, wanted, text)
    else:
        return False
    return True


async def forget_text(update: Update, context: Context) -> None:
    """Ask whether the text that was sent last is to be deleted, or tell what else is kept."""
    last = context.last_text if is_private(update) else None
    ranking = await context.readers.text_ranking(last.text) if last else None
    if last and ranking:
        await answer(update, context, replies.text_question(context.texts, last.text, ranking))
    else:
        await tell_kept(update, context)


def _named_among(sent: Sequence[Sent], parts: Sequence[Words]) -> tuple[Wanted | None, list[Fit]]:
    """What the first of some wordings says that names a text, and which texts this fits.

    Where none fits any, what the first one says that wants a text. What only says
    that it is a text is not cut any shorter.
    """
    meant: Wanted | None = None
    for words in parts:
        wanted = wanted_in(" ".join(words))
        is_text = wanted.is_text or "sent" in wanted.flags
        if not is_text or not (_tells_kind(wanted) or words == parts[-1]):
            continue
        meant = meant or wanted
        fits = fitting(sent, wanted.name, wanted.kinds or ["letter"])
        found = [it for it in best_of(fits) if it.share == 1 and it.weight]
        if found and len(wanted.name) <= _NAME_WORDS:
            return wanted, found
    is_short = meant is not None and len(meant.name) <= _NAME_WORDS
    return meant if is_short else None, []


def _tells_kind(wanted: Wanted) -> bool:
    """Tell whether more is named than that it is a letter, as any text may be called."""
    kinds = [it for it in wanted.kinds if "letter" not in kinds_called(it)]
    return bool(wanted.name or kinds)


def _without_reason(words: Words) -> list[Words]:
    because = phrases_in("forgetting")["because"]
    places = [at for at in range(1, len(words)) if begins_with(words[at:], because)]
    return [words[:at] for at in reversed(places)]


def _is_all(words: Words) -> bool:
    """Tell whether words call all texts: ``all the texts i sent``."""
    ways, around = phrases_in("forgetting"), phrases_in("around")
    beside = [phrases_in("earlier")["sent"], ways["beside"], around["company"]]
    return begins_with(words, ways["all_texts"]) and is_made_of(words, [ways["all_texts"], *beside])


def _points(words: Words) -> bool:
    """Tell whether words but point at the text on the screen: ``cái giấy này``."""
    wanted = wanted_in(" ".join(words))
    is_this = holds(words, phrases_in("forgetting")["this"])
    return is_this and wanted.is_text and not wanted.name


def _to_delete(text: str) -> Words:
    """What a text says behind its wish to delete it; nothing if it wants no such thing."""
    words, around = spelled(text), phrases_in("around")
    if text.startswith(QUOTES):
        return ()
    for start in sorted(ends_of(words, 0, [around["company"], around["opening"]])):
        ends = [start + length for length, _ in phrases_in("forgetting")["one"].at(words, start)]
        if ends and words[max(ends) :]:
            return words[max(ends) :]
    return ()


async def ask_to_erase_text(context: Context, number: int) -> Reply:
    """Ask whether what is kept of a text, or of all of them (0), is to be deleted.

    Raises:
        GoneError: It is kept no more.
    """
    if not number:
        return replies.texts_question(context.texts)
    ranking = await remembered_text(context, number)
    return replies.text_question(context.texts, number, ranking)


async def erase_text(context: Context, number: int) -> Reply:
    """Delete all that is kept of a text that somebody sent, or of all of them (0).

    Raises:
        GoneError: It is kept no more, or is somebody else's.
    """
    if not number:
        return await _erase_texts(context)
    ranking = await remembered_text(context, number)
    if not await context.readers.forget_text(context.person, number):
        raise GoneError("text-forgotten")
    for other, it in await context.readers.newest_texts(context.person, _AT_ONCE):
        if is_same(it, ranking):  # It was sent again.
            await context.readers.forget_text(context.person, other)
    if context.last_text and context.last_text.text == number:
        context.note_summary(None)
    return replies.text_erased(context.texts, ranking)


async def _erase_texts(context: Context) -> Reply:
    while sent := await context.readers.newest_texts(context.person, _AT_ONCE):
        for number, _ in sent:
            await context.readers.forget_text(context.person, number)
    if context.last_text and context.last_text == context.last_summary:
        context.note_summary(None)
    return replies.plain(context.texts, "texts-erased")
