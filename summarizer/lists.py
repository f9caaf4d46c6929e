"""Lists of things to do, to buy or to pack: each item counts, so they are not shortened."""

import re
from collections.abc import Sequence
from statistics import fmean
from typing import NamedTuple

from summarizer.language import detect_language
from summarizer.languages import language_data
from summarizer.punctuation import CLOSING_MARKS, STOPS, is_item

_FEWEST = 3  # marked items of a list
_MOST = 1000  # lines: a longer one is a table
_FEWEST_PLAIN = 5  # lines of one without marks
_MOST_WORDS = 15  # of an item, in the mean
_LONGEST_ITEM = 200  # characters
_MOST_PLAIN_WORDS = 5  # of an item without a mark, in the mean
_LONGEST_PLAIN = 12  # words of such an item
_LONGEST_HEADING = 80  # characters
_MOST_OTHER = 2  # lines that introduce or close a list
_SHARE = 0.6  # of its characters that the items are, with their headings
_READ = 40  # lines that tell what kind of text it is
_SENTENCES = 0.3  # of the items, which may be several each
_BOX = re.compile(
    r"(?:[-–—+*•·]\s*)?(?:\[(?P<mark>[ xX]?)\]|(?P<open>[☐▢□⬜])|(?P<done>[☑☒✅✔]️?))\s*"
)
_SEVERAL = re.compile(r"[.!?]\s+\w")
_SPOKEN = re.compile(r"[\w. ]{1,24}: ?\S")
_DONE, _OPEN = "☑", "☐"


class Listing(NamedTuple):
    """A list in its parts.

    Attributes:
        title: The line above it, or empty.
        lines: Its items, with what else stands between and below them, boxes all alike.
        done: How many items have a box that is ticked.
        entries: How many items there are, where some have a box; else 0.
    """

    title: str
    lines: tuple[str, ...]
    done: int = 0
    entries: int = 0


def read_list(text: str) -> Listing | None:
    """Read a list of short items, marked or each a line of a few words; None if a text is none."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    if not _FEWEST <= len(lines) <= _MOST or any(len(line) > _LONGEST_ITEM for line in lines):
        return None
    marked = [_is_marked(line) for line in lines]
    title = "" if marked[0] or not _may_be_title(lines[0]) else lines[0]
    items = lines[1:] if title else lines
    if any(marked):
        told = _is_list(items, marked[bool(title) :]) and not _is_minutes(lines)
    else:
        if not (title.endswith(":") or re.match(r"[^\n]*\n\s*\n", text.strip())):
            title, items = "", lines
        told = _is_plain_list(items)
    if not told:
        return None
    title = title.rstrip(": ")
    boxes = [box for line in items if (box := _BOX.match(line))]
    if all(box["done"] for box in boxes):  # mere ornaments
        return Listing(title, tuple(items))
    # Beside ticks, an item without a box is one that is not done.
    entries = sum(map(_is_marked, items))
    return Listing(title, tuple(map(_with_box, items)), sum(map(_is_done, boxes)), entries)


def _is_marked(line: str) -> bool:
    return is_item(line) or _BOX.match(line) is not None


def _may_be_title(line: str) -> bool:
    return len(line) <= _LONGEST_HEADING and (line.endswith(":") or not line.endswith((".", "?")))


def _is_list(lines: Sequence[str], marked: Sequence[bool]) -> bool:
    """Tell short marked items, with a heading before some and hardly another line."""
    items = [line for line, mark in zip(lines, marked, strict=True) if mark]
    following = [*marked[1:], False]
    others = [
        line
        for line, mark, heads in zip(lines, marked, following, strict=True)
        if not (mark or (heads and len(line) <= _LONGEST_HEADING and not line.endswith(".")))
    ]
    return (
        len(items) >= _FEWEST
        and len(others) <= _MOST_OTHER
        and sum(map(len, items)) >= _SHARE * sum(map(len, lines))
        and fmean(len(item.split()) for item in items) <= _MOST_WORDS
        and fmean(_SEVERAL.search(item, 4) is not None for item in items) <= _SENTENCES
    )


def _is_plain_list(lines: Sequence[str]) -> bool:
    """Tell lines of a few words each, none of which is a sentence, said by somebody or repeated."""
    if len(lines) < _FEWEST_PLAIN or len({*lines}) < len(lines):
        return False
    words = [len(line.split()) for line in lines]
    return (
        max(words) <= _LONGEST_PLAIN
        and fmean(words) <= _MOST_PLAIN_WORDS
        and not any(line.rstrip(CLOSING_MARKS).endswith((*STOPS, ",", ":")) for line in lines)
        and not any(map(_SPOKEN.match, lines))
    )


def _is_minutes(lines: Sequence[str]) -> bool:
    data = language_data(detect_language("\n".join(lines[:_READ])))
    return any(data.minutes.match(line.lower()) for line in lines[:_READ])


def _is_done(box: re.Match[str]) -> bool:
    return box["done"] is not None or box["mark"] in ("x", "X")


def _with_box(line: str) -> str:
    box = _BOX.match(line)
    return f"{_DONE if _is_done(box) else _OPEN} {line[box.end() :]}" if box else line
