"""A backup: a tar file of both databases under the names that they have by default.

So a person can unpack it by hand: ``tar xf FILE -C data``.
"""

import hashlib
import shutil
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import time
from typing import IO

from bot.library.ports import DatabaseError, NewerDatabaseError
from bot.messages import Message
from bot.stores.sqlite import files
from bot.stores.sqlite.checks import has_readers
from bot.stores.sqlite.lease import is_leased, lease
from bot.stores.sqlite.migrations import newest_version

ARTICLES, READERS = "tomtat.db", "tomtat-people.db"
SCHEMAS = {ARTICLES: "articles.sql", READERS: "readers.sql"}
# What mends a damaged database.
# What the message says beside that a database is damaged.
MENDS = {
    ARTICLES: Message("tomtat rebuild makes it anew from the seeds, with the bot stopped"),
    READERS: Message("tomtat restore --yes FILE brings an older backup back, with the bot stopped"),
}

# The name of a folder in which a backup is made begins with the one; whoever makes it holds a lease
# on the other one in there.
_FOLDER, _MADE = ".backup-", "made.tar"
# A folder that was just made is without its lease for a moment, and earlier versions took none.
_LEFT_SECONDS = 3600
# Where a database's checksum is noted in an archive.
_NOTE = "comment"
# How many backups with readers are looked into for something that was lost: a year of days.
_LOOKED_AT = 366
# A checksum is worked out of so many bytes at a time.
_BLOCK = 1 << 18


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """Make a folder for what becomes a backup in this one; nobody else may read it.

    It goes at the end of the block. Those that processes left which were killed go before.

    Returns:
        Where the backup is made, in a folder for copies that are needed meanwhile.
    """
    for left in folder.glob(f"{_FOLDER}*"):
        with suppress(OSError):  # Another process removes it, too; it is closed; it is no folder.
            is_old = time() - left.lstat().st_mtime > _LEFT_SECONDS
            # Somebody else's folder may be called so, too.
            is_ours = all(it.name.startswith((_MADE, *SCHEMAS)) for it in left.iterdir())
            if is_old and is_ours and not is_leased(left / _MADE):
                shutil.rmtree(left, ignore_errors=True)
    with TemporaryDirectory(prefix=_FOLDER, dir=folder) as made, lease(Path(made, _MADE)):
        yield Path(made, _MADE)


def pack(databases: Mapping[str, Path], archive: Path) -> None:
    """Write databases, which may be in use, to a file.

    Args:
        databases: Where they are, by their names in it.
        archive: The file, in a folder for copies that are needed meanwhile.

    Raises:
        DatabaseError: A database cannot be read.
    """
    with tarfile.open(archive, "w") as tar:
        for name, path in databases.items():
            copied = archive.with_name(name)
            files.copy(path, copied, mend=MENDS[name])
            member = tar.gettarinfo(copied, name)
            # A comment of its own, which `tar` passes over; what SQLite takes for sound may be not.
            member.pax_headers = {_NOTE: _checksum(copied)}
            with copied.open("rb") as content:
                tar.addfile(member, content)
            copied.unlink()


def names(archive: Path) -> set[str]:
    """Name the databases in a backup; none if a file is something else."""
    try:
        with tarfile.open(archive) as tar:
            held = {member.name for member in tar if member.isfile()}
            return held if held <= SCHEMAS.keys() else set()
    except (OSError, tarfile.TarError):
        return set()


def is_archive(path: Path) -> bool:
    """Tell whether a file begins as a backup does, however it goes on."""
    try:
        with tarfile.open(path) as tar:
            first = tar.next()
    except (OSError, tarfile.TarError):
        return False
    return first is not None and first.name in SCHEMAS


def newest_with_readers(folder: Path) -> Path | None:
    """Name the newest sound one of a folder's backups that hold what anybody saved or follows, say.

    Backups that were made after a loss hold an empty database of readers, which is soon unpacked.
    Where none is sound, it is the newest that holds any.
    """
    holding = []
    for archive in islice(filter(_holds_database_of_readers, _newest_first(folder)), _LOOKED_AT):
        if _has_readers(archive):
            if _is_unchanged(archive):
                return archive
            holding.append(archive)
    return next(iter(holding), None)


def _newest_first(folder: Path) -> list[Path]:
    found = {}
    for archive in folder.glob("*.tar"):
        with suppress(OSError):
            found[archive] = archive.stat().st_mtime
    return sorted(found, key=found.__getitem__, reverse=True)


def _holds_database_of_readers(archive: Path) -> bool:
    """Tell whether a file is a backup with readers in it, by the names in it alone."""
    return READERS in names(archive)


def _has_readers(archive: Path) -> bool:
    try:
        with TemporaryDirectory() as place, tarfile.open(archive) as tar:
            readers = _unpacked(tar, tar.getmember(READERS), Path(place))
            return readers is not None and has_readers(readers) and not files.damage(readers)
    except (OSError, tarfile.TarError, KeyError):  # It cannot be read.
        return False


def _is_unchanged(archive: Path) -> bool:
    """Tell whether all that a backup holds is as it was packed; nothing is copied for that."""
    try:
        with tarfile.open(archive) as tar:
            return all(_is_as_noted(tar, member) for member in tar)
    except (OSError, tarfile.TarError):
        return False


def _is_as_noted(tar: tarfile.TarFile, member: tarfile.TarInfo) -> bool:
    """Tell whether a database has the checksum noted of it; earlier versions noted nothing."""
    noted, content = member.pax_headers.get(_NOTE), tar.extractfile(member)
    if noted is None or content is None:
        return True
    with content:
        return noted == _checksum_of(content)


def unpack(archive: Path, folder: Path) -> dict[str, Path]:
    """Unpack a backup's databases into a folder, and open each to see that it is sound.

    Raises:
        DatabaseError: One is not.
    """
    found, noted = {}, {}
    try:
        with tarfile.open(archive) as tar:
            for member in tar:
                if member.name in SCHEMAS and (database := _unpacked(tar, member, folder)):
                    found[member.name] = database
                    noted[member.name] = member.pax_headers.get(_NOTE)
    except tarfile.TarError as error:
        raise DatabaseError(f"{archive}: {error}") from error
    for name, path in found.items():
        if fault := files.damage(path) or _change(path, noted[name]):
            raise DatabaseError(
                "{archive}: {name} in it is damaged ({fault}); take another backup",
                archive=archive,
                name=name,
                fault=fault,
            )
        version, newest = files.version(path), newest_version(SCHEMAS[name])
        if version > newest:
            raise NewerDatabaseError(f"{archive}: {name}", version, newest)
    return found


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return _checksum_of(file)


def _checksum_of(file: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while block := file.read(_BLOCK):
        digest.update(block)
    return f"sha256:{digest.hexdigest()}"


def _change(path: Path, noted: str | None) -> Message | None:
    """Tell that a database is not as it was when it was packed; earlier versions noted nothing."""
    is_changed = noted is not None and noted != _checksum(path)
    return Message("its checksum is another") if is_changed else None


def _unpacked(tar: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> Path | None:
    """Copy a file of an archive into a folder, whatever rights it had; None if it is no file.

    `TarFile.extract` would do so safely only from Python 3.11.4 on.
    """
    packed = tar.extractfile(member)
    if packed is None:
        return None
    path = folder / member.name
    path.touch(0o600)
    with packed, path.open("wb") as file:
        shutil.copyfileobj(packed, file)
    return path
