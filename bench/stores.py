"""Compare the stores: whether they find the same, and how long they take, one beside the other.

    python -m bench.stores FOLDER postgresql://… [--articles 20000] [--times 5]

FOLDER holds what `bench.search_people` reads; the address names an empty database, which keeps the
articles. Both stores are loaded, then asked what people ask, with no time limit: of each query the
whole page is compared, snippets too. Times are those of the quickest of several attempts at each
query, since whatever else the machine does only adds to them; processor time is the mean of all
attempts, that of the server's processes too if it runs on the same machine.
"""

import asyncio
import json
import tempfile
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

import click
import numpy as np
import psycopg

from bench.processor import processor_seconds
from bench.search_queries import documents, write_seeds
from bot.library import Library, Page
from bot.library.library import TimeLimits
from bot.services import open_library

_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
_UNLIMITED = TimeLimits(search=60, suggest=60)


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("address")
@click.option("--articles", default=20_000, show_default=True, help="How many to load.")
@click.option("--times", default=5, show_default=True, help="How often each query is asked.")
@click.option("--queries", default=10_000, help="How many queries at most.")
def main(folder: Path, address: str, articles: int, times: int, queries: int) -> None:
    """Compare SQLite and the PostgreSQL database at ADDRESS over the articles of FOLDER."""
    texts = [
        json.loads(line)["query"]
        for name in ("queries_dev.jsonl", "queries_plain.jsonl")
        for line in (folder / name).read_text("utf-8").splitlines()
    ]
    with tempfile.TemporaryDirectory() as work:
        corpus = documents(folder / "vietnews.jsonl.xz", articles, None)
        write_seeds(Path(work, "seeds"), corpus, published=_published)
        asyncio.run(_compare(Path(work), address, list(islice(texts, queries)), times))


def _published(place: int) -> datetime:
    """Date articles in another order than theirs: without, they would have those of each load."""
    return _FIRST + timedelta(hours=place * 7919 % 50_000)


async def _compare(work: Path, address: str, texts: list[str], times: int) -> None:
    async with (
        open_library(work / "tomtat.db", limits=_UNLIMITED) as sqlite,
        open_library(address, limits=_UNLIMITED) as postgres,
    ):
        libraries = {"SQLite": sqlite, "PostgreSQL": postgres}
        for name, library in libraries.items():
            await _load(name, library, work / "seeds")
        backends = _backends(address)
        for kind in ("search", "suggest"):
            taken: dict[str, list[float]] = {name: [] for name in libraries}
            used = dict.fromkeys((*libraries, "server"), 0.0)
            different = 0
            for text in texts:
                pages = []
                for name, library in libraries.items():
                    before, server = process_time(), _used_by(backends)
                    page, seconds = await _quickest(library, kind, text, times)
                    used[name] += process_time() - before
                    used["server"] += _used_by(backends) - server
                    pages.append(page)
                    taken[name].append(1000 * seconds)
                different += pages[0] != pages[1]
            print(f"{kind}: {different} of {len(texts)} pages differ")
            for name, milliseconds in taken.items():
                p50, p95, most = np.percentile(milliseconds, [50, 95, 100])
                print(f"  {name:10} p50 {p50:6.1f}  p95 {p95:6.1f}  max {most:6.1f} ms")
            for name, processor in used.items():
                print(f"  {name:10} {1000 * processor / len(texts) / times:6.1f} ms of processor")


async def _load(name: str, library: Library, seeds: Path) -> None:
    for what in ("loaded", "unchanged"):
        start, used = perf_counter(), process_time()
        report = await library.reload(seeds)
        count = report.added if what == "loaded" else report.unchanged
        print(
            f"{name}: {count} articles {what} in {perf_counter() - start:.1f} s,"
            f" {process_time() - used:.1f} s of processor in this process"
        )


async def _quickest(library: Library, kind: str, text: str, times: int) -> tuple[Page, float]:
    ask = library.search if kind == "search" else library.suggest
    seconds = []
    for _ in range(times):
        start = perf_counter()
        page = await ask(text, limit=10)
        seconds.append(perf_counter() - start)
    return page, min(seconds)


def _backends(address: str) -> list[int]:
    """Find the server's processes that work for this database, if they are on this machine."""
    with psycopg.connect(address) as db:
        found = db.execute("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")
        return [pid for (pid,) in found if _is_there(pid)]


def _is_there(pid: int) -> bool:
    stat = Path("/proc", str(pid), "stat")
    return stat.exists() and "(postgres)" in stat.read_text("utf-8")


def _used_by(backends: list[int]) -> float:
    """Tell the seconds of processor that processes have used by now."""
    return sum(processor_seconds(pid) for pid in backends if _is_there(pid))


if __name__ == "__main__":
    main()
