"""Compare searches by what people ask: half remembered, abbreviated, as questions, framed.

    python -m bench.search_people FOLDER

FOLDER holds, as JSON Lines:

- vietnews.jsonl.xz: articles with `title`, `summary` (the lead, which stands in front) and `body`;
- queries_dev.jsonl: `query`, `line` (of the article that is meant, from 0) and `also` (others as
  good);
- queries_plain.jsonl: `query` and `kind`, "ordinary" for what a newspaper's readers type.

It prints for every engine MRR@10 and the share of queries whose article is among ten, with the
paired difference from ours (bootstrap, 95 %); of framed names ("tin mới về X") the share of the
first five hits that hold the name; how many ordinary queries are corrected; and how much nonsense
finds anything.
"""

import asyncio
import json
import lzma
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import click
import numpy as np

from bench.search import Find, asking, difference
from bench.search_engines import AnyWord, Engine, installed
from bench.search_queries import Document, write_seeds
from bot.library import Library
from bot.library.search.text import exact_words
from bot.services import open_library

_LIMIT = 10
_FIRST = 5
_FRAMES = (
    "tin mới về {}",
    "bài viết về {} gần đây",
    "cho hỏi về vụ {}",
    "{} sao rồi",
    "vụ {} tới đâu rồi",
)
_NAMES = (
    "Đinh La Thăng",
    "Donald Trump",
    "Park Hang Seo",
    "Kim Jong Un",
    "Công Phượng",
    "Quang Hải",
    "Cát Linh Hà Đông",
    "Trịnh Xuân Thanh",
    "Đoàn Ngọc Hải",
    "Formosa",
    "Thủ Thiêm",
    "Sơn Trà",
    "Hồ Ngọc Hà",
    "Samsung",
    "Sông Tranh 2",
    "Palmyra",
    "Vinashin",
    "Hoàng Sa",
    "Bà Nà",
    "Vũng Áng",
)


@dataclass(frozen=True)
class Asked:
    """A query with the articles that answer it."""

    text: str
    urls: frozenset[str]


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--others/--no-others", default=True, help="Compare with other engines.")
def main(folder: Path, *, others: bool) -> None:
    """Compare searches by what people ask, over the articles and queries in FOLDER."""
    asyncio.run(_compare(folder, others=others))


async def _compare(folder: Path, *, others: bool) -> None:
    corpus = _corpus(folder)
    asked = [
        Asked(row["query"], frozenset(map(_url, [row["line"], *row["also"]])))
        for row in _rows(folder / "queries_dev.jsonl")
    ]
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        engines: list[Engine] = [engine(work) for engine in installed()] if others else []
        if any(engine.name == "tantivy" for engine in engines):
            engines += [AnyWord(work, title=1), AnyWord(work, title=3)]
        for engine in engines:
            engine.build(corpus)
        write_seeds(work / "seeds", corpus)
        async with open_library(work / "tomtat.db") as library:
            await library.reload(work / "seeds")
            finds = {"search": _ours(library.search), "suggest": _ours(library.suggest)}
            finds |= {engine.name: asking(engine) for engine in engines}
            await _measure_asked(asked, finds)
            await _measure_framed(corpus, finds)
            await _measure_plain(folder / "queries_plain.jsonl", library)
        for engine in engines:
            engine.close()


def _corpus(folder: Path) -> list[Document]:
    with lzma.open(folder / "vietnews.jsonl.xz", "rt", encoding="utf-8") as lines:
        return [
            Document(_url(number), row["title"], f"{row['summary']}\n{row['body']}")
            for number, row in enumerate(map(json.loads, lines))
        ]


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line]


def _url(line: int) -> str:
    return f"https://example.vn/{line}"


def _ours(search: Callable[..., Awaitable[Any]]) -> Find:
    async def find(text: str) -> list[str]:
        return [hit.article.url for hit in (await search(text, limit=_LIMIT)).hits]

    return find


async def _measure_asked(asked: Sequence[Asked], finds: dict[str, Find]) -> None:
    print(f"{len(asked)} queries that people ask: MRR, among ten, p50 and p95 in ms")
    ranks: dict[str, list[float]] = {name: [] for name in finds}
    times: dict[str, list[float]] = {name: [] for name in finds}
    for query in asked:
        for name, find in finds.items():
            start = perf_counter()
            urls = await find(query.text)
            times[name].append(1000 * (perf_counter() - start))
            places = [place for place, url in enumerate(urls, 1) if url in query.urls]
            ranks[name].append(1 / places[0] if places else 0.0)
    for name, found in ranks.items():
        low, high = difference(ranks["search"], found)
        p50, p95 = np.percentile(times[name], [50, 95])
        print(
            f"  {name:16} {np.mean(found):.3f}  {np.mean(np.array(found) > 0):.3f}"
            f"  {p50:6.1f} {p95:6.1f}  search minus it [{low:+.3f} {high:+.3f}]"
        )


async def _measure_framed(corpus: Sequence[Document], finds: dict[str, Find]) -> None:
    """Print the share of hits on a name that is asked for in a frame."""
    texts = {d.url: " ".join(["", *exact_words(f"{d.title} | {d.body}"), ""]) for d in corpus}
    print(f"\n{len(_NAMES)} names in {len(_FRAMES)} frames: share of the first {_FIRST} on them")
    for name, find in finds.items():
        shares = []
        for subject in _NAMES:
            held = f" {' '.join(exact_words(subject))} "
            for frame in _FRAMES:
                first = (await find(frame.format(subject)))[:_FIRST]
                shares.append(sum(held in texts[url] for url in first) / max(len(first), 1))
        print(f"  {name:16} {np.mean(shares):.3f}")


async def _measure_plain(file: Path, library: Library) -> None:
    rows = _rows(file)
    ordinary = [row["query"] for row in rows if row["kind"] == "ordinary"]
    nonsense = [row["query"] for row in rows if row["kind"] != "ordinary"]
    corrected = [query for query in ordinary if (await library.search(query)).corrected]
    found = [query for query in nonsense if (await library.search(query)).hits]
    print(f"\n{len(corrected)} of {len(ordinary)} ordinary queries corrected: {corrected}")
    print(f"{len(found)} of {len(nonsense)} nonsense queries found something: {found}")


if __name__ == "__main__":
    main()
