"""Seed files that admins send: looked at, offered with buttons, loaded after a tap.

Nothing waits on the disk between the message and the tap: the file is read again from the message
that the offer replies to.
"""

import asyncio
from functools import partial

from telegram import Document, Update

from bot import replies
from bot.context import Context
from bot.handlers.admin import must_be_admin, start_reload
from bot.handlers.chat import private
from bot.handlers.errors import GoneError
from bot.handlers.sending import say, show_typing
from bot.handlers.texts import is_text, summarize_file
from bot.library import is_seed_file, keep_in_inbox, let_in
from bot.replies import Reply

# Telegram gives bots no larger files.
FILE_BYTES = 20_000_000


async def file(update: Update, context: Context) -> None:
    """A file in private chat that may hold seeds; for who is no admin it is like any other."""
    message = update.effective_message
    if message is None or message.document is None:
        return
    if context.is_admin and is_seed_file(message.document.file_name or ""):
        await _offer(update, context, message.document)
    elif message.caption and not is_text(message.document):
        await private(update, context)
    elif context.is_admin and not is_text(message.document):
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
    content = await _content(document)
    offer = await context.library.look_at(name, content)
    has_seeds = bool(offer.added or offer.updated or offer.unchanged)
    if is_text(document) and not (has_seeds or _begins_with_link(content)):
        await summarize_file(update, context, document)
        return
    reply = replies.seed_offer(context.texts, name, offer, text=is_text(document))
    # The buttons find the file in the message that this one replies to.
    await message.reply_text(reply.text, reply_markup=reply.keyboard, do_quote=True)


async def act_on_offer(update: Update, context: Context, what: str) -> Reply | None:
    """Do what a button under an offer says: ``load``, ``sum`` or ``no``.

    Returns:
        What to show in place of the offer; None if it stays.

    Raises:
        GoneError: The file is gone, or it cannot be loaded just now.
    """
    must_be_admin(context)
    if what == "no":
        return replies.plain(context.texts, "offer-declined")
    document = _document(update)
    if what == "sum":
        await summarize_file(update, context, document)
        return None
    return await _load(update, context, document)


async def _load(update: Update, context: Context, document: Document) -> Reply | None:
    if context.library.reloading:
        raise GoneError("reload-running")
    content = await _content(document)
    name = document.file_name or ""
    offer = await context.library.look_at(name, content)
    folder, seeds = context.settings.seeds_dir, offer.added + offer.updated
    try:
        await asyncio.to_thread(keep_in_inbox, folder, seeds)
        let_in(folder, [seed.id for seed in seeds])
    except OSError as error:
        return replies.seeds_unwritable(context.texts, folder, error)
    await start_reload(update, context, partial(replies.seeds_loaded, context.texts, name, offer))
    return None


def _document(update: Update) -> Document:
    """The file that an offer is about.

    Raises:
        GoneError: It is gone.
    """
    message = update.effective_message
    original = message and message.reply_to_message
    if original is None or original.document is None:
        raise GoneError("offer-gone")
    return original.document


def _begins_with_link(content: bytes) -> bool:
    """Tell whether a file begins as one of articles does, whatever is wrong further on."""
    begin = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:8].lower()
    return begin.startswith((b"http://", b"https://"))


async def _content(document: Document) -> bytes:
    return bytes(await (await document.get_file()).download_as_bytearray())
