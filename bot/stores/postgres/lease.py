"""A lock that one process holds on a database for as long as it runs, however it ends."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from bot.library.ports import DatabaseError
from bot.settings import PostgresAddress
from bot.stores.postgres.connection import BOT_LOCK, database_error


@contextmanager
def lease(address: PostgresAddress, *, seconds: int = 10) -> Iterator[None]:
    """Be the only one who works with a database; others may still open it.

    The lock is one of the server's, held by a transaction that does nothing else: the server gives
    it up when the process ends.

    Args:
        address: The database.
        seconds: How long to wait for a connection.

    Raises:
        DatabaseError: Another process holds it, or the server cannot be reached.
    """
    try:
        db = psycopg.connect(address.secret.get_secret_value(), connect_timeout=seconds)
        held = db.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", BOT_LOCK).fetchone()
    except psycopg.Error as error:
        raise database_error(address, error) from error
    try:
        if held != (True,):
            raise DatabaseError(f"{address}: a bot is running on this database; stop it first")
        yield
    finally:
        db.close()
