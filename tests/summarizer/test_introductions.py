"""A told sentence about "the visit" comes with the one that says which visit it is."""

import pytest

from summarizer import rank
from summarizer.introductions import find_introduced
from summarizer.languages import language_data

SCHOOL = """Dear parents,

I hope you all had a restful half term.

I am writing with some information about the Year 6 residential visit to Malham, which many of you \
have been asking about.

The visit will take place from Monday 17 May to Wednesday 19 May. Children will be staying at the \
field centre, where they will enjoy gorge scrambling and a night walk. Miss Okafor and Mr Brady \
will be accompanying the group.

The total cost of the visit is £185 per child. A deposit of £40 must be paid by Friday 12 March.

There is no need to buy expensive equipment, as the centre lends boots. A kit list will follow.

Thank you to those who have been parking considerately.
"""
TRUONG = """Kính gửi quý phụ huynh,

Nhà trường xin gửi lời chúc sức khỏe đến các gia đình.

Khối 5 năm nay có chuyến đi trải nghiệm tại trang trại Era House, các con đã mong chờ từ lâu.

Chuyến đi sẽ diễn ra vào thứ Sáu ngày 19/3, xe khởi hành lúc 7h. Cô Hạnh và cô Mai sẽ đi cùng. \
Các con được gói bánh và cho thỏ ăn.

Chi phí của chuyến đi là 380.000 đồng. Phụ huynh nộp tiền cho cô Hạnh trước ngày 10/3.

Nhà trường sẽ chuẩn bị nước uống. Cảm ơn bác Lâm đã tặng lớp chậu hoa.
"""


@pytest.mark.parametrize(
    ("letter", "introduction", "short"),
    [(SCHOOL, "visit to Malham", "The visit"), (TRUONG, "Era House", "Chuyến đi")],
)
def test_which_thing_is_meant_is_told_before_what_is_told_of_it(
    letter: str, introduction: str, short: str
) -> None:
    ranking = rank(letter)
    told = [ranking.sentences[place] for place in ranking.order[: ranking.enough]]
    which = next(at for at, each in enumerate(told) if introduction in each)
    assert which < next(at for at, each in enumerate(told) if each.startswith(short))


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            [
                "We are planning a workshop at Lanterns Farm.",
                "Bring a cup.",
                "The workshop will start at 10.",
            ],
        ),
        (
            "vi",
            ["Lớp mở buổi học vẽ ở Hội An.", "Mang theo cốc.", "Thời gian của buổi học là từ 8h."],
        ),
    ],
)
def test_a_thing_in_short_needs_its_introduction_unless_the_title_has_it(
    language: str, sentences: list[str]
) -> None:
    data = language_data(language)
    assert find_introduced(sentences, "", data) == {2: 0}
    assert find_introduced(sentences[1:], "", data) == {}
    assert find_introduced(sentences, sentences[0], data) == {}
