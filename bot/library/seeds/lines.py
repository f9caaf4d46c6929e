"""Lines of a seed file, with their numbers."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from bot.library.seeds.seed import MAX_ARTICLE_BYTES, Reason, RefusedSeed

# JSON may spell a byte of text as six (\u00e1); more bytes than this can hold no article.
MAX_RAW_BYTES = 8 * MAX_ARTICLE_BYTES

# A line's number, counted from 1, and its bytes without the line end.
Line = tuple[int, bytes]


def numbered_lines(file: BinaryIO) -> Iterator[Line]:
    """Number the lines of a file. They end at LF or CRLF and nothing else.

    Of a line longer than `MAX_RAW_BYTES` only the beginning is kept: still too long for an article.
    """
    number = 0
    while line := file.readline(MAX_RAW_BYTES):
        number += 1
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = file.readline(MAX_RAW_BYTES)
        yield number, line.removesuffix(b"\n").removesuffix(b"\r")


def check_size(lines: Sequence[Line]) -> None:
    """Refuse lines that are too many bytes for one article.

    Raises:
        RefusedSeed: At the first line that is not empty.
    """
    if sum(len(content) + 1 for _, content in lines) > MAX_RAW_BYTES:
        raise RefusedSeed(first_number(lines), Reason.TOO_LARGE)


def first_number(lines: Sequence[Line]) -> int:
    """Give the number of the first line that is not empty, or else of the first."""
    filled = (number for number, content in lines if content.strip())
    return next(filled, lines[0][0] if lines else 1)


def decode(line: Line) -> str:
    """Decode a line.

    Raises:
        RefusedSeed: It is not UTF-8.
    """
    number, content = line
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise RefusedSeed(number, Reason.NOT_UTF8) from error
