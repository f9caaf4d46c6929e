"""What was typed without a mark is cut where two thoughts are joined, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import summarize
from summarizer.languages import language_data
from summarizer.run_ons import cut_run_ons

JOINTS = {"vi": "nhưng", "en": "but"}


def story(joint: str, length: int = 25) -> str:
    return f" {joint} ".join(" ".join(["mình đi"] * (length // 2)) for _ in range(5))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_story_without_a_mark_is_cut_before_words_that_join(language: str) -> None:
    joint = JOINTS[language]
    pieces = cut_run_ons([story(joint)], language_data(language))
    assert len(pieces) == 5
    assert all(piece.startswith(joint) for piece in pieces[1:])


@pytest.mark.parametrize(
    "sentence",
    ["ngắn nhưng đủ", story("nhưng", 10), story("nhưng").replace("mình đi mình", "mình, đi; mình")],
    ids=["short", "not long", "with marks"],
)
def test_other_sentences_stay_whole(sentence: str) -> None:
    assert cut_run_ons([sentence], language_data("vi")) == [sentence]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_phrase_is_cut_where_a_joint_comes_a_little_later(language: str) -> None:
    joint = JOINTS[language]
    pieces = cut_run_ons([story(joint, 60)], language_data(language))
    assert all(piece.startswith(joint) for piece in pieces[1:])
    rest = f"{story('x', 200)} {joint} {story('x')}"
    assert len(cut_run_ons([rest], language_data(language))) > 1


@given(st.lists(st.sampled_from(["mình", "nhưng", "vì", "a,", "đi."]), max_size=300))
def test_pieces_are_the_whole_sentence(words: list[str]) -> None:
    sentence = " ".join(words)
    assert " ".join(cut_run_ons([sentence], language_data("vi"))) == sentence


def test_such_a_story_is_shortened() -> None:
    text = story("nhưng") + " nhưng hôm nay cầu mở cửa rồi mọi người ạ ai cũng mừng lắm luôn á"
    summary = summarize(text, sentences=2, language="vi")
    assert len(" ".join(summary.sentences)) < len(text) / 2
