"""A folder of seeds: which files are read, in which order, and what cannot be read."""

import os
from pathlib import Path

import pytest
from seed_files import ONE, ONE_TEXT, TWO_TEXT, faults, texts

from bot.library.seeds import Fault, Reason, SeedFolder
from bot.library.seeds.lines import MAX_RAW_BYTES


def test_files_are_found_in_all_folders_and_read_in_path_order(folder: Path) -> None:
    for name in (
        "b.txt",
        "a/z.txt",
        "a/b/c.txt",
        "a.jsonl",
        "note.md",
        "c.txt~",
        ".hidden.txt",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    files = [item.file for item in SeedFolder(folder)]
    assert files == [".hidden.txt", "a.jsonl", "a/b/c.txt", "a/z.txt", "b.txt"]


def test_the_progress_ends_at_all_bytes(folder: Path) -> None:
    (folder / "a.txt").write_text(ONE_TEXT, encoding="utf-8")
    (folder / "b.jsonl").write_bytes(b"{}\n" * 7 + b"x" * (2 * MAX_RAW_BYTES + 1))
    seeds = SeedFolder(folder)
    total = sum(path.stat().st_size for path in folder.iterdir())
    assert (seeds.progress.done, seeds.progress.total) == (0, total)
    assert len(list(seeds)) == 9
    assert seeds.progress.done == total


def test_a_missing_folder_is_a_fault(tmp_path: Path) -> None:
    assert list(SeedFolder(tmp_path / "none")) == [Fault(".", 0, Reason.UNREADABLE)]


def test_a_file_in_place_of_the_folder_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "seeds.txt").write_text(ONE_TEXT, encoding="utf-8")
    assert list(SeedFolder(tmp_path / "seeds.txt")) == [Fault(".", 0, Reason.UNREADABLE)]


def test_a_file_that_cannot_be_read_is_a_fault_and_the_others_load(folder: Path) -> None:
    (folder / "a.txt").symlink_to(folder / "gone.txt")
    (folder / "b.txt").write_text(ONE_TEXT, encoding="utf-8")
    (folder / "loop.jsonl").symlink_to(folder / "loop.jsonl")
    items = list(SeedFolder(folder))
    assert [item.file for item in items] == ["a.txt", "b.txt", "loop.jsonl"]
    assert faults(items) == [(0, Reason.UNREADABLE), (0, Reason.UNREADABLE)]


def test_a_file_that_goes_while_the_others_are_read_is_a_fault(folder: Path) -> None:
    (folder / "a.txt").write_text(ONE_TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(TWO_TEXT, encoding="utf-8")
    seeds = iter(SeedFolder(folder))
    assert texts([next(seeds)]) == [ONE]
    (folder / "b.txt").unlink()
    assert list(seeds) == [Fault("b.txt", 0, Reason.UNREADABLE)]


def test_a_folder_named_like_a_file_is_a_folder(folder: Path) -> None:
    (folder / "x.txt").mkdir()
    (folder / "x.txt" / "a.txt").write_text(ONE_TEXT, encoding="utf-8")
    assert texts(list(SeedFolder(folder))) == [ONE]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "a.txt")
    (folder / "b.txt").write_text(ONE_TEXT, encoding="utf-8")
    assert texts(list(SeedFolder(folder))) == [ONE]


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_told_as_text(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/b\xff\n.txt")).write_bytes(b"x")
    (folder / "c\u0323.txt").write_bytes(b"x")
    assert [item.file for item in SeedFolder(folder)] == ["b\ufffd\n.txt", "c\u0323.txt"]
