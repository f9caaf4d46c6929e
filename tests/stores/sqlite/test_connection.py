"""Opening database files, their versions, and writes that happen as a whole or not at all."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, closing
from pathlib import Path

import aiosqlite
import pytest

from bot.library import DatabaseError
from bot.services import open_library, open_readers
from bot.stores.sqlite.connection import connect, snapshot, transaction
from bot.stores.sqlite.migrations import migrate

Open = Callable[[Path], AbstractAsyncContextManager[object]]


@pytest.fixture(params=[open_library, open_readers], ids=["articles", "readers"])
def opened(request: pytest.FixtureRequest) -> Open:
    """Both kinds of database files keep the same laws."""
    how: Open = request.param
    return how


async def rows(db: aiosqlite.Connection, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in await db.execute_fetchall(sql)]


async def message(opened: Open, path: Path) -> str:
    """What is said of a file that cannot be used."""
    with pytest.raises(DatabaseError) as caught:
        async with opened(path):
            pass
    return str(caught.value)


class TestOpening:
    async def test_missing_folders_are_made(self, opened: Open, tmp_path: Path) -> None:
        path = tmp_path / "một" / "hai" / "a.db"
        async with opened(path):
            assert path.is_file()

    async def test_a_file_opens_again_and_again(self, opened: Open, tmp_path: Path) -> None:
        for _ in range(2):
            async with opened(tmp_path / "a.db"):
                pass

    async def test_a_closed_database_is_one_file(self, opened: Open, tmp_path: Path) -> None:
        async with opened(tmp_path / "a.db"):
            assert (tmp_path / "a.db-wal").exists()
        assert not (tmp_path / "a.db-wal").exists()

    async def test_a_file_that_is_no_database_is_one_clear_line(
        self, opened: Open, tmp_path: Path
    ) -> None:
        path = tmp_path / "a.db"
        path.write_text("Đây là một bức thư, không phải cơ sở dữ liệu.\n" * 100, encoding="utf-8")
        before = path.read_bytes()
        said = await message(opened, path)
        assert said.startswith(f"{path}: file is not a database. ")
        assert "tomtat rebuild" in said or "tomtat restore" in said
        assert "\n" not in said
        assert path.read_bytes() == before

    async def test_a_folder_in_its_place_is_one_clear_line(
        self, opened: Open, tmp_path: Path
    ) -> None:
        said = await message(opened, tmp_path)
        assert said.startswith(f"{tmp_path}: ")
        assert "\n" not in said

    async def test_a_file_in_place_of_its_folder_is_one_clear_line(
        self, opened: Open, tmp_path: Path
    ) -> None:
        (tmp_path / "a").touch()
        said = await message(opened, tmp_path / "a" / "b.db")
        assert said.startswith(f"{tmp_path / 'a' / 'b.db'}: ")
        assert "\n" not in said

    def test_a_file_that_cannot_be_opened_leaves_no_thread_behind(
        self, opened: Open, tmp_path: Path
    ) -> None:
        """Which would complain on standard error that the event loop is closed."""
        before = set(threading.enumerate())
        for _ in range(20):
            asyncio.run(message(opened, tmp_path))
            assert set(threading.enumerate()) <= before

    async def test_a_newer_version_is_refused_and_left_alone(
        self, opened: Open, tmp_path: Path
    ) -> None:
        path = tmp_path / "a.db"
        async with opened(path):
            pass
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA user_version = 999")
        said = await message(opened, path)
        assert "newer version" in said
        assert "999" in said
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("PRAGMA user_version").fetchone() == (999,)

    async def test_the_database_of_another_program_is_left_alone(
        self, opened: Open, tmp_path: Path
    ) -> None:
        path = tmp_path / "a.db"
        with closing(sqlite3.connect(path)) as db:
            db.execute("CREATE TABLE article (theirs)")
            db.execute("CREATE TABLE query (theirs)")
        assert "already exists" in await message(opened, path)
        with closing(sqlite3.connect(path)) as db:
            tables = db.execute("SELECT name FROM sqlite_master ORDER BY name").fetchall()
        assert tables == [("article",), ("query",)]

    async def test_one_file_may_be_opened_twice(self, opened: Open, tmp_path: Path) -> None:
        async with opened(tmp_path / "a.db"), opened(tmp_path / "a.db"):
            pass

    async def test_a_file_may_be_opened_by_many_at_once(self, opened: Open, tmp_path: Path) -> None:
        async def use() -> None:
            async with opened(tmp_path / "a.db"):
                pass

        await use()
        await asyncio.gather(*(use() for _ in range(5)))

    async def test_opening_waits_for_nobody_who_writes(self, opened: Open, tmp_path: Path) -> None:
        async with opened(tmp_path / "a.db"):
            with closing(sqlite3.connect(tmp_path / "a.db")) as other:
                other.execute("BEGIN IMMEDIATE")
                async with opened(tmp_path / "a.db"):
                    pass


class TestMigrating:
    """A schema file's sections lead from version to version."""

    @pytest.fixture
    def schema(self, tmp_path: Path) -> Callable[[str], str]:
        """Write a schema file; give its name."""

        def write(text: str) -> str:
            (tmp_path / "schema.sql").write_text(text, encoding="utf-8")
            return str(tmp_path / "schema.sql")

        return write

    ONE = "-- Words; more words.\n-- version 1\nCREATE TABLE a (x);\n\n-- End.\n"
    TWO = """
-- version 2
CREATE TABLE b (x);
CREATE TRIGGER t AFTER INSERT ON a BEGIN
    INSERT INTO b VALUES (new.x);
    INSERT INTO b VALUES (';');
END;
INSERT INTO a VALUES (2);
"""

    async def test_each_section_runs_once(
        self, tmp_path: Path, schema: Callable[[str], str]
    ) -> None:
        path = tmp_path / "a.db"
        async with connect(path) as db:
            await migrate(db, path, schema(self.ONE))
            await db.execute("INSERT INTO a VALUES (1)")
            for _ in range(2):
                await migrate(db, path, schema(self.ONE + self.TWO))
            assert await rows(db, "SELECT x FROM a") == [(1,), (2,)]
            assert await rows(db, "SELECT x FROM b") == [(2,), (";",)]
            assert await rows(db, "PRAGMA user_version") == [(2,)]

    async def test_two_may_migrate_at_once(
        self, tmp_path: Path, schema: Callable[[str], str]
    ) -> None:
        path = tmp_path / "a.db"
        name = schema(self.ONE + self.TWO)
        async with connect(path) as one, connect(path) as other:
            await asyncio.gather(migrate(one, path, name), migrate(other, path, name))
            assert await rows(other, "SELECT x FROM a") == [(2,)]

    async def test_a_section_that_fails_leaves_the_version_before(
        self, tmp_path: Path, schema: Callable[[str], str]
    ) -> None:
        path = tmp_path / "a.db"
        async with connect(path) as db:
            await migrate(db, path, schema(self.ONE))
            with pytest.raises(DatabaseError, match="no such table: c"):
                await migrate(db, path, schema(self.ONE + self.TWO + "DROP TABLE c;\n"))
            assert await rows(db, "SELECT name FROM sqlite_master") == [("a",)]
            assert await rows(db, "PRAGMA user_version") == [(1,)]
            await migrate(db, path, schema(self.ONE + self.TWO))

    async def test_a_missing_fts5_is_one_clear_line(
        self, tmp_path: Path, schema: Callable[[str], str]
    ) -> None:
        path = tmp_path / "a.db"
        text = "-- version 1\nCREATE VIRTUAL TABLE a USING fts5_that_is_missing (x);\n"
        async with connect(path) as db:
            with pytest.raises(DatabaseError) as caught:
                await migrate(db, path, schema(text))
        assert "built without FTS5" in str(caught.value)
        assert "\n" not in str(caught.value)


class TestWriting:
    async def test_a_block_is_one_write(self, tmp_path: Path) -> None:
        async with connect(tmp_path / "a.db") as db, connect(tmp_path / "a.db") as other:
            async with transaction(db):
                await db.execute("CREATE TABLE a (x)")
                assert await rows(other, "SELECT name FROM sqlite_master") == []
            assert await rows(other, "SELECT name FROM sqlite_master") == [("a",)]

    async def test_a_block_that_raises_writes_nothing(self, tmp_path: Path) -> None:
        async with connect(tmp_path / "a.db") as db:
            with pytest.raises(KeyError):
                await self.fail(db)
            assert await rows(db, "SELECT name FROM sqlite_master") == []
            async with transaction(db):
                await db.execute("CREATE TABLE a (x)")

    async def fail(self, db: aiosqlite.Connection) -> None:
        async with transaction(db):
            await db.execute("CREATE TABLE a (x)")
            raise KeyError

    async def test_a_write_cancelled_as_it_begins_leaves_no_write_open(
        self, tmp_path: Path
    ) -> None:
        async def write() -> None:
            async with transaction(db):
                await db.execute("CREATE TABLE a (x)")

        async with connect(tmp_path / "a.db") as db:
            task = asyncio.create_task(write())
            await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await write()

    async def test_a_write_that_cannot_be_completed_leaves_no_write_open(
        self, tmp_path: Path
    ) -> None:
        async with connect(tmp_path / "a.db") as db:
            await db.execute("CREATE TABLE a (x INTEGER PRIMARY KEY)")
            await db.execute("CREATE TABLE b (x REFERENCES a (x) DEFERRABLE INITIALLY DEFERRED)")
            for _ in range(2):
                with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
                    await self.refer_to_nothing(db)
            assert await rows(db, "SELECT * FROM b") == []

    async def refer_to_nothing(self, db: aiosqlite.Connection) -> None:
        """Only the commit finds out."""
        async with transaction(db):
            await db.execute("INSERT INTO b VALUES (1)")

    async def test_a_reader_cannot_write(self, tmp_path: Path) -> None:
        async with connect(tmp_path / "a.db", read_only=True) as db:
            with pytest.raises(sqlite3.OperationalError, match="readonly"):
                await db.execute("CREATE TABLE a (x)")


class TestReading:
    async def test_a_snapshot_stays_as_it_was_first_seen(self, tmp_path: Path) -> None:
        count = "SELECT count(*) FROM a"
        async with (
            connect(tmp_path / "a.db") as writer,
            connect(tmp_path / "a.db", read_only=True) as reader,
        ):
            await writer.execute("CREATE TABLE a (x)")
            async with snapshot(reader):
                assert await rows(reader, count) == [(0,)]
                await writer.execute("INSERT INTO a VALUES (1)")
                assert await rows(reader, count) == [(0,)]
            assert await rows(reader, count) == [(1,)]

    async def test_a_snapshot_cancelled_as_it_begins_holds_on_to_nothing(
        self, tmp_path: Path
    ) -> None:
        async def read() -> None:
            async with snapshot(db):
                await db.execute_fetchall("SELECT name FROM sqlite_master")

        async with connect(tmp_path / "a.db", read_only=True) as db:
            task = asyncio.create_task(read())
            await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await read()
