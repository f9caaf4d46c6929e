"""Whose a file or folder is, and how it becomes the bot's."""

import getpass
import os
import shlex
from pathlib import Path


def in_program(path: Path) -> bool:
    """Tell whether something lies in the program's folder, so that all of it is the bot's own."""
    return path.absolute().is_relative_to(Path.cwd())


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
    place = path.absolute()
    if not in_program(path):
        return f"sudo chown {this_user()}: {shlex.quote(str(place))}"
    if place.parent != Path.cwd() and not os.path.isdir(place):  # noqa: PTH112 - it never fails
        place = place.parent
    return f"sudo chown -R {this_user()}: {shlex.quote(str(place))}"
