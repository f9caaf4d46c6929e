"""Minutes are told by what was decided, each decision with what it is about."""

import pytest

from summarizer import rank, summarize

CLUB = """Minutes of the rowing club

Present: Eva Stone (chair), Paul Reed, Nora Bell
Guest: Mr Grant, harbour office

1. Opening
Eva Stone welcomed everyone to the new boathouse. The agenda was adopted.

2. Boathouse
Mr Grant reported that the roof of the boathouse is leaking above the workshop. \
Action: Paul to ask three firms for an offer by 4 March.

3. Fees
Nora Bell proposed to raise the yearly fee from £60 to £75. After an adjournment the committee \
accepted £70 by four votes to two, from 1 May.

4. Any other business
Bins. They will be emptied on Thursdays from now on. Nora Bell thanked the helpers of the regatta.
"""
HOUSE = """BIÊN BẢN HỌP
Về việc thay máy bơm chung cư Bình Minh

Hôm nay, vào lúc 19 giờ ngày 4 tháng 3 năm 2027, tại sảnh tầng 1, Ban quản trị tiến hành họp.
I. Thành phần tham dự
1. Ông Đỗ Văn Phú - Trưởng ban, chủ trì.
2. Bà Lý Thị Hoa - Thư ký.
II. Nội dung
Ông Phú báo cáo máy bơm số 1 đã hỏng ba lần trong năm. Công ty báo giá thay mới 120 triệu đồng.
Bà Liên (căn 302) hỏi về thời gian bảo hành của máy mới. Công ty trả lời là hai năm.
III. Kết luận
Cuộc họp thống nhất thay máy bơm số 1 trước ngày 20/3/2027, trích từ quỹ bảo trì.
"""


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_what_somebody_is_to_do_stands_with_what_it_follows_from(count: int) -> None:
    told = summarize(CLUB, sentences=count).sentences
    assert not any(each.startswith("Action:") for each in told)
    assert any(
        "is leaking above the workshop. Action: Paul" in each for each in rank(CLUB).sentences
    )


def test_a_decision_after_a_break_is_one() -> None:
    assert any("accepted £70" in each for each in summarize(CLUB, sentences=2).sentences)


def test_what_a_paragraph_is_about_is_no_sentence_of_its_own() -> None:
    told = rank(CLUB).sentences
    assert "Bins." not in told
    assert any(each.startswith("Bins. They will be emptied") for each in told)


UNION = HOUSE.replace("tiến hành họp", "họp mở rộng với các tổ trưởng")


@pytest.mark.parametrize("text", [CLUB, HOUSE, UNION], ids=["en", "vi", "vi with guests"])
def test_who_came_and_how_it_opened_are_never_told(text: str) -> None:
    told = " ".join(rank(text).sentences)
    for formality in ("welcomed", "Guest", "adopted", "Hôm nay", "chủ trì", "Thư ký"):
        assert formality not in told
