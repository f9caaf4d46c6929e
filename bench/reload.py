"""How long reloads take, and what they leave behind when they are killed.

    python -m bench.reload ARTICLES.jsonl.xz [--articles 20000] [--rounds 3] [--kills 10]

loads the articles beside a plain script that inserts the same rows with one FTS5 table, in turns,
since other work on the machine slows down now one and now the other. Then it loads them again
unchanged and with one of them changed, as one file and as a file each (beside a walk that looks at
each of these files). Then it changes every title and body again and again while `tomtat reload`
runs and is killed (SIGKILL) somewhere on its way. All the time another reader counts the articles
of either state. It prints seconds, seconds of computing and the most memory of a process, the
size of the database, the slowest look, and what each kill left behind; anything but one whole state
ends it with an error.
"""

import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import monotonic, sleep

import click

from bench.search_queries import Document, documents, write_seeds

_OLD, _NEW = "(a)", "(b)"

# Between two looks, in seconds: they are not to slow the reload down.
_PAUSE = 0.1
# Between two looks at the memory of a process.
_LOOK = 0.01
# What was written just before is read again next time, for the clock may have stood still.
_TICK = 0.1


@dataclass(frozen=True)
class Took:
    """What a process took, with those that it started."""

    seconds: float
    computing: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.seconds:7.2f} s, computing {self.computing:7.2f} s, {self.megabytes:4.0f} MB"


def run(*arguments: str, **settings: str) -> Took:
    """Run a module of Python to its end."""
    start = monotonic()
    command = [sys.executable, "-m", *arguments]
    with subprocess.Popen(  # noqa: S603 - our own programs
        command, env=os.environ | settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        megabytes, pid = 0.0, 0
        while not pid:
            # Not what `wait4` tells: that begins with the peak of the process that starts another.
            with suppress(OSError, ValueError):
                status = Path(f"/proc/{process.pid}/status").read_text()
                [peak] = re.findall(r"VmHWM:\s*(\d+) kB", status)
                megabytes = int(peak) / 1024
            sleep(_LOOK)
            pid, code, usage = os.wait4(process.pid, os.WNOHANG)
        process.returncode = os.waitstatus_to_exitcode(code)
    assert process.returncode == 0, command
    return Took(monotonic() - start, usage.ru_utime + usage.ru_stime, megabytes)


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

    @property
    def seeds(self) -> Path:
        """The seeds folder."""
        return self.folder / "seeds"

    @property
    def settings(self) -> dict[str, str]:
        """The environment of a reload."""
        return {"DATABASE": str(self.database), "SEEDS_DIR": str(self.seeds)}

    def write(self, state: str, changed: int = -1) -> None:
        """Write every article into one file in one of two states, one perhaps in the other."""
        write_seeds(
            self.seeds,
            (
                Document(it.url, f"{it.title} {shown}", f"{it.body} {shown}")
                for number, it in enumerate(self.corpus)
                for shown in [state if number != changed else _NEW]
            ),
        )

    def write_files(self) -> None:
        """Write a file for each article in place of the one file."""
        shutil.rmtree(self.seeds)
        for number in range(len(self.corpus)):
            self.write_file(number, _OLD)

    def write_file(self, number: int, state: str) -> None:
        """Write one article into a file of its own."""
        document = self.corpus[number]
        path = self.seeds / f"{number // 1000}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        parts = [document.url, f"{document.title} {state}", f"{document.body} {state}", ""]
        path.write_text("\n-----\n".join(parts), encoding="utf-8")

    def begin_anew(self) -> None:
        """Throw the library away."""
        for file in self.folder.glob("*.db*"):
            file.unlink()

    def load(self) -> Took:
        """Run a reload to its end."""
        return run("bot", "reload", "--yes", **self.settings)

    def load_plainly(self) -> Took:
        """Load with the plain script."""
        seeds, plain = self.seeds / "articles.jsonl", self.folder / "plain.db"
        return run("bench.plain_load", str(seeds), str(plain))

    def reload(self, seconds: float) -> tuple[float, bool]:
        """Run a reload, killed after so many seconds; tell how long it ran and if it ended."""
        start = monotonic()
        command = [sys.executable, "-m", "bot", "reload"]
        with subprocess.Popen(  # noqa: S603 - our own program
            command,
            env=os.environ | self.settings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
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
@click.option("--rounds", default=3, show_default=True, help="Of first loads.")
@click.option("--kills", default=10, show_default=True)
@click.option("--seed", default=1, show_default=True, help="Of the random moments.")
def main(file: Path, articles: int, rounds: int, kills: int, seed: int) -> None:
    """Load the articles of FILE, and kill reloads at random moments."""
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), list(documents(file, articles, None)))
        _measure_loads(bench, rounds)
        _measure_files(bench)
        _kill(bench, kills, random.Random(seed))


def _measure_loads(bench: Bench, rounds: int) -> None:
    bench.write(_OLD)
    pairs = []
    for _ in range(rounds):
        bench.begin_anew()
        pairs.append((bench.load_plainly(), bench.load()))
        print(f"plain script    {pairs[-1][0]}\nfirst load      {pairs[-1][1]}")
    times = median(ours.seconds / plain.seconds for plain, ours in pairs)
    computing = median(ours.computing / plain.computing for plain, ours in pairs)
    print(f"                {times:7.2f} times as long, computing {computing:.2f} times as much")
    print(f"on the disk     {bench.database.stat().st_size / 1e6:7.0f} MB")
    print(f"unchanged       {bench.load()}")
    bench.write(_OLD, changed=len(bench.corpus) // 2)
    sleep(_TICK)
    print(f"one changed     {bench.load()}")


def _measure_files(bench: Bench) -> None:
    bench.write_files()
    print(f"moved to files  {bench.load()}")
    sleep(_TICK)
    bench.load()
    start = monotonic()
    for path, _, names in os.walk(bench.seeds):
        for name in names:
            (Path(path) / name).stat()
    print(f"walk and stat   {monotonic() - start:7.2f} s")
    print(f"unchanged       {bench.load()}")
    bench.write_file(0, _NEW)
    sleep(_TICK)
    print(f"one changed     {bench.load()}")
    shutil.rmtree(bench.seeds)


def _kill(bench: Bench, kills: int, moments: random.Random) -> None:
    bench.write(_OLD)
    bench.load()
    bench.write(_NEW)
    changed = bench.load()
    print(f"all changed     {changed}")
    assert bench.look() == _NEW
    for number in range(1, kills + 1):
        before = bench.look()
        bench.write(_OLD if before == _NEW else _NEW)
        seconds, ended = bench.reload(moments.uniform(0, changed.seconds))
        after = "old" if bench.look() == before else "new"
        print(f"kill {number:2}  at {seconds:6.1f} s: the {after} library, ended: {ended}")
    target = _NEW if bench.look() == _OLD else _OLD
    bench.write(target)
    bench.load()
    assert bench.look() == target
    print(f"slowest look    {bench.slowest * 1000:6.0f} ms, never an empty or mixed library")


if __name__ == "__main__":
    main()
