"""Bringing the database in line with a folder of seeds, in one transaction."""

import asyncio
import json
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from itertools import islice
from pathlib import Path, PurePosixPath

import aiosqlite

from bot.library import index
from bot.library.database import transaction
from bot.library.seeds import Fault, Reason, Seed, SeedFolder

# Articles are written and removed this many at a time: enough to amortise the hops between
# threads, few enough that a batch of the largest articles fits into memory.
BATCH = 200

# Called after each batch with the bytes of seed files read so far, and in all.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Report:
    """What a reload did: how many articles of each kind, and every fault in path order."""

    added: int
    updated: int
    unchanged: int
    removed: int
    faults: tuple[Fault, ...]


async def reload(db: aiosqlite.Connection, folder: Path, progress: Progress | None) -> Report:
    """Add, update and remove articles until the database holds what the folder holds.

    Everything happens in one transaction: a reader sees the old library or the new one, and so
    does the next start if the process is killed. While a file has a fault, nothing that came
    from it is removed.

    Args:
        db: The one connection that writes.
        folder: The seeds folder; a missing one is a fault.
        progress: Told how far the reading is.
    """
    seeds = await asyncio.to_thread(SeedFolder, folder)
    items = iter(seeds)
    added = updated = unchanged = 0
    faults: list[Fault] = []
    async with transaction(db):
        [[newest]] = await db.execute_fetchall("SELECT max(id) FROM article")
        await db.execute("CREATE TEMP TABLE seen (key TEXT PRIMARY KEY) WITHOUT ROWID")
        upcoming = asyncio.create_task(asyncio.to_thread(_next_batch, items))
        while batch := await upcoming:
            # The next batch is read while this one is written.
            upcoming = asyncio.create_task(asyncio.to_thread(_next_batch, items))
            firsts, batch_faults = await _without_repetitions(db, batch)
            new, changed = await _differences(db, firsts)
            await _write(db, new + changed)
            added += len(new)
            updated += len(changed)
            unchanged += len(firsts) - len(new) - len(changed)
            faults += batch_faults
            if progress:
                progress(seeds.progress.done, seeds.progress.total)
        removed = await _remove_unseen(db, {fault.file for fault in faults})
        await db.execute("DROP TABLE temp.seen")
        # Nobody is told of the articles that a library begins with (`newest` is NULL then).
        await db.execute("INSERT INTO arrival SELECT id FROM article WHERE id > ?", [newest])
        if added or updated or removed:
            await index.finish(db)
    return Report(added, updated, unchanged, removed, tuple(faults))


def _next_batch(items: Iterator[Seed | Fault]) -> list[Seed | Fault]:
    return list(islice(items, BATCH))


async def _without_repetitions(
    db: aiosqlite.Connection, batch: Sequence[Seed | Fault]
) -> tuple[list[Seed], list[Fault]]:
    """Keep the first article of each URL; a later one is a fault."""
    keys = json.dumps([item.id for item in batch if isinstance(item, Seed)])
    rows = await db.execute_fetchall(
        "SELECT key FROM temp.seen WHERE key IN (SELECT value FROM json_each(?))", [keys]
    )
    seen = {key for (key,) in rows}
    firsts: list[Seed] = []
    faults: list[Fault] = []
    for item in batch:
        if isinstance(item, Fault):
            faults.append(item)
        elif item.id in seen:
            faults.append(Fault(item.file, item.line, Reason.DUPLICATE))
        else:
            seen.add(item.id)
            firsts.append(item)
    await db.execute("INSERT OR IGNORE INTO temp.seen SELECT value FROM json_each(?)", [keys])
    return firsts, faults


async def _differences(
    db: aiosqlite.Connection, seeds: Sequence[Seed]
) -> tuple[list[Seed], list[Seed]]:
    """Tell which seeds are new and which changed; note where an unchanged one stands now."""
    rows = await db.execute_fetchall(
        "SELECT key, digest, source FROM article WHERE key IN (SELECT value FROM json_each(?))",
        [json.dumps([seed.id for seed in seeds])],
    )
    stored = {key: (digest, source) for key, digest, source in rows}
    new = [seed for seed in seeds if seed.id not in stored]
    changed = [seed for seed in seeds if seed.id in stored and stored[seed.id][0] != _digest(seed)]
    moved = [
        (seed.file, seed.id)
        for seed in seeds
        if seed.id in stored and stored[seed.id][1] != seed.file
    ]
    await db.executemany("UPDATE article SET source = ? WHERE key = ?", moved)
    return new, changed


def _digest(seed: Seed) -> bytes:
    """Tell one content from another; the URL as it is shown counts as content."""
    published = seed.published.isoformat() if seed.published else ""
    content = f"{seed.url}\0{seed.title}\0{seed.body}\0{published}"
    return blake2b(content.encode(), digest_size=16).digest()


async def _write(db: aiosqlite.Connection, seeds: Sequence[Seed]) -> None:
    """Add or update articles, and what search knows of them."""
    keys = json.dumps([seed.id for seed in seeds])
    await index.remove(db, [rowid for _, rowid in await _rowids(db, keys)])
    now = datetime.now(UTC)
    await db.executemany(
        """
        INSERT INTO article (key, url, title, body, published, source, digest)
        VALUES (?1, ?2, ?3, ?4, coalesce(?5, ?6), ?7, ?8)
        ON CONFLICT (key) DO UPDATE SET
            url = ?2, title = ?3, body = ?4, published = coalesce(?5, published), source = ?7,
            digest = ?8
        """,
        [
            (
                seed.id,
                seed.url,
                seed.title,
                seed.body,
                seed.published and _stored_date(seed.published),
                _stored_date(now),
                seed.file,
                _digest(seed),
            )
            for seed in seeds
        ],
    )
    entries = await asyncio.to_thread(
        lambda: {seed.id: index.prepare(seed.title, seed.body) for seed in seeds}
    )
    await index.add(db, [(rowid, entries[key]) for key, rowid in await _rowids(db, keys)])


async def _rowids(db: aiosqlite.Connection, keys: str) -> list[tuple[str, int]]:
    rows = await db.execute_fetchall(
        "SELECT key, id FROM article WHERE key IN (SELECT value FROM json_each(?))", [keys]
    )
    return [(key, rowid) for key, rowid in rows]


def _stored_date(date: datetime) -> str:
    return date.isoformat(timespec="seconds")


async def _remove_unseen(db: aiosqlite.Connection, faulty: Set[str]) -> int:
    """Remove what no seed file holds any more, but nothing that came from a faulty place."""
    rows = await db.execute_fetchall(
        "SELECT id, source FROM article WHERE key NOT IN (SELECT key FROM temp.seen)"
    )
    gone = [
        rowid
        for rowid, source in rows
        if faulty.isdisjoint({source, *map(str, PurePosixPath(source).parents)})
    ]
    for start in range(0, len(gone), BATCH):
        batch = gone[start : start + BATCH]
        await index.remove(db, batch)
        await db.executemany("DELETE FROM article WHERE id = ?", [(rowid,) for rowid in batch])
    return len(gone)
