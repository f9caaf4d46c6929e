"""Compare the stores: whether they find the same, and how long they take, one beside the other.

    python -m bench.stores FOLDER postgresql://… [--articles 20000] [--times 5]

FOLDER holds what `bench.search_people` reads; the address names an empty database, which keeps the
articles. Both stores are loaded, then asked what people ask, with no time limit: of each query the
whole page is compared, snippets too. Times are those of the quickest of several attempts at each
query, since whatever else the machine does only adds to them.
"""

import asyncio
import json
import tempfile
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

import click
import numpy as np

from bench.search import write_seeds
from bench.search_queries import documents
from bot.library import Library, Page
from bot.library.library import TimeLimits
from bot.services import open_library

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
        write_seeds(Path(work, "seeds"), list(corpus))
        asyncio.run(_compare(Path(work), address, list(islice(texts, queries)), times))


async def _compare(work: Path, address: str, texts: list[str], times: int) -> None:
    async with (
        open_library(work / "tomtat.db", limits=_UNLIMITED) as sqlite,
        open_library(address, limits=_UNLIMITED) as postgres,
    ):
        libraries = {"SQLite": sqlite, "PostgreSQL": postgres}
        for name, library in libraries.items():
            await _load(name, library, work / "seeds")
        for kind in ("search", "suggest"):
            taken: dict[str, list[float]] = {name: [] for name in libraries}
            different = 0
            for text in texts:
                pages = []
                for name, library in libraries.items():
                    page, seconds = await _quickest(library, kind, text, times)
                    pages.append(page)
                    taken[name].append(1000 * seconds)
                different += pages[0] != pages[1]
            print(f"{kind}: {different} of {len(texts)} pages differ")
            for name, milliseconds in taken.items():
                p50, p95, most = np.percentile(milliseconds, [50, 95, 100])
                print(f"  {name:10} p50 {p50:6.1f}  p95 {p95:6.1f}  max {most:6.1f} ms")


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


if __name__ == "__main__":
    main()
