"""A whole bot for each test: real handlers, real SQLite files, and the offline Bot API."""

import importlib
import os
import pkgutil
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from talk import ADMIN, Talk, WriteSeed
from waiting import HurriedClock

import bot
from bench.postgres_server import MISSING, PostgresServer, postgres_server, server_programs
from bot.offline import OfflineTelegram
from bot.settings import Settings

# What the terminal shows is told in English, wherever the tests run.
os.environ["LANGUAGE"] = "en"

# A law is about results; how long one example takes depends on what else the machine does.
hypothesis.settings.register_profile("unhurried", hypothesis.settings(), deadline=None)
hypothesis.settings.load_profile("unhurried")


# A folder in memory, and the bytes free there that a run may need.
IN_MEMORY, ROOM = Path("/dev/shm"), 250_000_000  # noqa: S108 - pytest makes its own folder there


def pytest_configure() -> None:
    """Keep files in memory if there is room: with a disk, half of a test is waiting for it."""
    if IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


def pytest_report_header() -> list[str]:
    return [] if server_programs() else [f"skipped: {MISSING}"]


@pytest.fixture(scope="session")
def server() -> Iterator[PostgresServer]:
    """A PostgreSQL server; what asks for it is skipped where there is none."""
    programs = server_programs()
    if not programs:
        pytest.skip(MISSING)
    with postgres_server(programs) as server:
        yield server


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder for seeds, empty at first."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


@pytest.fixture
def write_seed(seeds: Path) -> WriteSeed:
    """Write a seed of one article, and give its URL."""

    def write(name: str, title: str, *paragraphs: str, url: str = "") -> str:
        url = url or f"https://example.vn/{name}"
        text = "\n-----\n".join([url, title, "\n".join(paragraphs), ""])
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
        return url

    return write


@pytest.fixture
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The test's own folder, and no setting from where the tests run."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def settings(tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Of a bot in the test's own folder."""
    # Away from a developer's own .env.
    monkeypatch.chdir(tmp_path)
    return Settings(database=tmp_path / "tomtat.db", seeds_dir=seeds, admin_ids=frozenset({ADMIN}))


@pytest.fixture
async def talk(settings: Settings) -> AsyncIterator[Talk]:
    """A conversation with a bot whose library holds what the test put into `seeds`."""
    clock = HurriedClock()
    async with Talk.open(OfflineTelegram(clock=clock.now), settings, clock) as talk:
        await talk.reload()
        yield talk
        # The same content again is an everyday answer, no fault.
        refused = [r for r in talk.telegram.refusals if "not modified" not in r.description]
        assert refused == []
        assert talk.telegram.unanswered == []


@pytest.fixture
def nobody(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,  # noqa: ARG001 - undone later: nobody may not go back
) -> Iterator[Callable[[], None]]:
    """Call it to be a user with no special rights for the rest of the test."""
    tmp_path.chmod(0o777)

    def become() -> None:
        # The project may lie where that user reads nothing, and commands import when they run.
        for module in pkgutil.walk_packages(bot.__path__, "bot."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
        if os.geteuid() == 0:
            os.seteuid(65534)

    before = os.geteuid()
    yield become
    os.seteuid(before)


@pytest.fixture
def roots_port() -> int:
    """The last port that this system keeps for root; what asks for it is skipped without one."""
    first = Path("/proc/sys/net/ipv4/ip_unprivileged_port_start")
    if not first.is_file() or int(first.read_text("ascii")) < 2:
        pytest.skip("no port is root's here")
    return int(first.read_text("ascii")) - 1
