"""A school's letter tells of what one is asked, not how glad the school was of a gift."""

import pytest

from summarizer import rank

LETTERS = {
    "en": """Dear Parents,

{thanks}

The drains below the canteen have collapsed. Hill School will be closed on Monday 4 and Tuesday 5 \
May. {offered} {one}

The class photographs have been moved to 12 May. Packed lunches are needed all that week. The new \
lollipop lady is called Bea. We are very proud of the choir. The hall clock is being mended.

Yours sincerely,
R. Okafor""",
    "vi": """Trường Tiểu học Đồi Xanh
Kính gửi quý phụ huynh,
{thanks}
Cống thoát nước dưới nhà ăn bị sụp. Trường Đồi Xanh nghỉ học thứ hai ngày 4 và thứ ba ngày 5 tháng \
5. {offered} {one}
Buổi chụp hình lớp dời sang ngày 12 tháng 5. Bảo vệ mới của trường tên là chú Bảy. Đội múa của \
trường rất chăm. Đồng hồ ở sân đang được sửa.
Hiệu trưởng
Trần Thị Hoà""",
}
THANKS = {
    "en": (
        "I hope you are all well. It was lovely to see you at the fair, and I would like to thank "
        "the stall holders, who raised £340 towards the new swings."
    ),
    "vi": "Nhà trường cảm ơn quý phụ huynh đã ủng hộ hội chợ được 5.200.000 đồng cho thư viện.",
}
OFFERED = {
    "en": "Twenty places will be kept in the church hall for those whose parents must work.",
    "vi": "Ngày 20 tháng 5 trường tổ chức cho khối 3 đi thăm bảo tàng Hoa Sen ở quận 4.",
}
ONE = {
    "en": "Please ring the office by Friday 1 May if you need one.",
    "vi": "Phụ huynh đồng ý cho con đi thì ký giấy và nộp cho cô chủ nhiệm trước ngày 8 tháng 5.",
}


@pytest.mark.parametrize("language", LETTERS)
def test_what_is_asked_is_told_with_what_it_is_about(language: str) -> None:
    """ "If you need one" tells nobody one of what, nor "lets his child go" where."""
    thanks, offered, one = THANKS[language], OFFERED[language], ONE[language]
    ranking = rank(LETTERS[language].format(thanks=thanks, offered=offered, one=one))
    for length in range(2, ranking.enough + 1):
        told = ranking.summary(length).sentences
        assert one not in told or offered in told
    assert one in ranking.summary(ranking.enough).sentences


@pytest.mark.parametrize("language", LETTERS)
def test_a_sum_in_a_courtesy_is_no_fact(language: str) -> None:
    """What the fair raised is not what a parent opens the letter for."""
    text = LETTERS[language].format(thanks=THANKS[language], offered=OFFERED[language], one="")
    ranking = rank(text)
    told = "\n".join(ranking.summary(ranking.enough).sentences)
    assert not any(each in told for each in ("£340", "5.200.000", "all well"))


def test_a_gate_that_is_locked_for_a_month_is_told_with_the_way_round() -> None:
    closed = "Cổng sau đang sửa nên đóng đến hết tháng 3."
    way = "Trong thời gian này học sinh khối 2 ra về bằng cổng chính lúc 16 giờ 20."
    text = LETTERS["vi"].format(thanks=THANKS["vi"], offered=closed, one=way)
    assert any(f"{closed} {way}" in each for each in rank(text).summary(8).sentences)
