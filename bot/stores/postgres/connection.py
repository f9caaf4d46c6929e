"""Connections to a PostgreSQL database, as all of its stores use them.

No connection keeps anything from one transaction to the next: no prepared statement, no setting, no
lock. So a pooler such as pgbouncer may give each transaction another one.
"""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any

import psycopg
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from bot.addresses import PostgresAddress
from bot.library.ports import DatabaseAwayError, DatabaseError

Connection = psycopg.AsyncConnection[tuple[Any, ...]]
Pool = AsyncConnectionPool[Connection]

# Numbers of advisory locks, of this program alone: the first key of each.
_PROGRAM = 0x746F6D74  # "tomt"
MIGRATION_LOCK = (_PROGRAM, 1)
RELOAD_LOCK = (_PROGRAM, 2)

# How long to wait for a free connection.
_SECONDS = 10
# How long for a server to answer whoever connects; a command waits for no longer.
CONNECT_SECONDS = 5

# What a server says that is shut down, starts up, has no connection left, or is a standby still.
_AWAY = {"57P01", "57P02", "57P03", "53300", "25006"}

# Of one transaction. What is looked up is looked up by key: the planner would read a whole table
# for the sake of some hundred words, and what it knows of a table may be long past.
BY_KEY = (
    "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off;"
    " SET LOCAL enable_mergejoin = off; SET LOCAL jit = off"
)


@asynccontextmanager
async def open_pool(address: PostgresAddress, *, most: int = 8) -> AsyncIterator[Pool]:
    """Open connections on which a statement alone is a transaction of its own.

    Args:
        address: The database.
        most: How many connections there may be at once.

    Raises:
        DatabaseError: The server cannot be reached or refuses; the message names no password.
    """
    written = address.secret.get_secret_value()
    options: dict[str, Any] = {"autocommit": True, "prepare_threshold": None}
    options["connect_timeout"] = CONNECT_SECONDS
    # A server that the network has lost is given up as soon.
    options["tcp_user_timeout"] = 1000 * _SECONDS
    pool: Pool = AsyncConnectionPool(
        written,
        kwargs=options,
        min_size=1,
        max_size=most,
        timeout=_SECONDS,
        # Then whoever asks next makes it try anew; by itself it would wait longer and longer.
        reconnect_timeout=2,
        open=False,
        # A connection that the server closed meanwhile is replaced before anybody uses it.
        check=AsyncConnectionPool.check_connection,
    )
    try:
        # The pool would try again and again, and say nothing of why.
        await (await psycopg.AsyncConnection.connect(written, **options)).close()
        await pool.open(wait=True, timeout=CONNECT_SECONDS)
    except (psycopg.Error, PoolTimeout) as error:
        await pool.close()
        raise database_error(address, error) from None
    try:
        yield pool
    finally:
        await pool.close()


@asynccontextmanager
async def connection(pool: Pool) -> AsyncIterator[Connection]:
    """Take a connection of a pool until the block ends.

    Raises:
        DatabaseAwayError: The server cannot be reached just now.
    """
    try:
        async with pool.connection() as db:
            yield db
    except psycopg.Error as error:
        if _is_away(error):
            raise DatabaseAwayError(" ".join(str(error).split())) from error
        raise


def _is_away(error: psycopg.Error) -> bool:
    """Tell whether an error says that the server, or the way to it, is not there just now."""
    if error.sqlstate is None:
        # No connection was to be had, or one was lost.
        return isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
    return error.sqlstate in _AWAY or error.sqlstate.startswith("08")


@asynccontextmanager
async def transaction(pool: Pool, *, keep: bool = True) -> AsyncIterator[Connection]:
    """Run a block as one write: all of it, or nothing if it raises or is cancelled.

    Args:
        pool: Connections that may write.
        keep: Whether to keep what was written at the end.

    Raises:
        DatabaseAwayError: The server cannot be reached just now.
    """
    async with connection(pool) as db, db.transaction(force_rollback=not keep):
        yield db


async def fetch(pool: Pool, sql: str, *values: object, **named: object) -> list[tuple[Any, ...]]:
    """Run a statement as a transaction of its own, and give its rows.

    Raises:
        DatabaseAwayError: The server cannot be reached just now.
    """
    async with connection(pool) as db:
        return await rows(db, sql, *values, **named)


async def rows(db: Connection, sql: str, *values: object, **named: object) -> list[tuple[Any, ...]]:
    """Run a statement with its values, in order or by name, and give its rows if it has any."""
    cursor = await db.execute(sql.encode(), named or values, binary=True)
    # What describes the columns is made anew at each look, so it is not asked for.
    return await cursor.fetchall() if cursor.pgresult and cursor.pgresult.nfields else []


def text_array(words: Iterable[str]) -> str:
    """Write words and ids, which hold no quotes, as an array: many times as fast as the driver."""
    joined = '","'.join(words)
    return f'{{"{joined}"}}' if joined else "{}"


def number_array(numbers: Iterable[int]) -> str:
    """Write numbers as an array, likewise."""
    return f"{{{','.join(map(str, numbers))}}}"


def database_error(address: PostgresAddress, error: Exception) -> DatabaseError:
    """Say in one line what is wrong with a database."""
    return DatabaseError(f"{address}: {' '.join(str(error).split())}")
