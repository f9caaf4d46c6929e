"""Conversations while a library without articles is being loaded."""

import asyncio
import sqlite3
from contextlib import closing

import pytest
from other_process import another_process_writing
from talk import Talk, WriteSeed

from bot.library import ReloadRunningError


@pytest.mark.parametrize(
    ("language", "loading", "empty"),
    [
        ("vi", "Kho bài đang được nạp", "Kho bài đang trống"),
        ("en", "The library is being loaded", "The library is empty"),
    ],
)
async def test_whoever_asks_is_told_so(
    talk: Talk, write_seed: WriteSeed, language: str, loading: str, empty: str
) -> None:
    """In place of "nothing found", and Telegram does not keep that for an answer."""
    talk.is_with("Ann", language=language)
    write_seed("one", "Một bài", "Một câu.")
    with another_process_writing(talk):
        load = asyncio.create_task(talk.reload())
        await asyncio.sleep(0)
        for text in ("mot bai", "/latest", "/brief mot bai", "/summary mot bai"):
            talk.reader.sends(talk.chat, text)
            await talk.arrive()
            await talk.inbox.idle()
            talk.sees(loading)
        await _is_told_inline(talk, loading)
        with pytest.raises(ReloadRunningError):
            await load
    await _is_told_inline(talk, empty)
    await talk.reload()
    query = talk.reader.types_inline("mot bai", "")
    await talk.settle()
    assert [result["title"] for result in query.results] == ["Một bài"]


@pytest.mark.usefixtures("urls")
async def test_what_people_have_is_not_gone_while_the_library_is_loaded_anew(talk: Talk) -> None:
    """As after an upgrade that indexes otherwise: buttons, links and saved articles come back."""
    await talk.says("/summary river")
    await talk.presses("🔖 Lưu")
    opened = talk.chat.last
    database = str(talk.services.settings.database)
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("DELETE FROM article")
    with another_process_writing(talk):
        load = asyncio.create_task(talk.reload())
        await asyncio.sleep(0)
        talk.reader.sends(talk.chat, "/saved")
        await talk.arrive()
        await talk.inbox.idle()
        talk.sees("Kho bài đang được nạp")
        press = talk.reader.presses(opened, "📄 Toàn văn")
        await talk.arrive()
        await talk.inbox.idle()
        assert press.answer is not None
        assert "Kho bài đang được nạp" in press.answer["text"]
        with pytest.raises(ReloadRunningError):
            await load


async def _is_told_inline(talk: Talk, told: str) -> None:
    query = talk.reader.types_inline("mot bai", "")
    await talk.arrive()
    await talk.inbox.idle()
    assert query.answer
    assert told in query.answer["button"]["text"]
    assert query.answer["cache_time"] == 0
