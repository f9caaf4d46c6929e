"""Briefs: each sentence with its source, and with the year where the articles are of several."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from replying import sent

from bot import replies
from bot.library import Article, Scope, TopicBrief
from bot.locales import Texts
from bot.replies.markup import LINE_UNITS


def article(number: int, year: int = 0) -> Article:
    """An article that was published in a year; 0 for one whose seed does not say when."""
    published = datetime(year or 2026, 5, 1, tzinfo=UTC)
    url = f"https://x.vn/{number}"
    return Article(str(number), url, "Cá chết", "Cá.", published, dated=year > 0)


@pytest.mark.parametrize(
    ("years", "marks"),
    [
        ((2016, 2016, 2018), ["[1, 2016]", "[2]", "[3, 2018]"]),
        ((2016, 2016, 2016), ["[1]", "[2]", "[3]"]),
        ((2016, 0, 2016), ["[1]", "[2]", "[3]"]),
        ((2016, 0, 2018), ["[1, 2016]", "[2]", "[3, 2018]"]),
    ],
)
def test_the_first_sentence_of_a_year_names_it(years: tuple[int, ...], marks: list[str]) -> None:
    """An article whose seed does not say when it was published (0) has no year."""
    articles = tuple(article(n, year) for n, year in enumerate(years))
    sentences = tuple((n, f"Câu {n}.") for n in range(len(years)))
    text = sent(replies.brief(Texts("vi"), "cá chết", 1, TopicBrief(sentences, articles)))["text"]
    assert [f"Câu {n}. {mark}" in text for n, mark in enumerate(marks)] == [True] * len(years)


@pytest.mark.parametrize(
    ("language", "scope", "count", "note"),
    [
        ("vi", Scope.APART, 1, "Có một bài nói về chủ đề này:"),
        ("en", Scope.APART, 1, "One article covers this:"),
        ("vi", Scope.APART, 2, "Điểm nhanh 2 bài về chủ đề này:"),
        ("en", Scope.APART, 2, "2 articles, in short:"),
    ],
)
def test_what_of_the_topic_is_told_is_said(
    language: str, scope: Scope, count: int, note: str
) -> None:
    articles = tuple(article(n) for n in range(count))
    sentences = tuple((n, f"Câu {n}.") for n in range(count))
    written = TopicBrief(sentences, articles, scope=scope)
    assert note in sent(replies.brief(Texts(language), "cá chết", 1, written))["text"]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("length", [4, 60])
def test_all_sources_are_seen_without_a_tap(language: str, length: int) -> None:
    """Where they come from, too, if there is room; else each on one line of a phone.

    They stand below what is told, of which the rest is in a quote then.
    """
    articles = tuple(replace(article(n), title=f"Bài {n} {'dài ' * 30}") for n in range(4))
    told = tuple((n, f"Câu {n}{' chữ' * length}.") for n in range(4))
    reply = replies.brief(Texts(language), "cá", 1, TopicBrief(told, articles))
    head, quote, after = reply.text.rpartition("</blockquote>")
    assert bool(quote) == (length > 4)
    sources = [line for line in after.split("\n") if line.startswith("[")]
    seen = [re.sub("<[^>]*>", "", line) for line in sources]
    assert [line[:9] for line in seen] == [f"[{n + 1}] Bài {n}" for n in range(4)]
    assert all(f'<a href="https://x.vn/{n}">' in line for n, line in enumerate(sources))
    if quote:
        assert max(map(len, seen)) <= LINE_UNITS
    else:
        assert all(line.endswith("… · x.vn") for line in seen)
    assert "Câu 0" in (head or after).partition("<blockquote")[0]


def test_each_story_of_a_broad_topic_stands_below_its_title() -> None:
    """With the number of its button, where it is from and, if that is known, its date."""
    articles = (article(0, 2018), article(1))
    written = TopicBrief(((0, "Cá <chết>."), (1, "Câu 1.")), articles, scope=Scope.APART)
    text = sent(replies.brief(Texts("vi"), "cá chết", 1, written))["text"]
    assert text.split("\n\n")[1:] == [
        "1. Cá chết · x.vn · 1/5/2018\nCá <chết>.",
        "2. Cá chết · x.vn\nCâu 1.",
    ]


def test_stories_that_do_not_fit_the_screen_are_in_a_quote() -> None:
    articles = tuple(article(n) for n in range(3))
    told = tuple((n, f"Câu {n}" + " dài" * 80) for n in range(3))
    written = TopicBrief(told, articles, scope=Scope.APART)
    text = replies.brief(Texts("vi"), "cá chết", 1, written).text
    open_stories, _, folded = text.partition("<blockquote expandable>")
    assert ("Câu 0" in open_stories, "Câu 1" in folded, "Câu 2" in folded) == (True, True, True)
    short = TopicBrief(tuple((n, "Câu.") for n in range(3)), articles, scope=Scope.APART)
    assert "blockquote" not in replies.brief(Texts("vi"), "cá chết", 1, short).text


@pytest.mark.parametrize(
    ("language", "note"), [("vi", "Gần nhất là:"), ("en", "No article is only about this")]
)
def test_the_nearest_articles_are_listed_where_none_is_on_the_topic(
    language: str, note: str
) -> None:
    written = TopicBrief((), (article(0), article(1)), scope=Scope.NEAREST)
    text = sent(replies.brief(Texts(language), "cá voi", 1, written))["text"]
    assert note in text
    assert [line[:10] for line in text.split("\n\n")[1:]] == ["1. Cá chết", "2. Cá chết"]


@pytest.mark.parametrize("scope", [Scope.APART, Scope.STORY, Scope.NEAREST])
def test_what_nobody_knows_the_day_of_is_said_where_it_speaks_of_today(scope: Scope) -> None:
    """Of all whose day nobody knows; where it is known it is shown."""
    told = ((0, "Cá chết sáng nay."), (1, "Cá chết sáng nay."), (2, "Cá chết."))
    written = TopicBrief(told, (article(0), article(1, 2018), article(2)), scope=scope)
    text = sent(replies.brief(Texts("vi"), "cá chết", 1, written))["text"]
    assert text.count(" · không rõ ngày đăng") == 2
    assert text.count(" · 1/5/2018") == 1


def test_what_speaks_of_no_day_needs_none() -> None:
    written = TopicBrief(((0, "Cá chết."), (1, "Cá chết.")), (article(0), article(1)))
    assert "không rõ ngày" not in replies.brief(Texts("vi"), "cá chết", 1, written).text


def test_what_the_nearest_articles_say_of_the_topic_stands_below_their_titles() -> None:
    written = TopicBrief(((1, "Cá voi."),), (article(0), article(1)), scope=Scope.NEAREST)
    text = sent(replies.brief(Texts("vi"), "cá voi", 1, written))["text"]
    assert text.split("\n\n")[1:] == ["1. Cá chết · x.vn", "2. Cá chết · x.vn\nCá voi."]


@pytest.mark.parametrize(
    ("language", "alone", "beside"),
    [
        ("vi", "Được nhắc đến trong 1 bài:", "Cũng được nhắc đến trong:"),
        ("en", "Mentioned in one article:", "Also mentioned in:"),
    ],
)
def test_what_only_mentions_the_topic_is_told_apart(language: str, alone: str, beside: str) -> None:
    """Below a line of its own, after what is on it."""
    one = TopicBrief(((0, "Cá voi."),), (article(0),), scope=Scope.APART, mentioning=1)
    text = sent(replies.brief(Texts(language), "cá voi", 1, one))["text"]
    assert text == f"🗞 cá voi\n{alone}\n\nCá chết · x.vn\nCá voi."
    told = ((0, "Cá."), (0, "Cá nữa."), (1, "Cá voi."))
    two = TopicBrief(told, (article(0), article(1)), scope=Scope.APART, mentioning=1)
    text = sent(replies.brief(Texts(language), "cá voi", 1, two))["text"]
    assert text.split("\n\n")[1:] == [
        "1. Cá chết · x.vn\nCá.",
        "Cá nữa.",
        beside,
        "2. Cá chết · x.vn\nCá voi.",
    ]


def test_a_long_summary_of_the_only_article_begins_on_the_screen() -> None:
    told = tuple((0, f"Câu {n}" + " dài" * 60) for n in range(3))
    written = TopicBrief(told, (article(0),), scope=Scope.APART)
    text = replies.brief(Texts("vi"), "cá", 1, written).text
    shown, _, folded = text.partition("<blockquote")
    assert ("Câu 0" in shown, "Câu 2" in folded) == (True, True)


@pytest.mark.parametrize("scope", [Scope.APART, Scope.STORY])
def test_an_article_in_another_language_is_marked_as_in_a_list(scope: Scope) -> None:
    """On the short lines of a story's sources, too."""
    english = "The river floods the plain every year, and people live with it as they can. " * 5
    articles = (replace(article(1), body=english), *(article(n) for n in range(2, 5)))
    told = tuple((n, f"Câu {n}{' chữ' * 60}.") for n in range(len(articles)))
    for language, mark in (("vi", "tiếng Anh"), ("en", "English")):
        text = replies.brief(Texts(language), "cá", 1, TopicBrief(told, articles, scope=scope)).text
        assert text.lower().count(mark.lower()) == (language == "vi")
