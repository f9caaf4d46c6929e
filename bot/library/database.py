"""SQLite as both database files use it: opening, versioned schemas, and one write at a time."""

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from importlib.resources import files
from pathlib import Path

import aiosqlite

_SECTION = re.compile(r"^-- version (\d+)$", re.MULTILINE)

# How long a statement waits for another process's write, in seconds.
BUSY_SECONDS = 5


class DatabaseError(Exception):
    """A database file cannot be used; the message says why in one line."""


@asynccontextmanager
async def connect(path: Path, *, read_only: bool = False) -> AsyncIterator[aiosqlite.Connection]:
    """Open a database file in WAL mode, where readers never wait for the writer.

    Transactions are explicit: nothing begins one behind the caller's back.

    Raises:
        DatabaseError: The file cannot be opened or is no database.
    """
    async with AsyncExitStack() as stack:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # What cannot be opened fails here: aiosqlite would leave a thread behind.
            sqlite3.connect(path).close()
            db = await stack.enter_async_context(
                aiosqlite.connect(path, isolation_level=None, timeout=BUSY_SECONDS)
            )
            await db.execute("PRAGMA journal_mode = WAL")
            # A crash of the machine may lose the last commits, never the file's integrity.
            await db.execute("PRAGMA synchronous = NORMAL")
            # After a large reload the log is cut back to this, in bytes.
            await db.execute("PRAGMA journal_size_limit = 67108864")
            await db.execute("PRAGMA foreign_keys = ON")
            # Pages kept in memory, in KiB: each connection has its own.
            await db.execute("PRAGMA cache_size = -32000")
            await db.execute(f"PRAGMA query_only = {read_only}")
        except (OSError, sqlite3.Error) as error:
            raise DatabaseError(f"{path}: {error}") from error
        yield db


async def migrate(db: aiosqlite.Connection, path: Path, schema: str) -> None:
    """Bring a database to the newest version of a schema file of this package.

    Args:
        db: A connection that may write.
        path: The database's file, for messages.
        schema: The file's name. Each section from a line ``-- version N`` leads from N - 1 to N.

    Raises:
        DatabaseError: The database is newer than the schema, or SQLite lacks what it needs.
    """
    text = files("bot.library").joinpath(schema).read_text("utf-8")
    _, *parts = _SECTION.split(text)
    sections = dict(zip(map(int, parts[::2]), parts[1::2], strict=True))
    newest = max(sections)
    try:
        # Looked at before writing, so that opening waits for no reload of another process.
        version = await _version(db)
        if version > newest:
            raise DatabaseError(f"{path}: made by a newer version of Tóm Tắt ({version})")
        if version == newest:
            return
        async with transaction(db):
            for number in range(await _version(db) + 1, newest + 1):
                for statement in _statements(sections[number]):
                    await db.execute(statement)
                await db.execute(f"PRAGMA user_version = {number}")
    except sqlite3.Error as error:
        hint = " (this Python's SQLite was built without FTS5)" if "fts5" in str(error) else ""
        raise DatabaseError(f"{path}: {error}{hint}") from error


@asynccontextmanager
async def transaction(db: aiosqlite.Connection) -> AsyncIterator[None]:
    """Run a block as one write: all of it, or nothing if it raises or is cancelled."""
    try:
        # Inside the try: a cancelled BEGIN has begun all the same, a failed COMMIT ended nothing.
        await db.execute("BEGIN IMMEDIATE")
        yield
        await db.commit()
    except BaseException:
        await db.rollback()
        raise


@asynccontextmanager
async def snapshot(db: aiosqlite.Connection) -> AsyncIterator[None]:
    """Let every read of a block see the database as the first one did, whoever writes meanwhile."""
    try:
        await db.execute("BEGIN")
        yield
    finally:
        await db.rollback()


async def _version(db: aiosqlite.Connection) -> int:
    [[version]] = await db.execute_fetchall("PRAGMA user_version")
    return int(version)


def _statements(script: str) -> list[str]:
    """Split a script at the semicolons that end its statements (triggers hold others)."""
    statements = [""]
    for line in script.splitlines(keepends=True):
        statements[-1] += line
        if sqlite3.complete_statement(statements[-1]):
            statements.append("")
    return [statement for statement in statements if sqlite3.complete_statement(statement)]
