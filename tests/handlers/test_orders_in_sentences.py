"""Conversations: an order amid a sentence that says more is the order still."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from talk import Talk

from bot.handlers.hours import named_hour
from bot.handlers.wrongly_saved import named_wrong


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("never text me for the week, i'm travelling", 7),
        ("hush with the alerts for 3 days", 3),
        ("switch messages off for 2 weeks", 14),
        ("no more pings for 4 days please", 4),
    ],
)
async def test_who_wants_quiet_says_so_in_any_words(talk: Talk, said: str, days: int) -> None:
    """Whatever is to be quiet, and why."""
    talk.is_with("Ann", language="en")
    await talk.says("follow volleyball")
    await talk.says(said)
    until = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")) + timedelta(days=days)
    talk.sees("Muted until", str(until.day))


async def test_who_is_away_for_no_time_is_told_nothing_until_they_are_back(talk: Talk) -> None:
    """What begins with ``while`` says why, and not until when."""
    talk.is_with("Ann", language="en")
    await talk.says("follow volleyball")
    await talk.says("don't be messaging me things while i'm abroad")
    talk.sees("Paused")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("tui lưu nhầm rồi, gỡ bài ong mật ra giùm", "ong mật"),
        ("luu lom roi bo cai ong mat", ""),
        ("bam luu lon roi bo cai ong mat cho tui", "ong mat"),
        ("whoops, saved it by accident, drop the bees one", "bees"),
        ("saved by the bell", ""),
        ("lưu bài bỏ phiếu nhầm", ""),
    ],
)
def test_what_was_saved_by_mistake_is_named_behind_that(said: str, name: str) -> None:
    assert named_wrong(said) == name


@pytest.mark.usefixtures("urls")
async def test_nothing_is_saved_for_who_saved_by_mistake(talk: Talk) -> None:
    """The one that is named goes, whichever was saved last; if it is none, all are shown."""
    await talk.says("/summary ong mat")
    await talk.says("lưu lại")
    await talk.says("lưu lộn rồi, bỏ cái river cho tui")
    talk.sees("bỏ bài nào khỏi danh sách đã lưu")
    await talk.says("lưu lộn rồi, bỏ cái ong mật cho tui")
    talk.sees("Đã bỏ khỏi danh sách đã lưu")
    assert not await talk.services.readers.saved(talk.reader.id, limit=9, offset=0)


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    "said", ["bỏ bài ong mật ra khỏi danh sách đã lưu", "lay cai ong mat ra khoi may bai luu"]
)
async def test_an_article_is_taken_off_the_list(talk: Talk, said: str) -> None:
    """By what stands around its name."""
    await talk.says("/summary ong mat")
    await talk.says("lưu lại")
    await talk.says(said)
    talk.sees("Đã bỏ khỏi danh sách đã lưu")


@pytest.mark.usefixtures("urls")
async def test_what_is_praised_first_is_saved(talk: Talk) -> None:
    """A remark is neither a search nor a part of the order."""
    await talk.says("/summary ong mat")
    await talk.says("bai vua roi hay qua ha, luu lai di")
    talk.sees("Đã lưu")


@pytest.mark.usefixtures("urls")
@pytest.mark.parametrize(
    "said", ["gửi bài này cho em gái tui ở bên Úc đọc", "chuyen bai nay cho ba noi xem"]
)
async def test_where_somebody_is_does_not_keep_it_from_being_sent(talk: Talk, said: str) -> None:
    await talk.says("/summary ong mat")
    await talk.says(said)
    assert "↗️ Chia sẻ" in talk.chat.last.buttons


@pytest.mark.parametrize(
    "said", ["co tin nao moi thi bao em", "có bài gì hay thì báo cho tôi biết nha"]
)
async def test_a_word_that_only_joins_is_no_topic(talk: Talk, said: str) -> None:
    await talk.says(said)
    assert not await talk.services.readers.follows(talk.reader.id)


@pytest.mark.parametrize(
    "said",
    [
        "có gì mới về bóng chuyền thì báo tôi lúc 6h tối",
        "co tin gi ve bong chuyen thi nhan tui 6 gio toi",
    ],
)
async def test_a_topic_is_followed_from_the_hour_behind_the_order(talk: Talk, said: str) -> None:
    await talk.says(said)
    talk.sees("18 giờ mỗi ngày")
    assert len(await talk.services.readers.follows(talk.reader.id)) == 1


@pytest.mark.parametrize(
    ("said", "hour"),
    [("tối 8 giờ đi", 20), ("thôi toi 10h nha", 22), ("chieu 5 gio", 17), ("báo tôi 9 giờ", 9)],
)
def test_the_part_of_a_day_may_stand_before_its_hour(said: str, hour: int) -> None:
    """Amid a sentence ``toi`` is who speaks."""
    named = named_hour(said, asked=True)
    assert named
    assert named.hour == hour


async def test_an_hour_is_set_although_it_is_said_why_behind_a_particle(talk: Talk) -> None:
    await talk.says("gửi lúc 6 giờ sáng nha tui dậy sớm tưới rau")
    talk.sees("6 giờ mỗi ngày")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("thôi cứ để bot tự chọn mấy câu đi", "tự động"),
        ("hết cần 4 câu, cho máy tự quyết định nha", "tự động"),
        ("tóm tắt thì để mặc định như trước nghe", "tự động"),
        ("tóm tắt ngắn hơn xíu cho tất cả các bài", "4 câu"),
    ],
)
async def test_the_usual_length_is_set_in_a_sentence(talk: Talk, said: str, seen: str) -> None:
    await talk.says("tóm tắt bài nào cũng 5 câu")
    await talk.says(said)
    talk.sees(f"Độ dài bản tóm tắt: {seen}")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "keep it in english please"), ("vi", "chuyển sang tiếng anh thử coi")],
)
async def test_a_language_is_kept_or_tried(talk: Talk, language: str, said: str) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees("Language: English")
