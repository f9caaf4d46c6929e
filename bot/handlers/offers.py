"""The buttons under an offer to load a seed file that an admin sent.

Nothing waits on the disk between the message and the tap: the file is read again from the message
that the offer replies to.
"""

import asyncio
from contextlib import suppress
from dataclasses import replace
from functools import partial

from telegram import Document, Update

from bot import replies
from bot.context import Context
from bot.handlers.admin import must_be_admin, start_reload
from bot.handlers.errors import GoneError
from bot.handlers.removal import unwritable
from bot.handlers.texts import content_of, summarize_file
from bot.library import Offer, keep_in_inbox, let_in, removed_ids
from bot.replies import Reply


async def offer_of(context: Context, name: str, content: bytes) -> Offer:
    """What a file would change, and how many of its articles would come back.

    Args:
        context: Whose library and folder.
        name: The file's, whose ending tells the format.
        content: What it holds.
    """
    offer = await context.library.look_at(name, content)
    # Of a list that cannot be read the reload tells.
    with suppress(OSError):
        out = await asyncio.to_thread(removed_ids, context.settings.seeds_dir)
        return replace(offer, returning=sum(it.id in out for it in offer.added + offer.updated))
    return offer


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
    content = await content_of(document)
    name = document.file_name or ""
    offer = await offer_of(context, name, content)
    folder, seeds = context.settings.seeds_dir, offer.added + offer.updated
    try:
        await asyncio.to_thread(keep_in_inbox, folder, seeds)
        let_in(folder, [seed.id for seed in seeds])
    except OSError as error:
        return unwritable(update, context, error)
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
