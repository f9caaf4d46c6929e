"""Everything is done by keyboard alone, and heard by a screen reader."""

import pytest
from chatting import PHONE, Chat, Look
from playwright.async_api import expect

from bot.offline.methods import call

pytestmark = pytest.mark.asyncio(loop_scope="session")
MENU = [
    {"command": "tim", "description": "Tìm bài"},
    {"command": "tomtat", "description": "Tóm tắt một bài"},
    {"command": "xoadulieu", "description": "Xoá dữ liệu"},
]
ENGLISH = [{"command": "search", "description": "Find articles"}]
EVERYTHING = (
    "<b>Đậm</b> <i>nghiêng</i> <u>gạch</u> <s>bỏ</s> <tg-spoiler>kín</tg-spoiler> <code>mã</code>"
    ' #thẻ @ai_do /tim <a href="https://example.vn/bai-viet">bài</a>'
    '\n<pre><code class="language-python">print(1)</code></pre>'
    "\n<blockquote expandable>một\nhai\nba\nbốn\nnăm</blockquote>"
)


async def test_the_field_has_the_focus_and_is_never_far(chat: Chat) -> None:
    await chat.page.locator("#start").focus()
    await chat.page.keyboard.press("Enter")
    await expect(chat.field).to_be_focused()
    for number in range(30):
        await chat.bot_says(f"{number} /tim", "Một", "Hai")
    await chat.page.reload()
    await expect(chat.field).to_be_focused()
    for _ in range(4):
        await chat.page.keyboard.press("Shift+Tab")
    assert await chat.page.evaluate(
        "document.activeElement.closest('.message:last-child') !== null"
    )
    await chat.page.keyboard.press("Escape")
    await expect(chat.field).to_be_focused()
    await chat.page.locator("nav button").first.focus()
    await chat.page.keyboard.type("ong mật")
    await expect(chat.field).to_have_value("ong mật")
    first = chat.page.locator("a, button, select, textarea").first
    await expect(first).to_have_text("Tới ô nhắn tin")
    await first.focus()
    await expect(first).to_be_in_viewport()
    await chat.page.keyboard.press("Enter")
    await expect(chat.field).to_be_focused()


async def test_arrows_go_from_message_to_message(chat: Chat) -> None:
    await chat.starts()
    messages = [await chat.bot_says(str(number), "Một") for number in range(3)]
    await chat.log.focus()
    focused = chat.page.locator(":focus")
    for key, number in (("ArrowUp", 2), ("ArrowUp", 1), ("ArrowDown", 2), ("ArrowDown", 2)):
        await chat.page.keyboard.press(key)
        await expect(focused).to_have_id(f"m{messages[number].id}")
    await chat.page.keyboard.press("ArrowUp")
    await chat.page.keyboard.press("Tab")
    await chat.page.keyboard.press("Tab")
    await expect(focused).to_have_text("Một")
    await chat.page.keyboard.press("Enter")
    query = await chat.pressed()
    assert query.message.text == "1"
    await expect(focused).to_have_attribute("aria-busy", "true")
    await call(chat.telegram, "answerCallbackQuery", {"callback_query_id": query.id})
    await expect(focused).not_to_have_attribute("aria-busy", "true")


async def test_a_command_is_chosen_by_keys_and_only_fills_the_field(chat: Chat) -> None:
    for language, commands in (("vi", MENU), ("en", ENGLISH)):
        await call(
            chat.telegram, "setMyCommands", {"commands": commands, "language_code": language}
        )
    await chat.starts()
    chat.telegram.take_updates()
    await chat.field.press_sequentially("/t")
    await expect(chat.options).to_have_count(2)
    await chat.page.keyboard.press("ArrowDown")
    await chat.page.keyboard.press("Tab")
    await expect(chat.page.locator("[aria-selected=true]")).to_contain_text("/tomtat")
    chosen = await chat.page.locator("[aria-selected=true]").get_attribute("id")
    await expect(chat.field).to_have_attribute("aria-activedescendant", str(chosen))
    await chat.page.keyboard.press("Enter")
    await expect(chat.field).to_have_value("/tomtat ")
    await chat.field.fill("/sea")
    await expect(chat.options).to_contain_text(["/search"])
    await chat.page.keyboard.press("Escape")
    await expect(chat.options).to_have_count(0)
    await chat.field.fill("")
    await chat.page.locator("#commands").focus()
    await chat.page.keyboard.press("Enter")
    await chat.page.keyboard.press("ArrowUp")
    await chat.page.keyboard.press("Enter")
    await expect(chat.field).to_have_value("/xoadulieu ")
    await expect(chat.field).to_be_focused()
    assert chat.telegram.take_updates() == []


@pytest.mark.parametrize("look", [PHONE, Look(1280, 800, "dark")], ids=str)
async def test_axe_finds_nothing(chat: Chat) -> None:
    """Also in what is only seen at times: a panel, a reply, a message's tools, an empty chat."""
    await call(chat.telegram, "setMyCommands", {"commands": MENU})
    await chat.suits_everybody()
    await chat.starts()
    quoted = await chat.bot_says(EVERYTHING, parse_mode="HTML")
    await chat.bot_says("x", "Một", "Hai", reply_parameters={"message_id": quoted.id})
    reader = chat.telegram.people[1_001]
    for sends in (reader.sends_photo, reader.sends_sticker, reader.sends_voice):
        sends(reader.private)
    reader.sends_file(reader.private, "bài.txt", b"x", caption="#thẻ")
    await expect(chat.last).to_contain_text("bài.txt")
    await chat.last.locator(".dots").focus()
    await chat.page.keyboard.press("Enter")
    await chat.last.locator(".tools button").first.click()
    await chat.last.locator(".dots").click()
    await chat.suits_everybody()
    await chat.field.fill("/")
    await expect(chat.options).to_have_count(3)
    await chat.page.keyboard.press("ArrowDown")
    await chat.suits_everybody()


async def test_what_happens_is_told_to_a_screen_reader(chat: Chat) -> None:
    await chat.starts()
    await expect(chat.log).to_have_attribute("aria-live", "polite")
    await chat.bot_says("Xin chào", "Một")
    tree = await chat.log.aria_snapshot()
    for part in ("Tóm Tắt", "Xin chào", 'button "Một"', "Bạn"):
        assert part in tree
