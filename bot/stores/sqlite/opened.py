"""Whether a file that is open still has its name, and what is done about one that is no use."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.library.ports import UnusableDatabaseError
from bot.messages import Message
from bot.stores.sqlite.files import is_damage

DELETED = Message("was deleted under the bot")
REPLACED = Message("was replaced under the bot")
# What a start makes of the seeds, and what it cannot make.
ARTICLES_ANEW = Message("restart the bot, which loads the articles anew")
READERS_FIRST = Message(
    "stop the bot, put the right file in its place, or tomtat restore --yes FILE with the newest"
    " backup, and only then start it: without the file, a start makes an empty one"
)


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


@contextmanager
def naming_damaged_readers(path: Path) -> Iterator[None]:
    """Say which file is damaged, and that the bot is not to be started before it is mended.

    Raises:
        UnusableDatabaseError: SQLite says that it is.
    """
    try:
        yield
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        raise UnusableDatabaseError(
            "{path}: {fault}; {mend}", path=path, fault=error, mend=READERS_FIRST
        ) from error


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
