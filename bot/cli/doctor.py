"""The command that looks everything over: doctor."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

import asyncio
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli import console

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from telegram import Bot, User

    from bot.settings import PostgresAddress, Settings

LOST = "tomtat restore --yes FILE, with the newest backup; without one, a start makes a new one"
CHOWN = "give it to the user that runs the bot (chown -R), or run this as that user"
RESTORE = "tomtat restore --yes FILE, with the newest backup and the bot stopped"
REBUILD = "tomtat rebuild, with the bot stopped"
UPGRADE = "install the version that made it, or tomtat restore --yes FILE with an older backup"
SERVER = "start the server, or set the address to where it is"
FAULTS = "tomtat reload --check names each by file and line; then mend the files"
REMOVED = "tomtat reload removes them, or put their files back"
HELD = "put their files back, or tomtat reload --yes removes them"
FOREIGN = "if another bot has this token, stop it; then restart this one, which sets what it wants"
PROXY = "does the bot run? Then look at the proxy there, its certificate and its name"
ERROR_CHAT = "let the bot write there; /stats, sent there by an admin, shows the chat's number"
NO_ADMIN = "write your number into ADMIN_IDS; /reload, sent to the bot, shows it"
NAME = "write the name as .env.example does, or take the line out"
SETTINGS = "edit .env; .env.example says what each setting may be"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that was looked at.

    Attributes:
        what: What it is and how it is.
        mend: What to do if it is not as it should be; empty if all is well.
        is_fault: Whether what is to be mended is a fault; otherwise it is a warning.
    """

    what: str
    mend: str = ""
    is_fault: bool = True


@click.command()
def doctor() -> None:
    """Look over settings, databases, seeds and token, and say what mends each fault.

    The exit status is 1 if there is a fault (✗), not for a warning (!). It may run beside the bot.
    """
    well = True
    for finding in _findings():
        well = well and not (finding.mend and finding.is_fault)
        sign = ("✗" if finding.is_fault else "!") if finding.mend else "✓"
        click.echo(f"{sign} {finding.what}")
        if finding.mend:
            click.echo(f"  → {finding.mend}")
    sys.exit(0 if well else 1)


def _findings() -> Iterator[Finding]:
    from bot import keeping
    from bot.cli.env_file import no_settings
    from bot.settings import UnreadableSettingsError

    try:
        settings = console.right_settings()
    except click.ClickException as error:
        if isinstance(error.__cause__, UnreadableSettingsError):
            yield Finding(error.message.partition(";")[0], CHOWN)
        else:
            yield Finding(error.message, SETTINGS)
        return
    yield Finding("settings")
    for line in no_settings():
        yield Finding(line, NAME, is_fault=False)
    if settings.bot_token.get_secret_value() and not settings.admin_ids:
        yield Finding("no ADMIN_IDS: nobody is an admin", NO_ADMIN, is_fault=False)
    yield from _open_to_others(settings)
    if forbidden := keeping.unwritable(settings):
        articles = [Finding(f"{forbidden}: cannot be written", CHOWN)]
        yield from articles
    else:
        articles = [*_articles(settings)]
        yield from articles
        yield from _readers(settings)
    folder = _folder(settings.seeds_dir)
    yield folder
    are_well = all(not finding.mend for finding in [*articles, folder])
    if are_well and _has_articles(settings):
        yield from asyncio.run(_seeds(settings))
    yield from asyncio.run(_telegram(settings))


def _articles(settings: "Settings") -> Iterator[Finding]:
    from bot import keeping
    from bot.services import open_library

    if isinstance(settings.database, Path):
        yield from _database(settings.database, keeping.article_faults, settings, REBUILD)
    else:
        yield from asyncio.run(_server(settings.database, open_library))


def _readers(settings: "Settings") -> Iterator[Finding]:
    from bot import keeping
    from bot.services import open_readers

    if missing := keeping.missing_readers(settings):
        yield Finding(f"{missing}: not there, although there are articles", LOST)
    elif isinstance(settings.readers_database, Path):
        yield from _database(settings.readers_database, keeping.reader_faults, settings, RESTORE)
    else:
        yield from asyncio.run(_server(settings.readers_database, open_readers))


async def _server(
    address: "PostgresAddress",
    opening: "Callable[[PostgresAddress], AbstractAsyncContextManager[object]]",
) -> list[Finding]:
    """Open a database on a server, which looks after its files itself."""
    from bot.library import DatabaseError

    try:
        async with opening(address):
            return [Finding(f"{address}: answers")]
    except DatabaseError as error:
        return [Finding(str(error), SERVER)]


def _database(
    path: Path, faults: "Callable[[Settings], list[str]]", settings: "Settings", mend: str
) -> Iterator[Finding]:
    from bot.library import DatabaseError

    if not path.exists():
        yield Finding(f"{path}: not there yet; the first start makes it")
        return
    try:
        found = faults(settings)
    except DatabaseError as error:
        yield Finding(f"{path}: {error}", UPGRADE)
        return
    for fault in found:
        yield Finding(f"{path}: {fault}", mend)
    if not found:
        yield Finding(f"{path}: whole")


def _open_to_others(settings: "Settings") -> Iterator[Finding]:
    """Tell of what holds the token or belongs to readers if any user of this machine may read it.

    A file in a folder that is closed to others is closed to them too.
    """
    from bot.settings import ENV_FILE

    paths = [(Path(ENV_FILE), "600")]
    readers = settings.readers_database
    if isinstance(readers, Path) and _others_may(readers.parent):
        paths.append((readers, "600"))
        # The bot's own folder, where copies lie as well; another one may be for others too.
        if readers.parent.name == "data":
            paths.append((readers.parent, "700"))
    for path, mode in paths:
        if _others_may(path):
            yield Finding(f"{path}: others can read it", f"chmod {mode} {path}", is_fault=False)


def _others_may(path: Path) -> bool:
    try:
        return os.name == "posix" and bool(path.stat().st_mode & 0o005)
    except OSError:
        return False


def _folder(folder: Path) -> Finding:
    # As whoever runs this may, not as whoever began it: `access` asks for the latter otherwise.
    may = partial(os.access, folder, effective_ids=os.access in os.supports_effective_ids)
    if not os.path.isdir(folder):  # noqa: PTH112 - that of pathlib fails where nobody may look
        return Finding(f"{folder}: no such folder", "mount or make it, or set SEEDS_DIR right")
    if not may(os.R_OK | os.X_OK):
        return Finding(f"{folder}: cannot be read", CHOWN)
    if not may(os.W_OK):
        return Finding(f"{folder}: read only: admins can send no files and remove no articles")
    return Finding(f"{folder}: can be read and written")


def _has_articles(settings: "Settings") -> bool:
    """Whether there is a database of this version: looking is not to make or change one."""
    from bot import keeping

    return not isinstance(settings.database, Path) or keeping.is_current(settings.database)


async def _seeds(settings: "Settings") -> list[Finding]:
    """Compare the library with the seeds folder, as `tomtat reload --check` does."""
    from bot.library import ReloadRunningError
    from bot.services import open_library, others_line

    try:
        async with open_library(settings.database) as library:
            report = await library.reload(settings.seeds_dir, check=True)
    except ReloadRunningError:
        return [Finding("the library is being loaded: what the seeds hold is told afterwards")]
    faulty = {fault.file for fault in report.faults}
    new = report.added + report.updated
    findings = [
        Finding(f"faults in seed files: {len(report.faults)} in {len(faulty)}", FAULTS),
        Finding(f"articles that no seed file holds any more: {report.removed}", REMOVED),
        Finding(f"articles that no seed file holds any more, kept: {report.held}", HELD),
    ]
    counts = (len(faulty), report.removed, report.held)
    found = [finding for finding, count in zip(findings, counts, strict=True) if count]
    loaded = f"articles of the seeds that are loaded: {report.unchanged}"
    waiting = f"; new or changed: {new}, tomtat reload loads them" if new else ""
    others = [Finding(line)] if (line := others_line(report)) else []
    return [*found, *others, Finding(f"{loaded}{waiting}")]


async def _telegram(settings: "Settings") -> list[Finding]:
    from telegram import Bot
    from telegram.error import InvalidToken, TelegramError

    token = settings.bot_token.get_secret_value()
    if not token:
        return [Finding("no BOT_TOKEN: the bot serves its chat page on this machine")]
    try:
        async with Bot(token, base_url=f"{settings.telegram_api_url}/bot") as bot:
            return [
                *_switches(bot.bot),
                await _webhook(bot, settings.webhook_url),
                await _error_chat(bot, settings.error_chat),
            ]
    except InvalidToken:
        return [Finding("Telegram does not know this BOT_TOKEN", "/token at @BotFather gives it")]
    except TelegramError as error:
        mend = "look at the network, and at TELEGRAM_API_URL"
        return [Finding(f"{settings.telegram_api_url}: {error}", mend)]


def _switches(it: "User") -> Iterator[Finding]:
    """Tell what @BotFather was told of the bot."""
    inline = "" if it.supports_inline_queries else "/setinline at @BotFather"
    guest = "on" if it.supports_guest_queries else "off (@BotFather, if you want it)"
    yield Finding(f"Telegram knows this bot as @{it.username}")
    yield Finding(f"inline mode is {'off' if inline else 'on'}", inline)
    yield Finding(f"guest mode is {guest}")


async def _webhook(bot: "Bot", wanted: str) -> Finding:
    """Tell how updates come, and whether Telegram can send them to where they are wanted.

    Args:
        bot: The bot.
        wanted: `WEBHOOK_URL`.
    """
    info = await bot.get_webhook_info()
    waiting = f"updates that wait at Telegram: {info.pending_update_count}"
    if info.url and (info.url != wanted or info.has_custom_certificate):
        # This bot sends no certificate along.
        what = f"a webhook that is not this bot's is registered: {info.url}; {waiting}"
        return Finding(what, FOREIGN)
    if not wanted:
        return Finding(f"no WEBHOOK_URL: the bot asks for updates; {waiting}")
    if not info.url:
        return Finding(f"{wanted}: not registered; a bot that starts does that; {waiting}")
    if info.last_error_date is None:
        return Finding(f"{wanted}: registered; {waiting}")
    failed = f"Telegram failed at {info.last_error_date}: {info.last_error_message}"
    mend = PROXY if info.pending_update_count else ""
    return Finding(f"{wanted}: registered; {waiting}; {failed}", mend)


async def _error_chat(bot: "Bot", chat: int | None) -> Finding:
    """Tell whether the bot may write where faults are told; what it does there is seen by nobody.

    Args:
        bot: The bot.
        chat: `ERROR_CHAT`.
    """
    from telegram.error import BadRequest, ChatMigrated, Forbidden

    if chat is None:
        return Finding("no ERROR_CHAT: faults are told in the log only")
    try:
        await bot.send_chat_action(chat, "typing")
    except (BadRequest, ChatMigrated, Forbidden) as error:
        return Finding(f"ERROR_CHAT={chat}: {error}", ERROR_CHAT)
    return Finding(f"ERROR_CHAT={chat}: the bot may write there")
