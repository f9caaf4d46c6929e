"""Seed files that admins send: looked at, and offered with buttons, see `offers`."""

import re

from telegram import Document, Update

from bot import replies
from bot.context import Context
from bot.handlers.chat import private
from bot.handlers.offers import offer_of
from bot.handlers.sending import say, show_typing
from bot.handlers.texts import content_of, decoded, is_readable, is_text, summarize_file
from bot.library import is_seed_file

# Telegram gives bots no larger files.
FILE_BYTES = 20_000_000
_DASHES = re.compile(rb"-{5,}\s*")
# What may stand before a text: of UTF-8 and of UTF-16.
_BYTE_ORDER_MARKS = b"\xef\xbb\xbf\xff\xfe"


async def file(update: Update, context: Context) -> None:
    """A file in private chat that may hold seeds; for who is no admin it is like any other."""
    message = update.effective_message
    if message is None or message.document is None:
        return
    if context.is_admin and is_seed_file(message.document.file_name or ""):
        await _offer(update, context, message.document)
    elif message.caption and not is_readable(message.document):
        context.answer_kind = "words"
        await private(update, context)
    elif context.is_admin and not is_readable(message.document):
        await say(update, context, "file-no-seeds")
    else:
        await summarize_file(update, context, message.document)


async def _offer(update: Update, context: Context, document: Document) -> None:
    message = update.effective_message
    if message is None:
        return
    if (document.file_size or 0) > FILE_BYTES:
        await say(update, context, "offer-too-large")
        return
    await show_typing(update)
    name = document.file_name or ""
    content = await content_of(document)
    offer = await offer_of(context, name, content)
    has_seeds = bool(offer.added or offer.updated or offer.unchanged)
    if is_text(document) and not (has_seeds or _is_meant_as_seeds(content)):
        await summarize_file(update, context, document, no_seed=offer.faults[0])
        return
    can_be_summed_up = is_text(document) and _is_decodable(content)
    reply = replies.seed_offer(context.texts, name, offer, text=can_be_summed_up)
    # The buttons find the file in the message that this one replies to.
    context.note_keyboard(reply.keyboard)
    await message.reply_text(reply.text, reply_markup=reply.keyboard, do_quote=True)


def _is_decodable(content: bytes) -> bool:
    try:
        decoded(content)
    except UnicodeDecodeError:
        return False
    return True


def _is_meant_as_seeds(content: bytes) -> bool:
    """Tell whether a file begins with a link or is laid out as articles are, whatever is wrong."""
    # In UTF-16 a NUL stands beside each character that is looked for.
    characters = content.lstrip(_BYTE_ORDER_MARKS).replace(b"\0", b"")
    first, *lines = characters.strip().split(b"\n")
    if first[:8].lower().startswith((b"http://", b"https://")):
        return True
    return len(lines) > 1 and all(_DASHES.fullmatch(lines[at]) for at in (0, -1))
