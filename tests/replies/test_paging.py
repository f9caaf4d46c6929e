"""A long text, cut into pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.offline.entities import utf16_length
from bot.replies.markup import on_one_screen
from bot.replies.paging import (
    HEADING_UNITS,
    PAGE_UNITS,
    PIECE_UNITS,
    cut_at_screen,
    split_pages,
)
from summarizer import split_sentences

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
    paragraph = "Một câu văn dài vừa phải để đếm. " * 9
    pages = split_pages("\n".join([paragraph.strip()] * 27))
    assert len(pages) > 1
    assert all(line == paragraph.strip() for page in pages for line in page.split("\n\n"))


@given(BODIES, st.integers(6, 24))
def test_a_page_is_cut_at_a_screens_end_inside_no_sentence(body: str, room: int) -> None:
    """And in one place at most; nothing is lost."""
    for page in split_pages(body):
        parts = cut_at_screen(page, room)
        paragraphs = page.split("\n\n")
        is_cut = len(parts) - len(paragraphs)
        assert is_cut == 0 if "<blockquote" not in on_one_screen(parts, room) else is_cut in {0, 1}
        assert " ".join(parts).split() == page.split()
        sentences = [it for line in paragraphs for it in split_sentences(line)]
        assert [it for part in parts for it in split_sentences(part)] == sentences


def test_a_text_in_one_line_shows_most_of_a_screen_before_it_is_unfolded() -> None:
    line = "Một câu văn dài vừa phải để đếm. " * 90
    shown = on_one_screen(cut_at_screen(line, 20), 20).split("<blockquote")[0]
    assert 400 < len(shown) < 600


@pytest.mark.parametrize("paragraphs", range(1, 60))
def test_pages_are_few_and_of_about_one_length(paragraphs: int) -> None:
    """No article ends in a page of a sentence."""
    body = "\n".join(["Một câu văn dài vừa phải để đếm. " * 9] * paragraphs)
    pages = split_pages(body)
    sizes = [utf16_length(page) for page in pages]
    assert max(sizes) - min(sizes) <= PIECE_UNITS
    assert len(pages) <= 1 + len(body) / (PAGE_UNITS - PIECE_UNITS - HEADING_UNITS)
    assert len(pages) == 1 or len(body) > PAGE_UNITS


@pytest.mark.parametrize("words", range(20, 60))
def test_no_page_ends_with_a_heading(words: int) -> None:
    part = "Một phần mới\n\n" + "Một câu văn dài. " * words
    pages = split_pages("\n\n".join([part] * 20))
    assert len(pages) > 1
    assert not any(page.endswith("Một phần mới") for page in pages)


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
