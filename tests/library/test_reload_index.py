"""A reload keeps what did not change, and an index as if it were built anew."""

import asyncio
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_library import (
    CAT,
    DOG,
    FISH,
    WriteFile,
    counts,
    found,
    index,
    titles,
)

from bot.library import (
    Fault,
    Library,
    Reason,
    Report,
)
from bot.library.worker import BATCH
from bot.services import open_library


def link_to_zeros(path: Path) -> None:
    """Put a link there that never ends."""
    path.symlink_to("/dev/zero")


def sparse(path: Path) -> None:
    """Put a file there that is one line of a hundred megabytes, and takes no room."""
    with path.open("wb") as file:
        file.truncate(100_000_000)


def empty(folder: Path, _: Path) -> Path:
    folder.mkdir()
    return folder


def take_another(_: Path, other: Path) -> Path:
    other.mkdir()
    return other


def link_elsewhere(folder: Path, other: Path) -> Path:
    folder.symlink_to(take_another(folder, other))
    return folder


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
        assert report.faults == (Fault("a.txt", 0, Reason.LOST_LINK),)
        assert await titles(library) == {"Con mèo", "Con chó"}
        path.unlink()
        assert counts(await library.reload(folder)) == (0, 0, 1, 1)

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such files")
    @pytest.mark.parametrize(
        "put", [os.mkfifo, link_to_zeros, sparse], ids=lambda put: put.__name__
    )
    async def test_what_takes_the_place_of_a_file_loses_nothing(
        self, library: Library, folder: Path, write: WriteFile, put: Callable[[Path], object]
    ) -> None:
        """And other files load."""
        path = write("a.txt", CAT, DOG)
        await library.reload(folder)
        path.unlink()
        put(path)
        write("b.txt", FISH)
        report = await library.reload(folder)
        assert (counts(report), report.kept) == ((1, 0, 0, 0), 2)
        assert [fault.file for fault in report.faults] == ["a.txt"]
        assert len(await titles(library)) == 3

    async def test_a_missing_folder_loses_nothing(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", CAT)
        write("b/c.txt", DOG)
        await library.reload(folder)
        shutil.rmtree(folder)
        report = await library.reload(folder)
        assert report == Report(0, 0, 0, 0, (Fault(".", 0, Reason.NO_FOLDER),), kept=2)
        assert await titles(library) == {"Con mèo", "Con chó"}

    async def test_where_the_list_of_removed_ones_cannot_be_read_nothing_changes(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        """What an admin took out does not come back, and nothing else goes."""
        write("a.txt", CAT)
        write("b/c.txt", DOG)
        (folder / "removed.urls").write_text("http://x.vn/cho", "utf-8")
        await library.reload(folder)
        kept = await titles(library)
        (folder / "removed.urls").unlink()
        (folder / "removed.urls").mkdir()
        write("d.txt", FISH)
        report = await library.reload(folder)
        assert report.faults == (Fault("removed.urls", 0, Reason.UNREADABLE),)
        assert counts(report) == (0, 0, 0, 0)
        assert await titles(library) == kept

    async def test_a_line_of_that_list_that_is_no_link_is_named(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        """The others hold, and nothing goes for it."""
        write("a.txt", CAT)
        write("b/c.txt", DOG)
        (folder / "removed.urls").write_text("# nothing\n\nx.vn/meo\nhttp://x.vn/cho", "utf-8")
        report = await library.reload(folder)
        assert report.faults == (Fault("removed.urls", 3, Reason.NO_URL),)
        assert await titles(library) == {"Con mèo"}

    async def test_an_empty_folder_empties_the_library_when_that_was_agreed_to(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        path = write("b/c.txt", *(f"x.vn/{n} | Bài {n} | Thân." for n in range(2 * BATCH + 1)))
        await library.reload(folder)
        path.unlink()
        report = await library.reload(folder, may_remove=2 * BATCH + 1)
        assert counts(report) == (0, 0, 0, 2 * BATCH + 1)
        assert await titles(library) == set()
        assert await library.size() == 0


class TestMany:
    """More than a fifth of a library of more than twenty goes when somebody agreed only."""

    MANY = tuple(f"x.vn/{n} | Bài {n} | Thân." for n in range(30))

    async def hold_ten(self, library: Library, folder: Path, write: WriteFile) -> None:
        """Let the first ten of thirty lose their seeds."""
        write("a.txt", *self.MANY)
        await library.reload(folder)
        write("a.txt", *self.MANY[10:])
        assert (await library.reload(folder)).held == 10

    @pytest.mark.parametrize(
        "change", [empty, take_another, link_elsewhere], ids=["empty", "another", "link"]
    )
    async def test_a_folder_that_is_no_more_what_it_was_loses_nothing(
        self, library: Library, folder: Path, write: WriteFile, change: Callable[[Path, Path], Path]
    ) -> None:
        """As a disk that is not mounted, another setting, or a link that was turned elsewhere."""
        write("a.txt", *self.MANY)
        await library.reload(folder)
        before = folder.with_name("before")
        shutil.move(folder, before)
        folder = change(folder, folder.with_name("other"))
        report = await library.reload(folder)
        assert (counts(report), report.held) == ((0, 0, 0, 0), 30)
        assert await library.reload(before) == Report(0, 0, 30, 0, ())

    async def test_what_was_held_stays_although_it_is_a_smaller_share_by_now(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        """What goes later and is little goes all the same."""
        await self.hold_ten(library, folder, write)
        write("b.txt", *(f"x.vn/b{n} | Thêm {n} | Thân." for n in range(100)))
        report = await library.reload(folder)
        assert (counts(report), report.held) == ((100, 0, 20, 0), 10)
        write("a.txt", *self.MANY[11:])
        report = await library.reload(folder, check=True)
        assert (counts(report), report.held) == ((0, 0, 119, 1), 10)
        assert await library.reload(folder) == report
        assert await library.size() == 129

    async def test_what_was_held_goes_when_that_is_agreed_to(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        """But not when more went meanwhile than were agreed to."""
        await self.hold_ten(library, folder, write)
        write("a.txt", *self.MANY[11:])
        assert (await library.reload(folder, may_remove=10)).held == 11
        report = await library.reload(folder, may_remove=11)
        assert (counts(report), report.held) == ((0, 0, 19, 11), 0)
        assert await library.reload(folder) == Report(0, 0, 19, 0, ())

    async def test_what_was_held_and_came_back_is_like_any_other(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        await self.hold_ten(library, folder, write)
        write("a.txt", *self.MANY)
        assert await library.reload(folder) == Report(0, 0, 30, 0, ())
        write("a.txt", *self.MANY[2:])
        assert await library.reload(folder) == Report(0, 0, 28, 2, ())

    async def test_a_fault_of_its_file_does_not_let_it_go(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        write("a.txt", *self.MANY)
        await library.reload(folder)
        write("a.txt", *self.MANY[10:], "x.vn/sai | | Không có tựa.")
        assert (await library.reload(folder)).held == 0
        write("a.txt", *self.MANY[10:])
        await library.reload(folder)
        write("a.txt", *self.MANY[10:], "x.vn/sai | | Không có tựa.")
        write("b.txt", *(f"x.vn/b{n} | Thêm {n} | Thân." for n in range(100)))
        assert (await library.reload(folder, may_remove=10)).held == 10
        write("a.txt", *self.MANY[10:])
        assert (await library.reload(folder)).held == 10


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
        assert index(home / "changed.db") == index(home / "anew.db")
