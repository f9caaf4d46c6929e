"""A long text, cut into pages."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from bot.replies.markup import units
from summarizer import split_sentences

# Paragraphs of up to such a part of a page stay whole, and sentences of up to so many units.
PARAGRAPH_PART = 4
SENTENCE_UNITS = 350
# A line of so many may be a heading.
HEADING_UNITS = 80


def split_pages(body: str, size: Callable[[str], int], room: int) -> list[str]:
    """Cut a text into few pages of about one length, between paragraphs or sentences.

    Args:
        body: The text.
        size: Measures a page, in units or in lines.
        room: The most that a page may have of them.
    """
    pieces = [*_with_headings(_pieces(body, size, room // PARAGRAPH_PART))]
    count = len(_filled(pieces, size, room))
    # The least room that needs no more pages makes them about equal.
    least = bisect_left(range(room), -count, key=lambda it: -len(_filled(pieces, size, it)))
    return _filled(pieces, size, least)


def _filled(pieces: Sequence[str], size: Callable[[str], int], room: int) -> list[str]:
    """Fill one page after another with pieces, each with at least one."""
    pages = [""]
    for piece in pieces:
        if pages[-1] and size((pages[-1] + piece).strip()) > room:
            pages.append("")
        pages[-1] += piece
    return [page.strip() for page in pages]


def _with_headings(pieces: Iterable[str]) -> Iterable[str]:
    """Keep short lines, which may be headings, with what comes after them."""
    kept = ""
    for piece in pieces:
        kept += piece
        if units(kept) > HEADING_UNITS or not piece.endswith("\n"):
            yield kept
            kept = ""
    yield kept


def _pieces(body: str, size: Callable[[str], int], paragraph_room: int) -> Iterable[str]:
    """Yield what a page should not be cut inside of."""
    for paragraph in filter(str.strip, body.split("\n")):
        if size(paragraph) <= paragraph_room:
            yield f"{paragraph}\n\n"
            continue
        for sentence in split_sentences(paragraph):
            for start in range(0, len(sentence), SENTENCE_UNITS):
                yield sentence[start : start + SENTENCE_UNITS]
            yield " "
        yield "\n\n"
