"""What kind of text somebody sent, by which they may call it later: a letter, minutes, a recipe."""

import re
from collections.abc import Sequence

from bot.handlers.phrases import begins_with, phrases_in, spelled
from summarizer import Ranking, Undivided, find_swindle

# A greeting, and what is signed, stand in so many lines; so long are they at most.
_LINES, _LONGEST_LINE = 4, 160
_SAID = re.compile(r"[^\W\d][^:.?!]{0,30}: \S")
_STAMP = re.compile(r"\[[^\]]*\d[^\]]*\]\s*")
# A longer line greets on a page that all can read.
_LONGEST_GREETING = 60
# So many of the lines of a chat are said by somebody.
_MOSTLY = 0.7


def read_kind(
    whole: str, undivided: Undivided | None, ranking: Ranking
) -> tuple[str, tuple[str, ...]]:
    """Tell of what kind a text is, and which lines stand around what it tells, of a chat none."""
    kind = kind_of(whole, undivided, ranking)
    return kind, () if kind == "chat" else lines_around(whole, ranking)


def kind_of(whole: str, undivided: Undivided | None, ranking: Ranking) -> str:
    """Tell what kind of text it is; a list of `[called]` in the data file has the words for it."""
    if undivided:
        return undivided.value
    lines = [_STAMP.sub("", it) for it in _lines(whole)]
    if sum(bool(_SAID.match(it)) for it in lines) >= _MOSTLY * len(lines):
        return "chat"
    signs = phrases_in("kind_signs")
    for kind in ("minutes", "notice"):
        if any(begins_with(spelled(it), signs[kind]) for it in (ranking.title, *lines[:_LINES])):
            return kind
    if _is_letter(lines):
        return "letter"
    swindle = find_swindle(ranking.sentences, ranking.language)
    return "scam" if swindle.claims or swindle.warnings else "essay"


def lines_around(whole: str, ranking: Ranking) -> tuple[str, ...]:
    """Give the lines at both ends of a text that no sentence of its ranking holds."""
    lines = _lines(whole)
    ends = dict.fromkeys((*lines[:_LINES], *lines[-_LINES:]))
    kept = " ".join((ranking.title, *ranking.sentences))
    return tuple(it for it in ends if len(it) <= _LONGEST_LINE and it not in kept)


def _is_letter(lines: Sequence[str]) -> bool:
    signs = phrases_in("kind_signs")
    first = [it for it in lines[:_LINES] if len(it) <= _LONGEST_GREETING]
    ends = ((first, signs["greets"]), (lines[-_LINES:], signs["closes"]))
    return any(begins_with(spelled(it), some) for at, some in ends for it in at)


def _lines(text: str) -> list[str]:
    return [*filter(None, map(str.strip, text.split("\n")))]
