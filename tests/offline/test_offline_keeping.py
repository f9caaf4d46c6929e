"""What was said survives a restart of the server, in a file of its own."""

import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.offline import OfflineTelegram, kept
from bot.offline.methods import call

Call = Callable[..., Awaitable[Any]]
ADMIN = 1_003


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "chats.db"


def served(clock: Callable[[], float] = time.time) -> OfflineTelegram:
    """One whose page has its people."""
    telegram = OfflineTelegram(clock=clock)
    assert telegram.app.routes
    return telegram


def shown(telegram: OfflineTelegram) -> Any:
    """All that can be seen of a Telegram from outside."""
    return {
        "chats": {
            chat.id: (chat.json, chat.started, chat.blocked, [it.json for it in messages])
            for chat in telegram.chats.values()
            for messages in [chat.messages.values()]
        },
        "inline": {name: it.json for name, it in telegram.inline_messages.items()},
        "files": {name: (it.path, it.content) for name, it in telegram.files.items()},
        "menus": telegram.commands,
        "descriptions": telegram.descriptions,
        "updates": telegram.updates,
    }


async def converse(telegram: OfflineTelegram) -> None:
    """Something of everything that is kept."""
    anna = telegram.person("Anna", person_id=1_001)
    anna.starts()
    anna.sends_file(anna.private, "bài.txt", "Bài".encode())
    await call(telegram, "sendMessage", {"chat_id": anna.id, "text": "<b>x</b>"})
    sent = await call(telegram, "sendMessage", {"chat_id": anna.id, "text": "một"})
    edit = {"chat_id": anna.id, "message_id": sent["message_id"], "text": "hai"}
    await call(telegram, "editMessageText", edit)
    query = anna.types_inline("báo", chat=telegram.chats[1_004])
    message = {"message_text": "Bài"}
    result = {"type": "article", "id": "7", "title": "T", "input_message_content": message}
    await call(telegram, "answerInlineQuery", {"inline_query_id": query.id, "results": [result]})
    anna.chooses(query, "7", telegram.chats[1_004])
    topic = anna.opens_topic(telegram.forum("Diễn đàn"), "Tin")
    anna.sends(topic.chat, "chào", topic=topic)
    commands = [{"command": "tim", "description": "Tìm"}]
    scope = {"type": "chat", "chat_id": ADMIN}
    await call(telegram, "setMyCommands", {"commands": commands, "scope": scope})
    await call(telegram, "setMyDescription", {"description": "Xin chào"})
    anna.blocks_bot()


async def test_the_next_server_goes_on_where_the_last_one_ended(file: Path) -> None:
    first, second = served(), served()
    with kept(first, file):
        await converse(first)
    with kept(second, file):
        assert shown(second) == shown(first)
        anna = second.person("Anna", person_id=1_001)
        anna.unblocks_bot()
        newest = max(update["update_id"] for update in first.updates)
        assert second.updates[-1]["update_id"] == newest + 1
        said = anna.sends(anna.private, "vẫn đây")
        assert said.id > max(number for chat in first.chats.values() for number in chat.messages)


def test_only_its_owner_can_read_what_was_said(file: Path) -> None:
    """Also in a file of an earlier version, which others could read."""
    file.parent.mkdir()
    file.touch(0o644)
    with kept(served(), file):
        assert {path.stat().st_mode & 0o077 for path in file.parent.iterdir()} == {0}


async def test_a_server_that_was_killed_has_lost_nothing(file: Path) -> None:
    """Each thing is written when it happens, not at the end."""
    first, second = served(), served()
    with kept(first, file):
        await converse(first)
        with kept(second, file):
            assert shown(second) == shown(first)


async def test_what_was_confirmed_does_not_come_again(file: Path) -> None:
    first, second = OfflineTelegram(), OfflineTelegram()
    with kept(first, file):
        anna = first.person("Anna", person_id=1_001)
        anna.starts()
        anna.sends(anna.private, "hai")
        first.confirm(first.updates[0]["update_id"] + 1)
    with kept(second, file):
        assert [update["message"]["text"] for update in second.updates] == ["hai"]


async def test_fresh_begins_anew_with_updates_that_no_bot_has_seen(file: Path) -> None:
    first, second = served(lambda: 1_000.0), served(lambda: 2_000.0)
    with kept(first, file):
        await converse(first)
    with kept(second, file, fresh=True):
        assert all(not chat.messages for chat in second.chats.values())
        second.person("Anna").starts()
        assert second.updates[0]["update_id"] > max(it["update_id"] for it in first.updates)


async def test_on_a_full_disk_the_page_takes_nothing_until_there_is_room(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The first message was taken before anybody knew: it is kept when there is room."""
    first, second = served(), served()
    send = {"person": ADMIN, "language": "vi", "chat": ADMIN, "text": "x" * 4000}
    transport = httpx.ASGITransport(app=first.app)
    caplog.set_level("INFO", "bot.offline")
    with kept(first, file):
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as page:
            database = first.can_keep.__self__._database  # type: ignore[attr-defined] # noqa: SLF001
            [[pages]] = database.execute("PRAGMA max_page_count").fetchall()
            database.execute("PRAGMA max_page_count = 1")
            said = [(await page.post("/chat/send", json=send)).status_code for _ in range(5)]
            assert said[-3:] == [503] * 3
            assert len(first.chats[ADMIN].messages) == said.count(200)
            database.execute(f"PRAGMA max_page_count = {pages}")
            assert (await page.post("/chat/send", json=send)).status_code == 200
        with kept(second, file):
            assert shown(second) == shown(first)
    assert [record.getMessage() for record in caplog.records] == [
        "What is said on the chat page cannot be kept: the disk is full",
        "What is said on the chat page is kept again",
    ]
