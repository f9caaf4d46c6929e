"""What doctor learns from systemd of the bot's unit, which may write less than the bot's user."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bot.cli.finding import Finding
from bot.messages import Message
from bot.settings import Settings

UNIT = "tomtat"
# systemd answers in some hundredths of a second, where it is there.
ANSWER_SECONDS = 2
_ASKED = ("LoadState", "WorkingDirectory", "ProtectSystem", "ReadWritePaths", "StateDirectory")
# Before a path: it need not be there; it is below the unit's own root.
_PREFIXES = "-+"


def closed_to_unit(settings: Settings) -> Iterator[Finding]:
    """Tell of each place of files that the unit may not write, though the bot's user may.

    Nothing is told where there is no such unit, or one of another folder.
    """
    said = _properties()
    of_here = said.get("WorkingDirectory", "").lstrip("-!")
    if said.get("LoadState") != "loaded" or not of_here or not _is_here(Path(of_here)):
        return
    if said.get("ProtectSystem") != "strict":
        return
    named = [word.lstrip(_PREFIXES) for word in _words(said.get("ReadWritePaths", ""))]
    kept = [f"/var/lib/{word}" for word in _words(said.get("StateDirectory", ""))]
    writable = [_real(Path(path)) for path in (*named, *kept)]
    folders = {file.parent: True for file in settings.database_files}
    # Without it the bot answers all the same.
    for folder, is_fault in {settings.seeds_dir: False, **folders}.items():
        real = _real(folder)
        if not any(real.is_relative_to(path) for path in writable):
            what = Message(
                "{path}: the unit {unit} of systemd may not write there", path=folder, unit=UNIT
            )
            yield Finding(what, _mend(real), is_fault=is_fault)


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
