"""What doctor learns from systemd of the bot's unit.

It may write less than the bot's user, and it may be down although it ought to run.
"""

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bot import keeping, rights
from bot.cli.finding import Finding
from bot.messages import Message
from bot.settings import Settings

UNIT = "tomtat"
# systemd answers in some hundredths of a second, where it is there.
ANSWER_SECONDS = 2
_ASKED = (
    *("LoadState", "WorkingDirectory", "ProtectSystem", "ReadWritePaths", "StateDirectory"),
    *("ActiveState", "SubState", "UnitFileState", "Result"),
)
# Before a path: it need not be there; it is below the unit's own root.
_PREFIXES = "-+"
_AFTER_FAILING = Message(
    "journalctl -u {unit} says why: mend that, then sudo systemctl reset-failed {unit}; sudo"
    " systemctl start {unit}",
    unit=UNIT,
)
_MEANWHILE = Message(
    "journalctl -u {unit} says why: mend that, and the bot starts by itself", unit=UNIT
)
_START = Message("sudo systemctl start {unit}, once you are done", unit=UNIT)
_RESTART = Message(
    "journalctl -u {unit} may say why; then sudo systemctl restart {unit}", unit=UNIT
)


def closed_to_unit(settings: Settings) -> Iterator[Finding]:
    """Tell of each place of files that the unit may not write, though the bot's user may.

    Nothing is told where there is no such unit, or one of another folder.
    """
    said = _of_here()
    # A mistyped place, or one that is missing, is told of as such: it comes before the unit, which
    # is not to be let into the system's.
    meant = [it for it in settings.database_files if not (rights.elsewhere(it) or _lacks(it))]
    folders = {file.parent: True for file in meant}
    if settings.seeds_dir not in folders and os.path.isdir(settings.seeds_dir):  # noqa: PTH112 - it never fails
        # Without it the bot answers all the same.
        folders = {settings.seeds_dir: False, **folders}
    for folder, is_fault in folders.items():
        if _is_closed(_real(folder), said):
            what = Message(
                "{path}: the unit {unit} of systemd may not write there", path=folder, unit=UNIT
            )
            yield Finding(what, _mend(_real(folder)), is_fault=is_fault)


def opened_to(folder: Path) -> Message | None:
    """Say how a folder that is yet to be made is opened to the unit; None if that is no need."""
    real = _real(folder)
    is_closed = not rights.elsewhere(folder) and _is_closed(real, _of_here())
    return _mend(real) if is_closed else None


def _lacks(database: Path) -> bool:
    """Tell whether the place of a database is not there, nor to be made by this user."""
    try:
        lacking = keeping.unwritable_of(database)
    except OSError:
        return False
    return lacking is not None and not os.path.lexists(lacking)


def _is_closed(real: Path, said: dict[str, str]) -> bool:
    """Tell whether the unit may not write a folder, by what it says of itself."""
    if said.get("ProtectSystem") != "strict":
        return False
    named = [word.lstrip(_PREFIXES) for word in _words(said.get("ReadWritePaths", ""))]
    kept = [f"/var/lib/{word}" for word in _words(said.get("StateDirectory", ""))]
    return not any(real.is_relative_to(_real(Path(path))) for path in (*named, *kept))


def down(*, is_port_told: bool) -> Iterator[Finding]:
    """Tell of a unit that ought to run the bot, which does not answer.

    Nothing is told of one that is not enabled and was stopped, nor of one that is starting.

    Args:
        is_port_told: Whether it was told that something else has the bot's port: a unit that runs
            needs no other word.
    """
    said = _of_here()
    why, state = said.get("Result", ""), said.get("ActiveState")
    if state == "failed":
        what = Message("the unit {unit} of systemd has failed ({why})", unit=UNIT, why=why)
        yield Finding(what, _AFTER_FAILING)
    elif said.get("SubState") == "auto-restart":
        what = Message(
            "the unit {unit} of systemd ends and is started, again and again ({why})",
            unit=UNIT,
            why=why,
        )
        yield Finding(what, _MEANWHILE)
    elif state == "inactive" and said.get("UnitFileState", "").startswith("enabled"):
        what = Message("the unit {unit} of systemd is enabled, but was stopped", unit=UNIT)
        yield Finding(what, _START)
    elif state == "active" and not is_port_told:
        what = Message("the unit {unit} of systemd runs, but no bot answers", unit=UNIT)
        yield Finding(what, _RESTART)


def _of_here() -> dict[str, str]:
    """Ask for the unit; nothing where there is none, or one of another folder."""
    said = _properties()
    folder = said.get("WorkingDirectory", "").lstrip("-!")
    is_ours = said.get("LoadState") == "loaded" and folder and _is_here(Path(folder))
    return said if is_ours else {}


def _mend(folder: Path) -> Message:
    return Message(
        "sudo systemctl edit {unit}: [Service], then ReadWritePaths={folder}; then sudo systemctl"
        " restart {unit}",
        unit=UNIT,
        # One that is missing later on, an unmounted disk say, does not keep the unit from starting.
        folder=shlex.quote(f"-{folder}"),
    )


def _properties() -> dict[str, str]:
    """Ask systemd; nothing where it is not there, or does not answer soon."""
    systemctl = shutil.which("systemctl")
    if not systemctl:
        return {}
    command = [systemctl, "show", f"--property={','.join(_ASKED)}", UNIT]
    try:
        said = subprocess.run(  # noqa: S603 - nothing of it is anybody's words
            command, capture_output=True, check=True, text=True, timeout=ANSWER_SECONDS
        ).stdout
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return {}
    lines = (line.partition("=") for line in said.splitlines())
    return {name: value for name, _, value in lines}


def _words(value: str) -> list[str]:
    try:
        return shlex.split(value)
    except ValueError:  # A path with a quote in it.
        return value.split()


def _is_here(folder: Path) -> bool:
    return _real(folder) == Path.cwd()


def _real(path: Path) -> Path:
    """Follow links, as systemd does."""
    return Path(os.path.realpath(path))
