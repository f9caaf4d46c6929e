"""Database files as files: copying one that is in use, telling whether it is whole, moving it."""

import errno
import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from time import monotonic

from bot.library.ports import DatabaseError, DiskFullError, UnusableDatabaseError
from bot.messages import Message
from bot.rights import (
    elsewhere,
    give_to_bot,
    given,
    in_program,
    made,
    made_for,
    unless_given,
)
from bot.systemd import is_of_unit

# SQLite looks at the clock every so many of its own instructions.
_INSTRUCTIONS = 10_000
# How long to wait for a file that is locked.
_BUSY_SECONDS = 5.0
# What SQLite keeps beside a database that is open, or was when its process died or its file was
# deleted. It would be applied to any other database that is put in that place.
_BESIDE = ("-journal", "-shm", "-wal")
_FILES = (*_BESIDE, "")
_HEAD = b"SQLite format 3\0"
# How earlier versions named folders of what is to take a database's place.
_UNFINISHED_BEFORE = (".rebuild-", ".restore-")
_NO_VTABLE = "vtable constructor failed"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
# Where there is less room than what it begins beside a database, SQLite may only say that it could
# not read or write, or not open the file.
_PERHAPS_FULL = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN})
_LEAST_BYTES = 65_536
# What it wanted to begin is gone again by the time that the disk is looked at.
_DOUBTED_BYTES = 1_000_000
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def unwritable(path: Path) -> Path | None:
    """Tell which file or folder this user may not write or make, so that a database cannot be used.

    What is told as there, and not to be written, may be given to this user: it is in the program's
    folder, or holds a database already. Nothing else is, such as `/` or `/etc`.

    Args:
        path: The database; it may not be there yet, nor its folder.
    """
    folder, missing = path.parent, None
    while error := _unseen(folder):
        missing = folder if isinstance(error, FileNotFoundError) else None
        folder = folder.parent
    tried = missing or (folder if in_program(folder) or _is_database(path) else path)
    try:
        with TemporaryFile(dir=folder):
            pass
        for ending in ("", ".lock", *_BESIDE):
            tried = Path(f"{path}{ending}")
            if tried.exists():
                with tried.open("r+b"):
                    pass
    except OSError as error:
        return tried if is_forbidden(error) else None
    return None


def must_be_writable(database: Path) -> None:
    """See to it that this user may write a database.

    Raises:
        UnusableDatabaseError: It may not be written; the message says what is to be done.
    """
    if path := unwritable(database):
        raise _read_only(path, database) if is_read_only(path) else _forbidden(path, database)


def _read_only(path: Path, database: Path) -> UnusableDatabaseError:
    """Say why nothing is written on a disk that is read only, perhaps only for this unit.

    To open a mistyped place to the unit would mend nothing.
    """
    if not is_of_unit():
        return UnusableDatabaseError(
            "{path}: lies on a disk that is read only; mount it to be written, or look at dmesg",
            path=path,
        )
    # A database that is there already is where it was meant to be, as is its folder.
    is_there, is_folder = os.path.lexists(path), path in database.parents
    is_meant = is_there and (is_folder or _is_database(path))
    # Whatever a mere file right under `/` is, its folder is the system's.
    place = path if is_folder or path.parent != Path("/") else path.parent
    if not is_meant and (mend := elsewhere(place)):
        return UnusableDatabaseError("{path}: cannot be written; {mend}", path=path, mend=mend)
    if is_folder and not is_there:
        return UnusableDatabaseError(
            "{path}: is not there, and the unit of systemd cannot make it; set DATABASE or"
            " READERS_DATABASE right, or make it, {command}, name it in ReadWritePaths (sudo"
            " systemctl edit tomtat), and sudo systemctl restart tomtat",
            path=database.parent,
            command=made(database.parent),
        )
    return UnusableDatabaseError(
        "{path}: is read only for this unit of systemd: name the database's folder in"
        " ReadWritePaths (sudo systemctl edit tomtat); if it is there, mount its disk to be"
        " written, or look at dmesg",
        path=path,
    )


def _forbidden(path: Path, database: Path) -> UnusableDatabaseError:
    """Say what is to be done about a file or folder that is not this user's to write."""
    other = unless_given(path)
    if not os.path.lexists(path):
        return UnusableDatabaseError(
            "{path}: is not there, as far as this user sees, and cannot be made; {mend}",
            path=path,
            mend=other or place_for(database),
        )
    return UnusableDatabaseError(
        "{path}: cannot be written; {mend}"
        if other or in_program(path)
        else "{path}: cannot be written; set DATABASE or READERS_DATABASE right, or, if it is the"
        " bot's own, {mend}",
        path=path,
        mend=other or given(path),
    )


def place_for(database: Path) -> Message:
    """Say what is to be done where this user can make no database."""
    command = made_for(database)
    return Message(
        "set DATABASE or READERS_DATABASE right, or make it for the user that runs the bot:"
        " {command}"
        if command
        else "set DATABASE or READERS_DATABASE right, or make it for the user that runs the bot",
        command=command,
    )


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_HEAD)) == _HEAD
    except OSError:
        return False


def is_read_only(path: Path) -> bool:
    """Tell whether the disk that this lies on, or would, is mounted to be read only."""
    # Windows has none of this.
    return hasattr(os, "statvfs") and bool(os.statvfs(_seen(path)).f_flag & os.ST_RDONLY)


def free_bytes(path: Path) -> int:
    """Tell how much room there is on the disk that this lies on, or would."""
    disk = shutil.disk_usage(_seen(path))
    # A disk that says nothing of its size, as some of other machines, is not taken for full.
    return disk.free if disk.total else sys.maxsize


def has_no_room(path: Path) -> bool:
    """Tell whether the disk is full on which this database lies, or would: nothing goes in."""
    return free_bytes(path) < _LEAST_BYTES


def _seen(path: Path) -> Path:
    """Give this, or the folder nearest above it that is seen."""
    return next((it for it in (path, *path.parents) if not _unseen(it)), Path())


def _unseen(path: Path) -> OSError | None:
    """Tell why nothing is seen at this path; None if there is something."""
    try:
        path.lstat()
    except OSError as error:
        return error
    return None


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Say of a full disk in one way, whoever met it, what was written there.

    Raises:
        DiskFullError: The disk is full.
    """
    try:
        yield
    except (DiskFullError, OSError, sqlite3.Error) as error:
        if not (isinstance(error, DiskFullError) or is_full(error, path)):
            raise
        raise DiskFullError(path) from error


def unusable(path: Path, error: Exception, hint: str = "") -> DatabaseError:
    """Give the error that says in a line what the system or SQLite says of a database."""
    full = is_full(error, path)
    return DiskFullError(path) if full else DatabaseError(f"{path}: {error}{hint}")


def is_forbidden(error: OSError) -> bool:
    """Tell whether the system did not let this user do what it was asked for."""
    return error.errno in _FORBIDDEN


def is_full(error: Exception, path: Path | None = None) -> bool:
    """Tell whether an error of the system or SQLite is that a disk is full.

    Args:
        error: What was said.
        path: The database that SQLite said it of: the disk that it lies on is looked at.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if path and code is not None and code & 0xFF in _PERHAPS_FULL:
        return free_bytes(path) < _DOUBTED_BYTES
    return code == sqlite3.SQLITE_FULL or getattr(error, "errno", None) in _FULL


def copy(path: Path, target: Path, *, mend: Message | None = None) -> None:
    """Copy a database as it is at one moment, whoever writes meanwhile; nobody waits.

    Whoever may not read the database may not read the copy.

    Args:
        path: The database.
        target: Where nothing is yet.
        mend: What the message says beside that the database is damaged.

    Raises:
        DatabaseError: It cannot be read, or not written there.
    """
    try:
        with writing(target):
            # SQLite itself would leave it to the umask who may read it.
            target.touch(0o600, exist_ok=False)
            with closing(sqlite3.connect(path)) as db:
                db.execute("VACUUM INTO ?", (str(target),))
            target.chmod(path.stat().st_mode & 0o777)
    except (OSError, sqlite3.Error) as error:
        if mend and is_damage(error):
            # Of some damage SQLite says that it cannot open the copy, which is not what is damaged.
            fault = (str(target) in str(error) and damage(path)) or error
            raise DatabaseError(
                "{path}: {fault}. {mend}", path=path, fault=fault, mend=mend
            ) from error
        raise unusable(path, error) from error


def damage(path: Path, *, seconds: float = float("inf")) -> str | None:
    """Tell what is wrong with a database file; None for one that is whole or not there.

    Args:
        path: The file.
        seconds: How long to look: about a second for each gigabyte is needed.
    """
    deadline = monotonic() + seconds
    if not path.exists():
        return None
    try:
        with closing(sqlite3.connect(path, timeout=min(seconds, _BUSY_SECONDS))) as db:
            db.execute("SELECT count(*) FROM sqlite_schema")
            db.set_progress_handler(lambda: monotonic() > deadline, _INSTRUCTIONS)
            [[found], *_] = db.execute("PRAGMA quick_check(1)")
            return None if found == "ok" else str(found).strip().splitlines()[-1]
    except sqlite3.Error as error:
        if is_damage(error):
            return str(error)
        return None  # It is locked, say, or time ran out: whoever opens it is told.


def is_damage(error: Exception) -> bool:
    """Tell whether an error means that a file is damaged, or no database at all."""
    code = getattr(error, "sqlite_errorcode", None)
    is_code = code is not None and code & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
    # An index of words without one of the tables that it is made of has no code of its own.
    return is_code or (code == sqlite3.SQLITE_ERROR and _NO_VTABLE in str(error))


def version(path: Path) -> int:
    """Tell which version of its schema a database has; 0 if it is empty or not there.

    Raises:
        DatabaseError: It cannot be read.
    """
    if not path.exists():
        return 0
    try:
        with closing(sqlite3.connect(path)) as db:
            [[number]] = db.execute("PRAGMA user_version")
            return int(number)
    except sqlite3.Error as error:
        raise unusable(path, error) from error


def unfinished(path: Path) -> "TemporaryDirectory[str]":
    """Make a folder for what is to take a database's place; it goes at the end of the block."""
    return TemporaryDirectory(prefix=_unfinished(path), dir=path.parent)


def clear_unfinished(path: Path) -> None:
    """Remove such folders of processes that were killed, while no other one makes one."""
    left = path.parent.iterdir() if path.parent.is_dir() else ()
    for folder in [*left]:
        copy = folder / path.name
        is_of_old = folder.name.startswith(_UNFINISHED_BEFORE) and os.path.exists(copy)  # noqa: PTH110 - it never fails
        if folder.name.startswith(_unfinished(path)) or is_of_old:
            shutil.rmtree(folder, ignore_errors=True)


def _unfinished(path: Path) -> str:
    return f".{path.name}-unfinished-"


def move(path: Path, target: Path) -> None:
    """Move a database that nobody has open, to another disk too, where nothing is yet."""
    partial = target.with_name(f"{target.name}.partial")
    shutil.move(path, partial)
    give_to_bot(partial, target)
    partial.replace(target)


def keep_aside(path: Path, why: str) -> Path | None:
    """Move a database aside as `move_aside` does, in one file if it can be.

    What its log holds after an unclean end is written into it first, unless it is damaged or there
    is no room.
    """
    if path.exists():
        with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return move_aside(path, why)


def move_aside(path: Path, why: str) -> Path | None:
    """Give what stands where a database belongs another name beside its own, and tell which.

    Its log is moved too, even if the database itself is gone. None if nothing is there.

    Args:
        path: The file, which nobody has open.
        why: A word for the new name.
    """
    moment = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    name = path.with_name(f"{path.stem}-{why}-{moment}{path.suffix}")
    # Another may have got it within the same second.
    names = chain([name], (name.with_stem(f"{name.stem}-{number}") for number in count(2)))
    aside = next(it for it in names if not any(Path(f"{it}{end}").exists() for end in _FILES))
    kept = None
    # The log first: a database without it is an older one, a log without its database is nothing.
    for ending in _FILES:
        file = Path(f"{path}{ending}")
        if file.exists():
            kept = file.replace(f"{aside}{ending}")
    return kept
