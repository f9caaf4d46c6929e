"""The bot as people run it with a token: a Telegram over real HTTP, and SIGTERM at the end."""

import asyncio
import json
import signal
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Self

import httpx
from command_line import RUN
from waiting import DEADLINE

from bot import web
from bot.offline import OfflineTelegram


class Telegram:
    """A Telegram over real HTTP, and a person in it."""

    def __init__(self) -> None:
        self.there = OfflineTelegram()
        self.there.local_mode = True
        self.lan = self.there.person("Lan")

    @classmethod
    @asynccontextmanager
    async def serving(cls, address: str) -> AsyncIterator[Self]:
        telegram = cls()
        host, _, port = address.partition(":")
        async with web.listening(telegram.there.app, host, int(port)):
            try:
                yield telegram
            finally:
                telegram.there.close()

    @asynccontextmanager
    async def bot(
        self, environment: dict[str, str], folder: Path
    ) -> AsyncIterator[asyncio.subprocess.Process]:
        """`python -m bot run` with a token, once it takes updates."""
        process = await asyncio.create_subprocess_exec(
            *RUN,
            cwd=folder,
            env={**environment, "BOT_TOKEN": self.there.token},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        try:
            await self.until(lambda: self.there.open_polls > 0 or self.there.webhook is not None)
            yield process
        finally:
            if process.returncode is None:
                process.kill()
                await process.communicate()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(DEADLINE):
            while not condition():
                await self.there.changed.wait()

    async def answers(self, text: str) -> None:
        """Wait for the bot's answer to what Lan says."""
        self.lan.sends(self.lan.private, text)
        await self.until(lambda: bool(self.lan.private.last.json["from"]["is_bot"]))


async def test_a_bot_with_a_webhook(environment: dict[str, str], tmp_path: Path) -> None:
    """SIGTERM ends it in order; what comes then waits. The log is JSON and knows no secret."""
    secret, listen = "only-telegram-knows", environment["LISTEN"]
    with socket.create_server(("127.0.0.1", 0)) as free:
        there = f"127.0.0.1:{free.getsockname()[1]}"
    settings = {
        "TELEGRAM_API_URL": f"http://{there}",
        "WEBHOOK_URL": f"http://{listen}/from/telegram",
        "WEBHOOK_SECRET": secret,
        "LOG_FORMAT": "json",
        "LOG_LEVEL": "DEBUG",
    }
    async with Telegram.serving(there) as telegram:
        async with telegram.bot(environment | settings, tmp_path) as process:
            await telegram.answers("/help")
            async with httpx.AsyncClient(base_url=f"http://{listen}") as client:
                assert (await client.get("/readyz")).json() == {"ready": True}
                assert "tomtat_updates_total" in (await client.get("/metrics")).text
            process.send_signal(signal.SIGTERM)
            log, _ = await asyncio.wait_for(process.communicate(), DEADLINE)
            assert process.returncode == 0
        telegram.lan.sends(telegram.lan.private, "/help")
        await telegram.until(lambda: "failed" in str(telegram.there.webhook))
        assert len(telegram.there.updates) == 1
    said = [json.loads(line) for line in log.decode().splitlines()]
    assert {it["level"] for it in said} == {"DEBUG", "INFO"}
    told = [it["message"] for it in said if it["logger"] == "bot.cli.serve"]
    assert told == ["Chat with the bot at https://t.me/tomtat_bot (Ctrl-C stops it)", "Stopped."]
    assert secret not in log.decode()
    assert telegram.there.token not in log.decode()


async def test_a_bot_that_polls_answers_even_if_its_port_is_in_use(
    environment: dict[str, str], tmp_path: Path
) -> None:
    """The log says that it cannot be watched."""
    async with Telegram.serving(environment["LISTEN"]) as telegram:
        settings = {"TELEGRAM_API_URL": f"http://{environment['LISTEN']}"}
        async with telegram.bot(environment | settings, tmp_path) as process:
            await telegram.answers("/help")
            process.send_signal(signal.SIGTERM)
            log, _ = await asyncio.wait_for(process.communicate(), DEADLINE)
    assert process.returncode == 0
    [said] = [line for line in log.decode().splitlines() if "ERROR" in line]
    assert "in use" in said


async def test_a_port_in_use_is_taken_once_it_is_free(
    environment: dict[str, str], tmp_path: Path
) -> None:
    """So that the bot can be watched without a restart."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        there = f"127.0.0.1:{free.getsockname()[1]}"
    host, _, port = environment["LISTEN"].partition(":")
    settings = {"TELEGRAM_API_URL": f"http://{there}"}
    async with Telegram.serving(there) as telegram, AsyncExitStack() as stack:
        with socket.create_server((host, int(port))):
            running = telegram.bot(environment | settings, tmp_path)
            process = await stack.enter_async_context(running)
        assert process.stdout
        async with asyncio.timeout(DEADLINE):
            while b"is served now" not in await process.stdout.readline():
                pass
        async with httpx.AsyncClient() as client:
            answer = await client.get(f"http://{environment['LISTEN']}/readyz")
        assert answer.json()["ready"]
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), DEADLINE) == 0
