"""Readers that stay behind when the settings name another database are told of."""

import asyncio
import logging
import os
import tarfile
from pathlib import Path

import pytest
from command_line import a_bot_ranked, save, tomtat

from bot import keeping
from bot.cli.serve import _look_over
from bot.services import open_readers
from bot.settings import load_settings


def start_says(caplog: pytest.LogCaptureFixture) -> str:
    caplog.clear()
    with caplog.at_level(logging.WARNING):
        asyncio.run(_look_over(load_settings()))
    return caplog.text


@pytest.fixture
def used(request: pytest.FixtureRequest) -> str:
    """Where the readers of the settings are, which are new: a file or a server."""
    if request.param == "file":
        return "data/new-people.db"
    return str(request.getfixturevalue("server").new_address())


@pytest.mark.parametrize("used", ["file", "server"], indirect=True)
def test_readers_who_were_left_behind_are_named_until_they_are_moved(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, used: str
) -> None:
    """By doctor and by the start, with the command that moves them."""
    monkeypatch.setenv("DATABASE", "data/new.db" if used.endswith(".db") else used)
    assert "move-readers" not in tomtat("doctor").stdout + start_says(caplog)
    asyncio.run(save("data/tomtat-people.db"))
    for said in (tomtat("doctor").stdout, start_says(caplog)):
        assert "data/tomtat-people.db holds readers, but " in said
        assert "tomtat move-readers data/tomtat-people.db READERS_DATABASE " in said
    moved = tomtat("move-readers", "data/tomtat-people.db", "READERS_DATABASE")
    assert moved.exit_code == 0
    assert "move-readers" not in tomtat("doctor").stdout + start_says(caplog)


def test_a_file_that_is_missed_may_be_one_that_was_left(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bot served these articles: its readers are beside them still."""
    asyncio.run(save("data/tomtat-people.db"))
    a_bot_ranked(data / "tomtat.db")
    monkeypatch.setenv("READERS_DATABASE", "data/new.db")
    said = tomtat("doctor").stdout
    assert "new.db: not there or empty, although there are articles" in said
    assert "tomtat move-readers data/tomtat-people.db READERS_DATABASE" in said


def test_where_database_is_wrong_only_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """What would lie beside such a file is no place to move readers to."""
    asyncio.run(save("data/tomtat-people.db"))
    monkeypatch.setenv("DATABASE", "data/tomtat-people.db")
    said = tomtat("doctor").stdout
    assert "is a database of something else than articles; set DATABASE right" in said
    assert "tomtat-people-people.db" not in said
    monkeypatch.setenv("READERS_DATABASE", "data/new-people.db")
    assert "tomtat move-readers data/tomtat-people.db READERS_DATABASE" in tomtat("doctor").stdout


def test_before_readers_are_moved_a_mistyped_database_is_thought_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asyncio.run(save("data/tomtat-people.db"))
    monkeypatch.setenv("DATABASE", "data/tomtta.db")
    [advice] = [line for line in tomtat("doctor").stdout.splitlines() if "move-readers" in line]
    assert "if another database was meant, set DATABASE" in advice


def test_readers_who_are_where_they_were_are_not_left_behind(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """However their place is written."""
    asyncio.run(save("data/tomtat-people.db"))
    monkeypatch.setenv("DATABASE", str(Path("data/tomtat.db").absolute()))
    assert "move-readers" not in tomtat("doctor").stdout + start_says(caplog)


@pytest.mark.parametrize("is_there", [True, False])
def test_a_file_that_cannot_be_read_is_not_taken_for_empty(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, *, is_there: bool
) -> None:
    """As on a full disk, where what SQLite keeps beside a database is cut short."""
    asyncio.run(save("data/tomtat-people.db"))
    asyncio.run(save("data/new-people.db"))
    monkeypatch.setenv("READERS_DATABASE", "data/new-people.db")
    for ending in ("", "-wal", "-shm") if is_there else ():
        Path(f"data/new-people.db{ending}").write_bytes(b"cut")
    assert not keeping.lacks_readers(Path("data/new-people.db"))
    assert "move-readers" not in tomtat("doctor").stdout
    if not is_there:
        assert "move-readers" not in start_says(caplog)


def test_a_link_that_goes_round_is_told_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever looks for readers who were left behind does not fall over it."""
    asyncio.run(save("data/tomtat-people.db"))
    Path("round.db").symlink_to("round.db")
    monkeypatch.setenv("READERS_DATABASE", "round.db")
    looked_over = tomtat("doctor")
    assert isinstance(looked_over.exception, SystemExit | None)
    assert "round.db" in looked_over.stdout


@pytest.mark.usefixtures("data")
def test_readers_whose_file_was_lost_are_told_of_while_a_backup_has_them(
    data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The start that made an empty one has said so once; the other backups hold nobody."""
    Path("backups").mkdir()
    Path("backups", "other.tar").write_text("no backup", encoding="utf-8")
    tomtat("backup", "backups/before.tar")
    asyncio.run(save(str(data / "tomtat-people.db")))
    tomtat("backup", "backups/1.tar")
    assert "holds readers" not in tomtat("doctor").stdout
    for file in data.glob("tomtat-people.db*"):
        file.unlink()
    asyncio.run(open_and_close(data / "tomtat-people.db"))
    for said in (tomtat("doctor").stdout, start_says(caplog)):
        assert f"backups/1.tar holds readers, but {data / 'tomtat-people.db'} none yet" in said
        assert "tomtat restore --yes backups/1.tar" in said
    assert tomtat("restore", "--yes", "backups/1.tar").exit_code == 0
    assert "holds readers" not in tomtat("doctor").stdout


def a_loss(data: Path, *backups: str) -> None:
    """Back up readers under each of these names, and lose them; a start makes an empty file."""
    Path("backups").mkdir()
    asyncio.run(save(str(data / "tomtat-people.db")))
    for number, name in enumerate(backups):
        tomtat("backup", name)
        os.utime(name, (number, number))
    for file in data.glob("tomtat-people.db*"):
        file.unlink()
    asyncio.run(open_and_close(data / "tomtat-people.db"))


def test_a_loss_is_told_of_however_many_backups_hold_nobody_since(data: Path) -> None:
    """Neither they nor files that are no backups hide the one that holds readers."""
    a_loss(data, "backups/before.tar")
    for number in range(6):
        Path(f"backups/junk-{number}.tar").write_text("no backup", encoding="utf-8")
        tomtat("backup", f"backups/{number}.tar")
    assert "tomtat restore --yes backups/before.tar" in tomtat("doctor").stdout


@pytest.mark.parametrize("database", ["tomtat-people.db", "tomtat.db"])
def test_a_backup_that_a_restore_would_refuse_is_not_named(data: Path, database: str) -> None:
    """The newest sound one is, whichever of its databases is damaged in the newest."""
    a_loss(data, "backups/older.tar", "backups/newest.tar")
    newest = Path("backups/newest.tar")
    with tarfile.open(newest) as tar:
        member = tar.getmember(database)
    content = bytearray(newest.read_bytes())
    content[member.offset_data + 60] ^= 1  # A field of its header that is not looked at.
    newest.write_bytes(content)
    assert tomtat("restore", "--yes", str(newest)).exit_code == 1
    assert "tomtat restore --yes backups/older.tar" in tomtat("doctor").stdout


async def open_and_close(readers: Path) -> None:
    async with open_readers(readers):
        pass
