"""The folders that seeds are in: of these none is closed, opened or replaced unnoticed."""

import os
import time
from pathlib import Path
from typing import NamedTuple

from bot import rights

# A look ends after so many folders, whatever a link leads to.
MOST_FOLDERS = 20_000
# A folder that changed so shortly before it was listed may have changed after that as well: the
# clock of a file system is coarse.
COARSEST_CLOCK_NS = 2_000_000_000


class _Seen(NamedTuple):
    """A folder as it was at a look: which one it is, when it changed, and the folders in it."""

    identity: tuple[int, int, bool]
    changed_ns: int
    listed_ns: int
    inside: tuple[str, ...]


class Folders:
    """A folder and those in it, each as it was at the last look.

    A look asks for nothing but the rights of each folder: what is in it, which may be a million
    files, is listed again only when that changed.

    Args:
        folder: The seeds folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = os.fspath(folder)
        self._seen: dict[str, _Seen] = {}

    def look(self) -> bool:
        """Look at all, and tell whether one is another than at the last look, or closed, or opened.

        One that came or went is not told: it is a change of the folder around it.

        Raises:
            OSError: The folder itself is not there.
        """
        Path(self._folder).stat()
        seen: dict[str, _Seen] = {}
        known: set[tuple[int, int]] = set()
        waiting = [self._folder]
        while waiting and len(seen) < MOST_FOLDERS:
            path = waiting.pop()
            try:
                status = Path(path).stat()
            except OSError:  # It went meanwhile, or the one around it was closed, which is told.
                continue
            place = status.st_dev, status.st_ino
            if place not in known:  # A link may lead to one that was looked at.
                known.add(place)
                seen[path] = self._as_it_is(path, status)
                waiting += seen[path].inside
        before, self._seen = self._seen, seen
        return any(before[it].identity != seen[it].identity for it in before.keys() & seen.keys())

    def _as_it_is(self, path: str, status: os.stat_result) -> _Seen:
        is_open = rights.may(Path(path), os.R_OK | os.X_OK)
        identity, changed = (status.st_dev, status.st_ino, is_open), status.st_mtime_ns
        before = self._seen.get(path)
        is_known = before and (before.identity, before.changed_ns) == (identity, changed)
        if before and is_known and before.listed_ns - changed > COARSEST_CLOCK_NS:
            return before
        now = time.time_ns()
        return _Seen(identity, changed, now, self._inside(path) if is_open else ())

    def _inside(self, path: str) -> tuple[str, ...]:
        """Name the folders in a folder, linked ones too where a reload follows links."""
        try:
            with os.scandir(path) as entries:
                return tuple(it.path for it in entries if self._is_meant(it))
        except OSError:  # It was closed since it was asked for its rights.
            return ()

    def _is_meant(self, entry: "os.DirEntry[str]") -> bool:
        try:
            if not entry.is_symlink():
                return entry.is_dir()
            if not entry.is_dir():
                return False
        except OSError:  # A link that goes round, say.
            return False
        # A link to a folder around the seeds, such as `/`, is not followed.
        held, around = os.path.realpath(self._folder), os.path.realpath(entry.path)
        return not Path(held).is_relative_to(around)
