"""The command that looks everything over: doctor."""
# ruff: noqa: PLC0415 - each command imports what it needs when it runs

import asyncio
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.finding import Finding
from bot.cli.texts import Command, told
from bot.messages import Message, listed

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from bot.addresses import PostgresAddress
    from bot.settings import Settings

LOST = Message(
    "stop the bot, then tomtat restore --yes FILE; without a backup, a start makes a new file"
)
RESTORE = Message("tomtat restore --yes FILE, with the newest backup and the bot stopped")
REBUILD = Message("tomtat rebuild, with the bot stopped")
UPGRADE = Message(
    "install the version that made it, or tomtat restore --yes FILE with an older backup"
)
INSTALL = Message("install the version that made it")
DRIVER = Message("run that line")
REFUSED = Message("the server answers: make what it names there, or mend the address")
FORBIDDEN = Message(
    "the server answers, but this role may not use that: make the role its owner, or GRANT it all"
    " of it"
)
SERVER = Message("start the server, or set the address to where it is")
SILENT = Message(
    "look whether that server is up, overloaded or stopped halfway, and whether the way to it, a"
    " firewall say, is open; or set the address to where it is"
)
UNEXPECTED = Message(
    "all else is told all the same; look for these words in docs/operating.md, or report them as a"
    " fault of the program"
)
NO_ADMIN = Message("write your number into ADMIN_IDS; /reload, sent to the bot, shows it")
TOKEN = Message("write BOT_TOKEN into .env, or take WEBHOOK_URL out")
FOLDER = Message("call it in the program's folder, where .env and data/ are")
SETTINGS = Message("edit .env; .env.example says what each setting may be")


@click.command(cls=Command)
def doctor() -> None:
    """Look everything over, and say what mends each fault.

    That is settings, databases, seeds, the bot that runs and its token. The exit status is 1 if
    there is a fault (✗), not for a warning (!). It may run beside the bot.
    """
    well = True
    for finding in _findings():
        well = well and not finding.is_wrong
        click.echo(f"{finding.sign} {told(finding.what)}")
        if finding.mend:
            click.echo(f"  → {told(finding.mend)}")
    sys.exit(0 if well else 1)


def _findings() -> Iterator[Finding]:
    from bot.cli import places
    from bot.cli.env_file import odd_lines, wrong_folder
    from bot.settings import ENV_FILE, SettingsError, UnreadableSettingsError, load_settings

    if elsewhere := wrong_folder():
        yield Finding(elsewhere, FOLDER)
        return
    try:
        settings = load_settings()
    except UnreadableSettingsError:
        closed = Message("{path}: cannot be read", path=ENV_FILE)
        yield Finding(closed, places.given(Path(ENV_FILE), os.R_OK))
        return
    except SettingsError as error:
        yield Finding(Message("wrong settings:\n{faults}", faults=error.message), SETTINGS)
        yield from odd_lines()
        return
    yield from _looked(lambda: _of_settings(settings))
    yield from _of_places(settings)


def _looked(look: "Callable[[], Iterable[Finding]]") -> list[Finding]:
    """Look, and tell of a look that fails as of a fault: what else is looked at is told, too."""
    found: list[Finding] = []
    try:
        for finding in look():  # What it told before it failed stays.
            found.append(finding)  # noqa: PERF402
    except Exception as error:  # noqa: BLE001 - whatever it is, the others are wanted
        said = " ".join(str(error).split())
        what = Message("a check failed: {kind}: {said}", kind=type(error).__name__, said=said)
        found.append(Finding(what, UNEXPECTED))
    return found


def _of_settings(settings: "Settings") -> Iterator[Finding]:
    """Tell of the settings, and of who runs this."""
    from bot import rights
    from bot.cli.env_file import no_env, nothing_is_set, odd_lines

    yield no_env() if nothing_is_set() else Finding(Message("settings"))
    yield from odd_lines()
    if settings.bot_token.get_secret_value() and not settings.admin_ids:
        yield Finding(Message("no ADMIN_IDS: nobody is an admin"), NO_ADMIN, is_fault=False)
    if mend := rights.root_for_bot():
        what = Message("this runs as root, who may do more than the bot")
        yield Finding(what, mend, is_fault=False)


def _of_places(settings: "Settings") -> Iterator[Finding]:
    """Tell of disks, databases and seeds, then of Telegram and the bot that runs."""
    from bot.cli import places
    from bot.cli.running import running_bot
    from bot.cli.unit import closed_to_unit

    yield from _looked(lambda: places.open_to_others(settings))
    yield from _looked(lambda: closed_to_unit(settings))
    disks = _looked(lambda: places.full_disks(settings))
    yield from disks
    articles, readers = _databases(settings)
    # A database that has no room says nothing new of a disk that is told of.
    yield from (it for it in [*articles, *readers] if not (disks and it.mend is places.ROOM))
    yield from _looked(lambda: places.old_copies(settings))
    folder = _looked(lambda: places.seeds_folders(settings.seeds_dir))
    yield from folder
    are_well = not any(it.is_wrong for it in [*disks, *articles, *folder])
    yield from _looked(lambda: _of_seeds(settings, folder, are_well=are_well))
    telegram = _looked(lambda: _telegram(settings))
    yield from telegram
    found = [*disks, *articles, *readers, *folder, *telegram]
    yield from _looked(lambda: running_bot(settings, found))


def _databases(settings: "Settings") -> tuple[list[Finding], list[Finding]]:
    """Look at articles and at what belongs to readers; of what is closed to both, tell once."""
    from bot import keeping
    from bot.cli import places

    try:
        forbidden = keeping.unwritable(settings)
    except OSError:  # The databases themselves tell of it.
        forbidden = None
    if forbidden:
        return _looked(lambda: [places.unwritable(forbidden, settings)]), []
    articles = _looked(lambda: _articles(settings))
    return articles, _looked(lambda: _readers_beside(articles, settings))


def _of_seeds(settings: "Settings", folder: list[Finding], *, are_well: bool) -> Iterator[Finding]:
    """Tell what of the seeds is loaded, and of a list that stayed behind.

    Args:
        settings: Where they are.
        folder: What was found of their folder.
        are_well: Whether the library can be compared with them.
    """
    from bot import rights
    from bot.cli import places
    from bot.cli.against_seeds import against_seeds
    from bot.cli.env_file import nothing_is_set

    # Nothing is to be put into a folder of the system's: SEEDS_DIR is set wrong.
    is_wrong = any(it.mend for it in folder) and rights.is_systems(settings.seeds_dir)
    if not is_wrong and (left := places.left_removals(settings.seeds_dir)):
        yield left
    if are_well and _has_articles(settings):
        is_meant = not (is_wrong or nothing_is_set())
        yield from asyncio.run(against_seeds(settings, is_meant=is_meant))


def _readers_beside(articles: list[Finding], settings: "Settings") -> list[Finding]:
    """Look at what belongs to readers, and tell what was not told of the articles."""
    from bot.addresses import beside
    from bot.cli.left_readers import left_readers

    database, used = settings.database, settings.readers_database
    wrong = [finding for finding in articles if finding.is_wrong]
    is_mistaken = any(finding.mend is SETTINGS for finding in wrong)
    # Where DATABASE is wrong, the place beside it means nothing.
    if is_mistaken and isinstance(database, Path) and used == beside(database):
        return []
    said = {str(finding.what) for finding in articles}
    # One server may have both: it is not waited for twice.
    found = () if wrong and used == database else _readers(settings)
    readers = [finding for finding in found if str(finding.what) not in said]
    # A file is looked at whatever is wrong; a server that fails was told of.
    is_looked_at = isinstance(used, Path) or not (wrong or any(it.is_wrong for it in readers))
    if is_looked_at and (left := asyncio.run(left_readers(settings))):
        readers.append(left)
    return readers


def _telegram(settings: "Settings") -> Iterator[Finding]:
    if settings.bot_token.get_secret_value():
        from bot.cli.at_telegram import at_telegram

        yield from asyncio.run(at_telegram(settings))
        return
    yield Finding(Message("no BOT_TOKEN: the bot serves its chat page on this machine"))
    if settings.webhook_url:
        unused = Message("WEBHOOK_URL is not used: there is no BOT_TOKEN")
        yield Finding(unused, TOKEN, is_fault=False)


def _articles(settings: "Settings") -> Iterator[Finding]:
    from bot import keeping
    from bot.services import open_library

    database = settings.database
    if not isinstance(database, Path):
        yield from asyncio.run(_server(database, open_library))
        return
    if not database.exists() and keeping.bot_runs(settings):
        gone = Message("{path}: {fault}", path=database, fault=keeping.DELETED)
        yield Finding(gone, keeping.ARTICLES_ANEW)
        return
    findings = [*_database(database, keeping.article_faults, REBUILD)]
    yield from findings
    is_well = not any(finding.is_wrong for finding in findings)
    if is_well and keeping.begins_anew(database):
        what = Message(
            "{path}: made by an older version; the next start loads the articles anew",
            path=database,
        )
        yield Finding(what, is_remark=True)


def _readers(settings: "Settings") -> Iterator[Finding]:
    from bot import keeping
    from bot.services import open_readers

    missing = keeping.missing_readers(settings)
    if missing and not missing.exists() and keeping.bot_runs(settings):
        gone = Message("{path}: {fault}", path=missing, fault=keeping.DELETED)
        yield Finding(gone, keeping.READERS_FIRST)
    elif missing:
        what = Message("{path}: not there or empty, although there are articles", path=missing)
        yield Finding(what, LOST)
    elif isinstance(settings.readers_database, Path):
        yield from _database(settings.readers_database, keeping.reader_faults, RESTORE)
    else:
        yield from asyncio.run(_server(settings.readers_database, open_readers))


async def _server(
    address: "PostgresAddress",
    opening: "Callable[[PostgresAddress], AbstractAsyncContextManager[object]]",
) -> list[Finding]:
    """Open a database on a server, which looks after its files itself."""
    from bot.library import DatabaseError, NewerDatabaseError, UnusableDatabaseError

    try:
        async with opening(address):
            return [Finding(Message("{address}: answers", address=address))]
    except NewerDatabaseError as error:
        return [Finding(error.message, INSTALL)]
    except UnusableDatabaseError as error:
        return [Finding(error.message, DRIVER)]
    except DatabaseError as error:
        return [Finding(error.message, _mend_at_server(str(error)))]


def _mend_at_server(said: str) -> Message:
    """Tell what mends what a server, or the way to it, says."""
    if "permission denied" in said:
        return FORBIDDEN
    if "timeout expired" in said:
        return SILENT
    # So a server says that it refuses: there is no such role, say.
    return REFUSED if "FATAL:" in said else SERVER


def _database(
    path: Path, faults: "Callable[[Path], list[Message]]", mend: Message
) -> Iterator[Finding]:
    from bot.cli import places
    from bot.library import DiskFullError, NewerDatabaseError, UnusableDatabaseError

    if not path.exists():
        what = Message("{path}: not there yet; the first start makes it", path=path)
        yield Finding(what, is_remark=True)
        return
    try:
        found = faults(path)
    except NewerDatabaseError as error:
        yield Finding(error.message, UPGRADE)
        return
    except UnusableDatabaseError as error:
        yield Finding(error.message, SETTINGS)
        return
    except DiskFullError as error:
        yield Finding(error.message, places.ROOM)
        return
    if found:
        # One remedy mends all of them.
        yield Finding(Message("{path}: {fault}", path=path, fault=listed(found)), mend)
    else:
        yield Finding(Message("{path}: whole", path=path))


def _has_articles(settings: "Settings") -> bool:
    """Whether there is a database of this version: looking is not to make or change one."""
    from bot import keeping

    return not isinstance(settings.database, Path) or keeping.is_current(settings.database)
