"""Long news that somebody sent tells what changes for its readers, not one person's morning."""

import pytest

from summarizer import rank
from summarizer.languages import language_data

LIBRARY = """Villages wait for a van of books

When Rose Tarrant unlocked her porch yesterday, a pile of novels was leaning against the door. She \
has lent them to her neighbours since the rain began.

The county closed the library in Fenwick on 3 May. It cut the opening hours in Aldham from six \
days a week to two, and said that it had no money for the heating.

Tom Birch, 68, said he had read the same thriller three times. "It is a lonely winter without \
them," he said.

"The library in Fenwick will reopen on Monday 12 October."

Until then a van will run every Tuesday between the two villages. It will cost £1 for each loan \
and children are exempt.

The paint on the van is green, like the doors of the old town hall. A councillor drove it round \
the square on Sunday to some applause.

Readers remember the flood of last year well. The council will vote on the budget on 4 June.
"""
FERRY = """Bến cũ thưa dần tiếng máy nổ

Mới 5 giờ sáng, ông Bảy Thạnh đã ngồi vá lưới bên mé nước, chỗ ông ngồi từ hồi còn trẻ. Ông kể \
ngày trước cả xóm chỉ có một chiếc ghe máy.

Theo thông báo của xã, 140 hộ buôn bán ở bến cũ phải dời sang bến mới trước ngày 20 tháng 5, thay \
vì cuối tháng 8 như đã định.

Bà Tư Lụa, 61 tuổi, vẫn chưa dọn gì. "Dọn đi thì nhớ lắm chứ", bà nói.

Hộ nào dời trước ngày 1 tháng 4 được miễn phí chỗ ngồi năm tháng. Sau ngày đó bến cũ sẽ bị rào lại.

Bến mới nằm gần cầu, có mái che và nhà vệ sinh. Người ta trồng thêm một hàng dừa ở phía bờ kè.

Giá thuê chỗ ở bến mới cao hơn 30% so với bến cũ. Xã cho biết sẽ trả lời đơn xin giảm giá trước \
ngày 10 tháng 3.

Ông Bảy Thạnh chưa tính gì. Ông nói nước lớn thì ghe lên, vậy thôi.
"""


def _told(text: str) -> str:
    ranking = rank(text)
    return "\n".join(ranking.summary(ranking.enough or 3).sentences)


@pytest.mark.parametrize(
    ("text", "changes", "scenes"),
    [
        (
            LIBRARY,
            ["3 May", "from six days", "12 October", "van will run", "£1", "4 June"],
            ["novels", "Birch", "lonely", "green"],
        ),
        (
            FERRY,
            ["140 hộ", "được miễn phí", "rào lại", "cao hơn 30%", "trước ngày 10 tháng 3"],
            ["vá lưới", "ghe máy", "nhớ lắm", "chưa tính"],
        ),
    ],
)
def test_long_news_tells_what_changes_before_what_befell_one_person(
    text: str, changes: list[str], scenes: list[str]
) -> None:
    """What is closed, moved or spared, and from when, has the place of scenes and feelings."""
    told = _told(text)
    assert [each for each in changes if each not in told] == []
    assert [each for each in scenes if each in told] == []


def test_a_change_is_told_after_what_it_needs() -> None:
    """Whoever reads "it cut …" has read who did."""
    order = _told(LIBRARY)
    assert order.index("The county closed") < order.index("It cut")


def test_news_in_which_little_changes_is_as_short_as_before() -> None:
    """A report with a date or two is not made longer."""
    report = """Rowers win on the lake

The club from Aldham won the long race on the lake on Sunday. Its eight was two lengths ahead at \
the bridge. Nobody had expected that of a crew that had met so late.

Rain had fallen all morning. The banks were full of people with umbrellas. A band played under the \
trees until the wind took its music away.

The captain thanked the boatman. He has mended the oars for years. A second boat came fourth.

The mayor gave the cup to the youngest rower. There was tea in the boathouse. The next race will \
be held on the river on 14 May.
"""
    assert rank(report).enough <= 5


@pytest.mark.parametrize(
    ("language", "change", "report"),
    [
        ("en", "the fare will be raised by £2", "the fare of the story is thin"),
        ("en", "it was cut from ten to four buses", "he came from a village to the town"),
        ("en", "they get a new bus instead of the train", "they came home by train"),
        ("en", "pupils with a pass will not be affected", "he will not be home"),
        ("en", "the last bus will run on saturday", "the last bus was red"),
        ("vi", "lệnh cấm áp dụng mọi ngày", "cách áp dụng kiến thức"),
        ("vi", "chủ xe nộp hồ sơ trước ngày 20/12", "chủ xe đứng trước cổng"),
        ("vi", "sáu mươi hộ phải di dời", "sáu mươi hộ phải lo"),
        ("vi", "giá vé tăng thêm 20%", "giá trị của quyển sách"),
        ("vi", "chợ sẽ bị đóng cửa", "chợ rất đông"),
    ],
)
def test_a_change_is_found(language: str, change: str, report: str) -> None:
    """What is moved, closed or dearer, not what only uses the same words."""
    changing = language_data(language).purpose.changing
    assert changing.search(change)
    assert not changing.search(report)


@pytest.mark.parametrize(
    ("language", "scene", "fact"),
    [
        ("en", "joan reed, 72, said she had cried", "on 1 may, 72, of them were open"),
        ("en", "when ann lee opened her shop there was a queue", "when the bridge closed"),
        ("vi", "bà tám kể hồi đó vui lắm", "bà con phải dời trước tết"),
        ("vi", "mới 4 giờ sáng, ông sáu đã ra bến", "từ 4 giờ sáng, xe tải bị cấm"),
    ],
)
def test_a_scene_is_found(language: str, scene: str, fact: str) -> None:
    """What befell one person, not what holds for all."""
    scenes = language_data(language).purpose.scenes
    assert scenes.search(scene)
    assert not scenes.search(fact)
