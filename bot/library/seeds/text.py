"""`.txt`: URL, title and body, a line of dashes after each; several articles may follow."""

import re
from collections.abc import Iterable, Iterator

from bot.library.seeds.cleaning import clean_line
from bot.library.seeds.lines import MAX_RAW_BYTES, Line, check_size, decode, first_number
from bot.library.seeds.seed import Fault, Part, RefusedSeed, Seed, make_seed
from bot.library.urls import is_url

_SEPARATOR = re.compile(rb"[ \t]*-{5,}[ \t]*")


def read_text(lines: Iterable[Line], file: str) -> Iterator[Seed | Fault]:
    """Read the articles of a `.txt` file."""
    for article in _split_articles(lines):
        try:
            yield _seed(article, file)
        except RefusedSeed as refused:
            yield Fault(file, refused.line, refused.reason)


def _split_articles(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Begin a new article where a URL stands alone between two separators.

    Lines beyond the first that is more than an article may hold are not kept.
    """
    article: list[Line] = []
    segment: list[Line] = []
    article_size = segment_size = 0
    for line in lines:
        if segment_size <= MAX_RAW_BYTES:
            segment.append(line)
        segment_size += len(line[1]) + 1
        if not _SEPARATOR.fullmatch(line[1]):
            continue
        if article and _is_lone_url(segment[:-1]):
            yield article
            article, article_size = [], 0
        if article_size <= MAX_RAW_BYTES:
            article += segment
        article_size += segment_size
        segment, segment_size = [], 0
    yield article + segment


def _is_lone_url(lines: list[Line]) -> bool:
    filled = [content for _, content in lines if content.strip()]
    return len(filled) == 1 and is_url(clean_line(filled[0].decode("utf-8", "replace")))


def _seed(lines: list[Line], file: str) -> Seed:
    """Make an article of its lines.

    Raises:
        RefusedSeed: It cannot be taken.
    """
    check_size(lines)
    url, rest = _until_separator(lines)
    title, body = _until_separator(rest)
    while body and _SEPARATOR.fullmatch(body[-1][1].strip() or b"-----"):
        body.pop()
    # What is missing is missing at the last line.
    last = lines[-1:]
    return make_seed(
        file,
        Part(first_number(lines), _text(url)),
        Part(first_number(rest or last), _text(title)),
        Part(first_number(body or last), _text(body)),
    )


def _until_separator(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    for index, (_, content) in enumerate(lines):
        if _SEPARATOR.fullmatch(content):
            return lines[:index], lines[index + 1 :]
    return lines, []


def _text(lines: list[Line]) -> str:
    return "\n".join(map(decode, lines))
