"""Lines of `.env` that are no setting, such as one whose name was mistyped."""

import re
from difflib import get_close_matches
from io import StringIO
from pathlib import Path

from dotenv.parser import parse_stream

from bot.messages import Message
from bot.settings import ENV_FILE, Settings

# How alike a name in `.env` and that of a setting are if one was meant for the other.
NEARNESS = 0.7


def no_settings() -> list[Message]:
    """Tell in a line each of lines of `.env` that are no setting, with the one that may be meant.

    Nothing but names is repeated: a line may hold a secret.
    """
    try:
        text = Path(ENV_FILE).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return []
    lines, unread = text.splitlines(), _unread(text)
    written = [
        (number, line.strip().removeprefix("export ")) for number, line in enumerate(lines, 1)
    ]
    return [
        _no_setting(number, *line.partition("=")[:2], can_be_read=number not in unread)
        for number, line in written
        if number in unread
        or (line and line[0] != "#" and not _is_setting(*line.partition("=")[:2]))
    ]


def _unread(text: str) -> set[int]:
    """Number the lines that no setting can be read from, such as one with an open quote."""
    wrong = [line.original for line in parse_stream(StringIO(text)) if line.error]
    # Empty lines before it belong to it.
    return {
        it.line + it.string[: len(it.string) - len(it.string.lstrip())].count("\n") for it in wrong
    }


def _is_setting(name: str, equals: str) -> bool:
    return bool(equals) and name.strip().lower() in Settings.model_fields


def _no_setting(number: int, before: str, equals: str, *, can_be_read: bool) -> Message:
    """Say that a line of `.env` is no setting, given what stands before its equals sign."""
    name = before.strip()
    [word] = re.findall(r"\A\w*", name)
    is_name = can_be_read and equals and word == name
    if is_name:
        line = Message("{name} in {file} is not a setting.", name=name, file=ENV_FILE)
    elif can_be_read:
        line = Message("line {number} of {file} is not a setting.", number=number, file=ENV_FILE)
    else:
        line = Message(
            "line {number} of {file} cannot be read: write it as NAME=value, or take it out.",
            number=number,
            file=ENV_FILE,
        )
    near = get_close_matches(word.lower(), Settings.model_fields, 1, NEARNESS)
    if not near:
        return line
    meant = f"{near[0].upper()}{'' if is_name else '=…'}"
    return Message("{line} Did you mean {meant}?", line=line, meant=meant)
