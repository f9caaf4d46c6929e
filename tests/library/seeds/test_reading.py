"""Reading seed files: as a stream, whatever becomes of them meanwhile."""

import os
from itertools import chain
from pathlib import Path
from time import time_ns

import pytest
from hypothesis import given
from hypothesis import strategies as st
from seed_files import ONE, ONE_TEXT, TWO, TWO_TEXT, faults, read_folder, texts, without_ends

from bot.library.seeds import Fault, FileRead, KnownChunk, Reason, Seed, SeedReader, list_folder
from bot.library.seeds.lines import MAX_RAW_BYTES, MOST_CHUNK_LINES, split_chunks


def reader(folder: Path) -> SeedReader:
    return SeedReader(list_folder(folder).files)


def test_the_progress_ends_at_all_bytes(folder: Path) -> None:
    (folder / "a.txt").write_text(ONE_TEXT, encoding="utf-8")
    (folder / "b.jsonl").write_bytes(b"{}\n" * 7 + b"x" * (2 * MAX_RAW_BYTES + 1))
    (folder / "c.csv").write_text(f"no header\n{ONE_TEXT}", encoding="utf-8")
    seeds = reader(folder)
    total = sum(path.stat().st_size for path in folder.iterdir())
    assert (seeds.done, seeds.total) == (0, total)
    done = [seeds.done for _ in without_ends(seeds)]
    assert len(done) == 10
    assert done == sorted(done)
    assert seeds.done == total


def test_only_the_files_asked_for_are_opened(folder: Path) -> None:
    for name, content in (("a.txt", ONE_TEXT), ("b.txt", TWO_TEXT)):
        (folder / name).write_text(content, encoding="utf-8")
    files = list_folder(folder).files
    (folder / "a.txt").unlink()
    assert texts([*without_ends(SeedReader(files[1:]))]) == [TWO]


def test_a_file_that_goes_before_it_is_read_is_a_fault(folder: Path) -> None:
    (folder / "a.txt").write_text(ONE_TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(TWO_TEXT, encoding="utf-8")
    seeds = without_ends(reader(folder))
    assert texts([next(seeds)]) == [ONE]
    (folder / "b.txt").unlink()
    assert list(seeds) == [Fault("b.txt", 0, Reason.UNREADABLE)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_file_that_becomes_a_pipe_before_it_is_read_is_not_waited_for(folder: Path) -> None:
    (folder / "a.txt").write_text(ONE_TEXT, encoding="utf-8")
    seeds = reader(folder)
    (folder / "a.txt").unlink()
    os.mkfifo(folder / "a.txt")
    assert list(seeds) == [Fault("a.txt", 0, Reason.UNREADABLE)]


def test_a_file_that_grows_while_it_is_read_is_read_as_it_was_and_a_fault(folder: Path) -> None:
    """So that what an article's end may lack is told, and a file that grows for ever ends."""
    line = '{"url": "http://x.vn/1", "title": "Một", "body": "Thân bài."}\n'
    path = folder / "a.jsonl"
    path.write_text(2 * line, encoding="utf-8")
    items = []
    for item in without_ends(reader(folder)):
        items.append(item)
        with path.open("a", encoding="utf-8") as file:
            file.write(line)
    assert texts(items[:-1]) == [ONE, ONE]
    assert items[-1] == Fault("a.jsonl", 0, Reason.CHANGED)


def test_a_file_that_shrinks_while_it_is_read_is_a_fault(folder: Path) -> None:
    (folder / "a.txt").write_text(ONE_TEXT + 20_000 * TWO_TEXT, encoding="utf-8")
    seeds = without_ends(reader(folder))
    assert texts([next(seeds)]) == [ONE]
    os.truncate(folder / "a.txt", 0)
    *_, last = seeds
    assert last == Fault("a.txt", 0, Reason.CHANGED)


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv"])
def test_a_large_file_without_content_is_one_fault(folder: Path, name: str) -> None:
    """A sparse file, all of it one line of zeros."""
    with (folder / name).open("wb") as file:
        file.truncate(10 * MAX_RAW_BYTES)
    [(line, reason)] = faults(read_folder(folder))
    assert line == 1
    assert reason in {Reason.TOO_LARGE, Reason.BAD_HEADER}


LINES = st.lists(st.binary(max_size=40).map(lambda line: line.replace(b"\n", b"")), max_size=300)


@given(LINES, st.lists(st.just(b"x" * 30), max_size=2 * MOST_CHUNK_LINES))
def test_chunks_are_all_lines_and_none_has_too_many(lines: list[bytes], alike: list[bytes]) -> None:
    chunks = [*split_chunks([*lines, *alike])]
    assert chunks
    assert [*chain(*chunks)] == [*lines, *alike]
    assert all(len(chunk) <= MOST_CHUNK_LINES for chunk in chunks)


@given(LINES, st.binary(max_size=40), st.data())
def test_a_line_that_is_put_in_leaves_the_chunks_around_it(
    lines: list[bytes], line: bytes, data: st.DataObject
) -> None:
    """Wherever it stands, and if it ends one chunk early."""
    at = data.draw(st.integers(0, len(lines)))
    before = [*map(tuple, split_chunks(lines))]
    after = [*map(tuple, split_chunks([*lines[:at], line, *lines[at:]]))]
    assert len({*after} - {*before}) <= 2


def test_a_known_chunk_is_not_read_wherever_it_stands(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All but the one that has a new line; what is counted from the file's beginning is right."""
    monkeypatch.setattr("bot.library.seeds.reading.time_ns", lambda: time_ns() + 10**18)
    form = '{{"url": "http://x.vn/{number}", "title": "Một", "body": "{body}"}}\n'
    lines = [form.format(number=number, body="b" * (number % 50)) for number in range(500)]
    path = folder / "a.jsonl"
    path.write_text("".join(lines), encoding="utf-8")
    *_, end = SeedReader(list_folder(folder).files)
    assert isinstance(end, FileRead)
    assert len(end.chunks) > 5
    lines.insert(250, form.format(number="new", body="b"))
    path.write_text("".join(lines), encoding="utf-8")
    known = {"a.jsonl": {chunk.hash: number for number, chunk in enumerate(end.chunks, 1)}}
    items = [*SeedReader(list_folder(folder).files, known)]
    seeds = [item for item in items if isinstance(item, Seed)]
    stand = {item.number: item.lines_before for item in items if isinstance(item, KnownChunk)}
    assert len(stand) == len(end.chunks) - 1
    assert "http://x.vn/new" in {seed.url for seed in seeds}
    for number, chunk in enumerate(end.chunks, 1):
        if number in stand:
            assert stand[number] == chunk.lines_before + (chunk.lines_before > 250)
    assert all(f'"{seed.url}"' in lines[seed.line - 1] for seed in seeds)
