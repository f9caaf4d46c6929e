"""A PostgreSQL server for the time of the tests, with empty tables for each of them."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg

MISSING = "no PostgreSQL server is installed (Debian: apt-get install postgresql)"

# The server refuses to run as root.
_USER = "nobody" if hasattr(os, "geteuid") and os.geteuid() == 0 else None


def server_programs() -> Path | None:
    """The folder of the newest server's programs, None if there is none."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda it: int(it.parts[-3])
    )
    if found:
        return found[-1].parent
    other = shutil.which("initdb")
    return Path(other).parent if other else None


class PostgresServer:
    """A running server in a folder of its own, which no network reaches."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self.folder = folder
        self._numbers = count(1)

    def run(self, program: str, *arguments: str) -> None:
        subprocess.run(  # noqa: S603 - our own arguments
            [self._programs / program, f"--pgdata={self.folder}", *arguments],
            check=True,
            user=_USER,
            cwd="/",
            stdout=subprocess.DEVNULL,
        )

    @property
    def address(self) -> str:
        return f"postgresql://tests@/postgres?host={self.folder}"

    def new_address(self) -> str:
        """Give the address of what is as good as an empty database, and made in no time."""
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self.address, autocommit=True) as db:
            db.execute(f"CREATE SCHEMA {name}".encode())
        return f"{self.address}&options=-csearch_path%3D{name}"


@contextmanager
def postgres_server(programs: Path) -> Iterator[PostgresServer]:
    """Start a server that forgets everything at the end, and so need not write to the disk."""
    # In /tmp: the path of a socket is short.
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if _USER:
            shutil.chown(folder, _USER)
        server = PostgresServer(programs, folder)
        server.run(
            *("initdb", "--no-sync", "--auth=trust", "--username=tests"),
            *("--encoding=UTF8", "--locale=C"),
        )
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": name,
            "fsync": "off",
            "synchronous_commit": "off",
            "full_page_writes": "off",
            "autovacuum": "off",
        }
        options = " ".join(f"-c {key}={value}" for key, value in settings.items())
        server.run("pg_ctl", "start", "--wait", "--log", f"{name}/log", "--options", options)
        try:
            yield server
        finally:
            server.run("pg_ctl", "stop", "--mode=immediate")
