"""Articles and texts, in short and in full, as messages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from replying import (
    BOT,
    LINES,
    PLAIN_LINES,
    SUMMARIES,
    TEXTS,
    article,
    sent,
    thorough,
)

from bot import replies
from bot.library import HIGHLIGHT_CLOSE, HIGHLIGHT_OPEN, ArticleSummary
from bot.locales import Texts
from bot.offline.content import inline_results_content
from bot.offline.entities import parse_html, utf16_length
from bot.offline.objects import InlineQueryResult
from bot.offline.parameters import read
from bot.replies import MAX_SENTENCES, Layout
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


@thorough
@given(
    TEXTS,
    st.lists(SUMMARIES, max_size=5, unique_by=lambda summary: summary.article.id),
    st.sampled_from(Layout),
)
def test_telegram_takes_every_inline_result(
    texts: Texts, summaries: list[ArticleSummary], layout: Layout
) -> None:
    """Each posts what a message of its own would say."""
    results = replies.inline_results(texts, summaries, layout)
    checked = inline_results_content([read(InlineQueryResult, it.to_dict()) for it in results], BOT)
    assert [result["id"] for result in checked] == [summary.article.id for summary in summaries]
    for result, summary in zip(checked, summaries, strict=True):
        message = sent(replies.inline_summary(texts, summary, layout))
        assert result["content"] == {**message, "link_preview_options": {"is_disabled": True}}
        assert utf16_length(result["title"]) <= 128
        assert utf16_length(result["description"]) <= 256


@thorough
@given(TEXTS, LINES, SUMMARIES)
def test_telegram_takes_every_guest_answer(
    texts: Texts, title: str, summary: ArticleSummary
) -> None:
    for reply in (
        replies.inline_summary(texts, summary),
        replies.nothing_found_for_guest(texts, title, BOT, 10**18 - 1),
    ):
        result = replies.result("guest", title, reply).to_dict()
        inline_results_content([read(InlineQueryResult, result)], BOT)


@pytest.mark.parametrize(
    ("url", "is_linked"),
    [
        ("https://example.vn/" + "x" * 2000, True),
        ("https://example.vn/" + "x" * 2100, False),
        ("https://example.vn/\u202ex", False),
        ("http://intranet/x", False),
        ("http://localhost:8080/x", False),
    ],
    ids=["long", "too long", "unprintable", "local name", "this machine"],
)
def test_an_address_that_telegram_may_not_take_is_no_link(url: str, is_linked: bool) -> None:  # noqa: FBT001 - pytest gives it
    summary = ArticleSummary(article(url, "Một bài", "Một câu."), ("Một câu.",), longer=False)
    for reply in (
        replies.article_summary(Texts("vi"), summary),
        replies.inline_summary(Texts("vi"), summary),
    ):
        message = sent(reply)
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        links = [it["url"] for row in [message["entities"], *rows] for it in row if "url" in it]
        assert links == [url] * 2 * is_linked


@settings(deadline=None)
@given(TEXTS, PLAIN_LINES, st.lists(PLAIN_LINES, min_size=1, max_size=MAX_SENTENCES))
def test_a_summary_reads_as_it_was_written(texts: Texts, title: str, lines: list[str]) -> None:
    """Escaping does not show: title and sentences come out letter by letter."""
    summary = ArticleSummary(
        article("https://example.vn/x", title, "\n".join(lines)), tuple(lines), longer=False
    )
    for layout in Layout:
        text, _ = parse_html(replies.article_summary(texts, summary, layout=layout).text)
        head, *paragraphs = text.split("\n\n")
        assert head.startswith(f"{title}\nexample.vn · ")
        assert paragraphs == lines


@settings(deadline=None)
@given(TEXTS, LINES, st.lists(LINES, min_size=1, max_size=30))
def test_pages_of_full_text_leave_nothing_out(texts: Texts, title: str, lines: list[str]) -> None:
    """Read one after another they are the article, white space and highlights aside."""
    body = "\n".join(lines).replace(HIGHLIGHT_OPEN, "").replace(HIGHLIGHT_CLOSE, "")
    summary = ArticleSummary(article("https://example.vn/x", title, body), (), longer=True)
    read = ""
    for page in range(10**6):
        reply = replies.full_text(texts, summary, page)
        text, _ = parse_html(reply.text)
        read += text.split("\n\n", 1)[1]
        assert reply.keyboard
        if texts("page-next") not in [
            it.text for row in reply.keyboard.inline_keyboard for it in row
        ]:
            break
    assert "".join(read.split()) == "".join(body.split())


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
