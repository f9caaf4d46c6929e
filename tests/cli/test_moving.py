"""Moving what belongs to readers from the command line."""

import asyncio
from itertools import pairwise
from pathlib import Path

from command_line import the_only_line, tomtat

from bench.postgres_server import PostgresServer
from bot.services import open_readers


async def save(where: str) -> None:
    async with open_readers(where) as readers:
        await readers.save(1, "a")


async def is_saved(where: str) -> bool:
    async with open_readers(where) as readers:
        return await readers.is_saved(1, "a")


def test_readers_move_to_a_server_and_back(tmp_path: Path, server: PostgresServer) -> None:
    """Each table is told, and that all was compared."""
    places = [str(tmp_path / "a.db"), server.new_address(), str(tmp_path / "b.db")]
    asyncio.run(save(places[0]))
    for source, target in pairwise(places):
        moved = tomtat("move-readers", source, target)
        assert moved.exit_code == 0
        assert "saved: 1 moved\n" in moved.stdout
        assert moved.stdout.endswith("the same on both sides.\n")
        assert asyncio.run(is_saved(target))
    again = tomtat("move-readers", *places[:2])
    assert "saved: 0 moved, 1 were there\n" in again.stdout


def test_a_file_that_is_not_there_is_no_empty_source(tmp_path: Path) -> None:
    moved = tomtat("move-readers", "nothing.db", "other.db")
    assert moved.exit_code == 1
    assert the_only_line(moved.stderr) == "Error: nothing.db: there is no such file"
    assert [*tmp_path.glob("*.db")] == []


def test_an_address_that_would_be_misread_is_refused() -> None:
    moved = tomtat("move-readers", "a.db", "postgresql://u:p@ss@h/d")
    assert moved.exit_code == 2
    assert "special characters as %XX" in moved.stderr
    assert "p@ss" not in moved.stderr
