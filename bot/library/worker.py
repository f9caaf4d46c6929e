"""The part of a reload that computes: reading seeds, and working out what search needs of them.

It runs in a thread or, for a large folder, in a process of its own: threads share one interpreter
lock, and a search, which takes and releases it dozens of times, took eight times as long beside a
thread that computes (p95 82 ms instead of 11), but not twice as long beside a process.
"""

import asyncio
import os
import pickle
import subprocess
import sys
from collections.abc import AsyncIterator, Generator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Protocol, Self

from bot.library.search.entries import Entries, prepare_entries
from bot.library.seeds import Fault, Seed, SeedFolder

# Articles that are read and written at a time: enough to amortise the hops between threads, few
# enough that a batch of the largest fits into memory and that no step holds the interpreter lock
# for long.
BATCH = 64
# Bytes of seeds from which on a process, which takes a third of a second to start, is worth it.
LARGE = 4_000_000


@dataclass(frozen=True, slots=True)
class Batch:
    """Some seeds and faults in path order, and how far the reading is, in bytes."""

    items: list[Seed | Fault]
    done: int
    total: int


# Titles and bodies to prepare entries of; None asks for the next batch, an empty one at the end.
Request = Sequence[tuple[str, str]] | None


class Worker:
    """Answers from a thread of its own, so that nobody waits for its computing."""

    def __init__(self, executor: Executor, answering: "_Answering") -> None:
        self._executor = executor
        self._answering = answering

    @classmethod
    @asynccontextmanager
    async def open(cls, folder: Path) -> AsyncIterator[Self]:
        """Start on a folder of seeds; a large one is read in a process of its own."""
        loop = asyncio.get_running_loop()
        # One thread: what is asked while an answer is worked out, to end it too, comes after it.
        with ThreadPoolExecutor(1) as executor:
            answering = await loop.run_in_executor(executor, _start, folder)
            try:
                yield cls(executor, answering)
            finally:
                executor.submit(answering.close)

    async def batch(self) -> Batch:
        """Read the next seeds; none at the end."""
        batch: Batch = await self._ask(None)
        return batch

    async def entries(self, articles: Sequence[tuple[str, str]]) -> Entries:
        """Work out what search needs of articles, given as title and body."""
        entries: Entries = await self._ask(articles)
        return entries

    async def _ask(self, request: Request) -> Any:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, self._answering.send, request)


class _Answering(Protocol):
    """What answers requests one after another: a generator here, or a process."""

    def send(self, request: Request, /) -> Any: ...

    def close(self) -> None: ...


def _start(folder: Path) -> _Answering:
    if _is_large(folder):
        return _Process(folder)
    answering = _work(folder)
    next(answering)
    return answering


def _work(folder: Path) -> Generator[Batch | Entries | None, Request, None]:
    seeds = SeedFolder(folder)
    items = iter(seeds)
    request = yield None
    while True:
        if request is None:
            batch = list(islice(items, BATCH))
            request = yield Batch(batch, seeds.progress.done, seeds.progress.total)
        else:
            request = yield prepare_entries(request)


def _is_large(folder: Path) -> bool:
    size = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            try:
                size += Path(parent, name).stat().st_size
            except OSError:  # Reading it will say so.
                continue
            if size > LARGE:
                return True
    return False


class _Process:
    """The same work in a process that is fed through pipes."""

    def __init__(self, folder: Path) -> None:
        # The other process finds the package where this one did.
        paths = [str(Path(__file__).parents[2]), *filter(None, sys.path)]
        self._process = subprocess.Popen(  # noqa: S603 - this program itself
            [sys.executable, "-c", f"from {__name__} import main; main()", folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={
                # Its arrays are too small to share among threads; whoever set it knows better.
                "OPENBLAS_NUM_THREADS": "1",
                **os.environ,
                "PYTHONPATH": os.pathsep.join(paths),
            },
            # Ctrl-C is for us; the worker ends when we close its pipes.
            start_new_session=True,
        )

    def send(self, request: Request, /) -> Any:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None  # noqa: S101 - both were asked for
        assert stdout is not None  # noqa: S101
        pickle.dump(request, stdin)
        stdin.flush()
        return pickle.load(stdout)  # noqa: S301 - our own process wrote it

    def close(self) -> None:
        self._process.kill()
        with self._process:  # Closes the pipes and waits.
            pass


def main() -> None:
    """Answer requests from standard input until it ends."""
    if hasattr(os, "nice"):
        os.nice(10)  # Whoever waits for an answer of the bot goes first.
    worker = _work(Path(sys.argv[1]))
    next(worker)
    while True:
        try:
            request = pickle.load(sys.stdin.buffer)  # noqa: S301 - our parent wrote it
        except EOFError:
            return
        pickle.dump(worker.send(request), sys.stdout.buffer)
        sys.stdout.buffer.flush()
