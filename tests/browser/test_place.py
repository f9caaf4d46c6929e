"""The place in the chat, the focus and what was typed are kept, whatever happens."""

import pytest
from chatting import DESK, PHONE, READER, Chat
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="session")
both = pytest.mark.parametrize("look", [PHONE, DESK], ids=str)
LONG = "Một câu khá dài để tin nhắn chiếm nhiều dòng. " * 12


@both
async def test_the_log_stays_at_the_end_when_the_last_message_grows(chat: Chat) -> None:
    await chat.starts()
    for _ in range(4):
        message = await chat.bot_says(LONG)
    await chat.bot_edits(message, LONG * 2)
    assert await chat.distance_from_end() < 2
    await chat.bot_edits(message, LONG * 2, "Ngắn", "Dài")
    assert await chat.distance_from_end() < 2


@both
async def test_who_reads_above_stays_there_and_goes_down_by_a_button(chat: Chat) -> None:
    await chat.starts()
    messages = [await chat.bot_says(f"{number}. {LONG}") for number in range(6)]
    await chat.log.evaluate("it => (it.scrollTop = 500)")
    await expect(chat.page.locator("#down")).to_have_text("↓")
    seen = messages[2]
    before = await chat.top_of(seen)
    await chat.bot_edits(messages[0], "ngắn", "Một", "Hai")
    await chat.bot_edits(messages[5], LONG * 2, "Một")
    await chat.bot_says("tin mới")
    await chat.bot_says("tin mới nữa")
    assert abs(await chat.top_of(seen) - before) < 1
    await expect(chat.page.locator("#down")).to_have_text("↓ 2 tin mới")
    await chat.page.locator("#down").click()
    assert await chat.distance_from_end() < 2
    await expect(chat.page.locator("#down")).to_be_hidden()


async def test_what_one_says_oneself_is_seen_at_once(chat: Chat) -> None:
    await chat.starts()
    for _ in range(5):
        await chat.bot_says(LONG)
    await chat.log.evaluate("it => (it.scrollTop = 0)")
    await chat.says("xin chào")
    await expect(chat.last).to_contain_text("xin chào")
    assert await chat.distance_from_end() < 2


@both
async def test_the_field_is_whole_as_soon_as_the_chat_is_started(chat: Chat) -> None:
    await chat.starts()
    field = await chat.page.locator("#field").bounding_box()
    assert field is not None
    assert field["height"] > 30


async def test_a_pressed_button_keeps_the_focus_after_an_edit(chat: Chat) -> None:
    await chat.starts()
    message = await chat.bot_says("Tóm tắt", "Ngắn hơn", "Dài hơn")
    await chat.page.locator(".row button", has_text="Dài hơn").focus()
    await chat.bot_edits(message, "Tóm tắt dài", "Ngắn hơn", "Dài hơn", "Toàn văn")
    focused = chat.page.locator(":focus")
    await expect(focused).to_have_text("Dài hơn")
    await chat.bot_edits(message, "Tóm tắt dài nhất", "Ngắn hơn")
    await expect(focused).to_have_text("Ngắn hơn")
    await chat.bot_edits(message, "Hết nút")
    await expect(focused).to_have_id(f"m{message.id}")


@both
async def test_a_quoted_message_ends_in_an_ellipsis(chat: Chat) -> None:
    await chat.starts()
    quoted = await chat.bot_says("dài" * 1300)
    await chat.bot_says("trả lời", reply_parameters={"message_id": quoted.id})
    for part in ("html", "#log"):
        assert await chat.page.evaluate(
            "it => { const e = document.querySelector(it); return e.scrollWidth <= e.clientWidth }",
            part,
        )
    quote = chat.last.locator(".reply span")
    assert await quote.evaluate("it => it.scrollWidth > it.clientWidth && it.clientHeight < 30")
    await chat.last.locator(".reply").click()
    await expect(chat.page.locator(":focus")).to_have_id(f"m{quoted.id}")


@both
async def test_the_dots_of_a_message_cover_nothing(chat: Chat) -> None:
    await chat.starts()
    await chat.bot_says(LONG, "Một")
    for message in (chat.page.locator(".message").first, chat.last):
        await message.hover()
        dots = await message.locator(".dots").bounding_box()
        bubble = await message.locator(".bubble").bounding_box()
        screen = chat.page.viewport_size
        assert dots
        assert bubble
        assert screen
        left, right = dots["x"], dots["x"] + dots["width"]
        assert right <= bubble["x"] or left >= bubble["x"] + bubble["width"]
        assert left >= 0
        assert right <= screen["width"]


async def test_a_draft_belongs_to_its_chat(chat: Chat) -> None:
    await chat.starts()
    await chat.bot_says("Câu hỏi?")
    await chat.last.locator(".dots").click()
    await chat.last.locator(".tools button").first.click()
    await chat.field.fill("đang viết")
    await chat.opens("group")
    await expect(chat.field).to_have_value("")
    await expect(chat.page.locator("#context")).to_be_hidden()
    await chat.field.fill("cho nhóm")
    await chat.opens("private")
    await expect(chat.field).to_have_value("đang viết")
    await expect(chat.page.locator("#context-text")).to_have_text("Trả lời: Câu hỏi?")
    await chat.is_now("other")
    await expect(chat.field).to_have_value("")
    await chat.is_now("reader")
    await expect(chat.field).to_have_value("đang viết")


async def test_another_chat_tells_how_many_messages_are_new(chat: Chat) -> None:
    await chat.starts()
    await chat.opens("group")
    await chat.bot_calls("sendMessage", text="một")
    await chat.bot_calls("sendMessage", text="hai")
    await expect(chat.page.locator(".badge")).to_have_text("2")
    await chat.opens("private")
    await expect(chat.page.locator(".badge")).to_have_count(0)


async def test_a_message_tells_whether_the_bot_has_it(chat: Chat) -> None:
    await chat.starts()
    tick = chat.last.locator(".tick")
    await expect(tick).to_have_text("đã gửi")
    await chat.bot_takes_updates()
    await expect(tick).to_have_text("bot đã nhận")
    assert chat.telegram.chats[READER].last.text == "/start"
