"""Minutes tell what was decided below the item that it belongs to, never below another one."""

import pytest

from summarizer import rank

MINUTES = {
    "en": """Minutes of the Boat Club
Date: Monday 5 October 2026
Present: Olive Hart (chair), Sam Reed, Nora Bell

1. Jetty. It was agreed that the jetty is closed until 1 May because of the loose planks.

{item}

3. Any other business. Sam asked about a second key. Nora will have one cut by Friday 9 October.

Next meeting: Monday 2 November at 7pm, same place.
""",
    "vi": """BIÊN BẢN HỌP ĐỘI ĐUA GHE
Thời gian: 14h ngày 5/10/2026
Thành phần: chị Oanh (chủ trì), anh Sáu, chị Nga

1. Bến ghe. Thống nhất đóng bến tới ngày 1/5 vì ván đã mục.

{item}

3. Việc khác. Anh Sáu hỏi xin thêm một chìa khoá. Chị Nga đi đánh thêm trước thứ Sáu 9/10.

Họp lần sau: 14h thứ Hai ngày 2/11, vẫn chỗ cũ.
""",
}
ITEMS = [
    (
        "en",
        "2. Boat 12. It has lain in the reeds since May. Agreed that it be sold for £300 by June.",
        "2. Boat 12\n",
    ),
    (
        "en",
        "2. Fees for 2027: Olive proposed a rise. After a talk it was agreed to keep them at £40.",
        "2. Fees for 2027:\n",
    ),
    (
        "en",
        "2. Sam reported on the state of the roof. It was agreed to mend it for £900 by 1 March.",
        "2. Sam reported on the state of the roof\n",
    ),
    (
        "vi",
        "2. Ghe 12. Ghe nằm ngoài lau từ tháng 5. Thống nhất bán ghe giá 3 triệu trước tháng 6.",
        "2. Ghe 12\n",
    ),
    (
        "vi",
        "2. Về hội phí năm 2027: chị Oanh đề nghị tăng. Sau khi bàn, thống nhất giữ 400.000 đồng.",
        "2. Về hội phí năm 2027:\n",
    ),
    (
        "vi",
        "2. Anh Sáu báo cáo tình hình mái nhà kho. Thống nhất sửa mái hết 9 triệu trước ngày 1/3.",
        "2. Anh Sáu báo cáo tình hình mái nhà kho\n",
    ),
]


@pytest.mark.parametrize(("language", "item", "heading"), ITEMS)
def test_a_decision_stands_below_its_own_item(language: str, item: str, heading: str) -> None:
    """A boat's number, a colon or who reported is no reason to leave the item's heading out."""
    ranking = rank(MINUTES[language].format(item=item))
    told = ranking.summary(ranking.enough).sentences
    assert sum(each.startswith(heading) for each in told) == 1


@pytest.mark.parametrize("language", MINUTES)
def test_the_next_meeting_belongs_to_no_item(language: str) -> None:
    ranking = rank(MINUTES[language].format(item=ITEMS[0][1]))
    place = next(at for at, each in enumerate(ranking.sentences) if each[:5] in ("Next ", "Họp l"))
    assert ranking.headings[place] == ""
    assert ranking.headings[place - 1].startswith("3. ")
