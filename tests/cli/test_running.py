"""What doctor learns from a bot that is running."""

import json
import re
import shutil
import socket
import sys
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from command_line import a_bot_ranked, faults, tomtat
from telegram.error import InvalidToken, NetworkError

from bot import keeping, web
from bot.library import ReloadRunningError
from bot.offline import OfflineTelegram
from bot.settings import load_settings
from bot.stores.sqlite.lease import lease
from bot.updates.request import TIMED_OUT
from bot.updates.trouble import TWO_BOTS, reason

ABOVE = "–: the bot is not ready, as is told above"
Answer = Callable[[int, object], None]


@pytest.fixture
def answers(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Answer]:
    """Have the bot on these files answer on LISTEN, with this status and body from now on."""
    given: tuple[int, bytes] = (404, b"")
    own, telegram = load_settings().databases_mark, load_settings().telegram_mark

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(given[0])
            self.send_header(web.MARK_HEADER, own)
            self.send_header(web.TELEGRAM_HEADER, telegram)
            self.end_headers()
            self.wfile.write(given[1])

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    def answer(status: int, body: object) -> None:
        nonlocal given
        given = status, json.dumps(body).encode()

    with HTTPServer(("127.0.0.1", 0), Handler) as server, lease(data / "tomtat-people.db"):
        thread = Thread(target=server.serve_forever)
        thread.start()
        monkeypatch.setenv("LISTEN", f"127.0.0.1:{server.server_port}")
        yield answer
        server.shutdown()
        thread.join()


def line() -> str:
    """What it says of the bot, after its sign."""
    [said] = [it for it in tomtat("doctor").stdout.splitlines() if "/readyz: " in it]
    return said[0] + said.partition("/readyz")[2]


@pytest.mark.usefixtures("data")
def test_a_bot_that_is_well_is_in_the_list(answers: Answer) -> None:
    answers(200, {"ready": True})
    assert line() == "✓: the bot is ready"


@pytest.mark.parametrize("where", ["mine.db", "postgresql://u@127.0.0.1:1/d"])
@pytest.mark.parametrize("name", ["DATABASE", "READERS_DATABASE"])
def test_a_bot_on_other_databases_is_not_taken_for_the_one_on_these(
    answers: Answer, monkeypatch: pytest.MonkeyPatch, name: str, where: str
) -> None:
    """Two folders with one LISTEN, or a setting that was changed: what it tells is of no use."""
    answers(503, {"ready": False, "database": "gone"})
    monkeypatch.setenv(name, where)
    assert line() == "!: a bot answers there, but none runs on these files"
    mend = tomtat("doctor").stdout.partition("none runs on these files")[2]
    assert "git pull" in mend, "an older program may name its files otherwise"
    assert 0 < mend.index("restart it") < mend.index("another LISTEN"), "the likelier one first"


@pytest.mark.usefixtures("data")
def test_whoever_may_not_look_at_the_files_is_not_told_that_none_runs_on_them(
    answers: Answer,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    nobody: Callable[[], None],
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(0o700)
    data.rename(closed / "data")  # its number stays
    monkeypatch.setenv("DATABASE", str(closed / "data" / "tomtat.db"))
    monkeypatch.setenv("READERS_DATABASE", str(closed / "data" / "tomtat-people.db"))
    answers(200, {"ready": True})
    assert line() == "✓: the bot is ready"
    nobody()
    assert line() == "✓: the bot is ready"


def test_seeds_that_the_bot_could_not_read_are_a_warning(answers: Answer) -> None:
    """The folder may be there again: the bot has yet to be told."""
    answers(200, {"ready": True, "seeds": "x: cannot be read"})
    said = tomtat("doctor")
    assert said.exit_code == 0
    warned = said.stdout.partition("! http://")[2].splitlines()
    assert warned[0].endswith(
        "/readyz: the bot is ready, but the seeds could not be loaded: x: cannot be read"
    )
    assert "/reload" in warned[1]
    assert said.stdout.count("/readyz") == 1, "one line tells both"


@pytest.mark.usefixtures("data")
def test_a_file_that_was_replaced_under_the_bot_is_a_fault(
    answers: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the bot knows, since it goes on with the one that it opened."""
    settings = load_settings()
    database = settings.database
    assert isinstance(database, Path)
    answers(503, {"ready": False, "database": str(keeping.lost_file(settings, database))})
    assert line() == f"✗: the bot is not ready: {database}: was replaced under the bot"
    [mend] = faults().values()
    assert mend == "restart the bot, which loads the articles anew"
    monkeypatch.setenv("LANGUAGE", "vi")
    assert f"{database}: đã bị thay khi bot đang chạy" in line()


def test_a_bot_whose_readers_were_deleted_is_not_just_to_be_restarted(
    answers: Answer, data: Path
) -> None:
    """That is told of the file, once, whatever else is in the bot's way."""
    a_bot_ranked(data / "tomtat.db")
    (data / "tomtat-people.db").unlink()
    settings = load_settings()
    people = settings.readers_database
    assert isinstance(people, Path)
    lost = str(keeping.lost_file(settings, people))
    answers(503, {"ready": False, "database": lost})
    [(said, first)] = faults().items()
    assert said == f"{people}: was deleted under the bot"
    assert first.startswith("stop the bot, put the right file in its place")
    assert line() == ABOVE
    answers(503, {"ready": False, "database": lost, "updates": str(TWO_BOTS)})
    assert [it for it in faults() if people.name in it] == [said]
    assert line() == f"✗: the bot is not ready: {TWO_BOTS}"


@pytest.mark.usefixtures("data")
def test_a_database_that_does_not_answer_needs_no_other_file(answers: Answer) -> None:
    answers(503, {"ready": False, "database": str(web.NO_ANSWER)})
    [(fault, mend)] = faults().items()
    assert fault.endswith(f"the bot is not ready: {web.NO_ANSWER}")
    assert mend.startswith("start its server")


@pytest.mark.usefixtures("data")
def test_a_first_load_is_no_fault(answers: Answer) -> None:
    answers(503, {"ready": False, "library": str(web.LOADING)})
    assert line() == f"✓: the bot is not ready: {web.LOADING}"


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(
    ("why", "mend"), [("x: the disk is full", "make room"), ("x: is locked", "mend what the line")]
)
def test_seeds_that_could_not_be_loaded_yet_are_a_fault(
    answers: Answer, why: str, mend: str
) -> None:
    """There are no articles yet; the bot tries again."""
    answers(503, {"ready": False, "seeds": why})
    assert line() == f"✗: the bot is not ready: {why}"
    assert mend in tomtat("doctor").stdout


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize("ready", [True, False])
def test_seeds_that_another_one_loads_are_no_fault(answers: Answer, *, ready: bool) -> None:
    """There is nothing to mend: it ends."""
    answers(200 if ready else 503, {"ready": ready, "seeds": str(ReloadRunningError())})
    said = tomtat("doctor")
    assert said.exit_code == 0
    waits = r"^– \S+/readyz: another bot or command loads the seeds just now"
    assert re.search(waits, said.stdout, re.MULTILINE)
    assert "mend what the line" not in said.stdout


@pytest.mark.parametrize("ready", [True, False])
def test_a_missing_folder_is_told_once(answers: Answer, seeds: Path, *, ready: bool) -> None:
    """Doctor sees it itself; of the bot is told only what comes of it."""
    shutil.rmtree(seeds)
    why = f"{seeds}: there is no such folder. SEEDS_DIR names the folder of articles"
    answers(200 if ready else 503, {"ready": ready, "seeds": why})
    [(fault, _)] = faults().items()
    assert fault == f"{seeds}: no such folder"
    assert line() == ("✓: the bot is ready" if ready else ABOVE)


def test_a_full_disk_is_told_once(answers: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    full = {
        "updates": "p: the disk is full",
        "disk": "p: the disk is full",
        "chat": str(web.CHAT_UNKEPT),
    }
    answers(503, {"ready": False} | full)
    [(fault, mend)] = faults().items()
    assert fault.endswith("the bot is not ready: p: the disk is full")
    assert mend.startswith("make room")
    monkeypatch.setattr("bot.cli.places.ROOM_BYTES", sys.maxsize)
    assert len(faults()) == 1
    assert line() == ABOVE
    answers(503, full | {"ready": False, "updates": "Telegram can't be reached: no route"})
    assert line().endswith("//api.telegram.org: no route"), "that is another fault"


@pytest.mark.parametrize("why", [TIMED_OUT, "no connection to x:443 (No route to host)"])
def test_a_network_that_is_away_is_told_once_and_has_its_remedy(
    answers: Answer, monkeypatch: pytest.MonkeyPatch, why: object
) -> None:
    """It may be away for the bot only."""
    answers(503, {"ready": False, "updates": reason(NetworkError(str(why)))})
    [(fault, mend)] = faults().items()
    away = "the bot is not ready: Telegram can't be reached at https://api.telegram.org: "
    assert fault.endswith(f"{away}{why}")
    assert "TELEGRAM_API_URL" in mend
    monkeypatch.setenv("BOT_TOKEN", "123456:the-secret")
    monkeypatch.setattr("bot.cli.at_telegram.Bot.initialize", no_way)
    [(fault, _)] = faults().items()
    assert fault.startswith("Telegram can't be reached at ")
    assert line() == ABOVE


async def no_way(_: object) -> None:
    raise NetworkError("no route")


def test_a_bot_that_asks_another_telegram_than_the_settings_name_needs_a_restart(
    answers: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was changed since that bot started: its new address is not where nothing was found."""
    refused = "no connection to 192.0.2.7:81 (Connection refused)"
    answers(503, {"ready": False, "updates": reason(NetworkError(refused))})
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:1")
    [(fault, mend)] = faults().items()
    assert f"the bot is not ready: Telegram can't be reached: {refused} (" in fault
    assert "another TELEGRAM_API_URL than .env has" in fault
    assert "127.0.0.1:1" not in fault.partition("/readyz")[2]
    assert mend.startswith("restart the bot")
    full = {"updates": reason(NetworkError(refused)), "disk": "p: the disk is full"}
    answers(503, {"ready": False} | full)
    assert len(faults()) == 2, "what else is in its way is told as well"
    monkeypatch.setenv("LANGUAGE", "vi")
    assert f"không kết nối được tới Telegram: {refused}" in tomtat("doctor").stdout


def test_a_token_that_telegram_refuses_is_told_once(
    answers: Answer, monkeypatch: pytest.MonkeyPatch, telegram: OfflineTelegram
) -> None:
    answers(503, {"ready": False, "updates": reason(InvalidToken())})
    monkeypatch.setenv("BOT_TOKEN", "123456:the-secret")
    [(fault, _)] = faults().items()
    assert fault == "Telegram does not know this BOT_TOKEN"
    assert telegram.token


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize("body", [{}, [], "x", None])
def test_whatever_else_answers_there_is_another_program(answers: Answer, body: object) -> None:
    """It is in the bot's way."""
    answers(404, body)
    assert line() == "!: another program answers there"
    assert "give LISTEN another port" in tomtat("doctor").stdout


@pytest.mark.usefixtures("data")
def test_where_nothing_answers_there_is_no_bot() -> None:
    assert line() == "–: no bot answers"


@pytest.mark.usefixtures("data")
def test_a_bot_that_runs_and_does_not_answer_is_a_warning(data: Path) -> None:
    """Its port was in use when it started, say."""
    with lease(data / "tomtat-people.db"):
        assert line() == "!: no bot answers, although one runs on these files"
    assert line() == "–: no bot answers", "it has ended"


@pytest.mark.usefixtures("data")
def test_a_bot_that_takes_connections_and_answers_none_is_to_be_restarted(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It hangs: another program on its port is only the second thing to think of."""
    monkeypatch.setattr("bot.cli.running.ANSWER_SECONDS", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as hung, lease(data / "tomtat-people.db"):
        monkeypatch.setenv("LISTEN", f"127.0.0.1:{hung.getsockname()[1]}")
        assert line() == "!: takes connections and gives no answer, and a bot runs on these files"
        assert "it hangs: restart it" in tomtat("doctor").stdout


@pytest.mark.usefixtures("data")
def test_a_port_that_something_else_has_is_a_warning_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A bot would not start there; what takes connections and never answers is no bot."""
    monkeypatch.setattr("bot.cli.running.ANSWER_SECONDS", 60)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setenv("LISTEN", f"127.0.0.1:{silent.getsockname()[1]}")
        began = time.monotonic()
        assert line() == "!: no bot answers, but something has that port"
        assert time.monotonic() - began < 30
        assert "give LISTEN another port" in tomtat("doctor").stdout
    assert line() == "–: no bot answers", "it has ended"


@pytest.mark.usefixtures("data")
def test_a_port_that_this_user_may_not_have_is_a_fault(
    monkeypatch: pytest.MonkeyPatch, nobody: Callable[[], None], roots_port: int
) -> None:
    """A bot would not start there, with the same words."""
    nobody()
    monkeypatch.setenv("LISTEN", f"127.0.0.1:{roots_port}")
    told = faults()[f"LISTEN=127.0.0.1:{roots_port}: port {roots_port} needs more rights"]
    assert told == "set LISTEN to one above 1023"


def test_a_bot_that_runs_without_its_port_is_told_why(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As its log says; it asks for updates and answers people all the same."""
    monkeypatch.setenv("LISTEN", "127.0.0.1:1")
    monkeypatch.setattr("bot.cli.running._is_privileged", lambda *_: True)
    with lease(data / "tomtat-people.db"):
        said = tomtat("doctor").stdout
    assert "! LISTEN=127.0.0.1:1: port 1 needs more rights" in said
    assert "set LISTEN to one above 1023" in said


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize("host", ["hosthost.invalid", "192.0.2.1"])
def test_where_nothing_can_listen_is_a_fault(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    """A bot would not start there; whether something answers there is not asked."""
    monkeypatch.setenv("LISTEN", f"{host}:8080")
    [(fault, mend)] = faults().items()
    assert fault.startswith(f"LISTEN={host}:8080: {host} is no address of this machine")
    assert "set LISTEN to one" in mend
