"""Reading seed files: every article in a folder, and every fault by file, line and reason.

The format stands in README.md, "Seeds". Files are read as a stream, so that neither a large
file nor a large folder has to fit into memory.
"""

import json
import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from bot.library.article import article_id, is_url

MAX_ARTICLE_BYTES = 1_000_000
# JSON may spell a byte of text as six (\u00e1); a longer line can hold no article.
MAX_LINE_BYTES = 8 * MAX_ARTICLE_BYTES

_SEPARATOR = re.compile(rb"[ \t]*-{5,}[ \t]*")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\ufeff\ud800-\udfff]")
_BLANKS = re.compile(r"[^\S\n]+")
_EMPTY_LINES = re.compile(r"\n{3,}")


# A line's number, counted from 1, and its bytes without the line end.
_Line = tuple[int, bytes]


class Reason(StrEnum):
    """Why a seed was refused."""

    NO_URL = "no http(s) URL where an article should begin"
    EMPTY_TITLE = "empty title"
    EMPTY_BODY = "empty body"
    NOT_UTF8 = "not UTF-8"
    TOO_LARGE = "an article over 1 MB"
    DUPLICATE = "this URL was already loaded from an earlier place"
    BAD_JSON = "not a JSON object on one line"
    BAD_FIELD = "url, title or body is not a text"
    BAD_DATE = "published is not an ISO 8601 date"
    UNREADABLE = "cannot be read"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and where.

    Attributes:
        file: Path relative to the seeds folder, with ``/``; ``.`` is the folder itself.
        line: Counted from 1; 0 if the whole file or folder is at fault.
        reason: One of the reasons above.
    """

    file: str
    line: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Seed:
    """An article as a seed file gives it, cleaned.

    Attributes:
        id: The article's id, made from the URL.
        url: As written.
        title: One line.
        body: Paragraphs, one a line.
        published: UTC, or None if the seed does not say.
        file: Where it stands, as in `Fault`.
        line: Where it begins.
    """

    id: str
    url: str
    title: str
    body: str
    published: datetime | None
    file: str
    line: int


@dataclass(slots=True)
class Progress:
    """How far the reading is, in bytes of seed files."""

    done: int = 0
    total: int = 0


class SeedFolder:
    """A folder of seed files, listed when this object is made and read on iteration."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._folder_faults: list[Fault] = []
        self._files = sorted(self._list_files(), key=self._name)
        self.progress = Progress(total=sum(_size(path) for path in self._files))

    def __iter__(self) -> Iterator[Seed | Fault]:
        """Yield every article and every fault, in path order."""
        yield from self._folder_faults
        for path in self._files:
            articles, make = _FORMATS[path.suffix]
            name = self._name(path)
            try:
                with path.open("rb") as file:
                    for lines in articles(_numbered(file, self.progress)):
                        yield _seed_or_fault(make, lines, name)
            except OSError:
                yield Fault(name, 0, Reason.UNREADABLE)

    def _list_files(self) -> Iterator[Path]:
        for parent, _, names in os.walk(self._folder, onerror=self._note_unreadable):
            for name in names:
                path = Path(parent, name)
                if path.suffix in _FORMATS and not _is_pipe(path):
                    yield path

    def _note_unreadable(self, error: OSError) -> None:
        self._folder_faults.append(Fault(self._name(Path(error.filename)), 0, Reason.UNREADABLE))

    def _name(self, path: Path) -> str:
        relative = path.relative_to(self._folder).as_posix()
        # A file name need not be valid text; the database and Telegram take nothing else.
        return os.fsencode(relative).decode("utf-8", "replace")


def clean(text: str) -> str:
    """Normalise a text: NFC, no control characters, single blanks, at most one empty line."""
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    lines = (line.strip() for line in _BLANKS.sub(" ", text).split("\n"))
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()


def clean_line(text: str) -> str:
    """Normalise a text that is to be one line, joining several by blanks."""
    return " ".join(clean(text).split())


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # It vanished, or is a broken link: reading it will say so.
        return 0


def _is_pipe(path: Path) -> bool:
    """Opening a pipe would wait for ever; what cannot even be looked at gives a fault later."""
    try:
        return path.is_fifo()
    except OSError:
        return False


def _numbered(file: BinaryIO, progress: Progress) -> Iterator[_Line]:
    """Number the lines of a file. They end at LF or CRLF and nothing else.

    Of a line too long for any article only the beginning is kept: too long still.
    """
    number = 0
    while line := file.readline(MAX_LINE_BYTES):
        number += 1
        rest = line
        while rest and not rest.endswith(b"\n"):
            progress.done += len(rest)
            rest = file.readline(MAX_LINE_BYTES)
        progress.done += len(rest)
        yield number, line.removesuffix(b"\n").removesuffix(b"\r")


def _text_articles(lines: Iterable[_Line]) -> Iterator[list[_Line]]:
    """Split a `.txt` file where, between two separators, a URL stands alone.

    Lines beyond the first that is more than an article may hold are not kept.
    """
    article: list[_Line] = []
    segment: list[_Line] = []
    article_size = segment_size = 0
    for line in lines:
        if segment_size <= MAX_LINE_BYTES:
            segment.append(line)
        segment_size += len(line[1]) + 1
        if not _SEPARATOR.fullmatch(line[1]):
            continue
        if article and _is_lone_url(segment[:-1]):
            yield article
            article, article_size = [], 0
        if article_size <= MAX_LINE_BYTES:
            article += segment
        article_size += segment_size
        segment, segment_size = [], 0
    yield article + segment


def _is_lone_url(lines: list[_Line]) -> bool:
    filled = [content for _, content in lines if content.strip()]
    return len(filled) == 1 and is_url(clean_line(filled[0].decode("utf-8", "replace")))


def _text_seed(lines: list[_Line], file: str) -> Seed:
    """Make an article of its lines: URL, title and body, a separator after each."""
    if sum(len(content) + 1 for _, content in lines) > MAX_LINE_BYTES:
        raise _Refused(_first_line(lines), Reason.TOO_LARGE)
    url, rest = _until_separator(lines)
    title, body = _until_separator(rest)
    while body and _SEPARATOR.fullmatch(body[-1][1].strip() or b"-----"):
        body.pop()
    last = lines[-1:]
    return _seed(
        url=(_first_line(lines), clean_line(_text(url))),
        title=(_first_line(rest or last), clean_line(_text(title))),
        body=(_first_line(body or last), clean(_text(body))),
        published=None,
        file=file,
    )


def _until_separator(lines: list[_Line]) -> tuple[list[_Line], list[_Line]]:
    for index, (_, content) in enumerate(lines):
        if _SEPARATOR.fullmatch(content):
            return lines[:index], lines[index + 1 :]
    return lines, []


def _first_line(lines: list[_Line]) -> int:
    """The number of the first line that is not empty, or else of the first."""
    filled = (number for number, content in lines if content.strip())
    return next(filled, lines[0][0] if lines else 1)


def _text(lines: list[_Line]) -> str:
    return "\n".join(_decoded(line) for line in lines)


def _decoded(line: _Line) -> str:
    try:
        return line[1].decode()
    except UnicodeDecodeError as error:
        raise _Refused(line[0], Reason.NOT_UTF8) from error


def _json_articles(lines: Iterable[_Line]) -> Iterator[list[_Line]]:
    """Split a `.jsonl` file: an article a line, empty lines aside."""
    return ([line] for line in lines if line[1].strip())


def _json_seed(lines: list[_Line], file: str) -> Seed:
    number, content = lines[0]
    if len(content) >= MAX_LINE_BYTES:
        raise _Refused(number, Reason.TOO_LARGE)
    try:
        record = json.loads(_decoded(lines[0]).removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise _Refused(number, Reason.BAD_JSON) from error
    if not isinstance(record, dict):
        raise _Refused(number, Reason.BAD_JSON)
    url, title, body = (record.get(name, "") for name in ("url", "title", "body"))
    if not (isinstance(url, str) and isinstance(title, str) and isinstance(body, str)):
        raise _Refused(number, Reason.BAD_FIELD)
    return _seed(
        url=(number, clean_line(url)),
        title=(number, clean_line(title)),
        body=(number, clean(body)),
        published=_date(number, record.get("published")),
        file=file,
    )


def _date(number: int, value: object) -> datetime | None:
    """Read a date. One without a time zone is taken for UTC."""
    if value is None:
        return None
    try:
        date = datetime.fromisoformat(str(value))
        return (date if date.tzinfo else date.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise _Refused(number, Reason.BAD_DATE) from error


def _seed(
    *,
    url: tuple[int, str],
    title: tuple[int, str],
    body: tuple[int, str],
    published: datetime | None,
    file: str,
) -> Seed:
    """Check the parts, each with the line where it begins."""
    if not is_url(url[1]):
        raise _Refused(url[0], Reason.NO_URL)
    if not title[1]:
        raise _Refused(title[0], Reason.EMPTY_TITLE)
    if not body[1]:
        raise _Refused(body[0], Reason.EMPTY_BODY)
    if len(title[1].encode()) + len(body[1].encode()) > MAX_ARTICLE_BYTES:
        raise _Refused(url[0], Reason.TOO_LARGE)
    return Seed(article_id(url[1]), url[1], title[1], body[1], published, file, url[0])


def _seed_or_fault(
    make: Callable[[list[_Line], str], Seed], lines: list[_Line], file: str
) -> Seed | Fault:
    try:
        return make(lines, file)
    except _Refused as refused:
        return Fault(file, refused.line, refused.reason)


class _Refused(Exception):  # noqa: N818 - a finding about the seed, not an error of the program
    """An article cannot be taken, because of this line."""

    def __init__(self, line: int, reason: Reason) -> None:
        super().__init__(line, reason)
        self.line = line
        self.reason = reason


# How a file's lines fall into articles, and how an article is made of its lines.
_FORMATS: dict[
    str,
    tuple[
        Callable[[Iterable[_Line]], Iterator[list[_Line]]],
        Callable[[list[_Line], str], Seed],
    ],
] = {
    ".txt": (_text_articles, _text_seed),
    ".jsonl": (_json_articles, _json_seed),
}
