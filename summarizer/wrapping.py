"""Undoing what a program did that wrapped the lines of a text at a width."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.punctuation import GOES_ON, is_finished, is_item

_WIDTHS = range(50, 101)  # characters
_FEWEST = 3  # breaks for want of room that show that a text was wrapped
_SHARE = 1 / 3  # of the breaks that end no sentence
_AMID = 0.5  # of the breaks for want of room that are amid a sentence
_NUMBER = re.compile(r"\(?(\d{1,2})[.)/]")
_SAID = re.compile(r"\[|(?=[^\W\d_])[\w. ()'’-]{1,40}: ")  # in a chat, or of a form
_LETTER = re.compile(r"\(?\w[.)]\s")


def unwrapped(text: str) -> str:
    """Return a text with the lines joined that were wrapped at a width; any other as it is.

    Such lines end because there was no room for the next word. A word that a line's end may have
    broken stays in two.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    width = max((len(line) for line in lines if " " in line), default=0)
    if width not in _WIDTHS:
        return text
    begins = [*_begin_items(lines)]
    full = [
        not item and _is_full(line, following, width)
        for (line, following), item in zip(pairwise(lines), begins[1:], strict=True)
    ]
    breaks = sum(full) + sum(
        bool(line and following) and not (broken or item or is_finished(line))
        for (line, following), broken, item in zip(pairwise(lines), full, begins[1:], strict=True)
    )
    amid = sum(broken and not is_finished(line) for line, broken in zip(lines, full, strict=False))
    if sum(full) < max(_FEWEST, _SHARE * breaks) or amid < _AMID * sum(full):
        return text
    return "".join(_joined(lines, full))


def _begin_items(lines: Sequence[str]) -> Iterator[bool]:
    """Tell of each line whether it is an item: one amid a sentence may begin with a number too."""
    last, before = 0, ""
    for line in lines:
        number = _NUMBER.match(line)
        after = not before or is_finished(before) or before.endswith(GOES_ON)
        if not is_item(line):
            yield _SAID.match(line) is not None
        elif number:
            item = int(number[1]) == last + 1 if last else after
            last = int(number[1]) if item else last
            yield item or (after and int(number[1]) == 1)
        else:
            yield not line[0].isalnum() or (after and _LETTER.match(line) is not None)
        before = line


def _is_full(line: str, following: str, width: int) -> bool:
    """Tell whether the next line's first word had no room in this one."""
    if not line or not following or ">" in (line[0], following[0]):
        return False
    word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(word) > width


def _joined(lines: Sequence[str], full: Sequence[bool]) -> Iterator[str]:
    yield lines[0]
    for line, following, broken in zip(lines, lines[1:], full, strict=False):
        broken_word = line.endswith("-") and line[-2:-1].isalpha()
        yield f" {following.lstrip()}" if broken and not broken_word else f"\n{following}"
