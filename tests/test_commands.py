"""The table of commands."""

import re

import pytest

from bot.commands import COMMANDS
from bot.languages import LANGUAGES


def test_erasing_is_no_neighbour_of_following() -> None:
    """A slip of the thumb in the menu must not lead there, nor must a few first letters."""
    order = [command.name for command in COMMANDS]
    assert abs(order.index("forget") - order.index("follow")) > 2
    assert abs(order.index("forget") - order.index("following")) > 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_own_names(language: str) -> None:
    """Only `/start` is Telegram's."""
    for command in COMMANDS:
        own = command.name if language == "en" else command.alias or "start"
        assert command.name_in(language) == own
        assert own in command.names


def test_names_are_such_as_telegram_takes() -> None:
    """And none stands for two commands."""
    names = [name for command in COMMANDS for name in command.names]
    assert len(set(names)) == len(names) <= 100
    for name in names:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
