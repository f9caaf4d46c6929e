"""What commands see of the places of files: disks, rights, the seeds folder."""

import math
import os
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot import keeping, rights
from bot.cli import unit
from bot.cli.finding import Finding
from bot.library.seeds.inbox import FOLDER as INBOX
from bot.library.seeds.removed import LIST, removed_ids
from bot.messages import Message, OperatorError
from bot.settings import ENV_FILE, Settings

MOUNT_WRITABLE = Message("mount it to be written, or look at dmesg: the disk may fail")
ROOM = Message(
    "make room there: old copies beside the databases and old backups may go; the bot goes on by"
    " itself then"
)
SPARE = Message("make room there: old copies beside the databases and old backups may go")
MOUNT = Message("mount or make it, or set SEEDS_DIR right")
FOLDER = Message("set SEEDS_DIR to the folder that the files are in")
HOME = Message("write the whole path into SEEDS_DIR: ~ is not read there")
# With less room than this, what people send will soon not be kept, and no reload goes through.
ROOM_BYTES = 5_000_000
_BACKUPS = "backups"


def full_disks(settings: Settings) -> Iterator[Finding]:
    """Tell of each disk without room for what comes and is written, or for another such library."""
    for folder in dict.fromkeys(it.parent for it in settings.database_files):
        if (free := keeping.free_bytes(folder)) < ROOM_BYTES:
            what = Message(
                "{path}: the disk is full: {free} kB free"
                if keeping.has_no_room(folder)
                else "{path}: the disk is nearly full: {free} kB free",
                path=folder,
                free=free // 1000,
            )
            yield Finding(what, ROOM)
        elif free < (used := _bytes_in(folder, settings)):
            what = Message(
                "{path}: {free} MB free, less than the databases there take ({used} MB): a restore"
                " or a rebuild has no room",
                path=folder,
                free=free // 1_000_000,
                used=math.ceil(used / 1_000_000),
            )
            yield Finding(what, SPARE, is_fault=False)


def _bytes_in(folder: Path, settings: Settings) -> int:
    """Tell how large the databases of a folder are, with what was written lately beside them."""
    files = [
        file
        for path in settings.database_files
        if path.parent == folder
        for file in (path, path.with_name(f"{path.name}-wal"))
    ]
    return sum(_size(file) for file in files)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:  # It is not there, or its folder is closed, which is told of by itself.
        return 0


def old_copies(settings: Settings) -> Iterator[Finding]:
    """Tell how much room the copies take that a restore, say, has left, by their folder."""
    found = keeping.old_copies(settings.database_files)
    for folder in dict.fromkeys(copy.parent for copy in found):
        sizes = [size for copy, size in found.items() if copy.parent == folder]
        what = Message(
            "{path}: 1 old copy of a database, {size} MB ({names}): delete it once all is well"
            if len(sizes) == 1
            else "{path}: {count} old copies of databases, {size} MB ({names}): delete them once"
            " all is well",
            path=folder,
            count=len(sizes),
            size=math.ceil(sum(sizes) / 1_000_000),
            names="…-before-….db, …-v….db, …-damaged-….db, aside-…/",
        )
        yield Finding(what, is_remark=True)


def unwritable(path: Path, settings: Settings) -> Finding:
    """Tell why a database cannot be written, of the file or folder that is in the way."""
    if keeping.is_read_only(path):
        what = Message("{path}: lies on a disk that is read only", path=path)
        return Finding(what, MOUNT_WRITABLE)
    if os.path.lexists(path):
        return Finding(Message("{path}: cannot be written", path=path), given(path))
    what = Message("{path}: is not there, as far as this user sees, and cannot be made", path=path)
    if other := rights.unless_given(path):
        return Finding(what, other)
    database = next(it for it in settings.database_files if it.is_relative_to(path))
    mend = keeping.place_for(database)
    # One round is enough: a folder that is made is not yet the unit's to write.
    if opened := unit.opened_to(database.parent):
        mend = Message("{made}; then {opened}", made=mend, opened=opened)
    return Finding(what, mend)


def given(path: Path, mode: int = os.R_OK | os.W_OK, *, has_setting: bool = True) -> Message:
    """Say how this user may read or write a place; what others may use is not to be given away.

    Args:
        path: The file or folder.
        mode: What is to be done with it, as `os.access` takes it.
        has_setting: Whether a setting says where it is; what lies among the seeds has none.
    """
    return rights.unless_given(path) or Message(
        "if {user} runs the bot: {command}; otherwise run this as the user that does"
        if rights.in_program(path) or not has_setting
        else "if it is the bot's own: {command}; otherwise set its place right in .env",
        user=rights.this_user(),
        command=rights.give(path, mode),
    )


def open_to_others(settings: Settings) -> Iterator[Finding]:
    """Tell of what holds the token or belongs to readers if any user of this machine may read it.

    A file in a folder that is closed to others is closed to them too.
    """
    paths = [(Path(ENV_FILE), "600")]
    readers = settings.readers_database
    if isinstance(readers, Path) and _others_may(readers.parent):
        paths.append((readers, "600"))
        # The bot's own folder, where copies lie as well; another one may be for others too.
        if readers.parent.name == "data":
            paths.append((readers.parent, "700"))
    for path, mode in paths:
        if _others_may(path):
            what = Message("{path}: others can read it", path=path)
            yield Finding(
                what, Message(f"sudo chmod {mode} {shlex.quote(str(path))}"), is_fault=False
            )


def _others_may(path: Path) -> bool:
    try:
        return os.name == "posix" and bool(path.stat().st_mode & 0o005)
    except OSError:
        return False


def seeds_folders(folder: Path) -> Iterator[Finding]:
    """Tell whether the seeds folder can be read and written, and if so the inbox in it."""
    found = seeds_folder(folder)
    yield found
    inbox = folder / INBOX
    if found.mend or not os.path.isdir(inbox):  # noqa: PTH112 - it never fails
        return
    if not rights.may(inbox, os.R_OK | os.X_OK):
        mend = given(inbox, has_setting=False)
        yield Finding(Message("{path}: cannot be read", path=inbox), mend)
    elif not rights.may(inbox, os.W_OK):
        what = Message("{path}: read only: admins can send no files", path=inbox)
        yield Finding(what, given(inbox, has_setting=False), is_fault=False)


def seeds_folder(folder: Path) -> Finding:
    """Tell whether the seeds folder can be read and written."""
    try:
        os.scandir(folder).close()
        is_closed = not rights.may(folder, os.X_OK)
    except PermissionError:
        is_closed = True
    except NotADirectoryError:
        return Finding(Message("{path}: is no folder", path=folder), FOLDER)
    except OSError:
        is_home = folder.parts[:1] == ("~",)
        return Finding(Message("{path}: no such folder", path=folder), HOME if is_home else MOUNT)
    if is_closed:
        return Finding(Message("{path}: cannot be read", path=folder), given(folder))
    if not rights.may(folder, os.W_OK):
        what = Message(
            "{path}: read only: admins can send no files and remove no articles", path=folder
        )
        return Finding(what, given(folder), is_fault=False)
    return Finding(Message("{path}: can be read and written", path=folder))


def left_removals(folder: Path) -> Finding | None:
    """Tell that what admins removed is noted where seeds are by default, and not where they are.

    That is so after `SEEDS_DIR` was changed and the list was not taken along: nothing heeds it.
    """
    usual = Settings.model_fields["seeds_dir"].default
    try:
        if (folder / LIST).exists() or not folder.is_dir() or not removed_ids(usual):
            return None
    except OSError:
        return None  # Such a folder is told of by itself, or is closed to this user.
    left = usual / LIST
    what = Message(
        "{left} lists articles that admins removed, and is not heeded: SEEDS_DIR is {folder}",
        left=left,
        folder=folder,
    )
    mend = Message(
        "if they are to stay out: {command}, then tomtat reload; otherwise delete {left}",
        command=shlex.join(["sudo", "cp", "-p", str(left.absolute()), f"{folder.absolute()}/"]),
        left=left,
    )
    return Finding(what, mend, is_fault=False)


def _backups() -> str:
    """Where the operators' page keeps backups, for a command that is typed in whatever folder."""
    return shlex.quote(str(Path(_BACKUPS).absolute()))


def _is_closed(folder: Path) -> bool:
    """Tell whether this user may not write, or not even look, in a folder that is there."""
    return folder.is_dir() and not rights.may(folder, os.R_OK | os.W_OK | os.X_OK)


def must_be_readable(file: Path) -> None:
    """See to it that this user may read a file.

    Raises:
        OperatorError: It is not there, or this user may not read it.
    """
    try:
        file.open("rb").close()
    except FileNotFoundError as error:
        raise OperatorError("{file}: there is no such file", file=file.absolute()) from error
    except PermissionError as error:
        if other := rights.as_bots_user():
            raise OperatorError(
                "{file}: this user cannot read it; {mend}", file=file, mend=other
            ) from error
        raise _unreadable(file) from error


def must_be_replaceable(file: Path) -> None:
    """See to it that this user may look into a file that a backup would replace.

    Raises:
        OperatorError: This user may not read it; of one that is not called as backups are, that
            is nothing to be mended.
    """
    if file.suffix != ".tar" and not rights.may(file, os.R_OK):
        raise OperatorError(
            "{file}: is there already, and this user cannot read it; choose another name",
            file=file.absolute(),
        )
    must_be_readable(file)


def must_be_no_folder(file: Path) -> None:
    """See to it that what is to be a backup is no folder.

    Raises:
        OperatorError: It is; the message names a file in it.
    """
    if os.path.isdir(file):  # noqa: PTH112 - it never fails
        raise OperatorError(
            "{folder}: is a folder; name a file in it, such as {file}",
            folder=file,
            file=file / "tomtat.tar",
        )


def _unreadable(file: Path) -> OperatorError:
    """Say what is to be done about a file that this user, who runs the bot, may not read."""
    if own := rights.opening(file, os.R_OK):
        return OperatorError(
            "{file}: this user cannot read it. Give its owner more rights: {command}",
            file=file.absolute(),
            command=own,
        )
    if _is_closed(Path(_BACKUPS)) and file.absolute().parent == Path(_BACKUPS).absolute():
        # It is where it belongs: to copy it there would mend nothing.
        return OperatorError(
            "{folder}: this user cannot look there. Give it to this user: {command}",
            folder=file.parent.absolute(),
            command=rights.give(Path(_BACKUPS)),
        )
    return OperatorError(
        "{file}: this user cannot read it. Give it to this user: {command}"
        if rights.may(file.parent, os.X_OK) and not rights.is_systems(file)
        else "{file}: this user cannot look there. Copy it to where this user can:"
        " sudo install -o {user} -m 600 {file} {backups}/",
        file=file.absolute(),
        user=rights.this_user(),
        command=rights.give(file, os.R_OK, alone=True),
        backups=_backups(),
    )


@contextmanager
def folder_of(file: Path) -> Iterator[None]:
    """Say of a folder in which this user may make no file that it is so, whatever was made there.

    Raises:
        OperatorError: It is.
    """
    try:
        yield
    except OSError as error:
        if not keeping.is_forbidden(error) or rights.may(file.parent, os.W_OK | os.X_OK):
            raise
        if isinstance(error, PermissionError) and (other := rights.as_bots_user()):
            raise OperatorError(
                "{folder}: this user cannot write there; {mend}",
                folder=file.parent.resolve(),
                mend=other,
            ) from error
        if _is_closed(Path(_BACKUPS)):
            # The folder that is for this is what lacks the right.
            raise OperatorError(
                "{folder}: this user cannot write there. Give it to this user: {command}"
                if file.parent.resolve() == Path(_BACKUPS).resolve()
                else "{folder}: this user cannot write there. Give this user the folder of backups,"
                " and choose that: {command}",
                folder=file.parent.resolve(),
                command=rights.give(Path(_BACKUPS)),
            ) from error
        raise OperatorError(
            "{folder}: this user cannot write there. Choose another folder, such as {backups}"
            if Path(_BACKUPS).is_dir()
            else "{folder}: this user cannot write there. Choose another folder, or make one:"
            " sudo install -d -o {user} -m 700 {backups}",
            folder=file.parent.resolve(),
            user=rights.this_user(),
            backups=_backups(),
        ) from error
