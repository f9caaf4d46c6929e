"""sumy's rankers work on any text, in every language, as our own does."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import METHODS, RANKING_VERSION, rank, ranking_version, split_sentences, summarize

STORY = (
    "Sáng 5/3, tỉnh Hòa An khánh thành cầu Bến Đá bắc qua sông Lam. Cầu Bến Đá dài 1.200 m và có"
    " bốn làn xe. Tổng vốn đầu tư của cầu là 900 tỷ đồng. Trước khi có cầu, mỗi ngày hai nghìn"
    " người qua sông bằng phà. Chủ tịch tỉnh nói cầu sẽ rút ngắn đường từ cảng về thành phố. Bến"
    " phà cũ được giữ lại cho du khách. Nhiều hộ dân bên sông đã mở quán từ tuần trước."
)
ENGLISH = (
    "The bridge over the river was opened on Monday by the minister. It took three years to build"
    " the bridge. Two thousand people crossed the river by ferry every day. The old ferry stays for"
    " visitors. Shops have opened on both banks. The minister said the road to the port is shorter."
)
METHOD = st.sampled_from(METHODS)
TEXTS = st.lists(
    st.sampled_from([*split_sentences(STORY), "Và của là.", "Một!", "12,5 %.", "", "the of and."]),
    max_size=9,
).map(" ".join) | st.text(max_size=80)


@settings(deadline=None)
@given(TEXTS, st.text(max_size=10) | st.just("Khánh thành cầu Bến Đá"), METHOD)
def test_every_method_ranks_any_text(text: str, title: str, method: str) -> None:
    ranking = rank(text, title=title, method=method)
    own = split_sentences(text, ranking.language)
    summaries = [ranking.summary(count).sentences for count in range(1, 5)]
    assert bool(summaries[0]) == bool(own)
    for shorter, longer in pairwise(summaries):
        rest = iter(longer)
        assert all(each in rest for each in shorter)


@pytest.mark.parametrize("method", METHODS)
def test_of_a_text_that_only_says_its_title_again_that_is_told(method: str) -> None:
    for text, title in (("0\n0", "0"), ("Cầu mở. Cầu mở.", "Cầu mở")):
        assert rank(text, title=title, method=method).summary(3).sentences


@pytest.mark.parametrize("method", METHODS[1:])
@pytest.mark.parametrize("text", [STORY, ENGLISH, "Le pont est ouvert. " * 4 + "La rue. Il pleut."])
def test_nothing_is_said_twice_by_any_method(text: str, method: str) -> None:
    sentences = summarize(text + " " + text, sentences=3, method=method).sentences
    assert 1 <= len(sentences) == len(set(sentences))


def test_methods_differ() -> None:
    firsts = {summarize(STORY, sentences=1, method=method).sentences for method in METHODS}
    assert len(firsts) > 2


def test_rankings_of_two_methods_are_never_taken_for_each_other() -> None:
    assert len({ranking_version(method) for method in METHODS}) == len(METHODS)
    assert ranking_version("ours") == RANKING_VERSION
    assert rank(STORY, method="kl").version == ranking_version("kl")


def test_an_unknown_method_is_named_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match=r"lexrank, textrank.*not best"):
        summarize(STORY, method="best")
