"""What is said to the bot in front of a text that is pasted below it: ``sum this up for me:``."""

import re

from bot.handlers.content import QUERY_LENGTH
from bot.handlers.phrases import Words, holds, phrases_in, spelled
from bot.handlers.small_talk import command_in
from bot.library import ends_of

# What stands before a colon, or on a line of its own.
_HEADS = (re.compile(r"\s*([^:\n]+):\s*(?=\S)"), re.compile(r"\s*([^\n]+)\n\s*(?=\S)"))
_MOST_WORDS = 16


def without_request(text: str) -> str:
    """Leave out what only asks to sum up the text below it: ``Tóm tắt giúp mình:``."""
    for each in _HEADS:
        head = each.match(text)
        # What is longer asks for nothing; to read a command in it takes the square of its length.
        if head and len(head[1]) <= QUERY_LENGTH and _asks_to_sum_up(head[1]):
            return text[head.end() :]
    return text


def _asks_to_sum_up(head: str) -> bool:
    """Tell whether nothing but that is asked, and of somebody or of what is pointed at.

    An author may write ``in short:``, too.
    """
    if command_in(head) == ("summary", ""):
        return True
    first, said = phrases_in("asked_first"), spelled(head)
    if len(said) > _MOST_WORDS or not holds(said, first["asks"]) or not holds(said, first["told"]):
        return False
    some = [*first.values(), *phrases_in("fillers").values()]
    some += [
        phrases_in("around")["company"],
        *(phrases_in("paste")[it] for it in ("things", "asks")),
    ]
    return any(len(said) in ends_of(said, start, some) for start in _starts(head, said))


def _starts(head: str, said: Words) -> list[int]:
    """Where a request may begin: behind who sent the text, too, as in ``Moira sent me this``."""
    sends = phrases_in("asked_first")["sends"]
    names = [place for place, word in enumerate(head.split()[:3]) if word[0].isupper()]
    return [0, *(it + 1 for it in names if any(True for _ in sends.at(said, it + 1)))]
