"""What a notice of works tells: what is off, who comes in, and what leans on that."""

import pytest

from summarizer import rank
from summarizer.languages import language_data
from summarizer.needed import find_needed

VISITS = {
    "en": [
        "A plumber will visit every flat to test the taps.",
        "You get a text with the hour.",
        "If nobody is at home, we put a new day in writing.",
        "Please empty the shelf beforehand.",
    ],
    "vi": [
        "Thợ sẽ đến từng nhà để thử vòi nước.",
        "Giờ giấc được nhắn qua điện thoại.",
        "Nếu không có ai, thợ hẹn ngày khác.",
        "Xin dọn trống kệ trước khi thợ đến.",
    ],
}
NOTICE = """NOTICE OF WORKS - BIRCH COURT

Westfold Homes is renewing the water tanks in your building. The tanks were put in 1988.

Our contractor begins on the north stairs on Monday 2 May. There may be noise in the mornings.

Water will be off from 9 am to 3 pm on Tuesday 3 May. On the Wednesday it may be off all day.

A plumber needs to get into every flat once to change a tap. The work does not take long.

Scooters left in the yard after 1 May will be moved.

If you have a small baby, ring 0114 555 0190 before 1 May and we will bring you water first.
"""


@pytest.mark.parametrize("language", VISITS)
def test_what_to_do_for_a_visit_needs_who_comes(language: str) -> None:
    needed = find_needed(VISITS[language], language_data(language))
    assert (needed.get(2), needed.get(3)) == (0, 0)


def test_a_notice_of_works_tells_what_is_off_who_comes_in_and_what_is_moved() -> None:
    ranking = rank(NOTICE)
    told = " ".join(ranking.summary(ranking.enough).sentences)
    for each in ("off all day", "into every flat", "will be moved", "0114 555 0190"):
        assert each in told


def test_what_was_sent_off_needs_where_it_went() -> None:
    """A sum that was paid for something says that itself."""
    data = language_data("en")
    asked = "He told my aunt to put her money in a new account."
    assert find_needed([asked, "She moved £4,000."], data) == {1: 0}
    assert data.purpose.remitting.match("she moved £4,000. it was gone.")
    assert not data.purpose.remitting.match("she moved £4,000 to her son.")
    assert not data.purpose.remitting.match("i sent £2,890 for a bed.")
    mother = language_data("vi").purpose.remitting
    assert mother.match("mẹ đã chuyển 40 triệu.")
    assert not mother.match("mẹ đã chuyển 40 triệu cho con trai.")


def test_what_nobody_may_bring_is_asked() -> None:
    english, vietnamese = (language_data(each).purpose.asking for each in ("en", "vi"))
    assert english.search("tablets are not allowed on the coach.")
    assert vietnamese.search("các em không mang theo đồ chơi.")
    assert not vietnamese.search("các em không mang gì nặng.")
