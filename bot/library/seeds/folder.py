"""A folder of seed files: listing it, and reading it as a stream."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.library.seeds.formats import FORMATS
from bot.library.seeds.lines import numbered_lines
from bot.library.seeds.seed import Fault, Reason, Seed


@dataclass(slots=True)
class Progress:
    """How far the reading is, in bytes of seed files."""

    done: int = 0
    total: int = 0


class SeedFolder:
    """A folder of seed files, listed when this object is made and read on iteration."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._folder_faults: list[Fault] = []
        self._files = sorted(self._list_files(), key=self._name)
        self.progress = Progress(total=sum(_size(path) for path in self._files))

    def __iter__(self) -> Iterator[Seed | Fault]:
        """Yield every article and every fault, in path order."""
        yield from self._folder_faults
        read = 0
        for path in self._files:
            read_format = FORMATS[path.suffix]
            name = self._name(path)
            try:
                with path.open("rb") as file:
                    for item in read_format(numbered_lines(file), name):
                        self.progress.done = read + file.tell()
                        yield item
                    read += file.seek(0, os.SEEK_END)
            except OSError:
                yield Fault(name, 0, Reason.UNREADABLE)
            self.progress.done = read

    def _list_files(self) -> Iterator[Path]:
        for parent, _, names in os.walk(self._folder, onerror=self._note_unreadable):
            for name in names:
                path = Path(parent, name)
                if path.suffix in FORMATS and not _is_pipe(path):
                    yield path

    def _note_unreadable(self, error: OSError) -> None:
        self._folder_faults.append(Fault(self._name(Path(error.filename)), 0, Reason.UNREADABLE))

    def _name(self, path: Path) -> str:
        relative = path.relative_to(self._folder).as_posix()
        # A file name need not be valid text; the database and Telegram take nothing else.
        return os.fsencode(relative).decode("utf-8", "replace")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # It vanished, or is a broken link: reading it will say so.
        return 0


def _is_pipe(path: Path) -> bool:
    """Opening a pipe would wait for ever; what cannot even be looked at gives a fault later."""
    try:
        return path.is_fifo()
    except OSError:
        return False
