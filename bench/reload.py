"""Kill reloads at random moments, and look whether a reader or the next start sees half a library.

    python -m bench.reload ARTICLES.jsonl.xz [--articles 20000] [--kills 10]

loads the articles, loads them again unchanged, then changes every title and body again and again
while `tomtat reload` runs and is killed (SIGKILL) somewhere on its way. All the time another
process's reader counts the articles of either state. It prints how long reloads take, the slowest
look, and what each kill left behind; anything but one whole state ends it with an error.
"""

import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import click

from bench.search_queries import Document, documents

_OLD, _NEW = "(a)", "(b)"

# Between two looks, in seconds: they are not to slow the reload down.
_PAUSE = 0.1


@dataclass
class Bench:
    """A library of its own in a folder."""

    folder: Path
    corpus: Sequence[Document]
    slowest: float = 0.0

    @property
    def database(self) -> Path:
        """The library's file."""
        return self.folder / "tomtat.db"

    def write(self, state: str) -> None:
        """Write every article's seed in one of two states."""
        seeds = self.folder / "seeds"
        seeds.mkdir(exist_ok=True)
        with (seeds / "articles.jsonl").open("w", encoding="utf-8") as file:
            for document in self.corpus:
                record = {
                    "url": document.url,
                    "title": f"{document.title} {state}",
                    "body": f"{document.body} {state}",
                }
                file.write(json.dumps(record, ensure_ascii=False) + "\n")

    def reload(self, seconds: float = float("inf")) -> tuple[float, bool]:
        """Run a reload, killed after so many seconds; tell how long it ran and if it ended."""
        start = monotonic()
        command = [sys.executable, "-m", "bot", "reload"]
        paths = {"DATABASE": str(self.database), "SEEDS_DIR": str(self.folder / "seeds")}
        with subprocess.Popen(  # noqa: S603 - our own program
            command, env=os.environ | paths, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            while process.poll() is None and monotonic() - start < seconds:
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_PAUSE)
                if self.database.exists():
                    self.look()
            process.kill()
        return monotonic() - start, process.returncode == 0

    def look(self) -> str:
        """Tell which state the library is in; a mixture of them is an error."""
        start = monotonic()
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as db:
            tables = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'article'").fetchall()
            rows = (
                tables
                and db.execute(
                    "SELECT substr(title, -3), count(*) FROM article GROUP BY 1"
                ).fetchall()
            )
        self.slowest = max(self.slowest, monotonic() - start)
        if not rows:
            return ""
        [(state, count)] = rows
        assert count == len(self.corpus), f"{count} articles of {len(self.corpus)}"
        return str(state)


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--articles", default=20_000, show_default=True, help="How many to load.")
@click.option("--kills", default=10, show_default=True)
@click.option("--seed", default=1, show_default=True, help="Of the random moments.")
def main(file: Path, articles: int, kills: int, seed: int) -> None:
    """Kill reloads of the articles of FILE at random moments."""
    moments = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), list(documents(file, articles, None)))
        bench.write(_OLD)
        print(f"first load      {bench.reload()[0]:6.1f} s")
        print(f"unchanged       {bench.reload()[0]:6.1f} s")
        bench.write(_NEW)
        whole, _ = bench.reload()
        print(f"all changed     {whole:6.1f} s")
        assert bench.look() == _NEW
        for number in range(1, kills + 1):
            before = bench.look()
            bench.write(_OLD if before == _NEW else _NEW)
            seconds, ended = bench.reload(moments.uniform(0, whole))
            after = "old" if bench.look() == before else "new"
            print(f"kill {number:2}  at {seconds:6.1f} s: the {after} library, ended: {ended}")
        target = _NEW if bench.look() == _OLD else _OLD
        bench.write(target)
        assert bench.reload()[1]
        assert bench.look() == target
        print(f"slowest look    {bench.slowest * 1000:6.0f} ms, never an empty or mixed library")


if __name__ == "__main__":
    main()
