"""Versioned schemas, brought up to date when a database is opened."""

import asyncio
import logging
import os
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from filecmp import cmp
from itertools import chain, count
from pathlib import Path

import aiosqlite

from bot.library.ports import NewerDatabaseError
from bot.stores.schemas import sections
from bot.stores.sqlite.connection import transaction
from bot.stores.sqlite.files import copy, unusable

log = logging.getLogger(__name__)

_ENGINE = "bot.stores.sqlite"


@asynccontextmanager
async def _as_it_is(_: aiosqlite.Connection, version: int) -> AsyncIterator[int]:
    yield version


async def migrate(
    db: aiosqlite.Connection,
    path: Path,
    schema: str,
    *,
    copy_first: bool = False,
    around: Callable[[aiosqlite.Connection, int], AbstractAsyncContextManager[int]] = _as_it_is,
) -> None:
    """Bring a database to the newest version of one of the files in `schema`.

    Args:
        db: A connection that may write.
        path: The database's file.
        schema: The file's name. Each section from a line ``-- version N`` leads from N - 1 to N.
        copy_first: Whether to keep a copy of an older database beside it, as it was.
        around: What is done before and after, given the database's version; gives that to begin
            with.

    Raises:
        DatabaseError: The database is newer than the schema, or SQLite lacks what it needs.
    """
    steps = sections(_ENGINE, schema)
    newest = max(steps)
    try:
        # Looked at before writing, so that opening waits for no reload of another process.
        version = await _version(db)
        if version > newest:
            raise NewerDatabaseError(path, version, newest)
        if version == newest:
            return
        if copy_first and version:
            await asyncio.to_thread(_keep_copy, path, version)
        async with transaction(db), around(db, await _version(db)) as begin:
            for number in range(begin + 1, newest + 1):
                for statement in _statements(steps[number]):
                    await db.execute(statement)
                await db.execute(f"PRAGMA user_version = {number}")
        if version and not copy_first:
            log.info("%s: brought from version %s to %s", path, version, newest)
    except sqlite3.Error as error:
        hint = " (this Python's SQLite was built without FTS5)" if "fts5" in str(error) else ""
        raise unusable(path, error, hint) from error


def newest_version(schema: str) -> int:
    """Tell to which version `migrate` brings a database."""
    return max(sections(_ENGINE, schema))


def _keep_copy(path: Path, version: int) -> None:
    """Copy a database of this version to a file beside it, all or nothing.

    Raises:
        DatabaseError: There is no room, say.
    """
    name = path.with_name(f"{path.stem}-v{version}{path.suffix}")
    # Two processes may do this at once.
    partial = name.with_name(f"{name.name}.{os.getpid()}")
    # In a container each start has the same number: one that was killed here left this behind.
    partial.unlink(missing_ok=True)
    try:
        copy(path, partial)
        kept = partial.replace(_free(name, partial))
    finally:
        partial.unlink(missing_ok=True)
    log.warning("%s is brought up to date; as it was, it is kept as %s", path, kept)


def _free(name: Path, copied: Path) -> Path:
    """Find a name, with a number if need be, that no other copy has; an equal one is the same."""
    names = chain([name], (name.with_stem(f"{name.stem}-{number}") for number in count(2)))
    return next(it for it in names if not it.exists() or cmp(it, copied, shallow=False))


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
