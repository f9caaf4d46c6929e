"""Bringing the library in line with a folder of seeds, in one transaction."""

import asyncio
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from bot.library.ports import ArticleStore, ArticleWriter
from bot.library.search.entries import Entries
from bot.library.seeds import Fault, Reason, Seed, list_folder
from bot.library.seeds.inbox import is_sent, sent_ids
from bot.library.seeds.removed import removed_ids
from bot.library.worker import Worker

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


async def reload(store: ArticleStore, folder: Path, progress: Progress | None) -> Report:
    """Add, update and remove articles until the store holds what the folder holds.

    Everything happens in one transaction: a reader sees the old library or the new one, and so
    does the next start if the process is killed. While a file has a fault, nothing that came
    from it is removed.

    Args:
        store: Where the articles are kept.
        folder: The seeds folder; a missing one is a fault.
        progress: Told how far the reading is.

    Raises:
        ReloadRunningError: Another process is writing.
    """
    seeds = await asyncio.to_thread(list_folder, folder)
    listed = _Listed(removed_ids(folder), sent_ids(file.name for file in seeds.files))
    async with Worker.open(seeds.files) as worker, store.reload(worker.entries) as writer:
        return await _apply(writer, worker, seeds.faults, listed, progress)


async def _apply(
    writer: ArticleWriter,
    worker: Worker,
    folder_faults: Sequence[Fault],
    listed: "_Listed",
    progress: Progress | None,
) -> Report:
    """Read everything and write what is to be written, inside the transaction."""
    added = updated = unchanged = 0
    faults = [*folder_faults]
    # What was worked out of one batch is written while the worker does the next.
    prepared: _Prepared | None = None
    batch = await worker.batch()
    while batch.items:
        seeds, batch_faults = await _without_repetitions(
            writer, [it for it in batch.items if isinstance(it, Fault) or listed.takes(it)]
        )
        new, changed = await _differences(writer, seeds)
        preparing = asyncio.create_task(_prepare(worker, new + changed))
        upcoming = asyncio.create_task(worker.batch())
        await _write(writer, prepared)
        added += len(new)
        updated += len(changed)
        unchanged += len(seeds) - len(new) - len(changed)
        faults += batch_faults
        if progress:
            progress(batch.done, batch.total)
        prepared, batch = await preparing, await upcoming
    await _write(writer, prepared)
    gone = _removable(await writer.unseen(), {fault.file for fault in faults}, listed.removed)
    await writer.remove(gone)
    await writer.finish(added + updated + len(gone))
    faults.sort(key=lambda fault: fault.file)
    return Report(added, updated, unchanged, len(gone), tuple(faults))


@dataclass(frozen=True, slots=True)
class _Listed:
    """Articles that are not taken from every file that holds them, by id.

    Attributes:
        removed: Those that were taken out of the library.
        sent: Those that an admin sent: they are taken from the inbox only.
    """

    removed: Set[str]
    sent: Set[str]

    def takes(self, seed: Seed) -> bool:
        """Tell whether an article is taken from where it stands."""
        if seed.id in self.removed:
            return False
        return seed.id not in self.sent or is_sent(seed.file)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """Seeds that are to be written, and what is indexed of them."""

    seeds: Sequence[Seed]
    entries: Entries


async def _prepare(worker: Worker, seeds: Sequence[Seed]) -> _Prepared | None:
    if not seeds:
        return None
    return _Prepared(seeds, await worker.entries([(seed.title, seed.body) for seed in seeds]))


async def _write(writer: ArticleWriter, prepared: _Prepared | None) -> None:
    if prepared:
        hashed = [(seed, _content_hash(seed)) for seed in prepared.seeds]
        await writer.put(hashed, prepared.entries, datetime.now(UTC))


async def _without_repetitions(
    writer: ArticleWriter, batch: Sequence[Seed | Fault]
) -> tuple[list[Seed], list[Fault]]:
    """Keep the first article of each URL; a later one is a fault."""
    seen = await writer.note_seen([item.id for item in batch if isinstance(item, Seed)])
    seeds: list[Seed] = []
    faults: list[Fault] = []
    for item in batch:
        if isinstance(item, Fault):
            faults.append(item)
        elif item.id in seen:
            faults.append(Fault(item.file, item.line, Reason.DUPLICATE))
        else:
            seen.add(item.id)
            seeds.append(item)
    return seeds, faults


async def _differences(
    writer: ArticleWriter, seeds: Sequence[Seed]
) -> tuple[list[Seed], list[Seed]]:
    """Tell which seeds are new and which changed; note where an unchanged one stands now."""
    stored = await writer.stored([seed.id for seed in seeds])
    new = [seed for seed in seeds if seed.id not in stored]
    known = [seed for seed in seeds if seed.id in stored]
    await writer.move({seed.id: seed.file for seed in known if stored[seed.id].source != seed.file})
    changed = [seed for seed in known if stored[seed.id].content_hash != _content_hash(seed)]
    return new, changed


def _content_hash(seed: Seed) -> bytes:
    """Tell one content from another; the URL as it is shown counts as content."""
    published = seed.published.isoformat() if seed.published else ""
    content = f"{seed.url}\0{seed.title}\0{seed.body}\0{published}"
    return blake2b(content.encode(), digest_size=16).digest()


def _removable(unseen: Sequence[tuple[str, str]], faulty: Set[str], removed: Set[str]) -> list[str]:
    """Leave out of articles without a seed what came from a faulty file or folder."""
    return [
        article_id
        for article_id, source in unseen
        if article_id in removed
        or faulty.isdisjoint({source, *map(str, PurePosixPath(source).parents)})
    ]
