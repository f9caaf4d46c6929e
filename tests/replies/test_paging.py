"""A long text, cut into pages."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.offline.entities import utf16_length
from bot.replies.full_text import MESSAGE_UNITS
from bot.replies.markup import lines_of, units
from bot.replies.paging import HEADING_UNITS, PARAGRAPH_PART, SENTENCE_UNITS, split_pages
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
SCREEN = 18


def lines(page: str) -> int:
    return lines_of(page.split("\n\n"))


# How pages are measured, and how long they may be.
ways = pytest.mark.parametrize(
    ("size", "room"), [(units, MESSAGE_UNITS), (lines, SCREEN)], ids=["message", "screen"]
)


@ways
@given(body=BODIES)
def test_a_page_never_ends_inside_a_sentence(
    size: Callable[[str], int], room: int, body: str
) -> None:
    """However long the paragraphs are; and all pages together are the body."""
    pages = split_pages(body, size, room)
    assert all(1 <= size(page) <= room for page in pages)
    sentences = [it for line in body.split("\n") for it in split_sentences(line)]
    shown = [it for page in pages for line in page.split("\n") for it in split_sentences(line)]
    assert shown == sentences


@ways
@given(body=st.text(st.characters(exclude_categories=["Cs"])) | st.text("a. \n", max_size=4000))
def test_pages_lose_nothing_of_any_text(size: Callable[[str], int], room: int, body: str) -> None:
    pages = split_pages(body, size, room)
    assert "".join("".join(pages).split()) == "".join(body.split())
    assert all(units(page) <= MESSAGE_UNITS for page in pages)


def test_a_page_ends_where_a_paragraph_does_if_that_fits() -> None:
    paragraph = "Một câu văn dài vừa phải để đếm. " * 9
    pages = split_pages("\n".join([paragraph.strip()] * 27), units, MESSAGE_UNITS)
    assert len(pages) > 1
    assert all(line == paragraph.strip() for page in pages for line in page.split("\n\n"))


@ways
@pytest.mark.parametrize("paragraphs", range(1, 60, 3))
def test_pages_are_few_and_of_about_one_length(
    size: Callable[[str], int], room: int, paragraphs: int
) -> None:
    """No article ends in a page of a sentence, unless two would not fit one page."""
    body = "\n".join(["Một câu văn dài vừa phải để đếm. " * 4] * paragraphs)
    pages = split_pages(body, size, room)
    piece = max(room // PARAGRAPH_PART, size("x" * SENTENCE_UNITS))
    assert max(map(size, pages)) - min(map(size, pages)) <= max(piece, room // 2)
    assert len(pages) <= 1 + size("\n\n".join(body.split("\n"))) / (room - piece)
    assert len(pages) == 1 or size("\n\n".join(body.split("\n"))) > room


@pytest.mark.parametrize("words", range(20, 60))
def test_no_page_ends_with_a_heading(words: int) -> None:
    part = "Một phần mới\n\n" + "Một câu văn dài. " * words
    for size, room in ((units, MESSAGE_UNITS), (lines, SCREEN)):
        pages = split_pages("\n\n".join([part] * 20), size, room)
        assert len(pages) > 1
        assert not any(page.endswith("Một phần mới") for page in pages)


def test_a_heading_is_a_short_line() -> None:
    assert utf16_length("Một phần mới") < HEADING_UNITS
