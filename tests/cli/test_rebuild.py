"""Making the article database anew loses no library."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from command_line import the_only_line, tomtat
from talk import WriteSeed

from bot import keeping
from bot.settings import Settings
from bot.stores.sqlite.lease import lease

ALL = 25


@pytest.fixture
def database(tmp_path: Path, write_seed: WriteSeed) -> Path:
    """A library large enough that its articles do not go unasked."""
    for number in range(ALL):
        write_seed(f"n{number}", f"Title {number}", "A body.")
    assert tomtat("reload").exit_code == 0
    return tmp_path / "data" / "tomtat.db"


def count(database: Path) -> int:
    with closing(sqlite3.connect(database)) as db:
        [[articles]] = db.execute("SELECT count(*) FROM article")
        return int(articles)


def test_what_was_there_is_kept(database: Path) -> None:
    done = tomtat("rebuild")
    assert done.exit_code == 0
    assert f"{ALL} added" in done.stdout
    [aside] = database.parent.glob("tomtat-before-rebuild-*.db")
    assert f"kept: {aside}\n" in done.stdout
    assert (count(aside), count(database)) == (ALL, ALL)
    with lease(database.with_name("tomtat-people.db")):
        assert "a bot is running" in the_only_line(tomtat("rebuild").stderr)


@pytest.mark.parametrize("command", ["rebuild", "restore --yes all.tar"])
def test_what_was_killed_leaves_nothing_once_the_next_is_done(database: Path, command: str) -> None:
    """Its folder is as large as a library; that of another database may be in use."""
    tomtat("backup", "all.tar")
    others = {".mine.db-unfinished-x", ".rebuild-m"}
    for name, left in (
        ("tomtat.db", ".tomtat.db-unfinished-x"),
        ("tomtat-people.db", ".tomtat-people.db-unfinished-x"),
        ("tomtat.db", ".rebuild-t"),  # As an earlier version named it.
        ("tomtat-people.db", ".restore-t"),
        ("mine.db", ".mine.db-unfinished-x"),
        ("mine.db", ".rebuild-m"),
    ):
        folder = database.with_name(left)
        folder.mkdir()
        (folder / name).write_bytes(b"x")
    assert tomtat(*command.split()).exit_code == 0
    assert {path.name for path in database.parent.glob(".*")} == others


def test_a_database_of_something_else_is_not_replaced(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = database.with_name("tomtat-people.db")
    with closing(sqlite3.connect(people)) as db:
        db.execute("CREATE TABLE saved (reader INTEGER)")
    before = people.read_bytes()
    monkeypatch.setenv("DATABASE", str(people))
    assert "set DATABASE right" in the_only_line(tomtat("rebuild").stderr)
    assert people.read_bytes() == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("command", ["rebuild", "restore --yes all.tar"])
def test_what_root_makes_is_the_bots(database: Path, command: str) -> None:
    """Or the bot could not start on it; so is a backup, which the bot's user restores."""
    for path in (database.parent, *database.parent.iterdir()):
        os.chown(path, 12345, 12345)
    assert tomtat("backup", "all.tar").exit_code == 0
    for lock in database.parent.glob("*.lock"):
        lock.unlink()
    assert tomtat(*command.split()).exit_code == 0
    made = (*database.parent.iterdir(), Path("all.tar"))
    assert {path.stat().st_uid for path in made} == {12345}


def test_a_start_removes_what_was_killed_too(database: Path) -> None:
    left = Path(database.parent, ".tomtat.db-unfinished-x")
    left.mkdir()
    with keeping.running_bot(Settings(database=database)):
        assert not left.exists()


def test_articles_keep_their_dates(database: Path) -> None:
    with closing(sqlite3.connect(database)) as db:
        db.execute("UPDATE article SET published = '2001-02-03T04:05:06+00:00'")
        db.commit()
    assert tomtat("rebuild").exit_code == 0
    assert "2001-02-03" in tomtat("export").stdout


def test_a_library_does_not_go_because_its_folder_is_empty(
    database: Path, seeds: Path, write_seed: WriteSeed
) -> None:
    """Nor because of a folder of as many other articles; `--yes` means it."""
    seeds.rename(seeds.with_name("elsewhere"))
    seeds.mkdir()
    for _ in range(2):
        refused = tomtat("rebuild")
        assert refused.exit_code == 1
        assert f"{ALL} of {ALL} articles have no seed" in refused.stderr.splitlines()[-1]
        assert {path.name for path in database.parent.glob("*.db")} == {"tomtat.db"}
        assert count(database) == ALL
        for number in range(ALL):
            write_seed(f"other{number}", f"Title {number}", "A body.")
    done = tomtat("rebuild", "--yes")
    assert done.exit_code == 0
    assert f"{ALL} added" in done.stdout


def test_what_goes_with_any_reload_goes(database: Path, seeds: Path) -> None:
    (seeds / "n0.txt").unlink()
    assert tomtat("rebuild").exit_code == 0
    assert count(database) == ALL - 1


@pytest.mark.parametrize("options", [[], ["--yes"]])
def test_without_a_folder_nothing_is_replaced(
    database: Path, seeds: Path, options: list[str]
) -> None:
    seeds.rename(seeds.with_name("elsewhere"))
    refused = tomtat("rebuild", *options)
    assert refused.exit_code == 1
    assert f"{seeds}: there is no such folder" in the_only_line(refused.stderr)
    assert "nothing was replaced" in refused.stdout
    assert {path.name for path in database.parent.glob("*.db")} == {"tomtat.db"}


def test_what_was_kept_is_put_back_as_the_docs_say(database: Path) -> None:
    tomtat("rebuild")
    with closing(sqlite3.connect(database)) as db:
        db.execute("DELETE FROM article")
        db.commit()
    [aside] = database.parent.glob("tomtat-before-rebuild-*.db")
    aside.replace(database)
    assert count(database) == ALL
    assert f"{ALL} unchanged" in tomtat("reload").stdout


def test_where_nothing_is_the_library_is_made(tmp_path: Path, write_seed: WriteSeed) -> None:
    write_seed("one", "A title", "A body.")
    done = tomtat("rebuild")
    assert (done.exit_code, the_only_line(done.stdout).partition(",")[0]) == (0, "Seeds: 1 added")
    assert count(tmp_path / "data" / "tomtat.db") == 1
