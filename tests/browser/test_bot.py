"""The whole bot on the chat page, as readers and its admin use it."""

from pathlib import Path

import pytest
from chatting import DESK, PHONE, Chat
from playwright.async_api import expect
from talk import TEXT, Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")
TITLE = "Đại hội Đảng lần thứ VI"


@pytest.mark.parametrize("look", [PHONE, DESK], ids=str)
@pytest.mark.usefixtures("bot")
async def test_a_reader_searches_opens_and_reads_on(chat: Chat) -> None:
    """Start, search, open, longer, full text."""
    await chat.starts()
    await chat.sees("Tóm Tắt")
    await chat.says("dai hoi dang")
    await chat.sees("dai hoi dang", TITLE)
    await chat.presses("Tóm tắt")
    await chat.sees(TITLE)
    summary = chat.page.locator(".message:not(.mine)").last
    length = len(await summary.inner_text())
    await chat.presses("Dài hơn")
    await expect(summary).to_contain_text("đã sửa")
    assert len(await summary.inner_text()) > length
    await chat.presses("Toàn văn")
    await chat.sees("1/")
    assert await chat.distance_from_end() < 2


@pytest.mark.usefixtures("bot")
async def test_a_reader_turns_the_pages_of_a_list(chat: Chat) -> None:
    await chat.starts()
    await chat.sees("Tóm Tắt")
    await chat.says("/moinhat")
    await chat.sees("1.")
    first = await chat.page.locator(".message:not(.mine)").last.inner_text()
    await chat.page.locator(".row button", has_text="▶").last.click()
    await expect(chat.page.locator(".message:not(.mine)").last).not_to_have_text(first)
