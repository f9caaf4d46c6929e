"""A sum that the next sentence outweighs is told with it: alone it says the opposite."""

import pytest

from summarizer.languages import language_data
from summarizer.letters import join_answered

SAVED = {
    "en": "By closing the baths the council saved £40,000 a year.",
    "vi": "Nhờ đóng hồ bơi, huyện bớt được 40 triệu đồng mỗi năm.",
}
OUTWEIGHING = {
    "en": [
        "It now pays £52,000 to bus the swimmers to Leigh.",
        "But the buses to Leigh cost £52,000.",
        "Meanwhile the guards at the empty building cost £52,000.",
        "Since then it has had to spend £52,000 on guards.",
        "The same council has since spent £52,000 on guards.",
    ],
    "vi": [
        "Nhưng tiền xe chở các em đi bơi là 52 triệu đồng.",
        "Nay huyện phải chi 52 triệu đồng thuê xe chở các em.",
        "Bù lại, tiền thuê bảo vệ tốn 52 triệu đồng.",
        "Huyện lại phải trả 52 triệu đồng cho bảo vệ.",
        "Vậy mà tiền bảo vệ mất 52 triệu đồng.",
    ],
}
OTHER = {
    "en": ["The roof cost £52,000 in 1990.", "But nobody swims there now."],
    "vi": ["Mái che năm 1990 hết 52 triệu đồng.", "Nhưng nay không ai bơi ở đó nữa."],
}


@pytest.mark.parametrize(
    ("language", "next_one"), [(each, one) for each in SAVED for one in OUTWEIGHING[each]]
)
def test_a_sum_is_told_with_the_one_that_outweighs_it(language: str, next_one: str) -> None:
    """What was saved and what it costs since are one sentence."""
    joined = join_answered([[SAVED[language], next_one]], language_data(language))
    assert joined == [[f"{SAVED[language]} {next_one}"]]


@pytest.mark.parametrize(
    ("language", "next_one"), [(each, one) for each in SAVED for one in OTHER[each]]
)
def test_a_sum_stands_alone_if_nothing_is_set_against_it(language: str, next_one: str) -> None:
    """Another sum, or a "but" without one, outweighs nothing."""
    joined = join_answered([[SAVED[language], next_one]], language_data(language))
    assert joined == [[SAVED[language], next_one]]
