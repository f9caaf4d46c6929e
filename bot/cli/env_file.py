"""The file `.env`: a folder without one, and lines in it that are no setting, or one again."""

import os
import re
from collections import Counter
from difflib import get_close_matches
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream

from bot import rights
from bot.cli.finding import Finding
from bot.messages import Message
from bot.settings import ENV_FILE, Settings

# How alike a name in `.env` and that of a setting are if one was meant for the other.
NEARNESS = 0.7
# What deploy/compose.replicas.yaml reads from the same file.
OF_COMPOSE = {"BOT_DOMAIN", "POSTGRES_PASSWORD"}
NAME = Message("write the name as .env.example does, or take the line out")
REPEATED = Message("take the other lines out")


def wrong_folder() -> Message | None:
    """Say so if nothing of the program is in this folder, as far as this user sees.

    Whoever sets something in the environment needs no `.env`, and the first start makes the rest.
    """
    settings = Settings.model_fields
    here = (settings["database"].default, settings["seeds_dir"].default)
    if not nothing_is_set() or any(map(os.path.lexists, here)):
        return None
    return Message(
        "{folder}: no .env, no database and no seeds here; are you in the program's folder?",
        folder=Path.cwd(),
    )


def nothing_is_set() -> bool:
    """Tell whether there is no `.env`, nor any setting in the environment, as in a container."""
    is_set = Settings.model_fields.keys() & {name.lower() for name in os.environ}
    return not (is_set or os.path.lexists(ENV_FILE))


def no_env() -> Finding:
    """Tell that there is no `.env`: an operator may have lost it, and all that was set in it."""
    what = Message("no .env: every setting is as it is by default")
    mend = Message(
        "if this bot had one, put it back before anything else; if not: sudo install -o {user} -m"
        " 600 .env.example .env, and write BOT_TOKEN and ADMIN_IDS into it",
        user=rights.this_user(),
    )
    return Finding(what, mend, is_fault=False)


def odd_lines() -> list[Finding]:
    """Tell of each line of `.env` that is no setting, and of settings that stand there twice.

    Nothing but names is repeated: a line may hold a secret.
    """
    try:
        text = Path(ENV_FILE).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return []
    lines = [*parse_stream(StringIO(text))]
    odd = [_no_setting(it) for it in lines if it.error or (it.key and not _is_setting(it))]
    names = Counter((it.key or "").upper() for it in lines if _is_setting(it))
    return odd + [_repeated(name) for name, count in names.items() if count > 1]


def _is_setting(line: Binding) -> bool:
    name = line.key or ""
    is_known = name.lower() in Settings.model_fields or name in OF_COMPOSE
    return line.value is not None and is_known


def _repeated(name: str) -> Finding:
    what = Message(
        "{name} stands more than once in {file}; the last one counts", name=name, file=ENV_FILE
    )
    return Finding(what, REPEATED, is_fault=False)


def _no_setting(line: Binding) -> Finding:
    """Say that a line is no setting, or cannot be read, such as one with an open quote."""
    written = line.original.string.lstrip()
    # Empty lines before it belong to it.
    number = line.original.line + line.original.string.removesuffix(written).count("\n")
    name = written.removeprefix("export ").partition("=")[0].strip()
    [word] = re.findall(r"\A\w*", name)
    # A word alone is read as a name without a value, which sets nothing either.
    is_read = not line.error and line.value is not None
    is_name = is_read and word == name
    if is_name:
        said = Message("{name} in {file} is not a setting.", name=name, file=ENV_FILE)
    elif is_read:
        said = Message("line {number} of {file} is not a setting.", number=number, file=ENV_FILE)
    else:
        said = Message(
            "line {number} of {file} cannot be read: write it as NAME=value, or take it out.",
            number=number,
            file=ENV_FILE,
        )
    # Of what cannot be read the line itself says how to write it.
    mend = NAME if is_read else None
    near = get_close_matches(word.lower(), Settings.model_fields, 1, NEARNESS)
    if not near:
        return Finding(said, mend, is_fault=False)
    meant = f"{near[0].upper()}{'' if is_name else '=…'}"
    said = Message("{line} Did you mean {meant}?", line=said, meant=meant)
    return Finding(said, mend, is_fault=False)
