"""Conversations: an order is done although somebody says why beside it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from talk import Talk

from bot.handlers.reasons import without_reason


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("im lặng 4 ngày nha dì đi đám cưới", 4),
        ("tat thong bao 2 ngay nhe, bac dang nam vien", 2),
        ("tạm dừng 1 tuần vì nhà đang có tang", 7),
        ("dạo này lu bu quá nên tắt thông báo 3 ngày", 3),
        ("mute for 5 days, i'm off travelling", 5),
        ("i have exams so pause notifications for a week", 7),
        ("stop sending me news for 2 days because the baby is ill", 2),
    ],
)
async def test_who_says_why_is_told_nothing_all_the_same(talk: Talk, said: str, days: int) -> None:
    """The reason stands before or behind the order, and is no part of it."""
    await talk.says("theo dõi bóng chuyền")
    await talk.says(said)
    talk.sees("bóng chuyền")
    until = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")) + timedelta(days=days)
    talk.sees(f"đến ngày {until.day}/{until.month}/")


@pytest.mark.parametrize(
    "said", ["hết bận rồi, mở lại đi", "ve nha roi, nhan lai nha", "back now, unmute"]
)
async def test_who_is_back_is_told_again(talk: Talk, said: str) -> None:
    await talk.says("theo dõi bóng chuyền")
    await talk.says("tắt thông báo 3 ngày")
    await talk.says(said)
    talk.sees("Thông báo đang bật")


async def test_an_hour_is_changed_although_it_is_said_why(talk: Talk) -> None:
    await talk.says("à mà thôi 8 giờ tối đi, sáng dì đi chợ")
    talk.sees("20 giờ mỗi ngày")


@pytest.mark.parametrize(
    "said", ["i'm travelling so mute everything", "bận quá, tắt hết thông báo đi"]
)
async def test_all_is_paused_although_it_is_said_why(talk: Talk, said: str) -> None:
    await talk.says("theo dõi bóng chuyền")
    await talk.says(said)
    talk.sees("Đã tắt thông báo")


@pytest.mark.usefixtures("urls")
async def test_a_question_known_as_a_whole_is_no_order_beside_a_reason(talk: Talk) -> None:
    """Without its mark `bạn` is typed as who is busy is."""
    await talk.says("/summary ong mat")
    await talk.says("bac muon biet ban co giu tin nhan khong")
    talk.sees("Bot không giữ gì về bạn")


@pytest.mark.parametrize("said", ["thôi mở lại đi", "bat lai di em", "ok mở lại nha"])
async def test_what_is_muted_is_told_again_long_after_that(talk: Talk, said: str) -> None:
    """Whatever was said between, as long as no summary is on the screen that may be meant."""
    await talk.says("theo dõi bóng chuyền")
    await talk.says("tắt thông báo 3 ngày")
    await talk.says("cảm ơn nha")
    await talk.says(said)
    talk.sees("Thông báo đang bật")


@pytest.mark.usefixtures("urls")
async def test_an_article_on_the_screen_is_what_is_opened_again(talk: Talk) -> None:
    await talk.says("theo dõi bóng chuyền")
    await talk.says("tắt thông báo 3 ngày")
    await talk.says("/summary ong mat")
    await talk.says("mở lại đi")
    talk.sees_not("Thông báo đang bật")


@pytest.mark.parametrize(
    "said", ["theo dõi du lịch, nghỉ lễ", "bệnh tim nên ăn gì", "“tắt thông báo vì bận”", "bận quá"]
)
async def test_a_reason_alone_or_a_topic_mutes_nothing(talk: Talk, said: str) -> None:
    await talk.says("theo dõi bóng chuyền")
    await talk.says(said)
    talk.sees_not("🔕 Thông báo")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    "said",
    [
        "dì thích bài ong mật, lưu lại giúp dì",
        "minh me bai ve ong mat, luu giup",
        "i like the ong mật, save it",
    ],
)
async def test_what_is_liked_is_saved_whatever_is_on_the_screen(talk: Talk, said: str) -> None:
    await talk.says("/summary ha long")
    await talk.says(said)
    talk.sees("Đã lưu", "Ong mật")


@pytest.mark.usefixtures("urls")
async def test_a_summary_is_resized_although_it_is_said_why(talk: Talk) -> None:
    await talk.says("/summary ong mat")
    await talk.says("cho dì 1 câu thôi, dì bận lắm")
    talk.sees("Ong mật")
    talk.sees_not("Không tìm thấy")


def test_a_long_text_gives_no_reason() -> None:
    """Nothing of it is read as often as it has words."""
    assert not [*without_reason("tắt thông báo vì bận " * 5)]
