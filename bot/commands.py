"""The table of commands: what each is called in handlers, /help and Telegram's menu.

`app.py` says what each does.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches

# How alike what was typed and the name of a command are if one was meant for the other.
NEARNESS = 0.7


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the bot.

    Attributes:
        name: As it is typed, without the slash; its description is the text
            ``command-<name>``.
        alias: The same in Vietnamese without diacritics, if that is another word.
        admin: Whether only admins see it.
    """

    name: str
    alias: str | None = None
    admin: bool = False

    def name_in(self, language: str) -> str:
        """How a speaker of this language types it."""
        return self.alias if self.alias and language == "vi" else self.name

    @property
    def names(self) -> list[str]:
        """Every way to type it."""
        return [self.name, self.alias] if self.alias else [self.name]


COMMANDS = (
    Command("search", "tim"),
    Command("summary", "tomtat"),
    Command("brief", "diembao"),
    Command("latest", "moinhat"),
    Command("saved", "daluu"),
    Command("follow", "theodoi"),
    Command("following", "dangtheo"),
    Command("settings", "caidat"),
    Command("help", "trogiup"),
    Command("forget", "xoadulieu"),
    Command("start"),
    Command("reload", "naplai", admin=True),
    Command("remove", "xoabai", admin=True),
    Command("stats", "thongke", admin=True),
)


def nearest_command(typed: str, *, admin: bool) -> str | None:
    """Tell which name of a command, in any language, was mistyped; None if none is near.

    Args:
        typed: A message that begins with it.
        admin: Whether it may be one for admins.
    """
    word = re.sub(r"^/(\w*).*", r"\1", typed, flags=re.DOTALL).lower()
    names = [name for it in COMMANDS if admin or not it.admin for name in it.names]
    return next(iter(get_close_matches(word, names, 1, NEARNESS)), None)
