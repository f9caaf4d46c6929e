"""A long text, cut into pages."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.replies.markup import units
from summarizer import split_sentences

# Paragraphs of up to such a part of a page stay whole, and sentences of up to so many units.
PARAGRAPH_PART = 4
SENTENCE_UNITS = 350
# A line of so many may be a heading.
HEADING_UNITS = 80

_Way = tuple[int, int, int]


def split_pages(body: str, size: Callable[[str], int], room: int) -> list[str]:
    """Cut a text into few pages of about one length, between paragraphs or sentences.

    Args:
        body: The text.
        size: Measures a page, in units or in lines.
        room: The most that a page may have of them.
    """
    pieces = [*_with_headings(_pieces(body, size, room // PARAGRAPH_PART))]
    # How the text from each piece on is cut best: into how many pages, the sum of their squared
    # sizes, which is least if they are of one length, and where the first one ends.
    ways = [(0, 0, 0)] * (len(pieces) + 1)
    for start in reversed(range(len(pieces))):
        ways[start] = min(_ways(pieces, start, size, room, ways))
    pages, start = [], 0
    while start < len(pieces):
        end = ways[start][2]
        pages.append("".join(pieces[start:end]).strip())
        start = end
    return pages


def _ways(
    pieces: Sequence[str], start: int, size: Callable[[str], int], room: int, after: Sequence[_Way]
) -> Iterator[_Way]:
    """Yield the ways to cut the text from a piece on, given the best from each later one on."""
    page = ""
    for end in range(start + 1, len(pieces) + 1):
        page += pieces[end - 1]
        length = size(page.strip())
        if length > room and end > start + 1:
            break
        pages, squares, _ = after[end]
        yield pages + 1, squares + length**2, end


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
        for number, sentence in enumerate(split_sentences(paragraph)):
            text = f" {sentence}" if number else sentence
            for start in range(0, len(text), SENTENCE_UNITS):
                yield text[start : start + SENTENCE_UNITS]
        yield "\n\n"
