"""The hour at which new articles are told, in plain words."""

import pytest
from talk import Talk, WriteSeed

from bot.handlers.hours import (
    NamedHour,
    daily_topic,
    named_hour,
    wants_digest,
    without_doings,
)

# The hour and the minutes that are understood; – for an hour that may be one of two, or none.
NAMED = """
8 0: send me new stuff once a day at 8am | Daily digest at 8 | text me daily at 8
8 0: turn on daily digest at 8am | bật bản tin hằng ngày lúc 8 giờ | bat ban tin hang ngay luc 8 gio
18 0: set up a daily digest for 6pm
7 0: can i get everything once a day at 7 | bao 1 lan 1 ngay thoi luc 7h
6 0: đặt bản tin 6 giờ sáng
20 0: nhận bản tin mỗi tối lúc 8 giờ
8 0: báo mình ngày một lần lúc 8h | gửi tin mới mỗi ngày một lần lúc 8 giờ
7 0: daily digest at 7 | every day at 7 please
8 0: daily digest at 8:00 | lúc 8 giờ sáng | luc 8h sang | 8 am every day
7 0: sáng nào 7h cũng gửi tin cho tôi | sang nao 7h gui tin cho minh nghe | à mà thôi 7h sáng đi
20 0: toi nao 8h bao tin | tối nào 8h gửi bài cho em nha
8 30: sáng nào 8 rưỡi gửi tin cho tôi | 8h ruoi sang nao cung gui tin cho minh
21 0: daily at 21:00 | gửi bài mới lúc 9 giờ tối | every evening at 9 please | báo tôi lúc 21h
21 0: bao toi luc 9 gio toi | mỗi tối lúc 9 giờ | ok, at 9 p.m. | at 9pm
7 0: every morning at 7 | 7h sáng hằng ngày | send me the digest at 7 in the morning
7 0: i'd rather get it at 7 in the morning | nhận tin lúc 7h sáng
0 0: daily at 12 am | 12 giờ đêm mỗi ngày | every day at 0:00
12 0: every day at 12 pm | lúc 12 giờ trưa
13 0: lúc 1 giờ trưa
20 0: change the time to 8 oclock in the evening | đổi giờ thành 8 giờ tối
7 0: đổi qua 7h sáng giúp cô | move my time to 7 oclock in the morning
8 30: 8:30 daily | every day at 8.30 am | lúc 8h30 sáng
– 30: lúc 8h30 | lúc 8 giờ rưỡi
– 0: lúc 8g | báo bài mới lúc 8h nhé | every day at 3 | set the digest to 9 o'clock | lúc 25 giờ
"""


@pytest.mark.parametrize(
    ("said", "named"),
    [
        (said, named)
        for named, some in (line.split(": ", 1) for line in NAMED.split("\n") if line)
        for said in some.split(" | ")
    ],
)
def test_an_hour_is_understood_however_it_is_put(said: str, named: str) -> None:
    """As far as it tells one; the buttons have the others."""
    hour, minutes = named.split()
    assert named_hour(said) == NamedHour(None if hour == "–" else int(hour), int(minutes))


@pytest.mark.parametrize(
    "said",
    [
        *("8:00", "8 giờ", "apollo 11", "from 9 to 5", "9 giờ tối mai", "chuyến bay lúc 8 giờ"),
        *("“at 8 pm”", "100 at 8 pm", "2 sentences", "mỗi sáng", "the train at 7 pm", "bao 5"),
        *("8 giờ tối qua", "8h tối nay", "9 gio toi qua"),
    ],
)
def test_what_says_more_or_less_names_none(said: str) -> None:
    assert named_hour(said) is None


@pytest.mark.parametrize(
    "said",
    [
        *("how do i get a daily digest", "subscribe me to the daily digest"),
        *("send me new articles once a day in the morning", "send me a roundup every evening"),
        *("i want one message a day with whats new", "how do i turn on the daily summary"),
        *("làm sao nhận bản tin hằng ngày", "lam sao nhan ban tin hang ngay"),
        *("gửi bài mới cho tôi mỗi sáng", "gui bai moi cho toi moi sang"),
        *("put me on the daily digest", "gom bài mới báo mỗi tối một lần"),
        *("mở bản tin hằng ngày", "tôi muốn nhận tin mới mỗi ngày một lần"),
    ],
)
def test_a_digest_is_wanted_in_plain_words(said: str) -> None:
    assert wants_digest(said)


@pytest.mark.parametrize(
    "said",
    [
        *("news", "daily news", "morning news", "digest", "send me the news", "good morning"),
        *("báo hằng ngày", "tin mới", "đọc tin buổi sáng", "what happens every night"),
        *("turn off the daily digest", "“daily digest”"),
    ],
)
def test_what_is_merely_daily_is_no_digest(said: str) -> None:
    assert not wants_digest(said)


async def test_a_digest_without_an_hour_asks_for_one(talk: Talk, write_seed: WriteSeed) -> None:
    """The hours are shown, of which one is chosen, unless a title begins so."""
    await talk.says("nhận bản tin mỗi sáng")
    await talk.says("7")
    assert (await talk.services.readers.preferences(talk.reader.id)).hour == 7
    write_seed("a", "Nhận bản tin mỗi sáng ở làng chài", "Loa phường đọc tin lúc mặt trời lên.")
    await talk.reload()
    await talk.says("nhận bản tin mỗi sáng")
    talk.sees("Nhận bản tin mỗi sáng ở làng chài")


@pytest.mark.parametrize(
    ("language", "said", "row"),
    [
        ("vi", "báo bài lúc 9 giờ tối", "🔔 Báo bài mới: 21 giờ mỗi ngày"),
        ("en", "daily at 21:00", "🔔 New articles: daily at 21:00, Vietnam time"),
    ],
)
async def test_new_articles_are_told_at_the_hour_that_is_named(
    talk: Talk, language: str, said: str, row: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees_button(row)


@pytest.mark.parametrize(
    ("language", "said", "told", "hour"),
    [("vi", "lúc 8h30", "giờ tròn", "9"), ("en", "every day at 8:30", "on the hour only", "9")],
)
async def test_half_hours_are_none(
    talk: Talk, language: str, said: str, told: str, hour: str
) -> None:
    """Below what says so are the hours, of which one can be typed as it stands there."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(told)
    await talk.says(hour)
    assert (await talk.services.readers.preferences(talk.reader.id)).hour == 9


async def test_a_title_names_no_hour(talk: Talk, write_seed: WriteSeed) -> None:
    await talk.says("at 9 pm")
    talk.sees_button("🔔 Báo bài mới: 21 giờ mỗi ngày")
    write_seed("a", "At 9 pm the harbour sleeps", "All the boats are in.")
    await talk.reload()
    await talk.says("at 9 pm")
    talk.sees("🔎 at 9 pm")


@pytest.mark.parametrize(
    ("said", "topic", "hour"),
    [
        ("send me news about honey bees every day at 8", "honey bees", 8),
        ("daily digest of bees at 7am", "bees", 7),
        ("mỗi ngày 7h gửi tin về trung thu", "trung thu", 7),
        ("nhac minh tin ve trung thu moi sang 7h", "trung thu", 7),
        ("send me articles on space every morning", "space", None),
        ("sang nao cung bao tin ve ong mat cho toi", "ong mat", None),
    ],
)
async def test_a_topic_that_is_wanted_once_a_day_is_followed(
    talk: Talk, said: str, topic: str, hour: int | None
) -> None:
    """At the hour that is named; for one that is not, buttons ask."""
    await talk.says(said)
    assert [it for _, it in await talk.services.readers.follows(talk.reader.id)] == [topic]
    assert (await talk.services.readers.preferences(talk.reader.id)).hour == hour
    if hour is None:
        talk.sees_buttons("✓ ngay khi có", *(f"{it}h" for it in range(24)), "‹ Cài đặt")
    else:
        talk.sees("Từ giờ bạn theo dõi", f"lúc {hour} giờ mỗi ngày")


def test_a_long_text_is_not_read_for_a_topic_to_be_told_daily() -> None:
    """Each of its parts would be, which takes minutes for a letter."""
    assert daily_topic("send me news on bees every day") == ("bees", "send me news every day")
    assert daily_topic("the end of it on " * 1000) is None


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("evening is better", 19),
        ("no, mornings", 7),
        ("buổi tối thì tiện hơn", 19),
        ("half 7", None),
    ],
)
async def test_where_an_hour_is_asked_for_a_part_of_the_day_names_one(
    talk: Talk, said: str, hour: int | None
) -> None:
    """And half an hour is none that can be had, which is said."""
    talk.is_with("Ann", language="en")
    assert named_hour("evening is better") is None
    await talk.says("/settings")
    await talk.presses("🔔 New articles: as they arrive")
    await talk.says(said)
    talk.sees(f"daily at {hour}:00" if hour else "on the hour only")


@pytest.mark.parametrize("said", ["no, back to automatic", "put it back to automatic", "automatic"])
async def test_what_a_choice_says_is_chosen_whatever_is_said_before_it(
    talk: Talk, said: str
) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("always 3 sentences")
    await talk.presses("📏 Summary length: 3 sentences")
    await talk.says(said)
    talk.sees("✓ 📏 Summary length: automatic")


@pytest.mark.parametrize(
    "said",
    [
        *("only on weekends", "just at the weekend please", "send me news once a week"),
        *("chỉ cuối tuần thôi", "chi gui vao cuoi tuan", "mỗi tuần một lần thôi"),
    ],
)
@pytest.mark.parametrize(
    ("language", "told"), [("vi", "Không chọn được ngày"), ("en", "cannot be chosen")]
)
async def test_days_cannot_be_chosen(talk: Talk, language: str, said: str, told: str) -> None:
    """What can be is on buttons below."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees(told)
    talk.sees_button("7:00" if language == "en" else "7h")


@pytest.mark.parametrize(
    ("language", "said", "then", "told"),
    [
        ("en", "send it after lunch", "after lunch", "daily at 13:00"),
        ("vi", "gửi sau bữa trưa giúp mình", "sau bữa trưa", "13 giờ"),
    ],
)
async def test_a_time_without_an_hour_is_asked_for(
    talk: Talk, language: str, said: str, then: str, told: str
) -> None:
    """And is one where the hours are on buttons."""
    talk.is_with("Ann", language=language)
    await talk.says(said)
    talk.sees_button("13:00" if language == "en" else "13h")
    talk.sees_not("✓ 🔔")
    await talk.says(then)
    talk.sees("✓", told)


@pytest.mark.parametrize(
    "said",
    [
        *(
            "send me stuff as soon as it comes",
            "back to as they come",
        ),
        *("don't wait until 9, send them right away", "khỏi gửi mỗi sáng, có tin là báo liền"),
        *("thoi khoi hen gio nua", "dung gui luc 9h toi nua", "nhan lien di khoi gio giac"),
    ],
)
async def test_who_wants_no_digest_is_told_of_all_at_once(talk: Talk, said: str) -> None:
    """In one message, and the hour is shown to be gone."""
    await talk.says("7 giờ sáng mỗi ngày")
    await talk.says(said)
    talk.sees("✓ 🔔")
    assert (await talk.services.readers.preferences(talk.reader.id)).hour is None


@pytest.mark.parametrize(
    "said", ["scrap the daily digest", "no more digests please", "tắt bản tin hằng ngày đi"]
)
@pytest.mark.parametrize(
    ("choice", "told"), [("🔔 As they arrive", "✓ 🔔"), ("🔕 Nothing at all", "Paused")]
)
async def test_who_ends_the_digest_is_asked_whether_to_be_told_anything(
    talk: Talk, said: str, choice: str, told: str
) -> None:
    """Each article as it arrives is more, not less: nothing changes before that is chosen."""
    talk.is_with("Ann", language="en")
    await talk.says("follow bees")
    await talk.says("send it at 7am every day")
    await talk.says(said)
    talk.sees("or nothing at all")
    assert (await talk.services.readers.preferences(talk.reader.id)).hour == 7
    await talk.presses(choice)
    talk.sees(told)


@pytest.mark.parametrize(
    "said", ["turn off notifications", "no day but today", "bỏ giờ trái đất", "đừng báo ban đêm"]
)
async def test_other_words_leave_the_hour_as_it_is(talk: Talk, said: str) -> None:
    await talk.says("7 giờ sáng mỗi ngày")
    await talk.says(said)
    assert (await talk.services.readers.preferences(talk.reader.id)).hour is not None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "can you message me at 7am while i feed the cat"),
        ("en", "7 in the morning please, thats when my shift ends"),
        ("en", "send em about 7 over my morning tea"),
        ("en", "could i have them at 7am before work"),
        ("en", "seven in the morning suits me best"),
        ("vi", "gửi cho tôi lúc 7 giờ sáng khi tôi tập thể dục"),
        ("vi", "bao toi luc 7 gio sang truoc khi di hoc"),
    ],
)
async def test_what_somebody_does_at_the_hour_is_no_part_of_it(
    talk: Talk, language: str, said: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says(said)
    assert (await talk.services.readers.preferences(talk.reader.id)).hour == 7


@pytest.mark.parametrize(
    "said", ["meet the heron at 7am when it fishes", "7 in the evening, the owls wake"]
)
def test_what_something_else_does_is_no_reason(said: str) -> None:
    """It may be looked for."""
    assert without_doings(said) == said


@pytest.mark.parametrize(
    ("language", "said", "hours"),
    [
        ("en", "make it half nine, i get up then", ["9:00", "10:00", "21:00", "22:00"]),
        ("en", "half past 9 in the morning works better", ["9:00", "10:00"]),
        ("vi", "9 giờ rưỡi tối gửi cho tôi", ["21h", "22h"]),
    ],
)
async def test_the_hours_around_a_half_are_offered(
    talk: Talk, language: str, said: str, hours: list[str]
) -> None:
    """Those of both halves of the day where either may be meant."""
    talk.is_with("Ann", language=language)
    await talk.says("/follow gốm")
    await talk.says(said)
    talk.sees("on the hour only" if language == "en" else "giờ tròn")
    assert talk.chat.last.buttons[:-1] == hours


@pytest.mark.parametrize(
    "said",
    [
        *("dont bother waiting till 8, just send em as they land", "send em the minute theyre in"),
        *("as soon as they come in please, not once a day", "có bài là gửi liền, khỏi đợi tới 8h"),
    ],
)
async def test_what_is_wanted_as_it_comes_ends_the_hour(talk: Talk, said: str) -> None:
    """Also beside what is not wanted any more."""
    await talk.says("gửi tin lúc 8 giờ sáng")
    await talk.says(said)
    assert (await talk.services.readers.preferences(talk.reader.id)).hour is None


async def test_a_place_may_stand_before_one_whose_time_is_not_meant(talk: Talk) -> None:
    talk.is_with("Ann", language="en")
    await talk.says("send them at 8am")
    await talk.says("i mean japan time not korea")
    talk.sees_button("🔔 New articles: daily at 8:00, Tokyo time")


@pytest.mark.parametrize(
    ("language", "seen", "said", "row"),
    [
        ("en", "/settings", "18:00 please", "daily at 18:00"),
        ("vi", "/settings", "18h nha", "18 giờ mỗi ngày"),
        ("vi", "/theodoi sếu", "21h", "21 giờ mỗi ngày"),
        ("vi", "/help", "cho báo vào 7h tối", "19 giờ mỗi ngày"),
    ],
)
async def test_a_time_of_the_clock_is_the_hour_where_that_is_shown(
    talk: Talk, language: str, seen: str, said: str, row: str
) -> None:
    """What is told when is on the screen, so nothing need say what the time is for."""
    talk.is_with("Ann", language=language)
    await talk.says(seen)
    await talk.says(said)
    talk.sees(row)


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [("en", "18:00", "It is so already"), ("vi", "18h nhé", "Đang để như vậy rồi")],
)
async def test_the_hour_that_is_set_already_is_said_to_be(
    talk: Talk, language: str, said: str, told: str
) -> None:
    talk.is_with("Ann", language=language)
    await talk.says("/settings")
    await talk.says(said)
    talk.sees_not(told)
    await talk.says(said)
    talk.sees(told)


@pytest.mark.parametrize("said", ["2", "18 bài", "18h ở Huế có gì"])
async def test_a_number_below_the_settings_is_no_hour(talk: Talk, said: str) -> None:
    await talk.says("/settings")
    await talk.says(said)
    talk.sees_not("mỗi ngày")


@pytest.mark.parametrize(
    "said", ["gộp lại báo một lần buổi tối", "send it all together in the morning"]
)
async def test_who_wants_all_at_one_time_of_day_is_asked_for_the_hour(
    talk: Talk, said: str
) -> None:
    await talk.says(said)
    talk.sees("mỗi ngày một lần vào giờ bạn chọn")
