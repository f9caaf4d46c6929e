"""What only admins may do: /reload."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from telegram import Message, Update
from telegram.error import BadRequest, TelegramError

from bot import buttons, keeping, replies
from bot.context import Context
from bot.handlers.errors import GoneError, reference_for
from bot.handlers.sending import answer, say
from bot.library import DiskFullError, ReloadRunningError, ReloadStoppedError, Report
from bot.replies import Reply
from bot.services import load_seeds
from bot.telegram_errors import is_same

log = logging.getLogger(__name__)

# Seconds between two edits that tell how far a reload is: Telegram slows down who edits more.
EDIT_SECONDS = 3.0
# Seconds that the last such edit may take before the report takes its place.
LAST_EDIT_SECONDS = 10.0


async def refuse(update: Update, context: Context) -> None:
    """Say that this is for admins; while there is none, how whoever runs the bot becomes one."""
    key = "reload-admins-only" if context.settings.admin_ids else "reload-no-admin"
    await say(update, context, key, number=str(context.person))


async def reload(update: Update, context: Context) -> None:
    """Start loading the seeds, and report when it is done: the chat goes on meanwhile."""
    if not context.is_admin:
        await refuse(update, context)
    elif context.library.reloading:
        await answer(update, context, replies.reload_failed(context.texts, "reload-running"))
    else:
        message = await answer(update, context, replies.reload_started(context.texts))
        if message:
            _start(update, context, message, buttons.Reload("load"))


async def reload_from_button(
    update: Update, context: Context, button: buttons.Reload
) -> str | None:
    """Load or check the seeds in the message with the button, or stop; give the key of a note."""
    must_be_admin(context)
    if button.what == "stop":
        return "toast-reload-stopping" if context.library.reloads.stop() else "toast-reload-over"
    if context.library.reloading:
        return "toast-reload-running"
    if update.effective_message:
        _start(update, context, update.effective_message, button)
    return None


async def start_reload(update: Update, context: Context, told: Callable[[Report], Reply]) -> None:
    """Start loading the seeds, and report in place of the message under whose button that was.

    Args:
        update: The button.
        context: Its context.
        told: Makes the report.
    """
    message = update.effective_message
    if message:
        await _show(message, replies.reload_started(context.texts))
        _start(update, context, message, buttons.Reload("load"), told)


async def reload_quietly(context: Context) -> None:
    """Load the seeds now, because of a single article.

    Raises:
        GoneError: Another reload is running.
    """
    try:
        await load_seeds(context.bot_data, who=f"admin {context.person}")
    except ReloadRunningError as error:
        raise GoneError("reload-running") from error


def must_be_admin(context: Context) -> None:
    """Go on for admins only: a button in a group is everybody's.

    Raises:
        GoneError: It is somebody else.
    """
    if not context.is_admin:
        raise GoneError("toast-admins-only")


def _start(
    update: Update,
    context: Context,
    message: Message,
    wish: buttons.Reload,
    told: Callable[[Report], Reply] | None = None,
) -> None:
    task = context.background.run(_reload(message, context, wish, told))
    # The update is in hand until then: this bot keeps the chat, so that a press on Stop comes here.
    context.background.note_answer(update.update_id, task)


async def _reload(
    message: Message,
    context: Context,
    wish: buttons.Reload,
    told: Callable[[Report], Reply] | None,
) -> None:
    try:
        if await keeping.damage(context.settings):
            log.error("The article database is damaged: restart the bot, which makes it anew")
            await _show(message, replies.reload_failed(context.texts, "reload-damaged"))
            return
        async with _showing_progress(message, context):
            report = await load_seeds(
                context.bot_data,
                who=f"admin {context.person}",
                check=wish.what == "check",
                may_remove=wish.may_remove,
            )
    except ReloadRunningError:
        await _show(message, replies.reload_failed(context.texts, "reload-running"))
    except ReloadStoppedError:
        log.info("The reload was stopped")
        await _show(message, replies.reload_failed(context.texts, "reload-stopped"))
    except DiskFullError as error:
        log.error("%s", error)  # noqa: TRY400 - nothing is wrong with the program
        await _show(message, replies.reload_failed(context.texts, "reload-disk-full"))
    except Exception as error:  # noqa: BLE001 - whatever it was, the admin waits for an answer
        reference = reference_for(error)
        await _show(message, replies.plain(context.texts, "reload-failed", reference=reference))
    else:
        if told:
            await _show(message, told(report))
            return
        folder = str(context.settings.seeds_dir.absolute())
        faults = replies.fault_list(context.texts, report)
        listed, named = context.bot_data.listed_faults, context.bot_data.named_others
        is_listed = listed.get(message.chat_id) == faults
        reply = replies.reload_report(
            *(context.texts, report, folder),
            wish=wish,
            is_listed=is_listed,
            told_others=named.get(message.chat_id, ()),
        )
        await _show(message, reply)
        if faults and not is_listed:
            caption = context.texts("reload-fault-file-caption", count=len(report.faults))
            await message.reply_document(
                faults.encode(), filename="faults.txt", caption=caption, do_quote=True
            )
        listed[message.chat_id], named[message.chat_id] = faults, report.others


@asynccontextmanager
async def _showing_progress(message: Message, context: Context) -> AsyncIterator[None]:
    """Show in a message how far the reload is, until the block ends and no edit is on its way."""
    over = asyncio.Event()
    showing = asyncio.create_task(_show_progress(message, context, over))
    try:
        yield
    finally:
        over.set()
        await asyncio.wait([showing], timeout=LAST_EDIT_SECONDS)
        showing.cancel()


async def _show_progress(message: Message, context: Context, over: asyncio.Event) -> None:
    while not over.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(over.wait(), EDIT_SECONDS)
        loading = context.library.reloads.loading
        if loading and not over.is_set():
            seconds = time.monotonic() - loading.began
            with suppress(TelegramError):
                await _show(message, replies.reload_progress(context.texts, loading, seconds))


async def _show(message: Message, reply: Reply) -> None:
    try:
        await message.edit_text(reply.text, reply_markup=reply.keyboard)
    except BadRequest as error:
        if not is_same(error):
            raise
