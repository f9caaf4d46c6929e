"""The tables of what belongs to readers: the same in every store, so that they can be moved."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.library.moving import Row


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose rows are read in the order of their keys.

    Attributes:
        columns: Its columns, those of the key first.
        key: How many columns are the key.
    """

    columns: tuple[str, ...]
    key: int = 1


TABLES = {
    "person": Table(("id", "language", "sentences", "quoted", "hour", "muted_until", "zone")),
    "admin": Table(("id", "language")),
    "shown": Table(("chat", "first", "articles")),
    "query": Table(("id", "person", "text", "used")),
    "sent_text": Table(("id", "person", "ranking", "used")),
    "saved": Table(("person", "article", "since"), key=2),
    "follow": Table(("id", "person", "text", "language")),
    "news": Table(("person", "article", "found", "sent"), key=2),
    "incoming": Table(("id", "text", "started", "deaths", "finished")),
}


def select(
    name: str, after: Row | None, upto: Row | None, limit: int, mark: str
) -> tuple[str, Sequence[object]]:
    """Write the statement that reads rows by key, and its values.

    Args:
        name: The table.
        after: The row before the first; None: from the beginning.
        upto: The last row; None: to the end.
        limit: How many at most.
        mark: What stands for a value.
    """
    table = TABLES[name]
    key = ", ".join(table.columns[: table.key])
    marks = ", ".join([mark] * table.key)
    bounds: list[str] = ["true"]
    values: list[object] = []
    for row, sign in ((after, ">"), (upto, "<=")):
        if row:
            bounds.append(f"({key}) {sign} ({marks})")
            values += row[: table.key]
    sql = (
        f"SELECT {', '.join(table.columns)} FROM {name}"  # noqa: S608 - our own names
        f" WHERE {' AND '.join(bounds)} ORDER BY {key} LIMIT {limit:d}"
    )
    return sql, values


def insert(name: str, mark: str) -> str:
    """Write the statement that adds a row."""
    columns = TABLES[name].columns
    marks = ", ".join([mark] * len(columns))
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
