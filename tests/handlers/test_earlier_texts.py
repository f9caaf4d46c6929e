"""Conversations: a text that somebody sent before, and wants again."""

import pytest
from talk import TEXT, Talk

pytestmark = pytest.mark.usefixtures("urls")

SCHOOL = """Dear parents,

Class 4 will walk to the windmill on Tuesday 9 June, whatever the weather is like on that day.
Every pupil brings boots, a packed lunch and a bottle of water, and leaves toys at home.
Please pay £6 in the school office by Friday 5 June, or the place goes to somebody else.
We shall be back at the gate by half past three, where one of you should be waiting.
Anyone who would like to walk with us is asked to ring the office this week."""
CLINIC = """Dear Mrs Lane,

Thank you for coming to the clinic about your shoulder, which has hurt since the spring.
The scan shows that you have a small tear of the tendon, which should heal without surgery.
Please stop taking aspirin, and put ice on it for ten minutes every evening instead.
The nurse will look at it again on Thursday 2 July at 9.40 am in room 6.
Ring us at once if your hand turns cold or you cannot lift a cup."""
TO_DAN_PHO = """Biên bản họp tổ dân phố

Cuộc họp bắt đầu lúc 19 giờ ngày 3/6 tại nhà văn hoá, có ba mươi hộ đến dự.
Các hộ thống nhất góp 150.000 đồng để sửa cống trước mùa mưa năm nay.
Ông Tám lo gọi thợ và báo giá cho mọi người trước ngày 10/6.
Đèn đường ở hẻm 12 hỏng đã lâu, bà Năm sẽ làm đơn gửi phường.
Buổi họp sau vào tối chủ nhật 5/7, cũng tại nhà văn hoá."""

XUAT_VIEN = """Kính gửi chị Hạnh,

Chị nằm lại khoa từ ngày 3/6 đến ngày 9/6 vì sỏi thận, nay được xuất viện.
Mỗi ngày chị uống 2 viên giảm đau sau khi ăn sáng và ăn tối, không uống lúc đói.
Chị nhớ tái khám vào ngày 20/6, mang theo thẻ bảo hiểm và phim chụp lần trước.
Nếu sốt trên 38,5 °C hoặc tiểu ra máu thì gọi ngay cho khoa hoặc vào cấp cứu.
Trong một tháng chị không khiêng vật nặng và nhớ uống hai lít nước mỗi ngày."""


@pytest.mark.parametrize(
    "asked",
    ["xem lai thu cua bac si hoi nay", "xem lại giấy xuất viện", "xem lai giay cua benh vien"],
)
async def test_a_letter_is_known_by_who_writes_such(talk: Talk, asked: str) -> None:
    """It need not say that a doctor wrote it."""
    for text in (XUAT_VIEN, TO_DAN_PHO):
        await talk.says(text)
    await talk.says(asked)
    talk.sees("tái khám")


async def test_a_dose_is_told_by_its_number_alone(talk: Talk) -> None:
    """And not by what holds as many of the other words."""
    await talk.says(XUAT_VIEN)
    await talk.says("thuoc uong may vien 1 ngay")
    talk.sees("2 viên")
    talk.sees_not("hai lít")


@pytest.fixture
async def sent(urls: dict[str, str], talk: Talk) -> None:  # noqa: ARG001  # written first
    """Three texts and then another, with an article's list below."""
    talk.is_with("Ann", language="en")
    for text in (SCHOOL, CLINIC, TO_DAN_PHO, TEXT):
        await talk.says(text)
    await talk.says("latest")


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize(
    ("asked", "tells"),
    [
        ("show me that school letter again", "£6"),
        ("go back to the doctors letter", "tendon"),
        ("what did the clinic letter say again", "tendon"),
        ("back to the letter about the windmill", "£6"),
        ("i mean the school letter", "£6"),
        ("cho xem lại biên bản họp tổ dân phố", "150.000"),
        ("mo lai bien ban hop to dan pho", "150.000"),
        ("biên bản hôm trước", "150.000"),
        ("show me the letter again", "Thư viện"),
    ],
)
async def test_a_text_is_shown_again_that_words_name(talk: Talk, asked: str, tells: str) -> None:
    """By what it holds or who wrote it, whatever was sent since; the last if nothing is named."""
    await talk.says(asked)
    talk.sees(tells)


@pytest.mark.parametrize(
    ("asked", "language", "says"),
    [
        ("show me the plumbers letter again", "en", "I find no plumbers among the texts"),
        ("the recipe again", "en", "I find no recipe among the texts"),
        ("xem lại thư của ngân hàng", "vi", "Bot không thấy ngân hàng trong những văn bản"),
    ],
)
async def test_of_a_text_that_is_not_known_that_is_said(
    talk: Talk, asked: str, language: str, says: str
) -> None:
    """And nothing is looked for unless that is tapped."""
    talk.is_with("Ann", language=language)
    await talk.says(SCHOOL)
    await talk.says(asked)
    talk.sees(says)
    talk.sees_not("class")


async def test_who_sent_no_text_looks_for_articles(talk: Talk) -> None:
    """Nobody else's text is shown either, nor one's own in a group."""
    await talk.says(SCHOOL)
    talk.is_with("Bea", language="en")
    await talk.says("show me that school letter again")
    talk.sees_not("£6")
    talk.sees_not("among the texts")


async def test_what_is_asked_of_the_text_on_the_screen_is_answered_from_it(talk: Talk) -> None:
    """Another text that is named in a question is shown."""
    talk.is_with("Ann", language="en")
    await talk.says(SCHOOL)
    await talk.says(CLINIC)
    await talk.says("what did the letter say about aspirin again")
    talk.sees("💬 From your text", "aspirin")
    await talk.says("what did the school letter say again")
    talk.sees("Summary of this text", "£6")


async def test_a_group_is_not_shown_what_somebody_sent_in_private(talk: Talk) -> None:
    """However it is asked for."""
    talk.is_with("Ann", language="en")
    await talk.says(SCHOOL)
    talk.chat = talk.telegram.group("Nhóm")
    await talk.says("@tomtat_bot show me that school letter again")
    assert len(talk.chat.messages) > 1
    assert not any("£6" in it.text for it in talk.chat.messages.values())
