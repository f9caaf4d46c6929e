"""The command line as an operator uses it."""

import os
import sqlite3
import sys
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.services import open_readers

# The bot in a process of its own.
RUN = [sys.executable, "-m", "bot", "run"]
# A disk that is always full, where the system has one at hand.
FULL = Path("/dev/full")
needs_full_disk = pytest.mark.skipif(not FULL.exists(), reason="this system has none at hand")
# What loses a database: a full disk may leave nothing but its file's name.
LOSE = [Path.unlink, lambda path: os.truncate(path, 0)]

RIVER = (
    "The river begins in the snow of high mountains. It crosses six countries on its way south. "
    "Farmers along its banks depend on the yearly flood. At its mouth it splits into nine arms. "
    "Fishing boats wait there for the tide. Storms move the sand and change the channels. "
    "Every spring the people of the delta mend their dykes. Birds come from far in the north. "
    "In the dry season salt water reaches the gardens. Nobody has counted all of its islands."
)


def tomtat(*arguments: str, typed: str | None = None) -> Result:
    """Run a command; whatever it does, it shows no traceback."""
    result = CliRunner().invoke(main, arguments, input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result


def faults() -> dict[str, str]:
    """The faults that doctor names, each with what mends it."""
    said = tomtat("doctor")
    lines = said.stdout.splitlines()
    found = {
        line.removeprefix("✗ "): mend.removeprefix("  → ")
        for line, mend in pairwise(lines)
        if line.startswith("✗ ")
    }
    assert said.exit_code == (1 if found else 0)
    warned = sum(line.startswith("! ") for line in lines)
    assert len(found) + warned == sum(line.startswith("  → ") for line in lines)
    return found


def a_bot_ranked(database: Path) -> None:
    """Leave what a bot that ran on a library of articles leaves there."""
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("INSERT INTO ranking SELECT id, 1, '{}' FROM article")


async def save(where: str) -> None:
    """Let a reader save an article, in the database at a path or an address."""
    async with open_readers(where) as readers:
        await readers.save(1, "a")


def the_only_line(text: str) -> str:
    [line] = text.splitlines()
    return line
