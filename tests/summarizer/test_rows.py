"""In a letter, rows of a kind are told together: who reads of one class asks for the other."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.letters import join_letter

ROWS = {
    "en": [
        ["Group A meets on 9 March.", "Group B meets on 20 March."],
        ["Session one is for cooks.", "Session two is for waiters."],
        ["Option 1 costs $40.", "Option 2 costs $60.", "Option 3 is free."],
    ],
    "vi": [
        ["Lớp 1 học ngày 12/12.", "Lớp 2 học từ 4 đến 15/1."],
        ["Ca sáng về lúc 11 giờ.", "Ca chiều về lúc 16 giờ."],
        ["Buổi thứ nhất học ở hội trường.", "Buổi thứ hai học ở khoa."],
    ],
}
NONE = {
    "en": ["Group A meets on 9 March.", "Room 4 is locked at six in the evening."],
    "vi": ["Lớp 1 học ngày 12/12.", "Phòng 4 đóng cửa lúc sáu giờ chiều nay."],
}
MAIL = """Hi everyone,

Twenty-three of you still need to renew the first-aid certificate, and the board will suspend \
anyone whose certificate lapses.

We are running two groups. Group A meets on Tuesday 9 March from 8 to 12. Group B meets on \
Saturday 20 March for the whole day. The remaining $45 comes out of your April pay.

Each group takes only 15 people. Sign up on the sheet by noon on Friday 26 February. We can't \
move you between groups afterwards.

Dana
"""


@pytest.mark.parametrize(
    ("language", "rows"), [(language, rows) for language in ROWS for rows in ROWS[language]]
)
def test_rows_of_a_kind_are_one(language: str, rows: list[str]) -> None:
    assert join_letter([rows], language_data(language)) == [[" ".join(rows)]]


@pytest.mark.parametrize("language", NONE)
def test_what_only_has_a_number_too_is_another_matter(language: str) -> None:
    assert join_letter([NONE[language]], language_data(language)) == [NONE[language]]


@pytest.mark.parametrize("count", range(1, 9))
def test_both_groups_are_told_or_none(count: int) -> None:
    told = " ".join(rank(MAIL).summary(count).sentences)
    assert ("Group A" in told) is ("Group B" in told)


def test_what_a_letter_asks_to_sign_up_for_is_no_furniture_of_a_page() -> None:
    told = rank(MAIL)
    assert "26 February" in " ".join(told.summary(told.enough).sentences)
