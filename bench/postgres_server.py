"""PostgreSQL servers for the time of a test or a bench, with empty tables for each of them."""

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
# What a server does without that need not outlive the machine, nor, if told so, its own process.
_NOT_ON_DISK = {"fsync": "off", "full_page_writes": "off", "autovacuum": "off"}
_FORGETFUL = {"synchronous_commit": "off"}


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
    """A server in a folder of its own, which no network reaches.

    Args:
        programs: The folder of its programs.
        folder: Where it is reached, with all that it keeps below.
        settings: Its own, beside where it listens.
    """

    def __init__(self, programs: Path, folder: Path, settings: dict[str, str]) -> None:
        self._programs = programs
        self.folder = folder
        self._data = folder / "data"
        self._settings = settings
        self._numbers = count(1)

    def run(self, program: str, *arguments: str) -> None:
        """Run one of its programs on what it keeps."""
        subprocess.run(  # noqa: S603 - our own arguments
            [self._programs / program, f"--pgdata={self._data}", *arguments],
            check=True,
            user=_USER,
            cwd="/",
            stdout=subprocess.DEVNULL,
        )

    def start(self) -> None:
        """Start it."""
        settings = {"listen_addresses": "", "unix_socket_directories": self.folder}
        options = " ".join(
            f"-c {key}={value}" for key, value in (settings | self._settings).items()
        )
        self.run("pg_ctl", "start", "--wait", "--log", f"{self.folder}/log", "--options", options)

    def stop(self, mode: str = "immediate") -> None:
        """Stop it, unless it has stopped: `fast` in order, `immediate` as if it had crashed."""
        if (self._data / "postmaster.pid").exists():
            self.run("pg_ctl", "stop", f"--mode={mode}")

    def restart(self, mode: str) -> None:
        """Stop it and start it again."""
        self.stop(mode)
        self.start()

    def promote(self) -> None:
        """Make a standby the server that is written to."""
        self.run("pg_ctl", "promote", "--wait")

    @property
    def pid(self) -> int:
        """Its process, which is the parent of all others."""
        return int((self._data / "postmaster.pid").read_text().split()[0])

    def execute(self, statement: str) -> None:
        """Run a statement, in no transaction."""
        with psycopg.connect(self.address, autocommit=True) as db:
            db.execute(statement.encode())

    def cut_connections(self) -> None:
        """End every connection, as a network or an administrator may."""
        self.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
        )

    @property
    def address(self) -> str:
        """How it is reached."""
        return f"postgresql://tests@/postgres?host={self.folder}"

    def new_address(self, standby: "PostgresServer | None" = None) -> str:
        """Give the address of what is as good as an empty database, and made in no time.

        Args:
            standby: Whom to reach instead once it is promoted.
        """
        name = f"test_{next(self._numbers)}"
        self.execute(f"CREATE SCHEMA {name}")
        other = f",{standby.folder}&target_session_attrs=read-write" if standby else ""
        return f"{self.address}{other}&options=-csearch_path%3D{name}"

    @contextmanager
    def standby(self) -> Iterator["PostgresServer"]:
        """Start one that follows this one; what this one commits, both have."""
        with _folder() as folder:
            standby = PostgresServer(self._programs, folder, self._settings)
            where = (f"--host={self.folder}", "--username=tests")
            standby.run("pg_basebackup", *where, "--checkpoint=fast", "--write-recovery-conf")
            standby.start()
            self.execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
            self.execute("SELECT pg_reload_conf()")
            try:
                yield standby
            finally:
                standby.stop()


@contextmanager
def postgres_server(programs: Path, *, forgetful: bool = True) -> Iterator[PostgresServer]:
    """Start a server that is gone at the end, and so need not write to the disk.

    Args:
        programs: The folder of its programs.
        forgetful: Whether it may lose what it committed when it is stopped at once.
    """
    with _folder() as folder:
        settings = _NOT_ON_DISK | (_FORGETFUL if forgetful else {})
        server = PostgresServer(programs, folder, settings)
        server.run(
            *("initdb", "--no-sync", "--auth=trust", "--username=tests"),
            *("--encoding=UTF8", "--locale=C"),
        )
        server.start()
        try:
            yield server
        finally:
            server.stop()


@contextmanager
def _folder() -> Iterator[Path]:
    # In /tmp: the path of a socket is short.
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name:
        if _USER:
            shutil.chown(name, _USER)
        yield Path(name)
