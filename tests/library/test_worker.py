"""Reading and preparing aside: the same in a thread and in a process."""

import json
from pathlib import Path

from bot.library import Fault
from bot.library.search.entries import prepare_entries
from bot.library.worker import LARGE, Worker
from bot.services import open_library

ARTICLE = ("Đại hội Đảng", "Sáng nay, đại hội bàn về kế hoạch năm tới.")


def write(folder: Path, size: int) -> None:
    """Write an article and then, for the size, a line that is a fault."""
    folder.mkdir()
    article = {"url": "https://example.vn/a", "title": ARTICLE[0], "body": ARTICLE[1]}
    (folder / "a.jsonl").write_text(json.dumps(article) + "\n" + "x" * size, encoding="utf-8")


async def test_a_process_answers_as_a_thread_does(tmp_path: Path) -> None:
    answers = []
    for name, size in (("small", 10), ("large", LARGE)):
        write(tmp_path / name, size)
        async with Worker.open(tmp_path / name) as worker:
            batch = await worker.batch()
            entries = await worker.entries([ARTICLE])
            end = await worker.batch()
        assert batch.done == batch.total > size
        assert end.items == []
        answers.append((batch.items, entries))
    assert answers[0] == answers[1]
    assert answers[0][1] == prepare_entries([ARTICLE])
    assert [type(item) is Fault for item in answers[0][0]] == [False, True]


async def test_a_large_folder_loads(tmp_path: Path) -> None:
    write(tmp_path / "seeds", LARGE)
    async with open_library(tmp_path / "tomtat.db") as library:
        report = await library.reload(tmp_path / "seeds")
        assert (report.added, len(report.faults)) == (1, 1)
        assert (await library.search("dai hoi dang")).hits
