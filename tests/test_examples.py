"""Every example that is shown to people finds its article in the seeds that are shipped."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from search_corpus import UNHURRIED

import bot
from bot.library import Library
from bot.services import open_library

ROOT = Path(bot.__file__).parents[1]

MEKONG = "Sông Mê Kông: từ băng tuyết Thanh Tạng ra chín cửa biển"
CONGRESS = "Đại hội Đảng lần thứ VI, tháng 12 năm 1986, mở đường cho Đổi mới"

# What is to be typed, and the title of what comes first then.
EXAMPLES = {
    "dai hoi dang": CONGRESS,
    "d9ai hoi": CONGRESS,
    "hochiminh": "Thành phố Hồ Chí Minh và hơn ba trăm năm bên sông Sài Gòn",
    "song me kong": MEKONG,
    "soong mee koong": MEKONG,
    "mariana trench": "What Lies at the Bottom of the Mariana Trench",
    "mặt trăng": "Trung thu, đêm người lớn trả lại mặt trăng cho trẻ nhỏ",
    "light": "What Is a Metre? From the Paris Meridian to Light",
}

# How people ask, and words of the title of what comes first then; nothing for the empty ones.
ASKED = {
    "cách làm phở": "Bát phở",
    "nguồn gốc phở": "Bát phở",
    "làm sao để nấu phở": "Bát phở",
    "trung thu co tu bao h": "Trung thu",
    "tại sao ong nhảy múa": "Ong mật",
    "ai phat minh ra may in": "Máy in",
    "hang dong lon nhat the gioi": "Sơn Đoòng",
    "vaccine hoat dong the nao": "Vắc-xin",
    "cây xanh tạo ra oxy như thế nào": "Quang hợp",
    "where does rain come from?": "Water Cycle",
    "clouds and rain": "Water Cycle",
    "how tall is everest": "Mount Everest",
    "evrest height": "Mount Everest",
    "rosseta stone": "Rosetta",
    "hieroglyfs": "Rosetta",
    "telegraf": "Telegraph",
    "marianna trench": "Mariana",
    "wher do bees go": "Honey Bees",
    "why did they build lighthouses": "Lighthouse",
    "bóng đá": "",
    "sầu riêng": "",
    "ve sinh thuc pham": "",
    "thời tiết hà nội ngày mai": "",
    "cho hỏi giá vàng hôm nay": "",
    "tin mới nhất về giáo dục": "",
    "u23 việt nam": "",
    "lãi suất ngân hàng": "",
    "bread": "",
    "durian": "",
    "sos": "",
    "what is the capital of France?": "",
}

# Of these a brief has something to tell from more than one article.
TOPICS = ("mặt trăng", "light")

# Words that stand for others in the README, and such as only narrow a search.
PLACES = {"words", "topic", "number", "link", "last week"}


def shown_in_readme(name: str) -> set[str]:
    """What its prose gives as typed, by itself or after a command."""
    text = (ROOT / name).read_text(encoding="utf-8")
    # The second code block is the example of a seed; what follows is not for readers.
    text = "```".join(text.split("```")[:3])
    prose = "\n".join(line for line in text.split("\n") if not line.startswith("|"))
    before = r"(?:tomtat search |@tomtat_bot |/\w+ )"
    spans = re.findall(rf"`{before}([^`]+)`|`([a-z0-9]+(?: [a-z0-9]+)+|[a-z0-9]{{7,}})`", prose)
    shown = {after or alone for after, alone in spans if not after.isdecimal()}
    return {words for words in shown if words.partition(" ")[0] not in {"make", "python"}} - PLACES


@pytest.fixture
async def shipped(tmp_path: Path) -> AsyncIterator[Library]:
    async with open_library(tmp_path / "tomtat.db", limits=UNHURRIED) as library:
        report = await library.reload(ROOT / "seeds")
        assert report.faults == ()
        yield library


async def test_every_example_finds_its_article(shipped: Library) -> None:
    """In a search, and while it is being typed."""
    for typed, title in EXAMPLES.items():
        for page in (await shipped.search(typed), await shipped.suggest(typed)):
            assert page.hits, f"{typed!r} finds nothing"
            assert page.hits[0].article.title == title


async def test_questions_find_what_is_on_them_and_nothing_else(shipped: Library) -> None:
    for asked, title in ASKED.items():
        page = await shipped.search(asked)
        first = page.hits[0].article.title if page.hits else ""
        assert title in first if title else not first, f"{asked!r} finds {first!r}"


async def test_what_is_related_among_the_shipped_articles_is_found(shipped: Library) -> None:
    for typed, title in {
        "dai hoi dang": "Thành phố Hồ Chí Minh",
        "vinh ha long": "Thuỷ triều",
    }.items():
        [hit] = (await shipped.search(typed, limit=1)).hits
        related = await shipped.related(hit.article.id)
        assert [it.title.startswith(title) for it in related] == [True]


async def test_a_topic_that_is_an_example_is_told_from_several_articles(shipped: Library) -> None:
    for topic in TOPICS:
        assert len((await shipped.brief(topic)).articles) > 1


def test_nothing_else_is_shown_as_an_example() -> None:
    """What the bot shows itself is made of the library's titles."""
    assert shown_in_readme("README.md") | shown_in_readme("README.vi.md") == EXAMPLES.keys()
