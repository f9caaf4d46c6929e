"""Briefs: each sentence with its source, and with the year where the articles are of several."""

from datetime import UTC, datetime

import pytest
from replying import sent

from bot import replies
from bot.library import Article, TopicBrief
from bot.locales import Texts


@pytest.mark.parametrize(
    ("years", "marks"),
    [
        ((2016, 2016, 2018), ["[1, 2016]", "[2]", "[3, 2018]"]),
        ((2016, 2016, 2016), ["[1]", "[2]", "[3]"]),
    ],
)
def test_the_first_sentence_of_a_year_names_it(years: tuple[int, ...], marks: list[str]) -> None:
    articles = tuple(
        Article(str(n), f"https://x.vn/{n}", "Cá chết", "Cá.", datetime(year, 5, 1, tzinfo=UTC))
        for n, year in enumerate(years)
    )
    sentences = tuple((n, f"Câu {n}.") for n in range(len(years)))
    text = sent(replies.brief(Texts("vi"), "cá chết", 1, TopicBrief(sentences, articles)))["text"]
    assert [f"Câu {n}. {mark}" in text for n, mark in enumerate(marks)] == [True] * len(years)
