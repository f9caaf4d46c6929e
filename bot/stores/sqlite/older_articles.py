"""Article databases of older versions, which begin anew and keep nothing but dates."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite

from bot.library.ports import UnusableDatabaseError

# The newest version that indexes otherwise than the one before. No section is to lead from an older
# database to today's tables: it would lose its articles anyway, and two of the versions (3 and 5)
# were changed after programs had made databases by them.
BEGINS_ANEW = 9

# Whether a file holds tables, but not those of articles.
IS_ANOTHER = """
SELECT EXISTS (SELECT 1 FROM sqlite_schema)
    AND NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE name IN ('article', 'title_index'))
"""

# FTS5's tables first, which take those that they are made of along.
_TABLES = """
SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'
ORDER BY sql LIKE 'CREATE VIRTUAL TABLE%' DESC
"""


def begins_anew(version: int) -> bool:
    """Tell whether a database of this version is emptied when it is opened."""
    return 0 < version < BEGINS_ANEW


@asynccontextmanager
async def begun_anew(db: aiosqlite.Connection, version: int) -> AsyncIterator[int]:
    """Empty an older database, so that the block makes all tables; then give it its dates back.

    Args:
        db: A connection, in a transaction.
        version: The database's. Nothing is done to one that is new or not that old.

    Returns:
        The version that the block begins with.
    """
    if not begins_anew(version):
        yield version
        return
    tables = [str(name) for (name,) in await db.execute_fetchall(_TABLES)]
    await db.execute("CREATE TEMP TABLE dates (key PRIMARY KEY, published)")
    for table in ("article", "departed"):  # An article's own date counts.
        if table in tables:
            await db.execute(f"INSERT OR IGNORE INTO temp.dates SELECT key, published FROM {table}")  # noqa: S608
    # Whatever refers to whatever: until the commit all of it is gone.
    await db.execute("PRAGMA defer_foreign_keys = ON")
    for table in tables:
        await db.execute(f'DROP TABLE IF EXISTS main."{table}"')
    yield 0
    await db.execute("INSERT INTO departed SELECT key, published FROM temp.dates")
    await db.execute("DROP TABLE temp.dates")


def not_articles(path: Path) -> UnusableDatabaseError:
    """Say that a file is a database of something else."""
    return UnusableDatabaseError(
        "{path}: is a database of something else than articles; set DATABASE right", path=path
    )
