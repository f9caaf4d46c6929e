"""Conversations: the whole article, a page at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talk import Talk, WriteSeed

from bot.offline.entities import utf16_length
from bot.replies.summaries import PAGE_UNITS, split_pages
from summarizer import split_sentences

FULL, NEXT, BACK, SUMMARY = "📄 Toàn văn", "Sau ›", "‹ Trước", "‹ Bản tóm tắt"

SENTENCES = st.lists(
    st.sampled_from(
        [
            "Nước lên rất nhanh.",
            "TP.HCM có mưa to từ sáng sớm đến tận chiều muộn hôm qua.",
            "“Đi đâu?” bà hỏi.",
            "Giá 3.500 đồng & thuế <5%>.",
            "😀" * 40 + ".",
        ]
    ),
    min_size=1,
    max_size=80,
).map(" ".join)
BODIES = st.lists(SENTENCES, min_size=1, max_size=12).map("\n".join)


def test_a_page_ends_where_a_paragraph_does_if_that_fits() -> None:
    paragraph = "Một câu văn dài vừa phải để đếm. " * 12
    pages = split_pages("\n".join([paragraph.strip()] * 7))
    assert len(pages) > 1
    assert all(line == paragraph.strip() for page in pages for line in page.split("\n"))


@given(BODIES)
def test_a_page_never_ends_inside_a_sentence(body: str) -> None:
    """However long the paragraphs are; and all pages together are the body."""
    pages = split_pages(body)
    for page in pages:
        assert 1 <= utf16_length(page) <= PAGE_UNITS
    sentences = [it for line in body.split("\n") for it in split_sentences(line)]
    shown = [it for page in pages for line in page.split("\n") for it in split_sentences(line)]
    assert shown == sentences


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.text("a. \n", max_size=4000))
def test_pages_lose_nothing_of_any_text(body: str) -> None:
    pages = split_pages(body)
    assert "".join("".join(pages).split()) == "".join(body.split())
    assert all(utf16_length(page) <= PAGE_UNITS for page in pages)


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
        ("en", ("📄 Full text", "Next ›", "‹ Back"), "page {} of 3"),
    ],
)
async def test_pages_turn_in_place_and_stop_at_both_ends(
    talk: Talk, write_seed: WriteSeed, language: str, labels: tuple[str, str, str], page: str
) -> None:
    full, following, back = labels
    paragraphs = ["Một câu nữa & <thế> thôi. " * 26] * 3
    write_seed("long", "Một bài rất dài", "Mở đầu.", *paragraphs, "Hết bài.")
    await talk.reload()
    talk.is_with("Ann", language=language)
    await talk.says("/summary bai rat dai")
    await talk.presses(full)
    talk.sees(page.format(1), "Mở đầu.", "& <thế> thôi.")
    talk.sees_no_button(back)
    before = len(talk.chat.messages)
    await talk.presses(following)
    talk.sees(page.format(2))
    talk.sees_not("Mở đầu.")
    await talk.presses(following)
    talk.sees("Hết bài.")
    talk.sees_no_button(following)
    await talk.presses(back)
    talk.sees(page.format(2))
    assert len(talk.chat.messages) == before


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
