"""What a message is about is found whatever else it tells a time of."""

import pytest

from summarizer import rank
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


REQUESTS = {
    "en": """\
Hi Sue, could you cut the hedge at the back for me, it hangs over the lane and the neighbours are \
cross. I'm at home on 5 June from 2 pm to 5 pm, and if it rains the next day will do. I'll pay \
the same as last time, £30. The shears are in the shed, which isn't locked.
""",
    "vi": """\
Chú Bảy ơi cuối tuần chú đo hộ nhà con cái mái tôn sau bếp nhé, nó dột từ hồi bão tới giờ. Con làm \
ca tới 17h nên chú qua sau giờ đó, hoặc sáng Chủ nhật lúc nào cũng được. Chú báo giá tôn lạnh với \
tôn thường luôn, cỡ 6 triệu đổ lại thì con làm liền. Nhà con hẻm 14, cạnh tiệm thuốc.
""",
}


@pytest.mark.parametrize("language", REQUESTS)
@pytest.mark.parametrize("length", [1, 2])
def test_what_a_message_asks_first_comes_before_the_hours(language: str, length: int) -> None:
    ranking = rank(REQUESTS[language])
    assert ranking.summary(length).sentences[0] == ranking.sentences[0]


def test_a_courtesy_below_a_title_that_asks_is_not_what_a_mail_is_about() -> None:
    sentences = [
        "We check your account each year to make sure that you are paying the right sum.",
        "Your monthly payment will go up on 1 January.",
    ]
    assert find_subject(sentences, language_data("en"), "Your payment is changing") == 1


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("mai anh sửa hộ cái bơm tăng áp nhé.", True),
        ("chị lấy giùm em hai thùng sữa nha.", True),
        ("hộ nghèo được giảm nửa giá.", False),
        ("anh ấy sửa giúp cái bơm hôm qua.", False),
    ],
)
def test_what_is_done_for_somebody_is_asked_with_a_friendly_word(said: str, *, asked: bool) -> None:
    assert bool(language_data("vi").purpose.asking.search(said)) == asked
