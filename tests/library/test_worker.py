"""Reading and preparing aside: the same in a thread and in a process, which ends when it should."""

import asyncio
import json
import os
import pickle
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from seed_files import without_ends

from bot.library import Fault
from bot.library.search.entries import prepare_entries
from bot.library.seeds import Seed, list_folder
from bot.library.worker import BATCH, LARGE, Worker
from bot.services import open_library

linux = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="where a process looks up its children"
)

ARTICLE = ("Đại hội Đảng", "Sáng nay, đại hội bàn về kế hoạch năm tới.")


def write(folder: Path, size: int) -> None:
    """Write an article and then, for the size, a line that is a fault."""
    folder.mkdir()
    article = {"url": "https://example.vn/a", "title": ARTICLE[0], "body": ARTICLE[1]}
    (folder / "a.jsonl").write_text(json.dumps(article) + "\n" + "x" * size, encoding="utf-8")


def children() -> list[int]:
    """The workers that this process started and did not wait for; other tests have a browser."""
    found: list[str] = []
    for file in Path("/proc/self/task").glob("*/children"):
        with suppress(OSError):  # That thread has ended.
            found += file.read_text().split()
    return [int(child) for child in found if is_worker(child)]


def is_worker(process: str) -> bool:
    with suppress(OSError):  # It was waited for.
        command = Path(f"/proc/{process}/cmdline").read_bytes()
        # One that died and was not waited for has no command any more.
        return not command or b"bot.library.worker" in command
    return False


async def test_a_process_answers_as_a_thread_does(tmp_path: Path) -> None:
    answers = []
    for name, size in (("small", 10), ("large", LARGE)):
        write(tmp_path / name, size)
        async with Worker.open() as worker:
            await worker.read(list_folder(tmp_path / name).files, {})
            batch = await worker.batch()
            end = await worker.batch()
            entries = await worker.entries([ARTICLE])
            of_seeds = [item for item in batch.items if isinstance(item, Seed)]
            assert await worker.entries_of(of_seeds) == entries  # The batch before the last one.
        assert batch.done == batch.total > size
        assert end.items == []
        answers.append(([*without_ends(batch.items)], entries))
    assert answers[0] == answers[1]
    assert answers[0][1] == prepare_entries([ARTICLE])
    assert [type(item) is Fault for item in answers[0][0]] == [False, True]


async def test_a_large_folder_loads(tmp_path: Path) -> None:
    write(tmp_path / "seeds", LARGE)
    async with open_library(tmp_path / "tomtat.db") as library:
        report = await library.reload(tmp_path / "seeds")
        assert (report.added, len(report.faults)) == (1, 1)
        assert (await library.search("dai hoi dang")).hits


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Seeds of several batches, enough of them for a process."""
    write(tmp_path / "seeds", 10)
    with (tmp_path / "seeds" / "a.jsonl").open("a", encoding="utf-8") as file:
        file.write(("\n" + "x" * (LARGE // BATCH)) * (4 * BATCH))
    return tmp_path / "seeds"


@linux
@pytest.mark.parametrize(
    ("set_before", "threads"), [({}, "1"), ({"OPENBLAS_NUM_THREADS": "3"}, "3")]
)
def test_a_process_limits_numpys_threads(
    many: Path, monkeypatch: pytest.MonkeyPatch, set_before: dict[str, str], threads: str
) -> None:
    """Unless somebody else did; its arrays are too small to share among threads."""
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    for name, value in set_before.items():
        monkeypatch.setenv(name, value)

    async def environment() -> bytes:
        async with Worker.open() as worker:
            await worker.read(list_folder(many).files, {})
            (child,) = children()
            return await asyncio.to_thread(Path(f"/proc/{child}/environ").read_bytes)

    variables = asyncio.run(environment()).split(b"\0")
    assert f"OPENBLAS_NUM_THREADS={threads}".encode() in variables


@linux
async def test_a_process_that_is_killed_is_an_error_and_changes_nothing(
    many: Path, tmp_path: Path
) -> None:
    async with open_library(tmp_path / "tomtat.db") as library:

        def kill(_done: int, _total: int) -> None:
            for child in children():
                os.kill(child, signal.SIGKILL)

        with pytest.raises(OSError, match="has ended"):
            await library.reload(many, kill)
        assert await library.is_empty()
        assert (await library.reload(many)).added == 1


@linux
async def test_a_cancelled_reload_leaves_no_process_and_changes_nothing(
    many: Path, tmp_path: Path
) -> None:
    async with open_library(tmp_path / "tomtat.db") as library:
        reading = asyncio.Event()
        load = asyncio.create_task(library.reload(many, lambda _done, _total: reading.set()))
        await reading.wait()
        assert children()
        load.cancel()
        with pytest.raises(asyncio.CancelledError):
            await load
        assert children() == []
        assert await library.is_empty()


def test_a_process_ends_with_the_one_that_asks_it(tmp_path: Path) -> None:
    """Also if that one is killed, and cannot end anything itself."""
    write(tmp_path / "seeds", LARGE)
    script = tmp_path / "script.py"
    # Without the usual `if __name__ == "__main__"`: the script is not to run a second time.
    script.write_text(
        """
import asyncio, os, signal, sys
from pathlib import Path
from bot.library.seeds import list_folder
from bot.library.worker import Worker

async def main():
    async with Worker.open() as worker:
        await worker.read(list_folder(Path(sys.argv[1])).files, {})
        await worker.batch()
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
""",
        encoding="utf-8",
    )
    # The worker holds standard error open for as long as it lives, so this waits for its end.
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, script, tmp_path / "seeds"],
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (-signal.SIGKILL, b"")


@pytest.mark.parametrize("whole", [b"", pickle.dumps(([], {}))])
def test_a_process_whose_asker_is_killed_amid_sending_ends_quietly(whole: bytes) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from bot.library.worker import main; main()"],
        input=whole + pickle.dumps(["cut off", {}])[:-5],
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
