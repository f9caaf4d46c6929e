"""The texts that somebody sent: which there are, and deleting one of them, which asks first."""

from collections.abc import Sequence

from telegram import Update

from bot import replies
from bot.buttons import ForgetText, Keep
from bot.context import Context
from bot.handlers.earlier_texts import Wanted, wanted_in
from bot.handlers.errors import GoneError
from bot.handlers.forget import tell_kept
from bot.handlers.messages import is_private, seen_buttons
from bot.handlers.own_texts import Fit, best_of, fitting, is_same, kinds_called, sent_by
from bot.handlers.phrases import Words, begins_with, holds, is_made_of, phrases_in, spelled
from bot.handlers.private import sent_to_private
from bot.handlers.sending import answer
from bot.handlers.small_talk import QUOTES, number_in, small_talk
from bot.handlers.texts import remembered_text
from bot.library import ends_of, fold, folded_words, is_amid_word, row_of
from bot.replies import Reply, Sent

# A text is named by so many words at most.
_NAME_WORDS = 4
# A text is known by so much of what is said of it that tells of any.
_MOST_OF_NAME = 0.6
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
    return await _deletes(update, context, text, _to_delete(text))


async def _deletes(
    update: Update, context: Context, text: str, order: Words, *, is_answer: bool = False
) -> bool:
    # Of a list ``cái thứ hai`` is the second entry.
    if not order or number_in(" ".join(order)) or await context.library.begins_a_title(text):
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
    is_perhaps = _is_paper(order, perhaps=True)
    is_kind = wanted is not None and bool(wanted.kinds) and not is_perhaps
    is_text = _is_paper(order) or is_kind or (wanted is not None and wanted.is_sure)
    if not found and (is_text or is_perhaps or is_answer):
        if is_perhaps and await _names_follow(context, order):
            return False
        found = _called_loosely(sent, min(parts, key=len))
    if not found and not is_text:
        return False
    await answer(update, context, _whether_or_which(context, sent, found))
    return True


async def deletes_paper(update: Update, context: Context, text: str) -> bool:
    """Do the same for who deletes a kind of paper: ``xoá cái phiếu khám``; tell whether they do.

    No topic is ended by that, and no article looked for. ``The last letter`` is the one sent last.
    """
    if context.last_text and small_talk(text) == "forget_text":
        return False
    if order := _pointed_out(context, text):
        return await _deletes(update, context, text, order, is_answer=True)
    order = _to_delete(text)
    if not (_is_paper(order) or _is_paper(order, perhaps=True)):
        return False
    return await _deletes(update, context, text, order)


def _whether_or_which(context: Context, sent: Sequence[Sent], found: Sequence[Fit]) -> Reply:
    """Ask whether the only text that was found is to be deleted, or which of several, or of all."""
    if len(found) == 1:
        return replies.text_question(context.texts, found[0].number, found[0].ranking)
    of = [(it.number, it.ranking) for it in found] or sent
    return replies.which_text(context.texts, of[: replies.TEXTS_LISTED], deletes=True)


def _is_paper(order: Words, *, perhaps: bool = False) -> bool:
    """Tell whether what is to be deleted is a kind of paper, or, `perhaps`, something like it.

    In Vietnamese that stands first.
    """
    ways, beside = phrases_in("forgetting"), phrases_in("earlier")
    first = ways["paper_perhaps" if perhaps else "paper_vi"]
    starts = ends_of(order, 0, [beside["beside"], beside["one"]])
    found = ((start, length) for start in starts for length, _ in first.at(order, start))
    # Behind ``cái`` a word may begin so, ``đơn xin``; alone ``đơn giản`` is none.
    if any(it > 1 or start or not is_amid_word(order, it) for start, it in found):
        return True
    return not perhaps and holds(order, ways["paper"])


def _pointed_out(context: Context, text: str) -> Words:
    """What a text says that answers which text is to be deleted; nothing if that is not asked."""
    seen, words = seen_buttons(context), spelled(text)
    is_asked = any(isinstance(it, ForgetText) for it in seen)
    if not is_asked or not all(isinstance(it, ForgetText | Keep) for it in seen):
        return ()
    ways = phrases_in("forgetting")
    means = max((length for length, _ in ways["means"].at(words, 0)), default=0)
    # Who opens one instead says so first.
    is_answer = means or begins_with(words, ways["names"])
    return words[means:] if is_answer and not text.startswith(QUOTES) else ()


def _names_beside_kind(sent: Sequence[Sent], wanted: Wanted) -> list[str]:
    """What names a text beside the kind of paper that it is called, which a title may hold too."""
    titles = [row_of(f"{it.title} {it.name}") for _, it in sent]
    ways = [phrases_in("forgetting")[it] for it in ("paper", "paper_vi")]
    kinds = {it for it in wanted.name if any(some.meaning(spelled(it)) for some in ways)}
    return [
        it for it in wanted.name if it not in kinds or any(f" {fold(it)} " in row for row in titles)
    ]


async def _names_follow(context: Context, order: Words) -> bool:
    """Tell whether a topic that is followed stands among some words."""
    said = {*map(fold, order)}
    follows = await context.readers.follows(context.person)
    return any({*folded_words(topic)} <= said for _, topic in follows)


def _called_loosely(sent: Sequence[Sent], words: Words) -> list[Fit]:
    """Give the texts that fit best what words say of them, leaving out what tells of none."""
    wanted = wanted_in(" ".join(words))
    names = _names_beside_kind(sent, wanted)
    names = [it for it in names if any(fit.is_named for fit in fitting(sent, [it]))]
    if wanted.name and not names:
        return []
    fits = fitting(sent, names, wanted.kinds)
    return [it for it in best_of(fits) if it.share >= _MOST_OF_NAME and it.weight]


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
        name = _names_beside_kind(sent, wanted)
        if wanted.name and not name:
            continue
        fits = fitting(sent, name, wanted.kinds or ["letter"])
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
