"""The bot as people run it: a process of its own, real HTTP, and Ctrl-C at the end."""

import asyncio
import json
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest
from command_line import RUN, tomtat
from full_disk import fill_disk
from talk import WriteSeed
from waiting import DEADLINE, until

from bot.cli.console import reachable, where_to_chat
from bot.cli.serve import _completed, _load, _look_over, _serve
from bot.services import open_library, open_services
from bot.settings import Settings
from bot.stores.sqlite.article_writer import SqliteArticleWriter


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
    assert bot.stdout
    assert "Whoever has the key" in bot.stdout.readline()
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
    ("listen", "page", "is_told"),
    [
        ("0.0.0.0:8080", "http://127.0.0.1:8080/?key=k", True),
        ("[::]:80", "http://[::1]:80/?key=k", True),
        ("127.0.0.1:8080", "http://127.0.0.1:8080", False),
        ("a.b:1", "http://a.b:1/?key=k", False),
        ("0.0.0.0:8080", "", False),
    ],
)
def test_that_others_may_open_the_page_is_told_where_it_is_on_all_addresses(
    listen: str, page: str, *, is_told: bool
) -> None:
    """A bot on Telegram has no page."""
    chat, *more = map(str, where_to_chat(listen, page, "tomtat_bot"))
    assert f"at {page or 'https://t.me/tomtat_bot'} (" in chat
    assert [f"LISTEN={listen} is every address" in line for line in more] == [True] * is_told


@pytest.mark.parametrize(
    ("host", "why", "status"),
    [
        ("127.0.0.1", r"port \d+ of 127.0.0.1 is in use. Set LISTEN to another one", 1),
        ("192.0.2.1", r"192.0.2.1 is no address of this machine. Set LISTEN to one", 78),
    ],
)
def test_where_nothing_can_listen_is_said_in_a_line_that_names_the_setting(
    monkeypatch: pytest.MonkeyPatch, host: str, why: str, status: int
) -> None:
    """A port may become free, so the bot is started again; an address does not come by itself."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setenv("LISTEN", f"{host}:{taken.getsockname()[1]}")
        said = tomtat("run")
    assert said.exit_code == status
    assert re.match(f"Error: {why}", said.stderr.splitlines()[-1])
    assert not [*Path().rglob("*.db")]  # None is made for a bot that does not start.


async def test_a_start_loads_its_seeds_as_soon_as_nothing_is_in_the_way(
    address: str,
    write_seed: WriteSeed,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Nobody has to ask for it: the bot serves meanwhile."""
    write_seed("one", "A title", "A body.")
    fill_disk(monkeypatch, SqliteArticleWriter, "add", times=2)
    monkeypatch.setattr("bot.jobs.seeds.RETRY_SECONDS", 0)
    monkeypatch.setenv("LISTEN", address)
    caplog.set_level("INFO", "bot")
    serving = asyncio.create_task(_serve(_completed(Settings()), fresh=True))
    await until(lambda: "Seeds: 1 added" in caplog.text)
    serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving
    [failed, *_] = [line for line in caplog.messages if "seeds" in line.lower()]
    assert failed.startswith("The seeds were not loaded, trying again")


@pytest.mark.parametrize("form", ["text", "json"])
async def test_how_far_a_start_is_stands_in_the_log_as_all_else_does(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
    write_seed: WriteSeed,
    form: str,
) -> None:
    """A load of a million articles takes minutes; that it ended has a line of its own."""
    for number in range(10):
        write_seed(f"{number}", f"Title {number}", "A body.")
    monkeypatch.setattr("bot.library.worker.BATCH", 1)
    caplog.set_level("INFO", "bot")
    async with open_services(settings.model_copy(update={"log_format": form})) as services:
        await _load(services)
    *far, loaded = [line for line in caplog.messages if "seeds" in line.lower()]
    assert far == [f"Loading seeds: {percent} %" for percent in range(10, 100, 10)]
    assert loaded.startswith("Seeds: 10 added")
    assert "Loading seeds" not in capsys.readouterr().err


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
