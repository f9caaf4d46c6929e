"""Opening databases, their versions, and what is said of those that cannot be used."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import psycopg
import pytest

from bot.addresses import PostgresAddress, database_address
from bot.library import DatabaseError
from bot.services import open_library, open_readers
from bot.stores.postgres.connection import Pool, open_pool, rows, transaction
from bot.stores.postgres.migrations import migrate

Open = Callable[[PostgresAddress], AbstractAsyncContextManager[object]]


@pytest.fixture(params=[open_library, open_readers], ids=["articles", "readers"])
def opened(request: pytest.FixtureRequest) -> Open:
    """Both kinds of databases keep the same laws."""
    how: Open = request.param
    return how


async def message(opened: Open, address: PostgresAddress) -> str:
    """What is said of a database that cannot be used: one line, without a password."""
    with pytest.raises(DatabaseError) as caught:
        async with opened(address):
            pass
    said = str(caught.value)
    assert "\n" not in said
    return said


def execute(address: PostgresAddress, statement: str) -> None:
    with psycopg.connect(address.secret.get_secret_value(), autocommit=True) as db:
        db.execute(statement.encode())


class TestOpening:
    async def test_it_opens_again_and_again_and_by_many_at_once(
        self, opened: Open, address: PostgresAddress
    ) -> None:
        """The first of them makes the tables, and the others wait for it."""

        async def use() -> None:
            async with opened(address):
                pass

        await asyncio.gather(*(use() for _ in range(3)))
        await use()

    async def test_a_server_that_is_not_there_is_one_clear_line(
        self, opened: Open, tmp_path: Path
    ) -> None:
        address = database_address(f"postgresql://u:hush@/d?host={tmp_path}")
        assert isinstance(address, PostgresAddress)
        said = await message(opened, address)
        assert said.startswith("postgresql://u@/d: connection")
        assert "hush" not in said

    async def test_a_database_that_is_not_there_is_one_clear_line(
        self, opened: Open, address: PostgresAddress
    ) -> None:
        written = address.secret.get_secret_value().replace("/postgres?", "/nowhere?")
        other = database_address(written)
        assert isinstance(other, PostgresAddress)
        assert 'database "nowhere" does not exist' in await message(opened, other)

    async def test_a_newer_version_is_refused_and_left_alone(
        self, opened: Open, address: PostgresAddress
    ) -> None:
        async with opened(address):
            pass
        execute(address, "UPDATE schema_version SET version = 999")
        assert "newer version of Tóm Tắt (999, " in await message(opened, address)

    async def test_the_tables_of_another_program_are_left_alone(
        self, opened: Open, address: PostgresAddress
    ) -> None:
        execute(address, "CREATE TABLE article (theirs int); CREATE TABLE query (theirs int)")
        assert "already exists" in await message(opened, address)
        with psycopg.connect(address.secret.get_secret_value()) as db:
            assert db.execute("SELECT to_regclass('schema_version')").fetchone() == (None,)

    async def test_what_it_is_not_written_in_is_told(
        self, opened: Open, address: PostgresAddress
    ) -> None:
        """Some letters of Vietnamese would have no place there."""
        async with open_pool(address) as pool:
            [[known]] = await pool_rows(pool, "SELECT count(*) FROM pg_database WHERE encoding = 0")
            if not known:
                await pool_rows(
                    pool, "CREATE DATABASE ascii TEMPLATE template0 ENCODING 'SQL_ASCII'"
                )
        other = database_address(
            address.secret.get_secret_value().partition("&")[0].replace("/postgres?", "/ascii?")
        )
        assert isinstance(other, PostgresAddress)
        assert "its encoding must be UTF8" in await message(opened, other)


async def pool_rows(pool: Pool, sql: str) -> list[tuple[object, ...]]:
    async with pool.connection() as db:
        return await rows(db, sql)


class TestMigrating:
    ONE = "-- Words.\n-- version 1\nCREATE TABLE a (x int); INSERT INTO a VALUES (1);\n"
    TWO = "-- version 2\nINSERT INTO a VALUES (2);\n"

    async def test_each_section_runs_once(self, address: PostgresAddress, tmp_path: Path) -> None:
        schema = tmp_path / "schema.sql"
        async with open_pool(address) as pool:
            for text in (self.ONE, self.ONE + self.TWO):
                schema.write_text(text, "utf-8")
                await asyncio.gather(*(migrate(pool, address, str(schema)) for _ in range(3)))
            assert await pool_rows(pool, "SELECT x FROM a ORDER BY x") == [(1,), (2,)]

    async def test_a_section_that_fails_leaves_the_version_before(
        self, address: PostgresAddress, tmp_path: Path
    ) -> None:
        schema = tmp_path / "schema.sql"
        async with open_pool(address) as pool:
            schema.write_text(self.ONE, "utf-8")
            await migrate(pool, address, str(schema))
            schema.write_text(self.ONE + self.TWO + "DROP TABLE b;\n", "utf-8")
            with pytest.raises(DatabaseError, match='"b" does not exist'):
                await migrate(pool, address, str(schema))
            schema.write_text(self.ONE + self.TWO, "utf-8")
            await migrate(pool, address, str(schema))
            assert await pool_rows(pool, "SELECT x FROM a ORDER BY x") == [(1,), (2,)]


async def test_nothing_stays_with_a_connection(address: PostgresAddress) -> None:
    """A pooler gives the next transaction another one: no statement and no setting is kept."""
    async with open_library(address):
        pass
    async with open_pool(address, most=1) as pool:
        for _ in range(10):
            await pool_rows(pool, "SELECT 1")
        async with transaction(pool) as db:
            await rows(db, "SET LOCAL lock_timeout = '1s'")
        assert await pool_rows(pool, "SELECT name FROM pg_prepared_statements") == []
        assert await pool_rows(pool, "SHOW lock_timeout") == [("0",)]


async def test_a_connection_that_was_cut_is_replaced_unnoticed(address: PostgresAddress) -> None:
    async with open_pool(address, most=1) as pool:
        [[process]] = await pool_rows(pool, "SELECT pg_backend_pid()")
        execute(address, f"SELECT pg_terminate_backend({process})")
        [[other]] = await pool_rows(pool, "SELECT pg_backend_pid()")
        assert other != process
