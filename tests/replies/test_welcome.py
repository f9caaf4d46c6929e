"""The menu of commands."""

import pytest

from bot import replies
from bot.languages import LANGUAGES
from bot.locales import Texts
from bot.offline.content import commands_content
from bot.offline.objects import BotCommand
from bot.offline.parameters import read


@pytest.mark.parametrize("admin", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_telegram_takes_the_menu(language: str, admin: bool) -> None:  # noqa: FBT001 - pytest gives it
    menu = replies.menu(Texts(language), admin=admin)
    assert commands_content([read(BotCommand, command.to_dict()) for command in menu])
