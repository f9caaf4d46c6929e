"""Readers in SQLite: no table keeps anything of who was forgotten, and use is a matter of time."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.library.readers import Preferences
from bot.stores.sqlite import SqliteReaders
from bot.stores.sqlite.readers import MANY_PEOPLE
from bot.stores.sqlite.readers_file import connect_to_readers
from summarizer import rank

LAN, MINH = 1, 2


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "tomtat-people.db"


@pytest.fixture
async def people(file: Path) -> AsyncIterator[SqliteReaders]:
    async with SqliteReaders.open(file) as people:
        yield people


async def test_no_table_keeps_anything_of_who_was_forgotten(
    people: SqliteReaders, file: Path
) -> None:
    for person in (LAN, MINH):
        await people.prefer(person, Preferences(language="en"))
        await people.save(person, "a")
        await people.follow(person, "mèo", "vi")
        await people.note_news([(person, "a")], now=100)
        await people.note_shown(person, 1, ["a"])
        await people.note_admin_language(person, "en")
        await people.remember_query(person, "mèo")
        await people.remember_text(person, rank("Mèo ngủ."))
    before = _rows_of(file, LAN), _rows_of(file, MINH)
    assert before[0] == before[1] == 8
    await people.forget(LAN)
    assert (_rows_of(file, LAN), _rows_of(file, MINH)) == (0, 8)


async def test_using_a_query_keeps_it(people: SqliteReaders, file: Path) -> None:
    used = await people.remember_query(LAN, "mèo")
    unused = await people.remember_query(LAN, "chó")
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("UPDATE query SET used = 0")
    assert await people.query(used) == "mèo"
    await people.tidy(time.time())
    assert await people.query(used) == "mèo"
    assert await people.query(unused) is None


async def test_what_was_chosen_with_an_older_version_still_holds(file: Path) -> None:
    async with SqliteReaders.open(file) as people:
        await people.prefer(LAN, Preferences(sentences=5, hour=7))
        await people.prefer(MINH, Preferences("vi", sentences=3))  # what was usual
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("ALTER TABLE person DROP COLUMN muted_until")
        db.execute("ALTER TABLE person DROP COLUMN zone")
        db.execute("DROP TABLE incoming")
        db.execute("DROP TABLE admin")
        db.execute("PRAGMA user_version = 1")
    async with SqliteReaders.open(file) as people:
        assert await people.preferences(LAN) == Preferences(sentences=5, hour=7)
        assert await people.preferences(MINH) == Preferences("vi")


def _rows_of(file: Path, person: int) -> int:
    """Count the rows, in whatever table, that are about a person.

    Of what was handled the number is kept for a while.
    """
    with closing(sqlite3.connect(file)) as db:
        tables = [
            name
            for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type='table'")
            if name != "incoming"
        ]
        keys = {"person": "id", "shown": "chat", "admin": "id"}
        return sum(
            db.execute(
                f"SELECT count(*) FROM {table} WHERE {keys.get(table, 'person')} = ?",  # noqa: S608
                [person],
            ).fetchone()[0]
            for table in tables
        )


@pytest.fixture
async def counted(file: Path) -> AsyncIterator[tuple[SqliteReaders, list[str]]]:
    """Readers, and the statements that they run."""
    statements = list[str]()
    async with connect_to_readers(file) as db:
        await db.set_trace_callback(statements.append)
        yield SqliteReaders(db, file), statements


async def test_what_somebody_chose_is_read_once_until_it_changes(
    counted: tuple[SqliteReaders, list[str]],
) -> None:
    """Every update asks for it."""
    people, statements = counted
    chosen = Preferences(language="en")
    for change, then in (
        (people.preferences(LAN), Preferences()),
        (people.prefer(LAN, chosen), chosen),
        (people.forget(LAN), Preferences()),
    ):
        await change
        assert await people.preferences(LAN) == then
        known = len(statements)
        assert await people.preferences(LAN) == then
        assert len(statements) == known


@pytest.mark.parametrize("steps", range(1, 12))
async def test_a_choice_that_was_cut_off_is_told_as_it_is_stored(file: Path, steps: int) -> None:
    """Whoever is cancelled may have written it all the same."""
    async with SqliteReaders.open(file) as people:
        assert await people.preferences(LAN) == Preferences()
        choosing = asyncio.create_task(people.prefer(LAN, Preferences(language="en")))
        for _ in range(steps):
            await asyncio.sleep(0)
        choosing.cancel()
        await asyncio.gather(choosing, return_exceptions=True)
        told = await people.preferences(LAN)
    async with SqliteReaders.open(file) as again:
        assert await again.preferences(LAN) == told


async def test_of_very_many_people_it_is_read_again(
    counted: tuple[SqliteReaders, list[str]],
) -> None:
    """However many there are, they take no more memory."""
    people, statements = counted
    for person in range(MANY_PEOPLE + 1):
        await people.preferences(person)
    known = len(statements)
    await people.preferences(0)
    assert len(statements) == known + 1
