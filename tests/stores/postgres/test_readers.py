"""What belongs to readers, as far as a server alone can keep it from the bot."""

import psycopg
import pytest

from bench.postgres_server import PostgresServer
from bot.services import open_readers


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
