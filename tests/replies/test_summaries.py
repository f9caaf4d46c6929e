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
from bot.languages import LANGUAGES
from bot.library import ArticleSummary, without_minus
from bot.locales import Texts
from bot.offline.content import inline_results_content
from bot.offline.entities import parse_html, utf16_length
from bot.offline.objects import InlineQueryResult
from bot.offline.parameters import read
from bot.replies import MAX_SENTENCES, MAX_SENTENCES_OF_TEXT, Layout
from bot.replies.markup import lines_of
from summarizer import Ranking


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


@given(TEXTS, LINES, st.integers(1, MAX_SENTENCES))
def test_what_a_share_button_types_is_read_back(texts: Texts, title: str, size: int) -> None:
    """By a bot that speaks any language; what nobody's button typed is left as it is."""
    summary = ArticleSummary(
        article("https://example.vn/x", title, "x"), ("Câu.",) * size, longer=False
    )
    keyboard = replies.article_summary(texts, summary).keyboard
    assert keyboard
    [typed] = [
        it.switch_inline_query
        for row in keyboard.inline_keyboard
        for it in row
        if it.switch_inline_query
    ]
    every = [Texts(language) for language in LANGUAGES]
    words, read_size = replies.read_share_query(every, typed)
    assert read_size == size
    assert without_minus(title).startswith(words)
    assert utf16_length(typed) <= 256
    assert replies.read_share_query(every, words) == (words, 0)


@pytest.mark.parametrize("typed", ["phở · 5", "phở · 99 câu", "phở 5 câu", "A · B", ""])
def test_what_no_share_button_types_has_no_length(typed: str) -> None:
    assert replies.read_share_query([Texts("vi"), Texts("en")], typed) == (typed, 0)


def test_longer_tells_visibly_more() -> None:
    """More than three sentences grow by two at least, so that a tap is worth its while."""
    for size in range(4, MAX_SENTENCES_OF_TEXT - 1):
        assert replies.next_longer(size) >= size + 2


@pytest.mark.parametrize("texts", [Texts("vi"), Texts("en")])
def test_what_matters_most_of_a_letter_is_seen_before_a_tap(texts: Texts) -> None:
    """In the order in which it stands there, as the others are behind the tap."""
    lines = tuple(f"{number} {'la ' * 60}." for number in range(8))
    letter = Ranking("vi", lines, (6, 2, 5, 0, 1, 3, 4, 7), by_worth=True)
    shown = replies.text_shown(texts, letter, 8, Layout.ONE_SCREEN)
    text = replies.text_summary(texts, shown, 1).text
    seen, _, folded = text.partition("<blockquote expandable>")
    told = [
        [int(line[0]) for line in part.split("\n") if line[:1].isdigit()] for part in (seen, folded)
    ]
    assert told == [[2, 5, 6], [0, 1, 3, 4, 7]]
    assert shown.seen == len(told[0])


def test_what_is_read_from_its_beginning_is_seen_from_it() -> None:
    """Whoever reads the end of a chat first does not know of what they speak."""
    lines = tuple(f"{number} {'la ' * 60}." for number in range(8))
    chat = Ranking("vi", lines, (6, 2, 5, 0, 1, 3, 4, 7))
    shown = replies.text_shown(Texts("vi"), chat, 8, Layout.ONE_SCREEN)
    text = replies.text_summary(Texts("vi"), shown, 1).text
    seen = text.partition("<blockquote expandable>")[0]
    told = [line[0] for line in seen.split("\n") if line[:1].isdigit()]
    assert told[:2] == ["0", "1"]
    assert shown.seen == len(told)


def test_shorter_shows_no_more_than_was_seen() -> None:
    """Law: of what is folded at its end, a tap on shorter fits where its beginning was."""
    lines = tuple(f"{number} {'la ' * (60 if number > 3 else 30)}." for number in range(8))
    essay = Ranking("vi", lines, (6, 2, 5, 0, 1, 3, 4, 7))
    shown = replies.text_shown(Texts("vi"), essay, 8, Layout.ONE_SCREEN)
    shorter = essay.summary(replies.next_shorter(shown.size)).sentences
    assert lines_of(shorter) <= lines_of(lines[: shown.seen])
