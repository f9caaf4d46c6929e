"""What each seed file held when it was read last, so that it need not be read again.

`source_chunk` names the files whose content is known, by their chunks: all of a file, or some of
its lines. `source_seed` says where in a chunk which article stands, `source_fault` what else was
wrong there. While a file is read anew, its chunks have no stamp and, until they are found in it, no
place. Of what is read now, the temporary `read_seed` says where articles stand.
Names compare as paths are sorted: both go by code points.
"""

from collections.abc import Collection, Sequence, Set
from typing import Any, Self

from bot.library.seeds import (
    READER_VERSION,
    Fault,
    FileRead,
    KnownChunk,
    KnownChunks,
    Seed,
    SeedFile,
)
from bot.stores.postgres.connection import Connection, rows
from bot.stores.source_files import (
    NOTES,
    STALE,
    by_file,
    faults_of,
    noted_faults,
    repetitions,
    unchanged,
)


class PostgresSourceFiles:
    """A `SourceFiles` over a connection that is inside a transaction."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    @classmethod
    async def begin(cls, db: Connection) -> Self:
        """Begin to note what files hold."""
        await rows(
            db,
            'CREATE TEMP TABLE read_seed (key text COLLATE "C", file text COLLATE "C",'
            " line bigint, PRIMARY KEY (key, file, line)) ON COMMIT DROP",
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
            "UPDATE source_chunk SET lines_before = NULL, size = NULL WHERE id = ANY(%s)",
            [number for number, name, *_ in noted if name not in known],
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
        await self._rows(
            "UPDATE source_chunk SET lines_before = standing.lines_before"
            " FROM unnest(%s::bigint[], %s::bigint[]) AS standing (id, lines_before)"
            " WHERE source_chunk.id = standing.id",
            [chunk.number for chunk in chunks],
            [chunk.lines_before for chunk in chunks],
        )

    async def forget_gone(self) -> None:
        """Forget the chunks of which that was not noted, once all files are read."""
        await self._forget("lines_before IS NULL")

    async def note(self, seeds: Sequence[Seed]) -> list[bool]:
        """Note seeds in path order; tell of each whether its article stands in an earlier place."""
        keys = [seed.id for seed in seeds]
        before = await self._rows("SELECT key FROM read_seed WHERE key = ANY(%s)", keys)
        elsewhere = await self._rows(
            "SELECT key, name, lines_before + line FROM source_seed JOIN source_chunk ON id = chunk"
            " WHERE key = ANY(%s) AND lines_before IS NOT NULL",
            keys,
        )
        await self._rows(
            "INSERT INTO read_seed SELECT * FROM unnest(%s::text[], %s::text[], %s::bigint[])"
            " ON CONFLICT DO NOTHING",
            keys,
            [seed.file for seed in seeds],
            [seed.line for seed in seeds],
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
                UNION SELECT key FROM read_seed GROUP BY key HAVING count(*) > 1
                UNION SELECT key FROM read_seed WHERE key IN (SELECT key FROM source_seed)
            ), wanted AS (
                SELECT key FROM repeated WHERE key <> ALL(%s)
            )
            SELECT key, name, lines_before + line FROM wanted
            JOIN source_seed USING (key) JOIN source_chunk ON id = chunk
            UNION ALL SELECT key, file, line FROM wanted JOIN read_seed USING (key)
            ORDER BY 1, 2, 3
            """,
            [*passed_over],
        )
        return noted_faults(found, places)

    async def held_of(self, ids: Collection[str]) -> int:
        """Count those of some articles that stand in a file, by what was noted so far."""
        [[count]] = await self._rows(
            """
            SELECT count(*) FROM unnest(%s::text[]) AS wanted
            WHERE wanted IN (SELECT key FROM source_seed)
            OR wanted IN (SELECT key FROM read_seed)
            """,
            [*ids],
        )
        return int(count)

    async def remember(self, files: Sequence[FileRead], faults: Sequence[Fault]) -> None:
        """Remember files that were read: their stamps, the seeds noted in them, and their faults.

        Which seeds are repetitions is worked out anew: it depends on other files.
        """
        async with self._db.cursor() as cursor:
            await cursor.executemany(
                "UPDATE source_chunk SET size = %s, modified = %s, changed = %s"
                " WHERE name = %s AND size IS NULL",
                [(*file.stamp, file.name) for file in files],
            )
            await self._forget("size IS NULL")
            await cursor.executemany(
                "INSERT INTO source_chunk"
                " (name, lines_before, hash, size, modified, changed, reader)"
                " VALUES (%s, %s, %s, %s, %s, %s, %s)",
                [
                    (file.name, *chunk, *file.stamp, READER_VERSION)
                    for file in files
                    for chunk in file.chunks
                ],
            )
            await cursor.executemany(
                """
                INSERT INTO source_fault SELECT id, %s - lines_before, %s FROM source_chunk
                WHERE name = %s AND lines_before < greatest(%s, 1)
                ORDER BY lines_before DESC LIMIT 1
                """,
                [(it.line, it.reason.name, it.file, it.line) for it in faults_of(files, faults)],
            )
        await self._rows(
            """
            INSERT INTO source_seed SELECT key, id, line - lines_before FROM read_seed
            CROSS JOIN LATERAL (
                SELECT id, lines_before FROM source_chunk
                WHERE name = file AND lines_before < line ORDER BY lines_before DESC LIMIT 1
            ) AS chunk
            """
        )

    async def _not_stored(self, known: Set[str], removed: Collection[str]) -> set[str]:
        """Find the files that hold an article which is not stored as it stands in a known file.

        Another file had it as well, in an earlier place, and changed or went.
        """
        found = await self._rows(
            """
            SELECT DISTINCT name FROM source_seed AS seed JOIN source_chunk ON id = chunk
            LEFT JOIN article ON article.key = seed.key
            WHERE CASE WHEN article.key IS NULL THEN seed.key <> ALL(%s)
                ELSE article.source <> ALL(%s) END
            """,
            [*removed],
            [*known],
        )
        return {name for (name,) in found}

    async def _forget(self, condition: str) -> None:
        """Forget the chunks for which a condition holds."""
        found = await self._rows(f"SELECT id FROM source_chunk WHERE {condition}")  # noqa: S608
        if not found:
            return
        for table, column in NOTES:
            await self._rows(
                f"DELETE FROM {table} WHERE {column} = ANY(%s)",  # noqa: S608 - our own names
                [number for (number,) in found],
            )

    async def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        return await rows(self._db, sql, *values)
