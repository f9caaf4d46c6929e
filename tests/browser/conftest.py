"""The chat page in a real browser: Debian's Chromium, driven by Playwright.

All of it runs in one event loop: the page's server, the bot, and the browser's driver.
"""

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
import pytest_asyncio
from chatting import DESK, Chat, Look
from playwright.async_api import Browser, async_playwright, expect
from talk import Talk

from bot import app, web
from bot.offline import OfflineTelegram
from bot.services import open_library
from bot.settings import Settings
from bot.updates.clock import Clock
from bot.updates.polling import poll

# A machine that does much else at a time is slow.
PATIENCE_MILLISECONDS = 15_000
HOST = "127.0.0.1"
SEEDS = Path(__file__).parents[2] / "seeds"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FOUND = next(filter(None, map(shutil.which, BROWSERS)), None)
# It is shown what this machine serves and nothing else, so it needs no sandbox, which root has not.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not FOUND:
        terminalreporter.write_line(
            "tests/browser were left out: no Chromium here (Debian: apt-get install chromium)"
        )


@pytest.fixture
def look() -> Look:
    """What the page is looked at with; a test may parametrize it."""
    return DESK


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    if not FOUND:
        pytest.skip("no Chromium here")
    expect.set_options(timeout=PATIENCE_MILLISECONDS)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=FOUND, args=QUIET)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def telegram() -> AsyncIterator[OfflineTelegram]:
    telegram = OfflineTelegram(admin_id=1003, guest_mode=True, local_mode=True)
    yield telegram
    telegram.close()


@pytest_asyncio.fixture(loop_scope="session")
async def address(telegram: OfflineTelegram) -> AsyncIterator[str]:
    """Where the page is served."""
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    async with web.listening(telegram.app, HOST, port):
        yield f"http://{HOST}:{port}"
        telegram.close()


@pytest.fixture
def locale() -> str:
    """The browser's; a test may parametrize it."""
    return "vi-VN"


@pytest_asyncio.fixture(loop_scope="session")
async def chat(
    browser: Browser, telegram: OfflineTelegram, address: str, look: Look, locale: str
) -> AsyncIterator[Chat]:
    """The open page, which must neither fail nor ask anybody else for anything."""
    context = await browser.new_context(
        viewport={"width": look.width, "height": look.height},
        color_scheme="dark" if look.scheme == "dark" else "light",
        device_scale_factor=look.scale,
        has_touch=look.width < 700,
        permissions=["clipboard-read", "clipboard-write"],
        locale=locale,
        timezone_id="Asia/Ho_Chi_Minh",
    )
    page = await context.new_page()
    page.set_default_timeout(PATIENCE_MILLISECONDS)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("request", lambda it: None if it.url.startswith(address) else faults.append(it.url))
    await page.goto(address)
    await page.wait_for_selector("nav button", state="attached")
    yield Chat(page, telegram)
    await context.close()
    assert [fault for fault in faults if not fault.startswith("data:")] == []


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the articles that come with the bot."""
    path = tmp_path_factory.mktemp("stock") / "tomtat.db"
    async with open_library(path) as library:
        await library.reload(SEEDS)
    return path


@pytest_asyncio.fixture(loop_scope="session")
async def bot(telegram: OfflineTelegram, settings: Settings, stock: Path) -> AsyncIterator[Talk]:
    """The whole bot, with the articles that come with it, asking for updates as it does."""
    clock = Clock()
    shutil.copy(stock, str(settings.database))
    ours = settings.model_copy(update={"seeds_dir": SEEDS})
    async with Talk.open(telegram, ours, clock) as talk:
        await app.publish(talk.application.bot, talk.services)
        polling = asyncio.create_task(poll(talk.application.bot, talk.inbox, talk.arrivals))
        yield talk
        polling.cancel()
        with suppress(asyncio.CancelledError):
            await polling
        refused = [r for r in telegram.refusals if "not modified" not in r.description]
        assert refused == []
