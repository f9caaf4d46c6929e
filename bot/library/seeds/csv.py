"""`.csv`: a header row with `url`, `title`, `body` and optional `published`, then a row an article.

Fields are quoted as in RFC 4180; a quoted one may hold commas, line breaks and doubled quotes.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence

from bot.library.seeds.lines import MAX_RAW_BYTES, decode_lines
from bot.library.seeds.seed import Fault, Part, Reason, RefusedSeed, Seed, make_seed
from bot.library.urls import is_url

# Columns that an article needs, and what is told of a file without them.
_NEEDED = {
    "url": Reason.NO_URL_COLUMN,
    "title": Reason.NO_TITLE_COLUMN,
    "body": Reason.NO_BODY_COLUMN,
}


def read_csv(lines: Iterable[bytes], file: str) -> Iterator[Seed | Fault]:
    """Read the articles of a `.csv` file. Without a usable header none can be read."""
    rows = _Rows(lines)
    try:
        columns = _columns(rows)
    except RefusedSeed as refused:
        yield Fault(file, refused.line, refused.reason)
        return
    if missing := [reason for name, reason in _NEEDED.items() if name not in columns]:
        # One row is at fault, whatever it lacks.
        yield Fault(file, rows.line, missing[0] if len(missing) == 1 else Reason.NO_COLUMNS)
        return
    while rows.advance():
        try:
            yield _seed(rows, columns, file)
        except RefusedSeed as refused:
            yield Fault(file, refused.line, refused.reason)


def _columns(rows: "_Rows") -> list[str]:
    """Read the names of the columns, which may be others than those that are needed.

    Raises:
        RefusedSeed: There is no header row, or it names a column twice.
    """
    if not rows.advance():
        raise RefusedSeed(1, Reason.BAD_HEADER)
    columns = [name.removeprefix("\ufeff").strip().lower() for name in rows.fields()]
    if len(columns) == 1 and {*map(str.strip, columns[0].split(";"))} >= _NEEDED.keys():
        raise RefusedSeed(rows.line, Reason.SEMICOLONS)
    # A row with a link is no header but an article, and commas make more than one column.
    if len(set(columns)) < max(2, len(columns)) or any(map(is_url, columns)):
        raise RefusedSeed(rows.line, Reason.BAD_HEADER)
    return columns


def _seed(rows: "_Rows", columns: Sequence[str], file: str) -> Seed:
    """Make an article of the current row.

    Raises:
        RefusedSeed: It cannot be taken.
    """
    fields = rows.fields()
    if len(fields) != len(columns):
        raise RefusedSeed(rows.line, Reason.BAD_ROW)
    record = dict(zip(columns, fields, strict=True))
    url, title, body = (Part(rows.line, record[name]) for name in ("url", "title", "body"))
    return make_seed(file, url, title, body, record.get("published") or None)


class _Rows:
    """Rows, each with the lines that it stands in."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        """Begin before the first row."""
        # The number of the line where the current row begins.
        self.line = 1
        self._number = 0
        self._lines = iter(lines)
        self._reader = csv.reader(iter(self._next_text, None), strict=True)
        self._row: list[str] | None = None
        self._taken: list[bytes] = []
        self._size = 0
        # The csv module takes a tenth of what an article may hold, unless told so.
        csv.field_size_limit(2 * MAX_RAW_BYTES)

    def advance(self) -> bool:
        """Go to the next row that is not empty; tell whether there is one."""
        self._row = []
        while self._row == []:
            self.line, self._taken, self._size = self._number + 1, [], 0
            try:
                self._row = next(self._reader)
            except StopIteration:
                return False
            except csv.Error:
                self._row = None
        return True

    def fields(self) -> list[str]:
        """Give the fields of the current row.

        Raises:
            RefusedSeed: It is too large, not UTF-8 or no CSV.
        """
        if self._size > MAX_RAW_BYTES:
            raise RefusedSeed(self.line, Reason.TOO_LARGE)
        decode_lines(self._taken, self.line)
        if self._row is None:
            raise RefusedSeed(self.line, Reason.BAD_ROW)
        return self._row

    def _next_text(self) -> str:
        """Give the reader one more line, and note that the row takes it.

        Of a row that is too large only its quotes are given on: they tell where it ends. A line
        that was cut ends its row, since quotes may be missing.

        Raises:
            StopIteration: There is none.
            csv.Error: The line was cut.
        """
        line = next(self._lines)
        self._number += 1
        if self._size > MAX_RAW_BYTES:
            return '"' * line.count(b'"') + "\n"
        self._taken.append(line)
        self._size += len(line) + 1
        if len(line) >= MAX_RAW_BYTES:
            raise csv.Error
        # What is not UTF-8 is told when the row is complete. A carriage return inside a line is a
        # space to us, but ends a row to the module.
        return line.decode("utf-8", "surrogateescape").replace("\r", " ") + "\n"
