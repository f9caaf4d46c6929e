"""Compare the library's search with other engines, side by side over one corpus.

    python -m bench.search ARTICLES.jsonl.xz [--articles 20000] [--queries 300]

prints for each kind of query the MRR@10 of every engine beside the best that any could have,
whether it differs from ours by more than chance (paired bootstrap, 95 %), and milliseconds (p50,
p95, max) of searches that alternate between the engines, with the p95 of our computing time over
tantivy's (PostgreSQL's is its server's, which is not seen); then sizes, build times, the worst
queries known, searches during a reload, and the memory of a process that only searches. tantivy
(`pip install tantivy`) and PostgreSQL (its programs on the PATH and `pip install psycopg`) take
part if they are installed. Times of what people ask are printed if `queries_dev.jsonl` (`query` in
each line) stands beside the articles. `--articles 1000000 --body-words 120 --no-others` shows the
limits.
"""

import asyncio
import json
import multiprocessing
import os
import random
import re
import tempfile
from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from time import perf_counter, process_time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the bot itself

import click
import numpy as np

from bench.search_engines import Engine, installed
from bench.search_queries import (
    Document,
    Kind,
    best_mrr,
    documents,
    kinds,
    worst,
    write_seeds,
)
from bot.library import Library
from bot.services import open_library

Find = Callable[[str], Awaitable[list[str]]]

_LIMIT = 10
WORST = "a common word, one letter, ten common words, two"

_WARM_UP = 20
_RESAMPLES = 2000


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--articles", default=20_000, show_default=True, help="How many to search in.")
@click.option("--queries", default=300, show_default=True, help="Of each kind.")
@click.option("--body-words", type=int, help="Cut bodies to so many words.")
@click.option("--others/--no-others", default=True, help="Compare with other engines.")
@click.option("--reload/--no-reload", default=True, help="Measure searches during a reload.")
def main(
    file: Path,
    articles: int,
    queries: int,
    body_words: int | None,
    *,
    others: bool,
    reload: bool,
) -> None:
    """Compare the library's search with other engines, over the articles of FILE."""
    corpus = list(documents(file, articles, body_words))
    by_people = file.with_name("queries_dev.jsonl")
    lines = by_people.read_text("utf-8").splitlines() if by_people.exists() else []
    people = [json.loads(line)["query"] for line in lines]
    asyncio.run(_compare(corpus, queries, people, others=others, reload=reload))


async def _compare(
    corpus: Sequence[Document], queries: int, people: Sequence[str], *, others: bool, reload: bool
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        asked = kinds(corpus, queries)
        print(f"{len(corpus)} articles, {queries} queries of each kind")
        engines: list[Engine] = []
        for engine_class in installed() if others else []:
            engines.append(engine_class(folder))
            _report_build(engines[-1].name, folder, lambda: engines[-1].build(corpus))
        database = folder / "tomtat.db"
        write_seeds(folder / "seeds", corpus)
        async with open_library(database) as library:
            before, size = perf_counter(), _size(folder)
            await library.reload(folder / "seeds")
            _print_build(
                "Tóm Tắt, articles included", perf_counter() - before, _size(folder) - size
            )
            before = perf_counter()
            await library.reload(folder / "seeds")
            print(f"  the same reload again: {perf_counter() - before:.1f} s")
            finds: dict[str, Find] = {
                "search": _searching(library),
                "suggest": _suggesting(library),
            } | {engine.name: asking(engine) for engine in engines}
            for kind in asked:
                await _measure(kind, finds, corpus)
            await _measure_times(f"Worst queries: {WORST}", finds, worst(corpus))
            if people:
                await _measure_times("What people ask", finds, people)
            if reload:
                await _measure_during_reload(library, asked, folder / "seeds", corpus)
        for engine in engines:
            engine.close()
        _measure_memory(database, asked, worst(corpus))


class _Times:
    """Measures how long searches take, and how much of it they compute, whatever else runs."""

    def __init__(self, names: Iterable[str]) -> None:
        self._seconds: dict[str, list[float]] = {name: [] for name in names}
        self._computing: dict[str, list[float]] = {name: [] for name in self._seconds}

    async def of(self, name: str, search: Awaitable[list[str]]) -> list[str]:
        """Wait for a search of this engine, and note its times."""
        start, computed = perf_counter(), process_time()
        found = await search
        self._computing[name].append(process_time() - computed)
        self._seconds[name].append(perf_counter() - start)
        return found

    def told(self, name: str) -> str:
        """Give times, and for the library's own searches the p95 of computing over tantivy's."""
        told = _times(self._seconds[name])
        if name not in {"search", "suggest"} or "tantivy" not in self._computing:
            return told
        ours, theirs = (np.percentile(self._computing[each], 95) for each in (name, "tantivy"))
        return f"{told}  computing ×{ours / theirs:.2f}"


def _searching(library: Library) -> Find:
    async def find(text: str) -> list[str]:
        return [hit.article.url for hit in (await library.search(text, limit=_LIMIT)).hits]

    return find


def _suggesting(library: Library) -> Find:
    async def find(text: str) -> list[str]:
        return [hit.article.url for hit in (await library.suggest(text, limit=_LIMIT)).hits]

    return find


def asking(engine: Engine) -> Find:
    """Ask an engine as the library is asked."""

    async def find(text: str) -> list[str]:
        return engine.find(text, _LIMIT)

    return find


async def _measure(kind: Kind, finds: dict[str, Find], corpus: Sequence[Document]) -> None:
    """Ask every engine each query in turn; print quality and times."""
    for query in kind.queries[:_WARM_UP]:
        for find in finds.values():
            await find(query.text)
    ranks: dict[str, list[float]] = {name: [] for name in finds}
    times = _Times(finds)
    for query in kind.queries:
        for name, find in finds.items():
            urls = await times.of(name, find(query.text))
            ranks[name].append(1 / (urls.index(query.url) + 1) if query.url in urls else 0.0)
    print(f"\n{kind.name} (best possible {best_mrr(kind, corpus):.3f})")
    for name in finds:
        low, high = difference(ranks["search"], ranks[name])
        verdict = "ahead of it" if low > 0 else "behind it" if high < 0 else "level"
        versus = (
            "" if name in {"search", "suggest"} else f"search is {verdict} [{low:+.3f} {high:+.3f}]"
        )
        print(f"  {name:12} MRR {np.mean(ranks[name]):.3f}  {times.told(name)}  {versus}")


def difference(ours: Sequence[float], theirs: Sequence[float]) -> tuple[float, float]:
    """Give the 95 % interval of the mean difference, by resampling the queries."""
    differences = np.subtract(ours, theirs)
    rng = np.random.default_rng(4)
    means = rng.choice(differences, (_RESAMPLES, len(differences))).mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)


async def _measure_times(title: str, finds: dict[str, Find], texts: Sequence[str]) -> None:
    """Ask every engine each query in turn; print times."""
    times = _Times(finds)
    for text in texts:
        for name, find in finds.items():
            await times.of(name, find(text))
    print(f"\n{title}")
    for name in finds:
        print(f"  {name:12} {times.told(name)}")


async def _measure_during_reload(
    library: Library, asked: Sequence[Kind], seeds: Path, corpus: Sequence[Document]
) -> None:
    """Change every article, and search while the change is loaded."""
    print("\nWhile everything is reloaded")
    texts = [query.text for kind in asked for query in kind.queries]
    random.Random(5).shuffle(texts)
    finds = {"search": _searching(library), "suggest": _suggesting(library)}
    idle = {name: await _ask(find, texts[:1000]) for name, find in finds.items()}
    write_seeds(seeds, corpus, more="\nCập nhật lần thứ hai.")
    running = asyncio.create_task(library.reload(seeds))
    busy: dict[str, list[float]] = {name: [] for name in finds}
    while not running.done():
        for name, find in finds.items():
            busy[name] += await _ask(find, [random.Random(len(busy[name])).choice(texts)])
        # Someone types a few keys a second, not as many as the machine can answer.
        await asyncio.sleep(0.05)
    await running
    for name in finds:
        print(f"  {name:12} idle {_times(idle[name])}  during {_times(busy[name])}")


async def _ask(find: Find, texts: Sequence[str]) -> list[float]:
    times = []
    for text in texts:
        start = perf_counter()
        await find(text)
        times.append(perf_counter() - start)
    return times


def _measure_memory(database: Path, asked: Sequence[Kind], texts: Sequence[str]) -> None:
    """Search in a process of its own, and print the most memory that it ever took."""
    every = [*texts, *(query.text for kind in asked for query in kind.queries)]
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=_search_apart, args=(database, every))
    process.start()
    process.join()


def _search_apart(database: Path, texts: Sequence[str]) -> None:
    async def run() -> None:
        start = perf_counter()
        async with open_library(database) as library:
            opened = perf_counter() - start
            for text in texts:
                await library.suggest(text)
                await library.search(text)
        print(f"\nA process that searches: opened in {opened:.2f} s", end="")

    asyncio.run(run())
    # Not getrusage: a spawned process starts with the peak of the one that spawned it.
    [peak] = re.findall(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text())
    print(f", at most {int(peak) >> 10} MB")


def _report_build(name: str, folder: Path, build: Callable[[], None]) -> None:
    before, size = perf_counter(), _size(folder)
    build()
    _print_build(name, perf_counter() - before, _size(folder) - size)


def _print_build(name: str, seconds: float, size: int) -> None:
    print(f"  {name}: built in {seconds:.0f} s, {size / 1e6:.0f} MB")


def _size(folder: Path) -> int:
    # Not SQLite's log: it is empty again some time after a reload.
    files = [
        file
        for file in folder.rglob("*")
        if file.is_file() and "seeds" not in file.parts and not file.name.endswith("-wal")
    ]
    return sum(file.stat().st_size for file in files)


def _times(seconds: Sequence[float]) -> str:
    p50, p95, longest = np.percentile(seconds, [50, 95, 100]) * 1000
    return f"{p50:6.1f} {p95:6.1f} {longest:6.1f} ms"


if __name__ == "__main__":
    main()
