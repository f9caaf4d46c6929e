"""A whole bot for each test: real handlers, real SQLite files, and the offline Bot API."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import hypothesis
import pytest
from network import Network
from talk import ADMIN, Talk, WriteSeed
from waiting import HurriedClock

from bot import app
from bot.offline import OfflineTelegram
from bot.services import open_services
from bot.settings import Settings
from bot.updates.inbox import Inbox

# A law is about results; how long one example takes depends on what else the machine does.
hypothesis.settings.register_profile("unhurried", hypothesis.settings(), deadline=None)
hypothesis.settings.load_profile("unhurried")


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
async def talk(tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Talk]:
    """A conversation with a bot whose library holds what the test put into `seeds`."""
    # Away from a developer's own .env.
    monkeypatch.chdir(tmp_path)
    telegram = OfflineTelegram()
    settings = Settings(
        database=tmp_path / "tomtat.db",
        seeds_dir=seeds,
        admin_ids=frozenset({ADMIN}),
    )
    network, clock = Network(telegram), HurriedClock()
    async with AsyncExitStack() as stack:
        services = await stack.enter_async_context(open_services(settings))
        application = app.build(
            telegram.token, services, clock, api_url="http://offline", transport=network
        )
        await stack.enter_async_context(app.running(application, clock))
        inbox = await stack.enter_async_context(
            Inbox.open(services.inbox, application.process_update, application.bot, clock)
        )
        await services.library.reload(seeds)
        yield Talk(telegram, network, clock, application, services, inbox)
        # The same content again is an everyday answer, no fault.
        refused = [r for r in telegram.refusals if "not modified" not in r.description]
        assert refused == []
        assert telegram.unanswered == []
