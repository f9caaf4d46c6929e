"""An upgrade keeps what people left: a copy is made first, and a line says so."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import aiosqlite
import pytest

from bot.library import DatabaseError, DiskFullError, UnusableDatabaseError
from bot.stores.schemas import sections
from bot.stores.sqlite import SqliteArticles, SqliteReaders
from bot.stores.sqlite.migrations import _ENGINE, _statements, migrate, newest_version


def older(path: Path, schema: str, version: int, row: str) -> None:
    """A file as an earlier version made it, with a row."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for number in range(1, version + 1):
            for statement in _statements(sections(_ENGINE, schema)[number]):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {number}")
        db.execute(row)


def older_readers(path: Path) -> None:
    older(path, "readers.sql", 2, "INSERT INTO saved VALUES (1, 'an-article', 0)")


def databases(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.db*")}


async def test_an_older_file_is_copied_before_it_changes(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "people.db"
    older_readers(path)
    for _ in range(2):
        async with SqliteReaders.open(path) as readers:
            assert await readers.is_saved(1, "an-article")
    [said] = [record.getMessage() for record in caplog.records]
    assert str(tmp_path / "people-v2.db") in said
    with closing(sqlite3.connect(tmp_path / "people-v2.db")) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (2,)
        assert db.execute("SELECT person, article FROM saved").fetchall() == [(1, "an-article")]
    assert databases(tmp_path) == {"people.db", "people-v2.db"}


async def test_a_copy_of_an_earlier_upgrade_stays(tmp_path: Path) -> None:
    """Whoever went back and upgrades again has both, and one only if nothing changed."""
    path = tmp_path / "people.db"
    for articles in (["an-article"], ["an-article", "another"], ["an-article", "another"]):
        path.unlink(missing_ok=True)
        older_readers(path)
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            for article in articles:
                db.execute("INSERT OR IGNORE INTO saved VALUES (1, ?, 0)", (article,))
        async with SqliteReaders.open(path):
            pass
    assert databases(tmp_path) == {"people.db", "people-v2.db", "people-v2-2.db"}
    for name, saved in (("people-v2.db", 1), ("people-v2-2.db", 2)):
        with closing(sqlite3.connect(tmp_path / name)) as db:
            assert db.execute("SELECT count(*) FROM saved").fetchone() == (saved,)


async def test_articles_that_are_brought_up_to_date_are_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Once; a file that is new is not."""
    path = tmp_path / "articles.db"
    newest = newest_version("articles.sql")
    older(path, "articles.sql", newest - 1, "SELECT 1")
    with caplog.at_level("INFO"):
        for each in (path, path, tmp_path / "new.db"):
            async with SqliteArticles.open(each):
                pass
    said = [record.getMessage() for record in caplog.records]
    assert said == [f"{path}: brought from version {newest - 1} to {newest}"]


async def test_a_copy_that_was_cut_short_is_made_anew(tmp_path: Path) -> None:
    """In a container, by a process of the same number."""
    path = tmp_path / "people.db"
    older_readers(path)
    (tmp_path / f"people-v2.db.{os.getpid()}").write_bytes(b"half")
    async with SqliteReaders.open(path):
        pass
    assert databases(tmp_path) == {"people.db", "people-v2.db"}


async def test_a_new_file_needs_no_copy(tmp_path: Path) -> None:
    async with SqliteReaders.open(tmp_path / "people.db"):
        pass
    assert databases(tmp_path) == {"people.db"}


async def test_nothing_changes_where_no_copy_can_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: Path) -> None:
        raise DiskFullError("people.db")

    monkeypatch.setattr("bot.stores.sqlite.migrations.copy", no_room)
    older_readers(tmp_path / "people.db")
    with pytest.raises(DatabaseError, match="disk is full"):
        async with SqliteReaders.open(tmp_path / "people.db"):
            pass
    with closing(sqlite3.connect(tmp_path / "people.db")) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (2,)


async def test_a_database_for_which_there_is_no_room_is_said_so(tmp_path: Path) -> None:
    async with aiosqlite.connect(tmp_path / "people.db") as db:
        await db.execute("PRAGMA max_page_count = 1")
        with pytest.raises(DiskFullError, match=r"people\.db: the disk is full"):
            await migrate(db, tmp_path / "people.db", "readers.sql")


def today(path: Path) -> set[tuple[str, str]]:
    """The names of what a database is made of, and of the columns of tables."""
    columns = "SELECT s.name, c.name FROM sqlite_schema s LEFT JOIN pragma_table_info(s.name) c"
    with closing(sqlite3.connect(path)) as db:
        return {*db.execute(columns)}


@pytest.mark.parametrize("version", range(1, newest_version("articles.sql")))
@pytest.mark.parametrize(
    "otherwise",
    [
        (),
        (
            "CREATE TABLE dates (number)",
            "CREATE TABLE a_parent (key TEXT PRIMARY KEY)",
            "CREATE TABLE a_child (parent TEXT REFERENCES a_parent)",
            "INSERT INTO a_parent VALUES ('key')",
            "INSERT INTO a_child VALUES ('key')",
        ),
        ("DROP TABLE IF EXISTS title", "DROP TABLE IF EXISTS posting"),
        ("DROP INDEX article_by_date", "ALTER TABLE article DROP COLUMN source"),
    ],
)
async def test_articles_of_any_older_version_are_loaded_anew_with_their_dates(
    tmp_path: Path, version: int, otherwise: tuple[str, ...]
) -> None:
    """Whatever their tables are: a version may have been changed after it made a database."""
    path = tmp_path / "a.db"
    contents = "digest" if version < 3 else "content_hash"
    row = (
        f"INSERT INTO article (key, url, title, published, source, {contents}, body)"  # noqa: S608
        " VALUES ('key', 'http://x.vn', 'T', '2026-01-02', 'a', x'', 'b')"
    )
    older(path, "articles.sql", version, row)
    # Not every version has each of these.
    with closing(sqlite3.connect(path)) as db, suppress(sqlite3.OperationalError):
        for statement in otherwise:
            db.execute(statement)
            db.commit()
    for each in (path, tmp_path / "new.db"):
        async with SqliteArticles.open(each) as articles:
            assert not await articles.has_more_than(0)
    assert today(path) == today(tmp_path / "new.db")
    with closing(sqlite3.connect(path)) as db:
        assert [*db.execute("SELECT * FROM departed")] == [("key", "2026-01-02")]


async def test_a_database_of_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    """READERS_DATABASE where DATABASE should be, say: nothing can make that again."""
    older_readers(tmp_path / "people.db")
    before = today(tmp_path / "people.db")
    with pytest.raises(UnusableDatabaseError, match="set DATABASE right"):
        async with SqliteArticles.open(tmp_path / "people.db"):
            pass
    assert today(tmp_path / "people.db") == before


async def test_articles_that_are_indexed_otherwise_are_said_to_be_loaded_anew(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Once; an empty library needs no word."""
    path = tmp_path / "a.db"
    row = "INSERT INTO article VALUES (1, 'key', 'http://x.vn', 'Tựa', '2026-01-02', 'a', x'', 'b')"
    older(path, "articles.sql", 2, row)
    for _ in range(2):
        async with SqliteArticles.open(path) as articles:
            assert not await articles.has_more_than(0)
    async with SqliteArticles.open(tmp_path / "new.db"):
        pass
    [said] = [record.getMessage() for record in caplog.records]
    assert said.startswith(f"{path}: ")
    assert "loaded anew" in said
    assert "tomtat reload" in said
