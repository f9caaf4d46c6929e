"""Lines of `.env` that are no setting, such as one whose name was mistyped."""

import re
from difflib import get_close_matches
from pathlib import Path

from bot.messages import Message
from bot.settings import ENV_FILE, Settings

# How alike a name in `.env` and that of a setting are if one was meant for the other.
NEARNESS = 0.7


def no_settings() -> list[Message]:
    """Tell in a line each of lines of `.env` that are no setting, with the one that may be meant.

    Nothing but names is repeated: a line may hold a secret.
    """
    try:
        lines = Path(ENV_FILE).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    written = [
        (number, line.strip().removeprefix("export ")) for number, line in enumerate(lines, 1)
    ]
    return [
        _no_setting(number, *line.partition("=")[:2])
        for number, line in written
        if line and line[0] != "#" and not _is_setting(*line.partition("=")[:2])
    ]


def _is_setting(name: str, equals: str) -> bool:
    return bool(equals) and name.strip().lower() in Settings.model_fields


def _no_setting(number: int, before: str, equals: str) -> Message:
    """Say that a line of `.env` is no setting, given what stands before its equals sign."""
    name = before.strip()
    [word] = re.findall(r"\A\w*", name)
    is_name = equals and word == name
    line = (
        Message("{name} in {file} is not a setting.", name=name, file=ENV_FILE)
        if is_name
        else Message("line {number} of {file} is not a setting.", number=number, file=ENV_FILE)
    )
    near = get_close_matches(word.lower(), Settings.model_fields, 1, NEARNESS)
    if not near:
        return line
    meant = f"{near[0].upper()}{'' if is_name else '=…'}"
    return Message("{line} Did you mean {meant}?", line=line, meant=meant)
