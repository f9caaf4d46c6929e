"""Lines of a seed file, as the formats are given them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from bot.library.seeds.seed import MAX_ARTICLE_BYTES, Reason, RefusedSeed

# JSON may spell a byte of text as six (\u00e1); more bytes than this can hold no article.
MAX_RAW_BYTES = 8 * MAX_ARTICLE_BYTES

# Lines of a chunk, on average and at most, and bytes after which it ends.
CHUNK_LINES, MOST_CHUNK_LINES, CHUNK_BYTES = 32, 1024, 1_000_000


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


def split_chunks(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Split lines into chunks, at least one.

    Where a chunk ends depends on its lines and on no others (content-defined chunking), so that
    lines which are put in or taken out leave the chunks after them as they are.
    """
    chunk: list[bytes] = []
    size, chunks = 0, 0
    for line in lines:
        chunk.append(line)
        size += len(line)
        is_end = len(line) % CHUNK_LINES == 1
        if is_end or len(chunk) >= MOST_CHUNK_LINES or size >= CHUNK_BYTES:
            yield chunk
            chunk, size, chunks = [], 0, chunks + 1
    if chunk or not chunks:
        yield chunk


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
