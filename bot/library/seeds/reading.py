"""Reading seed files as a stream: neither a large file nor many have to fit into memory."""

import os
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import BinaryIO

from bot.library.seeds.folder import SeedFile
from bot.library.seeds.formats import FORMATS
from bot.library.seeds.lines import split_lines
from bot.library.seeds.seed import Fault, Reason, Seed


class SeedReader:
    """The articles and faults of some files, in their order.

    Attributes:
        done: Bytes read so far.
        total: Bytes of all files.
    """

    def __init__(self, files: Sequence[SeedFile]) -> None:
        """Read these files, on iteration."""
        self._files = files
        self.done = 0
        self.total = sum(file.size for file in files)

    def __iter__(self) -> Iterator[Seed | Fault]:
        """Yield every article and every fault."""
        before = 0
        for file in self._files:
            try:
                with open(file.path, "rb", opener=_open_at_once) as stream:
                    for item in _read(stream, file):
                        self.done = before + min(stream.tell(), file.size)
                        yield item
            except OSError:
                yield Fault(file.name, 0, Reason.UNREADABLE)
            before += file.size
            self.done = before


def _read(stream: BinaryIO, file: SeedFile) -> Iterator[Seed | Fault]:
    """Read a file as long as it is now: what is written meanwhile may never end."""
    status = os.fstat(stream.fileno())
    read = FORMATS[PurePath(file.path).suffix.lower()]
    yield from read(split_lines(stream, status.st_size), file.name)
    after = os.fstat(stream.fileno())
    if (after.st_size, after.st_mtime_ns) != (status.st_size, status.st_mtime_ns):
        yield Fault(file.name, 0, Reason.CHANGED)


def _open_at_once(path: str, flags: int) -> int:
    """Open a file; were it a pipe by now, do not wait for a writer."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
