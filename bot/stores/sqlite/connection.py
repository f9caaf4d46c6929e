"""Connections and transactions, as both database files use them."""

import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from bot.library.ports import DatabaseError
from bot.messages import OperatorError
from bot.stores.sqlite.files import damage, is_damage, unusable

# Of a connection; readers never wait for the writer.
_SETTINGS = """
PRAGMA journal_mode = WAL;
-- A crash of the machine may lose the last commits, never the file's integrity.
PRAGMA synchronous = NORMAL;
-- After a large reload the log is cut back to this, in bytes.
PRAGMA journal_size_limit = 67108864;
PRAGMA foreign_keys = ON;
-- Pages kept in memory, in KiB: each connection has its own.
PRAGMA cache_size = -32000;
"""

# Rows fetched at a time where they are not fetched all at once: aiosqlite's default.
_ROWS = 64

Value = TypeVar("Value")


class InThread:
    """A connection as its own thread has it: in aiosqlite's form, though nothing is waited for."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    async def execute(self, sql: str) -> None:
        """Run a statement."""
        self._db.execute(sql)

    async def execute_fetchall(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        """Run a query."""
        return self._db.execute(sql, values).fetchall()

    async def rollback(self) -> None:
        """End a transaction without keeping what it wrote."""
        self._db.rollback()

    async def set_progress_handler(self, handler: Callable[[], bool], n: int) -> None:
        """Have statements ask every so many instructions whether they are to end."""
        self._db.set_progress_handler(handler, n)


class Connection(aiosqlite.Connection):
    """A connection of aiosqlite that can also run many statements in one hop to its thread.

    Each hop costs some .05 ms of processor time, more than many a statement of a search does.
    """

    async def in_thread(self, work: Callable[[InThread], Coroutine[Any, Any, Value]]) -> Value:
        """Run work that waits for nothing but the connection that it is given.

        Work in hand is not cut short by cancelling whoever waits for it.
        """
        value: Value = await self._execute(  # type: ignore[no-untyped-call]
            lambda: _finish(work(InThread(self._conn)))
        )
        return value


def _finish(work: Coroutine[Any, Any, Value]) -> Value:
    """Run a coroutine that never waits."""
    try:
        work.send(None)
    except StopIteration as end:
        value: Value = end.value
        return value
    work.close()
    raise RuntimeError("within the connection's thread nothing can be waited for")


@asynccontextmanager
async def connect(
    path: Path, *, read_only: bool = False, busy_seconds: float = 5.0, mend: str = ""
) -> AsyncIterator[Connection]:
    """Open a database file in WAL mode, where readers never wait for the writer.

    Transactions are explicit: nothing begins one behind the caller's back.

    Args:
        path: The file; it and its folder are made if they are missing.
        read_only: Whether writing is refused.
        busy_seconds: How long a statement waits for another process's write.
        mend: What the message says beside that a file is damaged.

    Raises:
        DatabaseError: The file cannot be opened or is no database.
    """
    async with AsyncExitStack() as stack:
        try:
            _make(path)
            # What cannot be opened fails here: aiosqlite would leave a thread behind.
            sqlite3.connect(path).close()
            connector = partial(sqlite3.connect, path, isolation_level=None, timeout=busy_seconds)
            db = Connection(connector, _ROWS)
            await stack.enter_async_context(db)
            await db.executescript(f"{_SETTINGS} PRAGMA query_only = {read_only}")
        except (OSError, sqlite3.Error) as error:
            hint = f". {mend}" if mend and is_damage(error) else ""
            raise unusable(path, error, hint) from error
        yield db


@contextmanager
def damage_told(path: Path, mend: str) -> Iterator[None]:
    """Say of an error that comes of a damaged file, whatever it is, that the file is damaged.

    Args:
        path: The file that the block works with.
        mend: What the message says beside.

    Raises:
        DatabaseError: The file is damaged.
    """
    try:
        yield
    except OperatorError:
        raise
    except Exception as error:
        if fault := str(error) if is_damage(error) else damage(path):
            raise DatabaseError(f"{path}: {fault}. {mend}") from error
        raise


def _make(path: Path) -> None:
    """Make a file and its folder if they are missing: what is in it is nobody else's."""
    path.parent.mkdir(0o700, parents=True, exist_ok=True)
    if not path.exists():
        path.touch(0o600)


@asynccontextmanager
async def transaction(db: aiosqlite.Connection, *, keep: bool = True) -> AsyncIterator[None]:
    """Run a block as one write: all of it, or nothing if it raises or is cancelled.

    Args:
        db: A connection that may write.
        keep: Whether to keep what the block wrote.
    """
    try:
        # Inside the try: a cancelled BEGIN has begun all the same, a failed COMMIT ended nothing.
        await db.execute("BEGIN IMMEDIATE")
        yield
        await (db.commit() if keep else db.rollback())
    except BaseException:
        await db.rollback()
        raise


@asynccontextmanager
async def snapshot(db: Connection | InThread) -> AsyncIterator[None]:
    """Let every read of a block see the database as the first one did, whoever writes meanwhile."""
    try:
        await db.execute("BEGIN")
        yield
    finally:
        await db.rollback()
