"""Conversations: notifications are turned off for a while in plain words."""

import time

import pytest
from talk import Talk

from bot.handlers.muting import split_time

TIMES = """
thể thao 3 ngày nhé = thể thao, 4320
thể thao trong vòng 2 tuần giùm tui = thể thao, 20160
1 tuan di, on qua =, 10080
một tháng =, 43200
3ngay =, 4320
sports for a week please = sports, 10080
everything for ten days = everything, 14400
vàng 2 tiếng = vàng, 120
15 phút =, 15
half an hour =, 30
gold an hour = gold, 60
tối nay =, 421
for the night =, 421
mấy hôm =, 0
until tomorrow =, 1440
tới mai nha =, 1440
vàng đến sáng mai = vàng, 1440
đến cuối tuần =, 10080
till tuesday =, 1440
thể thao hết thứ sáu =thể thao, 5760
phim 18+ = phim 18+, 0
tuần lễ thời trang = tuần lễ thời trang, 0
3 ngày tết = 3 ngày tết, 0
"""


@pytest.mark.parametrize(
    ("said", "parted"), [line.split(" =") for line in TIMES.split("\n") if line]
)
def test_how_long_is_told_from_what(said: str, parted: str) -> None:
    """Only where it closes what is said; in minutes; what is no length is none."""
    named, minutes = split_time(said)
    assert f"{named}, {minutes}" == parted.strip()


MUTES = {
    "tắt thông báo hải phòng 1 tuần": 7,
    "tắt thông báo 3 ngày": 3,
    "tat tieng 3 ngay": 3,
    "tạm tắt 7 ngày": 7,
    "tắt báo 1 tuần": 7,
    "im đi 2 ngày": 2,
    "tat het thong bao 1 thang gium tui": 30,
    "đừng nhắn 2 bữa nghen": 2,
    "ngưng gửi thông báo 1 tuần, ồn quá": 7,
    "đừng gửi tin hải phòng 1 tuần": 7,
    "khỏi báo hải phòng 10 ngày": 10,
    "mute 7 days": 7,
    "mute hải phòng for a week": 7,
    "don't bother me for 3 days": 3,
    "no notifications for two weeks please": 14,
}


@pytest.mark.parametrize("said", MUTES)
async def test_who_names_a_time_is_told_nothing_for_so_long(talk: Talk, said: str) -> None:
    """Whatever is followed, which is said to who named one topic. A date is enough for days."""
    await talk.says("/follow hải phòng")
    await talk.says("/follow vàng")
    await talk.says(said)
    talk.sees("Thông báo đang tắt đến ngày", "• hải phòng\n• vàng")
    (talk.sees if "hải phòng" in said else talk.sees_not)("không riêng hải phòng")
    until = (await talk.services.readers.preferences(talk.reader.id)).muted_until or 0
    assert abs(until - time.time() - MUTES[said] * 86_400) < 60


@pytest.mark.parametrize(
    "said",
    [
        *("tắt chuông", "tạm tắt thông báo đi, ồn quá", "tắt thông báo hải phòng nhé"),
        *("mute", "đừng làm phiền tôi lúc này", "tam tat thong bao di on qua"),
        *("tắt thông báo mấy tiếng", "im mấy hôm đi", "tạm ngưng hải phòng đi, nhiều quá"),
        *(
            "mute everything for a while",
            "pause notifications for a while",
            "mute hải phòng, too noisy",
        ),
        "im lặng tới cuối tháng",
    ],
)
async def test_who_names_none_is_shown_what_can_be_chosen(talk: Talk, said: str) -> None:
    """Until a day is no number of days."""
    await talk.says("/follow hải phòng")
    await talk.says(said)
    talk.sees("Đang theo dõi", "• hải phòng")
    talk.sees_button("🔕 Tạm tắt 7 ngày")
    talk.sees_not("Thông báo đang tắt")


@pytest.mark.parametrize(
    ("said", "most_hours"),
    [
        *[("tắt thông báo 2 tiếng", 2), ("tat chuong 3 tieng di", 3), ("im 30 phút coi", 1)],
        *[("tắt thông báo hải phòng nửa tiếng", 1), ("mute for an hour", 1)],
        *[("mute for 5 hours please", 5), ("tat bao toi nay", 28), ("đừng làm phiền tối nay", 28)],
        *[("tat thong bao toi nay", 28), ("tắt hết thông báo đêm nay", 28), ("mute tonight", 28)],
    ],
)
async def test_less_than_a_day_is_muted_as_well(talk: Talk, said: str, most_hours: int) -> None:
    """Tonight ends in the morning; the hour of the clock is said."""
    await talk.says("/follow hải phòng")
    await talk.says(said)
    talk.sees("Thông báo đang tắt đến")
    until = (await talk.services.readers.preferences(talk.reader.id)).muted_until
    assert until
    assert 0 < until - time.time() <= most_hours * 3600 + 60
    talk.sees_button("🔔 Bật lại")


@pytest.mark.parametrize(
    ("language", "said", "paused"),
    [
        ("en", "stop messaging me altogether please", "send nothing until you turn it back on"),
        ("en", "switch all the alerts off", "send nothing until you turn it back on"),
        ("en", "i dont want notifications at all", "send nothing until you turn it back on"),
        ("en", "turn off all of it", "send nothing until you turn it back on"),
        ("en", "mute everything", "send nothing until you turn it back on"),
        ("vi", "tắt hết thông báo", "cho đến khi bạn bật lại"),
        ("vi", "tat toan bo thong bao gium", "cho đến khi bạn bật lại"),
        ("vi", "đừng nhắn cho tôi nữa", "cho đến khi bạn bật lại"),
        ("vi", "khong muon nhan thong bao nua", "cho đến khi bạn bật lại"),
    ],
)
async def test_who_wants_all_to_stop_is_told_nothing_until_it_is_wanted_again(
    talk: Talk, language: str, said: str, paused: str
) -> None:
    """One button undoes it, another asks whether to end all; a yes is to what was said."""
    talk.is_with("Ann", language=language)
    await talk.says("/follow gốm")
    await talk.says(said)
    talk.sees(paused)
    await talk.says("ok")
    talk.sees("👌")
    await talk.says("/following")
    talk.sees(paused)
    await talk.says(said)
    await talk.presses("🔕 Unfollow everything" if language == "en" else "🔕 Bỏ theo dõi tất cả")
    assert len(await talk.services.readers.follows(talk.reader.id)) == 1
    await talk.says(said)
    await talk.presses("🔔 Unmute" if language == "en" else "🔔 Bật lại")
    assert (await talk.services.readers.preferences(talk.reader.id)).muted_until is None


@pytest.mark.parametrize("said", ["im lặng tới thứ hai", "đừng báo tới chủ nhật", "im den thu 6"])
async def test_a_day_of_the_week_is_so_many_days(talk: Talk, said: str) -> None:
    """From today, on which it is the next one of its name."""
    await talk.says("/follow hải phòng")
    await talk.says(said)
    talk.sees("Thông báo đang tắt đến ngày")


@pytest.mark.parametrize(
    ("language", "said", "nothing", "other"),
    [
        ("vi", "tắt thông báo 3 ngày", "chưa theo dõi chủ đề nào", "Bạn không theo dõi sứa"),
        ("en", "mute for 3 days", "do not follow anything", "You do not follow sứa"),
    ],
)
async def test_what_is_not_followed_is_not_muted(
    talk: Talk, language: str, said: str, nothing: str, other: str
) -> None:
    """Not the time is said to be no topic, nor what closes the sentence."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(nothing)
    await talk.says("/follow vàng")
    await talk.says("tắt thông báo sứa 1 tuần nhé")
    talk.sees(f"{other}.")
    assert (await talk.services.readers.preferences(talk.reader.id)).muted_until is None


@pytest.mark.parametrize(
    ("topic", "said", "ended"),
    [
        ("giá vàng hôm nay", "huỷ theo dõi giá vàng hôm nay", "Đã bỏ theo dõi giá vàng hôm nay"),
        ("oil price 2 years", "stop following oil price 2 years", "Đã bỏ theo dõi oil price"),
    ],
)
async def test_a_topic_that_ends_in_a_time_is_one(
    talk: Talk, topic: str, said: str, ended: str
) -> None:
    """It is no time for which something else is muted."""
    await talk.says(f"/follow {topic}")
    await talk.says(said)
    talk.sees(ended)
    assert await talk.services.readers.follows(talk.reader.id) == []


async def test_in_a_group_nobody_is_muted_in_front_of_all(talk: Talk) -> None:
    """Who follows what is their own: a button leads to the private chat."""
    await talk.says("/follow vàng")
    talk.chat = talk.telegram.group("Nhóm")
    await talk.says("@tomtat_bot tắt thông báo 3 ngày")
    talk.sees("chat riêng")
    talk.sees_not("vàng")


@pytest.mark.parametrize(
    "said",
    [
        *(
            "bỏ theo dõi hải phòng đi",
            "thôi không theo dõi hải phòng nữa",
            "unfollow hải phòng pls",
        ),
        *("không muốn theo dõi hải phòng nữa", "bỏ theo dõi hải phòng giùm tui, phiền quá"),
        *(
            "đừng báo tin hải phòng nữa",
            "hết muốn theo dõi hải phòng rồi",
            "bo theo doi hai phong di",
        ),
        *("i don't want to follow hải phòng anymore", "stop following hải phòng, too many"),
    ],
)
async def test_what_closes_a_sentence_is_no_part_of_a_topic(talk: Talk, said: str) -> None:
    await talk.says("/follow hải phòng")
    await talk.says(said)
    talk.sees("Đã bỏ theo dõi hải phòng")


async def test_a_topic_may_end_like_a_sentence(talk: Talk) -> None:
    """What is followed as it was typed is meant, whatever else is followed."""
    await talk.says("/follow hà")
    await talk.says("/follow hà anh")
    await talk.says("bỏ theo dõi hà anh")
    talk.sees("Đã bỏ theo dõi hà anh")


@pytest.mark.parametrize(
    ("language", "following", "nothing", "kept"),
    [
        ("vi", "Đang theo dõi", "không có gì thay đổi", "Không có gì bị xoá"),
        ("en", "You follow", "nothing was done", "Nothing was deleted"),
    ],
)
async def test_who_says_stop_is_shown_how_to_be_told_less(
    talk: Talk, language: str, following: str, nothing: str, kept: str
) -> None:
    """Unless nothing is followed, or a question is open that this answers."""
    talk.is_with("Ann", language=language)
    await talk.says("stop")
    talk.sees(nothing)
    await talk.says("/follow phở")
    await talk.says("stop")
    talk.sees(following)
    await talk.says("/forget")
    await talk.says("stop")
    talk.sees(kept)


UNMUTES = (
    *(
        "bật thông báo",
        "bat thong bao lai",
        "bật thông báo lại đi",
        "mở thông báo lại",
        "bật tiếng lại",
    ),
    *(
        "bật lại",
        "cho báo lại đi",
        "mở lại thông báo giùm",
        "đừng tắt thông báo nữa",
        "hết tắt thông báo",
    ),
    *("unmute", "turn notifications back on", "turn the alerts on again", "resume notifications"),
    *("bo tat", "huỷ tắt thông báo", "gỡ tắt tiếng"),
    *("unmute hải phòng", "turn harbours back on", "start notifications again"),
    *("bật lại bài về ong", "mở thông báo ong mật"),
)


@pytest.mark.parametrize("said", UNMUTES)
@pytest.mark.parametrize("between", ["đang theo dõi", "chào bạn"])
async def test_what_is_turned_off_is_turned_on(talk: Talk, said: str, between: str) -> None:
    """In plain words, whether the button that does it is seen or not."""
    await talk.says("/follow hải phòng")
    await talk.says("tắt thông báo 3 ngày")
    await talk.says(between)
    await talk.says(said)
    talk.sees("Đang theo dõi", "• hải phòng")
    talk.sees_not("đang tắt")
    talk.sees_button("🔕 Tạm tắt 7 ngày")
    await talk.says("đang theo dõi")
    talk.sees_not("đang tắt")


@pytest.mark.parametrize("said", ["thôi tắt đi", "thôi tắt luôn đi", "thôi im lặng đi"])
async def test_who_wants_it_off_does_not_turn_it_on(talk: Talk, said: str) -> None:
    await talk.says("/follow hải phòng")
    await talk.says("tắt thông báo 3 ngày")
    await talk.says(said)
    talk.sees("đang tắt")


async def test_where_nothing_is_off_or_followed_that_is_said(talk: Talk) -> None:
    await talk.says("bật thông báo")
    talk.sees("Bạn chưa theo dõi chủ đề nào")
    await talk.says("bật lại bài về ong")
    talk.sees_not("Bạn chưa theo dõi")
    await talk.says("/follow hải phòng")
    await talk.says("bật thông báo")
    talk.sees("Thông báo đang bật", "• hải phòng")


@pytest.mark.parametrize("said", ["mute moon", "mute the moon", "silence the moon please"])
async def test_without_a_time_it_is_said_as_well_that_muting_holds_for_all(
    talk: Talk, said: str
) -> None:
    """For how long is on buttons; a topic may be named with an article before it."""
    talk.is_with("Ann", language="en")
    await talk.says("/follow moon")
    await talk.says("/follow gold")
    await talk.says(said)
    talk.sees("You follow", "Muting holds for all topics, not just")
    talk.sees_button("🔕 Mute 7 days")


async def test_what_is_ended_may_be_named_so_as_well(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("/follow moon")
    await talk.says("unfollow the moon")
    talk.sees("You no longer follow moon")


@pytest.mark.parametrize(
    "said", ["mute it", "mute this", "tắt thông báo cái này", "tat thong bao cai nay"]
)
async def test_the_only_topic_is_muted_by_what_points_at_it(talk: Talk, said: str) -> None:
    """Who points at the one topic that they follow is told nothing for a week, and how it ends."""
    talk.is_with("Ann", language="en")
    await talk.says("/follow gold")
    await talk.says(said)
    talk.sees("gold")
    assert any("Unmute" in it for it in talk.chat.last.buttons), talk.chat.last.buttons
    assert not any("Mute" in it for it in talk.chat.last.buttons)


async def test_of_several_topics_none_is_pointed_at(talk: Talk) -> None:
    """Muting holds for all, so who follows several topics chooses it on their list."""
    talk.is_with("Ann", language="en")
    for topic in ("gold", "tides"):
        await talk.says(f"/follow {topic}")
    await talk.says("mute it")
    talk.sees_buttons("🗑 Unfollow…", "🔕 Mute 1 day", "🔕 Mute 7 days", "🔕 Mute 30 days")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        *[("mỗi ngày lúc 7 giờ sáng", "7 giờ mỗi ngày"), ("moi toi 20h gui tin nghe", "20 giờ")],
        *[
            ("có bài mới thì báo liền", "ngay khi có"),
            ("mỗi sáng 6h báo tin về gốm", "gốm"),
        ],
    ],
)
async def test_who_chooses_when_to_be_told_is_told_again(talk: Talk, said: str, seen: str) -> None:
    """What was paused until it is wanted is wanted then."""
    await talk.says("/follow hải phòng")
    await talk.says("tắt hết thông báo")
    await talk.says(said)
    talk.sees(seen)
    talk.sees_not("Đã tắt thông báo")
    assert (await talk.services.readers.preferences(talk.reader.id)).muted_until is None


async def test_who_is_quiet_for_days_is_reminded_of_it_with_a_new_hour(talk: Talk) -> None:
    await talk.says("/follow hải phòng")
    await talk.says("tắt thông báo 3 ngày")
    await talk.says("mỗi ngày lúc 7 giờ sáng")
    talk.sees("Thông báo đang tắt đến ngày", "7 giờ mỗi ngày")
    await talk.presses("🔔 Bật lại")
    assert (await talk.services.readers.preferences(talk.reader.id)).muted_until is None
