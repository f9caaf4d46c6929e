"""What a file would change: exactly what loading it then does."""

import json
from pathlib import Path

import pytest
from small_library import CAT, DOG, WriteFile, counts

from bot.library import Library, keep_in_inbox
from bot.library.offers import is_seed_file
from bot.library.seeds import Reason


def line(name: str, title: str, body: str = "Thân bài.", **more: str) -> str:
    return json.dumps({"url": f"https://x.vn/{name}", "title": title, "body": body, **more}) + "\n"


async def test_an_offer_tells_what_loading_does(
    library: Library, folder: Path, write: WriteFile
) -> None:
    write("a.txt", CAT, DOG)
    await library.reload(folder)
    same, other, new = (
        line("meo", "Con mèo", "Mèo ngủ cả ngày."),
        line("cho", "Chó"),
        line("x", "X"),
    )
    offer = await library.look_at("b.JSONL", (same + other + new + new + "[]\n").encode())
    assert [seed.title for seed in offer.added] == ["X"]
    assert [seed.title for seed in offer.updated] == ["Chó"]
    assert offer.unchanged == 1
    assert [(fault.line, fault.reason) for fault in offer.faults] == [
        (4, Reason.DUPLICATE),
        (5, Reason.BAD_JSON),
    ]
    assert counts(await library.reload(folder)) == (0, 0, 2, 0)
    keep_in_inbox(folder, offer.added + offer.updated)
    report = await library.reload(folder)
    assert (report.added, report.updated, report.removed, report.faults) == (1, 1, 0, ())
    assert not (await library.look_at("b.jsonl", (same + other + new).encode())).updated


@pytest.mark.parametrize(
    ("published", "changes"),
    [({}, False), ({"published": "2024-03-09"}, False), ({"published": "2024-03-10"}, True)],
)
async def test_a_date_counts_if_the_file_has_one(
    library: Library, folder: Path, published: dict[str, str], *, changes: bool
) -> None:
    (folder / "a.jsonl").write_text(line("meo", "Mèo", published="2024-03-09"), encoding="utf-8")
    await library.reload(folder)
    offer = await library.look_at("b.jsonl", line("meo", "Mèo", **published).encode())
    assert bool(offer.updated) is changes


@pytest.mark.parametrize(
    ("name", "seeds"),
    [("a.txt", True), ("A.CSV", True), ("b.jsonl", True), ("a.pdf", False), ("", False)],
)
def test_a_seed_file_is_told_by_its_ending(name: str, *, seeds: bool) -> None:
    assert is_seed_file(name) is seeds
