"""Reading seed files that a test writes, and what its articles say."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.library.seeds import Fault, Item, Reason, Seed, SeedReader, list_folder

ONE = ("http://x.vn/1", "Một", "Thân bài.")
TWO = ("http://x.vn/2", "Hai", "Thân khác.")
ONE_TEXT = "http://x.vn/1\n-----\nMột\n-----\nThân bài.\n-----\n"
TWO_TEXT = "http://x.vn/2\n-----\nHai\n-----\nThân khác.\n-----\n"


def read_folder(folder: Path) -> list[Seed | Fault]:
    """Read all that a folder holds."""
    seeds = list_folder(folder)
    return [*seeds.faults, *without_ends(SeedReader(seeds.files))]


def without_ends(items: Iterable[Item]) -> Iterator[Seed | Fault]:
    """Leave out where files end."""
    return (item for item in items if isinstance(item, Seed | Fault))


def read_file(folder: Path, name: str, content: str | bytes) -> list[Seed | Fault]:
    """Read a folder that holds this file."""
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return read_folder(folder)


def texts(items: list[Seed | Fault]) -> list[tuple[str, str, str]]:
    """What the seeds say; a fault fails the test."""
    seeds = [item for item in items if isinstance(item, Seed)]
    assert seeds == items
    return [(seed.url, seed.title, seed.body) for seed in seeds]


def faults(items: list[Seed | Fault]) -> list[tuple[int, Reason]]:
    """What was refused, and in which lines."""
    return [(item.line, item.reason) for item in items if isinstance(item, Fault)]
