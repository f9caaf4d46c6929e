"""The texts that somebody sent: which there are, and deleting one of them, which asks first."""

from telegram import Update

from bot import replies
from bot.context import Context
from bot.handlers.earlier_texts import Wanted, wanted_in
from bot.handlers.errors import GoneError
from bot.handlers.own_texts import best_of, fitting, sent_by
from bot.handlers.phrases import phrases_in, spelled
from bot.handlers.private import sent_to_private
from bot.handlers.search import or_search
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES
from bot.library import ends_of
from bot.replies import Reply

# A text is named by so many words at most.
_NAME_WORDS = 4


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
    wanted = _to_delete(text)
    if wanted is None or await context.library.begins_a_title(text):
        return False
    sent = await sent_by(update, context)
    if not sent:
        return False
    fits = fitting(sent, wanted.name, wanted.kinds or ["letter"])
    found = [it for it in best_of(fits) if it.share == 1 and it.weight]
    if len(found) > 1:
        of = [(it.number, it.ranking) for it in found[: replies.TEXTS_LISTED]]
        await answer(update, context, replies.which_text(context.texts, of, deletes=True))
    elif found:
        await answer(update, context, await ask_to_erase_text(context, found[0].number))
    elif wanted.is_sure or wanted.kinds:
        reply = replies.plain(
            context.texts, "text-not-known", name=" ".join(wanted.name or wanted.said)
        )
        await answer(update, context, await or_search(context, reply, text))
    else:
        return False
    return True


def _to_delete(text: str) -> Wanted | None:
    """What a text says of the text that it wants deleted; None if it wants nothing such."""
    words, around = spelled(text), phrases_in("around")
    if text.startswith(QUOTES):
        return None
    for start in sorted(ends_of(words, 0, [around["company"], around["opening"]])):
        ends = [start + length for length, _ in phrases_in("forgetting")["one"].at(words, start)]
        if ends and words[max(ends) :]:
            wanted = wanted_in(" ".join(words[max(ends) :]))
            is_one = (wanted.is_text or "sent" in wanted.flags) and len(wanted.name) <= _NAME_WORDS
            return wanted if is_one else None
    return None


async def ask_to_erase_text(context: Context, number: int) -> Reply:
    """Ask whether what is kept of a text is to be deleted.

    Raises:
        GoneError: It is kept no more.
    """
    ranking = await context.readers.text_ranking(number)
    if ranking is None:
        raise GoneError("text-forgotten")
    return replies.text_question(context.texts, number, ranking)


async def erase_text(context: Context, number: int) -> Reply:
    """Delete all that is kept of a text that somebody sent.

    Raises:
        GoneError: It is kept no more, or is somebody else's.
    """
    ranking = await context.readers.text_ranking(number)
    if ranking is None or not await context.readers.forget_text(context.person, number):
        raise GoneError("text-forgotten")
    if context.last_text and context.last_text.text == number:
        context.note_summary(None)
    return replies.text_erased(context.texts, ranking)
