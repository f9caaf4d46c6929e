"""Work of many statements that is done in one hop to a connection's thread."""

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest

from bot.stores.sqlite.connection import InThread, connect, snapshot


async def test_it_reads_and_gives_what_it_made(tmp_path: Path) -> None:
    async def numbers(db: InThread) -> list[tuple[int]]:
        async with snapshot(db):
            return await db.execute_fetchall("VALUES (1), (?)", [2])

    async with connect(tmp_path / "a.db") as db:
        assert await db.in_thread(numbers) == [(1,), (2,)]


async def test_its_errors_are_the_callers_and_end_its_snapshot(tmp_path: Path) -> None:
    async def fail(db: InThread) -> None:
        async with snapshot(db):
            await db.execute_fetchall("SELECT * FROM nowhere")

    async with connect(tmp_path / "a.db") as db:
        for _ in range(2):
            with pytest.raises(sqlite3.OperationalError, match="nowhere"):
                await db.in_thread(fail)
        assert not db.in_transaction


async def test_it_waits_for_nothing_else(tmp_path: Path) -> None:
    """Nobody would go on with it."""

    async def wait(db: InThread) -> None:
        async with snapshot(db):
            await asyncio.sleep(0)

    async with connect(tmp_path / "a.db") as db:
        with pytest.raises(RuntimeError):
            await db.in_thread(wait)


async def test_whoever_waits_for_it_may_go(tmp_path: Path) -> None:
    goes_on = threading.Event()

    async def last(db: InThread) -> None:
        async with snapshot(db):
            await db.execute_fetchall("SELECT 1")
            goes_on.wait(10)

    async def one(db: InThread) -> list[tuple[int]]:
        async with snapshot(db):
            return await db.execute_fetchall("SELECT 1")

    async with connect(tmp_path / "a.db") as db:
        task = asyncio.create_task(db.in_thread(last))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        goes_on.set()
        assert await db.in_thread(one) == [(1,)]
