"""Whether a file that is open still has its name."""

from collections.abc import Iterable
from pathlib import Path


class OpenedFile:
    """Which file had a name when it was opened: it stays in use without it, and is then lost.

    Args:
        path: The file.

    Attributes:
        path: As above.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._identity = _identity(path)

    def is_there(self) -> bool:
        """Tell whether it still has that name, which was given to no other file meanwhile.

        Where this may not be looked at, as in a folder of another user's, nothing tells that it is
        lost.
        """
        try:
            return _identity(self.path) == self._identity
        except OSError:
            return True


def opened_files(paths: Iterable[Path]) -> list[OpenedFile]:
    """Note which files have these names, and were opened just now."""
    return [*map(OpenedFile, paths)]


def _identity(path: Path) -> tuple[int, int] | None:
    """Tell a file from another one of its name; None if it is not there."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino
