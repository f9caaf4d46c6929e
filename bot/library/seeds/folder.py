"""Listing the seed files of a folder, whatever else lies in it, without opening any."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import NamedTuple, Self

from bot.library.seeds.formats import FORMATS, suffix_of
from bot.library.seeds.removed import LIST
from bot.library.seeds.seed import Fault, Reason

# Files that go with a folder of any kind, by their names without a suffix.
_ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence", "copying", "thumbs", "desktop"})

# What macOS keeps beside each file on a disk of another system: `._letter.txt`.
_OF_MACOS = "._"


class Stamp(NamedTuple):
    """What tells a file from what it was before: while this stays as it is, so does the content.

    Attributes:
        size: In bytes.
        modified: When it was last written, in nanoseconds since 1970, if nobody set that time.
        changed: When it was last written, renamed or otherwise touched; on Windows, made.
    """

    size: int
    modified: int
    changed: int

    @classmethod
    def of(cls, status: os.stat_result) -> Self:
        """Take the stamp of a file from its status."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


@dataclass(frozen=True, slots=True)
class SeedFile:
    """A file that may hold seeds.

    Attributes:
        name: Its path relative to the seeds folder, as in `Fault`.
        path: How to open it.
        stamp: Its size and times.
    """

    name: str
    path: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class SeedFolder:
    """What a folder holds.

    Attributes:
        files: The seed files in path order.
        faults: What cannot be looked at, in path order.
        others: The names of files of no seed format, in their order.
    """

    files: tuple[SeedFile, ...]
    faults: tuple[Fault, ...]
    others: tuple[str, ...] = ()


def list_folder(folder: Path) -> SeedFolder:
    """List the seed files of a folder and of all folders in it.

    A linked folder is followed, once: if it lies in the seeds folder, its files are listed where
    they stand. So that this cannot go on without end, a link to a folder that holds the seeds is a
    fault, and one inside a linked folder too.
    """
    walk = _Walk()
    walk.look_through(os.fspath(folder), "")
    links = sorted(walk.links)
    walk.links.clear()
    for name, path in links:
        if _holds(path, folder):
            walk.refuse(name, Reason.UNFOLLOWED_LINK)
        else:
            walk.look_through(path, f"{name}/")
    for name, _ in walk.links:
        walk.refuse(name, Reason.UNFOLLOWED_LINK)
    return SeedFolder(
        tuple(sorted(walk.files, key=lambda file: file.name)),
        tuple(sorted(walk.faults, key=lambda fault: fault.file)),
        tuple(sorted(walk.others)),
    )


class _Walk:
    """Looks through folders and notes what it found.

    Attributes:
        files: Seed files.
        faults: What could not be looked at.
        others: Names of files of no seed format, but for those that are no articles anyway.
        links: Links to folders, as name and path; none was followed yet.
    """

    def __init__(self) -> None:
        self.files: list[SeedFile] = []
        self.faults: list[Fault] = []
        self.others: list[str] = []
        self.links: list[tuple[str, str]] = []
        # Folders that were looked into, by device and inode.
        self._known: set[tuple[int, int]] = set()

    def look_through(self, path: str, prefix: str) -> None:
        """Look through a folder and those in it, unless they are known.

        Args:
            path: The folder's.
            prefix: What the names in it begin with: empty, or ending in a slash.
        """
        # A list of what waits instead of recursion: folders may be nested deeper than calls.
        waiting = [(path, prefix)]
        while waiting:
            path, prefix = waiting.pop()
            try:
                if not self.knows(path):
                    self._known.add(_identity(path))
                    waiting += self._look_into(path, prefix)
            except OSError as error:
                is_gone = isinstance(error, FileNotFoundError | NotADirectoryError)
                reason = Reason.NO_FOLDER if is_gone else Reason.UNREADABLE
                self.refuse(prefix.removesuffix("/") or ".", reason)

    def knows(self, path: str) -> bool:
        """Tell whether a folder was looked into, by whatever name."""
        return _identity(path) in self._known

    def refuse(self, name: str, reason: Reason) -> None:
        """Note a fault."""
        self.faults.append(Fault(_shown(name), 0, reason))

    def _look_into(self, path: str, prefix: str) -> Iterator[tuple[str, str]]:
        """Note what a folder holds, and yield the folders in it."""
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.name.startswith(_OF_MACOS):
                    continue
                name = prefix + entry.name
                try:
                    if not entry.is_dir():
                        self._note_file(entry, name)
                    elif entry.is_symlink():
                        self.links.append((name, entry.path))
                    else:
                        yield entry.path, f"{name}/"
                except OSError as error:
                    is_lost = entry.is_symlink() and not isinstance(error, PermissionError)
                    self.refuse(name, Reason.LOST_LINK if is_lost else Reason.UNREADABLE)

    def _note_file(self, entry: "os.DirEntry[str]", name: str) -> None:
        """Note what is no folder.

        Raises:
            OSError: It vanished, or is a link that leads nowhere: perhaps to a folder that is not
                mounted just now, so it must not pass for nothing.
        """
        is_seed = suffix_of(entry.name) in FORMATS
        if not is_seed and not _is_no_article(name):
            self.others.append(_shown(name))
        if not is_seed and not entry.is_symlink():
            return
        status = entry.stat()
        if is_seed and stat.S_ISREG(status.st_mode):
            self.files.append(SeedFile(_shown(name), entry.path, Stamp.of(status)))
        elif is_seed:
            self.refuse(name, Reason.NOT_A_FILE)


def _is_no_article(name: str) -> bool:
    """Tell of a file in no seed format whether nobody can have meant it as one."""
    path = PurePath(name)
    return (
        any(part.startswith(".") for part in path.parts)
        or path.stem.lower() in _ABOUT_THE_FOLDER
        or name == LIST
        or name.endswith(("~", ".partial"))
    )


def _identity(path: str) -> tuple[int, int]:
    status = Path(path).stat()
    return status.st_dev, status.st_ino


def _holds(path: str, folder: Path) -> bool:
    """Tell whether a folder is one of those that the seeds folder lies in, or itself."""
    return folder.resolve().is_relative_to(Path(path).resolve())


def _shown(name: str) -> str:
    """Write a name as text: the database and Telegram take nothing else."""
    return os.fsencode(name).decode("utf-8", "replace")
