"""The table of commands."""

import re

from bot.commands import COMMANDS


def test_names_are_such_as_telegram_takes() -> None:
    """And none stands for two commands."""
    names = [name for command in COMMANDS for name in command.names]
    assert len(set(names)) == len(names) <= 100
    for name in names:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
