"""The whole bot on the chat page, as readers and its admin use it."""

from pathlib import Path

import pytest
from chatting import DESK, PHONE, READER, Chat
from playwright.async_api import expect
from talk import TEXT, Talk

from bot.offline import OfflineTelegram

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
    await chat.sees("Bài gốc")
    assert await chat.distance_from_end() < 2


@pytest.mark.parametrize("look", [PHONE], ids=str)
@pytest.mark.usefixtures("bot")
async def test_a_full_text_is_seen_from_its_beginning_and_unfolds_below(chat: Chat) -> None:
    """The chat is at its end when the text comes, and the text is far longer than the screen."""
    await chat.starts()
    await chat.sees("Tóm Tắt")
    await chat.says("/tomtat song me kong")
    await chat.presses("Toàn văn")
    message = chat.page.locator(".message:not(.mine)").last
    title, more = message.locator("strong").first, message.locator(".more")
    await expect(title).to_be_in_viewport()
    await expect(more).to_be_in_viewport()
    before = await title.bounding_box()
    await more.click()
    assert await chat.distance_from_end() > PHONE.height
    assert await title.bounding_box() == before


@pytest.mark.usefixtures("bot")
async def test_a_question_of_the_bots_is_answered_by_what_is_typed_next(chat: Chat) -> None:
    """The field opens for a reply, with an example in it."""
    await chat.starts()
    await chat.sees("Tóm Tắt")
    await chat.says("/theodoi")
    await chat.sees("Bạn muốn theo dõi chủ đề nào?")
    await expect(chat.page.locator("#context-text")).to_contain_text("Bạn muốn theo dõi")
    assert await chat.field.get_attribute("placeholder") not in {"", "Nhắn tin…"}
    await chat.says("phở")
    await chat.sees("Từ giờ bạn theo dõi bài mới về phở")
    await expect(chat.page.locator("#context")).to_be_hidden()


@pytest.mark.usefixtures("bot")
async def test_a_reader_turns_the_pages_of_a_list(chat: Chat) -> None:
    await chat.starts()
    await chat.sees("Tóm Tắt")
    await chat.says("/moinhat")
    await chat.sees("1.")
    listed = chat.page.locator(".message:not(.mine)").last
    first = await listed.inner_text()
    await chat.presses("Trang sau ›")
    await expect(chat.page.locator(".row button", has_text="‹ Trang trước")).to_be_visible()
    assert await listed.inner_text() != first


@pytest.mark.parametrize("look", [PHONE], ids=str)
@pytest.mark.usefixtures("bot")
async def test_a_result_is_posted_into_another_chat_and_read_on_there(chat: Chat) -> None:
    await chat.starts()
    await chat.sees("Tóm Tắt")
    await chat.opens("elsewhere")
    await chat.field.press_sequentially("@tomtat_bot dai hoi d")
    await expect(chat.options.first).to_contain_text(TITLE)
    await expect(chat.options.first).to_have_attribute("aria-selected", "true")
    await chat.field.press("Enter")
    await expect(chat.last).to_contain_text(TITLE)
    await expect(chat.last).to_contain_text("qua @tomtat_bot")
    await expect(chat.field).to_have_value("")


@pytest.mark.usefixtures("bot")
async def test_settings_change_the_language_and_the_page_speaks_both(chat: Chat) -> None:
    await chat.starts()
    await chat.sees("Tóm Tắt")
    await chat.page.locator("#language").select_option("en")
    await expect(chat.field).to_have_attribute("placeholder", "Message")
    await chat.says("/settings")
    await chat.presses("Language")
    await chat.presses("Tiếng Việt")
    await chat.sees("Cài đặt")


async def test_the_admin_has_a_menu_of_their_own_and_reloads(chat: Chat, bot: Talk) -> None:
    await chat.is_now("admin")
    await chat.starts()
    await chat.sees("Tóm Tắt")
    await chat.field.fill("/nap")
    await expect(chat.options).to_contain_text(["/naplai"])
    await chat.field.press("ArrowDown")
    await chat.field.press("Enter")
    await expect(chat.field).to_have_value("/naplai ")
    await chat.field.press("Enter")
    await chat.sees("Không có gì thay đổi")
    await chat.is_now("reader")
    await chat.starts()
    await chat.field.fill("/nap")
    await expect(chat.options).to_have_count(0)
    assert bot.telegram.unanswered == []


@pytest.mark.usefixtures("bot")
async def test_a_file_and_a_long_paste_are_summed_up(chat: Chat, tmp_path: Path) -> None:
    await chat.starts()
    await chat.sees("Tóm Tắt")
    article = tmp_path / "thư viện.txt"
    article.write_text(TEXT, encoding="utf-8")
    await chat.page.locator("#file").set_input_files(article)
    await chat.sees("Thư viện huyện mở cửa lại")
    await expect(chat.page.locator(".message.mine").last).to_contain_text("thư viện.txt")
    long = "\n".join(f"{number}. {line}" for number in range(12) for line in TEXT.splitlines())
    assert len(long) > 4096
    await chat.says(long)
    pieces = chat.page.locator(".message.mine", has_text="Thư viện sẽ mở")
    await expect(pieces).to_have_count(2)
    await chat.sees("Thư viện")


@pytest.mark.usefixtures("bot")
async def test_what_a_link_carries_is_not_shown_as_the_persons_words(
    chat: Chat, telegram: OfflineTelegram
) -> None:
    """Telegram shows /start alone, and tells the bot the rest."""
    await chat.starts()
    await chat.sees("Tóm Tắt")
    await chat.says("/start saved")
    await chat.sees("Bạn chưa lưu bài nào")
    mine = chat.page.locator(".message.mine .text").last
    await expect(mine).to_contain_text("/start")
    await expect(mine).not_to_contain_text("saved")
    said = [it.text for it in telegram.chats[READER].messages.values()]
    assert "/start saved" in said
