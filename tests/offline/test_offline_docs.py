"""`docs/offline.md` tells the truth: its tables are complete, and its bot runs."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from waiting import DEADLINE

from bot.offline.faults import FAILURES
from bot.offline.methods import METHODS
from bot.offline.page.actions import ACTIONS
from bot.offline.page.workbench import CHANGES, Switch

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "offline.md").read_text(encoding="utf-8")


def test_every_method_is_told_with_its_parameters() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", PAGE, re.MULTILINE))
    told = {method: re.findall(r"`(\w+)`", cell) for method, cell in rows.items()}
    assert told == {method: [*model.model_fields] for method, model in METHODS.items()}


@pytest.mark.parametrize("names", [FAILURES, ACTIONS, Switch.model_fields])
def test_every_failure_switch_and_deed_is_told(names: dict[str, Any]) -> None:
    assert [name for name in names if f"`{name}`" not in PAGE] == []


def test_every_change_is_told() -> None:
    assert re.findall(r"`POST /workbench/(\w+)`", PAGE) == [*CHANGES]


class Server:
    """`python -m bot.offline`, and the page's calls to it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout
        said = f"{process.stdout.readline()} {process.stdout.readline()}"
        self.address = re.findall(r"Bot API is at (\S+),", said)[0]
        self.token = re.findall(r"token is (\S+)", said)[0]
        self.http = httpx.Client(base_url=self.address, timeout=DEADLINE)

    def does(self, what: str, **fields: Any) -> Any:
        who = {"person": 1001, "language": "en", "chat": 1001}
        for _ in range(DEADLINE * 10):
            try:
                return self.http.post(f"/chat/{what}", json={**who, **fields}).json()
            except httpx.ConnectError:
                time.sleep(0.1)  # it has said where it is, and is about to be there
        raise AssertionError("nothing listens")

    def sees_call(self, method: str) -> Any:
        """The parameters of the newest call, once the bot has made it."""
        deadline = time.monotonic() + DEADLINE
        while time.monotonic() < deadline:
            record = self.http.get("/workbench").json()["record"]
            done = [it for it in record if it["name"] == method and it["answer"]]
            if done:
                self.http.post("/workbench/forget")
                return done[-1]["answer"]
            time.sleep(0.05)
        raise AssertionError(f"the bot never called {method}")


@pytest.mark.parametrize("chats", ["folder", "text.db", "text.db/chats.db"])
def test_chats_that_cannot_be_kept_there_are_told_in_a_line(tmp_path: Path, chats: str) -> None:
    """And a folder stays as open as it was."""
    (tmp_path / "folder").mkdir(0o755)
    (tmp_path / "text.db").write_text("Somebody's notes, and no database.", encoding="utf-8")
    run = [sys.executable, "-m", "bot.offline", "--listen", "127.0.0.1:0", "--chats", chats]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(  # noqa: S603 - our own interpreter
        run,
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert re.fullmatch(rf"Error: {chats}: .+\. Give --chats another file\n", ended.stderr)
    assert (tmp_path / "folder").stat().st_mode & 0o777 == 0o755


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        listen = f"127.0.0.1:{free.getsockname()[1]}"
    run = [sys.executable, "-m", "bot.offline", "--listen", listen, "--username", "echo_bot"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        run, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        server = Server(process)
        with server.http:
            yield server
        process.terminate()


@pytest.fixture
def echo_bot(server: Server, tmp_path: Path) -> Iterator[None]:
    """The page's bot, as somebody would start it who read the page."""
    [code] = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "echo.py").write_text(code, encoding="utf-8")
    environment = {**os.environ, "SERVER": server.address, "TOKEN": server.token}
    with subprocess.Popen([sys.executable, "echo.py"], cwd=tmp_path, env=environment) as process:
        yield
        process.terminate()


@pytest.mark.usefixtures("echo_bot")
def test_the_pages_bot_answers_and_is_pressed(server: Server) -> None:
    server.does("send", text="/start")
    assert server.sees_call("sendMessage")["text"] == "Hello! Say something."
    server.does("send", text="xin chào")
    answer = server.sees_call("sendMessage")
    assert answer["text"] == "xin chào"
    assert answer["from"]["username"] == "echo_bot"
    pressed = server.does("press", message=answer["message_id"], row=0, column=0)
    assert pressed == {"answer": {}}
    assert server.sees_call("editMessageText")["text"] == "XIN CHÀO"
