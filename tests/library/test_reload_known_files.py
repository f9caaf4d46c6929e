"""A reload reads no file that is as it was, and its result is the same as if it had."""

import asyncio
import os
from itertools import count
from pathlib import Path
from time import time_ns

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_library import CAT, DOG, FISH, WriteFile, counts, index, reading, titles

from bot.library import Fault, Library, Reason, Report, keep_out, let_in
from bot.library.seeds import reading as seeds_reading
from bot.library.urls import article_id
from bot.services import open_library


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were opened."""
    names: list[str] = []

    def open_and_note(path: str, flags: int) -> int:
        names.append(Path(path).name)
        return os.open(path, flags)

    monkeypatch.setattr(seeds_reading, "_open_at_once", open_and_note)
    return names


@pytest.mark.usefixtures("_settled")
class TestWhatIsRead:
    async def test_only_new_and_changed_files(
        self, library: Library, folder: Path, write: WriteFile, opened: list[str]
    ) -> None:
        write("a.txt", CAT)
        write("b.txt", DOG)
        await library.reload(folder)
        assert opened == ["a.txt", "b.txt"]
        opened.clear()
        assert await library.reload(folder) == Report(0, 0, 2, 0, ())
        assert opened == []
        write("b.txt", DOG.replace("giữ nhà", "giữ vườn"))
        write("c.txt", FISH)
        assert await library.reload(folder) == Report(1, 1, 1, 0, ())
        assert opened == ["b.txt", "c.txt"]

    async def test_what_was_removed_makes_no_file_be_read_again(
        self, library: Library, folder: Path, write: WriteFile, opened: list[str]
    ) -> None:
        """Until the article is let in again: then the file that holds it is read."""
        write("a.txt", CAT, DOG)
        await library.reload(folder)
        keep_out(folder, "https://x.vn/meo")
        await library.reload(folder)
        opened.clear()
        assert await library.reload(folder) == Report(0, 0, 1, 0, (), left_out=1)
        assert opened == []
        let_in(folder, [article_id("https://x.vn/meo")])
        assert await library.reload(folder) == Report(1, 0, 1, 0, ())
        assert opened == ["a.txt"]

    async def test_a_file_of_the_same_size_and_time_that_took_its_place(
        self, library: Library, folder: Path, write: WriteFile
    ) -> None:
        """As when a folder is copied with its times."""
        path = write("a.txt", CAT)
        status = path.stat()
        await library.reload(folder)
        other = write("other", CAT.replace("Con mèo", "Con cáo"))
        os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
        other.replace(path)
        assert counts(await library.reload(folder)) == (0, 1, 0, 0)
        assert await titles(library) == {"Con cáo"}

    async def test_all_files_once_they_are_read_otherwise(
        self,
        library: Library,
        folder: Path,
        write: WriteFile,
        opened: list[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        write("a.txt", CAT)
        await library.reload(folder)
        monkeypatch.setattr("bot.stores.source_files.READER_VERSION", 0)
        assert counts(await library.reload(folder)) == (0, 0, 1, 0)
        assert opened == ["a.txt", "a.txt"]

    async def test_a_file_whose_article_an_earlier_file_no_longer_has(
        self, library: Library, folder: Path, write: WriteFile, opened: list[str]
    ) -> None:
        write("a.txt", CAT)
        write("b.txt", CAT.replace("Con mèo", "Mèo khác"), DOG)
        first = await library.reload(folder)
        assert first.faults == (Fault("b.txt", 1, Reason.DUPLICATE, "a.txt:1"),)
        opened.clear()
        (folder / "a.txt").unlink()
        assert await library.reload(folder) == Report(0, 1, 1, 0, ())
        assert opened == ["b.txt"]
        assert await titles(library) == {"Mèo khác", "Con chó"}

    async def test_faults_are_told_again_without_reading(
        self, library: Library, folder: Path, write: WriteFile, opened: list[str]
    ) -> None:
        write("a.txt", CAT, "x.vn/sai | | Không có tựa.")
        write("b.txt", CAT)
        first = await library.reload(folder)
        assert first.faults == (
            Fault("a.txt", 9, Reason.EMPTY_TITLE),
            Fault("b.txt", 1, Reason.DUPLICATE, "a.txt:1"),
        )
        opened.clear()
        assert await library.reload(folder) == Report(0, 0, 1, 0, first.faults)
        write("0.txt", CAT)
        assert (await library.reload(folder)).faults == (
            Fault("a.txt", 1, Reason.DUPLICATE, "0.txt:1"),
            first.faults[0],
            Fault("b.txt", 1, Reason.DUPLICATE, "0.txt:1"),
        )
        assert opened == ["0.txt"]


@pytest.mark.usefixtures("_settled")
async def test_faults_of_lines_that_are_known_are_told_once(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And where they stand by now."""
    monkeypatch.setattr("bot.library.seeds.lines.MOST_CHUNK_LINES", 1)
    lines = [JSON.format(key="k", text="một"), "không phải\n"]
    for more in (0, 1, 1):
        lines.insert(0, more * JSON.format(key="l", text="hai"))
        (folder / "a.jsonl").write_text("".join(lines), encoding="utf-8")
        for _ in "again", "unchanged":
            report = await library.reload(folder)
            assert [each.line for each in report.faults if each.reason is Reason.BAD_JSON] == [
                len("".join(lines).splitlines())
            ]


async def test_a_file_that_changed_just_now_is_read_again(
    library: Library,
    folder: Path,
    write: WriteFile,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It may change once more while the file system's clock stands still."""
    path = write("a.txt", CAT)
    monkeypatch.setattr(seeds_reading, "time_ns", lambda: path.stat().st_ctime_ns + 1_000_000)
    await library.reload(folder)
    await library.reload(folder)
    assert opened == ["a.txt", "a.txt"]


# Files by name: which articles with which texts; an empty text is a fault.
TEXT = "http://x.vn/{key}\n-----\n{text}\n-----\n{text}\n-----\n"
JSON = '{{"url": "http://x.vn/{key}", "title": "{text}", "body": "{text}"}}\n'
NAMES = ["a.jsonl", "b.txt", "c/d.txt", "e.jsonl"]
FILES = st.dictionaries(
    st.sampled_from(NAMES),
    st.lists(
        st.tuples(st.sampled_from("klmnopq"), st.sampled_from(["", "một", "hai", "ba ba"])),
        max_size=9,
    ),
    max_size=4,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(FILES, min_size=2, max_size=5))
def test_the_result_is_as_if_all_were_read(
    tmp_path_factory: pytest.TempPathFactory, states: list[dict[str, list[tuple[str, str]]]]
) -> None:
    """Whatever came, changed and went before: the same report, articles, files and index."""
    home = tmp_path_factory.mktemp("known")
    folder, times = home / "seeds", count(10**18)
    knowing, forgetting = home / "knowing.db", home / "forgetting.db"

    async def compare() -> None:
        async with open_library(knowing) as one, open_library(forgetting) as other:
            for state in states:
                _write_state(folder, state, times)
                with reading(forgetting) as db, db:
                    for table in ("source_chunk", "source_seed", "source_fault"):
                        db.execute(f"DELETE FROM {table}")  # noqa: S608
                assert await one.reload(folder) == await other.reload(folder)
                assert _articles(knowing) == _articles(forgetting)
        assert index(knowing) == index(forgetting)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(seeds_reading, "time_ns", lambda: time_ns() + 10**18)
        patch.setattr("bot.library.seeds.lines.CHUNK_LINES", 2)
        asyncio.run(compare())


def _write_state(
    folder: Path, state: dict[str, list[tuple[str, str]]], times: "count[int]"
) -> None:
    """Write what differs, each time with another time of the file."""
    (folder / "c").mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        path = folder / name
        if name not in state:
            path.unlink(missing_ok=True)
            continue
        form = TEXT if path.suffix == ".txt" else JSON
        content = "".join(form.format(key=key, text=text) for key, text in state[name])
        if not path.exists() or path.read_text("utf-8") != content:
            path.write_text(content, encoding="utf-8")
            stamp = next(times)
            os.utime(path, ns=(stamp, stamp))


def _articles(database: Path) -> list[tuple[str, ...]]:
    with reading(database) as db:
        return db.execute(
            "SELECT key, url, title, body, source FROM article ORDER BY key"
        ).fetchall()
