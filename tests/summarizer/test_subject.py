"""What a message is about is found whatever else it tells a time of."""

import pytest

from summarizer.languages import language_data
from summarizer.subject import find_subject

GREETINGS = {
    "en": "We hope that all of you are well and enjoy the weather.",
    "vi": "Ban quản lý gửi lời chúc sức khoẻ tới toàn thể bà con.",
}
DETAILS = {
    "en": "Coffee will be served at 11 am in the small hall by Ann.",
    "vi": "Xe bồn chở nước sạch đến cổng B lúc 7h sáng và 17h chiều.",
}


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("en", "The Sunday service on 14 June is cancelled because the roof leaks."),
        ("en", "The Friday market moves to Moor Road from 4 June for the whole summer."),
        ("vi", "Do máy bơm chưa sửa xong nên ngày 5/6 khu B sẽ không có nước."),
        ("vi", "Máy bơm chưa sửa xong nên ngày 5/6 cả khu B sẽ không có nước."),
        ("vi", "Vì cầu chưa sửa xong, từ ngày 5/6 xe tải sẽ không được qua sông."),
    ],
)
def test_what_happens_on_a_day_is_the_subject_whatever_its_reason(
    language: str, subject: str
) -> None:
    """Neither the day in its name nor what is not done yet makes it depend on anything."""
    letter = [GREETINGS[language], subject, DETAILS[language]]
    assert find_subject(letter, language_data(language)) == 1


@pytest.mark.parametrize(
    ("language", "lost"),
    [
        ("en", "Without a ticket for 14 June you can't come into the hall at 10 am."),
        ("vi", "Hộ nào chưa nộp phí trước ngày 5/6 thì bị ngừng thẻ xe."),
    ],
)
def test_what_is_lost_otherwise_is_no_subject(language: str, lost: str) -> None:
    data = language_data(language)
    assert find_subject([lost], data) is None
    assert find_subject([DETAILS[language]], data) == 0
