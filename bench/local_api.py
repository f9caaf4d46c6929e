"""A local Bot API with people who write, and bots that answer them from processes of their own."""

import asyncio
import os
import socket
import sys
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from signal import SIGTERM, Signals
from time import monotonic
from typing import TYPE_CHECKING

from bot import web
from bot.offline import OfflineTelegram
from bot.offline.parameters import Json
from bot.offline.person import Person

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from bot.offline.chats import InlineQuery

_START_SECONDS = 60
_ANSWER_SECONDS = 300
_QUIET_SECONDS = 3

OURS = ("-m", "bot", "run")
ECHO = ("-m", "bench.echo_bot")


def free_port() -> int:
    """Give a port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


class LocalApi:
    """A Telegram of its own over HTTP, the people in it, and what they were answered.

    Attributes:
        telegram: The Telegram.
        people: Who writes.
        answers: How many messages each got, by chat.
        url: Where the Bot API is.
        away: How many seconds it is away, there and back.
    """

    def __init__(self, people: int, url: str) -> None:
        self.url = url
        self.away = 0.0
        self.telegram = OfflineTelegram()
        self.telegram.local_mode = True
        self.people = [self.telegram.person(f"P{number}") for number in range(people)]
        for person in self.people:
            person.starts()
        self.telegram.take_updates()
        self.answers = {person.private.id: 0 for person in self.people}
        self._queries: deque[InlineQuery] = deque()
        self.telegram.listeners.append(self._count)

    @classmethod
    @asynccontextmanager
    async def serving(cls, people: int) -> AsyncIterator["LocalApi"]:
        """Serve one until the block ends."""
        port = free_port()
        api = cls(people, f"http://127.0.0.1:{port}")
        async with web.listening(api._at_a_distance(api.telegram.app), "127.0.0.1", port):
            try:
                yield api
            finally:
                api.telegram.close()

    @asynccontextmanager
    async def bot(
        self, command: Sequence[str], folder: Path, *, webhook: bool = False
    ) -> AsyncIterator[asyncio.subprocess.Process]:
        """Run a bot in a process of its own until the block ends.

        Args:
            command: `OURS` or `ECHO`.
            folder: Holds its seeds and databases.
            webhook: Whether it is sent updates, or asks for them.
        """
        listen = f"127.0.0.1:{free_port()}"
        settings = {
            "DATABASE": str(folder / "tomtat.db"),
            "SEEDS_DIR": str(folder / "seeds"),
            "LISTEN": listen,
            "WEBHOOK_URL": f"http://{listen}/telegram" if webhook else "",
            "LOG_LEVEL": "ERROR",
        }
        process = await self.start_bot(command, settings)
        try:
            await self.until(self._bot_is_there, seconds=_START_SECONDS)
            yield process
        finally:
            await self.end(process, SIGTERM)
            # The next bot registers its own.
            self.telegram.set_webhook(None)

    async def start_bot(
        self, command: Sequence[str], settings: Mapping[str, str], folder: Path | None = None
    ) -> asyncio.subprocess.Process:
        """Start a bot of this Telegram in a process of its own.

        Args:
            command: `OURS` or `ECHO`.
            settings: Its own.
            folder: Where it works; here unless said.
        """
        telegram = {"BOT_TOKEN": self.telegram.token, "TELEGRAM_API_URL": self.url}
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *command,
            cwd=folder,
            env={**os.environ, **telegram, **settings},
            stdout=asyncio.subprocess.DEVNULL,
        )

    async def end(self, process: asyncio.subprocess.Process, signal: Signals) -> float:
        """End a bot by a signal, unless it has ended; tell how many seconds that took."""
        began = monotonic()
        if process.returncode is None:
            process.send_signal(signal)
            await process.wait()
        return monotonic() - began

    def say(self, person: Person, text: str) -> None:
        """Let a person send the bot a message."""
        person.sends(person.private, text)

    def type_inline(self, person: Person, text: str) -> None:
        """Let a person type an inline query, which Telegram does not answer from its memory."""
        self._queries.append(person.types_inline(text))

    async def answered(self, messages: int) -> None:
        """Wait until so many messages came since the start, and every inline query is answered."""

        def all_there() -> bool:
            while self._queries and self._queries[0].answer is not None:
                self._queries.popleft()
            return not self._queries and sum(self.answers.values()) >= messages

        await self.until(all_there)

    async def quiet(self) -> None:
        """Wait until nothing has happened for a while."""
        while True:
            try:
                async with asyncio.timeout(_QUIET_SECONDS):
                    await self.telegram.changed.wait()
            except TimeoutError:
                return

    def _at_a_distance(self, app: "ASGIApp") -> "ASGIApp":
        """Let every call of the Bot API, and its answer, be half of `away` on its way."""

        async def call(scope: "Scope", receive: "Receive", send: "Send") -> None:
            async def answer(message: "Message") -> None:
                if message["type"] == "http.response.start":
                    await asyncio.sleep(self.away / 2)
                await send(message)

            await asyncio.sleep(self.away / 2)
            await app(scope, receive, answer if self.away else send)

        return call

    def _bot_is_there(self) -> bool:
        return self.telegram.open_polls > 0 or self.telegram.webhook is not None

    def _count(self, kind: str, news: Json) -> None:
        if kind == "message" and news["message"].get("from", {}).get("is_bot"):
            self.answers[news["chat"]] += 1

    async def until(
        self, condition: Callable[[], bool], *, seconds: float = _ANSWER_SECONDS
    ) -> None:
        """Wait until something in Telegram is so.

        Raises:
            TimeoutError: It was not in so many seconds.
        """
        async with asyncio.timeout(seconds):
            while not condition():
                await self.telegram.changed.wait()
