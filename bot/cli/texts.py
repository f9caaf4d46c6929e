"""What the terminal shows, in its language: `bot/locales/*/LC_MESSAGES/tomtat.po` by gettext.

The language is that of LANGUAGE, LC_ALL, LC_MESSAGES or LANG, as for any program; English if none
is set or known. DEFAULT_LANGUAGE is the readers', and not known while settings are wrong. click
finds the translations of its own words in the same place.
"""

import gettext
import re
from inspect import cleandoc
from pathlib import Path
from typing import Any

import click

from bot.messages import Message

DOMAIN = "tomtat"
CATALOGUES = Path(__file__).parents[1] / "locales"


def told(line: str | Message, /, **values: object) -> str:
    """Say a line in the terminal's language.

    Args:
        line: In English, with the names of its values in braces.
        values: What stands in the braces, unless the line has them already.
    """
    message = line if isinstance(line, Message) else Message(line, **values)
    return message.translated(gettext.gettext)


class _Help:
    """The help of a command or option: kept in English, told in the terminal's language."""

    def __get__(self, owner: Any, _: type) -> str | None:
        english = owner.__dict__["help"]
        # click fills paragraphs anew, but not those that this sign begins: examples.
        return english and re.sub(r"\n\n(?=  )", "\n\n\b\n", gettext.gettext(english))

    def __set__(self, owner: Any, english: str | None) -> None:
        owner.__dict__["help"] = english and cleandoc(english)


class Command(click.Command):
    """A command whose help is told in the terminal's language."""

    help = _Help()


class Option(click.Option):
    """An option whose help is told in the terminal's language."""

    help = _Help()


class Group(click.Group):
    """Commands whose help, and the errors of click, are told in the terminal's language."""

    help = _Help()

    def main(self, *args: Any, **options: Any) -> Any:
        """Run the command that was typed."""
        gettext.bindtextdomain(DOMAIN, CATALOGUES)
        gettext.textdomain(DOMAIN)
        return super().main(*args, **options)
