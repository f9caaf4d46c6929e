"""Databases whose files were deleted under a running bot, and what takes their place."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from command_line import faults, tomtat

from bot.stores.sqlite.lease import lease


def dies_without_its_file(database: Path, journal: str) -> None:
    """Write to a database in a process that is killed, and whose file is deleted meanwhile."""
    writer = (
        "import os, sqlite3, sys\n"
        "path, journal = sys.argv[1:]\n"
        "db = sqlite3.connect(path, isolation_level=None)\n"
        "db.execute(f'PRAGMA journal_mode = {journal}')\n"
        "db.execute('PRAGMA cache_size = 1')\n"
        "db.execute('CREATE TABLE lost (word)')\n"
        "db.execute('BEGIN')\n"
        "row = [('x' * 900,)]\n"
        "db.executemany('INSERT INTO lost VALUES (?)', row * 100)\n"
        "if journal == 'wal': db.execute('COMMIT')\n"
        "os.remove(path)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", writer, str(database), journal], check=False
    )


@pytest.mark.parametrize("journal", ["wal", "delete"])
@pytest.mark.parametrize("again", ["restore", "rebuild"])
def test_nothing_of_a_lost_database_gets_into_the_one_that_takes_its_place(
    data: Path, journal: str, again: str
) -> None:
    """Its file was deleted while it was in use: SQLite's log of it is still there."""
    with closing(sqlite3.connect(data / "tomtat-people.db")) as db, db:
        db.execute("CREATE TABLE saved (person, article)")
        db.execute("PRAGMA user_version = 1")
    tomtat("backup", "all.tar")
    name = "tomtat-people.db" if again == "restore" else "tomtat.db"
    dies_without_its_file(data / name, journal)
    left = [path.name for path in data.glob(f"{name}-*")]
    assert left
    back = tomtat("restore", "--yes", "all.tar") if again == "restore" else tomtat("rebuild")
    assert back.exit_code == 0, back.output
    with closing(sqlite3.connect(data / name)) as db:
        tables = db.execute("SELECT name FROM sqlite_schema WHERE name = 'lost'").fetchall()
        assert (tables, *db.execute("PRAGMA integrity_check")) == ([], ("ok",))
    assert {*left}.isdisjoint(path.name for path in data.iterdir())
    assert len([*data.glob(f"*-before-{again}-*.db-*")]) == len(left)


def test_articles_deleted_under_a_bot_are_not_just_yet_to_be_made(data: Path) -> None:
    """Without a bot that runs, the first start makes them."""
    (data / "tomtat.db").unlink()
    assert "not there yet; the first start makes it" in tomtat("doctor").stdout
    with lease(data / "tomtat-people.db"):
        assert faults()[f"{data / 'tomtat.db'}: was deleted under the bot"].startswith("restart")
