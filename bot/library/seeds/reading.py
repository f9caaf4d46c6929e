"""Reading seed files as a stream: neither a large file nor many have to fit into memory.

A file whose lines stand for themselves is read in chunks. One that was read before is known by its
hash, and not looked into again.
"""

import os
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from time import time_ns
from typing import BinaryIO, NamedTuple

from bot.library.seeds.folder import SeedFile, Stamp
from bot.library.seeds.formats import FORMATS, LINE_FORMATS, suffix_of
from bot.library.seeds.lines import split_chunks, split_lines
from bot.library.seeds.seed import Fault, Reason, Seed

# A file system's clock stands still for so many nanoseconds: two changes in that time look like
# one. Linux has ticks of up to ten milliseconds; FAT counts in two seconds, others in one.
_TICK, _COARSE_TICK = 20_000_000, 2_000_000_000
_SECOND = 1_000_000_000

# Stands in a shown name for what is not UTF-8: two files may share such a name.
_UNREADABLE_LETTER = "\ufffd"


class Chunk(NamedTuple):
    """Some lines of a file, or all of it.

    Attributes:
        lines_before: How many lines stand before it.
        hash: Tells what it holds; empty if it is all of a file that is not read in chunks.
    """

    lines_before: int
    hash: bytes


WHOLE = Chunk(0, b"")

# The chunks of some files that were read before, by file and hash: a number for each.
KnownChunks = Mapping[str, Mapping[bytes, int]]


@dataclass(frozen=True, slots=True)
class KnownChunk:
    """A chunk that was read before stands in its file, perhaps in another place."""

    number: int
    lines_before: int


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file was read to its end, and holds the same for as long as its stamp is the same.

    Attributes:
        name: The file's, as in `Fault`.
        stamp: Its size and times.
        chunks: Those that were not known.
    """

    name: str
    stamp: Stamp
    chunks: tuple[Chunk, ...]


# What reading gives.
Item = Seed | Fault | KnownChunk | FileRead


class SeedReader:
    """What some files hold, in their order, each file ended by a `FileRead`.

    None ends a file of which another look is needed next time.

    Attributes:
        done: Bytes read so far.
        total: Bytes of all files.
    """

    def __init__(self, files: Sequence[SeedFile], known: KnownChunks | None = None) -> None:
        """Read these files, on iteration, but for the chunks that are known."""
        self._files = files
        self._known = known or {}
        self.done = 0
        self.total = sum(file.stamp.size for file in files)

    def __iter__(self) -> Iterator[Item]:
        """Yield every article, fault and known chunk."""
        before = 0
        for file in self._files:
            try:
                with open(file.path, "rb", opener=_open_at_once) as stream:
                    for item in _read(stream, file, self._known.get(file.name, {})):
                        self.done = before + min(stream.tell(), file.stamp.size)
                        yield item
            except OSError:
                yield Fault(file.name, 0, Reason.UNREADABLE)
            before += file.stamp.size
            self.done = before


def _read(stream: BinaryIO, file: SeedFile, known: Mapping[bytes, int]) -> Iterator[Item]:
    """Read a file as long as it is now: what is written meanwhile may never end."""
    stamp = Stamp.of(os.fstat(stream.fileno()))
    suffix = suffix_of(file.path)
    lines = split_lines(stream, stamp.size)
    if suffix in LINE_FORMATS:
        chunks = yield from _read_chunks(lines, file.name, suffix, known)
    else:
        yield from FORMATS[suffix](lines, file.name)
        chunks = (WHOLE,)
    if Stamp.of(os.fstat(stream.fileno())) != stamp:
        yield Fault(file.name, 0, Reason.CHANGED)
    elif _is_settled(stamp, time_ns()) and _UNREADABLE_LETTER not in file.name:
        yield FileRead(file.name, stamp, chunks)


def _read_chunks(
    lines: Iterator[bytes], name: str, suffix: str, known: Mapping[bytes, int]
) -> Generator[Item, None, tuple[Chunk, ...]]:
    """Read the chunks of a file that are not known; give these."""
    unused, new, lines_before = {**known}, [], 0
    for chunk in split_chunks(lines):
        chunk_hash = blake2b(b"\n".join(chunk), digest_size=16).digest()
        # Once only: the second of two chunks alike holds repetitions.
        if number := unused.pop(chunk_hash, 0):
            yield KnownChunk(number, lines_before)
        else:
            yield from LINE_FORMATS[suffix](chunk, name, lines_before)
            new.append(Chunk(lines_before, chunk_hash))
        lines_before += len(chunk)
    return tuple(new)


def _is_settled(stamp: Stamp, now: int) -> bool:
    """Tell whether whatever is written from now on gives the file another stamp."""
    newest = max(stamp.modified, stamp.changed)
    return newest + (_TICK if newest % _SECOND else _COARSE_TICK) < now


def _open_at_once(path: str, flags: int) -> int:
    """Open a file; were it a pipe by now, do not wait for a writer."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
