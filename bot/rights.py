"""Whose a file or folder is, what its owner may, and how it becomes the bot's to use."""

import getpass
import os
import shlex
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from bot.messages import Message

# Whose these are runs the bot: it writes the first, and reads the second.
_BOTS_OWN = ("data", ".env")
# Under these lie folders of programs and people; whatever else is root's is the system's.
_FOR_PROGRAMS = frozenset(map(Path, ("/srv", "/var/lib", "/home", "/opt", "/mnt", "/media")))
_HAS_USERS = hasattr(os, "geteuid")  # as Windows has not
_LETTERS = ((os.R_OK, "r"), (os.W_OK, "w"), (os.X_OK, "x"))


def in_program(path: Path) -> bool:
    """Tell whether something lies in the program's folder, so that all of it is the bot's own.

    That folder itself does not: its code is not the bot's to change.
    """
    return Path.cwd() in _real(path).parents


def this_user() -> str:
    """Name the user of this process, by number where it has no name, as in a container."""
    if not _HAS_USERS:
        return getpass.getuser()
    return _name(os.geteuid()) or str(os.geteuid())


def give_to_bot(path: Path, database: Path) -> None:
    """Give a file that root has made to the bot's user, whose the folder of its database is."""
    if _HAS_USERS and os.geteuid() == 0:
        folder = database.parent.stat()
        with suppress(PermissionError):  # A disk without owners, such as a stick or a share.
            os.chown(path, folder.st_uid, folder.st_gid)


def unless_given(path: Path) -> Message | None:
    """Say what is to be done where to give this file or folder to this user would mend nothing.

    None where it would.
    """
    return as_bots_user() or elsewhere(path)


def elsewhere(path: Path) -> Message | None:
    """Say that a file or folder is to be put elsewhere, if whoever runs the bot never gets it."""
    if closed := closed_around(path):
        return Message(
            "this user cannot enter {folder}: put it elsewhere, such as under /srv", folder=closed
        )
    if is_systems(path):
        return Message("this is the system's: put it elsewhere, such as under /srv")
    return None


def is_systems(path: Path) -> bool:
    """Tell whether a file or folder is the system's, such as `/etc/passwd`: nobody else gets it."""
    if not _HAS_USERS or in_program(path):
        return False
    real = _real(path)
    try:
        return _nearest(real).stat().st_uid == 0 and _FOR_PROGRAMS.isdisjoint(real.parents)
    except OSError:
        return False


def _nearest(path: Path) -> Path:
    """Give this, or where it is missing the folder around it: what is made there is as much its.

    A folder that is missing right under `/` is nobody's yet.
    """
    around = [path, *path.parents][:-1]
    return next(filter(os.path.lexists, around), path)


def closed_around(path: Path) -> Path | None:
    """Tell the first folder on the way to a file or folder that this user may not enter.

    In the program's folder all can be given to the bot, so that none is told; nor is a folder of
    this user's own, who may open it.
    """
    closed = None if in_program(path) else _closed_around(path)
    return None if closed and _is_mine(closed) else closed


def _closed_around(path: Path) -> Path | None:
    around = reversed(_real(path).parents)
    return next((it for it in around if _is_folder(it) and not may(it, os.X_OK)), None)


def refusing(path: Path, folder: Path) -> Path:
    """Tell which folder does not let this user write a file: the nearest around it that is there.

    Args:
        path: The file.
        folder: One around it, which is told if no other refuses.
    """
    around = [it for it in path.parents if it.is_relative_to(folder) and _is_folder(it)]
    return next((it for it in around if not may(it, os.W_OK | os.X_OK)), folder)


def opening(path: Path, mode: int = os.R_OK | os.W_OK) -> str | None:
    """Give the command after which a place's owner may use it, if that is this user and may not.

    Args:
        path: A file or folder; what is to be opened may be one around it.
        mode: What is to be done with it, as `os.access` takes it.
    """
    closed = _closed_around(path)
    place, needed = (closed, os.R_OK) if closed else (path, mode)
    lacking = _lacking(place, needed)
    return _opened(place, lacking) if lacking and _is_mine(place) else None


def _opened(path: Path, lacking: str) -> str:
    return f"sudo chmod {lacking} {shlex.quote(str(_real(path)))}"


def _is_mine(path: Path) -> bool:
    try:
        return _HAS_USERS and path.stat().st_uid == os.geteuid()
    except OSError:
        return False


def _lacking(path: Path, mode: int) -> str:
    """Say as `chmod` takes it what a place's owner needs; nothing if the owner has it."""
    try:
        has = path.stat().st_mode >> 6
    except OSError:
        return ""
    needed = mode | (os.X_OK if _is_folder(path) else 0)
    letters = "".join(letter for bit, letter in _LETTERS if needed & bit)
    return f"u+{letters}" if needed & ~has else ""


def as_bots_user() -> Message | None:
    """Say that this is to be run as another user, if the bot's own files are another's than root's.

    To give such files away would take them from the bot.
    """
    for place in _BOTS_OWN if _HAS_USERS else ():
        try:
            owner = os.stat(place).st_uid  # noqa: PTH116 - beside geteuid
        except OSError:
            continue
        if owner == os.geteuid():
            return None
        if owner:
            return Message(
                "run this as {user}, whose the bot's files are: sudo -u {user} …",
                user=_name(owner) or shlex.quote(f"#{owner}"),
            )
    return None


def root_for_bot() -> Message | None:
    """Say that root does what is another user's, the bot's own, to do.

    It would go well, and show nothing of what the bot's user may not.
    """
    return as_bots_user() if _HAS_USERS and os.geteuid() == 0 else None


def _name(user: int) -> str | None:
    """Name a user; None for one without a name, as in a container."""
    import pwd  # noqa: PLC0415 - Windows has none

    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:
        return None


def may(path: Path, mode: int) -> bool:
    """Ask as whoever runs this may, not as whoever began it, if the system can tell.

    Args:
        path: A file or folder.
        mode: What is to be done with it, as `os.access` takes it.
    """
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)


def give(path: Path, mode: int = os.R_OK | os.W_OK, *, alone: bool = False) -> str:
    """Give the command after which this user may use a file or folder.

    It changes the owner, the rights of the owner, or both: whichever is not as it must be.

    Args:
        path: The file or folder. Of the bot's own folders all is given; elsewhere there may be
            more that is not the bot's.
        mode: What is to be done with it, as `os.access` takes it.
        alone: Whether nothing is given but that.
    """
    if own := opening(path, mode):
        return own
    place = _real(path)
    lacking = _lacking(path, mode)
    opened = f" && {_opened(path, lacking)}" if lacking else ""
    if alone or not in_program(path):
        return f"sudo chown {_owner()} {shlex.quote(str(place))}{opened}"
    if place.parent != Path.cwd() and not _is_folder(place):
        place = place.parent
    return f"{give_all(place)}{opened}"


def give_all(folder: Path, closed: Sequence[Path] = ()) -> str:
    """Give the command after which this user may use a folder and all in it.

    Args:
        folder: It.
        closed: Files in it that this user may not read.
    """
    place = shlex.quote(str(_real(folder)))
    own = {opening(it, os.R_OK) for it in closed}
    if len(own) == 1 and (one := own.pop()):
        return one
    opened = f"sudo chmod -R u+rX {place}"
    if own and None not in own:
        return opened
    given = f"sudo chown -R {_owner()} {place}"
    return f"{given} && {opened}" if any(_lacking(it, os.R_OK) for it in closed) else given


def _owner() -> str:
    """Name this user for `chown`; a mere number has no group of its own."""
    user = this_user()
    return user if user.isdigit() else f"{user}:"


def made(folder: Path) -> str:
    """Give the command that makes a folder, and those around it, for this user."""
    place = shlex.quote(str(_real(folder)))
    return f"sudo mkdir -p {place} && sudo chown {_owner()} {place}"


def made_for(file: Path) -> str | None:
    """Give the command after which this user may make a file; None where that is the system's."""
    folder = file.parent
    if is_systems(folder):
        return None
    return give(folder) if _is_folder(folder) or _closed_around(folder) else made(folder)


def given(path: Path, mode: int = os.R_OK | os.W_OK) -> Message:
    """Say how a file or folder becomes one that the bot, which this user runs, may use."""
    return Message(
        "give its owner, who runs the bot, more rights: {command}"
        if opening(path, mode)
        else "give it to the user that runs the bot: {command}",
        command=give(path, mode),
    )


def _real(path: Path) -> Path:
    """Follow links, which `chown -R` does not; unlike `Path.resolve` also those that go round."""
    return Path(os.path.realpath(path))


def _is_folder(path: Path) -> bool:
    """Unlike `Path.is_dir` never fail, as on a name longer than the system's."""
    return os.path.isdir(path)  # noqa: PTH112 - see above
