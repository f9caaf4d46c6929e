"""A number that somebody changes later in a chat is never told without the later one."""

import pytest

from summarizer import rank

TALK = """\
Ana: are we still on for the picnic at the lake
Bo: yes, I'll bring 4 baskets of bread for everybody who comes
Ana: I asked the others and Tim has a cold, so he stays at home
Cy: my brother and his wife would like to come as well
{revision}
Ana: please bring a rug each, the grass is wet in the mornings
Cy: I'll pick up the tent at the shop before noon
Ana: ok so it's Sunday 3 May, 11am at the north gate
"""
CHUYEN = """\
An: cả nhà mình còn đi dã ngoại ở hồ không
Bình: có chứ, để em mang 4 giỏ bánh mì cho mọi người
An: chị hỏi rồi, Tâm bị cảm nên ở nhà không đi được
Chi: anh trai em với chị dâu cũng muốn đi cùng
{revision}
An: mỗi nhà nhớ mang một tấm chiếu nhé, cỏ buổi sáng ướt lắm
Chi: để em ghé tiệm lấy lều trước buổi trưa
An: chốt chủ nhật 3/5, 11h ở cổng phía bắc nhé
"""


def _sizes_told(text: str, words: str) -> list[int]:
    ranking = rank(text, longest=16)
    sizes = range(1, len(ranking.sentences) + 1)
    return [size for size in sizes if words in "\n".join(ranking.summary(size).sentences)]


@pytest.mark.parametrize(
    ("text", "revision", "first", "later"),
    [
        (TALK, "Bo: actually make it 6 baskets then", "4 baskets", "6 baskets"),
        (TALK, "Bo: ok, let's say 6 baskets", "4 baskets", "6 baskets"),
        (CHUYEN, "Bình: ừ thế 6 giỏ cho thoải mái", "4 giỏ", "6 giỏ"),
        (CHUYEN, "Bình: à vậy 6 giỏ cho đủ", "4 giỏ", "6 giỏ"),
    ],
)
def test_a_number_is_told_with_what_it_was_changed_to(
    text: str, revision: str, first: str, later: str
) -> None:
    """Whatever size tells the first number tells the later one, too."""
    whole = text.format(revision=revision)
    assert _sizes_told(whole, later)
    assert {*_sizes_told(whole, first)} <= {*_sizes_told(whole, later)}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (TALK, "Bo: Kim brings 6 baskets of plums, too"),
        (CHUYEN, "Bình: Kim cũng mang 6 giỏ mận"),
    ],
)
def test_another_number_of_the_same_changes_nothing(text: str, other: str) -> None:
    """Who brings some, too, does not change what another one brings."""
    whole = text.format(revision=other)
    first = _sizes_told(whole, "4 baskets") + _sizes_told(whole, "4 giỏ")
    later = _sizes_told(whole, "6 baskets") + _sizes_told(whole, "6 giỏ")
    assert min(first) < min(later)
