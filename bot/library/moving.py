"""Moving what belongs to readers from one store to another."""

from collections.abc import AsyncIterator, Callable, Sequence
from typing import Protocol

from bot.library.ports import DatabaseError

# Rows that are read and written at a time.
_PAGE = 1000

# Called with a table and how many of its rows were moved now, and how many had been before.
Told = Callable[[str, int, int], None]

# A row of a table, its key first.
Row = tuple[str | int | None, ...]


class HoldsOtherError(DatabaseError):
    """The target holds rows that the source does not; nothing was written.

    Attributes:
        table: The first table that does.
    """

    def __init__(self, table: str) -> None:
        super().__init__("{table}: the target holds rows that the source does not", table=table)
        self.table = table


class ReaderTables(Protocol):
    """What belongs to readers, and the updates that wait, row by row: to be moved elsewhere.

    Attributes:
        names: The tables.
    """

    names: tuple[str, ...]

    async def rows(
        self, table: str, *, after: Row | None, upto: Row | None, limit: int
    ) -> list[Row]:
        """Read rows in the order of their keys.

        Args:
            table: Which one.
            after: The row before the first; None: from the beginning.
            upto: The last row; None: to the end.
            limit: How many at most.
        """

    async def add(self, table: str, rows: Sequence[Row]) -> None:
        """Add rows, all or none; there is none of these keys."""


async def move_readers(source: ReaderTables, target: ReaderTables, told: Told) -> None:
    """Copy every row, then read both sides again and compare.

    Nothing is ever changed or removed, on either side. What an earlier attempt has copied is left
    as it is, so that one that was cut short goes on where it ended.

    Args:
        source: From where; nobody may write to it meanwhile.
        target: To where: empty, or the outcome of an earlier attempt.
        told: Called for each table once it is copied.

    Raises:
        HoldsOtherError: The target holds something else.
        DatabaseError: The source was written to.
    """
    # All of them before one is written: what is refused is left as it was.
    for table in source.names:
        async for _ in _pages(source, target, table):
            pass
    for table in source.names:
        told(table, *await _copy(source, target, table))
    for table in source.names:
        moved, _ = await _copy(source, target, table)
        if moved:
            raise DatabaseError(
                "{table}: {moved} rows came while it was moved; stop the bot",
                table=table,
                moved=moved,
            )


async def _copy(source: ReaderTables, target: ReaderTables, table: str) -> tuple[int, int]:
    """Copy the rows that are missing; tell how many those are, and how many were there."""
    moved = before = 0
    async for missing, there in _pages(source, target, table):
        if missing:
            await target.add(table, missing)
        moved += len(missing)
        before += there
    return moved, before


async def _pages(
    source: ReaderTables, target: ReaderTables, table: str
) -> AsyncIterator[tuple[list[Row], int]]:
    """Compare a table page by page: the rows that are missing, and how many are there."""
    after: Row | None = None
    while True:
        page = await source.rows(table, after=after, upto=None, limit=_PAGE)
        upto = page[-1] if len(page) == _PAGE else None
        there = {*await target.rows(table, after=after, upto=upto, limit=_PAGE + 1)}
        if not there <= {*page}:
            raise HoldsOtherError(table)
        yield [row for row in page if row not in there], len(there)
        if not upto:
            return
        after = upto
