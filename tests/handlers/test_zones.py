"""In which time zone the hour of the digest is meant, in plain words."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from talk import Talk, WriteSeed

from bot.handlers.phrases import data
from bot.handlers.zone_names import is_zone, named_zone
from bot.library import Preferences

# The zone that is understood, its time being meant whatever is on the screen.
SURE = """
Europe/London: change my time zone to london | uk time please | British summer time
Europe/London: can you switch the timezone to the uk | my time zone is manchester
Europe/London: giờ anh | đổi múi giờ sang nước anh | lấy giờ nước Anh nhé
Europe/London: doi mui gio sang luan don
Europe/Paris: use paris time | set the time to paris time | french time | giờ pháp
Europe/Paris: chuyển múi giờ qua Pháp | báo theo giờ paris
Asia/Tokyo: japanese time pls | giờ nhật bản | đổi giờ sang giờ nhật | gio nhat ban
Asia/Seoul: múi giờ hàn quốc | korea time | korean time
Asia/Singapore: change the timezone to singapore | giờ singapore
Asia/Taipei: giờ đài loan | taiwan time
Europe/Prague: giờ séc | czech time
Asia/Ho_Chi_Minh: giờ việt nam | vietnam time | giờ vn | set time zone to ho chi minh city
UTC: gmt time | use utc time
Asia/Hong_Kong: hong kong time
"""
# Likewise where an hour is spoken of.
NEAR = """
Europe/London: london time | im in london | i live in scotland | no, i'm in the uk | for the uk
Europe/Paris: make it paris | em ở pháp | mình đang sống ở paris
America/New_York: new york time | i am in boston | we live in nyc
Australia/Sydney: cause i'm in sydney
Asia/Tokyo: con sống ở bên nhật | bên nhật
Asia/Hong_Kong: change it to hong kong
"""


def _lines(some: str) -> list[tuple[str, str]]:
    lines = (line.split(": ", 1) for line in some.split("\n") if line)
    return [(said, zone) for zone, each in lines for said in each.split(" | ")]


@pytest.mark.parametrize(("said", "zone"), _lines(SURE))
def test_a_place_is_named_for_its_time_however_it_is_put(said: str, zone: str) -> None:
    place = named_zone(said)
    assert place is not None
    assert (place.zones, place.is_sure) == ((zone,), True)


@pytest.mark.parametrize(("said", "zone"), _lines(NEAR))
def test_a_place_may_be_named_for_its_time(said: str, zone: str) -> None:
    place = named_zone(said)
    assert place is not None
    assert (place.zones, place.is_sure) == ((zone,), False)


@pytest.mark.parametrize(
    "said",
    [
        *(
            "giờ vàng",
            "giờ này",
            "giờ của tôi",
            "gió lào",
            "my time",
            "duc",
            "my",
            "anh",
            "em ở anh",
        ),
        *("time", "what is time", "the time machine", "in time", "change the time to 8", "nice"),
        *("london bridge", "a history of london", "french", "múi giờ nào", "change time zone to"),
        *("đổi múi giờ", "", "?", "thời gian ở paris trôi chậm"),
    ],
)
def test_what_says_more_or_less_names_no_place(said: str) -> None:
    assert named_zone(said) is None


@pytest.mark.parametrize(
    "said", ["us time", "american time", "giờ mỹ", "set my timezone to canada", "giờ úc", "giờ nga"]
)
def test_a_country_may_have_several(said: str) -> None:
    place = named_zone(said)
    assert place is not None
    assert 1 < len(place.zones) <= 6


def test_every_zone_of_the_data_file_is_one() -> None:
    file = data("zones")
    several = [zone for some in file["several"] for zone in some["zones"]]
    named = [zone for table in ("places", "peoples", "short") for zone in file[table]]
    assert [it for it in (*several, *named) if not is_zone(it)] == []


async def _zone(talk: Talk) -> str | None:
    return (await talk.services.readers.preferences(talk.reader.id)).zone


class TestTold:
    async def test_the_hour_stays_the_number_in_the_new_zone(self, talk: Talk) -> None:
        talk.is_with("Ann", language="en")
        await talk.says("every day at 7")
        talk.sees_button("🔔 New articles: daily at 7:00, Vietnam time")
        await talk.says("change the time zone to uk")
        talk.sees("✓ 🔔 New articles: daily at 7:00, London time")
        talk.sees_button("🌍 Time zone: London")
        chosen = await talk.services.readers.preferences(talk.reader.id)
        assert chosen == Preferences(hour=7, zone="Europe/London")

    async def test_in_vietnamese_a_zone_is_named_only_if_it_was_chosen(self, talk: Talk) -> None:
        await talk.says("báo bài mỗi ngày lúc 7 giờ sáng")
        talk.sees_button("🔔 Báo bài mới: 7 giờ mỗi ngày")
        await talk.says("em ở hàn quốc")
        talk.sees("✓ 🔔 Báo bài mới: 7 giờ mỗi ngày, giờ Seoul")
        talk.sees_button("🌍 Múi giờ: Seoul")

    @pytest.mark.parametrize("said", ["london", "in london", "the uk", "London please"])
    async def test_a_place_alone_answers_right_after_an_hour(self, talk: Talk, said: str) -> None:
        """Elsewhere it is looked for."""
        talk.is_with("Ann", language="en")
        await talk.says(said)
        assert await _zone(talk) is None
        await talk.says("every day at 7")
        await talk.says(said)
        talk.sees("7:00, London time")

    @pytest.mark.usefixtures("urls")
    @pytest.mark.parametrize("said", ["paris time", "paris"])
    async def test_a_city_is_looked_for_where_no_hour_is_spoken_of(
        self, talk: Talk, write_seed: WriteSeed, said: str
    ) -> None:
        write_seed("paris", "Clocks of the railways", "Paris time was kept where I live.")
        await talk.reload()
        talk.is_with("Ann", language="en")
        await talk.says(said)
        talk.sees("Clocks of the railways")
        assert await _zone(talk) is None

    async def test_a_yes_in_vietnamese_is_no_country(self, talk: Talk) -> None:
        await talk.says("báo bài mỗi ngày lúc 7 giờ sáng")
        await talk.says("uk")
        assert await _zone(talk) is None

    async def test_the_hour_is_asked_for_again_in_the_zone(self, talk: Talk) -> None:
        talk.is_with("Ann", language="en")
        await talk.says("daily digest")
        talk.sees("All times are Vietnam time", "write your city or country")
        await talk.says("tokyo")
        talk.sees("✓ 🌍 Time zone: Tokyo", "All times are Tokyo time")
        await talk.says("7")
        talk.sees("daily at 7:00, Tokyo time")

    @pytest.mark.parametrize(
        ("said", "zone"),
        [
            ("send it at 7am uk time", "Europe/London"),
            ("7h sáng giờ đức", "Europe/Berlin"),
            ("every day at 7, london time", "Europe/London"),
        ],
    )
    async def test_an_hour_and_its_zone_are_set_at_once(
        self, talk: Talk, said: str, zone: str
    ) -> None:
        """And taken back at once."""
        await talk.says("/caidat")
        await talk.says(said)
        chosen = await talk.services.readers.preferences(talk.reader.id)
        assert chosen == Preferences(hour=7, zone=zone)
        await talk.says("thôi để như cũ")
        assert await talk.services.readers.preferences(talk.reader.id) == Preferences()

    async def test_a_topic_is_followed_with_its_hour_and_zone(self, talk: Talk) -> None:
        talk.is_with("Ann", language="en")
        await talk.says("send me articles on bees every day at 6am uk time")
        talk.sees("You now follow bees", "at 6:00, London time")

    async def test_the_hour_is_set_also_where_the_city_is_asked(self, talk: Talk) -> None:
        talk.is_with("Ann", language="en")
        await talk.says("every day at 6am us time")
        await talk.presses("Denver")
        talk.sees("daily at 6:00, Denver time")

    async def test_which_city_of_a_country_with_several_is_asked(self, talk: Talk) -> None:
        """A tap answers, and so does another city there."""
        talk.is_with("Ann", language="en")
        await talk.says("us time")
        talk.sees("Which city")
        assert len(talk.chat.last.buttons) == 6
        await talk.presses("Chicago")
        assert await _zone(talk) == "America/Chicago"
        await talk.says("us time")
        await talk.says("boston")
        assert await _zone(talk) == "America/New_York"

    @pytest.mark.parametrize(
        ("language", "said", "told"),
        [
            (
                "en",
                "change my time zone to <atlantis>",
                ("atlantis", "change my time zone to London"),
            ),
            ("vi", "đổi múi giờ sang sao hoả", ("sao hoả", "đổi múi giờ sang London")),
        ],
    )
    async def test_a_place_that_is_not_known_is_told_with_an_example(
        self, talk: Talk, language: str, said: str, told: tuple[str, ...]
    ) -> None:
        talk.is_with("Ann", language=language)
        await talk.says(said)
        talk.sees(*told)
        assert await _zone(talk) is None

    @pytest.mark.parametrize(
        "said", ["what time is that here", "múi giờ nào vậy", "my time please"]
    )
    async def test_who_asks_is_told_which_zone_it_is_and_how_to_change_it(
        self, talk: Talk, said: str
    ) -> None:
        await talk.says(said)
        now = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh"))
        talk.sees("giờ Việt Nam", f"{now:%H}:", "gõ tên thành phố hoặc tên nước")
        await talk.says("đài loan")
        assert await _zone(talk) == "Asia/Taipei"


class TestSettings:
    async def test_nothing_is_said_of_a_zone_that_nobody_chose(self, talk: Talk) -> None:
        await talk.says("/caidat")
        assert len(talk.chat.last.buttons) == 4

    async def test_a_button_leads_back_to_the_usual_zone(self, talk: Talk) -> None:
        talk.is_with("Ann", language="en")
        await talk.says("use tokyo time")
        await talk.presses("🌍 Time zone: Tokyo")
        talk.sees("You are on Tokyo time")
        await talk.presses("↩️ Back to the bot’s usual time")
        talk.sees("✓ 🌍 Time zone: Vietnam")
        assert len(talk.chat.last.buttons) == 4
        assert await _zone(talk) is None

    async def test_a_zone_is_taken_back_and_replaced(self, talk: Talk) -> None:
        talk.is_with("Ann", language="en")
        await talk.says("every day at 7")
        await talk.says("uk time")
        await talk.says("no, make that berlin")
        talk.sees("7:00, Berlin time")
        await talk.says("put it back")
        talk.sees("7:00, London time")
        await talk.says("undo")
        assert await _zone(talk) is not None  # Of two orders only the last is taken back.

    async def test_forgetting_erases_the_zone(self, talk: Talk) -> None:
        await talk.says("giờ nhật")
        await talk.says("/xoadulieu")
        await talk.presses("🧹 Xoá hết")
        assert await talk.services.readers.preferences(talk.reader.id) == Preferences()

    async def test_nobody_can_choose_what_is_no_zone(self, talk: Talk) -> None:
        """Callback data can be made up by a modified client."""
        await talk.says("us time")
        talk.reader.presses_data(talk.chat.last, "p:zone:../../etc/passwd")
        await talk.settle()
        assert await _zone(talk) is None


@pytest.mark.usefixtures("race")
async def test_dates_are_of_the_readers_zone(talk: Talk) -> None:
    """At 20:00 UTC it is the next day in Hà Nội, and the same in London."""
    await talk.says("đua ghe")
    talk.sees("13/5/2019")
    await talk.says("giờ anh")
    await talk.says("đua ghe")
    talk.sees("12/5/2019")


async def test_a_zone_that_is_known_no_more_is_the_operators(talk: Talk) -> None:
    """It was chosen on a server that knew more of them."""
    await talk.services.readers.prefer(talk.reader.id, Preferences(hour=7, zone="Mars/Olympus"))
    await talk.says("/caidat")
    talk.sees_button("🔔 Báo bài mới: 7 giờ mỗi ngày")


@pytest.mark.parametrize(
    ("language", "says", "seen"),
    [
        *(
            ("en", "im in wrexham so uk time", "London"),
            ("en", "i live in ayr, uk time please", "London"),
        ),
        *(("en", "use paris time cos im in a village in france", "Paris"),),
        *(("en", "we re in osaka prefecture so its tokyo time", "Tokyo"),),
        *(
            ("vi", "mình ở leeds nên lấy giờ anh", "London"),
            ("vi", "gio nhat nha vi minh o sendai", "Tokyo"),
        ),
    ],
)
async def test_the_time_is_meant_beside_where_somebody_is(
    talk: Talk, language: str, says: str, seen: str
) -> None:
    """Whoever tells where they are, known or not, and whose time they mean, means that."""
    talk.is_with("Ann", language=language, person_id=11)
    await talk.says("/settings")
    await talk.says(says)
    talk.sees(seen)


@pytest.mark.parametrize(
    ("language", "says", "seen"),
    [
        *(("en", "could you text me at 7 in the morning uk", "7:00, London"),),
        *(("en", "message me every day at 9 in the evening spain", "21:00, Madrid"),),
        *(("en", "send me the news at 6am new york", "6:00, New York"),),
        *(("vi", "nhắn mình lúc 6 giờ sáng luân đôn", "6 giờ mỗi ngày, giờ London"),),
        *(("vi", "bao toi luc 7 gio sang paris", "7 giờ mỗi ngày, giờ Paris"),),
    ],
)
async def test_a_place_alone_behind_an_hour_is_that_of_its_time(
    talk: Talk, language: str, says: str, seen: str
) -> None:
    """Both are set: no word behind the hour is left out silently."""
    talk.is_with("Ann", language=language, person_id=11)
    await talk.says(says)
    talk.sees(seen)


async def test_a_yes_behind_an_hour_is_no_place(talk: Talk) -> None:
    """Among Vietnamese `uk` agrees."""
    await talk.says("gửi tin lúc 7h sáng uk")
    talk.sees("7 giờ mỗi ngày")
    talk.sees_not("London")


@pytest.mark.parametrize(
    ("said", "hour", "zone"),
    [
        ("send news at 7am london time", 7, "Europe/London"),
        ("gui tin moi sang 7h ha noi", 7, "Asia/Ho_Chi_Minh"),
        ("báo tin mới lúc 6h tối giờ luân đôn", 18, "Europe/London"),
    ],
)
async def test_an_hour_with_its_place_is_set_whatever_was_seen_before(
    talk: Talk, said: str, hour: int, zone: str
) -> None:
    await talk.says(said)
    chosen = await talk.services.readers.preferences(talk.reader.id)
    assert (chosen.hour, chosen.zone) == (hour, zone)
