"""Listing a folder of seeds: which files there are, and what is a fault instead."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from seed_files import ONE_TEXT

from bot.library.seeds import Fault, Reason, SeedFile, SeedFolder, Stamp, list_folder

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")


def names(seeds: SeedFolder) -> list[str]:
    """The names of the files; a fault fails the test."""
    assert seeds.faults == ()
    return [file.name for file in seeds.files]


def write(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ONE_TEXT, encoding="utf-8")
    return path


def test_files_are_found_in_all_folders_and_listed_in_path_order(folder: Path) -> None:
    for name in (
        "b.txt",
        "a/z.txt",
        "a/b/c.csv",
        "a.jsonl",
        "note.md",
        "c.txt~",
        ".hidden.txt",
        "a/._z.txt",
    ):
        write(folder / name)
    assert names(list_folder(folder)) == [
        ".hidden.txt",
        "a.jsonl",
        "a/b/c.csv",
        "a/z.txt",
        "b.txt",
    ]


def test_files_of_other_formats_are_named_unless_nobody_meant_them(folder: Path) -> None:
    for name in ("a.txt", "x.md", "b/array.json", "b/letter", "c.txt~", ".git/config"):
        write(folder / name)
    for name in ("removed.urls", "README.md", "b/LICENSE", ".hidden", "Thumbs.db", "x.partial"):
        write(folder / name)
    seeds = list_folder(folder)
    assert seeds.others == ("b/array.json", "b/letter", "x.md")
    assert (names(seeds), seeds.faults) == (["a.txt"], ())


def test_the_case_of_the_suffix_makes_no_difference(folder: Path) -> None:
    write(folder / "A.TXT")
    write(folder / "b.Jsonl")
    assert names(list_folder(folder)) == ["A.TXT", "b.Jsonl"]


def test_a_file_is_listed_with_its_size_and_times(folder: Path) -> None:
    path = write(folder / "a.txt")
    os.utime(path, ns=(0, 1_700_000_000_123_456_789))
    assert list_folder(folder).files == (SeedFile("a.txt", str(path), Stamp.of(path.stat())),)


def test_a_missing_folder_is_a_fault(tmp_path: Path) -> None:
    assert list_folder(tmp_path / "none") == SeedFolder((), (Fault(".", 0, Reason.NO_FOLDER),))


def test_a_file_in_place_of_the_folder_is_a_fault(tmp_path: Path) -> None:
    path = write(tmp_path / "seeds.txt")
    assert list_folder(path) == SeedFolder((), (Fault(".", 0, Reason.NO_FOLDER),))


def test_a_folder_named_like_a_file_is_a_folder(folder: Path) -> None:
    write(folder / "x.txt" / "a.txt")
    assert names(list_folder(folder)) == ["x.txt/a.txt"]


@needs_links
@pytest.mark.parametrize("name", ["a.txt", "mounted"])
def test_a_link_that_leads_nowhere_is_a_fault(folder: Path, name: str) -> None:
    """Whatever its name: a folder may be linked that is not mounted just now."""
    (folder / name).symlink_to(folder / "gone")
    (folder / "loop.jsonl").symlink_to(folder / "loop.jsonl")
    write(folder / "b.txt")
    seeds = list_folder(folder)
    assert [file.name for file in seeds.files] == ["b.txt"]
    assert (
        seeds.faults
        == (
            Fault(name, 0, Reason.LOST_LINK),
            Fault("loop.jsonl", 0, Reason.LOST_LINK),
        )[:: 1 if name < "loop.jsonl" else -1]
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_what_only_looks_like_a_file_is_a_fault(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe that nobody writes to, devices that never end, a socket; other names are nothing."""
    for name, target in (("zero.txt", "/dev/zero"), ("random.csv", "/dev/urandom")):
        (folder / name).symlink_to(target)
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / "pipe")
    monkeypatch.chdir(folder)  # A socket's path must be short.
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.jsonl")
    write(folder / "b.txt")
    seeds = list_folder(folder)
    assert [file.name for file in seeds.files] == ["b.txt"]
    assert seeds.faults == tuple(
        Fault(name, 0, Reason.NOT_A_FILE)
        for name in ("pipe.txt", "random.csv", "socket.jsonl", "zero.txt")
    )


@contextmanager
def nested(folder: Path, name: str, depth: int) -> Iterator[None]:
    """Folders in folders. Made and removed one by one: what pathlib and pytest use is recursive."""
    before = Path.cwd()
    os.chdir(folder)
    for _ in range(depth):
        Path(name).mkdir()
        os.chdir(name)
    write(Path("deep.txt"))
    try:
        yield
    finally:
        Path("deep.txt").unlink()
        for _ in range(depth):
            os.chdir("..")
            Path(name).rmdir()
        os.chdir(before)


@pytest.mark.skipif(os.name == "nt", reason="paths are shorter there")
def test_folders_may_be_nested_deeper_than_calls(folder: Path) -> None:
    with nested(folder, "d", 1200):
        assert names(list_folder(folder)) == ["d/" * 1200 + "deep.txt"]


@pytest.mark.skipif(os.name == "nt", reason="paths are shorter there")
def test_a_folder_too_deep_to_be_opened_is_a_fault(folder: Path) -> None:
    """And all that lies less deep is listed."""
    write(folder / "z.txt")
    with nested(folder, "n" * 200, 25):
        seeds = list_folder(folder)
    assert [file.name for file in seeds.files] == ["z.txt"]
    assert [fault.reason for fault in seeds.faults] == [Reason.UNREADABLE]


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_told_as_text(folder: Path) -> None:
    write(Path(os.fsdecode(os.fsencode(folder) + b"/b\xff\n.txt")))
    write(folder / "c\u0323.txt")
    (Path(os.fsdecode(os.fsencode(folder) + b"/d\xff.txt"))).symlink_to("gone")
    seeds = list_folder(folder)
    assert [file.name for file in seeds.files] == ["b\ufffd\n.txt", "c\u0323.txt"]
    assert [fault.file for fault in seeds.faults] == ["d\ufffd.txt"]


@needs_links
class TestLinks:
    def test_linked_files_and_folders_are_listed_by_the_links_name(
        self, folder: Path, tmp_path: Path
    ) -> None:
        outside = write(tmp_path / "outside" / "deep" / "a.txt")
        (folder / "link.txt").symlink_to(outside)
        (folder / "linked").symlink_to(tmp_path / "outside")
        assert names(list_folder(folder)) == ["link.txt", "linked/deep/a.txt"]

    def test_the_seeds_folder_may_be_a_link(self, folder: Path, tmp_path: Path) -> None:
        write(folder / "a.txt")
        (tmp_path / "link").symlink_to(folder)
        assert names(list_folder(tmp_path / "link")) == ["a.txt"]

    def test_files_of_the_seeds_folder_are_listed_where_they_stand(self, folder: Path) -> None:
        """And once, also where links lead in a circle."""
        write(folder / "m" / "a.txt")
        (folder / "a").symlink_to(folder / "m")
        (folder / "m" / "back").symlink_to(folder / "m")
        assert names(list_folder(folder)) == ["m/a.txt"]

    def test_a_folder_linked_twice_is_listed_once(self, folder: Path, tmp_path: Path) -> None:
        write(tmp_path / "outside" / "a.txt")
        for name in ("x", "y"):
            (folder / name).symlink_to(tmp_path / "outside")
        assert names(list_folder(folder)) == ["x/a.txt"]

    @pytest.mark.parametrize("target", [".", "..", "/"])
    def test_a_link_to_what_holds_the_seeds_is_a_fault(self, folder: Path, target: str) -> None:
        write(folder / "a.txt")
        (folder / "up").symlink_to(target)
        seeds = list_folder(folder)
        assert [file.name for file in seeds.files] == ["a.txt"]
        assert seeds.faults == (Fault("up", 0, Reason.UNFOLLOWED_LINK),)

    def test_a_folder_linked_in_a_linked_folder_is_a_fault(
        self, folder: Path, tmp_path: Path
    ) -> None:
        write(tmp_path / "outside" / "a.txt")
        write(tmp_path / "further" / "b.txt")
        (tmp_path / "outside" / "next").symlink_to(tmp_path / "further")
        (folder / "linked").symlink_to(tmp_path / "outside")
        seeds = list_folder(folder)
        assert [file.name for file in seeds.files] == ["linked/a.txt"]
        assert seeds.faults == (Fault("linked/next", 0, Reason.UNFOLLOWED_LINK),)
