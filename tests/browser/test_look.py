"""What bots use of Telegram's look: formats, links, cards, placeholders, replies."""

import pytest
from chatting import PHONE, READER, Chat, Look
from playwright.async_api import expect

from bot.offline.methods import call

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_spoiler_opens_code_is_copied_and_names_are_links(chat: Chat) -> None:
    await chat.starts()
    await chat.bot_says(
        "<tg-spoiler>kín</tg-spoiler> <code>mã 1</code> <u>gạch</u> #thẻ @ai_do @tomtat_bot /tim"
        '\n<pre><code class="language-python">print(1)</code></pre>',
        parse_mode="HTML",
    )
    await expect(chat.page.locator("nav small").first).to_contain_text("▒▒▒ mã 1")
    spoiler = chat.last.locator(".spoiler")
    await expect(spoiler).to_have_css("color", "rgba(0, 0, 0, 0)")
    await spoiler.focus()
    await chat.page.keyboard.press("Enter")
    await expect(spoiler).not_to_have_css("color", "rgba(0, 0, 0, 0)")
    await chat.last.locator("code", has_text="mã 1").click()
    await chat.has_copied("mã 1")
    await expect(chat.page.locator("#toast")).to_have_text("Đã chép")
    await expect(chat.last.locator(".pre-head")).to_have_text("python")
    await chat.last.locator(".pre-head button").click()
    await chat.has_copied("print(1)")
    await expect(chat.last.locator("u")).to_have_text("gạch")
    for name, filled in (("#thẻ", "#thẻ"), ("@ai_do", "@ai_do ")):
        await chat.last.locator(".linklike", has_text=name).click()
        await expect(chat.field).to_have_value(filled)
    chat.telegram.take_updates()
    await chat.last.locator(".linklike", has_text="/tim").click()
    await expect(chat.last.locator(".tick")).to_have_text("đã gửi")
    assert [it["message"]["text"] for it in chat.telegram.take_updates()] == ["/tim"]


async def test_a_link_has_a_card_unless_the_bot_wants_none(chat: Chat) -> None:
    await chat.starts()
    text = '<a href="https://www.example.vn/thoi-su/mua-lon-o-hue.html">Mưa lớn</a>'
    await chat.bot_says(text, parse_mode="HTML")
    await expect(chat.last.locator(".card")).to_contain_text("example.vn")
    await expect(chat.last.locator(".card")).to_contain_text("mua lon o hue")
    none = {"link_preview_options": {"is_disabled": True}}
    await chat.bot_says(f"{text} nữa", parse_mode="HTML", **none)
    await expect(chat.last).to_contain_text("nữa")
    await expect(chat.last.locator(".card")).to_have_count(0)


@pytest.mark.parametrize("look", [Look(390, 844, "dark")], ids=str)
async def test_what_cannot_be_typed_has_a_placeholder(chat: Chat) -> None:
    await chat.starts()
    for number, mark in ((1, ".photo"), (2, ".sticker"), (3, ".thing")):
        await chat.page.locator("#attach").click()
        await chat.options.nth(number).click()
        await expect(chat.last.locator(mark)).to_be_visible()
    await expect(chat.options).to_have_count(0)
    sent = [list(message.json)[-1] for message in chat.telegram.chats[READER].messages.values()]
    assert sent[1:] == ["photo", "sticker", "voice"]


async def test_a_button_turns_while_the_bot_works_and_an_alert_waits(chat: Chat) -> None:
    await chat.starts()
    await chat.bot_says("Xoá hết?", "Xoá")
    await chat.presses("Xoá")
    button = chat.page.locator(".row button")
    await expect(button).to_have_attribute("aria-busy", "true")
    query = await chat.pressed()
    answer = {"callback_query_id": query.id, "text": "Đã xoá", "show_alert": True}
    await call(chat.telegram, "answerCallbackQuery", answer)
    await expect(chat.page.locator("dialog")).to_contain_text("Đã xoá")
    await chat.page.keyboard.press("Enter")
    await expect(chat.page.locator("dialog")).to_be_hidden()
    await expect(button).not_to_have_attribute("aria-busy", "true")


@pytest.mark.parametrize("locale", ["en-GB"])
async def test_the_page_speaks_the_browsers_language_until_another_is_chosen(chat: Chat) -> None:
    """What was chosen stays when the page is loaded again; the group is named in it, too."""
    html, group = chat.page.locator("html"), chat.page.locator("nav [data-place=group]")
    await expect(html).to_have_attribute("lang", "en")
    await expect(group).to_contain_text("Reading group")
    await chat.page.locator("#language").select_option("vi")
    await expect(group).to_contain_text("Nhóm đọc báo")
    await chat.page.reload()
    await expect(html).to_have_attribute("lang", "vi")
    await expect(group).to_contain_text("Nhóm đọc báo")


@pytest.mark.parametrize(
    ("locale", "time"), [("en-GB", "21:41"), ("en-US", "09:41 PM"), ("vi-VN", "21:41")]
)
async def test_times_are_written_as_where_the_browser_is_from(chat: Chat, time: str) -> None:
    """Not as the page's language has them elsewhere."""
    chat.telegram.clock = lambda: 1_700_059_260.0
    await chat.starts()
    await chat.bot_says("Chào")
    await expect(chat.last.locator(".meta")).to_have_text(time)


@pytest.mark.parametrize("look", [PHONE], ids=str)
@pytest.mark.parametrize("locale", ["vi-VN", "en-GB"])
async def test_what_stands_below_a_chats_name_is_not_cut_on_a_phone(chat: Chat) -> None:
    await chat.starts()
    await chat.opens("elsewhere")
    status = chat.page.locator("#status")
    await expect(status).to_contain_text("@tomtat_bot")
    assert await status.evaluate("it => it.scrollWidth <= it.clientWidth")
