"""Conversations: what is asked of a text that somebody sent, whatever came between."""

import pytest
from talk import Talk

pytestmark = pytest.mark.usefixtures("shipped")

NOTICE = (
    "Kính gửi phụ huynh lớp 3B. Sáng thứ năm 12/6 lớp làm bánh tại sân trường lúc 8 giờ. "
    "Mỗi em góp 45.000 đồng tiền bột, nộp cho cô Thuỷ trước ngày 9/6. "
    "Các em mặc áo tay ngắn, mang theo tạp dề và hộp đựng bánh. "
    "Phụ huynh đón con ở cổng sau lúc 10 giờ 30. "
    "Em nào dị ứng đậu phộng thì báo cô trước một ngày. "
    "Không cho các em đeo đồng hồ đắt tiền. Giáo viên chủ nhiệm Trần Thị Thuỷ."
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("ở mô", "tại sân trường"),
        ("đón con khi mô", "10 giờ 30"),
        ("tiền bột nhiêu", "45.000"),
        ("cho mình hỏi mấy giờ đón con", "10 giờ 30"),
        ("cho em hỏi góp bao nhiêu vậy", "45.000"),
    ],
)
async def test_few_words_ask_of_the_text_on_the_screen(talk: Talk, asked: str, told: str) -> None:
    """In words of the Centre, or behind what only leads to a question."""
    await talk.says(NOTICE)
    await talk.says(asked)
    talk.sees("💬 Trong văn bản bạn gửi", told)


async def test_a_list_hides_no_text_that_tells_most_of_a_question(talk: Talk) -> None:
    await talk.says(NOTICE)
    await talk.says("áo dài")
    await talk.says("góp tiền bột bao nhiêu")
    talk.sees("45.000")


async def test_what_only_leads_to_a_question_is_not_looked_for(talk: Talk) -> None:
    """Nobody sees `cho tôi hỏi` in what they asked for."""
    await talk.says("cho mình hỏi xyzzy plugh là gì")
    talk.sees_not("hỏi xyzzy")


async def test_a_search_in_vain_leaves_what_was_read_on_the_screen(talk: Talk) -> None:
    """The full text is of that, not of what is only near to the words."""
    await talk.says("ong mật")
    await talk.says("1")
    await talk.says("ong mật xyzzy plugh quux")
    await talk.says("toàn văn")
    talk.sees("Ong mật và điệu nhảy")


@pytest.mark.parametrize(
    "asked",
    ["wheres that article about everest i had open before", "the everest one i was reading"],
)
async def test_what_was_open_before_is_opened_by_its_name(talk: Talk, asked: str) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("mount everest")
    await talk.says("1")
    await talk.says(asked)
    talk.sees("How Surveyors Measured Mount Everest", "triangles")


async def test_the_letter_that_was_sent_before_is_shown_by_its_name(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    letter = "Dear all, the choir sings at St Anne's on 9 May at 7pm. Tickets cost £6 at the door. "
    await talk.says(
        letter + "Please bring a torch, as the path is dark. Parking is in Mill Lane. " * 3
    )
    await talk.says("honey bees")
    await talk.says("the choir letter i sent before")
    talk.sees("the choir sings")


async def test_more_of_a_text_is_asked_of_than_is_shown(talk: Talk) -> None:
    """What was left out of the longest summary is asked of, too."""
    lines = [
        f"On day {number} we walked to village {number} and slept there." for number in range(30)
    ]
    lines[17] = "At a farm we met a blind shepherd called Ossian."
    await talk.says("\n".join(lines))
    await talk.says("what was the shepherd called")
    talk.sees("Ossian")
