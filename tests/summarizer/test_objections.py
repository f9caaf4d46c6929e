"""Minutes tell what was decided with who objects to it, who lists it and whose leave it needs."""

import pytest

from summarizer import rank

MINUTES = """\
Minutes of the Garden Club
Date: Monday 5 October 2026
Present: Olive Hart (chair), Sam Reed, Nora Bell

1. Work days
{decided} {said}

2. Any other business
The supper is on 4 December at the Crown. Names to Olive by 27 November.
"""
BIEN_BAN = """\
BIÊN BẢN HỌP HỘI LÀM VƯỜN
Thời gian: 14h ngày 5/10/2026
Thành phần: chị Oanh (chủ trì), anh Sáu, chị Nga

1. Ngày làm việc
{decided} {said}

2. Việc khác
Liên hoan tối 4/12 tại quán Vương Miện. Đăng ký với chị Oanh trước 27/11.
"""


@pytest.mark.parametrize(
    ("text", "decided", "said"),
    [
        (
            MINUTES,
            "Every member works four mornings a month from now on.",
            "Sam felt that this was far too much for those with jobs.",
        ),
        (
            MINUTES,
            "The shed is open on the mornings of 12 and 19 December as well.",
            "Nora will make a list of helpers and send it to everybody by Friday.",
        ),
        (
            MINUTES,
            "Olive said that the club has spent too much on seeds this year.",
            "Any order over £20 needs her approval from now on.",
        ),
        (
            BIEN_BAN,
            "Mỗi hội viên phải làm bốn buổi sáng một tháng.",
            "Anh Sáu cho rằng số buổi quá nhiều so với người còn đi làm, đề nghị còn hai buổi.",
        ),
        (
            BIEN_BAN,
            "Nhà kho mở cửa thêm các buổi sáng 12 và 19/12.",
            "Chị Nga lập danh sách người trực, gửi mọi người trước thứ Sáu.",
        ),
        (
            BIEN_BAN,
            "Có hai hội viên chưa đóng quỹ từ đầu năm, đều ở tổ ba.",
            "Anh Sáu đã làm việc với cả hai người, hẹn đóng trước ngày 20/10.",
        ),
    ],
)
def test_what_is_objected_to_listed_or_signed_is_told_with_that(
    text: str, decided: str, said: str
) -> None:
    """Nobody reads who objects, who writes the list or whose leave is needed without of what."""
    assert f"{decided} {said}" in rank(text.format(decided=decided, said=said)).sentences
