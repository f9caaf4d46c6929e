"""The workbench beside the chat: what the bot gets and calls, and what may go wrong."""

import pytest
from chatting import DESK, PHONE, READER, Chat, Look
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize("look", [PHONE, Look(DESK.width, DESK.height, "dark")], ids=str)
async def test_updates_and_calls_come_with_their_json_to_copy(chat: Chat) -> None:
    await chat.page.locator("#bench").click()
    await expect(chat.page.locator("#record-empty")).to_be_visible()
    await expect(chat.page.locator("#webhook")).to_contain_text("getUpdates")
    chat.telegram.person("An", person_id=READER).starts()
    update = chat.page.locator("#record details").first
    await expect(update).to_contain_text("message")
    await expect(update).to_contain_text("…")
    await chat.bot_takes_updates()
    await expect(update).to_contain_text("ms")
    await update.locator("summary").click()
    await update.locator(".json").click()
    await chat.has_copied('"text": "/start"')
    await chat.suits_everybody()
    await chat.page.keyboard.press("Escape")
    await expect(chat.page.locator("#workbench")).to_be_hidden()
    await expect(chat.page.locator("#bench")).to_be_focused()


@pytest.mark.usefixtures("bot")
async def test_a_planned_failure_is_seen_with_its_refusal(chat: Chat) -> None:
    await chat.starts()
    await chat.sees("Tóm Tắt")
    await chat.page.locator("#bench").click()
    await chat.page.locator(".controls summary").click()
    await chat.page.locator("#failing").select_option("sendMessage")
    await chat.page.locator("#failure").select_option("400")
    await chat.page.locator("#failure-form button").click()
    await expect(chat.page.locator("#planned")).to_contain_text("sendMessage")
    await chat.suits_everybody()
    await chat.says("dai hoi dang")
    refused = chat.page.locator("#record .refused")
    await expect(refused).to_contain_text("Bad Request: chat not found")
    await chat.page.locator("#switches input").first.check()
    await expect(chat.page.locator("#planned")).to_have_text("")
    assert chat.telegram.flood_limits
