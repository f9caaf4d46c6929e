"""A command amid what somebody says around it: ``too long, can I just have one line``."""

import re
from collections.abc import Iterator

from bot.context import Context
from bot.handlers.command_typos import as_meant
from bot.handlers.phrases import phrases_in, spelled
from bot.handlers.small_talk import QUOTES, command_in, number_in, page_in, small_talk

# Who says more before a command writes a text.
MOST_CLAUSES = 4
CLAUSE_WORDS = 9

_ENDS = re.compile(
    r"(?<=[,.;:!?…])\s+|\s[-–—]+\s|\n+|\s(?=(?:so (?:that )?i|because|cos|coz)\b)", re.IGNORECASE
)
# Kinds that are answered by words alone.
_ONLY_SAID = {
    *("cancel", "stop", "greeting", "agreement", "farewell", "thanks", "wellbeing", "about"),
    *("unable", "wordless", "complaint", "undo", "remove", "lost"),
}
# Kinds about the article that was seen last.
_OF_THE_SEEN = {
    *("shorter", "longer", "full", "again", "related", "save", "unsave", "source", "share"),
}


async def parts_told(context: Context, text: str) -> list[str]:
    """What in a text may be a command, the likeliest first; typos of commands are put right.

    A title is never taken apart for one.
    """
    if text.startswith(QUOTES):
        return []
    told = [
        meant
        for part, beside in _parts(text)
        if _tells(context, meant := await as_meant(context, part))
        and (_is_of_the_seen(context, meant) or all(map(only_speaks, beside)))
    ]
    return [] if told and await context.library.begins_a_title(text) else told


def _tells(context: Context, text: str) -> bool:
    """Tell whether something is done for who says this, instead of a search."""
    kind = small_talk(text)
    if kind:
        return kind not in _ONLY_SAID
    is_command = command_in(text) or number_in(text) or page_in(text)
    return bool(is_command or context.library.asks_for_latest(text))


def _parts(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield what may be a command in a text, the likeliest first, and what is said beside it."""
    bare = without_fillers(text)
    if bare != text:
        yield bare, []
    clauses = [it.strip(" ,;:-–—") for it in _ENDS.split(text)]
    clauses = [it for it in clauses if spelled(it)]
    if not 1 < len(clauses) <= MOST_CLAUSES:
        return
    if any(len(it.split()) > CLAUSE_WORDS for it in clauses):
        return
    for place in reversed(range(len(clauses))):
        yield without_fillers(clauses[place]), clauses[:place] + clauses[place + 1 :]


def without_fillers(text: str) -> str:
    """Leave out words that say nothing, wherever they stand: ``can I just get it``."""
    filler, opening = phrases_in("fillers")["anywhere"], phrases_in("fillers")["begins"]
    said, kept = text.split(), list[str]()
    words = [spelled(it) for it in said]
    place = 0
    while place < len(said):
        ways = [filler] if kept else [filler, opening]
        flat = tuple(word for it in words[place : place + 3] for word in it)
        length = max((length for way in ways for length, _ in way.at(flat, 0)), default=0)
        if not length:
            kept.append(said[place])
        place += max(length, 1)
    return " ".join(kept)


def only_speaks(clause: str) -> bool:
    """Tell whether a clause names nothing to look for: it is small talk, or tells of one's own."""
    bare = without_fillers(clause)
    if not bare or small_talk(bare):
        return True
    speaks = phrases_in("fillers")["speaks"]
    words = spelled(bare)
    return any(True for start in range(len(words)) for _ in speaks.at(words, start))


def _is_of_the_seen(context: Context, told: str) -> bool:
    """Tell whether a command is about the article that was seen last, and there is one."""
    kind = small_talk(told) or ""
    is_seen = context.last_summary is not None or context.list_is_newest
    return is_seen and (kind in _OF_THE_SEEN or kind.isdecimal())
