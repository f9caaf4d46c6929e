"""What each seed file held when it was read last, so that it need not be read again.

`source_chunk` names the files whose content is known, by their chunks: all of a file, or some of
its lines. `source_seed` says where in a chunk which article stands, `source_fault` what else was
wrong there. While a file is read anew, its chunks have no stamp and, until they are found in it, no
place. Of what is read now, `temp.read_seed` says where articles stand.
Names compare as paths are sorted: both go by code points.
"""

import json
from collections.abc import Collection, Sequence, Set
from typing import Any, Self

import aiosqlite

from bot.library.seeds import (
    READER_VERSION,
    Fault,
    FileRead,
    KnownChunk,
    KnownChunks,
    Seed,
    SeedFile,
)
from bot.stores.source_files import (
    NOTES,
    STALE,
    by_file,
    faults_of,
    noted_faults,
    repetitions,
    unchanged,
)


class SqliteSourceFiles:
    """A `SourceFiles` over a connection that is inside a transaction."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db

    @classmethod
    async def begin(cls, db: aiosqlite.Connection) -> Self:
        """Begin to note what files hold."""
        # One that was given up halfway may have left its table.
        await db.execute("DROP TABLE IF EXISTS temp.read_seed")
        await db.execute(
            "CREATE TEMP TABLE read_seed"
            " (key TEXT, file TEXT, line INTEGER, PRIMARY KEY (key, file, line)) WITHOUT ROWID"
        )
        return cls(db)

    async def known(self, files: Sequence[SeedFile], removed: Collection[str]) -> set[str]:
        """Tell which files need not be read, by name."""
        noted = await self._rows(
            "SELECT id, name, size, modified, changed, reader FROM source_chunk"
        )
        known = unchanged(noted, files)
        known -= await self._not_stored(known, removed)
        await self._rows(
            "UPDATE source_chunk SET lines_before = NULL, size = NULL"
            " WHERE id IN (SELECT value FROM json_each(?))",
            json.dumps([number for number, name, *_ in noted if name not in known]),
        )
        await self._forget(STALE)
        return known

    async def chunks(self) -> KnownChunks:
        """Tell which chunks of other files need not be read either."""
        return by_file(
            await self._rows("SELECT name, hash, id FROM source_chunk WHERE lines_before IS NULL")
        )

    async def stand(self, chunks: Sequence[KnownChunk]) -> None:
        """Note that some of these stand in their file, before its later seeds are noted."""
        await self._db.executemany(
            "UPDATE source_chunk SET lines_before = ? WHERE id = ?",
            [(chunk.lines_before, chunk.number) for chunk in chunks],
        )

    async def forget_gone(self) -> None:
        """Forget the chunks of which that was not noted, once all files are read."""
        await self._forget("lines_before IS NULL")

    async def note(self, seeds: Sequence[Seed]) -> list[bool]:
        """Note seeds in path order; tell of each whether its article stands in an earlier place."""
        keys = json.dumps([seed.id for seed in seeds])
        before = await self._rows(
            "SELECT key FROM temp.read_seed WHERE key IN (SELECT value FROM json_each(?))", keys
        )
        elsewhere = await self._rows(
            "SELECT key, name, lines_before + line FROM source_seed JOIN source_chunk ON id = chunk"
            " WHERE key IN (SELECT value FROM json_each(?)) AND lines_before IS NOT NULL",
            keys,
        )
        await self._db.executemany(
            "INSERT OR IGNORE INTO temp.read_seed VALUES (?, ?, ?)",
            [(seed.id, seed.file, seed.line) for seed in seeds],
        )
        return repetitions(seeds, (key for (key,) in before), elsewhere)

    async def faults(self, passed_over: Collection[str]) -> list[Fault]:
        """List the faults of the files that were not read, and all repetitions.

        Args:
            passed_over: Ids of articles whose repetitions are no faults.
        """
        found = await self._rows(
            "SELECT name, lines_before + line, reason FROM source_fault"
            " JOIN source_chunk ON id = chunk"
        )
        places = await self._rows(
            """
            WITH repeated AS (
                SELECT key FROM source_seed GROUP BY key HAVING count(*) > 1
                UNION SELECT key FROM temp.read_seed GROUP BY key HAVING count(*) > 1
                UNION SELECT key FROM temp.read_seed WHERE key IN (SELECT key FROM source_seed)
            ), wanted AS (
                SELECT key FROM repeated WHERE key NOT IN (SELECT value FROM json_each(?))
            )
            SELECT key, name, lines_before + line FROM wanted
            JOIN source_seed USING (key) JOIN source_chunk ON id = chunk
            UNION ALL SELECT key, file, line FROM wanted JOIN temp.read_seed USING (key)
            ORDER BY 1, 2, 3
            """,
            json.dumps([*passed_over]),
        )
        return noted_faults(found, places)

    async def held_of(self, ids: Collection[str]) -> int:
        """Count those of some articles that stand in a file, by what was noted so far."""
        [[count]] = await self._rows(
            """
            SELECT count(*) FROM json_each(?) WHERE value IN (SELECT key FROM source_seed)
            OR value IN (SELECT key FROM temp.read_seed)
            """,
            json.dumps([*ids]),
        )
        return int(count)

    async def remember(self, files: Sequence[FileRead], faults: Sequence[Fault]) -> None:
        """Remember files that were read: their stamps, the seeds noted in them, and their faults.

        Which seeds are repetitions is worked out anew: it depends on other files.
        """
        await self._db.executemany(
            "UPDATE source_chunk SET size = ?2, modified = ?3, changed = ?4"
            " WHERE name = ?1 AND size IS NULL",
            [(file.name, *file.stamp) for file in files],
        )
        await self._forget("size IS NULL")
        await self._db.executemany(
            "INSERT INTO source_chunk (name, lines_before, hash, size, modified, changed, reader)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (file.name, *chunk, *file.stamp, READER_VERSION)
                for file in files
                for chunk in file.chunks
            ],
        )
        await self._db.executemany(
            """
            INSERT INTO source_fault SELECT id, ?2 - lines_before, ?3 FROM source_chunk
            WHERE name = ?1 AND lines_before < max(?2, 1) ORDER BY lines_before DESC LIMIT 1
            """,
            [(it.file, it.line, it.reason.name) for it in faults_of(files, faults)],
        )
        await self._db.execute(
            """
            INSERT INTO source_seed SELECT key, id, line - lines_before
            FROM temp.read_seed CROSS JOIN source_chunk ON id = (
                SELECT id FROM source_chunk WHERE name = file AND lines_before < line
                ORDER BY lines_before DESC LIMIT 1
            ) ORDER BY key
            """
        )

    async def _not_stored(self, known: Set[str], removed: Collection[str]) -> set[str]:
        """Find the files that hold an article which is not stored as it stands in a known file.

        Another file had it as well, in an earlier place, and changed or went.
        """
        rows = await self._rows(
            """
            SELECT DISTINCT name FROM source_seed JOIN source_chunk ON id = chunk
            WHERE (
                key NOT IN (SELECT key FROM article)
                AND key NOT IN (SELECT value FROM json_each(?))
            ) OR key IN (
                SELECT key FROM article WHERE source NOT IN (SELECT value FROM json_each(?))
            )
            """,
            json.dumps([*removed]),
            json.dumps([*known]),
        )
        return {name for (name,) in rows}

    async def _forget(self, condition: str) -> None:
        """Forget the chunks for which a condition holds."""
        found = await self._rows(f"SELECT id FROM source_chunk WHERE {condition}")  # noqa: S608
        if not found:
            return
        numbers = json.dumps([number for (number,) in found])
        for table, column in NOTES:
            await self._rows(
                f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))",  # noqa: S608
                numbers,
            )

    async def _rows(self, sql: str, *values: object) -> list[Any]:
        return list(await self._db.execute_fetchall(sql, values))
