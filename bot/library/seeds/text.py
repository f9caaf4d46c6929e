"""`.txt`: URL, title and body, a line of dashes after each; several articles may follow."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bot.library.seeds.cleaning import clean_line
from bot.library.seeds.lines import MAX_RAW_BYTES, decode_lines, first_filled
from bot.library.seeds.seed import Fault, Part, Reason, RefusedSeed, Seed, make_seed
from bot.library.urls import is_url

# Link, title and body.
_PARTS = 3
_SEPARATOR = re.compile(rb"[ \t]*-{5,}[ \t]*")
_WORD = re.compile(r"\S*\w\S*")
# What somebody wrote for a link: htp://…, http//…, https:/…, www.example.org/…
_MEANT_AS_LINK = re.compile(r"(?:[htpsx]{2,6}(?::|//)|www\.[^\s/]+/)\S+", re.IGNORECASE)


def read_text(lines: Iterable[bytes], file: str) -> Iterator[Seed | Fault]:
    """Read the articles of a `.txt` file."""
    for article in _split_articles(lines):
        if article.is_empty:
            yield Fault(file, article.number, Reason.EMPTY_FILE)
            return
        try:
            yield _seed(article, file)
        except RefusedSeed as refused:
            yield Fault(file, refused.line, refused.reason)


@dataclass(slots=True)
class _Block:
    """Consecutive lines. Those beyond the first that is more than an article may hold go.

    Attributes:
        number: That of the first line in its file.
        lines: The lines.
        size: Bytes of all of them, also of those that were not kept.
    """

    number: int
    lines: list[bytes] = field(default_factory=list)
    size: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in it; only the first of a file may be."""
        return not any(line.strip() for line in self.lines)

    @property
    def lone_line(self) -> str:
        """The one line that is written before its separator; empty if there are more, or none."""
        is_ended = self.lines and _SEPARATOR.fullmatch(self.lines[-1])
        return _lone_line(self.lines[:-1]) if is_ended else ""

    @property
    def is_lone_link(self) -> bool:
        """Whether it is one link and nothing else, or was meant as one."""
        return _is_link(self.lone_line)

    def append(self, line: bytes) -> None:
        """Add a line."""
        if self.size <= MAX_RAW_BYTES:
            self.lines.append(line)
        self.size += len(line) + 1

    def extend(self, block: "_Block") -> None:
        """Add a block that follows this one."""
        if self.size <= MAX_RAW_BYTES:
            self.lines += block.lines
        self.size += block.size

    def part(self, start: int, end: int) -> Part:
        """Decode some of the lines; what is missing at the end is missing at the last one.

        Raises:
            RefusedSeed: One is not UTF-8.
        """
        if start < len(self.lines):
            first = start + first_filled(self.lines[start:end])
        else:
            first = max(len(self.lines) - 1, 0)
        text = decode_lines(self.lines[start:end], self.number + start)
        return Part(self.number + first, text)


def _split_articles(lines: Iterable[bytes]) -> Iterator[_Block]:
    """Begin a new article at a link that stands alone between separators, or what stands for one.

    One that is written wrong is no less the beginning of an article: a fault is better than an
    article that ends in another one.
    """
    blocks = _blocks(lines)
    article, parts = next(blocks), 1
    ahead = deque(islice(blocks, 2))
    while ahead:
        block = ahead.popleft()
        ahead.extend(islice(blocks, 1))
        is_whole = parts >= _PARTS
        if block.is_lone_link or (is_whole and _is_in_place_of_a_link(block, *ahead)):
            yield article
            article, parts = block, 1
        else:
            article.extend(block)
            parts += 1
    yield article


def _blocks(lines: Iterable[bytes]) -> Iterator[_Block]:
    """Give what stands up to each separator, with it, and what stands after the last one."""
    block = _Block(1)
    for number, line in enumerate(lines, 1):
        block.append(line)
        if _SEPARATOR.fullmatch(line):
            yield block
            block = _Block(number + 1)
    yield block


def _is_in_place_of_a_link(
    block: _Block, title: _Block | None = None, body: _Block | None = None
) -> bool:
    """Tell whether a word stands where a link should: what looks like title and body follows it."""
    return (
        (title is not None and body is not None)
        and _WORD.fullmatch(block.lone_line) is not None
        and title.lone_line != ""
        and not (title.is_lone_link or body.is_lone_link)
        and any(line.strip(b"- \t") for line in body.lines)
    )


def _lone_line(lines: Sequence[bytes]) -> str:
    """Give the one line that is filled; empty if there are more, or none."""
    filled = [line for line in lines if line.strip()]
    return clean_line(filled[0].decode("utf-8", "replace")) if len(filled) == 1 else ""


def _is_link(text: str) -> bool:
    """Tell whether this is a link, or was meant as one."""
    return is_url(text) or _MEANT_AS_LINK.fullmatch(text) is not None


def _seed(block: _Block, file: str) -> Seed:
    """Make an article of its lines.

    Raises:
        RefusedSeed: It cannot be taken.
    """
    lines = block.lines
    if block.size > MAX_RAW_BYTES:
        raise RefusedSeed(block.number + first_filled(lines), Reason.TOO_LARGE)
    url_end = _next_separator(lines, 0)
    url_at = first_filled(lines)
    is_whole = url_end < len(lines) and _is_link(_lone_line(lines[:url_end]))
    if not is_whole and _is_link(_lone_line(lines[url_at : url_at + 1])):
        raise RefusedSeed(block.number + url_at, Reason.NO_SEPARATOR)
    title_end = _next_separator(lines, url_end + 1)
    body_start, body_end = title_end + 1, len(lines)
    while body_end > body_start and _SEPARATOR.fullmatch(lines[body_end - 1].strip() or b"-----"):
        body_end -= 1
    if body_end <= body_start:
        body_start = body_end = len(lines)
    url = block.part(0, url_end)
    title = block.part(url_end + 1, title_end)
    return make_seed(file, url, title, block.part(body_start, body_end))


def _next_separator(lines: Sequence[bytes], start: int) -> int:
    """Give the index of the next separator, or else of the end."""
    numbered = range(start, len(lines))
    return next((index for index in numbered if _SEPARATOR.fullmatch(lines[index])), len(lines))
