"""Reading seed files as a stream: neither a large file nor many have to fit into memory."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from time import time_ns
from typing import BinaryIO

from bot.library.seeds.folder import SeedFile, Stamp
from bot.library.seeds.formats import FORMATS
from bot.library.seeds.lines import split_lines
from bot.library.seeds.seed import Fault, Reason, Seed

# A file system's clock stands still for so many nanoseconds: two changes in that time look like
# one. Linux has ticks of up to ten milliseconds; FAT counts in two seconds, others in one.
_TICK, _COARSE_TICK = 20_000_000, 2_000_000_000
_SECOND = 1_000_000_000

# Stands in a shown name for what is not UTF-8: two files may share such a name.
_UNREADABLE_LETTER = "\ufffd"


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file was read to its end, and holds the same for as long as its stamp is the same."""

    name: str
    stamp: Stamp


class SeedReader:
    """The articles and faults of some files in their order, each file ended by a `FileRead`.

    None ends a file of which another look is needed next time.

    Attributes:
        done: Bytes read so far.
        total: Bytes of all files.
    """

    def __init__(self, files: Sequence[SeedFile]) -> None:
        """Read these files, on iteration."""
        self._files = files
        self.done = 0
        self.total = sum(file.stamp.size for file in files)

    def __iter__(self) -> Iterator[Seed | Fault | FileRead]:
        """Yield every article and every fault."""
        before = 0
        for file in self._files:
            try:
                with open(file.path, "rb", opener=_open_at_once) as stream:
                    for item in _read(stream, file):
                        self.done = before + min(stream.tell(), file.stamp.size)
                        yield item
            except OSError:
                yield Fault(file.name, 0, Reason.UNREADABLE)
            before += file.stamp.size
            self.done = before


def _read(stream: BinaryIO, file: SeedFile) -> Iterator[Seed | Fault | FileRead]:
    """Read a file as long as it is now: what is written meanwhile may never end."""
    stamp = Stamp.of(os.fstat(stream.fileno()))
    read = FORMATS[PurePath(file.path).suffix.lower()]
    yield from read(split_lines(stream, stamp.size), file.name)
    if Stamp.of(os.fstat(stream.fileno())) != stamp:
        yield Fault(file.name, 0, Reason.CHANGED)
    elif _is_settled(stamp, time_ns()) and _UNREADABLE_LETTER not in file.name:
        yield FileRead(file.name, stamp)


def _is_settled(stamp: Stamp, now: int) -> bool:
    """Tell whether whatever is written from now on gives the file another stamp."""
    newest = max(stamp.modified, stamp.changed)
    return newest + (_TICK if newest % _SECOND else _COARSE_TICK) < now


def _open_at_once(path: str, flags: int) -> int:
    """Open a file; were it a pipe by now, do not wait for a writer."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
