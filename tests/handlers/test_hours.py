"""The hour at which new articles are told, in plain words."""

import pytest
from talk import Talk, WriteSeed

from bot.handlers.hours import NamedHour, named_hour

# The hour and the minutes that are understood; – for an hour that may be one of two, or none.
NAMED = """
8 0: send me new stuff once a day at 8am | Daily digest at 8 | text me daily at 8
8 0: báo mình ngày một lần lúc 8h | gửi tin mới mỗi ngày một lần lúc 8 giờ
7 0: daily digest at 7 | every day at 7 please
8 0: daily digest at 8:00 | lúc 8 giờ sáng | luc 8h sang | 8 am every day
21 0: daily at 21:00 | gửi bài mới lúc 9 giờ tối | every evening at 9 please | báo tôi lúc 21h
21 0: bao toi luc 9 gio toi | mỗi tối lúc 9 giờ | ok, at 9 p.m. | at 9pm
7 0: every morning at 7 | 7h sáng hằng ngày | send me the digest at 7 in the morning
7 0: i'd rather get it at 7 in the morning | nhận tin lúc 7h sáng
0 0: daily at 12 am | 12 giờ đêm mỗi ngày | every day at 0:00
12 0: every day at 12 pm | lúc 12 giờ trưa
13 0: lúc 1 giờ trưa
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
    ("language", "said", "row"),
    [
        ("vi", "báo bài lúc 9 giờ tối", "🔔 Báo bài mới: 21 giờ mỗi ngày"),
        ("en", "daily at 21:00", "🔔 New articles: daily at 21:00"),
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
