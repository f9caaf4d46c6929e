"""Cutting a text into paragraphs, at the line breaks that end something."""

import re
from collections.abc import Iterator, Sequence

from summarizer.punctuation import STOPS, is_item

_WRAPPING_WIDTHS = range(55, 101)  # characters: lines as wide as this may be wrapped by hand
_NARROW_WIDTHS = range(38, 55)  # the same if most lines begin in the middle of a sentence
_WRAPPED_SHARE = 0.75  # of the widest: a wrapped line is hardly ever narrower
_NARROW_SHARE = 0.3  # of wrapped lines that are narrower, at most
_FEWEST_LINES = 3  # that tell how lines end
_ENDED_SHARE = 0.2  # of its lines that end with a stop, at most
_ENDINGS = (*STOPS, ",")
_LABEL = re.compile(r"(?=[^\W\d_])[^:.!?,;]{1,24}: \S")  # of a form, such as "Place: …"
_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n\s*)")


def find_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans between the line breaks that end something; none is blank."""
    start = 0
    for blank in _BLANK_LINE.finditer(text):
        yield from _join_wrapped(text, start, blank.start())
        start = blank.end()
    yield from _join_wrapped(text, start, len(text))


def _join_wrapped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines between two places, those that were wrapped at a width as one."""
    lines = []
    while start < end:
        newline = text.find("\n", start, end)
        stop = end if newline < 0 else newline
        if not text[start:stop].isspace() and stop > start:
            lines.append((start, stop))
        start = stop + 1
    if not lines:
        return
    if _are_posted(text, lines):
        yield from lines
        return
    width = _wrapping_width(text, lines)
    (first, last), *others = lines
    line = text[first:last].strip()
    for start, stop in others:
        following = text[start:stop].strip()
        if not _is_wrapped(line, following, width):
            yield first, last
            first = start
        last, line = stop, following
    yield first, last


def _are_posted(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Tell the lines of a post without punctuation, where each is a thought, from wrapped ones."""
    ended = sum(text[start:stop].rstrip().endswith(_ENDINGS) for start, stop in lines)
    return (
        len(lines) >= _FEWEST_LINES
        and ended <= _ENDED_SHARE * len(lines)
        and not _are_even([stop - start for start, stop in lines])
    )


def _wrapping_width(text: str, lines: Sequence[tuple[int, int]]) -> int | None:
    """Return the width in characters at which lines seem to be wrapped by hand."""
    widths = [stop - start for start, stop in lines]
    if len(lines) < _FEWEST_LINES or not _are_even(widths):
        return None
    width = max(widths)
    if width in _WRAPPING_WIDTHS:
        return width
    going_on = sum(text[start:stop].lstrip()[0].islower() for start, stop in lines[1:])
    return width if width in _NARROW_WIDTHS and going_on > len(lines) / 2 else None


def _are_even(widths: Sequence[int]) -> bool:
    """Tell whether lines but the last are about as wide as each other, as wrapped ones are."""
    wrapped = _WRAPPED_SHARE * max(widths)
    narrow = sum(width < wrapped for width in widths[:-1])
    return narrow <= _NARROW_SHARE * (len(widths) - 1)


def _is_wrapped(line: str, following: str, width: int | None) -> bool:
    """Tell whether a line goes on in the following one: in mid-sentence, or for want of room."""
    if following[0].islower() and line[-1] not in STOPS:
        return not line.isupper() and not is_item(following)  # a heading is in capitals
    if width is None or _LABEL.match(following):
        return False
    next_word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(next_word) > width and not is_item(following)
