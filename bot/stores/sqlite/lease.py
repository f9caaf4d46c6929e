"""A lock that one process holds on a database for as long as it runs, however it ends."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bot.library.ports import DatabaseError
from bot.rights import give_to_bot
from bot.stores.sqlite.files import unusable


class LeasedError(DatabaseError):
    """Another process is at work with a database file."""


@contextmanager
def lease(path: Path, *, shared: bool = False) -> Iterator[None]:
    """Be the only one who works with a database file; others may still open it.

    The lock is SQLite's own, on an empty file beside the database: the system gives it up when the
    process ends, on every kind of machine.

    Args:
        path: The database.
        shared: Whether others may be at work with it that share it too.

    Raises:
        LeasedError: Another process holds it.
        DatabaseError: The file beside cannot be made.
    """
    lock = _lock(path)
    try:
        path.parent.mkdir(0o700, parents=True, exist_ok=True)
        db = sqlite3.connect(lock, isolation_level=None, timeout=0)
    except (OSError, sqlite3.Error) as error:
        raise unusable(lock, error) from error
    with closing(db):
        try:
            db.execute("PRAGMA journal_mode = MEMORY")  # Nothing is written: no second file.
            db.execute("BEGIN" if shared else "BEGIN EXCLUSIVE")
            if shared:
                db.execute("SELECT count(*) FROM sqlite_schema").fetchall()  # It locks by reading.
        except sqlite3.Error as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise unusable(lock, error) from error
            raise LeasedError(
                "{path}: a bot is running on this file; stop it first", path=path
            ) from error
        give_to_bot(lock, path)
        yield


def is_leased(path: Path) -> bool:
    """Tell whether another process is at work with a database file, as far as this user sees."""
    if not os.path.exists(_lock(path)):  # noqa: PTH110 - it never fails
        return False
    try:
        with lease(path):
            return False
    except LeasedError:
        return True
    except DatabaseError:
        return False


def _lock(path: Path) -> Path:
    return path.with_name(f"{path.name}.lock")
