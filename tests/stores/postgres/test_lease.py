"""One bot works with a database at a time."""

import pytest
from pydantic import SecretStr

from bot.library import DatabaseError
from bot.settings import PostgresAddress
from bot.stores.postgres.lease import lease


def test_a_second_one_is_refused_until_the_first_ends(address: PostgresAddress) -> None:
    with (
        lease(address),
        pytest.raises(DatabaseError, match="a bot is running on this database"),
        lease(address),
    ):
        pass
    with lease(address):
        pass


def test_a_server_that_is_not_there_is_one_clear_line() -> None:
    address = PostgresAddress(SecretStr("postgresql://u:hush@127.0.0.1:1/d"))
    with (
        pytest.raises(DatabaseError, match=r"^postgresql://u@127.0.0.1:1/d: ") as raised,
        lease(address),
    ):
        pass
    assert "hush" not in str(raised.value)
