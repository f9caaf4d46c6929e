"""What an operator does with the databases as files: backing up, restoring, mending them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping, Set
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from bot.addresses import DatabaseAddress, PostgresAddress
from bot.library import DatabaseError, Report
from bot.library.removals import are_many
from bot.messages import Message, OperatorError
from bot.rights import give_to_bot
from bot.settings import Settings
from bot.stores.sqlite import SqliteArticles, backups, checks, copies, files, older_articles, opened
from bot.stores.sqlite.backups import ARTICLES, READERS, SCHEMAS
from bot.stores.sqlite.lease import is_leased, lease
from bot.stores.sqlite.migrations import newest_version

log = logging.getLogger(__name__)

is_read_only, free_bytes, has_no_room = files.is_read_only, files.free_bytes, files.has_no_room
is_full, is_forbidden, writing = files.is_full, files.is_forbidden, files.writing
is_damage, place_for = files.is_damage, files.place_for
unwritable_of = files.unwritable
DELETED, REPLACED = opened.DELETED, opened.REPLACED
ARTICLES_ANEW, READERS_FIRST = opened.ARTICLES_ANEW, opened.READERS_FIRST
old_copies, opened_files = copies.old_copies, opened.opened_files
newest_with_readers = backups.newest_with_readers
must_be_articles = checks.must_be_articles
has_readers, lacks_readers = checks.has_readers, checks.lacks_readers
# What is wrong with either database.
article_faults, reader_faults = checks.article_faults, checks.reader_faults

# How long a start looks at the article database for damage.
_LOOK_SECONDS = 2.0


def databases(settings: Settings) -> Mapping[str, Path]:
    """Where the databases are, by their names in a backup.

    Readers come first: they refer to articles, of which a copy made later holds as many or more.

    Raises:
        DatabaseError: One is on a server.
    """
    return {READERS: _file(settings.readers_database), ARTICLES: _file(settings.database)}


def _file(address: DatabaseAddress) -> Path:
    """Tell in which file a database is: one on a server has means of its own."""
    if isinstance(address, PostgresAddress):
        raise DatabaseError(
            "{address}: is on a server; use its own tools, pg_dump and pg_restore", address=address
        )
    return address


@contextmanager
def running_bot(settings: Settings) -> Iterator[None]:
    """Be a bot on these databases until the block ends.

    What belongs to readers is one bot's if it is in a file. If it is on a server, several bots may
    be on it, and on one file of articles.

    Raises:
        DatabaseError: Another one is running, or the files are being replaced.
    """
    path = next(reversed(settings.database_files), None)
    with lease(path, shared=path == settings.database) if path else nullcontext():
        _clear_up(settings)
        yield


def bot_runs(settings: Settings) -> bool:
    """Tell whether a bot is running on these files, or they are being replaced."""
    return any(map(is_leased, settings.database_files))


@contextmanager
def _no_bot(settings: Settings) -> Iterator[None]:
    """See to it that no bot is running on these databases until the block ends.

    Raises:
        DatabaseError: One is.
    """
    with lease(settings.database_files[-1]):
        _clear_up(settings)
        yield


def _clear_up(settings: Settings) -> None:
    """Remove what a rebuild or restore that was killed has left: whoever does one has the lease."""
    for path in settings.database_files:
        files.clear_unfinished(path)


def unwritable(settings: Settings) -> Path | None:
    """Tell which file or folder this user may not write or make, so that a database is no use."""
    return next(filter(None, map(files.unwritable, settings.database_files)), None)


def must_be_writable(settings: Settings) -> None:
    """See to it that this user may write the databases that are files.

    Raises:
        UnusableDatabaseError: One may not be written.
    """
    for path in settings.database_files:
        files.must_be_writable(path)


def missing_readers(settings: Settings) -> Path | None:
    """Tell where the file of what belongs to readers was, if it is not there any more, or empty.

    Articles that only commands have loaded are no sign of that.
    """
    articles, readers = settings.database, settings.readers_database
    if isinstance(articles, PostgresAddress) or isinstance(readers, PostgresAddress):
        return None
    return readers if not _holds_any(readers) and checks.knows_a_bot(articles) else None


def _holds_any(path: Path) -> bool:
    """Tell whether there is a database; a full disk may leave nothing but a file's name."""
    return path.exists() and path.stat().st_size > 0


def back_up(settings: Settings, archive: Path, *, replace: bool = False) -> list[Path]:
    """Write a backup of what there is, while a bot may be running; give the databases in it.

    Args:
        settings: Which databases.
        archive: The file; a backup of this name is replaced once the new one is known to be good.
        replace: Whether it may replace a backup that holds more than there is now.

    Raises:
        DatabaseError: A database cannot be read, or there is none, or no room for the file.
        OperatorError: The file is something else than a backup, holds a database that is not
            there now, or has no folder.
        OSError: The file cannot be written.
    """
    places = databases(settings)
    if (path := unwritable(settings)) and files.is_read_only(path):
        must_be_writable(settings)
    found = {name: path for name, path in places.items() if _holds_any(path)}
    if not found:
        raise DatabaseError("{path}: there is nothing to back up", path=settings.database)
    if archive.exists():
        before = backups.names(archive)
        if not before:
            raise OperatorError(
                "{path}: exists and is no backup; choose another name", path=archive
            )
        if not replace:
            _must_lose_nothing(archive, before - found.keys(), places)
    if not archive.parent.is_dir():
        raise OperatorError("{path}: there is no such folder; make it first", path=archive.parent)
    with files.writing(archive), backups.workshop(archive.parent) as made:
        made.touch(mode=0o600)
        backups.pack(found, made)
        for path in backups.unpack(made, made.parent).values():
            path.unlink()
        give_to_bot(made, next(iter(found.values())))
        made.replace(archive)
    return [*found.values()]


def _must_lose_nothing(archive: Path, gone: Set[str], places: Mapping[str, Path]) -> None:
    """See to it that a backup holds nothing that one of what is there now would not.

    Args:
        archive: The backup.
        gone: The names of the databases in it that are not there now.
        places: Where the databases are.

    Raises:
        DatabaseError: What belongs to readers is damaged.
        OperatorError: The backup holds more.
    """
    if name := min(gone, default=""):
        raise OperatorError(
            "{archive}: holds {name}, but {path} is not there. Choose another name, or --yes"
            " replaces it all the same",
            archive=archive,
            name=name,
            path=places[name],
        )
    readers = places[READERS]
    if not _loses_readers(archive, readers):
        return
    if fault := files.damage(readers):
        raise DatabaseError(
            "{path}: {fault}. {mend}", path=readers, fault=fault, mend=backups.MENDS[READERS]
        )
    raise OperatorError(
        "{archive}: holds what readers saved and follow, and {path} nothing of it: it was"
        " lost. Choose another name, or --yes replaces it all the same",
        archive=archive,
        path=readers,
    )


def _loses_readers(archive: Path, readers: Path) -> bool:
    """Tell whether a backup holds what anybody saved or follows, and the database nothing."""
    if has_readers(readers):
        return False
    # One that is damaged is no loss.
    with suppress(DatabaseError), backups.workshop(archive.parent) as made:
        held = backups.unpack(archive, made.parent).get(READERS)
        return held is not None and has_readers(held)
    return False


def restore(settings: Settings, archive: Path, *, replace: bool) -> tuple[list[Path], list[Path]]:
    """Put the databases of a backup in place; what was there is kept under another name.

    Args:
        settings: Where the databases go.
        archive: A file that `back_up` wrote.
        replace: Whether databases that are there may be moved aside.

    Returns:
        What was restored, and what was moved aside.

    Raises:
        DatabaseError: The file is no sound backup or from a newer version, a bot is running,
            there are databases and they may not be replaced, or what stands in their place
            afterwards is damaged, or there is no room.
    """
    places = databases(settings)
    if not backups.names(archive):
        raise DatabaseError(
            "{path}: is cut short or damaged; take another backup"
            if backups.is_archive(archive)
            else "{path}: is no backup of tomtat",
            path=archive,
        )
    must_be_writable(settings)
    for path in places.values():
        path.parent.mkdir(0o700, parents=True, exist_ok=True)
    # Beside where they go: moving is then one step for each.
    with _no_bot(settings), files.unfinished(places[READERS]) as folder:
        with files.writing(places[READERS].parent):
            restored = backups.unpack(archive, Path(folder))
        there = [places[name] for name in restored if places[name].exists()]
        if there and not replace:
            raise DatabaseError(
                "{files}: already there; --yes moves what is there aside first",
                files=", ".join(map(str, there)),
            )
        aside = [files.keep_aside(places[name], "before-restore") for name in restored]
        for name, path in restored.items():
            with files.writing(places[name]):
                files.move(path, places[name])
        for name in restored:
            if fault := files.damage(places[name]):
                raise DatabaseError(f"{places[name]}: {fault}")
    return [places[name] for name in restored], [path for path in aside if path]


async def rebuild(
    settings: Settings, load: Callable[[Settings], Awaitable[Report]], *, replace: bool
) -> tuple[Report, Path | None]:
    """Make the article database anew beside the one that is there, which it then replaces.

    Args:
        settings: Where it goes.
        load: Loads the seeds into the article database of the settings that it is given.
        replace: Whether it may replace a library of which more than a fifth would go.

    Returns:
        What was loaded, and as what the other one is kept; None if there was none, or if the
        seeds folder cannot be read and nothing was replaced.

    Raises:
        DatabaseError: A bot is running, it is on a server, or so many articles would go.
    """
    database = settings.database
    if isinstance(database, PostgresAddress):
        raise DatabaseError(
            "{address}: is on a server; rebuild is for a file, tomtat reload loads the seeds there",
            address=database,
        )
    must_be_writable(settings)
    must_be_articles(database)
    database.parent.mkdir(0o700, parents=True, exist_ok=True)
    with _no_bot(settings), files.unfinished(database) as folder:
        new = Path(folder, database.name)
        if database.exists():
            await _carry_dates(database, new)
        report = await load(settings.model_copy(update={"database": new}))
        if report.unread:
            return report, None
        articles, gone = checks.missing(database, new)
        if are_many(gone, articles) and not replace:
            raise DatabaseError(
                "{gone} of {articles} articles have no seed any more. So many do not go unasked,"
                " perhaps a folder is not mounted: nothing was replaced; --yes replaces {path} all"
                " the same",
                gone=gone,
                articles=articles,
                path=database,
            )
        aside = files.keep_aside(database, "before-rebuild")
        files.move(new, database)
    return report, aside


async def set_aside_if_damaged(settings: Settings) -> None:
    """Move a damaged article database aside, so that the seeds are loaded into a new one.

    Raises:
        DatabaseError: It is damaged, and a bot is running on it.
    """
    database = settings.database
    if isinstance(database, Path) and (fault := await damage(settings)):
        with _no_bot(settings):
            aside = files.move_aside(database, "damaged")
            if aside:
                await _carry_dates(aside, database)
        log.warning(
            "%s is damaged (%s): it is kept as %s, and the articles are loaded anew",
            *(database, fault, aside),
        )


async def damage(settings: Settings) -> str | None:
    """Tell what is wrong with the article database, as far as a short look at it shows."""
    if isinstance(settings.database, PostgresAddress):
        return None  # The server looks after its files.
    return await asyncio.to_thread(files.damage, settings.database, seconds=_LOOK_SECONDS)


async def _carry_dates(old: Path, new: Path) -> None:
    """Begin an empty article database, which keeps nothing of the other one but dates."""
    async with SqliteArticles.open(new) as articles:
        await articles.carry_dates(old)


def file_fault(settings: Settings, path: Path, fault: object) -> Message:
    """Say what is wrong with a file under a running bot, and what mends that.

    Articles need but a restart, which would end what can be saved of readers.
    """
    mend = READERS_FIRST if path == settings.readers_database else ARTICLES_ANEW
    return Message("{path}: {fault}; {mend}", path=path, fault=fault, mend=mend)


def lost_file(settings: Settings, path: Path) -> Message:
    """Say that a file is deleted or replaced under a running bot, and what mends that."""
    return file_fault(settings, path, REPLACED if path.exists() else DELETED)


def begins_anew(database: Path) -> bool:
    """Tell whether the next start loads the articles of this file anew."""
    return older_articles.begins_anew(files.version(database))


def is_current(database: Path) -> bool:
    """Tell whether an article database is there, made by this version."""
    return files.version(database) == newest_version(SCHEMAS[ARTICLES])
