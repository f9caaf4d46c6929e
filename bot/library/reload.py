"""Bringing the library in line with a folder of seeds, in one transaction."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from bot.library.ports import ArticleStore, ArticleWriter
from bot.library.removals import held_back, removable
from bot.library.report import Report
from bot.library.search.entries import Entries
from bot.library.seeds import (
    Fault,
    FileRead,
    Item,
    KnownChunk,
    Reason,
    Seed,
    SeedFile,
    SeedFolder,
    list_folder,
)
from bot.library.seeds.inbox import sent_ids
from bot.library.seeds.listed import Listed
from bot.library.seeds.removed import LIST, faults_of_list, removed_ids
from bot.library.worker import Batch, Worker

# Called after each batch with the bytes of seed files read so far, and in all.
Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Loading:
    """How far a reload is, for whoever looks at it meanwhile.

    Attributes:
        done: Bytes read.
        total: Bytes to read.
        articles: Articles read.
        finishing: Whether all was read, and the rest is tidied up.
        stopped: Whether somebody wished it to stop.
        began: When it began, by `time.monotonic`.
    """

    done: int = 0
    total: int = 0
    articles: int = 0
    finishing: bool = False
    stopped: bool = False
    began: float = field(default_factory=monotonic)


@dataclass(frozen=True, slots=True)
class Wish:
    """How to reload.

    Attributes:
        check: Whether to change nothing, and only report what would be done.
        may_remove: How many articles may go even if they are many.
    """

    check: bool = False
    may_remove: int = 0


async def reload(
    store: ArticleStore,
    folder: Path,
    wish: Wish,
    loading: Loading,
    progress: Progress | None,
    waiting: frozenset[str] = frozenset(),
) -> Report:
    """Add, update and remove articles until the store holds what the folder holds.

    Everything happens in one transaction: a reader sees the old library or the new one, and so
    does the next start if the process is killed. While a file has a fault, nothing that came
    from it is removed. Files that are as they were when they were read last are not read again.

    Args:
        store: Where the articles are kept.
        folder: The seeds folder; a missing one is a fault.
        wish: How.
        loading: Told how far it is.
        progress: Called then.
        waiting: The ids of articles that the caller knows to be held: it is told which went.

    Raises:
        ReloadRunningError: Another process is writing.
    """
    seeds, removed = await asyncio.to_thread(_look_into, folder)
    listed = Listed(removed, sent_ids(file.name for file in seeds.files))
    async with Worker.open() as worker, store.reload(worker.entries, keep=not wish.check) as writer:
        run = _Run(writer, worker, wish, listed, [*seeds.faults], seeds.others, waiting)
        await run.read(seeds.files, loading, progress)
        await run.finish()
    return run.report()


def _look_into(folder: Path) -> tuple[SeedFolder, frozenset[str]]:
    """List the seed files, and the articles that are to stay out.

    Where nobody can tell which these are, no file is read: it might hold one of them.
    """
    seeds = list_folder(folder)
    try:
        faults = (*seeds.faults, *faults_of_list(folder))
        return replace(seeds, faults=faults), removed_ids(folder)
    except OSError:
        whole = [fault for fault in seeds.faults if fault.file == "."]
        return SeedFolder((), (*(whole or [Fault(LIST, 0, Reason.UNREADABLE)]),)), frozenset()


@dataclass(frozen=True, slots=True)
class _Prepared:
    """Seeds that are to be written, and what is indexed of them."""

    new: Sequence[Seed]
    new_entries: Entries
    changed: Sequence[Seed]
    changed_entries: Entries


@dataclass(slots=True)
class _Run:
    """One reload, inside its transaction."""

    writer: ArticleWriter
    worker: Worker
    wish: Wish
    listed: Listed
    faults: list[Fault]
    others: tuple[str, ...]
    waiting: frozenset[str]
    read_files: list[FileRead] = field(default_factory=list)
    taken_from_inbox: dict[str, str] = field(default_factory=dict)
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    held: frozenset[str] = frozenset()
    newly_held: int = 0
    kept: int = 0
    left_out: int = 0
    taken_out: int = 0
    lost: int = 0

    async def read(
        self, files: Sequence[SeedFile], loading: Loading, progress: Progress | None
    ) -> None:
        """Read what is not known, and write what is to be written of it."""
        known = await self.writer.sources.known(files, self.listed.removed)
        chunks = await self.writer.sources.chunks()
        await self.worker.read([file for file in files if file.name not in known], chunks)
        # While one batch is written, the next is prepared and the one after that is read.
        prepared: _Prepared | None = None
        batch = await self.worker.batch()
        while batch.items:
            upcoming = asyncio.create_task(self.worker.batch())
            try:
                new, changed = await self._sort_out(batch.items)
                preparing = asyncio.create_task(self._prepare(new, changed))
                try:
                    await self._write(prepared)
                    self._tell(batch, loading, progress)
                    prepared = await preparing
                finally:
                    preparing.cancel()
                batch = await upcoming
            finally:
                upcoming.cancel()
        loading.finishing = True
        await self._write(prepared)

    async def finish(self) -> None:
        """Remove what has no seed any more, and tidy up."""
        await self.writer.sources.forget_gone()
        read_faults = [*self.faults]
        self.faults += await self.writer.sources.faults(self.listed.removed | self.listed.sent)
        self.faults.sort(key=lambda fault: (fault.file, fault.line))
        self.left_out = await self.writer.sources.held_of(self.listed.removed)
        self.lost = len(self.waiting) - len(await self.writer.stored([*self.waiting]))
        unseen = await self.writer.unseen()
        taken_out = await self.writer.stored([*self.listed.removed])
        unseen = [(key, source) for key, source in unseen if key not in taken_out]
        articles = await self.writer.count() + (self.added if self.wish.check else 0)
        self.unchanged = articles - self.added - self.updated - len(unseen) - len(taken_out)
        gone = removable(unseen, {fault.file for fault in self.faults})
        noted = await self.writer.held()
        noted_unseen = noted & {key for key, _ in unseen}
        held = held_back(gone, noted_unseen, articles - self.added, self.wish.may_remove)
        gone = [key for key in gone if key not in held]
        self.held, self.newly_held = frozenset(held), len(held - noted)
        self.kept = len(unseen) - len(gone) - len(held)
        gone += taken_out
        self.taken_out = len(taken_out)
        self.removed = len(gone)
        if not self.wish.check:
            if held != noted:
                await self.writer.hold(held)
            await self.writer.remove(gone)
            await self.writer.sources.remember(self.read_files, read_faults)
            await self.writer.finish(self.added + self.updated + self.removed)

    def report(self) -> Report:
        """Tell what was done."""
        counts = (self.added, self.updated, self.unchanged, self.removed)
        return Report(
            *counts,
            faults=tuple(self.faults),
            held=len(self.held),
            others=self.others,
            kept=self.kept,
            left_out=self.left_out,
            taken_out=self.taken_out,
            lost=self.lost,
            held_ids=self.held,
            newly_held=self.newly_held,
        )

    @staticmethod
    def _tell(batch: Batch, loading: Loading, progress: Progress | None) -> None:
        loading.done, loading.total = batch.done, batch.total
        loading.articles += sum(isinstance(item, Seed) for item in batch.items)
        if progress:
            progress(batch.done, batch.total)

    async def _sort_out(self, items: Sequence[Item]) -> tuple[list[Seed], list[Seed]]:
        """Keep the first article of each URL: tell which are new and which changed."""
        seeds, chunks = self._note(items)
        await self.writer.sources.stand(chunks)
        repeated = await self.writer.sources.note(seeds)
        return await self._differences(
            [
                seed
                for seed, stands_earlier in zip(seeds, repeated, strict=True)
                if self._is_first(seed, stands_earlier=stands_earlier)
            ]
        )

    def _note(self, items: Sequence[Item]) -> tuple[list[Seed], list[KnownChunk]]:
        """Note faults and ends of files; give the rest."""
        seeds, chunks = [], []
        for item in items:
            match item:
                case Seed():
                    seeds.append(item)
                case Fault():
                    self.faults.append(item)
                case KnownChunk():
                    chunks.append(item)
                case FileRead():
                    self.read_files.append(item)
        return seeds, chunks

    def _is_first(self, seed: Seed, *, stands_earlier: bool) -> bool:
        """Tell whether an article is taken from this place."""
        if self.listed.passes_over(seed):
            return False
        if seed.id not in self.listed.sent:
            return not stands_earlier  # The store tells all repetitions at the end.
        # One that was sent goes before all others.
        first = self.taken_from_inbox.setdefault(seed.id, seed.place)
        if first != seed.place:
            self.faults.append(Fault(seed.file, seed.line, Reason.DUPLICATE, first))
        return first == seed.place

    async def _differences(self, seeds: Sequence[Seed]) -> tuple[list[Seed], list[Seed]]:
        """Tell which seeds are new and which changed; note where an unchanged one stands now."""
        stored = await self.writer.stored([seed.id for seed in seeds])
        new = [seed for seed in seeds if seed.id not in stored]
        known = [seed for seed in seeds if seed.id in stored]
        await self.writer.move(
            {seed.id: seed.file for seed in known if stored[seed.id].source != seed.file}
        )
        changed = [seed for seed in known if stored[seed.id].content_hash != seed.content_hash]
        self.added += len(new)
        self.updated += len(changed)
        return new, changed

    async def _prepare(self, new: Sequence[Seed], changed: Sequence[Seed]) -> _Prepared | None:
        if self.wish.check or not (new or changed):
            return None
        new_entries = await self.worker.entries_of(new)
        return _Prepared(new, new_entries, changed, await self.worker.entries_of(changed))

    async def _write(self, prepared: _Prepared | None) -> None:
        if prepared is None:
            return
        if prepared.new:
            await self.writer.add(prepared.new, prepared.new_entries, datetime.now(UTC))
        if prepared.changed:
            await self.writer.update(prepared.changed, prepared.changed_entries)
