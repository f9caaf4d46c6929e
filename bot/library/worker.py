"""The part of a reload that computes: reading seeds, and working out what is indexed of them.

It stands above `seeds` and `search`, which know nothing of each other.

It runs in a thread or, for many bytes, in a process of its own: threads share one interpreter
lock, and a search, which takes and releases it dozens of times, took eight times as long beside a
thread that computes (p95 82 ms instead of 11), but not twice as long beside a process.
"""

import asyncio
import os
import pickle
import subprocess
import sys
from collections.abc import AsyncIterator, Generator, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, Any, Protocol, Self

from bot.library.search.entries import Entries, prepare_entries
from bot.library.seeds import Item, KnownChunks, Seed, SeedFile, SeedReader

# Articles that are read and written at a time, and characters after which a batch ends sooner:
# enough to amortise what is done once a batch, few enough that batches of the largest fit into
# memory and that no step holds the interpreter lock for long.
BATCH = 256
BATCH_CHARACTERS = 1_000_000
# Bytes of seeds from which on a process, which takes a quarter of a second to start, is worth it.
LARGE = 4_000_000


@dataclass(frozen=True, slots=True)
class Batch:
    """What was read, in path order, and how far the reading is, in bytes."""

    items: list[Item]
    done: int
    total: int


# What to prepare entries of: titles and bodies or, of seeds of the last two batches, their hashes.
# None asks for the next batch, an empty one at the end.
Request = Sequence[tuple[str, str] | bytes] | None


class Worker:
    """Answers from a thread of its own, so that nobody waits for its computing."""

    def __init__(self, executor: Executor) -> None:
        """Work in the one thread of this executor; `open` makes it."""
        self._executor = executor
        self._answers: _Answers | None = None

    @classmethod
    @asynccontextmanager
    async def open(cls) -> AsyncIterator[Self]:
        """Have a worker, which works once it was given files."""
        # One thread: what ends an answer that is being worked out comes after it.
        with ThreadPoolExecutor(1) as executor:
            worker = cls(executor)
            try:
                yield worker
            finally:
                if isinstance(worker._answers, _Process):
                    worker._answers.kill()
                executor.submit(worker._close)

    async def read(self, files: Sequence[SeedFile], known: KnownChunks) -> None:
        """Start on some seed files; many bytes are read in a process of its own."""
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._executor, self._start, files, known)

    async def batch(self) -> Batch:
        """Read the next seeds; none at the end."""
        batch: Batch = await self._ask(None)
        return batch

    async def entries(self, articles: Sequence[tuple[str, str]]) -> Entries:
        """Work out what is indexed of articles, given as title and body."""
        entries: Entries = await self._ask(articles)
        return entries

    async def entries_of(self, seeds: Sequence[Seed]) -> Entries:
        """Work out what is indexed of seeds of the last two batches: their texts are there."""
        entries: Entries = await self._ask([seed.content_hash for seed in seeds])
        return entries

    async def _ask(self, request: Request) -> Any:
        assert self._answers is not None  # noqa: S101 - it was given files
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, self._answers.send, request)

    def _start(self, files: Sequence[SeedFile], known: KnownChunks) -> None:
        if sum(file.stamp.size for file in files) > LARGE:
            self._answers = _Process(files, known)
        else:
            self._answers = _answer(files, known)
            next(self._answers)

    def _close(self) -> None:
        if self._answers is not None:
            self._answers.close()


class _Answers(Protocol):
    """What answers requests one after another: a generator here, or a process."""

    def send(self, request: Request, /) -> Any: ...

    def close(self) -> None: ...


# Titles and bodies of seeds by their hashes.
_Texts = dict[bytes, tuple[str, str]]


def _answer(
    files: Sequence[SeedFile], known: KnownChunks
) -> Generator[Batch | Entries | None, Request, None]:
    reader = SeedReader(files, known)
    items = iter(reader)
    last: _Texts = {}
    before: _Texts = {}
    request = yield None
    while True:
        if request is None:
            batch = Batch(_take_batch(items), reader.done, reader.total)
            seeds = [item for item in batch.items if isinstance(item, Seed)]
            last, before = {seed.content_hash: (seed.title, seed.body) for seed in seeds}, last
            request = yield batch
        else:
            texts = before | last
            request = yield prepare_entries(
                [texts[it] if isinstance(it, bytes) else it for it in request]
            )


def _take_batch(items: Iterator[Item]) -> list[Item]:
    batch, characters = [], 0
    for item in islice(items, BATCH):
        batch.append(item)
        characters += len(item.body) if isinstance(item, Seed) else 0
        if characters > BATCH_CHARACTERS:
            break
    return batch


class _Process:
    """The same answers from a process that reads requests from its standard input.

    Not by multiprocessing: its processes run the caller's main script a second time.
    """

    def __init__(self, files: Sequence[SeedFile], known: KnownChunks) -> None:
        # The other process finds the package where this one did.
        paths = [str(Path(__file__).parents[2]), *filter(None, sys.path)]
        self._process = subprocess.Popen(  # noqa: S603 - this program itself
            [sys.executable, "-c", f"from {__name__} import main; main()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={
                # Memory that is freed is wanted again at once: the next batch is as large (glibc).
                "MALLOC_MMAP_THRESHOLD_": "16000000",
                "MALLOC_TRIM_THRESHOLD_": "64000000",
                # Its arrays are too small to share among threads; whoever set it knows better.
                "OPENBLAS_NUM_THREADS": "1",
                **os.environ,
                "PYTHONPATH": os.pathsep.join(paths),
            },
            # Ctrl-C is for us; the worker ends when we close its pipes.
            start_new_session=True,
        )
        self._write((files, known))

    def send(self, request: Request, /) -> Any:
        """Wait for the answer to a request.

        Raises:
            OSError: The process has ended, killed by the system or by somebody.
        """
        assert self._process.stdout is not None  # noqa: S101 - it was asked for
        try:
            self._write(request)
            return pickle.load(self._process.stdout)  # noqa: S301 - our own process wrote it
        except (BrokenPipeError, EOFError, pickle.UnpicklingError) as error:
            raise ChildProcessError("the process that reads the seeds has ended") from error

    def kill(self) -> None:
        """End the process, whatever it is doing; an answer that is waited for does not come."""
        self._process.kill()

    def close(self) -> None:
        """Wait until the process has ended."""
        self.kill()
        with self._process:  # Closes the pipes and waits.
            pass

    def _write(self, message: object) -> None:
        assert self._process.stdin is not None  # noqa: S101 - it was asked for
        _send(message, self._process.stdin)


def main() -> None:
    """Answer requests from standard input until it ends, as it does when the parent dies."""
    if hasattr(os, "nice"):
        os.nice(10)  # Whoever waits for an answer of the bot goes first.
    try:
        answers = _answer(*_received())
        next(answers)
        while True:
            _send(answers.send(_received()), sys.stdout.buffer)
    except (EOFError, BrokenPipeError):
        # What could not be sent is not tried again at the exit.
        os._exit(0)


def _received() -> Any:
    """Read what the parent sent.

    Raises:
        EOFError: It has ended, perhaps amid sending.
    """
    try:
        return pickle.load(sys.stdin.buffer)  # noqa: S301 - our parent wrote it
    except pickle.UnpicklingError as error:
        raise EOFError from error


def _send(message: object, stream: IO[bytes]) -> None:
    pickle.dump(message, stream)
    stream.flush()
