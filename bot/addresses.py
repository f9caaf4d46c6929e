"""Where a database is kept: in a file of SQLite, or on a PostgreSQL server."""

import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pydantic import SecretStr

from bot.messages import Message, OperatorError

ON_A_SERVER = Message("postgresql://user:password@host/database with special characters as %XX")
# What PostgreSQL's library takes otherwise than meant it may repeat in a message, a password too:
# so special characters stand as %XX.
_POSTGRES = re.compile(
    r"(?!.*%(?:00|(?![0-9A-Fa-f]{2})))"
    r"postgres(?:ql)?://(?:[^]\s:@/?#[]*(?::[^]\s:@/?#[]*)?@)?[^\s@?#]*(?:\?[^\s@#]*)?"
)


@dataclass(frozen=True, slots=True)
class PostgresAddress:
    """A database of a PostgreSQL server; written out, it shows no password."""

    secret: SecretStr

    def __str__(self) -> str:
        url = urlsplit(self.secret.get_secret_value())
        user = f"{url.username}@" if url.username else ""
        return f"{url.scheme}://{user}{url.netloc.rpartition('@')[2]}{url.path}"

    @property
    def password(self) -> str:
        """The password in the address; empty if there is none."""
        return unquote(urlsplit(self.secret.get_secret_value()).password or "")


# Where a database is kept: a file of SQLite, or a server.
DatabaseAddress = Path | PostgresAddress


class AddressError(OperatorError, ValueError):
    """Something is no address of a database."""


def database_address(written: DatabaseAddress | str) -> DatabaseAddress:
    """Read what `DATABASE` may be: a path, or a `postgresql://` address.

    Raises:
        AddressError: An address is malformed or of another kind; the message does not repeat it.
    """
    if not isinstance(written, str):
        return written
    # A path has no two strokes: the colon was forgotten.
    if not re.match("postgres(ql)?(:|//)", written):
        if re.match("~|[a-z+]+://|sqlite:", written, re.IGNORECASE):
            raise AddressError(
                "write the path of a file, or {on_a_server}", on_a_server=ON_A_SERVER
            )
        return Path(written)
    if not _POSTGRES.fullmatch(written):
        raise AddressError("write {on_a_server}", on_a_server=ON_A_SERVER)
    return PostgresAddress(SecretStr(written))


def is_same(one: DatabaseAddress, other: DatabaseAddress) -> bool:
    """Tell whether two are one database, however the path of a file is written."""
    if isinstance(one, Path) and isinstance(other, Path):
        # Unlike `Path.resolve` also of links that go round.
        return os.path.realpath(one) == os.path.realpath(other)
    return one == other


def mark(databases: Iterable[DatabaseAddress]) -> str:
    """Tell these databases from others, without a word of where they are.

    Returns:
        The same for whoever names them, however the path of a file is written.
    """
    return digest("\n".join(map(_place, databases)))


def digest(text: str) -> str:
    """Tell a text from others, without a word of what it says."""
    return hashlib.sha256(os.fsencode(text)).hexdigest()[:16]


def _place(database: DatabaseAddress) -> str:
    """Name a database; a file by its folder's number: a container may have a like path."""
    if not isinstance(database, Path):
        return str(database)
    path = Path(os.path.realpath(database))
    try:
        folder = path.parent.stat()
    except OSError:
        return str(path)
    return f"{folder.st_dev} {folder.st_ino} {path.name}"


def beside(database: Path) -> Path:
    """Name the file beside an article database that keeps what belongs to readers."""
    return database.with_name(f"{database.stem}-people{database.suffix}")
