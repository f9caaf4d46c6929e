"""Versioned schemas, brought up to date when a database is opened."""

import logging
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import psycopg

from bot.addresses import PostgresAddress
from bot.library.ports import DatabaseError, NewerDatabaseError
from bot.stores.postgres.connection import (
    MIGRATION_LOCK,
    Connection,
    Pool,
    database_error,
    open_pool,
    rows,
    transaction,
)
from bot.stores.schemas import sections

log = logging.getLogger(__name__)

_ENGINE = "bot.stores.postgres"

_TABLE = re.compile(r"^(?:CREATE TABLE|ALTER TABLE \w+ RENAME TO) (\w+)", re.MULTILINE)

# Tables that there are, and the role may not use; one that got another name is there no more.
_CLOSED = """
SELECT name FROM unnest(%s::text[]) AS name
WHERE NOT (
    has_table_privilege(to_regclass(name), 'SELECT')
    AND has_table_privilege(to_regclass(name), 'INSERT')
    AND has_table_privilege(to_regclass(name), 'UPDATE')
    AND has_table_privilege(to_regclass(name), 'DELETE')
)
"""


@asynccontextmanager
async def open_migrated(
    address: PostgresAddress, schema: str, *, most: int = 8
) -> AsyncIterator[Pool]:
    """Open connections to a database that has the newest version of a schema.

    Args:
        address: The database.
        schema: One of the files in `schema`.
        most: How many connections there may be at once.

    Raises:
        DatabaseError: The database cannot be used; the message says why in one line.
    """
    async with open_pool(address, most=most) as pool:
        await migrate(pool, address, schema)
        yield pool


async def migrate(pool: Pool, address: PostgresAddress, schema: str) -> None:
    """Bring a database to the newest version of one of the files in `schema`.

    Of several that start at once, one does it and the others wait.

    Args:
        pool: Connections that may write.
        address: The database, for messages.
        schema: The file's name. Each section from a line ``-- version N`` leads from N - 1 to N.

    Raises:
        DatabaseError: The database is newer than the schema, or cannot be used, or its role may
            not use one of the tables.
    """
    steps = sections(_ENGINE, schema)
    newest = max(steps)
    try:
        async with pool.connection() as db:
            [[encoding]] = await rows(db, "SHOW server_encoding")
            if encoding != "UTF8":
                raise DatabaseError("{address}: its encoding must be UTF8", address=address)
            # Looked at before writing, so that opening waits for nobody.
            version = await _version(db, schema)
            await _must_be_open(db, address, steps.values())
        if version > newest:
            raise NewerDatabaseError(address, version, newest)
        if version == newest:
            return
        async with transaction(pool) as db:
            await rows(db, "SELECT pg_advisory_xact_lock(%s, %s)", *MIGRATION_LOCK)
            await rows(
                db,
                "CREATE TABLE IF NOT EXISTS schema_version"
                " (schema text PRIMARY KEY, version integer NOT NULL)",
            )
            for number in range(await _version(db, schema) + 1, newest + 1):
                await db.execute(steps[number].encode())
            await rows(
                db,
                "INSERT INTO schema_version VALUES (%s, %s)"
                " ON CONFLICT (schema) DO UPDATE SET version = excluded.version",
                schema,
                newest,
            )
        if version:
            log.info("%s: %s brought from version %s to %s", address, schema, version, newest)
    except psycopg.Error as error:
        raise database_error(address, error) from error


async def _must_be_open(db: Connection, address: PostgresAddress, steps: Iterable[str]) -> None:
    """See to it that the role may use every table, and not only those that are looked at first.

    Raises:
        DatabaseError: It may not; said as the server would say it.
    """
    names = [name for step in steps for name in _TABLE.findall(step)]
    for (name,) in await rows(db, _CLOSED, names):
        raise DatabaseError(f"{address}: permission denied for table {name}")


async def _version(db: Connection, schema: str) -> int:
    """Tell the version of a schema; 0 where there is nothing yet."""
    [[known]] = await rows(db, "SELECT to_regclass('schema_version') IS NOT NULL")
    if not known:
        return 0
    found = await rows(db, "SELECT version FROM schema_version WHERE schema = %s", schema)
    return int(found[0][0]) if found else 0
