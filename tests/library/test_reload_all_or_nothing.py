"""A reload that fails, is cancelled or killed leaves the old library or the new one."""

import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from small_library import (
    CAT,
    DOG,
    FISH,
    WriteFile,
    article,
    counts,
    found,
    index,
    reading,
    titles,
)

from bot.library import (
    Library,
    NoSuchArticleError,
    ReloadRunningError,
)
from bot.library.worker import BATCH
from bot.services import open_library


class BrokenError(Exception):
    """Stands for anything that may go wrong amid a reload."""


class TestAllOrNothing:
    async def test_a_reload_that_fails_changes_nothing_and_the_next_one_works(
        self, library: Library, folder: Path, write: WriteFile, database: Path
    ) -> None:
        def fail(_done: int, _total: int) -> None:
            raise BrokenError

        write("a.txt", CAT)
        await library.reload(folder)
        write("a.txt", CAT.replace("ngủ", "chạy"), DOG)
        before = index(database)
        with pytest.raises(BrokenError):
            await library.reload(folder, fail)
        assert not library.reloading
        assert await titles(library) == {"Con mèo"}
        assert (await article(library, "x.vn/meo")).body == "Mèo ngủ cả ngày."
        assert index(database) == before
        assert counts(await library.reload(folder)) == (1, 1, 0, 0)

    async def test_a_reload_cancelled_amid_its_writing_changes_nothing(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        def cancel(_done: int, _total: int) -> None:
            task.cancel()

        write("a.txt", CAT)
        await library.reload(folder)
        write("a.txt", DOG)
        task = asyncio.create_task(library.reload(folder, cancel))
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await titles(library) == {"Con mèo"}
        assert counts(await library.reload(folder)) == (1, 0, 0, 1)

    async def test_a_reload_cancelled_at_any_moment_leaves_the_old_library_or_the_new(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        """And the next reload works, wherever the one before it was cut off."""
        pets, fish = ("a.txt", CAT, DOG), ("a.txt", FISH)
        write(*pets)
        await library.reload(folder)
        moment, done = 0, False
        while not done:
            write(*fish)
            task = asyncio.create_task(library.reload(folder))
            for _ in range(moment):
                await asyncio.sleep(0)
            done = task.done()
            task.cancel()
            await asyncio.wait([task])
            assert await titles(library) in ({"Con mèo", "Con chó"}, {"Con cá"})
            write(*pets)
            await library.reload(folder)
            assert await titles(library) == {"Con mèo", "Con chó"}
            moment += 1 + moment // 4

    async def test_a_second_reload_while_one_runs_is_refused(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", CAT)
        assert not library.reloading
        first = asyncio.create_task(library.reload(folder))
        await asyncio.sleep(0)
        assert library.reloading
        with pytest.raises(ReloadRunningError, match="running"):
            await library.reload(folder)
        assert counts(await first) == (1, 0, 0, 0)
        assert not library.reloading
        assert counts(await library.reload(folder)) == (0, 0, 1, 0)

    async def test_a_reload_of_another_process_is_told_as_such(
        self, folder: Path, write: WriteFile, database: Path
    ) -> None:
        write("a.txt", CAT)
        async with open_library(database) as library:
            with reading(database) as other:
                other.execute("BEGIN IMMEDIATE")
                with pytest.raises(ReloadRunningError):
                    await library.reload(folder)
            assert counts(await library.reload(folder)) == (1, 0, 0, 0)

    async def test_what_else_the_database_refuses_is_no_running_reload(
        self, library: Library, folder: Path, write: WriteFile, database: Path
    ) -> None:
        write("a.txt", CAT)
        with reading(database) as db:
            db.execute("DROP TABLE word")
        with pytest.raises(sqlite3.OperationalError, match="word"):
            await library.reload(folder)
        assert not library.reloading

    async def test_a_reader_never_sees_an_empty_or_mixed_library(
        self, library: Library, folder: Path, write: WriteFile, database: Path
    ) -> None:
        """One in the same process and one with a connection of its own, all along."""
        sides: dict[str, set[str]] = {
            side: {f"{side} {number}" for number in range(40)} for side in ("Cũ", "Mới")
        }

        def put(side: str) -> None:
            # Half of the articles are updated, the other half removed and added.
            write(
                "a.txt",
                *(f"x.vn/{n} | {side} {n} | Thân bài {side}." for n in range(20)),
                *(f"x.vn/{side}/{n} | {side} {n} | Thân bài {side}." for n in range(20, 40)),
            )

        seen: list[set[str]] = []

        async def poll(reader: Library) -> None:
            while True:
                seen.append(await titles(reader))
                assert await reader.size() == 40
                hits = await found(reader, "thân bài")
                assert any(hits and hits <= side for side in sides.values())

        put("Cũ")
        await library.reload(folder)
        async with open_library(database) as other:
            readers = [asyncio.create_task(poll(reader)) for reader in (library, other)]
            for side in ("Mới", "Cũ") * 5:
                put(side)
                report = await library.reload(folder, may_remove=20)
                assert counts(report) == (20, 20, 0, 20)
                assert await titles(other) == sides[side]
            for reader in readers:
                reader.cancel()
            ends = await asyncio.gather(*readers, return_exceptions=True)
        assert [type(end) for end in ends] == [asyncio.CancelledError] * 2
        assert len(seen) > 20
        assert all(titles in sides.values() for titles in seen)

    async def test_what_was_open_is_gone_after_its_removal(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", CAT, DOG)
        await library.reload(folder)
        cat = await article(library, "x.vn/meo")
        write("a.txt", DOG)
        await library.reload(folder)
        with pytest.raises(NoSuchArticleError):
            await library.article(cat.id)
        assert await library.by_url(cat.url) is None


# Says after each batch how far it is, and goes on when told to.
CHILD = """
import asyncio, sys
from bot.services import open_library

def progress(done, total):
    print(done, flush=True)
    sys.stdin.readline()

async def main(database, folder):
    async with open_library(database) as library:
        report = await library.reload(folder, progress)
        print(report.added, flush=True)
        sys.stdin.readline()

asyncio.run(main(*sys.argv[1:]))
"""


class TestBeingKilled:
    @pytest.mark.parametrize("batches", [1, 3, 4])
    async def test_leaves_the_old_library_or_the_new_one(
        self, folder: Path, write: WriteFile, database: Path, batches: int
    ) -> None:
        """Three batches in all: after the fourth line the reload is done.

        The next start works with no repair.
        """
        old, new = (
            [f"x.vn/{side}/{n} | {side} {n} | Thân bài {side}." for n in range(count)]
            for side, count in (("Cũ", 5), ("Mới", 2 * BATCH + 1))
        )
        write("a.txt", *old)
        async with open_library(database) as library:
            await library.reload(folder)
        write("a.txt", *new)
        with subprocess.Popen(  # noqa: ASYNC220, S603 - it is waited for line by line
            [sys.executable, "-c", CHILD, str(database), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as child:
            assert child.stdin
            assert child.stdout
            for batch in range(batches):
                assert child.stdout.readline().strip().isdecimal()
                if batch < batches - 1:
                    child.stdin.write("\n")
                    child.stdin.flush()
            child.kill()
        async with open_library(database) as library:
            done = batches > 3
            assert await library.size() == len(new if done else old)
            assert await found(library, "mới 7") == ({"Mới 7"} if done else set())
            report = await library.reload(folder)
            assert counts(report) == ((0, 0, len(new), 0) if done else (len(new), 0, 0, len(old)))
        index(database)
