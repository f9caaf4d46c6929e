"""Lines of a seed file, as the formats are given them."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from bot.library.seeds.seed import MAX_ARTICLE_BYTES, Reason, RefusedSeed

# JSON may spell a byte of text as six (\u00e1); more bytes than this can hold no article.
MAX_RAW_BYTES = 8 * MAX_ARTICLE_BYTES


def split_lines(file: BinaryIO, size: int) -> Iterator[bytes]:
    """Split the first `size` bytes of a file into lines, which end at LF or CRLF and nothing else.

    Of a line longer than `MAX_RAW_BYTES` only the beginning is kept: still too long for an article.
    """
    while size > 0 and (line := file.readline(min(size, MAX_RAW_BYTES))):
        size -= len(line)
        rest = line
        while size > 0 and rest and not rest.endswith(b"\n"):
            rest = file.readline(min(size, MAX_RAW_BYTES))
            size -= len(rest)
        yield line.removesuffix(b"\n").removesuffix(b"\r")


def first_filled(lines: Sequence[bytes]) -> int:
    """Give the index of the first line that is not empty, or else 0."""
    return next((index for index, line in enumerate(lines) if line.strip()), 0)


def decode_lines(lines: Sequence[bytes], number: int) -> str:
    """Decode lines, the first of which has this number in its file.

    Raises:
        RefusedSeed: One is not UTF-8.
    """
    content = b"\n".join(lines)
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = number + content.count(b"\n", 0, error.start)
        raise RefusedSeed(line, Reason.NOT_UTF8) from error
