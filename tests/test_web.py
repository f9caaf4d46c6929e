"""The web application on LISTEN: what it tells, and that it is served."""

import asyncio
import math
import socket
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from typing import Any

import httpx
import pytest
from other_process import another_process_writing
from talk import Talk, WriteSeed, polling, write_many
from waiting import DEADLINE, until

from bot import keeping, web
from bot.jobs.seeds import load_persistently
from bot.messages import OperatorError
from bot.offline import OfflineTelegram
from bot.offline.errors import conflict
from bot.services import open_library
from bot.settings import SettingsError
from bot.stores.sqlite import files
from bot.updates.polling import SURE_SECONDS

HOST = "127.0.0.1"
NOT_READY = 503
MENDS = {"database": str(keeping.ARTICLES_ANEW), "readers_database": str(keeping.READERS_FIRST)}


@pytest.fixture
def port() -> int:
    """Where nothing listens yet."""
    with socket.create_server((HOST, 0)) as free:
        return int(free.getsockname()[1])


async def get(talk: Talk, path: str, **named: Any) -> httpx.Response:
    site = web.build(talk.services, talk.arrivals, **named)
    transport = httpx.ASGITransport(app=site)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        return await client.get(path)


async def problems(talk: Talk) -> dict[str, str]:
    """What /readyz says is in the way; its status says the same."""
    response = await get(talk, "/readyz")
    told: dict[str, str] = response.json()
    assert response.status_code == (httpx.codes.OK if told.pop("ready") else NOT_READY)
    return told


def value(text: str, name: str) -> float:
    """The value of a metric, named with its labels as Prometheus writes it."""
    [line] = [line for line in text.splitlines() if line.startswith(f"{name} ")]
    return float(line.removeprefix(f"{name} "))


async def test_a_process_that_answers_is_alive(talk: Talk) -> None:
    """Whatever else may be wrong."""
    assert (await get(talk, "/healthz")).status_code == httpx.codes.OK
    assert await problems(talk)


async def test_a_bot_is_ready_while_its_updates_come_in(talk: Talk) -> None:
    """Not before the first were asked for, not long after the last were, nor when it ends."""
    assert await problems(talk) == {"updates": "the bot is starting"}
    async with polling(talk):
        talk.reader.sends_sticker(talk.chat)
        await until(lambda: talk.arrivals.problem() is None)
        assert await problems(talk) == {}
        assert value((await get(talk, "/metrics")).text, "tomtat_receiving") == 1
        await talk.clock.sleep(SURE_SECONDS)
        assert "updates" in await problems(talk)
        assert value((await get(talk, "/metrics")).text, "tomtat_receiving") == 0
    assert await problems(talk) == {"updates": "the bot is stopping"}


async def test_a_bot_tells_its_databases_from_others_and_not_where_they_are(talk: Talk) -> None:
    """`tomtat doctor` knows by it whether the bot that answers is the one that it looks for."""
    settings = talk.services.settings
    response = await get(talk, "/readyz")
    assert response.headers[web.MARK_HEADER] == settings.databases_mark
    assert str(settings.database) not in f"{response.headers} {response.text}"


async def test_a_chat_page_that_takes_nothing_is_told(talk: Talk) -> None:
    talk.arrivals.are_sure_for(1)
    answer = await get(talk, "/readyz", chat_is_kept=lambda: False)
    assert answer.status_code == NOT_READY
    assert answer.json() == {"ready": False, "chat": str(web.CHAT_UNKEPT)}


async def test_a_full_disk_is_told_before_a_message_is_lost_to_it(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That is the disk of what belongs to readers: the bot answers without new articles too."""
    talk.arrivals.are_sure_for(1)
    readers = talk.services.settings.readers_database
    free = {readers: 0, talk.services.settings.database: sys.maxsize}
    monkeypatch.setattr(files, "free_bytes", free.__getitem__)
    assert await problems(talk) == {"disk": f"{readers}: the disk is full"}
    free[readers], free[talk.services.settings.database] = sys.maxsize, 0
    assert await problems(talk) == {}


@pytest.mark.parametrize("table", ["person", "saved", "news"])
async def test_no_table_of_readers_that_cannot_be_read_leaves_a_bot_ready(
    talk: Talk, table: str
) -> None:
    talk.arrivals.are_sure_for(1)
    assert await problems(talk) == {}
    readers = talk.services.settings.readers_database
    with closing(sqlite3.connect(str(readers))) as db:
        db.execute(f"ALTER TABLE {table} RENAME TO away")
    assert table in (await problems(talk))["database"]


@pytest.mark.parametrize("how", ["deleted", "replaced"])
@pytest.mark.parametrize("name", ["database", "readers_database"])
async def test_a_database_that_was_replaced_is_noticed(talk: Talk, name: str, how: str) -> None:
    """The bot goes on with the file that it opened, which has no name any more."""
    path = getattr(talk.services.settings, name)
    site = web.build(talk.services, talk.arrivals)
    if how == "replaced":
        other = path.with_name("other.db")
        other.write_bytes(path.read_bytes())
        other.replace(path)
    else:
        path.unlink()
    transport = httpx.ASGITransport(app=site)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as client:
        response = await client.get("/readyz")
    assert response.status_code == NOT_READY
    said = response.json()["database"]
    assert said.startswith(f"{path}: was {how} under the bot; ")
    assert said.endswith(MENDS[name]), "readers are brought back before a start"


@pytest.mark.parametrize("name", ["database", "readers_database"])
async def test_a_damaged_file_is_named_with_what_mends_it(
    talk: Talk, name: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """By /readyz and by the log: the one needs a restart, the other a restore before it."""
    path = getattr(talk.services.settings, name)
    fault = sqlite3.DatabaseError("database disk image is malformed")
    fault.sqlite_errorcode = sqlite3.SQLITE_CORRUPT

    async def fails(*_: object) -> None:
        raise fault

    if name == "database":
        monkeypatch.setattr(talk.services.library, "is_empty", fails)
    else:
        monkeypatch.setattr(talk.services.readers, "_rows", fails)
    said = (await problems(talk))["database"]
    assert said.startswith(f"{path}: database disk image is malformed; ")
    assert said.endswith(MENDS[name])
    if name == "readers_database":
        await talk.says("/follow ong mật")
        assert said in caplog.text


async def test_a_seeds_folder_that_cannot_be_read_is_told_and_keeps_nobody_from_articles(
    talk: Talk, write_seed: WriteSeed
) -> None:
    seeds = talk.services.settings.seeds_dir
    talk.arrivals.are_sure_for(1)
    write_seed("bee", "Ong mật", "Một câu.")
    await talk.reload()
    away = seeds.rename(seeds.with_name("away"))
    await talk.reload()
    told = await problems(talk)
    assert told.keys() == {"seeds"}
    assert told["seeds"].startswith(f"{seeds}: there is no such folder")
    assert value((await get(talk, "/metrics")).text, "tomtat_articles") == 1
    away.rename(seeds)
    assert await problems(talk) == {}, "it is mended, whoever loads it"


async def test_an_empty_library_is_ready_unless_its_folder_cannot_be_read(talk: Talk) -> None:
    """An operator is about to fill a folder that is there; one that is not fills nothing."""
    seeds = talk.services.settings.seeds_dir
    talk.arrivals.are_sure_for(1)
    await talk.reload()
    assert await problems(talk) == {}
    away = seeds.rename(seeds.with_name("away"))
    await talk.reload()
    response = await get(talk, "/readyz")
    assert response.status_code == NOT_READY
    assert response.json()["seeds"].startswith(f"{seeds}: there is no such folder")
    away.rename(seeds)
    assert await problems(talk) == {}


async def test_a_bot_that_stands_by_is_ready(talk: Talk) -> None:
    """Until it takes over, which takes a moment."""
    talk.arrivals.stand_by()
    assert await problems(talk) == {"standby": "another bot asks for updates"}
    talk.arrivals.end("it takes over")
    assert await problems(talk) == {"updates": "it takes over"}
    talk.arrivals.are_sure_for(1)
    assert await problems(talk) == {}


async def test_a_database_that_says_nothing_is_told_and_no_other_bot_is(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever cannot ask who leads stands by, and knows of no other bot."""
    monkeypatch.setattr("bot.web.CHECK_SECONDS", 0)
    talk.arrivals.stand_by()
    assert await problems(talk) == {"database": "the database does not answer"}


async def test_whoever_asks_does_not_wait_for_a_database_that_cannot_even_be_left(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To cancel what a server does not answer asks that server."""

    async def touch() -> None:
        try:
            await asyncio.sleep(2 * DEADLINE)
        finally:
            await asyncio.sleep(2 * DEADLINE)

    monkeypatch.setattr("bot.web.CHECK_SECONDS", 0.05)
    monkeypatch.setattr(talk.services.readers, "touch", touch)
    monkeypatch.setattr(talk.services.library, "size", touch)
    talk.arrivals.are_sure_for(1)
    async with asyncio.timeout(DEADLINE):
        assert await problems(talk) == {"database": "the database does not answer"}
        assert math.isnan(value((await get(talk, "/metrics")).text, "tomtat_articles"))


async def test_readiness_says_what_is_in_the_way_of_updates(talk: Talk) -> None:
    # Databases answer in real time, in which a poll that hurries meets many of them.
    for _ in range(500):
        talk.telegram.faults.plan("getUpdates", conflict("terminated by other getUpdates request"))
    async with polling(talk):
        await talk.clock.sleep(SURE_SECONDS)
        assert "another bot uses this token" in (await problems(talk))["updates"]


@pytest.mark.parametrize("table", ["person", "article"])
async def test_a_database_that_does_not_answer_is_told(talk: Talk, table: str) -> None:
    """The other figures are still given."""
    talk.arrivals.are_sure_for(1)
    assert await problems(talk) == {}, "what was read once is no answer"
    settings = talk.services.settings
    file = settings.database if table == "article" else settings.readers_database
    with closing(sqlite3.connect(str(file))) as db:
        db.execute(f"DROP TABLE {table}")
    assert f"no such table: {table}" in (await problems(talk))["database"]
    text = (await get(talk, "/metrics")).text
    assert math.isnan(value(text, "tomtat_articles")) == (table == "article")
    assert value(text, "process_resident_memory_bytes") > 0


async def test_a_first_load_is_waited_for(talk: Talk, write_seed: WriteSeed) -> None:
    """A later one is not: people are answered meanwhile."""
    talk.arrivals.are_sure_for(1)
    write_seed("bee", "Ong mật", "Một câu.")
    for waits in (True, False):
        # Another process writes, so that the reload does not end.
        with closing(sqlite3.connect(str(talk.services.settings.database))) as other:
            other.execute("BEGIN IMMEDIATE")
            loading = asyncio.create_task(talk.reload())
            await asyncio.sleep(0)
            assert await problems(talk) == (
                {"library": "it is being loaded for the first time"} if waits else {}
            )
        await loading


async def test_a_bot_whose_seeds_cannot_be_loaded_is_ready_with_older_articles_only(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """It says what is in the way until another try went well."""
    talk.arrivals.are_sure_for(1)
    write_seed("bee", "Ong mật", "Một câu.")

    async def sleep(_: float) -> None:
        asked.append((await get(talk, "/readyz")).json())
        assert value((await get(talk, "/metrics")).text, "tomtat_reload_hindered") == 1
        other.close()

    asked: list[dict[str, object]] = []
    for _ in range(2):
        with another_process_writing(talk) as other:
            await load_persistently(talk.services, who="start", sleep=sleep)
        assert await problems(talk) == {}
        assert value((await get(talk, "/metrics")).text, "tomtat_reload_hindered") == 0
    why = "a reload is running already"
    assert asked == [{"ready": False, "seeds": why}, {"ready": True, "seeds": why}]


async def test_articles_that_are_kept_without_a_seed_are_counted_until_they_go(
    talk: Talk, write_seed: WriteSeed
) -> None:
    """All files gone, say; whoever removes the articles then, such as `tomtat reload --yes`."""

    async def held() -> float:
        return value((await get(talk, "/metrics")).text, "tomtat_reload_held")

    settings = talk.services.settings
    write_many(write_seed, 21)
    await talk.reload()
    assert await held() == 0
    for path in settings.seeds_dir.iterdir():
        path.unlink()
    await talk.reload()
    assert await held() == 21
    async with open_library(settings.database) as elsewhere:
        await elsewhere.reload(settings.seeds_dir, may_remove=21)
    assert await held() == 0


async def test_metrics_count_what_the_bot_did(talk: Talk, write_seed: WriteSeed) -> None:
    write_seed("bee", "Ong mật", "Một câu.")
    await talk.reload()
    await talk.says("ong mat")
    await talk.says("/help")
    talk.reader.types_inline("ong")
    await talk.settle()
    text = (await get(talk, "/metrics")).text
    assert value(text, 'tomtat_updates_total{kind="message"}') == 2
    assert value(text, 'tomtat_answer_seconds_count{kind="search"}') == 1
    assert value(text, 'tomtat_answer_seconds_count{kind="help"}') == 1
    assert value(text, 'tomtat_answer_seconds_count{kind="inline"}') == 1
    assert value(text, 'tomtat_requests_total{method="sendMessage",outcome="ok"}') == 2
    assert value(text, "tomtat_wait_seconds_count") == 3
    assert value(text, "tomtat_updates_waiting") == 0
    assert value(text, "tomtat_updates_in_hand") == 0
    assert value(text, "tomtat_articles") == 1
    assert value(text, "process_resident_memory_bytes") > 0


async def test_what_is_watched_is_served_beside_the_chat_until_the_block_ends(
    talk: Talk, port: int
) -> None:
    telegram = OfflineTelegram()
    site = web.build(talk.services, talk.arrivals, chat=telegram.app)
    async with httpx.AsyncClient(base_url=f"http://{HOST}:{port}") as client:
        async with web.listening(site, HOST, port):
            assert "<html" in (await client.get("/")).text
            me = (await client.get(f"/bot{telegram.token}/getMe")).json()
            assert me["result"]["is_bot"]
            assert (await client.get("/healthz")).status_code == httpx.codes.OK
        with pytest.raises(httpx.ConnectError):
            await client.get("/")


async def test_a_port_in_use_is_an_error_that_can_be_told(talk: Talk, port: int) -> None:
    site = web.build(talk.services, talk.arrivals)
    with socket.create_server((HOST, port)), pytest.raises(OperatorError, match="in use"):
        async with web.listening(site, HOST, port):
            pass


async def test_a_port_that_is_roots_is_a_wrong_setting(
    talk: Talk, nobody: Callable[[], None], roots_port: int
) -> None:
    """It does not become anybody's by waiting."""
    site = web.build(talk.services, talk.arrivals)
    nobody()
    with pytest.raises(SettingsError, match=f"port {roots_port} needs more rights. Set LISTEN"):
        async with web.listening(site, HOST, roots_port):
            pass


async def test_an_address_of_the_newer_kind_is_served_too(talk: Talk) -> None:
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6) as free:
            port = free.getsockname()[1]
    except OSError:
        pytest.skip("this machine has no IPv6")
    site = web.build(talk.services, talk.arrivals)
    async with web.listening(site, "::1", port), httpx.AsyncClient() as client:
        assert (await client.get(f"http://[::1]:{port}/healthz")).status_code == httpx.codes.OK
