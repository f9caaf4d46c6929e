"""Time: words that say when are meant so, unless they are quoted or stand in a title."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from search_corpus import UNHURRIED, names

from bot.library import Library, Page
from bot.library.search.query import EVER, parse
from bot.library.search.times import find_time
from bot.services import open_library

Find = Callable[[Library, str], Awaitable[Page]]

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 3, 4, 9, 30, tzinfo=HANOI)  # a Wednesday


@pytest.mark.parametrize(
    ("typed", "first", "after"),
    [
        ("giá vàng hôm nay", "2026-03-04", "2026-03-05"),
        ("gia vang hom nay", "2026-03-04", "2026-03-05"),
        ("tin hôm qua", "2026-03-03", "2026-03-04"),
        ("tin hom kia", "2026-03-02", "2026-03-03"),
        ("bão tháng 2", "2026-02-01", "2026-03-01"),
        ("bao thang 3", "2026-03-01", "2026-04-01"),
        ("bão tháng 10", "2025-10-01", "2025-11-01"),
        ("storms in June", "2025-06-01", "2025-07-01"),
        ("this month", "2026-03-01", "2026-04-01"),
        ("bóng đá tuần này", "2026-03-02", "2026-03-09"),
        ("bóng đá tuần trước", "2026-02-23", "2026-03-02"),
        ("lũ lụt tháng này", "2026-03-01", "2026-04-01"),
        ("lũ lụt tháng trước", "2026-02-01", "2026-03-01"),
        ("bão năm ngoái", "2025-01-01", "2026-01-01"),
        ("bão tháng 5 2018", "2018-05-01", "2018-06-01"),
        ("bão tháng 12/2018", "2018-12-01", "2019-01-01"),
        ("bão tháng 5 năm 2018", "2018-05-01", "2018-06-01"),
        ("bão năm 2018", "2018-01-01", "2019-01-01"),
        ("bão 20/11/2018", "2018-11-20", "2018-11-21"),
        ("news today", "2026-03-04", "2026-03-05"),
        ("storms last week", "2026-02-23", "2026-03-02"),
        ("storms in May 2018", "2018-05-01", "2018-06-01"),
        ("storms in 2018", "2018-01-01", "2019-01-01"),
        ("articles from July 1969", "1969-07-01", "1969-08-01"),
        ("tin thang 7 nam 2018", "2018-07-01", "2018-08-01"),
    ],
)
def test_words_that_say_when_name_a_period_in_the_readers_time_zone(
    typed: str, first: str, after: str
) -> None:
    when = find_time(parse(typed), NOW)
    assert when is not None
    days = [datetime.fromtimestamp(second, HANOI) for second in when.period]
    assert [day.isoformat()[:19] for day in days] == [f"{first}T00:00:00", f"{after}T00:00:00"]


@pytest.mark.parametrize(
    "typed", ["tin mới nhất về Formosa", "Formosa gần đây", "latest on volcanoes"]
)
def test_what_is_new_names_no_period_but_an_order(typed: str) -> None:
    when = find_time(parse(typed), NOW)
    assert when is not None
    assert (when.period, when.is_recent) == (EVER, True)


@pytest.mark.parametrize(
    "typed",
    [
        '"hôm nay"',
        "viet nam 2018",
        "world cup 2018",
        "quốc lộ 1",
        "ngày 32/13/2018",
        "máy bay 370",
        "20 tháng 11",
        "những tháng năm",
        "may",
        "June bug",
    ],
)
def test_other_words_and_numbers_name_no_time(typed: str) -> None:
    assert find_time(parse(typed), NOW) is None


# In the order in which they are loaded, which is not that of publication.
ARTICLES = {
    "middle": ("Bão gần Biển Đông", "Tàu thuyền vào nơi tránh trú.", "2020-10-02"),
    "new": ("Bão tan, miền Trung dọn dẹp", "Học sinh trở lại trường.", None),
    "old": ("Bão vào miền Trung", "Cây đổ trên nhiều tuyến đường.", "2018-05-20"),
    "songs": ("Bài hát hôm nay và mãi mãi", "Một đêm nhạc bên hồ.", "2019-01-02"),
}


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    """A library in which one article came today."""
    today = datetime.now(UTC)
    with (tmp_path / "a.jsonl").open("w", encoding="utf-8") as file:
        for name, (title, body, day) in ARTICLES.items():
            published = f"{day}T08:00:00Z" if day else (today - timedelta(seconds=1)).isoformat()
            seed = {"url": f"https://x.vn/{name}", "title": title, "body": body}
            file.write(json.dumps(seed | {"published": published}) + "\n")
    async with open_library(tmp_path / "tomtat.db", limits=UNHURRIED) as library:
        report = await library.reload(tmp_path)
        assert report.faults == ()
        yield library


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("bão hôm nay", ["new"]),
        ("bão tháng 5/2018", ["old"]),
        ("bão năm 2020", ["middle"]),
        ("bão mới nhất", ["new", "middle", "old"]),
        ("tin mới nhất về bão", ["new", "middle", "old"]),
        ("tin hôm nay", ["new"]),
        ("storms in 2018", []),
    ],
)
@pytest.mark.parametrize("find", [Library.search, Library.suggest])
async def test_articles_of_that_time_are_found(
    library: Library, find: Find, typed: str, expected: list[str]
) -> None:
    assert names(await find(library, typed)) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "articles from may 2018", "articles of may 2018", "anything from may 2018?",
        "news from may 2018", "what happened in may 2018", "tin thang 5 nam 2018",
        "bài của tháng 5 năm 2018", "stories during may 2018",
    ],
)  # fmt: skip
async def test_whatever_asks_for_a_time_finds_what_the_time_alone_finds(
    library: Library, typed: str
) -> None:
    page = await library.search(typed)
    assert (names(page), page.unmet) == (["old"], "")
    assert library.undated(typed) == ""


async def test_what_is_of_that_time_is_never_said_not_to_be(tmp_path: Path) -> None:
    """However it was found."""
    seed = {"url": "https://x.vn/a", "title": "Apollo in July 1969", "body": "They landed."}
    line = json.dumps(seed | {"published": "1969-07-21T08:00:00Z"})
    (tmp_path / "a.jsonl").write_text(line, encoding="utf-8")
    async with open_library(tmp_path / "tomtat.db", limits=UNHURRIED) as library:
        await library.reload(tmp_path)
        for typed in ("pictures apollo july 1969", "pictures landed july 1969"):
            page = await library.search(typed)
            assert (len(page.hits), page.unmet) == (1, "")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("2018", ["old"]), ("5/2018", ["old"]), ("6/2018", []), ("13/2018", []), ('"2018"', [])],
)
async def test_a_year_or_a_month_alone_lists_what_is_of_that_time(
    library: Library, typed: str, expected: list[str]
) -> None:
    """But it is a topic like others, since it may be a title's: 1984."""
    for page in (await library.search(typed), await library.suggest(typed)):
        assert names(page) == expected
    assert library.undated(typed) == typed


async def test_words_of_a_title_are_words(library: Library) -> None:
    assert names(await library.search("bài hát hôm nay")) == ["songs"]


async def test_where_nothing_is_of_today_the_newest_are_shown(library: Library) -> None:
    assert names(await library.search("đêm nhạc hôm qua")) == ["songs"]


async def test_what_asks_for_the_newest_only_lists_the_newest(library: Library) -> None:
    """A title with these words is no better."""
    for typed in (
        "mới nhất", "tin mới nhất", "latest", "toi muon doc tin moi", "show me the news",
        "mới nhứt", "cho tui xem bai moi",
        "co gi moi", "có gì hot", "bài nào mới nhất", "what's new", "any news", "latest articles",
    ):  # fmt: skip
        assert library.asks_for_newest(typed)
        assert names(await library.search(typed)) == ["new", "middle", "songs", "old"]
    for typed in ("hôm nay", "hôm nay có gì mới", "tin mới nhất hôm nay", "anything new today"):
        assert library.asks_for_newest(typed)
        assert names(await library.search(typed)) == ["new"]


async def test_who_asks_for_the_newspaper_is_shown_what_is_new(library: Library) -> None:
    for typed in (
        *("co bao moi chua", "có báo mới chưa bạn", "tin bao moi nhat", "cho xem báo mới"),
        *("bao co gi moi k", "báo viết gì vậy", "what's in the papers", "todays newspaper"),
    ):
        assert library.asks_for_newest(typed)
        assert names(await library.search(typed)) == ["new", "middle", "songs", "old"]
    for typed in (
        *("bao hom nay", "báo hôm nay", "doc bao hom nay", "hom nay co bao chi hay k"),
        *("bao co gi moi hom nay k", "hôm nay báo đăng gì", "the newspapers today"),
    ):
        assert library.asks_for_newest(typed)
        assert names(await library.search(typed)) == ["new"]


@pytest.mark.parametrize(
    "typed",
    [
        *("bao moi nhat", "bao so 5", "tin bao so 3", "bao hom nay o dau", "tin bao hom nay"),
        *("hom nay co bao khong", "bao moi", "co bao moi vao bien dong chua", "bao thang truoc"),
        *("bão hôm nay", "có bão mới chưa", "tin bão mới nhất", "báo chí hôm nay", "bao vay"),
    ],
)
async def test_a_storm_is_no_newspaper(library: Library, typed: str) -> None:
    """Although without diacritics it looks the same."""
    assert not library.asks_for_newest(typed)


@pytest.mark.parametrize(
    ("typed", "unmet", "expected"),
    [
        ("bão miền trung tháng 7/2019", "tháng 7 2019", {"old", "new"}),
        ("tháng 7 2019", "tháng 7 2019", set()),
        ("bão tháng 7", "tháng 7", {"middle", "old", "new"}),
        ("đêm nhạc hôm qua", "hôm qua", {"songs"}),
        ("dem nhac hom qua", "hôm qua", {"songs"}),
        ("dem nhac thang 7 nam 2019", "tháng 7 năm 2019", {"songs"}),
        ("nhạc của july 2020", "July 2020", {"songs"}),
        ("đêm nhạc 20/7/2020", "20/7/2020", {"songs"}),
        ("bão tháng 5/2018", "", {"old"}),
        ("bão mới nhất", "", {"new", "middle", "old"}),
    ],
)
async def test_a_time_of_which_there_is_no_article_is_told(
    library: Library, typed: str, unmet: str, expected: set[str]
) -> None:
    page = await library.search(typed)
    assert ({*names(page)}, page.unmet, page.unknown) == (expected, unmet, ())


async def test_of_what_fits_as_well_the_newest_comes_first(library: Library) -> None:
    """Whatever the order of loading."""
    assert names(await library.search("bão")) == ["middle", "old", "new"]
