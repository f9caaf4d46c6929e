"""A long text, cut into pages."""

from collections.abc import Iterable
from math import ceil

from bot.replies.markup import QUOTE_LINES, how_many_fit, lines_of, units
from summarizer import split_sentences

# Who asked for the full text reads on: a page is about as long as a message may be with its head.
PAGE_UNITS = 3700
# Paragraphs of up to so many units stay whole, and so do longer ones' sentences.
PIECE_UNITS = 700
# A line of so many may be a heading.
HEADING_UNITS = 80


def split_pages(body: str) -> list[str]:
    """Cut a text into pages of about one length, between paragraphs or, in long ones, sentences."""
    pieces = [(piece, units(piece)) for piece in _with_headings(_pieces(body))]
    length = sum(size for _, size in pieces)
    pages = _balanced(pieces, length / max(1, ceil(length / PAGE_UNITS)))
    if any(units(page) > PAGE_UNITS for page in pages):
        # A page is longer than its share by one piece at most.
        pages = _balanced(
            pieces, length / ceil(length / (PAGE_UNITS - PIECE_UNITS - HEADING_UNITS))
        )
    return pages


def cut_at_screen(page: str, room: int) -> list[str]:
    """Give a page's paragraphs; one that fills most of a phone's screen is cut where that ends.

    Args:
        page: One of `split_pages`.
        room: How many lines of a phone there are for it.
    """
    paragraphs = page.split("\n\n")
    if lines_of(paragraphs) <= room:
        return paragraphs
    room -= QUOTE_LINES
    fitting = how_many_fit(paragraphs, room)
    left = room - lines_of(paragraphs[:fitting])
    if fitting == len(paragraphs) or left < room / 2:
        return paragraphs
    sentences = split_sentences(paragraphs[fitting])
    parts = [" ".join(sentences[:count]) for count in range(1, len(sentences))]
    shown = sum(lines_of([part]) <= left for part in parts)
    halves = [" ".join(it) for it in (sentences[:shown], sentences[shown:]) if it]
    return [*paragraphs[:fitting], *halves, *paragraphs[fitting + 1 :]]


def _balanced(pieces: Iterable[tuple[str, int]], share: float) -> list[str]:
    """Put pieces, given with their lengths, together to pages that end nearest to equal shares."""
    pages, read = [""], 0
    for piece, size in pieces:
        if read + size / 2 > len(pages) * share:
            pages.append("")
        pages[-1] += piece
        read += size
    return [page.strip() for page in pages if page.strip()] or [""]


def _with_headings(pieces: Iterable[str]) -> Iterable[str]:
    """Keep short lines, which may be headings, with what comes after them."""
    kept = ""
    for piece in pieces:
        kept += piece
        if units(kept) > HEADING_UNITS or not piece.endswith("\n"):
            yield kept
            kept = ""
    yield kept


def _pieces(body: str) -> Iterable[str]:
    """Yield what a page should not be cut inside of."""
    for paragraph in filter(str.strip, body.split("\n")):
        if units(paragraph) < PIECE_UNITS:
            yield f"{paragraph}\n\n"
            continue
        for sentence in split_sentences(paragraph):
            for start in range(0, len(sentence), PIECE_UNITS // 2):
                yield sentence[start : start + PIECE_UNITS // 2]
            yield " "
        yield "\n\n"
