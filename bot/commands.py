"""The table of commands: what each is called in handlers, /help and Telegram's menu.

`app.py` says what each does.
"""

from dataclasses import dataclass


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
