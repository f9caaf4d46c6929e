"""How long searches take beside a reload, and how much memory the bot's process takes then.

    python -m bench.beside FOLDER [--articles 20000]

FOLDER holds what `bench.search_people` reads. The articles are loaded, then asked for, one query
after another, at a person's pace: with nothing else to do; while the same process loads all of them
anew, each of them changed; and with nothing else to do again. It prints the times of each, and the
most memory that the process and its worker had.
"""

import asyncio
import json
import os
import re
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from pathlib import Path
from time import perf_counter

import click
import numpy as np

from bench.search_queries import documents, write_seeds
from bot.cli.threads import share_process
from bot.library import Library
from bot.services import open_library

_PAUSE = 0.05


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--articles", default=20_000, show_default=True, help="How many to load.")
def main(folder: Path, articles: int) -> None:
    """Search among the articles of FOLDER while they are loaded anew."""
    lines = (folder / "queries_dev.jsonl").read_text("utf-8").splitlines()
    queries = [json.loads(line)["query"] for line in lines]
    share_process()  # As the bot does.
    with tempfile.TemporaryDirectory() as work:
        asyncio.run(_measure(Path(work), folder / "vietnews.jsonl.xz", articles, queries))


async def _measure(work: Path, corpus: Path, articles: int, queries: Sequence[str]) -> None:
    seeds = work / "seeds"
    async with open_library(work / "tomtat.db") as library:
        await _write(seeds, corpus, articles, "")
        print(f"loading: {await _reload(library, seeds)}")
        before = await _ask(library, queries, "with nothing else to do")
        await _write(seeds, corpus, articles, " (b)")
        reload = asyncio.create_task(_reload(library, seeds))
        beside = await _ask(library, queries, "beside a reload", reload)
        print(f"loading: {await reload}")
        after = await _ask(library, queries, "with nothing else to do")
    print(f"p95 {beside / np.mean([before, after]):.2f} times as long beside a reload")


async def _ask(
    library: Library, queries: Sequence[str], when: str, until: "asyncio.Task[str] | None" = None
) -> float:
    """Ask each query, again and again until something ends; give the 95th percentile of times."""
    taken: list[float] = []
    while not taken or (until and not until.done()):
        for query in queries:
            start = perf_counter()
            await library.search(query)
            taken.append(1000 * (perf_counter() - start))
            await asyncio.sleep(_PAUSE)
    p50, p95, most = np.percentile(taken, [50, 95, 100])
    print(f"{when:24} {len(taken):5} p50 {p50:6.1f}  p95 {p95:6.1f}  max {most:6.1f} ms")
    return float(p95)


async def _write(seeds: Path, corpus: Path, articles: int, more: str) -> None:
    """Write the seeds, in a process of its own: it takes memory that is not the bot's."""
    with ProcessPoolExecutor(1) as process:
        await asyncio.wrap_future(process.submit(_write_seeds, seeds, corpus, articles, more))


def _write_seeds(seeds: Path, corpus: Path, articles: int, more: str) -> None:
    write_seeds(seeds, documents(corpus, articles, None), more=more)


async def _reload(library: Library, seeds: Path) -> str:
    start, worker = perf_counter(), 0.0
    reload = asyncio.create_task(library.reload(seeds))
    while not reload.done():
        worker = max(worker, await asyncio.to_thread(_children_peak))
        await asyncio.wait([reload], timeout=_PAUSE)
    seconds, own = perf_counter() - start, _peak("self")
    return f"{await reload}, in {seconds:.1f} s; {own:.0f} MB, its worker {worker:.0f} MB"


def _children_peak() -> float:
    children = Path("/proc/self/task").glob("*/children")
    return max((_peak(pid) for it in children for pid in it.read_text().split()), default=0.0)


def _peak(process: str) -> float:
    """Tell the most memory that a process has had, in megabytes."""
    with suppress(OSError):
        found = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc", process, "status").read_text())
        return int(found[1]) / 1024 if found else 0.0
    return 0.0


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    main()
