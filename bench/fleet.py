"""Several bots on one database, each in a process of its own, behind a balancer."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from signal import SIGKILL, SIGTERM, Signals
from typing import Any

import httpx
import psycopg

from bench.local_api import OURS, LocalApi, free_port
from bot.stores.schemas import sections

_START_SECONDS = 120
_LOOK_SECONDS = 0.1
# What a release may add to the tables that are used most.
_MIGRATION = """
ALTER TABLE incoming ADD kind text NOT NULL DEFAULT '';
CREATE INDEX incoming_kind ON incoming (kind);
ALTER TABLE saved ADD note text;
"""


class Balancer(httpx.AsyncBaseTransport):
    """Passes each request to the next bot; if that one takes nothing, to the one after it.

    It does what a proxy in front of the bots does (see `deploy/`): an update that reaches two of
    them is handled once.
    """

    def __init__(self, network: httpx.AsyncBaseTransport) -> None:
        self.ports: list[int] = []
        self._network = network

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass a request on."""
        for port in list(self.ports):
            # Whoever is asked now is asked last the next time.
            self.ports.remove(port)
            self.ports.append(port)
            request.url = request.url.copy_with(host="127.0.0.1", port=port)
            with suppress(httpx.TransportError):
                response = await self._network.handle_async_request(request)
                if response.status_code != HTTPStatus.SERVICE_UNAVAILABLE:
                    return response
                await response.aclose()
        return httpx.Response(HTTPStatus.BAD_GATEWAY)


@dataclass(eq=False)
class Replica:
    """One of the bots.

    Attributes:
        port: Where it listens.
        process: Its newest process.
        number: By which the database knows it.
    """

    port: int
    process: asyncio.subprocess.Process
    number: int = 0


class Fleet:
    """Bots that share a database; each can be ended and started anew.

    Args:
        api: Their Telegram, which sends updates to all of them.
        database: The address of what they share.
        folder: Holds their seeds.
        balancer: By which they get updates.
    """

    def __init__(self, api: LocalApi, database: str, folder: Path, balancer: Balancer) -> None:
        self._api = api
        self._database = database
        self._folder = folder
        self.bots: list[Replica] = []
        self._lost = 0
        self._balancer = balancer
        api.telegram.webhook_transport = balancer

    @classmethod
    @asynccontextmanager
    async def running(
        cls, api: LocalApi, database: str, folder: Path, bots: int
    ) -> AsyncIterator["Fleet"]:
        """Run so many bots until the block ends."""
        async with httpx.AsyncHTTPTransport() as network:
            fleet = cls(api, database, folder, Balancer(network))
            try:
                await fleet.add(bots)
                yield fleet
            finally:
                api.telegram.set_webhook(None)
                await asyncio.gather(*(api.end(bot.process, SIGTERM) for bot in fleet.bots))

    async def add(self, bots: int, program: Path | None = None) -> None:
        """Start more bots, and wait until they are ready.

        Args:
            bots: How many.
            program: The folder of the program that they run; this one unless said.
        """
        for _ in range(bots):
            port = free_port()
            bot = Replica(port, await self._started(port, program))
            self.bots.append(bot)
            self._balancer.ports.append(port)
            await self._ready(bot)

    async def end(self, bot: Replica, signal: Signals = SIGKILL) -> None:
        """End a bot by a signal."""
        await self._api.end(bot.process, signal)

    async def restart(self, bot: Replica, program: Path | None = None) -> None:
        """Start a bot that has ended, and wait until it is ready.

        Args:
            bot: The bot.
            program: The folder of the program that it runs from now on; this one unless said.
        """
        bot.process = await self._started(bot.port, program)
        await self._ready(bot)

    @property
    def pids(self) -> list[int]:
        """The processes of the bots."""
        return [bot.process.pid for bot in self.bots]

    def in_hand(self, bot: Replica) -> set[int]:
        """Tell which updates a bot has begun and not noted as handled."""
        self._lost += not self._is_known(bot)
        sql = "SELECT id FROM incoming WHERE bot = %s AND started AND finished IS NULL"
        return {number for (number,) in self._rows(sql, bot.number)}

    def begun_anew(self) -> int:
        """Tell how often a bot was silent for so long that others took it for dead.

        What it has in hand then is done by another. A machine that is far too busy does this.
        """
        return self._lost + sum(not self._is_known(bot) for bot in self.bots)

    def saved(self) -> list[tuple[int, str]]:
        """What people saved: persons and articles."""
        return self._rows("SELECT person, article FROM saved")

    def followed(self) -> list[tuple[int, str]]:
        """What people follow: persons and words."""
        return self._rows("SELECT person, convert_from(text, 'UTF8') FROM follow")

    def _is_known(self, bot: Replica) -> bool:
        """Tell whether the database still knows a bot by the number that it got at its start."""
        return bool(self._rows("SELECT 1 FROM bot WHERE id = %s", bot.number))

    def _rows(self, sql: str, *values: object) -> list[Any]:
        with psycopg.connect(self._database) as db:
            return db.execute(sql.encode(), values).fetchall()

    async def _ready(self, bot: Replica) -> None:
        """Wait until a bot says that all is well.

        Raises:
            RuntimeError: It ended.
        """
        async with asyncio.timeout(_START_SECONDS), httpx.AsyncClient() as client:
            while not await _is_ready(client, bot):
                if bot.process.returncode is not None:
                    raise RuntimeError(f"a bot ended with {bot.process.returncode}")
                await asyncio.sleep(_LOOK_SECONDS)
        [[bot.number]] = self._rows("SELECT max(id) FROM bot")

    async def _started(self, port: int, program: Path | None) -> asyncio.subprocess.Process:
        settings = {
            "DATABASE": self._database,
            "SEEDS_DIR": str(self._folder / "seeds"),
            "LISTEN": f"127.0.0.1:{port}",
            "WEBHOOK_URL": "http://bots.example/telegram",
            "LOG_LEVEL": "ERROR",
            # Without progress bars.
            "LOG_FORMAT": "json",
        }
        return await self._api.start_bot(OURS, settings, program)


def next_version(folder: Path) -> None:
    """Copy the program to a folder, as a release whose schema is a version further."""
    root = Path(__file__).parents[1]
    for package in ("bot", "summarizer"):
        shutil.copytree(root / package, folder / package)
    schema = folder / "bot/stores/postgres/schema/readers.sql"
    newest = max(sections("bot.stores.postgres", schema.name))
    with schema.open("a", encoding="utf-8") as file:
        file.write(f"\n-- version {newest + 1}\n{_MIGRATION}")


async def _is_ready(client: httpx.AsyncClient, bot: Replica) -> bool:
    with suppress(httpx.TransportError):
        return (await client.get(f"http://127.0.0.1:{bot.port}/readyz")).is_success
    return False
