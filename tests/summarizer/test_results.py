"""What results mean, or which choice was made, is told after the results or the choice."""

import pytest

from summarizer.languages import language_data
from summarizer.minutes import find_grounds
from summarizer.needed import find_needed

LETTERS = {
    "en": [
        "Your blood test showed a ferritin of 8.",
        "Your kidneys are normal.",
        "These results mean that you lack iron.",
    ],
    "vi": [
        "Xét nghiệm máu cho thấy ferritin là 8.",
        "Thận bình thường.",
        "Kết quả này phù hợp với thiếu sắt.",
    ],
}
MINUTES = {
    "en": [
        "Option one is a wooden fence for £900.",
        "Option two is a hedge for £300.",
        "Nobody liked the noise.",
        "Vote: twelve were for option two, three for option one.",
    ],
    "vi": [
        "Phương án một là rào gỗ, 9 triệu.",
        "Phương án hai là trồng cây, 3 triệu.",
        "Không ai thích ồn.",
        "Biểu quyết: 12 hộ chọn phương án hai, 3 hộ chọn phương án một.",
    ],
}


@pytest.mark.parametrize("language", LETTERS)
def test_what_results_mean_needs_what_was_found(language: str) -> None:
    """Behind what is normal "these results" would say that it is not."""
    assert find_needed(LETTERS[language], language_data(language))[2] == 0


@pytest.mark.parametrize("language", MINUTES)
def test_a_vote_needs_what_its_choice_is(language: str) -> None:
    """Nobody who was not there knows what the second option is."""
    sentences = MINUTES[language]
    headings = [""] * len(sentences)
    grounds = find_grounds(sentences, headings, set(), language_data(language))
    assert grounds[3] == 1


def test_a_choice_below_another_heading_is_another_one() -> None:
    """Each item may have its own first option."""
    sentences, data = MINUTES["en"], language_data("en")
    headings = ["Fence", "Fence", "Noise", "Noise"]
    assert 3 not in find_grounds(sentences, headings, set(), data)
