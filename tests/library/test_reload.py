"""A reload: the library holds what the folder holds, all of it or nothing."""

import asyncio
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.library import (
    Article,
    Fault,
    Library,
    NoSuchArticleError,
    Reason,
    ReloadRunningError,
    Report,
)
from bot.library.search.entries import PASSAGES
from bot.library.urls import article_id
from bot.library.worker import BATCH
from bot.services import open_library

WriteFile = Callable[..., Path]

CAT = "x.vn/meo | Con mèo | Mèo ngủ cả ngày."
DOG = "x.vn/cho | Con chó | Chó giữ nhà."
FISH = "x.vn/ca | Con cá | Cá bơi dưới nước."


async def titles(library: Library) -> set[str]:
    """The titles of all articles."""
    return {hit.article.title for hit in (await library.newest(limit=10_000)).hits}


async def found(library: Library, words: str) -> set[str]:
    """The titles of what a search finds."""
    return {hit.article.title for hit in (await library.search(words)).hits}


async def article(library: Library, address: str) -> Article:
    return await library.article(article_id(f"http://{address}"))


def counts(report: Report) -> tuple[int, int, int, int]:
    return report.added, report.updated, report.unchanged, report.removed


@contextmanager
def reading(database: Path) -> Iterator[sqlite3.Connection]:
    """Look into the database from outside."""
    with closing(sqlite3.connect(database)) as db:
        yield db


class TestWhatAReloadDoes:
    async def test_it_counts_what_it_added_updated_left_and_removed(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", CAT, DOG)
        assert await library.reload(folder) == Report(2, 0, 0, 0, ())
        write("a.txt", CAT, DOG.replace("giữ nhà", "đi săn"))
        write("b/c.txt", FISH)
        assert await library.reload(folder) == Report(1, 1, 1, 0, ())
        write("a.txt", DOG.replace("giữ nhà", "đi săn"))
        assert await library.reload(folder) == Report(0, 0, 2, 1, ())
        assert await titles(library) == {"Con chó", "Con cá"}
        assert await library.size() == 2

    async def test_an_article_is_stored_as_its_seed_gives_it(
        self, library: Library, folder: Path
    ) -> None:
        (folder / "a.jsonl").write_text(
            '{"url": "HTTP://www.X.vn/Mèo/?utm_a=1", "title": "Con mèo", "body": "Một.\\nHai.",'
            ' "published": "2016-01-04T08:30:00+07:00"}',
            encoding="utf-8",
        )
        await library.reload(folder)
        expected = Article(
            id=article_id("https://x.vn/Mèo"),
            url="HTTP://www.X.vn/Mèo/?utm_a=1",
            title="Con mèo",
            body="Một.\nHai.",
            published=datetime(2016, 1, 4, 1, 30, tzinfo=UTC),
        )
        assert await library.article(expected.id) == expected

    async def test_twice_equals_once(
        self, library: Library, folder: Path, write: WriteFile, database: Path
    ) -> None:
        """Not a byte is written the second time, whatever faults there are."""
        write("a.txt", CAT, DOG, "x.vn/sai | | Không có tựa.")
        write("b.txt", FISH, CAT)
        first = await library.reload(folder)
        with reading(database) as db:
            before = db.execute("PRAGMA data_version").fetchone()
            second = await library.reload(folder)
            assert db.execute("PRAGMA data_version").fetchone() == before
        assert counts(second) == (0, 0, first.added, 0)
        assert second.faults == first.faults
        assert len(first.faults) == 2

    @pytest.mark.parametrize(
        ("old", "new"),
        [("Con mèo", "Mèo nhà"), ("ngủ cả ngày", "bắt chuột"), ("x.vn/meo", "www.x.vn/meo#a")],
    )
    async def test_whatever_changed_is_an_update_of_the_same_article(
        self, library: Library, folder: Path, write: WriteFile, old: str, new: str
    ) -> None:
        write("a.txt", CAT)
        await library.reload(folder)
        before = await article(library, "x.vn/meo")
        write("a.txt", CAT.replace(old, new))
        assert counts(await library.reload(folder)) == (0, 1, 0, 0)
        after = await article(library, "x.vn/meo")
        assert after.id == before.id
        assert after != before
        assert after.published == before.published

    async def test_an_article_without_a_date_keeps_that_of_its_first_load(
        self, library: Library, folder: Path, write: WriteFile, database: Path
    ) -> None:
        write("a.txt", CAT, DOG)
        await library.reload(folder)
        loaded = await article(library, "x.vn/cho")
        assert abs(datetime.now(UTC) - loaded.published).total_seconds() < 60
        with reading(database) as db, db:
            db.execute("UPDATE article SET published = '2020-02-02T00:00:00+00:00'")
        write("a.txt", CAT, DOG.replace("giữ nhà", "đi săn"))
        assert (await library.reload(folder)).updated == 1
        changed = await article(library, "x.vn/cho")
        assert "đi săn" in changed.body
        assert changed.published == datetime(2020, 2, 2, tzinfo=UTC)

    async def test_a_new_date_is_an_update_and_newer_articles_come_first(
        self, library: Library, folder: Path
    ) -> None:
        def write(dates: dict[str, str]) -> None:
            (folder / "a.jsonl").write_text(
                "\n".join(
                    f'{{"url": "http://x.vn/{name}", "title": "{name}", "body": "b",'
                    f' "published": "{date}"}}'
                    for name, date in dates.items()
                ),
                encoding="utf-8",
            )

        async def order() -> list[str]:
            return [hit.article.title for hit in (await library.newest()).hits]

        write({"a": "2016-01-03", "b": "2016-01-02T23:00-07:00", "c": "2016-01-02"})
        await library.reload(folder)
        assert await order() == ["b", "a", "c"]
        write({"a": "2016-01-03", "b": "2016-01-02T23:00-07:00", "c": "2016-01-05"})
        assert counts(await library.reload(folder)) == (0, 1, 2, 0)
        assert await order() == ["c", "b", "a"]

    async def test_an_article_may_move_to_another_file(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        """It is unchanged, and from then on it stands and falls with that file."""
        write("a.txt", CAT, DOG)
        await library.reload(folder)
        write("a.txt", DOG)
        write("b.txt", CAT)
        assert counts(await library.reload(folder)) == (0, 0, 2, 0)
        write("a.txt", DOG, "x.vn/sai | | Không có tựa.")
        (folder / "b.txt").unlink()
        report = await library.reload(folder)
        assert (counts(report), len(report.faults)) == ((0, 0, 1, 1), 1)
        assert await titles(library) == {"Con chó"}

    async def test_an_article_that_moved_is_kept_by_a_fault_of_its_new_file(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", CAT)
        await library.reload(folder)
        (folder / "a.txt").rename(folder / "b.txt")
        await library.reload(folder)
        (folder / "b.txt").write_text("hỏng", encoding="utf-8")
        assert counts(await library.reload(folder)) == (0, 0, 0, 0)
        assert await titles(library) == {"Con mèo"}

    async def test_the_first_of_a_url_in_path_order_is_taken(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("b.txt", "www.x.vn/meo/ | Thứ hai | Thân.", FISH, "x.vn/meo?fbclid=1 | Ba | Thân.")
        write("a/z.txt", CAT)
        report = await library.reload(folder)
        assert report.faults == (
            Fault("b.txt", 1, Reason.DUPLICATE),
            Fault("b.txt", 13, Reason.DUPLICATE),
        )
        assert report.added == 2
        assert (await article(library, "x.vn/meo")).title == "Con mèo"

    async def test_a_url_is_taken_once_however_far_apart_it_stands(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        many = [f"x.vn/{number} | Bài {number} | Thân." for number in range(BATCH + 1)]
        write("a.txt", *many, many[0])
        report = await library.reload(folder)
        assert report.added == BATCH + 1
        assert report.faults == (Fault("a.txt", 6 * (BATCH + 1) + 1, Reason.DUPLICATE),)

    async def test_faults_come_in_path_order_with_file_line_and_reason(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("b.txt", CAT, "x.vn/sai | | Không có tựa.")
        write("c/d.txt").write_text("sai", encoding="utf-8")
        (folder / "a.jsonl").write_bytes(b'{}\n{"url": 1}\n')
        report = await library.reload(folder)
        assert report.faults == (
            Fault("a.jsonl", 1, Reason.NO_URL),
            Fault("a.jsonl", 2, Reason.BAD_FIELD),
            Fault("b.txt", 10, Reason.EMPTY_TITLE),
            Fault("c/d.txt", 1, Reason.NO_URL),
        )
        assert await titles(library) == {"Con mèo"}

    async def test_progress_grows_to_all_bytes(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        many = [f"x.vn/{number} | Bài {number} | Thân." for number in range(3 * BATCH)]
        size = write("a.txt", *many).stat().st_size
        told: list[tuple[int, int]] = []
        await library.reload(folder, lambda done, total: told.append((done, total)))
        assert [total for _, total in told] == [size] * len(told)
        assert len(told) >= 3
        assert [done for done, _ in told] == sorted(done for done, _ in told)
        assert told[-1][0] == size


class TestWhatIsKept:
    async def test_a_faulty_file_keeps_what_came_from_it(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        """Its good articles load, those that it lost stay, other files lose theirs."""
        write("a.txt", CAT, DOG)
        write("b.txt", FISH)
        await library.reload(folder)
        write("a.txt", CAT.replace("Con", "Một con"), "x.vn/cho | | Chó giữ nhà.")
        (folder / "b.txt").unlink()
        report = await library.reload(folder)
        assert counts(report) == (0, 1, 0, 1)
        assert await titles(library) == {"Một con mèo", "Con chó"}
        write("a.txt", CAT)
        assert counts(await library.reload(folder)) == (0, 1, 0, 1)
        assert await titles(library) == {"Con mèo"}

    @pytest.mark.parametrize("harm", [b"", b"\xff\xfe", "không phải".encode()])
    async def test_a_spoilt_file_loses_nothing(
        self, library: Library, folder: Path, write: WriteFile, harm: bytes
    ) -> None:
        write("a.txt", CAT, DOG).chmod(0o600)
        await library.reload(folder)
        (folder / "a.txt").write_bytes(harm)
        report = await library.reload(folder)
        assert counts(report) == (0, 0, 0, 0)
        assert len(report.faults) == 1
        assert await titles(library) == {"Con mèo", "Con chó"}

    async def test_an_unreadable_file_loses_nothing(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        path = write("a.txt", CAT)
        write("b.txt", DOG)
        await library.reload(folder)
        path.unlink()
        path.symlink_to(folder / "gone")
        report = await library.reload(folder)
        assert report.faults == (Fault("a.txt", 0, Reason.UNREADABLE),)
        assert await titles(library) == {"Con mèo", "Con chó"}
        path.unlink()
        assert counts(await library.reload(folder)) == (0, 0, 1, 1)

    async def test_a_missing_folder_loses_nothing(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", CAT)
        write("b/c.txt", DOG)
        await library.reload(folder)
        shutil.rmtree(folder)
        report = await library.reload(folder)
        assert report == Report(0, 0, 0, 0, (Fault(".", 0, Reason.UNREADABLE),))
        assert await titles(library) == {"Con mèo", "Con chó"}

    async def test_an_empty_folder_empties_the_library(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        path = write("b/c.txt", *(f"x.vn/{n} | Bài {n} | Thân." for n in range(2 * BATCH + 1)))
        await library.reload(folder)
        path.unlink()
        assert counts(await library.reload(folder)) == (0, 0, 0, 2 * BATCH + 1)
        assert await titles(library) == set()
        assert await library.size() == 0


class TestTheIndex:
    async def test_old_words_are_found_no_more_and_new_ones_are(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", CAT, DOG)
        await library.reload(folder)
        assert await found(library, "con mèo") == {"Con mèo"}
        assert await found(library, "ngủ cả ngày") == {"Con mèo"}
        write("a.txt", "x.vn/meo | Báo gấm | Săn mồi ban đêm.")
        await library.reload(folder)
        assert await found(library, "con mèo") == set()
        assert await found(library, "ngủ cả ngày") == set()
        assert await found(library, "giữ nhà") == set()
        assert await found(library, "báo gấm") == {"Báo gấm"}
        assert await found(library, "săn mồi") == {"Báo gấm"}

    @settings(max_examples=12, deadline=None)
    @given(
        st.lists(
            st.dictionaries(
                st.sampled_from("abcd"),
                st.text(" ạbcđ", min_size=1).filter(str.strip),
                max_size=4,
            ),
            min_size=2,
            max_size=4,
        )
    )
    def test_it_is_as_if_built_anew(
        self, tmp_path_factory: pytest.TempPathFactory, states: list[dict[str, str]]
    ) -> None:
        """Whatever was added, updated and removed before, nothing of it is left over."""
        home = tmp_path_factory.mktemp("index")

        async def load(database: Path, states: list[dict[str, str]]) -> None:
            async with open_library(database) as library:
                for state in states:
                    lines = (
                        f"http://x.vn/{name}\n-----\n{text}\n-----\n{text[::-1] * 60}\n-----\n"
                        for name, text in state.items()
                    )
                    (home / "seeds").mkdir(exist_ok=True)
                    (home / "seeds" / "a.txt").write_text("".join(lines), encoding="utf-8")
                    if not state:
                        (home / "seeds" / "a.txt").unlink()
                    report = await library.reload(home / "seeds")
                    assert report.faults == ()
                    assert await library.size() == len(state)

        asyncio.run(load(home / "changed.db", states))
        asyncio.run(load(home / "anew.db", states[-1:]))
        assert _index(home / "changed.db") == _index(home / "anew.db")


def _index(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that searching knows, by the articles' public ids."""
    with reading(database) as db:
        for table in ("title_index", "passage_index"):
            db.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
            db.execute(
                f"CREATE VIRTUAL TABLE temp.v_{table} USING fts5vocab(main, {table}, instance)"
            )
        queries = {
            "titles": "SELECT article.key, words, sketch FROM title JOIN article USING (id)",
            "title_index": "SELECT key, term FROM v_title_index LEFT JOIN article ON id = doc",
            "passage_index": "SELECT key, doc % :passages, term FROM v_passage_index"
            " LEFT JOIN article ON id = doc / :passages",
            "words": "SELECT * FROM word",
        }
        return {
            name: sorted(map(tuple, db.execute(query, {"passages": PASSAGES})), key=repr)
            for name, query in queries.items()
        }


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
        before = _index(database)
        with pytest.raises(BrokenError):
            await library.reload(folder, fail)
        assert not library.reloading
        assert await titles(library) == {"Con mèo"}
        assert (await article(library, "x.vn/meo")).body == "Mèo ngủ cả ngày."
        assert _index(database) == before
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
                assert counts(await library.reload(folder)) == (20, 20, 0, 20)
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
        _index(database)
