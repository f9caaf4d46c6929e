"""Lines of a letter behind a label, such as "When: …": few words without which nobody comes."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.letters import join_letter, tells_event

FAIR = """\
Dear all,

The school is holding its winter fair for the children of the lower classes and their families.

When: Saturday 12 December. The doors open at 10am and we hope to be done by 3pm.

Where: the old gym.

Every class brings a box of toys that are clean and still work, and takes home what is not sold.
Please pay £3 for the table to Mrs Hall by Friday 4 December, in an envelope with your name.
Please do not bring any dogs, as the floor of the hall was laid only this summer. Anybody who can
help to carry the tables should please tell Mr Moss by Wednesday, as there are forty of them.
"""
HOI_CHO = """\
Kính gửi: Quý phụ huynh

Nhà trường tổ chức hội chợ xuân cho học sinh các lớp và gia đình cùng tham gia mua sắm.

Thời gian: thứ Bảy ngày 12/12. Cổng trường mở lúc 7h30 và dự kiến kết thúc lúc 11h.

Địa điểm: sân trường.

Mỗi lớp mang một thùng đồ chơi còn sạch, còn dùng được, bán không hết thì lớp mang về.
Phụ huynh nộp 50.000 đồng tiền gian hàng cho cô Hà trước ngày 4/12, ghi rõ tên con và lớp.
Đề nghị phụ huynh không mang theo chó mèo vì nền nhà đa năng mới được lát lại mùa hè vừa qua.
Phụ huynh nào khiêng bàn giúp được thì báo thầy Minh trước thứ Tư vì có đến bốn mươi cái bàn.
"""


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [(FAIR, "12 December", "old gym"), (HOI_CHO, "12/12", "Địa điểm")],
)
def test_the_day_of_an_event_behind_a_label_is_told_with_its_hour(
    text: str, day: str, place: str
) -> None:
    """Who is told at what hour to come is told on which day, and where, at the usual length."""
    ranking = rank(text)
    told = "\n".join(ranking.summary(ranking.enough).sentences)
    assert day in told
    assert place in told
    assert day in "\n".join(ranking.summary(3).sentences)


@pytest.mark.parametrize(
    ("language", "label", "hour"),
    [
        ("en", "When: Saturday 12 December.", "The doors of the hall open to all at 10am."),
        ("vi", "Thời gian: thứ Bảy ngày 12/12.", "Cổng trường mở cho mọi người lúc 7h30."),
    ],
)
def test_a_day_behind_a_label_stands_with_what_follows(
    language: str, label: str, hour: str
) -> None:
    """A day behind a label is one with the next sentence, which tells the hour."""
    assert join_letter([[label, hour]], language_data(language)) == [[f"{label} {hour}"]]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Date: 3 May 2026"),
        ("en", "Cost: £14 for lunch."),
        ("en", "We meet on 5 May."),
        ("vi", "Ngày: 3/5/2026"),
        ("vi", "Chi phí: 50.000 đồng."),
        ("vi", "Hẹn gặp lại ngày 5/5."),
    ],
)
def test_the_head_of_a_letter_or_a_price_is_no_event(language: str, line: str) -> None:
    """The date of a letter, a price, and a day in a sentence are no day behind a label."""
    assert not tells_event(line, language_data(language))
