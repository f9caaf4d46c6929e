"""Old copies of databases that lie beside them, which nothing but a person deletes."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

# As a restore, a rebuild, a start with a damaged file and a migration name them; with their logs.
_KINDS = r"-(?:(?:before-\w+|damaged)-\d{8}-\d{6}|v\d+(?:-\d+)?)"
_ASIDE = "aside-*/"
_LOGS = r"(?:-journal|-shm|-wal)?"


def old_copies(databases: Iterable[Path]) -> dict[Path, int]:
    """Find the old copies of databases, and how many bytes each has with its log.

    A folder of what a person moved aside, as the operators' page says, is one.

    Args:
        databases: The files; neither they nor their folders need be there.
    """
    sizes: dict[Path, int] = {}
    for path in databases:
        with suppress(OSError):  # A folder that is closed or missing is told of by itself.
            for copy, size in _copies(path):
                sizes[copy] = sizes.get(copy, 0) + size
            for folder in path.parent.glob(_ASIDE):
                sizes[folder] = sum(it.stat().st_size for it in folder.rglob("*") if it.is_file())
    return sizes


def _copies(path: Path) -> Iterator[tuple[Path, int]]:
    """Give the copies of a database and their logs: the copy's name, and the bytes of that file."""
    name = re.compile(f"({re.escape(path.stem)}{_KINDS}{re.escape(path.suffix)}){_LOGS}")
    for file in path.parent.iterdir():
        if found := name.fullmatch(file.name):
            yield file.with_name(found[1]), file.stat().st_size
