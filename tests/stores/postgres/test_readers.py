"""What belongs to readers, as far as a server alone can keep it from the bot."""

import psycopg
import pytest

from bench.postgres_server import PostgresServer
from bot.library import Preferences
from bot.services import open_readers


async def test_what_was_chosen_with_an_older_version_still_holds(server: PostgresServer) -> None:
    address = server.new_address()
    async with open_readers(address) as readers:
        await readers.prefer(1, Preferences("vi", sentences=5, hour=7))
    with psycopg.connect(address) as db:
        db.execute("ALTER TABLE person DROP COLUMN zone")
        db.execute("UPDATE schema_version SET version = 5 WHERE schema = 'readers.sql'")
    async with open_readers(address) as readers:
        assert await readers.preferences(1) == Preferences("vi", sentences=5, hour=7)
        chosen = Preferences(hour=7, zone="Asia/Tokyo")
        await readers.prefer(1, chosen)
        assert await readers.preferences(1) == chosen


@pytest.mark.parametrize("table", ["person", "saved", "follow", "query", "news", "shown", "admin"])
async def test_a_touch_tells_of_each_table_that_was_closed_meanwhile(
    server: PostgresServer, table: str
) -> None:
    """A bot that runs has opened its database before."""
    address = server.new_address()
    schema, reader = address.rpartition("%3D")[2], f"reader_of_{table}"
    server.execute(f"CREATE ROLE {reader} LOGIN")
    server.execute(f"GRANT ALL ON SCHEMA {schema} TO {reader}")
    async with open_readers(address.replace("tests@", f"{reader}@")) as readers:
        await readers.touch()
        server.execute(f"ALTER TABLE {schema}.{table} OWNER TO tests")
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match=table):
            await readers.touch()
