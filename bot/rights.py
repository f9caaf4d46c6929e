"""Whose a file or folder is, and how it becomes the bot's."""

import getpass
import os
import shlex
from pathlib import Path


def in_program(path: Path) -> bool:
    """Tell whether something lies in the program's folder, so that all of it is the bot's own.

    That folder itself does not: its code is not the bot's to change.
    """
    return Path.cwd() in _real(path).parents


def this_user() -> str:
    """Name the user of this process, by number where it has no name, as in a container."""
    try:
        import pwd  # noqa: PLC0415 - Windows has none

        return pwd.getpwuid(os.geteuid()).pw_name
    except ImportError:
        return getpass.getuser()
    except KeyError:
        return str(os.geteuid())


def give(path: Path) -> str:
    """Give the command that makes a file or folder this user's.

    Of the bot's own folders all is given. Elsewhere there may be more that is not the bot's.
    """
    place, user = _real(path), this_user()
    owner = user if user.isdigit() else f"{user}:"  # A mere number has no group of its own.
    if not in_program(path):
        return f"sudo chown {owner} {shlex.quote(str(place))}"
    if place.parent != Path.cwd() and not os.path.isdir(place):  # noqa: PTH112 - it never fails
        place = place.parent
    return f"sudo chown -R {owner} {shlex.quote(str(place))}"


def _real(path: Path) -> Path:
    """Follow links, which `chown -R` does not; unlike `Path.resolve` also those that go round."""
    return Path(os.path.realpath(path))
