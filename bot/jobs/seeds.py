"""Seeds that load of their own accord, at the start and when files change; who is told of it."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path, PurePath

from telegram.error import TelegramError
from telegram.ext import ExtBot
from watchfiles import Change, awatch

from bot import keeping, replies
from bot.jobs import news
from bot.jobs.folders import Folders
from bot.library import (
    SEED_SUFFIXES,
    DatabaseAwayError,
    ReloadRunningError,
    ReloadStoppedError,
    Report,
)
from bot.library.seeds.removed import LIST
from bot.locales import Texts
from bot.messages import Message, OperatorError
from bot.replies import Reply
from bot.services import Services, load_seeds

log = logging.getLogger(__name__)

Bot = ExtBot[bool]

# Files that change no further for so long are loaded, and after the longest time in any case.
QUIET_MS, LONGEST_MS = 1_000, 60_000
# One that grows, such as a copy over a slow line, changes all the while without being told anew:
# it is waited for until it rests for so many seconds, so often at most.
REST_SECONDS, MOST_RESTS = 5.0, 60
# So often is looked whether the folders are still the same ones, and open: a disk may have been
# mounted there, or somebody took the right to read one or gave it.
LOOK_MS = 30_000
# Seconds before another try, after loading failed or the folder was missing; then twice as long
# each time, up to the most: where a disk is full, each try fills it for a moment.
RETRY_SECONDS, MOST_RETRY_SECONDS = 5, 60


async def tell_of_start(bot: Bot, services: Services, load: asyncio.Task[None]) -> None:
    """Ask the admins, once the bot's first load has ended, what it may not decide.

    That is once: at the next start somebody was asked already, and one answer is for all. Where
    nobody sends /reload, since files that change are loaded, its faults are told as well.
    """
    await asyncio.wait([load])
    report = services.library.reloads.last_report
    faults = report.faults if report and services.settings.watch_seeds else ()
    if report and (report.newly_held or report.folder_fault or faults):
        await _report_to_admins(bot, services, report)


async def load_changes(
    bot: Bot,
    services: Services,
    changes: AsyncIterator[None],
    first_load: asyncio.Task[None] | None = None,
) -> None:
    """Load the seeds at each change, and tell the admins what they should know.

    That is, once, what is wrong; when it is well again or gone; and how many articles went.

    Args:
        bot: The bot.
        services: What it works with.
        changes: Yields when files have changed.
        first_load: That of the start, of which `tell_of_start` tells: it is waited for.
    """
    unseen: set[str] = set()
    async for _ in changes:
        if first_load:
            await asyncio.wait([first_load])
        before = services.library.reloads.last_report
        report = await load_persistently(services, who="a change of files", is_asked=False)
        if report is None:
            continue
        # Of these an admin was told whoever loaded the seeds: the start, or somebody's /reload.
        held, told = (before.held, news.kinds(before)) if before else (0, Counter())
        named = unseen | ({fault.file for fault in before.faults} if before else set())
        faulty = news.kinds(report)
        unseen = news.unseen(named, report)
        if faulty - told or report.held not in {0, held}:
            await _report_to_admins(bot, services, report)
        else:
            folder = services.settings.seeds_dir
            mended, gone = news.mended(folder, named - unseen, report)
            are_back = bool(held) and not report.held and not report.lost
            if told_now := news.news(report, mended, gone, are_back=are_back):
                await _tell_admins(bot, services, told_now)


async def load_persistently(
    services: Services,
    *,
    who: str,
    is_asked: bool = True,
    progress: Callable[[], AbstractContextManager[Callable[[int, int], None] | None]] = nullcontext,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> Report | None:
    """Load the seeds; where that fails, try again until it works, with longer and longer pauses.

    What is in the way is logged once; whoever asks meanwhile finds it in `reloads.hindrance`.

    Args:
        services: Whose library and folder.
        who: Who or what asked for it, for the log.
        is_asked: Whether the log tells of it even if nothing is new.
        progress: Opened for each try; gives what is called now and then with the bytes read so
            far and in all.
        sleep: Waits before another try.

    Returns:
        What was done; None if somebody stopped it.
    """
    reloads, pause = services.library.reloads, RETRY_SECONDS
    try:
        while True:
            try:
                with progress() as show:
                    return await load_seeds(services, who=who, progress=show, is_asked=is_asked)
            except ReloadStoppedError:
                return None
            except Exception as error:  # noqa: BLE001 - whatever it is, it may pass
                # One of this very process ends, or is told of, without that.
                if not reloads.loading and str(error) != reloads.hindrance:
                    _say_why_not(error)
                    reloads.hindrance = str(error)
            await sleep(pause)
            pause = min(2 * pause, MOST_RETRY_SECONDS)
    finally:
        reloads.hindrance = None


def _say_why_not(error: Exception) -> None:
    if isinstance(error, ReloadRunningError):
        log.info("The seeds are being loaded by another bot or command: waiting until it ends")
        return
    # What an operator can mend needs no traceback; a fault of ours does.
    is_known = isinstance(error, OperatorError | DatabaseAwayError) or keeping.is_damage(error)
    fault = None if is_known else error
    told = None
    if isinstance(error, OperatorError):
        line = Message("The seeds were not loaded, trying again: {error}", error=error.message)
        told = {"alert": ("alert-logged", line)}
    log.error("The seeds were not loaded, trying again: %s", error, exc_info=fault, extra=told)


async def folder_changes(
    folder: Path,
    *,
    at_once: bool = False,
    quiet_ms: int = QUIET_MS,
    look_ms: int = LOOK_MS,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> AsyncGenerator[None, None]:
    """Yield when seed files of a folder have changed and some time passed without another change.

    Args:
        folder: The seeds folder; one that is missing is waited for.
        at_once: Whether files may have changed already.
        quiet_ms: For how long, in milliseconds.
        look_ms: How often to look whether the folder or one in it was replaced, closed or opened.
        sleep: Waits until files rest.
    """
    if at_once:
        yield
    is_told = False
    while True:
        try:
            folders = Folders(folder)
            await asyncio.to_thread(folders.look)
            async for changes in awatch(
                folder,
                watch_filter=_is_seed,
                debounce=LONGEST_MS,
                step=quiet_ms,
                rust_timeout=look_ms,
                yield_on_timeout=True,
                ignore_permission_denied=True,
            ):
                is_told = False
                if changes:
                    await until_they_rest([Path(path) for _, path in changes], sleep)
                # A folder where something changes all the while is looked at as well.
                if await asyncio.to_thread(folders.look):
                    break
                if changes:
                    yield
        except OSError as error:
            if not is_told:
                log.info("%s cannot be watched just now: %s", folder, error.strerror or error)
                is_told = True
            await asyncio.sleep(RETRY_SECONDS)
        # It was replaced, closed or opened, or was missing for a while.
        yield


async def until_they_rest(paths: Sequence[Path], sleep: Callable[[float], Awaitable[None]]) -> None:
    """Wait until files keep their sizes and times for a while, though not for ever."""
    stamps = _stamps(paths)
    for _ in range(MOST_RESTS):
        await sleep(REST_SECONDS)
        before, stamps = stamps, _stamps(paths)
        if stamps == before:
            return


def _stamps(paths: Sequence[Path]) -> list[tuple[int, int] | None]:
    return [_stamp(path) for path in paths]


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _is_seed(change: Change, path: str) -> bool:
    """Whether it may matter: a seed file or the list of what stays out, or perhaps a folder."""
    name, suffix = PurePath(path).name, PurePath(path).suffix.lower()
    is_read = suffix in SEED_SUFFIXES or name == LIST
    return is_read or (not suffix and change is not Change.modified)


async def _report_to_admins(bot: Bot, services: Services, report: Report) -> None:
    """Tell of a reload, with the list of its faults for whoever does not have it yet."""
    folder = str(services.settings.seeds_dir.absolute())
    listed, named = services.listed_faults, services.named_others
    for admin in services.settings.admin_ids:
        texts = await services.texts_for(admin)
        faults = replies.fault_list(texts, report)
        is_listed = listed.get(admin) == faults
        reply = replies.reload_report(
            *(texts, report, folder), is_listed=is_listed, told_others=named.get(admin, ())
        )
        with _telling(admin):
            message = await bot.send_message(admin, reply.text, reply_markup=reply.keyboard)
            if faults and not is_listed:
                caption = texts("reload-fault-file-caption", count=len(report.faults))
                await message.reply_document(
                    faults.encode(), filename="faults.txt", caption=caption, do_quote=True
                )
            listed[admin], named[admin] = faults, report.others


async def _tell_admins(
    bot: Bot, services: Services, lines: Sequence[Callable[[Texts], Reply]]
) -> None:
    for admin in services.settings.admin_ids:
        texts = await services.texts_for(admin)
        with _telling(admin):
            await bot.send_message(admin, "\n".join(line(texts).text for line in lines))


@contextmanager
def _telling(admin: int) -> Iterator[None]:
    """Go on with the next admin if one cannot be told."""
    try:
        yield
    except TelegramError as error:
        log.info("Admin %s was not told of the reload: %s", admin, error)
