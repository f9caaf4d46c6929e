"""The chat page's endpoints: what the page hears, what it can do, and whom it trusts."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from bot.offline import OfflineTelegram, page
from bot.offline.page.state import PageState

STATIC = Path(page.__file__).parents[1] / "static"
Call = Callable[..., Awaitable[Any]]
Act = Callable[..., Awaitable[Any]]
MENU = {"inline_keyboard": [[{"text": "Dài hơn", "callback_data": "longer"}]]}
READER = 1_001


def read(stream: str) -> list[tuple[str, Any]]:
    """Takes a stream of server-sent events apart."""
    blocks = [block.split("\n") for block in stream.split("\n\n") if block.startswith("event")]
    return [(kind.removeprefix("event: "), json.loads(data[6:])) for kind, data in blocks]


@pytest.fixture
async def state(telegram: OfflineTelegram) -> Any:
    """What the page is told when it opens, by a server that closes at once."""
    telegram.close()
    transport = httpx.ASGITransport(app=telegram.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        [(kind, told)] = read((await client.get("/chat/events")).text)
    telegram.closed = False
    assert kind == "state"
    return told


@pytest.fixture
def act(http: httpx.AsyncClient, state: Any) -> Act:
    """Does something as the first reader, in the chat of that role."""

    async def do(what: str, *, place: str = "private", **fields: Any) -> Any:
        chat = next(chat["id"] for chat in state["chats"] if chat["role"] == place)
        who = {"person": READER, "language": "en", "chat": chat}
        response = await http.post(f"/chat/{what}", json={**who, **fields})
        return response.json()

    return do


def test_the_page_opens_on_people_and_chats(state: Any) -> None:
    assert [person["role"] for person in state["people"]] == ["reader", "other", "admin"]
    places = [chat["role"] for chat in state["chats"]]
    assert places == ["private", "private", "private", "group", "elsewhere"]
    assert state["bot"]["running"] is False


@pytest.mark.parametrize("admin", [READER, READER + 1])
def test_a_reader_who_is_the_admin_is_one_person(admin: int) -> None:
    """Whose number an operator gives is not known before; whoever it is stands there once."""
    opened = PageState(OfflineTelegram(admin_id=admin)).as_json()
    [reader, last] = opened["people"]
    assert (last["role"], last["id"]) == ("admin", admin)
    assert reader["role"] == "reader", "the page opens as that one"
    assert reader["id"] != admin
    assert [chat["role"] for chat in opened["chats"]].count("private") == 2


async def test_the_page_hears_what_happens(
    http: httpx.AsyncClient, call: Call, act: Act, telegram: OfflineTelegram
) -> None:
    async def converse() -> None:
        await anyio.wait_all_tasks_blocked()
        await act("send", text="/start")
        await call("sendChatAction", chat_id=READER, action="typing")
        await call("sendMessage", chat_id=READER, text="<b>x</b>", parse_mode="HTML")
        await call("setMyCommands", commands=[])
        telegram.close()

    response, _ = await asyncio.gather(http.get("/chat/events"), converse())
    kinds = [kind for kind, _ in read(response.text) if kind not in {"bot", "record"}]
    assert kinds == ["state", "message", "action", "message", "commands", "closed"]


async def test_a_reader_sends_replies_edits_and_forwards(
    act: Act, telegram: OfflineTelegram
) -> None:
    await act("send", text="một", place="group")
    message = telegram.people[READER]
    group = next(chat for chat in telegram.chats.values() if chat.is_group)
    first = group.last
    await act("send", text="hai", place="group", reply_to=first.id)
    assert group.last.json["reply_to_message"]["text"] == "một"
    await act("edit", message=first.id, text="ba", place="group")
    assert first.text == "ba"
    await act("forward", message=first.id, place="group")
    assert message.private.last.json["forward_origin"]["sender_user"]["id"] == READER
    assert message.user["language_code"] == "en"


async def test_a_reader_presses_and_hears_the_answer(
    act: Act, call: Call, telegram: OfflineTelegram
) -> None:
    await act("send", text="/start")
    sent = await call("sendMessage", chat_id=READER, text="x", reply_markup=MENU)

    async def bot_answers() -> None:
        updates = await call("getUpdates", timeout=5, offset=-1)
        query = updates[0]["callback_query"]
        await call("answerCallbackQuery", callback_query_id=query["id"], text="Xong")

    telegram.take_updates()
    press = {"message": sent["message_id"], "row": 0, "column": 0}
    answered, _ = await asyncio.gather(act("press", **press), bot_answers())
    assert answered == {"answer": {"text": "Xong"}}


async def test_a_reader_searches_inline_and_posts_a_result(
    act: Act, call: Call, telegram: OfflineTelegram
) -> None:
    content = {"message_text": "Bài"}
    result = {"type": "article", "id": "7", "title": "T", "input_message_content": content}

    async def bot_answers() -> None:
        [update] = await call("getUpdates", timeout=5)
        query = update["inline_query"]["id"]
        await call("answerInlineQuery", inline_query_id=query, results=[result])

    found, _ = await asyncio.gather(
        act("inline", query="đại hội", offset="", place="elsewhere"), bot_answers()
    )
    assert found["results"] == [{"id": "7", "title": "T", "description": ""}]
    await act("choose", query=found["query"], result="7", place="elsewhere")
    [chat] = [chat for chat in telegram.chats.values() if not chat.has_bot]
    assert chat.last.text == "Bài"


async def test_a_reader_sends_files_and_samples(
    http: httpx.AsyncClient, act: Act, telegram: OfflineTelegram
) -> None:
    query: dict[str, str | int] = {
        "person": READER,
        "language": "vi",
        "chat": READER,
        "name": "bài.txt",
    }
    headers = {"content-type": "text/plain"}
    await http.post("/chat/file", params=query, content="Bài".encode(), headers=headers)
    for kind in ("photo", "sticker", "voice"):
        await act("sample", kind=kind)
    messages = telegram.people[READER].private.messages.values()
    document, *others = [message.json for message in messages]
    assert document["document"]["file_name"] == "bài.txt"
    assert document["document"]["mime_type"] == "text/plain"
    kinds = zip(("photo", "sticker", "voice"), others, strict=True)
    assert all(kind in message for kind, message in kinds)


async def test_a_reader_blocks_and_unblocks_the_bot(act: Act, telegram: OfflineTelegram) -> None:
    await act("send", text="/start")
    await act("block", blocked=True)
    assert telegram.people[READER].private.blocked
    await act("block", blocked=False)
    assert not telegram.people[READER].private.blocked


async def test_the_menu_is_that_of_the_narrowest_scope_and_the_language(
    act: Act, call: Call
) -> None:
    async def publish(name: str, **where: Any) -> None:
        await call("setMyCommands", commands=[{"command": name, "description": "x"}], **where)

    async def menu(place: str) -> list[str]:
        shown = await act("commands", place=place)
        return [command["command"] for command in shown["commands"]]

    assert await menu("private") == []
    await publish("all")
    await publish("all_en", language_code="en")
    await publish("private", scope={"type": "all_private_chats"})
    assert await menu("private") == ["private"]
    assert await menu("group") == ["all_en"]
    await act("send", text="/start")
    await publish("mine", scope={"type": "chat", "chat_id": READER})
    assert await menu("private") == ["mine"]


@pytest.mark.parametrize(
    ("what", "fields"),
    [
        ("dance", {}),
        ("send", {}),
        ("send", {"text": 5}),
        ("send", {"text": " "}),
        ("send", {"text": "x", "chat": 5}),
        ("send", {"text": "x", "person": 5}),
        ("edit", {"message": 5, "text": "x"}),
        ("choose", {"query": "5", "result": "7"}),
        ("sample", {"kind": "elephant"}),
    ],
)
async def test_what_makes_no_sense_is_refused(act: Act, what: str, fields: dict[str, Any]) -> None:
    assert list(await act(what, **fields)) == ["error"]


async def test_the_page_is_served_and_may_load_nothing_from_elsewhere(
    http: httpx.AsyncClient,
) -> None:
    opened = await http.get("/")
    assert opened.headers["content-security-policy"].startswith("default-src 'self'")
    for name in (path.name for path in STATIC.iterdir()):
        file = await http.get(f"/static/{name}")
        assert file.status_code == 200
        assert "innerHTML" not in file.text
    assert (await http.get("/static/../page.py")).status_code == 404


async def test_the_page_speaks_both_languages_in_the_same_words(http: httpx.AsyncClient) -> None:
    source = (await http.get("/static/texts.js")).text
    vietnamese, english = source.split("const en")
    keys = [
        [line.split(":")[0].strip() for line in half.splitlines() if line.startswith("  ")]
        for half in (vietnamese, english)
    ]
    assert keys[0] == keys[1]
