"""What is as good as an empty database."""

import pytest

from bench.postgres_server import PostgresServer
from bot.addresses import PostgresAddress, database_address


@pytest.fixture
def address(server: PostgresServer) -> PostgresAddress:
    address = database_address(server.new_address())
    assert isinstance(address, PostgresAddress)
    return address
