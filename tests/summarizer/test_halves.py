"""What is closed, moved or forbidden is told in one breath with what to do instead."""

import pytest

from summarizer import rank
from summarizer.halves import join_halves
from summarizer.languages import language_data

TOGETHER = [
    (
        "en",
        "From Monday the side gate will be closed.",
        "Please come in through the Mill Lane door.",
    ),
    ("en", "Use the back stairs from Tuesday.", "The lift is out of order until the 9th."),
    ("en", "The room in the library is closed.", "We will meet at the Scout hut instead."),
    ("en", "Never give bread.", "Give chopped greens or seeds."),
    ("en", "Feed them at dusk.", "Do not feed them ham."),
    ("vi", "Cổng số 1 tạm đóng từ thứ hai.", "Phụ huynh đón con ở cổng số 2."),
    ("vi", "Thang máy B dừng hoạt động ngày 5/12.", "Cư dân vui lòng dùng thang A."),
    ("vi", "Tuyệt đối không cho bé uống sữa bò.", "Cho bé uống nước từng muỗng."),
    ("vi", "Xe máy đi lối hẻm 12.", "Cầu Rạch Sỏi bị đóng để sửa."),
    ("en", "What she liked was not the egg.", "It was that she knew what was coming."),
    ("en", "The hall's cost isn't what worries people.", "What worries us all is the parking."),
    ("vi", "Điều cháu thích không phải món trứng.", "Đó là được biết trước hôm nay ăn gì."),
    ("vi", "Cái bà con lo đâu phải tiền phí.", "Chuyện họ lo là bãi xe ban đêm."),
]
APART = [
    ("en", "The side gate will be closed.", "The fair is on Saturday."),
    ("en", "The pool is closed on Monday.", "The gym is closed on Tuesday."),
    ("en", "Give water every hour.", "Never leave it alone."),
    ("en", "The fair is on Saturday.", "Please come in through the Mill Lane."),
    ("en", "The soup was not hot.", "We ate it all the same."),
    ("en", "The plan is not ready.", "It was agreed to meet again."),
    ("vi", "Hôm nay không phải nộp tiền.", "Đó là việc của tuần sau."),
    ("vi", "Cổng số 1 tạm đóng từ thứ hai.", "Tiền ăn tháng 12 giữ nguyên."),
    ("vi", "Cho bé uống nước.", "Không để bé một mình."),
]


@pytest.mark.parametrize(("language", "first", "second"), TOGETHER)
def test_what_to_do_instead_stands_with_what_is_closed(
    language: str, first: str, second: str
) -> None:
    """The way round, another place, what may be given."""
    assert [*join_halves([first, second], language_data(language))] == [f"{first} {second}"]


@pytest.mark.parametrize(("language", "first", "second"), APART)
def test_what_is_no_way_round_stands_alone(language: str, first: str, second: str) -> None:
    """Another matter, another thing that is closed, another deed."""
    assert [*join_halves([first, second], language_data(language))] == [first, second]


OFFERED = {
    "en": [
        "Theo: i'll bring the peanut noodles for all of us",
        "Jo: ruby's little one is allergic to nuts",
        "Theo: oh right, sesame then",
    ],
    "vi": [
        "Tú: em làm gỏi đậu phộng mang theo cho cả nhà",
        "Hùng: bé nhà chị Mai dị ứng đậu phộng đó",
        "Tú: à đúng rồi, vậy em đổi sang gỏi xoài",
    ],
}
AROUND = {
    "en": (
        "Mina: the picnic is by the boathouse again like every year",
        "Mina: let's all meet on sunday at 12 by the boathouse, rain or shine",
    ),
    "vi": (
        "Lan: năm nay mình lại đi dã ngoại ở bến thuyền như mọi năm",
        "Lan: chốt chủ nhật 12 giờ ở bến thuyền nhé",
    ),
}


@pytest.mark.parametrize("language", OFFERED)
def test_a_dish_that_somebody_cannot_eat_is_told_with_the_other_one(language: str) -> None:
    """That settles the dish, but not what all of them do, which is told first."""
    said, (begun, ended) = OFFERED[language], AROUND[language]
    ranking = rank("\n".join([begun, *said, ended]))
    assert "\n".join(said) in ranking.sentences
    assert ranking.sentences[ranking.order[0]] == ended


@pytest.mark.parametrize("language", OFFERED)
def test_somebody_who_offers_nothing_else_is_told_alone(language: str) -> None:
    """What another one says next is his own matter."""
    said, (begun, ended) = OFFERED[language], AROUND[language]
    sentences = rank("\n".join([begun, *said[:2], ended])).sentences
    assert "\n".join(said[:2]) in sentences
    assert ended in sentences
