"""A lead that stands in front is told from a body that has lost it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import summarize
from summarizer.cleaning import clean_sentences
from summarizer.expectation import describe_article
from summarizer.opening import lead_chance
from summarizer.tokens import Tokens
from summarizer.words import split_words

TITLE = "Đá rơi chặn đường đèo Khánh Lê"
LEAD = "Tảng đá lớn rơi từ núi chặn đường đèo Khánh Lê, xe cộ phải chờ nhiều giờ để đi qua. "
BODY = (
    "Hôm qua trời mưa to suốt buổi chiều ở huyện miền núi. Tảng đá nặng trăm tấn rơi từ núi cao"
    " xuống giữa đường đèo. Nhiều xe cộ phải chờ ở hai đầu đèo Khánh Lê. Công nhân dùng mìn phá đá"
    " lớn để thông đường. Sau nhiều giờ, xe cộ đi qua được một bên đường. Không ai bị thương."
)


def chance(text: str, title: str) -> float:
    sentences = [split_words(each.text) for each in clean_sentences(text, "vi")]
    tokens = Tokens.of(sentences, split_words(title))
    described = describe_article(tokens)
    lengths = tokens.lengths.astype(float)
    return lead_chance(described.terms, described.relevance, lengths, titled=described.titled)


@pytest.mark.parametrize("title", [TITLE, ""])
def test_a_lead_is_likelier_where_one_is(title: str) -> None:
    assert chance(LEAD + BODY, title) > chance(BODY, title)


def test_the_lead_is_the_summary_of_one_sentence() -> None:
    assert summarize(LEAD + BODY, title=TITLE, sentences=1).sentences == (LEAD.strip(),)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([LEAD, *BODY.split(". ")]), min_size=1), st.sampled_from([TITLE, ""])
)
def test_a_chance_is_one_for_every_article(sentences: list[str], title: str) -> None:
    assert 0 < chance(". ".join(sentences), title) < 1
