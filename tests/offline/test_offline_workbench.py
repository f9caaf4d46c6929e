"""The workbench by HTTP: the record of what went on, and switches for what may go wrong."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest

from bot.offline import OfflineTelegram
from bot.offline.person import Person

Call = Callable[..., Awaitable[Any]]
Change = Callable[..., Awaitable[Any]]


@pytest.fixture
def change(http: httpx.AsyncClient) -> Change:
    """Changes something, and gives what the workbench shows then."""

    async def change(name: str, **fields: Any) -> Any:
        return (await http.post(f"/workbench/{name}", json=fields)).json()

    return change


@pytest.fixture
def anna(telegram: OfflineTelegram) -> Person:
    anna = telegram.person("Anna")
    anna.starts()
    telegram.take_updates()
    telegram.record.entries.clear()
    return anna


async def record(http: httpx.AsyncClient) -> list[dict[str, Any]]:
    return list((await http.get("/workbench")).json()["record"])


async def test_updates_and_calls_are_noted_in_order_with_time_and_refusal(
    http: httpx.AsyncClient, call: Call, anna: Person
) -> None:
    anna.sends(anna.private, "chào")
    [update] = await call("getUpdates")
    waiting, *_ = await record(http)
    assert waiting["milliseconds"] is None
    await call("getUpdates", offset=update["update_id"] + 1)
    sent = await call("sendMessage", chat_id=anna.id, text="Chào Anna")
    await call("sendMessage", chat_id=99, text="x")
    taken, first, second = await record(http)
    assert (taken["kind"], taken["name"], taken["given"]) == ("update", "message", update)
    assert (first["name"], first["answer"], first["refusal"]) == ("sendMessage", sent, "")
    assert second["refusal"] == "Bad Request: chat not found"
    for entry in (taken, first, second):
        assert entry["milliseconds"] >= 0


async def test_a_form_is_noted_as_what_it_means_and_a_file_by_its_name(
    http: httpx.AsyncClient, telegram: OfflineTelegram, anna: Person
) -> None:
    form = {"chat_id": str(anna.id), "reply_parameters": '{"message_id": 1}'}
    url = f"/bot{telegram.token}/sendDocument"
    await http.post(url, data=form, files={"document": ("a.txt", b"xyz", "text/plain")})
    [entry] = await record(http)
    assert entry["given"] == {
        "chat_id": anna.id,
        "reply_parameters": {"message_id": 1},
        "document": "a.txt, 3 bytes",
    }


@pytest.mark.parametrize(
    ("status", "refusal"),
    [
        (400, "Bad Request: chat not found"),
        (403, "Forbidden: bot was blocked by the user"),
        (429, "Too Many Requests: retry after 3"),
        (500, "Internal Server Error"),
        (502, "HTTP 502"),
    ],
)
async def test_the_next_call_fails_once_as_wanted(
    http: httpx.AsyncClient,
    change: Change,
    telegram: OfflineTelegram,
    status: int,
    refusal: str,
) -> None:
    """The next one is any but getUpdates."""
    assert (await change("fail", failure=str(status)))["planned"] == [""]
    assert (await http.get(f"/bot{telegram.token}/getUpdates")).json()["result"] == []
    url = f"/bot{telegram.token}/getMe"
    assert (await http.get(url)).status_code == status
    assert (await record(http))[-1]["refusal"] == refusal
    assert (await http.get(url)).status_code == 200


async def test_a_named_call_fails_after_it_took_effect(
    change: Change, call: Call, anna: Person
) -> None:
    await change("fail", failure="500", method="sendMessage", call=2, after=True)
    await call("sendMessage", chat_id=anna.id, text="một")
    assert await call("sendMessage", chat_id=anna.id, text="hai") == "Internal Server Error"
    assert anna.private.last.text == "hai"


async def test_a_connection_is_dropped(
    http: httpx.AsyncClient, change: Change, telegram: OfflineTelegram
) -> None:
    await change("fail", failure="dropped")
    with pytest.raises(ConnectionResetError):
        await http.get(f"/bot{telegram.token}/getMe")
    assert (await record(http))[-1]["refusal"] == "connection broken"


async def test_updates_come_twice_and_newest_first(
    change: Change, call: Call, anna: Person
) -> None:
    state = await change("switch", duplicate_updates=True, reorder_updates=True)
    assert state["switches"]["duplicate_updates"] is True
    anna.sends(anna.private, "một")
    anna.sends(anna.private, "hai")
    texts = [update["message"]["text"] for update in await call("getUpdates")]
    assert texts == ["hai", "hai", "một", "một"]
    await change("switch", duplicate_updates=False)
    texts = [update["message"]["text"] for update in await call("getUpdates")]
    assert texts == ["hai", "một"]


async def test_the_flood_limits_are_telegrams(change: Change, call: Call, anna: Person) -> None:
    await change("switch", flood_limits=True)
    answers = [await call("sendMessage", chat_id=anna.id, text=str(it)) for it in range(4)]
    assert answers[-1] == "Too Many Requests: retry after 3"


async def test_a_second_poller_and_a_cut_end_the_long_poll(
    http: httpx.AsyncClient, change: Change, call: Call, telegram: OfflineTelegram, anna: Person
) -> None:
    poll = asyncio.ensure_future(call("getUpdates", timeout=50))
    await telegram.changed.wait()
    await change("conflict")
    assert (await poll).startswith("Conflict: terminated by other getUpdates request")
    url = f"/bot{telegram.token}/getUpdates"
    cut = asyncio.ensure_future(http.get(url, params={"timeout": "50"}))
    await telegram.changed.wait()
    await change("cut")
    with pytest.raises(ConnectionResetError):
        await cut
    anna.sends(anna.private, "vẫn còn")
    assert [update["message"]["text"] for update in await call("getUpdates")] == ["vẫn còn"]


async def test_the_record_can_be_emptied(change: Change, call: Call) -> None:
    await call("getMe")
    assert (await change("forget"))["record"] == []


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("dance", {}),
        ("switch", {"flod_limits": True}),
        ("switch", {"flood_limits": "yes"}),
        ("fail", {}),
        ("fail", {"failure": "418"}),
        ("fail", {"failure": "500", "method": "sendDice"}),
        ("fail", {"failure": "500", "call": 0}),
    ],
)
async def test_what_makes_no_sense_is_refused(
    change: Change, name: str, fields: dict[str, Any]
) -> None:
    assert list(await change(name, **fields)) == ["error"]
