"""Bringing the database in line with a folder of seeds, in one transaction."""

import asyncio
import json
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path, PurePosixPath

import aiosqlite

from bot.library.database import transaction
from bot.library.index import Entries, Writer
from bot.library.seeds import Fault, Reason, Seed
from bot.library.worker import BATCH, Worker

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
    async with Worker.open(folder) as worker, transaction(db):
        return await _apply(db, worker, progress)


async def _apply(db: aiosqlite.Connection, worker: Worker, progress: Progress | None) -> Report:
    """Read everything and write what is to be written, inside the transaction."""
    [[newest]] = await db.execute_fetchall("SELECT max(id) FROM article")
    await db.execute("CREATE TEMP TABLE seen (key TEXT PRIMARY KEY) WITHOUT ROWID")
    index = Writer(db)
    added = updated = unchanged = 0
    faults: list[Fault] = []
    batch = await worker.batch()
    while batch.items:
        firsts, batch_faults = await _without_repetitions(db, batch.items)
        new, changed = await _differences(db, firsts)
        if changed:
            await _take_out(db, index, worker, await _rowids(db, changed))
        written = new + changed
        if written:
            entries = await worker.entries([(seed.title, seed.body) for seed in written])
        # The next batch is read while this one is written.
        upcoming = asyncio.create_task(worker.batch())
        if written:
            await _write(db, index, written, entries)
        added += len(new)
        updated += len(changed)
        unchanged += len(firsts) - len(new) - len(changed)
        faults += batch_faults
        if progress:
            progress(batch.done, batch.total)
        batch = await upcoming
    removed = await _remove_unseen(db, index, worker, {fault.file for fault in faults})
    await db.execute("DROP TABLE temp.seen")
    # Nobody is told of the articles that a library begins with (`newest` is NULL then).
    await db.execute("INSERT INTO arrival SELECT id FROM article WHERE id > ?", [newest])
    if changes := added + updated + removed:
        await index.finish(changes)
    return Report(added, updated, unchanged, removed, tuple(faults))


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


async def _write(
    db: aiosqlite.Connection, index: Writer, seeds: Sequence[Seed], entries: Entries
) -> None:
    """Add or update articles, and what search knows of them."""
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
    await index.add(await _rowids(db, seeds), entries)


async def _rowids(db: aiosqlite.Connection, seeds: Sequence[Seed]) -> list[int]:
    """The rowids of stored articles, in the order given."""
    rows = await db.execute_fetchall(
        """
        SELECT article.id FROM json_each(?) CROSS JOIN article ON article.key = json_each.value
        ORDER BY json_each.key
        """,
        [json.dumps([seed.id for seed in seeds])],
    )
    return [rowid for (rowid,) in rows]


async def _take_out(
    db: aiosqlite.Connection, index: Writer, worker: Worker, rowids: Sequence[int]
) -> None:
    """Have search forget articles that are about to change or go."""
    stored = await db.execute_fetchall(
        "SELECT id, title, body FROM article WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps([*rowids])],
    )
    entries = await worker.entries([(title, body) for _, title, body in stored])
    await index.remove([rowid for rowid, _, _ in stored], entries)


def _stored_date(date: datetime) -> str:
    return date.isoformat(timespec="seconds")


async def _remove_unseen(
    db: aiosqlite.Connection, index: Writer, worker: Worker, faulty: Set[str]
) -> int:
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
        await _take_out(db, index, worker, batch)
        await db.executemany("DELETE FROM article WHERE id = ?", [(rowid,) for rowid in batch])
    return len(gone)
