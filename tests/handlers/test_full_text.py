"""Conversations: the whole article, a page at a time."""

import phone
import pytest
from talk import Talk, WriteSeed

FULL, NEXT, BACK, SUMMARY = "📄 Toàn văn", "Trang sau ›", "‹ Trang trước", "‹ Bản tóm tắt"
WHOLE, BY_PAGE = "📖 Cả bài", "📖 Lật trang"


@pytest.mark.usefixtures("urls")
async def test_a_short_article_is_one_page_without_numbers(talk: Talk) -> None:
    await talk.says("/summary river")
    before = len(talk.chat.messages)
    await talk.presses(FULL)
    talk.sees("The river begins in the snow", "Storms move the sand")
    talk.sees_not("trang 1")
    talk.sees_buttons(SUMMARY, "🔗 Bài gốc")
    await talk.presses(SUMMARY)
    talk.sees_button(FULL)
    assert len(talk.chat.messages) == before


@pytest.mark.parametrize(
    ("language", "labels", "page"),
    [
        ("vi", (FULL, NEXT, BACK), "trang {}/3"),
        ("en", ("📄 Full text", "Next ›", "‹ Previous"), "page {} of 3"),
    ],
)
async def test_pages_turn_in_place_and_stop_at_both_ends(
    talk: Talk, write_seed: WriteSeed, language: str, labels: tuple[str, str, str], page: str
) -> None:
    """Each is one screen, so that reading begins at the beginning, and nothing is folded."""
    full, following, back = labels
    write_seed("long", "Một bài dài", "Mở đầu.", *["Một câu nữa & <thế> thôi. " * 18] * 3, "Hết.")
    await talk.reload()
    talk.is_with("Ann", language=language)
    await talk.says("/summary bai dai")
    await talk.presses(full)
    talk.sees(page.format(1), "Mở đầu.", "& <thế> thôi.")
    talk.sees_no_button(back)
    before = len(talk.chat.messages)
    await talk.presses(following)
    talk.sees(page.format(2))
    talk.sees_not("Mở đầu.")
    assert phone.height(talk.chat.last) <= phone.SCREEN
    assert not talk.chat.last.parts("expandable_blockquote")
    await talk.presses(following)
    talk.sees("Hết.")
    talk.sees_no_button(following)
    await talk.presses(back)
    talk.sees(page.format(2))
    assert len(talk.chat.messages) == before


@pytest.mark.parametrize(
    ("language", "full", "whole", "by_page"),
    [("vi", FULL, WHOLE, BY_PAGE), ("en", "📄 Full text", "📖 Whole text", "📖 By page")],
)
async def test_who_would_rather_scroll_has_it_in_one_message(
    talk: Talk, write_seed: WriteSeed, language: str, full: str, whole: str, by_page: str
) -> None:
    """Nothing of it is folded, and there is a way back to pages."""
    write_seed("long", "Một bài dài", "Mở đầu.", *["Một câu nữa thôi. " * 18] * 6, "Hết bài.")
    await talk.reload()
    talk.is_with("Ann", language=language)
    await talk.says("/summary bai dai")
    await talk.presses(full)
    talk.sees_not("Hết bài.")
    await talk.presses(whole)
    talk.sees("Mở đầu.", "Hết bài.")
    assert not talk.chat.last.parts("expandable_blockquote")
    await talk.presses(by_page)
    talk.sees("Mở đầu.")
    talk.sees_not("Hết bài.")


async def test_more_than_a_message_holds_has_pages_that_way_too(
    talk: Talk, write_seed: WriteSeed
) -> None:
    write_seed("long", "Một bài dài", "Mở đầu.", *["Một câu nữa thôi. " * 25] * 16, "Hết bài.")
    await talk.reload()
    await talk.says("/summary bai dai")
    await talk.presses(FULL)
    await talk.presses(WHOLE)
    talk.sees("trang 1/2", "Mở đầu.")
    await talk.presses(NEXT)
    talk.sees("trang 2/2", "Hết bài.")
    await talk.presses(SUMMARY)
    talk.sees_button(FULL)


@pytest.mark.usefixtures("urls")
async def test_an_article_that_went_is_said(talk: Talk) -> None:
    await talk.says("/summary river")
    (talk.services.settings.seeds_dir / "b-river.txt").unlink()
    await talk.reload()
    assert await talk.presses(FULL) == "Bài này không còn trong kho."


@pytest.mark.usefixtures("urls")
async def test_pages_that_nobody_was_offered_are_bounded(talk: Talk) -> None:
    """Callback data can be made up by a modified client; an article can get shorter, too."""
    await talk.says("/summary river")
    [hit] = (await talk.services.library.search("river")).hits
    for page in ("-3", "99999999999999999999"):
        talk.reader.presses_data(talk.chat.last, f"t:{hit.article.id}:{page}")
        await talk.settle()
        talk.sees("The river begins in the snow")
