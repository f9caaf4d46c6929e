"""The bot as people run it: a process of its own, real HTTP, and Ctrl-C at the end."""

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Self

import httpx
import pytest
from command_line import tomtat
from talk import WriteSeed

from bot import web
from bot.cli.console import reachable
from bot.cli.serve import _look_over
from bot.offline import OfflineTelegram
from bot.services import open_library
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
DEADLINE = 60
RUN = [sys.executable, "-m", "bot", "run"]


@pytest.fixture
def address() -> str:
    """Where nothing listens yet."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return f"127.0.0.1:{free.getsockname()[1]}"


@pytest.fixture
def listen_on() -> str:
    """A host of this machine; a test may parametrize it."""
    return "127.0.0.1"


@pytest.fixture
def environment(tmp_path: Path, seeds: Path, address: str, listen_on: str) -> dict[str, str]:
    """Settings of the test's own, and none of where the tests run."""
    ours = {name.upper() for name in Settings.model_fields}
    return {
        **{name: value for name, value in os.environ.items() if name not in ours},
        "DATABASE": str(tmp_path / "tomtat.db"),
        "SEEDS_DIR": str(seeds),
        "LISTEN": address.replace("127.0.0.1", listen_on),
        "PYTHONPATH": str(ROOT),
    }


@pytest.fixture
def bot(tmp_path: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """`python -m bot run` without a token."""
    # A child of a process that ignores Ctrl-C would ignore it too.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(  # noqa: S603 - our own interpreter
        RUN,
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    signal.signal(signal.SIGINT, before)
    with process:
        yield process
        process.kill()


def address_told_by(bot: subprocess.Popen[str]) -> str:
    """Wait for the line that says where the chat is."""
    assert bot.stdout
    line = next(line for line in bot.stdout if "http" in line)
    return next(word for word in line.split() if word.startswith("http"))


class Page:
    """The chat page as a person uses it: it hears what happens, and does things."""

    def __init__(self, http: httpx.Client, events: httpx.Response) -> None:
        self._http = http
        self._lines = events.iter_lines()
        state = self.hears("state")
        self._who = {"person": state["people"][0]["id"], "language": "vi"}
        chat = next(it for it in state["chats"] if it["role"] == "private")
        self._who["chat"] = chat["id"]
        self.said_before = [message.get("text", "") for message in chat["messages"]]

    def hears(self, kind: str) -> Any:
        """What the next event of this kind tells; the client's time-out is the deadline."""
        for line in self._lines:
            if line == f"event: {kind}":
                return json.loads(next(self._lines).removeprefix("data: "))
        raise AssertionError("the page hears nothing any more")

    def does(self, what: str, **fields: Any) -> Any:
        return self._http.post(f"/chat/{what}", json={**self._who, **fields}).json()

    def sees_answer(self) -> Any:
        while True:
            message = self.hears("message")["message"]
            if message["from"]["is_bot"]:
                return message


def test_a_whole_conversation_over_http(
    bot: subprocess.Popen[str], address: str, write_seed: WriteSeed
) -> None:
    """Search, open, inline search; then Ctrl-C ends it in order, and the log is clean."""
    write_seed("bee", "Ong mật nhảy múa", "Ong mật báo chỗ có hoa bằng một điệu nhảy.")
    assert address_told_by(bot) == f"http://{address}"
    client = httpx.Client(base_url=f"http://{address}", timeout=DEADLINE)
    with client, client.stream("GET", "/chat/events") as events:
        page = Page(client, events)
        page.does("send", text="ong mat")
        found = page.sees_answer()
        assert "1. Ong mật nhảy múa" in found["text"]
        page.does("press", message=found["message_id"], row=0, column=0)
        assert "bằng một điệu nhảy." in page.sees_answer()["text"]
        [result] = page.does("inline", query="ong m", offset="")["results"]
        assert result["title"] == "Ong mật nhảy múa"
        bot.send_signal(signal.SIGINT)
        assert bot.wait(DEADLINE) == 0
    assert bot.stderr
    log = bot.stderr.read()
    assert "Seeds: 1 added" in log
    for unwanted in ("Traceback", "WARNING", "ERROR", ":offline", "ong m", "nhảy"):
        assert unwanted not in log


def test_a_token_that_telegram_does_not_know_is_said_in_a_line(
    bot: subprocess.Popen[str],
    environment: dict[str, str],
    tmp_path: Path,
    write_seed: WriteSeed,
) -> None:
    """Before the seeds are loaded. Whatever is logged on the way there, the token is not in it."""
    write_seed("bee", "Ong mật nhảy múa", "Ong mật báo chỗ có hoa.")
    wrong = {
        "BOT_TOKEN": "123456:the-secret",
        "TELEGRAM_API_URL": address_told_by(bot),
        "DATABASE": str(tmp_path / "other.db"),
        "LOG_LEVEL": "DEBUG",
    }
    said = subprocess.run(  # noqa: S603 - our own interpreter
        RUN, env=environment | wrong, capture_output=True, text=True, timeout=DEADLINE, check=False
    )
    assert said.returncode == 78
    assert said.stdout == ""
    assert "seeds" not in said.stderr.lower()
    assert said.stderr.splitlines()[-1] == "Error: Telegram does not know this BOT_TOKEN"
    assert "Traceback" not in said.stderr
    assert "the-secret" not in said.stderr


def test_chats_survive_a_restart_until_fresh_ones_are_wanted(
    bot: subprocess.Popen[str], environment: dict[str, str], tmp_path: Path
) -> None:
    """And the bot, which remembers the updates that it had, answers after either."""

    def said_in_private(address: str, text: str) -> list[str]:
        client = httpx.Client(base_url=address, timeout=DEADLINE)
        with client, client.stream("GET", "/chat/events") as events:
            page = Page(client, events)
            page.does("send", text=text)
            page.sees_answer()
            return page.said_before

    assert said_in_private(address_told_by(bot), "ong mat") == []
    bot.send_signal(signal.SIGINT)
    assert bot.wait(DEADLINE) == 0
    for options, expected in (([], True), (["--fresh"], False)):
        with subprocess.Popen(  # noqa: S603 - our own interpreter
            [*RUN, *options], cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True
        ) as again:
            said = said_in_private(address_told_by(again), "bao")
            assert ("ong mat" in said) is expected
            again.send_signal(signal.SIGTERM)
            assert again.wait(DEADLINE) == 0


@pytest.mark.parametrize("listen_on", ["0.0.0.0"])  # noqa: S104 - that is the point
def test_a_page_for_other_machines_is_opened_by_the_printed_address_only(
    bot: subprocess.Popen[str],
) -> None:
    """Its key is made anew at each start."""
    address = address_told_by(bot)
    server, _, key = address.partition("/?key=")
    assert len(key) > 20
    with httpx.Client(timeout=DEADLINE, follow_redirects=True) as client:
        assert client.get(server).status_code == httpx.codes.FORBIDDEN
        assert client.get(f"{server}/bot7000000000:offline/getMe").status_code != httpx.codes.OK
        assert "<html" in client.get(address).text


def test_every_address_of_this_machine_is_told_as_one_that_can_be_opened() -> None:
    told = {"0.0.0.0:8080": "127.0.0.1:8080", "[::]:80": "[::1]:80", "a.b:1": "a.b:1"}
    assert {listen: reachable(listen) for listen in told} == told


@pytest.mark.parametrize(
    ("host", "why"),
    [
        ("127.0.0.1", r"port \d+ of 127.0.0.1 is in use. Set LISTEN to another one"),
        ("192.0.2.1", r"192.0.2.1 is no address of this machine. Set LISTEN to one"),
    ],
)
def test_where_nothing_can_listen_is_said_in_a_line_that_names_the_setting(
    monkeypatch: pytest.MonkeyPatch, host: str, why: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setenv("LISTEN", f"{host}:{taken.getsockname()[1]}")
        said = tomtat("run")
    assert said.exit_code == 1
    assert re.match(f"Error: {why}", said.stderr.splitlines()[-1])


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


async def test_a_start_without_what_belonged_to_readers_is_a_warning(
    tmp_path: Path, seeds: Path, write_seed: WriteSeed, caplog: pytest.LogCaptureFixture
) -> None:
    """The new file looks like that of a bot which nobody used."""
    settings = Settings(database=tmp_path / "tomtat.db")
    await _look_over(settings)
    async with open_library(tmp_path / "tomtat.db") as library:
        await _look_over(settings)
        assert not caplog.records
        write_seed("one", "A title", "A body.")
        await library.reload(seeds)
        await library.rank_newest(1)
    await _look_over(settings)
    [said] = [it.getMessage() for it in caplog.records if it.levelname == "WARNING"]
    assert str(tmp_path / "tomtat-people.db") in said
    assert "tomtat restore" in said
