"""Database files as files: copies of what is in use, damage, other names."""

import errno
import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.library import DatabaseError, DiskFullError
from bot.messages import Message
from bot.stores.sqlite.connection import connect
from bot.stores.sqlite.files import (
    copy,
    damage,
    has_no_room,
    is_damage,
    move,
    move_aside,
    unusable,
    version,
    writing,
)


def fill(path: Path, rows: int = 2000) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE a (x, y UNIQUE)")
        db.executemany("INSERT INTO a VALUES (?, ?)", [("x" * 50, i) for i in range(rows)])
        db.execute("PRAGMA user_version = 7")
        db.commit()


def rows(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        [[count]] = db.execute("SELECT count(*) FROM a")
        return int(count)


async def test_a_copy_is_what_was_committed_whoever_writes(tmp_path: Path) -> None:
    """Also what only the log holds as yet; what is not committed is not in it."""
    path, target = tmp_path / "a.db", tmp_path / "copy.db"
    fill(path, 10)
    async with connect(path) as writer:
        await writer.execute("INSERT INTO a VALUES ('log', 10)")
        await writer.execute("BEGIN IMMEDIATE")
        await writer.execute("DELETE FROM a")
        copy(path, target)
        await writer.rollback()
    assert rows(target) == 11
    assert version(target) == 7


@pytest.mark.parametrize("mode", [0o600, 0o640])
def test_a_copy_is_for_whoever_may_read_the_file(tmp_path: Path, mode: int) -> None:
    """Whatever the umask is."""
    fill(tmp_path / "a.db")
    (tmp_path / "a.db").chmod(mode)
    before = os.umask(0)
    try:
        copy(tmp_path / "a.db", tmp_path / "b.db")
    finally:
        os.umask(before)
    assert (tmp_path / "b.db").stat().st_mode & 0o777 == mode


def test_a_database_whose_tables_cannot_be_read_is_the_one_that_is_named(tmp_path: Path) -> None:
    """Of that SQLite says that it cannot open the copy, which is there for a moment only."""
    path = tmp_path / "a.db"
    fill(path)
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"Z" * 3000)
    with pytest.raises(DatabaseError) as raised:
        copy(path, tmp_path / "copy.db", mend=Message("mend it"))
    assert str(raised.value).startswith(f"{path}: database disk image is malformed. mend it")


def test_nothing_is_copied_over_a_file(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    (tmp_path / "b").write_bytes(b"precious")
    with pytest.raises(DatabaseError, match=r"a\.db"):
        copy(tmp_path / "a.db", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"precious"


def test_a_whole_file_and_one_that_is_not_there_are_not_damaged(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    assert damage(tmp_path / "a.db") is None
    assert damage(tmp_path / "none.db") is None
    assert not (tmp_path / "none.db").exists()


def test_an_index_of_words_without_its_tables_is_damage(tmp_path: Path) -> None:
    """SQLite has no number for it."""
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
        db.execute("PRAGMA writable_schema = ON")
        db.execute("DELETE FROM sqlite_schema WHERE name = 'words_config'")
    with closing(sqlite3.connect(path)) as db, pytest.raises(sqlite3.Error) as raised:
        db.execute("SELECT * FROM words")
    assert is_damage(raised.value)
    assert damage(path)


def test_one_that_is_locked_is_not_damaged(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert damage(tmp_path / "a.db", seconds=0.1) is None


@pytest.mark.parametrize("where", ["head", "cut", "middle", "empty pages"])
def test_damage_anywhere_is_told_in_a_line(tmp_path: Path, where: str) -> None:
    path = tmp_path / "a.db"
    fill(path)
    content = bytearray(path.read_bytes())
    middle = slice(len(content) // 3, 2 * len(content) // 3)
    if where == "head":
        content[:100] = b"This is a letter to my aunt. " * 3 + b"Good-bye, aunt. Ann."[:13]
    elif where == "cut":
        del content[len(content) // 2 :]
    elif where == "middle":
        content[middle] = random.Random(7).randbytes(middle.stop - middle.start)  # noqa: S311
    else:
        content[middle] = bytes(middle.stop - middle.start)
    path.write_bytes(content)
    said = damage(path)
    assert said
    assert "\n" not in said


def test_looking_ends_when_its_time_is_over(tmp_path: Path) -> None:
    """The file then counts as whole: whoever meets the damage says so."""
    fill(tmp_path / "a.db", 50_000)
    assert damage(tmp_path / "a.db", seconds=0) is None


def test_what_is_moved_aside_takes_its_log_along(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    for ending in ("", "-wal", "-shm"):
        Path(f"{path}{ending}").write_text(f"it{ending}", encoding="utf-8")
    aside = move_aside(path, "damaged")
    assert aside
    assert aside.name.startswith("a-damaged-")
    assert aside.suffix == ".db"
    assert [*tmp_path.glob("a.db*")] == []
    for ending in ("", "-wal", "-shm"):
        assert Path(f"{aside}{ending}").read_text(encoding="utf-8") == f"it{ending}"
    assert move_aside(path, "damaged") is None


def test_what_is_moved_is_there_whole(tmp_path: Path) -> None:
    fill(tmp_path / "a.db", 10)
    move(tmp_path / "a.db", tmp_path / "b.db")
    assert rows(tmp_path / "b.db") == 10
    assert not (tmp_path / "a.db").exists()


def test_sqlite_and_the_system_mean_the_same(tmp_path: Path) -> None:
    """A disk that is full has one name, which docs/operating.md explains."""
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA max_page_count = 1")
        with pytest.raises(DiskFullError) as of_sqlite, writing(path):
            db.execute("CREATE TABLE a (b)")
    with pytest.raises(DiskFullError) as of_system, writing(path):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert str(of_sqlite.value) == str(of_system.value) == f"{path}: the disk is full"
    with pytest.raises(FileNotFoundError), writing(path):
        (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("code", [sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_CANTOPEN])
def test_what_sqlite_says_of_a_file_is_a_full_disk_only_where_there_is_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """A disk that fails has room."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    path = tmp_path / "a.db"
    assert str(unusable(path, error)) == f"{path}: disk I/O error"
    for free in (20_480, 400_000):
        monkeypatch.setattr("bot.stores.sqlite.files.free_bytes", lambda _, free=free: free)
        assert str(unusable(path, error)) == f"{path}: the disk is full"


@pytest.mark.parametrize(
    ("size", "free", "full"), [(0, 0, False), (9, 0, True), (9**9, 9**9, False)]
)
def test_a_disk_that_tells_no_size_is_not_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, free: int, *, full: bool
) -> None:
    """A bot on such a disk would never be ready."""
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(total=size, free=free))
    assert has_no_room(tmp_path / "a.db") == full
