"""Moving what belongs to readers from the command line."""

import asyncio
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import Result
from command_line import faults, save, the_only_line, tomtat

from bench.postgres_server import PostgresServer
from bot.addresses import PostgresAddress, database_address
from bot.services import open_readers
from bot.stores.postgres import PostgresInbox
from bot.stores.sqlite.lease import lease


async def is_saved(where: str) -> bool:
    async with open_readers(where) as readers:
        return await readers.is_saved(1, "a")


async def follow(where: str) -> None:
    async with open_readers(where) as readers:
        await readers.follow(1, "mèo", "vi")


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
    assert "saved: 0 moved, 1 there before\n" in again.stdout


def test_the_place_in_the_settings_need_not_be_typed(
    tmp_path: Path, server: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor its password, which whoever lists the processes would see: in either direction."""
    before, after = str(tmp_path / "a.db"), str(tmp_path / "b.db")
    asyncio.run(save(before))
    monkeypatch.setenv("READERS_DATABASE", server.new_address())
    for source, target in ((before, "READERS_DATABASE"), ("READERS_DATABASE", after)):
        assert tomtat("move-readers", source, target).exit_code == 0
    assert asyncio.run(is_saved(after))


def test_a_file_that_is_not_there_is_no_empty_source(tmp_path: Path) -> None:
    moved = tomtat("move-readers", "nothing.db", "other.db")
    assert moved.exit_code == 1
    assert the_only_line(moved.stderr) == "Error: nothing.db: there is no such file"
    assert [*tmp_path.glob("*.db")] == []


def test_a_file_of_articles_is_said_to_be_one(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its version, which is another thing's, says nothing; the setting may be as wrong."""
    articles = data / "tomtat.db"
    told = f"{articles}: is a database of articles; name the one of what belongs to readers"
    moved = tomtat("move-readers", str(articles), "other.db")
    assert moved.exit_code == 78
    assert the_only_line(moved.stderr) == f"Error: {told}"
    assert not Path("other.db").exists()
    monkeypatch.setenv("DATABASE", "elsewhere.db")
    monkeypatch.setenv("READERS_DATABASE", str(articles))
    assert told in faults()


@pytest.mark.parametrize("running", [0, 1])
def test_nothing_is_moved_while_a_bot_runs_on_either_file(tmp_path: Path, running: int) -> None:
    """It would go on to write into what was left, or has written into what is to be filled."""
    places = [tmp_path / "a.db", tmp_path / "b.db"]
    asyncio.run(save(str(places[0])))
    with lease(places[running]):
        moved = tomtat("move-readers", *map(str, places))
    assert moved.exit_code == 1
    assert f"{places[running]}: a bot is running on this file; stop it first" in moved.stderr


@pytest.mark.parametrize("running", [0, 1])
def test_nothing_is_moved_while_a_bot_runs_on_a_server(
    tmp_path: Path, server: PostgresServer, running: int
) -> None:
    places = [str(tmp_path / "a.db")]
    places.insert(running, address := server.new_address())
    asyncio.run(save(places[0]))
    where = database_address(address)
    assert isinstance(where, PostgresAddress)

    async def move() -> Result:
        async with PostgresInbox.open(where) as inbox:
            await inbox.join(0)
            moved = await asyncio.to_thread(tomtat, "move-readers", *places)
            await inbox.leave()
        return moved

    moved = asyncio.run(move())
    assert moved.exit_code == 1
    assert "a bot is running on this database; stop it first" in moved.stderr
    assert tomtat("move-readers", *places).exit_code == 0


@pytest.mark.parametrize("where", ["file", "server"])
def test_a_target_that_is_not_empty_is_left_as_it_was(
    tmp_path: Path, where: str, request: pytest.FixtureRequest
) -> None:
    """All is looked at before anything is written, and what to do is said."""
    source, target = str(tmp_path / "a.db"), str(tmp_path / "b.db")
    if where == "server":
        target = request.getfixturevalue("server").new_address()
    asyncio.run(save(source))
    asyncio.run(follow(target))
    moved = tomtat("move-readers", source, target)
    assert moved.exit_code == 1
    assert moved.stdout == ""
    said = the_only_line(moved.stderr)
    assert f"its table follow holds rows that {source} does not; nothing was written" in said
    assert ("a file that is not there yet" if where == "file" else "CREATE DATABASE") in said
    assert not asyncio.run(is_saved(target))


def test_a_place_where_this_user_may_write_nothing_is_told_like_any_other(
    nobody: Callable[[], None],
) -> None:
    Path("closed").mkdir()
    asyncio.run(save("closed/a.db"))
    Path("closed").chmod(0o555)
    nobody()
    moved = tomtat("move-readers", "closed/a.db", "b.db")
    assert moved.exit_code == 78
    assert "closed: cannot be written; give it to the user that runs the bot" in moved.stderr


def test_nothing_is_moved_to_itself() -> None:
    """However its place is written."""
    asyncio.run(save("a.db"))
    for same in ("./a.db", str(Path("a.db").absolute())):
        moved = tomtat("move-readers", "a.db", same)
        assert the_only_line(moved.stderr) == "Error: FROM and TO are the same database"


def test_an_address_that_would_be_misread_is_refused() -> None:
    moved = tomtat("move-readers", "a.db", "postgresql://u:p@ss@h/d")
    assert moved.exit_code == 2
    assert "special characters as %XX" in moved.stderr
    assert "p@ss" not in moved.stderr
