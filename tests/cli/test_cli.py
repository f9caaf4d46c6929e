"""The commands as a whole: what they are called, and what helps with them."""

import re

from command_line import the_only_line, tomtat

from bot.cli import main


def test_help_names_every_command_with_what_it_does() -> None:
    shown = tomtat("--help").stdout
    assert {"run", "reload", "search", "summarize"} <= main.commands.keys()
    for name, command in main.commands.items():
        assert re.search(rf"^  {name}\s+\S", shown, re.MULTILINE), name
        assert tomtat(name, "-h").stdout.startswith(f"Usage: main {name}")
        assert command.help
    assert ".env.example" in shown
    assert "BOT_TOKEN" in shown


def test_the_version_is_the_packages() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*", the_only_line(tomtat("--version").stdout))
